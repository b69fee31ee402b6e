/** Support in the page in view: the script is brought before it is called, what is called travels as source, frames that left answer nothing. */
import { createContext, runInContext } from "node:vm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pageSupport } from "../../entrypoints/background/support.ts";
import type { PageHealth } from "../../lib/model/page-health.ts";

interface Injection {
  target: { tabId: number; allFrames?: boolean; frameIds?: number[] };
  files?: string[];
  func?(job: string): unknown;
  args?: string[];
}

const tab = vi.hoisted(() => ({ execute: vi.fn<(injection: Injection) => Promise<unknown[]>>(), update: vi.fn() }));
vi.mock("../../lib/browser.ts", () => ({
  browser: {
    scripting: { executeScript: tab.execute },
    tabs: { query: () => Promise.resolve([{ id: 7 }]), update: tab.update },
    runtime: { getManifest: () => ({ version: "1.2.3" }) },
  },
}));

const health = (page: PageHealth["page"], candidates: number): PageHealth => ({ page, sure: 1, taught: false, landmarks: [], candidates, reports: null });

/** A frame as the browser keeps it for us: a world of its own, where a function arrives as nothing but its source. */
function frameWith(look: PageHealth) {
  const world = createContext({ calls: [] as string[], look }) as { calls: string[] };
  return {
    world,
    bring: () =>
      runInContext(
        `globalThis.prontidaoSupport = { health: () => look, describe: () => ({ kind: look.page }), teach: () => (calls.push("teach"), true) }`,
        world,
      ) as unknown,
    leave: () => runInContext("delete globalThis.prontidaoSupport", world) as unknown,
    call: (func: NonNullable<Injection["func"]>, args: readonly string[]) => runInContext(`(${func.toString()})(...${JSON.stringify(args)})`, world) as unknown,
  };
}

let frames: ReturnType<typeof frameWith>[];
let files: string[];
beforeEach(() => {
  frames = [frameWith(health("unknown", 40)), frameWith(health("configurar", 0))];
  files = [];
  tab.update.mockReset();
  tab.execute.mockReset();
  tab.execute.mockImplementation(({ target, files: brought, func, args }) => {
    files.push(...(brought ?? []));
    const into = frames.map((frame, frameId) => ({ frame, frameId })).filter(({ frameId }) => target.allFrames ?? target.frameIds?.includes(frameId));
    return Promise.resolve(
      into.map(({ frame, frameId }) => {
        if (!func) frame.bring();
        // undefined arrives as null
        return { frameId, result: func ? (frame.call(func, args ?? []) ?? null) : null };
      }),
    );
  });
});

const support = pageSupport(["https://app.vexpenses.com/*"]);

describe("support in the page in view", () => {
  it("the frame that is recognised counts, and a copy left by a former extension is never asked", async () => {
    for (const { world } of frames) runInContext(`globalThis.prontidaoSupport = { health() { throw new Error("orphan"); } }`, world);
    expect((await support.health(null))?.page).toBe("configurar");
    expect(files).toEqual(["/drawing.js", "/reading.js", "/recognition.js", "/support.js"]);
  });

  it("describes every frame", async () => {
    expect(JSON.parse((await support.describe(null)) ?? "")).toEqual({
      format: "prontidao-page",
      version: 1,
      extension: "1.2.3",
      frames: [{ kind: "unknown" }, { kind: "configurar" }],
    });
  });

  it("teaches in the best frame only, and the page comes to the front of our own tab", async () => {
    expect(await support.teach(3)).toBe(true);
    expect(frames.map(({ world }) => world.calls)).toEqual([[], ["teach"]]);
    expect(tab.update.mock.calls).toEqual([[7, { active: true }]]);
    expect(files).toEqual(["/drawing.js", "/reading.js", "/recognition.js", "/support.js"]);
  });

  it("a frame that shows another page by the time it is called has no answer: teaching has not begun", async () => {
    const deliver = tab.execute.getMockImplementation()!;
    tab.execute.mockImplementation((injection) => {
      if (injection.args?.[0] === "teach") for (const { leave } of frames) leave();
      return deliver(injection);
    });
    expect(await support.teach(3)).toBe(false);
    expect(tab.update).not.toHaveBeenCalled();
  });

  it("where the browser doesn't let us in nothing is known", async () => {
    tab.execute.mockRejectedValue(new Error("Cannot access contents of the page"));
    expect([await support.health(null), await support.describe(null), await support.teach(null)]).toEqual([null, null, false]);
  });
});
