/** What a refresh does when OMIE answers: requests, order, joining, cancelling. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import type { Fault } from "../../lib/fault.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { category, Clock, currentAccount, fault, ID, people, playOut, stage, START, StubOmie, type Stage } from "./stage.ts";

const SETTINGS = { staleAfterMs: 30 * 86_400_000 };
let books: BooksStore;
let clock: Clock;
let names = 0;

beforeEach(() => {
  clock = new Clock();
  books = openBooks(`sync-${names++}`, { now: clock.now });
});
afterEach(() => books.close());

function set(suppliers: number, pageSize = 500): Stage {
  const rows = { categories: [category("2.04.01"), category("2.04.02")], accounts: [currentAccount(7)], suppliers: people(suppliers) };
  return stage(books, clock, new StubOmie(clock, rows, pageSize));
}

const codes = async () => (await books.view(ID, SETTINGS)).suppliers?.rows.map(({ code }) => code) ?? null;

/** Resolves `reached` when this page is asked and holds its answer until `release`. */
function holdPage({ omie }: Stage, register: string, page: number) {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  omie.before = async (asked, signal) => {
    if (asked.register !== register || asked.page !== page) return null;
    reached.resolve();
    const aborted = new Promise<Fault>((resolve) => signal.addEventListener("abort", () => resolve(fault("cancelled"))));
    return Promise.race([released.promise.then(() => null), aborted]);
  };
  return { reached: reached.promise, release: released.resolve };
}

test("2,000 suppliers take four requests, categories, accounts and contas a pagar one each, and trip no limit", async () => {
  const s = set(2000);
  const sync = createSync(s.parts);
  const begun = await sync.start(ID);
  expect(begun).toMatchObject({ state: "running", run: 1, startedAt: START });
  const run = await playOut(sync, books, s);
  expect(run).toMatchObject({ state: "done", reason: null, requests: 7, finishedAt: START });
  expect(run.progress).toEqual({
    categories: { pages: 1, of: 1, rows: 2 },
    accounts: { pages: 1, of: 1, rows: 1 },
    suppliers: { pages: 4, of: 4, rows: 2000 },
  });
  const [first, ...others] = s.omie.asked.map(({ register, page }) => `${register} ${page}`);
  expect(first).toBe("suppliers 1");
  expect(others.toSorted()).toEqual(["accounts 1", "categories 1", "payables 1", "suppliers 2", "suppliers 3", "suppliers 4"]);
  expect(s.omie.repeated).toEqual([]);
  expect(await codes()).toEqual(Array.from({ length: 2000 }, (_, i) => i + 1));
  const counts = await books.counts();
  expect([counts.pages, counts.asks]).toEqual([6, 0]);
  expect(s.beats).toEqual({ running: 0, begun: 1 });
});

test("never more than six questions with the client, which lets four of them go", async () => {
  const s = set(40, 2);
  const six = Promise.withResolvers<void>();
  s.omie.before = async ({ register, page }) => {
    if (register !== "suppliers" || page === 1) return null;
    if (s.omie.inFlight === 6) six.resolve();
    await six.promise;
    return null;
  };
  const sync = createSync(s.parts);
  await sync.start(ID);
  await playOut(sync, books, s);
  expect(s.omie.mostInFlight).toBe(6);
  expect(s.omie.count("suppliers")).toBe(20);
});

test("an account without any row is a register of its own kind: empty, not missing", async () => {
  const s = set(0);
  const sync = createSync(s.parts);
  await sync.start(ID);
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done", progress: { suppliers: { pages: 1, of: 1, rows: 0 } } });
  expect(await codes()).toEqual([]);
});

test("categories answer while suppliers are still being read", async () => {
  const s = set(10, 2);
  const held = holdPage(s, "suppliers", 2);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await held.reached;
  await expect.poll(async () => (await books.view(ID, SETTINGS)).categories?.rows.map(({ code }) => code)).toEqual(["2.04.01", "2.04.02"]);
  expect((await books.view(ID, SETTINGS)).suppliers).toBeNull();
  held.release();
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
});

test("two callers at once get one run", async () => {
  const s = set(1500);
  const lease = s.parts.lease;
  const one = createSync(s.parts);
  const otherWindow = createSync({ ...s.parts, lease });
  const runs = await Promise.all([one.start(ID), one.start(ID), otherWindow.start(ID)]);
  expect(runs.map(({ run }) => run)).toEqual([1, 1, 1]);
  await Promise.all([one.settled(), otherWindow.settled()]);
  expect(await books.run(ID)).toMatchObject({ state: "done", run: 1, requests: 6 });
  expect(s.omie.asked).toHaveLength(6);
});

test("a lock not free yet is asked for again; one that stays taken leaves the run to the alarm", async () => {
  const s = set(4, 2);
  let refusals = 2;
  const late = createSync({ ...s.parts, lease: { take: async () => (refusals-- > 0 ? null : () => undefined) } });
  await late.start(ID);
  await late.settled();
  expect(await books.run(ID)).toMatchObject({ state: "done" });
  clock.time += 100_000;
  const never = createSync({ ...s.parts, lease: { take: async () => null } });
  await never.start(ID);
  await never.settled();
  expect(await books.run(ID)).toMatchObject({ state: "running", run: 2, requests: 0 });
  expect(s.alarms.at(-1)).toBe(clock.time + 30_000);
});

