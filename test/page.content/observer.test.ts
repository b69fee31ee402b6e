import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createObserver } from "../../entrypoints/page.content/observer.ts";
import type { Observation } from "../../lib/model/vexpenses.ts";

const list = (page: number, names: string[]): Observation => ({
  kind: "members",
  list: { tab: "active", page, pages: 2, complete: true, members: names.map((name) => ({ name, email: "", active: true })) },
});
const success: Observation = { kind: "sync-result", result: { outcome: "success" } };

describe("observer", () => {
  let told: Observation[][];
  let ready: boolean;
  let window: EventTarget;
  let life: AbortController;
  let observer: ReturnType<typeof createObserver>;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    ready = true;
    window = new EventTarget();
    life = new AbortController();
    observer = createObserver({
      window,
      signal: life.signal,
      tell(observations) {
        if (ready) told.push(observations);
        return ready;
      },
    });
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it("tells a list once it has rested, in its last form", () => {
    observer.observe(list(1, ["Ana"]));
    vi.advanceTimersByTime(200);
    observer.observe(list(1, ["Ana", "Bia"]));
    vi.advanceTimersByTime(200);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(told).toEqual([[list(1, ["Ana", "Bia"])]]);
  });

  it("tells the same list once, and pages apart", () => {
    observer.observe(list(1, ["Ana"]));
    observer.observe(list(2, ["Bia"]));
    vi.advanceTimersByTime(250);
    observer.observe(list(1, ["Ana"]));
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([[list(1, ["Ana"]), list(2, ["Bia"])]]);
  });

  it("tells the answer of Sincronizar at once, each time", () => {
    observer.observe(success);
    observer.observe(success);
    expect(told).toEqual([[success], [success]]);
  });

  it("tells what still waits when the page is left", () => {
    observer.observe(list(1, ["Ana"]));
    window.dispatchEvent(new Event("pagehide"));
    expect(told).toEqual([[list(1, ["Ana"])]]);
  });

  it("keeps what can't be told yet, and tells it all again for another company", () => {
    ready = false;
    observer.observe(list(1, ["Ana"]));
    vi.advanceTimersByTime(250);
    ready = true;
    observer.again();
    vi.advanceTimersByTime(250);
    observer.again();
    vi.advanceTimersByTime(250);
    expect(told).toEqual([[list(1, ["Ana"])], [list(1, ["Ana"])]]);
  });

  it("is silent after its life", () => {
    observer.observe(list(1, ["Ana"]));
    life.abort();
    vi.advanceTimersByTime(1_000);
    window.dispatchEvent(new Event("pagehide"));
    expect(told).toEqual([]);
  });
});
