/** The always-loaded script and the panel's script find each other, whenever and however often either comes. */
import { describe, expect, it } from "vitest";
import { bringPanel, type CreatePanel } from "../../entrypoints/page.content/meeting.ts";
import { panelScript } from "../../entrypoints/page.content/page-script.ts";

const maker = (): CreatePanel => () => {
  throw new Error("nobody makes a panel here");
};

function page() {
  const life = new AbortController();
  const asked: string[] = [];
  const wanted = panelScript(life.signal, (name, question) => {
    asked.push(`${name} ${(question as { script?: string }).script}`);
    return Promise.resolve(null);
  });
  return { life, asked, wanted };
}

/** What a promise has come to by now: its value, or "pending". */
const stateOf = (promise: Promise<unknown>): Promise<unknown> => Promise.race([promise, Promise.resolve("pending")]);

describe("the panel's script", () => {
  it("is asked for only when a page needs it, and handed on when it comes", async () => {
    const { asked, wanted } = page();
    expect(asked).toEqual([]);
    const first = wanted();
    expect(asked).toEqual(["bring bindings-panel"]);
    expect(await stateOf(first)).toBe("pending");
    const create = maker();
    bringPanel(create);
    expect(await first).toBe(create);
  });

  it("is asked for again where it didn't come, and not once it is here", async () => {
    const { asked, wanted } = page();
    void wanted();
    const second = wanted();
    expect(asked).toEqual(["bring bindings-panel", "bring bindings-panel"]);
    const create = maker();
    bringPanel(create);
    expect(await second).toBe(create);
    expect(await wanted()).toBe(create);
    expect(asked).toHaveLength(2);
  });

  it("arriving twice is taken once", async () => {
    const { wanted } = page();
    const create = maker();
    bringPanel(create);
    bringPanel(maker());
    expect(await wanted()).toBe(create);
  });

  it("arriving where nobody waits, or after this copy's end, does nothing", async () => {
    const { life, wanted } = page();
    const pending = wanted();
    life.abort();
    bringPanel(maker());
    expect(await stateOf(pending)).toBe("pending");
    expect(Object.keys(globalThis).filter((name) => name.startsWith("prontidao"))).toEqual([]);
  });

  it("goes to the newest copy, also when an older one ends after it began", async () => {
    const old = page();
    const newer = page();
    old.life.abort();
    const create = maker();
    bringPanel(create);
    expect(await newer.wanted()).toBe(create);
    expect(await stateOf(old.wanted())).toBe("pending");
  });
});
