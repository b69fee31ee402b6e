/** What a refresh does when something is in the way: faults, missing keys, a full disk, data that changes meanwhile. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { category, Clock, currentAccount, fault, ID, people, playOut, stage, START, StubOmie, supplier, type Stage } from "./stage.ts";

const SETTINGS = { staleAfterMs: 30 * 86_400_000 };
let books: BooksStore;
let clock: Clock;
let names = 0;

beforeEach(() => {
  clock = new Clock();
  books = openBooks(`troubles-${names++}`, { now: clock.now });
});
afterEach(() => books.close());

function set(suppliers: number, pageSize = 500): Stage {
  const rows = { categories: [category("2.04.01"), category("2.04.02")], accounts: [currentAccount(7)], suppliers: people(suppliers) };
  return stage(books, clock, new StubOmie(clock, rows, pageSize));
}

const codes = async () => (await books.view(ID, SETTINGS)).suppliers?.rows.map(({ code }) => code) ?? null;

test("a total that changes while pages are read: once more from a clean slate, after the 62 seconds", async () => {
  const s = set(6, 2);
  s.omie.before = ({ register, page }) => {
    if (register === "suppliers" && page === 3 && s.omie.rows.suppliers.length === 6) s.omie.rows.suppliers.push(supplier(7));
    return null;
  };
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({
    state: "paused",
    reason: { code: "connection.blocked-until" },
    resumeAt: START + 62_000,
    progress: { suppliers: { pages: 0, of: null, rows: 0 } },
  });
  expect(s.alarms.at(-1)).toBe(START + 62_000);
  expect(await codes()).toBeNull();
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
  expect(await codes()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(s.omie.count("categories")).toBe(1);
  expect(s.omie.repeated).toEqual([]);
});

test("a register that changes at every reading fails after two more, with the old one still there", async () => {
  const s = set(4, 2);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await playOut(sync, books, s);
  clock.time += 100_000;
  let next = 100;
  s.omie.before = ({ register, page }) => {
    if (register === "suppliers" && page === 2) s.omie.rows.suppliers.push(supplier(next++));
    return null;
  };
  await sync.start(ID);
  const run = await playOut(sync, books, s);
  expect(run).toMatchObject({ state: "failed", reason: { code: "connection.unreadable" } });
  expect(next).toBe(103);
  expect(await codes()).toEqual([1, 2, 3, 4]);
});

test("rows missing from a page are noticed: nobody is reported absent because of them", async () => {
  const s = set(4, 2);
  const client = s.omie.client();
  let cut = true;
  s.parts.omieFor = async () => ({
    ...client,
    suppliers: async (page, signal) => {
      const result = await client.suppliers(page, signal);
      if (cut && page === 2 && result.ok) result.value.rows.pop();
      return result;
    },
  });
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused" });
  expect(await codes()).toBeNull();
  cut = false;
  await playOut(sync, books, s);
  expect(await codes()).toEqual([1, 2, 3, 4]);
});

test("blocked until a time: paused with it, pressing again asks nothing, the alarm goes on from there", async () => {
  const s = set(2000);
  let blocked = true;
  s.omie.before = ({ register, page }) => (blocked && register === "suppliers" && page === 1 ? fault("blocked", START + 1_800_000) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  const expected = { state: "paused", reason: { code: "connection.blocked-until", data: { until: START + 1_800_000 } }, resumeAt: START + 1_800_000 };
  expect(await books.run(ID)).toMatchObject(expected);
  expect(s.alarms.at(-1)).toBe(START + 1_800_000);
  const asked = s.omie.asked.length;
  clock.time += 60_000;
  expect(await sync.start(ID)).toMatchObject(expected);
  await sync.resume();
  await sync.settled();
  expect(s.omie.asked).toHaveLength(asked);
  blocked = false;
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done", run: 1 });
  expect(s.omie.count("categories")).toBe(1);
});

test("a wait of seconds is slept through", async () => {
  const s = set(1);
  let busy = 2;
  s.omie.before = ({ register }) => (register === "accounts" && busy-- > 0 ? fault("busy", clock.time + 2_000) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "done", finishedAt: START + 4_000 });
});

test("whoever says 'in a moment' for ever is left for the alarm", async () => {
  const s = set(1);
  s.omie.before = ({ register }) => (register === "accounts" ? fault("busy", clock.time + 1_000) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused", resumeAt: START + 6_000 });
  expect(s.omie.count("accounts")).toBe(6);
});

test.each([
  ["refused", "connection.refused"],
  ["suspended", "connection.suspended"],
  ["unreadable", "connection.unreadable"],
] as const)("%s ends the run as failed", async (kind, code) => {
  const s = set(1);
  s.omie.before = ({ register }) => (register === "accounts" ? fault(kind) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "failed", reason: { code }, resumeAt: null, finishedAt: START });
  const asked = s.omie.asked.length;
  await sync.resume();
  await sync.settled();
  expect(s.omie.asked).toHaveLength(asked);
  // Categories before it, and suppliers beside it, were read to their end.
  expect((await books.counts()).pages).toBe(2);
});

test("offline: retried after 30 s, 1 min, 5 min; an answer in between starts over", async () => {
  const s = set(1);
  let offline = 3;
  s.omie.before = () => (offline-- > 0 ? fault("offline") : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  const waits: number[] = [];
  for (let round = 0; round < 3; round++) {
    await sync.settled();
    const run = await books.run(ID);
    expect(run).toMatchObject({ state: "paused", reason: { code: "connection.offline" } });
    waits.push((run?.resumeAt ?? 0) - clock.time);
    clock.time = run?.resumeAt ?? 0;
    await sync.resume();
  }
  expect(waits).toEqual([30_000, 60_000, 300_000]);
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
  expect((await books.storedRun(ID))?.tries).toBe(0);
});

test("an answer nobody understands is tried three more times, then the run fails", async () => {
  const s = set(1);
  s.omie.before = ({ register }) => (register === "accounts" ? fault("unknown", clock.time + 62_000) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused", resumeAt: START + 62_000 });
  expect(await playOut(sync, books, s)).toMatchObject({ state: "failed", reason: { code: "connection.unreadable", data: { detail: "said unknown" } } });
  expect(s.omie.count("accounts")).toBe(4);
});

test("a clock set back by days doesn't hold a run up for days", async () => {
  const s = set(6, 2);
  s.omie.before = ({ register, page }) => (register === "suppliers" && page === 2 && clock.time === START ? fault("blocked", START + 1_800_000) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused" });
  clock.time -= 3 * 86_400_000;
  await sync.resume();
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "done" });
  expect(await codes()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("no permission: paused without a time until something calls resume", async () => {
  const s = set(1);
  let permitted = false;
  s.omie.before = () => (permitted ? null : fault("no-permission"));
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused", reason: { code: "connection.no-permission" }, resumeAt: null });
  permitted = true;
  await sync.resume();
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ state: "done", run: 1 });
});

test("keys gone before the start, and in the middle: paused as locked; unlocking goes on without asking twice", async () => {
  const s = set(6, 2);
  s.keys.held = false;
  const sync = createSync(s.parts);
  const locked = { state: "paused", reason: { code: "connection.locked" }, resumeAt: null };
  expect(await sync.start(ID)).toMatchObject(locked);
  await sync.settled();
  expect(s.omie.asked).toEqual([]);

  s.keys.held = true;
  s.omie.before = ({ register, page }) => {
    if (register !== "suppliers" || page !== 2 || clock.time > START) return null;
    s.keys.held = false;
    return fault("rate", START + 20_000);
  };
  await sync.resume();
  await sync.settled();
  clock.time += 20_000;
  await sync.resume();
  await sync.settled();
  expect(await books.run(ID)).toMatchObject({ ...locked, run: 1 });
  const committed = (await books.presentPages(ID, "suppliers", 1)).length;
  expect(committed).toBe(2);

  s.keys.held = true;
  await sync.resume();
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
  expect(s.omie.asked.filter(({ register, page }) => register === "suppliers" && page !== 2)).toHaveLength(2);
});

test("no room left: failed with the reason, nothing lost of what readers see, and room for that state", async () => {
  const s = set(4, 2);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await playOut(sync, books, s);
  clock.time += 100_000;
  s.omie.rows.suppliers = people(6, 11);
  const full = createSync({
    ...s.parts,
    books: {
      ...books,
      commitPage: async (page, change) => {
        if (page.register === "suppliers" && page.page === 3) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
        return books.commitPage(page, change);
      },
    },
  });
  await full.start(ID);
  await full.settled();
  expect(await books.run(ID)).toMatchObject({ state: "failed", reason: { code: "books.full" } });
  expect(await codes()).toEqual([1, 2, 3, 4]);
  expect((await books.counts()).pages).toBe(4);
});

test("a pass left for half a day begins again instead of mixing times", async () => {
  const s = set(6, 2);
  s.omie.before = ({ register, page }) => (register === "suppliers" && page === 3 && clock.time === START ? fault("blocked", START + 1_000_000) : null);
  const sync = createSync(s.parts);
  await sync.start(ID);
  await sync.settled();
  clock.time += 12 * 3_600_000;
  await sync.resume();
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
  expect(s.omie.asked.filter(({ register, page }) => register === "suppliers" && page === 1)).toHaveLength(2);
  expect(s.omie.count("categories")).toBe(1);
});