test("pressing again within a minute asks nothing again; later it asks everything again", async () => {
  const s = set(1000);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await playOut(sync, books, s);
  clock.time += 59_000;
  expect(await sync.start(ID)).toMatchObject({ run: 2 });
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done", run: 2, requests: 0 });
  expect(s.omie.asked).toHaveLength(5);
  clock.time += 4_000;
  await sync.start(ID);
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done", run: 3, requests: 4 });
  expect(s.omie.repeated).toEqual([]);
  expect((await books.counts()).pages).toBe(4);
});

test("readers keep the old register until the new one is whole, and the old pages go then", async () => {
  const s = set(4, 2);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await playOut(sync, books, s);
  clock.time += 100_000;
  s.omie.rows.suppliers = people(6, 11);
  const held = holdPage(s, "suppliers", 3);
  await sync.start(ID);
  await held.reached;
  expect(await codes()).toEqual([1, 2, 3, 4]);
  held.release();
  await playOut(sync, books, s);
  expect(await codes()).toEqual([11, 12, 13, 14, 15, 16]);
  expect((await books.counts()).pages).toBe(5);
});

test("cancel: idle, what was read is dropped, what readers see stays, the question in flight is aborted", async () => {
  const s = set(4, 2);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await playOut(sync, books, s);
  clock.time += 100_000;
  s.omie.rows.suppliers = people(6, 11);
  const held = holdPage(s, "suppliers", 3);
  await sync.start(ID);
  await held.reached;
  await sync.cancel(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "idle", run: 2, reason: null, resumeAt: null });
  expect(await codes()).toEqual([1, 2, 3, 4]);
  const view = await books.view(ID, SETTINGS);
  expect(view.categories?.rows).toHaveLength(2);
  expect((await books.counts()).pages).toBe(4);
  expect(s.omie.inFlight).toBe(0);
  const asked = s.omie.asked.length;
  await sync.resume();
  await sync.settled();
  expect(s.omie.asked).toHaveLength(asked);
});

test("pressed again right after a cancel: what was in flight waits for its minute, the rest goes on", async () => {
  const s = set(8, 2);
  const held = holdPage(s, "suppliers", 3);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await held.reached;
  await sync.cancel(ID);
  await sync.settled();
  s.omie.before = () => null;
  clock.time += 5_000;
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused", run: 2, resumeAt: START + 62_000 });
  const meanwhile = await books.presentPages(ID, "suppliers", 2);
  expect(meanwhile).toEqual(expect.arrayContaining([1, 2]));
  expect(meanwhile).not.toContain(3);
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done", run: 2 });
  expect(await codes()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("a paused run keeps no worker awake and can be cancelled; with nothing to cancel nothing happens", async () => {
  const s = set(4, 2);
  s.omie.before = ({ register }) => (register === "suppliers" ? fault("blocked", START + 1_800_000) : null);
  const sync = createSync(s.parts);
  await sync.cancel(ID);
  expect(await books.run(ID)).toBeNull();
  await sync.start(ID);
  await sync.settled();
  expect(s.beats).toEqual({ running: 0, begun: 1 });
  await sync.cancel(ID);
  expect(await books.run(ID)).toMatchObject({ state: "idle", reason: null, resumeAt: null });
  await sync.cancel(ID);
  clock.time += 2_000_000;
  await sync.resume();
  await sync.settled();
  expect(s.omie.count("suppliers")).toBe(1);
});

test("a run cancelled from another window stops at its next write", async () => {
  const s = set(10, 2);
  const held = holdPage(s, "suppliers", 1);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await held.reached;
  await createSync(s.parts).cancel(ID);
  held.release();
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "idle" });
  expect(s.omie.count("suppliers")).toBe(1);
  expect(await codes()).toBeNull();
});

test("a second company waits for its turn and gets it", async () => {
  const s = set(4, 2);
  const held = holdPage(s, "suppliers", 1);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await held.reached;
  expect(await sync.start("c2")).toMatchObject({ connection: "c2", state: "running" });
  expect(s.omie.count("suppliers")).toBe(1);
  // The stub has one company only: let the other's equal questions come later than OMIE's minute.
  clock.time += 100_000;
  held.release();
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "done" });
  expect(await books.run("c2")).toMatchObject({ state: "done", requests: 5 });
});

test("50,000 suppliers: how long the books take (printed, not judged)", async () => {
  const s = set(50_000);
  const sync = createSync(s.parts);
  const before = performance.now();
  await sync.start(ID);
  const run = await playOut(sync, books, s);
  const synced = performance.now();
  expect(run).toMatchObject({ state: "done", requests: 103 });
  expect((await codes())?.length).toBe(50_000);
  const viewed = performance.now();
  await codes();
  console.log(`50,000 suppliers: sync ${Math.round(synced - before)} ms, first view ${Math.round(viewed - synced)} ms, next ${Math.round(performance.now() - viewed)} ms`);
});
