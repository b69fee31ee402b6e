// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchPage } from "../../lib/vexpenses/page/watch.ts";
import type { PageChange, PageWatcher } from "../../lib/vexpenses/page/watch.ts";
import { isOurs } from "../../lib/vexpenses/page/ours.ts";
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

test("a page that never rests: the brake takes hold, says so once, and lets go when it calms down", async () => {
  const storm = async (ms: number): Promise<void> => {
    for (let at = 0; at < ms; at += 20) {
      change();
      await vi.advanceTimersByTimeAsync(20);
    }
  };
  await storm(5_000);
  const before = told.length;
  expect(before).toBeLessThanOrEqual(110);
  await storm(2_000);
  // Held to one per half second.
  expect(told.length - before).toBeLessThanOrEqual(6);
  expect(told.length - before).toBeGreaterThanOrEqual(2);
  expect(brakes).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  told.length = 0;
  change();
  await frames();
  expect(told).toHaveLength(1);
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
