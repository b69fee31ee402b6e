// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchPage } from "../../lib/vexpenses/page/watch.ts";
import type { PageChange, PageWatcher } from "../../lib/vexpenses/page/watch.ts";
import { isOurs } from "../../lib/vexpenses/page/ours.ts";
import { roundBudget } from "../../lib/vexpenses/page/round-budget.ts";
import { must, showHtml } from "./page.ts";

let end: AbortController;
let told: PageChange[];
let brakes: number;
let watcher: PageWatcher;
let hidden: boolean;

/** Two frames: one for the mutation records to arrive, one for the round they asked for. */
const frames = (): Promise<unknown> => vi.advanceTimersByTimeAsync(40);
const change = (): void => must("main").append(document.createElement("p"));

beforeEach(() => {
  vi.useFakeTimers();
  showHtml("<main><h1>x</h1></main>");
  end = new AbortController();
  told = [];
  brakes = 0;
  hidden = false;
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => (hidden ? "hidden" : "visible"));
  watcher = watchPage({ document, signal: end.signal, isOurs, now: () => Date.now(), onChange: (one) => told.push(one), onBrake: () => brakes++ });
});
afterEach(async () => {
  end.abort();
  await frames();
  vi.useRealTimers();
});

test("many changes in one frame are one round", async () => {
  for (let n = 0; n < 20; n++) change();
  await frames();
  expect(told).toEqual([{ navigated: false }]);
});

describe("deaf to us", () => {
  test("inside write", async () => {
    watcher.write(() => must("h1").append(document.createElement("prontidao-badge")));
    await frames();
    expect(told).toEqual([]);
  });
  test("inside our elements", async () => {
    watcher.write(() => must("h1").append(document.createElement("prontidao-badge")));
    must("prontidao-badge").append("texto");
    must("prontidao-badge").setAttribute("hidden", "");
    await frames();
    expect(told).toEqual([]);
  });
  test("but a change of the page just before our write is not lost", async () => {
    change();
    watcher.write(() => must("h1").append(document.createElement("prontidao-badge")));
    await frames();
    expect(told).toHaveLength(1);
  });
  test("and the page taking our badge away is a change", async () => {
    watcher.write(() => must("h1").append(document.createElement("prontidao-badge")));
    must("prontidao-badge").remove();
    await frames();
    expect(told).toHaveLength(1);
  });
});

test("a choice changes no element but is a change", async () => {
  must("main").innerHTML = "<select><option>a</option><option>b</option></select>";
  await frames();
  told.length = 0;
  must("select").dispatchEvent(new Event("change", { bubbles: true }));
  await frames();
  expect(told).toHaveLength(1);
});

test("nothing in a hidden tab; one round on coming back", async () => {
  hidden = true;
  change();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual([]);
  hidden = false;
  document.dispatchEvent(new Event("visibilitychange"));
  await frames();
  expect(told).toHaveLength(1);
});

test("coming back to a tab where nothing changed is no round", async () => {
  document.dispatchEvent(new Event("visibilitychange"));
  await frames();
  expect(told).toEqual([]);
});

test("in-app navigation is told with the next batch, once", async () => {
  history.pushState(null, "", "/outra");
  change();
  await frames();
  change();
  await frames();
  expect(told).toEqual([{ navigated: true }, { navigated: false }]);
});

describe("a page that never rests", () => {
  const storm = async (ms: number, every: number, work: () => void): Promise<void> => {
    for (let at = 0; at < ms; at += every) {
      work();
      await vi.advanceTimersByTimeAsync(every);
    }
  };

  test("is followed at once for a while, then held to one round in two seconds, said once, and followed again after a rest", async () => {
    await storm(1_000, 100, change);
    expect(told.length).toBe(10);
    expect(brakes).toBe(0);
    await storm(4_000, 100, change);
    const before = told.length;
    expect(before).toBeLessThanOrEqual(15);
    await storm(10_000, 100, change);
    expect(told.length - before).toBeGreaterThanOrEqual(4);
    expect(told.length - before).toBeLessThanOrEqual(6);
    expect(brakes).toBe(1);
    await vi.advanceTimersByTimeAsync(3_000);
    told.length = 0;
    change();
    await frames();
    expect(told).toHaveLength(1);
  });

  test("the last change is never lost: a round follows once it rests", async () => {
    await storm(6_000, 100, change);
    const before = told.length;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(told.length).toBeGreaterThan(before);
    const rested = told.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.length).toBe(rested);
  });

  test("what we draw into a list that is replaced all the time is not drawn again until it rests: no flicker", async () => {
    const draw = (): void => watcher.write(() => must("#list").append(document.createElement("prontidao-badge")));
    showHtml(`<main><div id="list"></div></main>`);
    await frames();
    told.length = 0;
    const drawn: number[] = [];
    await storm(8_000, 100, () => {
      if (told.length > drawn.length) {
        drawn.push(Date.now());
        draw();
      }
      const next = document.createElement("div");
      next.id = "list";
      must("#list").replaceWith(next);
    });
    expect(drawn.length).toBeLessThanOrEqual(6);
    const before = told.length;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(told.length).toBe(before + 1);
  });

  test("a page that takes our elements out is not fought: less and less often", async () => {
    const rob = new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes])) if ((node as Element).localName?.includes("-")) (node as Element).remove();
    });
    rob.observe(document.body, { subtree: true, childList: true });
    const draw = (): void => watcher.write(() => must("h1").append(document.createElement("prontidao-badge")));
    const rounds = async (ms: number): Promise<number> => {
      const before = told.length;
      for (let at = 0; at < ms; at += 50) {
        const seen = told.length;
        await vi.advanceTimersByTimeAsync(50);
        if (told.length > seen) draw();
      }
      return told.length - before;
    };
    draw();
    const first = await rounds(5_000);
    expect(first).toBeLessThanOrEqual(6);
    expect(await rounds(60_000)).toBeLessThanOrEqual(3);
    rob.disconnect();
  });

  test("a new address is looked at whatever the brake says", async () => {
    await storm(6_000, 100, change);
    told.length = 0;
    history.pushState(null, "", "/quarta");
    change();
    await frames();
    expect(told[0]).toEqual({ navigated: true });
  });

  test("a round that takes long counts as several", () => {
    const budget = roundBudget(0);
    let ran = 0;
    for (let at = 0; at < 1_000; at += 100) {
      budget.changed(at, false);
      if (budget.wait(at) > 0) continue;
      budget.ran(at, at + 75);
      ran++;
    }
    // 12 to begin with, 4 for each round
    expect(ran).toBe(3);
  });
});

test("after the end there are no more rounds, not even one already asked for", async () => {
  change();
  watcher.again();
  end.abort();
  await frames();
  watcher.again();
  await frames();
  expect(told).toEqual([]);
});
