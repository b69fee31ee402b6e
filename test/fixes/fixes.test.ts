/** Fixes on a tiny OMIE: written once, read back, logged; refused, stopped, timed out, resumed. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { createFixes } from "../../lib/fixes/fixes.ts";
import type { FixWish } from "../../lib/model/fixes.ts";
import { Clock, freeLease, ID, START } from "../sync/stage.ts";
import { bench, fault, fill, playOut, ROWS, type Bench } from "./bench.ts";

let books: BooksStore;
let clock: Clock;
let b: Bench;
let names = 0;

beforeEach(async () => {
  clock = new Clock();
  books = openBooks(`fixes-${names++}`, { now: clock.now });
  await fill(books);
  await books.switchWrites(ID, true);
  b = bench(books, clock);
});
afterEach(() => books.close());

const TAG = "Funcionário";
const tag = (code: number): FixWish => ({ kind: "add-tag", code, tag: TAG });
const CREATE: FixWish = { kind: "create", name: "Nova Pessoa", email: "nova@exemplo.com", tag: TAG };

async function run(wishes: FixWish[]) {
  const fixes = createFixes(b.parts);
  await fixes.begin(ID, wishes, "Ana");
  return playOut(fixes, books, b);
}

const held = async (code: number) => (await books.view(ID, { staleAfterMs: Infinity })).suppliers?.rows.find((row) => row.code === code);

describe("what is written", () => {
  test("the tag: others stay, it is read back, logged with both sides, and the register knows at once", async () => {
    const [fix] = await run([tag(1)]);
    expect(fix).toMatchObject({ state: "done", by: "Ana", writes: 1, trouble: null, before: { tags: ["Fornecedor"] }, after: { tags: ["Fornecedor", TAG] }, askedAt: START, writtenAt: START, endedAt: START });
    expect(b.omie.done).toEqual(["addTag 1"]);
    expect((await held(1))?.tags).toEqual(["Fornecedor", TAG]);
    expect((await books.counts())["fixes"]).toBe(1);
  });

  test("a new record, with a code of its own that the same person always gets", async () => {
    const [fix] = await run([CREATE]);
    expect(fix).toMatchObject({ state: "done", before: null, after: { name: "Nova Pessoa", email: "nova@exemplo.com", tags: [TAG], active: true }, code: 1_005 });
    expect(b.omie.records.get(1_005)?.integrationCode).toMatch(/^PRT-[\da-f]{16}$/);
    expect(await held(1_005)).toMatchObject({ emails: ["nova@exemplo.com"] });
  });

  test("an e-mail beside the others, and a record in use again", async () => {
    const done = await run([{ kind: "email", code: 2, email: "dois@exemplo.com", instead: "none" }, { kind: "reactivate", code: 4 }]);
    expect(done.map(({ state, before, after }) => [state, before?.email, after?.email, after?.active])).toEqual([
      ["done", "p2@exemplo.com", "p2@exemplo.com, dois@exemplo.com", true],
      ["done", "p4@exemplo.com", "p4@exemplo.com", true],
    ]);
    expect(await held(2)).toMatchObject({ emails: ["p2@exemplo.com", "dois@exemplo.com"] });
  });

  test("nothing, where OMIE is already as wished", async () => {
    b.omie.records.get(1)?.supplier.tags.push(TAG);
    expect(await run([tag(1)])).toMatchObject([{ state: "done", writes: 0, before: { tags: ["Fornecedor", TAG] } }]);
    expect(b.omie.sent).toEqual([]);
  });
});

describe("what is not", () => {
  test("anything, while writing is off or forbidden", async () => {
    const fixes = createFixes(b.parts);
    await books.switchWrites(ID, false);
    expect(await fixes.begin(ID, [tag(1)], "Ana")).toEqual({ trouble: "writes-off" });
    b.policy.never = true;
    await books.switchWrites(ID, true);
    expect(await fixes.begin(ID, [tag(1)], "Ana")).toEqual({ trouble: "writes-forbidden" });
    await fixes.settled();
    expect([b.omie.sent, b.omie.reads, await books.fixes(ID)]).toEqual([[], 0, []]);
    expect(await fixes.preview(ID, [tag(1)])).toMatchObject([{ trouble: null }]);
  });

  test("what is still waiting when writing is switched off", async () => {
    const fixes = createFixes(b.parts);
    b.keys.held = false;
    await fixes.begin(ID, [tag(1)], "Ana");
    await fixes.settled();
    expect(await books.fixes(ID)).toMatchObject([{ state: "waiting", trouble: "connection", reason: { code: "connection.locked" } }]);
    await books.switchWrites(ID, false);
    b.keys.held = true;
    expect(await playOut(fixes, books, b)).toMatchObject([{ state: "failed", trouble: "writes-off" }]);
    expect(b.omie.sent).toEqual([]);
  });

  test("what the preview speaks against; the others are", async () => {
    const fixes = createFixes(b.parts);
    expect(await fixes.begin(ID, [tag(3), tag(1), { ...CREATE, email: "p1@exemplo.com" }], "Ana")).toMatchObject({ queued: 1, previews: [{ trouble: "already-so" }, { trouble: null }, { trouble: "email-taken", records: [1] }] });
    expect(await playOut(fixes, books, b)).toHaveLength(1);
  });

  test("a second record, when somebody made one since the register was read", async () => {
    b.omie.records.set(77, { supplier: { ...ROWS[0]!, code: 77, emails: ["nova@exemplo.com"], changedAt: START + 1 }, emailField: "nova@exemplo.com", integrationCode: "" });
    expect(await run([CREATE])).toMatchObject([{ state: "failed", trouble: "email-taken" }]);
    expect(b.omie.sent).toEqual([]);
  });

  test("a record that is gone", async () => {
    b.omie.records.delete(1);
    expect(await run([tag(1)])).toMatchObject([{ state: "failed", trouble: "record-gone" }]);
  });

  test("what OMIE refuses: its own words are kept, and the next one goes on", async () => {
    b.omie.mishap = (call) => (call === "changeSupplier" ? { fault: fault("unknown", { said: "O preenchimento da tag [endereco] é obrigatório!" }), silently: false } : null);
    const done = await run([{ kind: "reactivate", code: 4 }, tag(1)]);
    expect(done.map(({ state, trouble, said }) => [state, trouble, said])).toEqual([
      ["failed", "refused-by-omie", "O preenchimento da tag [endereco] é obrigatório!"],
      ["done", null, ""],
    ]);
  });
});

describe("an answer that says nothing", () => {
  const WISHES: [string, FixWish, string][] = [
    ["tag", tag(1), "addTag"],
    ["e-mail", { kind: "email", code: 1, email: "novo@exemplo.com", instead: "none" }, "changeSupplier"],
    ["new record", CREATE, "createSupplier"],
  ];
  const KINDS = ["unstable", "offline", "unreadable", "cancelled", "redundant"] as const;

  test.each(WISHES.flatMap((wish) => KINDS.map((kind) => [...wish, kind] as const)))("%s: it was done all the same (%s %s %s): looked up, not repeated", async (_name, wish, call, kind) => {
    b.omie.mishap = (asked) => (asked === call ? { fault: fault(kind), silently: true } : null);
    expect(await run([wish])).toMatchObject([{ state: "done", writes: 1 }]);
    expect([b.omie.sent.length, b.omie.done.length]).toEqual([1, 1]);
    expect(b.omie.repeated).toEqual([]);
  });

  test.each(WISHES)("%s: it was not done: once more, after OMIE's minute, and no third time", async (_name, wish, call) => {
    let sends = 0;
    const times: number[] = [];
    b.omie.mishap = (asked) => {
      if (asked !== call) return null;
      times.push(clock.time);
      return sends++ === 0 ? { fault: fault("unstable"), silently: false } : null;
    };
    expect(await run([wish])).toMatchObject([{ state: "done", writes: 2 }]);
    expect(b.omie.done).toHaveLength(1);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(62_000);
  });

  test("never done: given up, and said", async () => {
    b.omie.mishap = (asked) => (asked === "addTag" ? { fault: fault("unstable"), silently: false } : null);
    expect(await run([tag(1)])).toMatchObject([{ state: "failed", trouble: "not-confirmed", writes: 2 }]);
    expect(b.omie.sent).toHaveLength(2);
  });

  test("while one is in doubt, no other is written", async () => {
    let first = true;
    b.omie.mishap = (asked) => {
      if (asked !== "addTag" || !first) return null;
      first = false;
      return { fault: fault("unstable"), silently: true };
    };
    const fixes = createFixes(b.parts);
    await fixes.begin(ID, [tag(1), tag(2)], "Ana");
    await fixes.settled();
    expect(b.omie.sent).toEqual(["addTag 1"]);
    expect((await playOut(fixes, books, b)).map(({ state }) => state)).toEqual(["done", "done"]);
    expect(b.omie.done).toEqual(["addTag 1", "addTag 2"]);
  });
});

test("said and not done: not believed before it is read, asked for three minutes, never written twice", async () => {
  b.omie.mishap = (asked) => (asked === "addTag" ? "pretends" : null);
  expect(await run([tag(1), tag(2)])).toMatchObject([{ state: "failed", trouble: "not-confirmed", writes: 1 }, { state: "failed", writes: 1 }]);
  expect(b.omie.sent).toEqual(["addTag 1", "addTag 2"]);
  expect(b.omie.repeated).toEqual([]);
});

test.each(["blocked", "rate", "busy", "brake"] as const)("OMIE says %s: it waits until then and writes once", async (kind) => {
  const until = START + 1_800_000;
  b.omie.mishap = (asked) => (asked === "addTag" && clock.time < until ? { fault: fault(kind, { until }), silently: false } : null);
  const fixes = createFixes(b.parts);
  await fixes.begin(ID, [tag(1), tag(2)], "Ana");
  await fixes.settled();
  expect(await books.fixes(ID)).toMatchObject([{ state: "waiting", trouble: "connection", reason: { code: "connection.blocked-until" }, notBefore: until, writes: 0 }, { state: "waiting", writes: 0 }]);
  expect(b.alarms.at(-1)).toBe(until);
  expect(await playOut(fixes, books, b)).toMatchObject([{ state: "done", writes: 1 }, { state: "done", writes: 1 }]);
  expect(b.omie.done).toEqual(["addTag 1", "addTag 2"]);
});

test("keys revoked in the middle: the rest waits for new ones, nothing is lost", async () => {
  let revoked = false;
  b.omie.mishap = (asked) => {
    if (asked === "addTag" && b.omie.done.length === 1) revoked = true;
    return revoked ? { fault: fault("refused"), silently: false } : null;
  };
  const fixes = createFixes(b.parts);
  await fixes.begin(ID, [tag(1), tag(2), tag(5)], "Ana");
  await fixes.settled();
  expect((await books.fixes(ID)).map(({ state }) => state)).toEqual(["done", "waiting", "waiting"]);
  b.omie.mishap = () => null;
  expect((await playOut(fixes, books, b)).map(({ state, writes }) => [state, writes])).toEqual([["done", 1], ["done", 1], ["done", 1]]);
  expect(b.omie.done).toEqual(["addTag 1", "addTag 2", "addTag 5"]);
});

test("stopped: what was not begun is not written, and says so", async () => {
  const fixes = createFixes(b.parts);
  const held = Promise.withResolvers<void>();
  const slow = b.omie.addTag.bind(b.omie);
  const reached = Promise.withResolvers<void>();
  b.omie.addTag = async (...args) => {
    reached.resolve();
    await held.promise;
    return slow(...args);
  };
  await fixes.begin(ID, [tag(1), tag(2), tag(5)], "Ana");
  await reached.promise;
  expect(await fixes.stop(ID)).toBe(2);
  held.resolve();
  expect((await playOut(fixes, books, b)).map(({ state }) => state)).toEqual(["done", "stopped", "stopped"]);
  expect(b.omie.done).toEqual(["addTag 1"]);
});

test("a clock set back by days holds nothing up for days, and writes nothing twice", async () => {
  let first = true;
  b.omie.mishap = (asked) => {
    if (asked !== "addTag" || !first) return null;
    first = false;
    return { fault: fault("unstable"), silently: true };
  };
  const fixes = createFixes(b.parts);
  await fixes.begin(ID, [tag(1)], "Ana");
  await fixes.settled();
  clock.time -= 3 * 86_400_000;
  b.alarms.length = 0;
  expect(await playOut(fixes, books, b)).toMatchObject([{ state: "done", writes: 1 }]);
  expect(b.omie.done).toEqual(["addTag 1"]);
});

test("two engines at once: one works, the other leaves it to the alarm", async () => {
  const other = createFixes({ ...b.parts, lease: { take: async () => null } });
  await other.begin(ID, [tag(1)], "Ana");
  await other.settled();
  expect([b.omie.sent, b.alarms.at(-1)]).toEqual([[], clock.time + 30_000]);
  expect(await playOut(createFixes({ ...b.parts, lease: freeLease() }), books, b)).toMatchObject([{ state: "done" }]);
});

test("with no fix waiting, starting the background sets no alarm: nothing wakes it again", async () => {
  const fixes = createFixes(b.parts);
  await fixes.resume();
  await fixes.settled();
  expect(b.alarms).toEqual([]);
});
