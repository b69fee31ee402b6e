/** The worker may die at any await of a bulk fix. Every one is tried: all is written once, as if nothing had happened. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { createFixes } from "../../lib/fixes/fixes.ts";
import type { FixOmie, FixParts } from "../../lib/fixes/parts.ts";
import type { FixWish } from "../../lib/model/fixes.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import { Clock, freeLease, ID } from "../sync/stage.ts";
import { Fate, WAYS, type Way } from "../sync/fate.ts";
import { bench, fill, playOut, type Bench } from "./bench.ts";

const WISHES: FixWish[] = [
  { kind: "add-tag", code: 1, tag: "Funcionário" },
  { kind: "create", name: "Nova Pessoa", email: "nova@exemplo.com", tag: "Funcionário" },
  { kind: "email", code: 2, email: "dois@exemplo.com", instead: "none" },
  { kind: "reactivate", code: 4 },
];

function fated(parts: FixParts, fate: Fate): FixParts {
  return {
    ...parts,
    books: fate.wrap(parts.books),
    lease: { take: () => fate.call(parts.lease.take, (release) => release?.()) },
    omieFor: (id) =>
      fate.call(async () => {
        const omie = await parts.omieFor(id);
        return omie && fate.wrap<FixOmie>(omie);
      }),
    writesNever: () => fate.call(parts.writesNever),
    sleep: (ms, signal) => fate.call(() => parts.sleep(ms, signal)),
  };
}

let names = 0;

interface End {
  b: Bench;
  books: BooksStore;
  fate: Fate;
  states: string[];
  register: Supplier[];
}

async function play(at: number, way: Way): Promise<End> {
  const clock = new Clock();
  const books = openBooks(`fix-kills-${names++}`, { now: clock.now });
  await fill(books);
  await books.switchWrites(ID, true);
  const b = bench(books, clock);
  await books.addFixes(ID, WISHES, "Ana", clock.now());
  const fate = new Fate(at, way);
  const doomed = createFixes(fated(b.parts, fate));
  await doomed.resume();
  await Promise.race([doomed.settled(), fate.dead.promise]);
  // Locks go with the worker. A worker whose call failed lives on.
  const next = way.startsWith("killed") ? createFixes({ ...b.parts, lease: freeLease() }) : doomed;
  await next.resume();
  const fixes = await playOut(next, books, b);
  const { suppliers } = await books.view(ID, { staleAfterMs: Infinity });
  const register = (suppliers?.rows ?? []).map((row) => ({ ...row, changedAt: null })).sort((x, y) => x.code - y.code);
  return { b, books, fate, states: fixes.map(({ state }) => state), register };
}

test.each(WAYS)("%s, at every single await", async (way) => {
  const whole = await play(0, way);
  const { calls } = whole.fate;
  expect([calls > 30, whole.states]).toEqual([true, ["done", "done", "done", "done"]]);
  expect(whole.b.omie.done).toEqual(["addTag 1", "createSupplier 1005", "changeSupplier 2", "changeSupplier 4"]);
  for (let at = 1; at <= calls; at++) {
    const { b, books, fate, states, register } = await play(at, way);
    const where = `${way}, call ${at} of ${calls}`;
    expect(fate.struck, where).toBe(true);
    expect(states, where).toEqual(whole.states);
    expect(b.omie.done.toSorted(), where).toEqual(whole.b.omie.done.toSorted());
    expect(register, where).toEqual(whole.register);
    expect(b.omie.repeated, where).toEqual([]);
    const records = (omie: Bench["omie"]) => [...omie.records.values()].map(({ supplier, emailField }) => [supplier.code, supplier.tags, supplier.active, emailField]);
    expect(records(b.omie), where).toEqual(records(whole.b.omie));
    books.close();
  }
}, 120_000);
