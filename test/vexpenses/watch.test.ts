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
  /** ms that every round takes */
  let cost: number;
  beforeEach(() => {
    cost = 0;
  });
  const worked = (): boolean => {
    const due = told.length > drawn;
    drawn = told.length;
    return due;
  };
  let drawn: number;
  beforeEach(() => {
    drawn = 0;
  });
  const storm = async (ms: number, every: number, work: () => void): Promise<void> => {
    for (let at = 0; at < ms; at += every) {
      work();
      await vi.advanceTimersByTimeAsync(every);
    }
  };
  /** Begins again with rounds that take time. */
  const watchWith = (each: number): void => {
    end.abort();
    end = new AbortController();
    cost = each;
    watcher = watchPage({ document, signal: end.signal, isOurs, now: () => Date.now(), onChange: (one) => (told.push(one), vi.setSystemTime(Date.now() + cost)), onBrake: () => brakes++ });
  };

  /** Draws at every round into a list that is replaced with the next change. */
  const wipe = (): void => {
    if (worked()) watcher.write(() => must("#list").append(document.createElement("prontidao-badge")));
    const next = document.createElement("div");
    next.id = "list";
    must("#list").replaceWith(next);
  };
  const beginWiping = async (each: number): Promise<void> => {
    watchWith(each);
    showHtml(`<main><div id="list"></div></main>`);
    await frames();
    told.length = 0;
    drawn = 0;
  };

  test("and takes our marks along is followed at every change while that costs little", async () => {
    await beginWiping(4);
    await storm(10_000, 100, wipe);
    expect(told.length).toBeGreaterThanOrEqual(95);
    expect(brakes).toBe(0);
  });

  test("but leaves our marks in place is followed for a while, then now and then", async () => {
    watchWith(4);
    await storm(30_000, 100, change);
    // 200 ms at once and 3 % of 30 s, 5.2 for each round
    expect(told.length).toBeGreaterThanOrEqual(195);
    expect(told.length).toBeLessThanOrEqual(225);
  });

  test("is held to a small share of the time where a round costs much, said once, and followed again after a rest", async () => {
    watchWith(40);
    await storm(1_000, 100, change);
    // 200 ms at once and 30 earned, 52 for each round, the last one on credit
    expect(told.length).toBe(5);
    await storm(20_000, 100, change);
    // 3 % of the time, 52 ms for each round
    expect(told.length).toBeGreaterThanOrEqual(14);
    expect(told.length).toBeLessThanOrEqual(20);
    expect(brakes).toBe(1);
    await vi.advanceTimersByTimeAsync(3_000);
    told.length = 0;
    change();
    await frames();
    expect(told).toHaveLength(1);
  });

  test("even where a round costs nothing there is a cap", async () => {
    await storm(20_000, 20, change);
    expect(told.length).toBeLessThanOrEqual(930);
    expect(brakes).toBe(1);
  });

  test("somebody who scrolls sees the marks follow", async () => {
    watchWith(6);
    const scrolling = async (): Promise<number> => {
      const before = told.length;
      await storm(3_000, 25, change);
      return told.length - before;
    };
    expect(await scrolling()).toBeLessThan(65);
    await vi.advanceTimersByTimeAsync(2_000);
    const scroll = new Event("scroll");
    Object.defineProperty(scroll, "isTrusted", { value: true });
    const timer = setInterval(() => document.dispatchEvent(scroll), 200);
    expect(await scrolling()).toBeGreaterThan(90);
    clearInterval(timer);
  });

  test("the last change is never lost: a round follows once it rests, and then no more", async () => {
    watchWith(40);
    await storm(6_000, 100, change);
    const before = told.length;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(told.length).toBeGreaterThan(before);
    const rested = told.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.length).toBe(rested);
  });

  test("what is dear to draw into a list that is replaced all the time is not drawn again until it rests: no flicker", async () => {
    await beginWiping(80);
    await storm(20_000, 100, wipe);
    // each round that was told drew once
    expect(drawn).toBeLessThanOrEqual(3);
    const before = told.length;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(told.length).toBe(before + 1);
  });

  test("a page that wiped what we drew and then only ticks elsewhere is looked at as any other", () => {
    const budget = roundBudget(0);
    const run = (at: number): void => budget.ran(at, at + 100);
    for (const at of [0, 100]) {
      budget.changed(at, at > 0);
      run(at);
    }
    budget.changed(200, true);
    expect(budget.wait(200)).toBeGreaterThan(0);
    // rest: looked at again, and this time it stays
    expect(budget.wait(1_000)).toBe(0);
    run(1_000);
    let rounds = 0;
    for (let at = 1_100; at < 21_100; at += 100) {
      budget.changed(at, false);
      if (budget.wait(at) > 0) continue;
      run(at);
      rounds++;
    }
    // 130 ms each out of 200 at once and 3 % of 20 s
    expect(rounds).toBeGreaterThanOrEqual(5);
    expect(rounds).toBeLessThanOrEqual(8);
  });

  /** Ten changes a second that wipe what was drawn. @param cost ms of each round. @returns the rounds that ran, by second */
  const wiped = (seconds: number, cost: (round: number) => number): number[] => {
    const budget = roundBudget(0);
    const ran: number[] = Array.from({ length: seconds }, () => 0);
    let rounds = 0;
    let until = 0;
    for (let at = 0; at < seconds * 1_000; at += 100) {
      budget.changed(at, rounds > 0);
      const wait = at < until ? until - at : budget.wait(at);
      until = at + wait;
      if (wait > 0) continue;
      budget.ran(at, at + cost(rounds++));
      ran[Math.floor(at / 1_000)]!++;
    }
    return ran;
  };

  test("first rounds are dear because the code is new: they don't count against the page once the others are cheap", () => {
    const cold = [128, 27, 21];
    expect(wiped(5, (round) => cold[round] ?? 5).slice(1)).toEqual([10, 10, 10, 10]);
  });

  test("on a busy machine the round that was not interrupted tells what one takes", () => {
    expect(wiped(5, (round) => (round % 7 === 0 ? 5 : 40)).slice(1)).toEqual([10, 10, 10, 10]);
  });

  test("rounds that have become dear are noticed within a second", () => {
    const ran = wiped(10, (round) => (round < 20 ? 3 : 60));
    expect(ran.slice(0, 2)).toEqual([10, 10]);
    expect(ran.slice(4).reduce((sum, count) => sum + count)).toBeLessThanOrEqual(2);
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
        await vi.advanceTimersByTimeAsync(50);
        if (worked()) draw();
      }
      return told.length - before;
    };
    draw();
    expect(await rounds(5_000)).toBeLessThanOrEqual(6);
    expect(await rounds(60_000)).toBeLessThanOrEqual(3);
    rob.disconnect();
  });

  test("a new address is looked at whatever the brake says", async () => {
    watchWith(80);
    await storm(6_000, 100, change);
    told.length = 0;
    history.pushState(null, "", "/quarta");
    change();
    await frames();
    expect(told[0]).toEqual({ navigated: true });
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
