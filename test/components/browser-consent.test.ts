import { beforeEach, describe, expect, it, vi } from "vitest";
import { browserConsent } from "../../entrypoints/options/browserConsent.ts";

const permissions = vi.hoisted(() => ({ getAll: vi.fn(), request: vi.fn() }));
vi.mock("../../lib/browser.ts", () => ({ browser: { permissions } }));

const DATA = ["authenticationInfo", "personallyIdentifyingInfo"];

beforeEach(() => {
  permissions.getAll.mockReset();
  permissions.request.mockReset().mockResolvedValue(true);
});

describe("the browser's own data consent", () => {
  it("asks nothing where the browser has no such question", async () => {
    permissions.getAll.mockResolvedValue({ permissions: ["storage"], origins: [] });
    const consent = await browserConsent();
    expect(consent.given).toBe(true);
    expect(await consent.ask()).toBe(true);
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it("asks for exactly what connecting sends to OMIE, in the same task as the click", async () => {
    permissions.getAll.mockResolvedValue({ data_collection: [] });
    const consent = await browserConsent();
    expect(consent.given).toBe(false);
    void consent.ask();
    // no await in between: the browser only accepts the request while the click is being handled
    expect(permissions.request.mock.calls).toEqual([[{ data_collection: DATA }]]);
  });

  it("knows what was granted before, all of it or not at all", async () => {
    permissions.getAll.mockResolvedValue({ data_collection: [...DATA, "technicalAndInteraction"] });
    expect((await browserConsent()).given).toBe(true);
    permissions.getAll.mockResolvedValue({ data_collection: ["authenticationInfo"] });
    expect((await browserConsent()).given).toBe(false);
  });
});
