/** The worker may die at any await. Every one of them is tried: the books end as if nothing had happened. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import type { Register, RegisterRow } from "../../lib/model/omie.ts";
import type { SyncOmie, SyncParts } from "../../lib/sync/parts.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { Fate, never, WAYS, type Way } from "./fate.ts";
import { category, Clock, currentAccount, freeLease, ID, people, playOut, stage, START, StubOmie, supplier, type Stage } from "./stage.ts";

function fated(parts: SyncParts, fate: Fate): SyncParts {
  return {
    ...parts,
    books: fate.wrap(parts.books),
    // A lock that was both given and refused doesn't exist.
    lease: { take: () => fate.call(parts.lease.take, (release) => release?.()) },
    omieFor: (id) =>
      fate.call(async () => {
        const omie = await parts.omieFor(id);
        return omie && fate.wrap<SyncOmie>(omie);
      }),
    sleep: (ms, signal) => fate.call(() => parts.sleep(ms, signal)),
  };
}

const ROWS = () => ({ categories: [category("2.04.01"), category("2.04.02"), category("2.04.03")], accounts: [currentAccount(7)], suppliers: people(11) });
const OLD_ROWS = () => ({ categories: [category("2.04.01")], accounts: [currentAccount(7), currentAccount(8)], suppliers: people(7, 5) });

/** As OLD_ROWS, but OMIE tells when each was changed: the later run asks for the changes only. */
const DATED_OLD = () => ({ ...OLD_ROWS(), suppliers: people(7, 5).map((row) => ({ ...row, changedAt: START - 1_000_000 + row.code })) });
const DATED_NEW = () => {
  const { suppliers } = DATED_OLD();
  const changed = suppliers.map((row) => (row.code < 8 ? { ...row, name: "Outro", changedAt: START + 50_000 + row.code } : row));
  return { ...ROWS(), suppliers: [...changed, { ...supplier(99), changedAt: START + 60_000 }] };
};
let names = 0;

interface Played {
  stage: Stage;
  books: BooksStore;
  /** pages asked again although they were in the books already */
  askedTwice: string[];
}

function setUp(): Played {
  const clock = new Clock();
  const books = openBooks(`kills-${names++}`, { now: clock.now });
  const omie = new StubOmie(clock, ROWS(), 2);
  const askedTwice: string[] = [];
  const inBooks = new Set<string>();
  const watched: BooksStore = {
    ...books,
    commitPage: async (page, change) => {
      const row = await books.commitPage(page, change);
      if (row) inBooks.add(`${row.passes[page.register].plan?.kind === "changes" ? "changes" : page.register} ${page.page}`);
      return row;
    },
  };
  omie.before = ({ register, page }) => {
    if (inBooks.has(`${register} ${page}`)) askedTwice.push(`${register} ${page}`);
    return null;
  };
  return { stage: stage(watched, clock, omie), books, askedTwice };
}

type Registers = Record<Register, RegisterRow[Register][] | undefined>;

async function registers(books: BooksStore): Promise<Registers> {
  const { categories, accounts, suppliers } = await books.view(ID, { staleAfterMs: 86_400_000 });
  return { categories: categories?.rows, accounts: accounts?.rows, suppliers: suppliers?.rows };
}

/** What the run that dies finds: nothing yet, or the books of a run before; asked long ago, or just now. */
const BEFORE = ["a first run", "a later run", "a later run, of changes", "a run pressed again at once"] as const;
type Before = (typeof BEFORE)[number];

/** What is in OMIE during the first run, where there is one, and during the run that dies. */
const WORLDS: Record<Before, { old: typeof ROWS | null; now: typeof ROWS; pages: number; asked: number }> = {
  "a first run": { old: null, now: ROWS, pages: 9, asked: 10 },
  "a later run": { old: OLD_ROWS, now: ROWS, pages: 9, asked: 10 },
  // Two of categories, one of accounts, four of suppliers, one on top.
  "a later run, of changes": { old: DATED_OLD, now: DATED_NEW, pages: 8, asked: 8 },
  "a run pressed again at once": { old: OLD_ROWS, now: OLD_ROWS, pages: 6, asked: 10 },
};

