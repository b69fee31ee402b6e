import { describe, expect, it, vi } from "vitest";
import { pageHandlers } from "../../lib/questions/page.ts";
import type { Parts } from "../../lib/questions/parts.ts";

const asking = (inject: Parts["inject"]) => pageHandlers({ inject } as Parts).bring;

describe("the panel's script", () => {
  it("goes into the frame that asks, and nowhere else", async () => {
    const inject = vi.fn(() => Promise.resolve());
    expect(await asking(inject)({ script: "bindings-panel" }, { asker: "page", tabId: 7, frameId: 0, address: "" })).toEqual({});
    expect(inject.mock.calls).toEqual([["bindings-panel", 7, 0]]);
  });

  it.each([
    ["no tab", null, 0],
    ["no frame", 7, null],
  ])("goes nowhere when the asker has %s", async (_, tabId, frameId) => {
    const inject = vi.fn(() => Promise.resolve());
    await expect(asking(inject)({ script: "bindings-panel" }, { asker: "page", tabId, frameId, address: "" })).rejects.toThrow("unknown");
    expect(inject).not.toHaveBeenCalled();
  });

  it("fails where the browser doesn't let us in", async () => {
    const refusing = (): Promise<void> => Promise.reject(new Error("Cannot access contents of the page"));
    await expect(asking(refusing)({ script: "bindings-panel" }, { asker: "page", tabId: 7, frameId: 3, address: "" })).rejects.toThrow("Cannot access");
  });
});