/** One life that meets its fate at call `at`, then as many lives as it takes. */
async function play(before: Before, at: number, way: Way): Promise<Played & { fate: Fate; state: string; seen: Registers }> {
  const played = setUp();
  const { stage: s, books } = played;
  const { old, now } = WORLDS[before];
  if (old) {
    s.omie.rows = old();
    const first = createSync({ ...s.parts, books, lease: freeLease() });
    await first.start(ID);
    await playOut(first, books, s);
    s.omie.rows = now();
    s.clock.time += before === "a run pressed again at once" ? 5_000 : 100_000;
    s.omie.asked = [];
  }
  const fate = new Fate(at, way);
  const doomed = createSync(fated(s.parts, fate));
  const life = doomed.start(ID).then(
    () => doomed.settled(),
    () => undefined,
  );
  await Promise.race([life, fate.dead.promise]);
  const seen = await registers(books);
  // Locks go with the worker; the next one starts with its own. A worker whose call failed lives on.
  const next = way.startsWith("killed") ? createSync({ ...s.parts, lease: freeLease() }) : doomed;
  // A start that was never recorded is pressed again.
  const expectedRun = before === "a first run" ? 1 : 2;
  if ((await books.run(ID))?.run !== expectedRun) await next.start(ID);
  else await next.resume();
  const run = await playOut(next, books, s);
  return { ...played, fate, state: run.state, seen };
}

const COMBINATIONS = BEFORE.flatMap((before) => WAYS.map((way) => [before, way] as const));

test.each(COMBINATIONS)("%s: %s, at every single await", async (before, way) => {
  const calls = (await play(before, 0, way)).fate.calls;
  expect(calls).toBeGreaterThan(30);
  for (let at = 1; at <= calls; at++) {
    const { stage: s, books, askedTwice, fate, state, seen } = await play(before, at, way);
    const where = `${before}, ${way}, call ${at} of ${calls}`;
    expect(fate.struck, where).toBe(true);
    expect(state, where).toBe("done");
    const { old, now, pages, asked } = WORLDS[before];
    expect(await registers(books), where).toEqual(now());
    // At the moment of death each register is the old one or the new one, never a mixture.
    for (const register of ["categories", "accounts", "suppliers"] as const) {
      expect([JSON.stringify(old?.()[register]), JSON.stringify(now()[register])], where).toContain(JSON.stringify(seen[register]));
    }
    expect(askedTwice, where).toEqual([]);
    // Every page once and the contas a pagar; those in flight at the kill, at most one, four and one, once more.
    expect(s.omie.asked.length, where).toBeLessThanOrEqual(asked + 6);
    expect(s.omie.repeated, where).toEqual([]);
    const counts = await books.counts();
    expect([counts.pages, counts.asks, counts.current], where).toEqual([pages, 0, 3]);
    books.close();
  }
}, 120_000);

test("pages in flight when the worker died are asked once more after 62 seconds, the others go on meanwhile", async () => {
  const { stage: s, books, askedTwice } = setUp();
  const reached = Promise.withResolvers<void>();
  const before = s.omie.before;
  let alive = true;
  let held = 0;
  s.omie.before = (asked, signal) => {
    if (alive && asked.register === "suppliers" && asked.page > 1) {
      if (++held === 4) reached.resolve();
      return never;
    }
    return before(asked, signal);
  };
  const doomed = createSync(s.parts);
  await doomed.start(ID);
  await reached.promise;
  alive = false;
  // the short registers are beside them, and are in the books by the time the worker dies
  await expect.poll(async () => (await books.storedRun(ID))?.passes).toMatchObject({ categories: { done: true }, accounts: { done: true } });

  s.clock.time += 10_000;
  const next = createSync({ ...s.parts, lease: freeLease() });
  await next.resume();
  await next.settled();
  const waiting = s.clock.time + 52_000;
  expect(await books.run(ID)).toMatchObject({ state: "paused", reason: { code: "connection.blocked-until" }, resumeAt: waiting });
  expect(s.alarms.at(-1)).toBe(waiting);
  // Page 1 was there, 2 to 5 were in flight, 6 was asked meanwhile.
  expect((await books.presentPages(ID, "suppliers", 1)).sort()).toEqual([1, 6]);
  expect(await playOut(next, books, s)).toMatchObject({ state: "done", requests: 3 + 1 + 6 + 4 });
  expect(await registers(books)).toEqual(ROWS());
  expect(askedTwice).toEqual([]);
  expect(s.omie.repeated).toEqual([]);
});
