/** Reading only what changed: how many requests it costs, when everything is read anew, and what the log says. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { category, Clock, currentAccount, ID, playOut, stage, START, StubOmie, supplier, type Stage } from "./stage.ts";

const SETTINGS = { staleAfterMs: 30 * 86_400_000 };
const HOUR = 3_600_000;
const YEAR_AGO = START - 365 * 86_400_000;
let books: BooksStore;
let clock: Clock;
let names = 0;

beforeEach(() => {
  clock = new Clock();
  books = openBooks(`changes-${names++}`, { now: clock.now });
});
afterEach(() => books.close());

/** Suppliers changed one second apart, a year ago. */
const dated = (count: number): Supplier[] => Array.from({ length: count }, (_, i) => ({ ...supplier(i + 1), changedAt: YEAR_AGO + i * 1000 }));

function set(suppliers: Supplier[], pageSize = 500): Stage {
  const rows = { categories: [category("2.04.01", "Hospedagem"), category("2.04.02", "Frete")], accounts: [currentAccount(7)], suppliers };
  return stage(books, clock, new StubOmie(clock, rows, pageSize));
}

async function refresh(s: Stage, how: { full?: boolean } = {}, laterMs = HOUR): Promise<string[]> {
  clock.time += laterMs;
  s.omie.asked = [];
  const sync = createSync(s.parts);
  await sync.start(ID, how);
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
  expect(s.omie.repeated).toEqual([]);
  return s.omie.asked.map(({ register, page }) => `${register} ${page}`).sort();
}

const change = (s: Stage, code: number, changes: Partial<Supplier>) => {
  s.omie.rows.suppliers = s.omie.rows.suppliers.map((row) => (row.code === code ? { ...row, changedAt: clock.time, ...changes } : row));
};
const held = async () => new Map((await books.view(ID, SETTINGS)).suppliers?.rows.map((row) => [row.code, row]));
const log = async (since: number | null = null) => (await books.changesSince(ID, since)).map(({ kind, code, before, after }) => [kind, code, before, after].join(" ").trim());
const UNCHANGED = ["accounts 1", "categories 1", "changes 1", "count 1"];

test("nothing changed: four requests in all, and readers keep their very rows", async () => {
  const s = set(dated(1200));
  await refresh(s);
  const before = (await books.view(ID, SETTINGS)).suppliers;
  expect(await refresh(s)).toEqual(UNCHANGED);
  const after = (await books.view(ID, SETTINGS)).suppliers;
  expect(after?.rows).toBe(before?.rows);
  expect([after?.at, after?.rows.length]).toEqual([clock.time, 1200]);
  expect(await log()).toEqual([]);
});

test.each([1, 500, 501, 1100])("%i changes: as many more requests as they fill pages", async (count) => {
  const s = set(dated(1200));
  await refresh(s);
  for (let code = 1; code <= count; code++) change(s, code, { name: `Outro nome ${code}` });
  const asked = await refresh(s);
  expect(asked.length).toBeLessThanOrEqual(UNCHANGED.length + Math.ceil(count / 500));
  expect(asked.filter((one) => one.startsWith("suppliers"))).toEqual([]);
  const rows = await held();
  expect([rows.size, rows.get(count)?.name, rows.get(1200)?.name]).toEqual([1200, `Outro nome ${count}`, "Pessoa 1200"]);
  // The next one begins at the newest change again.
  expect(await refresh(s)).toHaveLength(3 + Math.ceil(count / 500));
});

test("new records are added; one deleted makes the counts disagree, and everything is read anew", async () => {
  const s = set(dated(6), 2);
  await refresh(s);
  s.omie.rows.suppliers.push({ ...supplier(7), changedAt: clock.time });
  // The newest one held and the new one fill one page of two.
  expect(await refresh(s)).toEqual(UNCHANGED);
  expect([...(await held()).keys()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  s.omie.rows.suppliers.splice(2, 1);
  expect(await refresh(s)).toEqual([...UNCHANGED, "suppliers 1", "suppliers 2", "suppliers 3"]);
  expect([...(await held()).keys()].sort()).toEqual([1, 2, 4, 5, 6, 7]);
  expect(await log()).toEqual(["deleted 3 Pessoa 3", "new 7  Pessoa 7"]);
  expect((await books.counts()).pages).toBe(5);
});

test("everything is read anew on request, after a day, and after the clock was set back", async () => {
  const s = set(dated(6), 2);
  const WHOLE = ["accounts 1", "categories 1", "suppliers 1", "suppliers 2", "suppliers 3"];
  await refresh(s);
  expect(await refresh(s, { full: true })).toEqual(WHOLE);
  expect(await refresh(s)).toEqual(UNCHANGED);
  const aDay = await refresh(s, {}, 24 * HOUR);
  expect(aDay.filter((one) => one !== "payables 1")).toEqual(WHOLE);
  expect(await refresh(s, {}, -3 * 24 * HOUR)).toEqual(["accounts 1", "categories 1", "payables 1", "suppliers 1", "suppliers 2", "suppliers 3"]);
});

test("pressed again within the minute: suppliers are not asked for their changes twice", async () => {
  const s = set(dated(6), 2);
  await refresh(s);
  await refresh(s);
  expect(await refresh(s, {}, 5_000)).toEqual([]);
});

test("when contas a pagar are due, OMIE's count waits: never more than four", async () => {
  const s = set(dated(6), 2);
  await refresh(s);
  expect(await refresh(s, {}, 7 * HOUR)).toEqual(["accounts 1", "categories 1", "changes 1", "payables 1"]);
  expect(await refresh(s)).toEqual(UNCHANGED);
});

test("a change that comes between two pages of changes: once more, nothing lost", async () => {
  const s = set(dated(6), 2);
  await refresh(s);
  for (const code of [1, 2, 3]) change(s, code, { name: "x" });
  let pushed = false;
  s.omie.before = ({ register, page }) => {
    if (register !== "changes" || page !== 2 || pushed) return null;
    pushed = true;
    s.omie.rows.suppliers.push({ ...supplier(9), changedAt: clock.time });
    return null;
  };
  await refresh(s);
  expect((await held()).size).toBe(7);
  expect((await held()).get(3)?.name).toBe("x");
});

test("the log says what happened to whom, and what breaks something here comes first", async () => {
  const s = set(dated(4));
  await books.learn(ID, { kind: "members", list: { tab: "active", page: 1, pages: 1, complete: true, members: [{ name: "Pessoa 2", email: "P2@exemplo.com", active: true }] } }, START);
  const saved = { value: "2.04.01", label: "Hospedagem" };
  await books.learn(ID, { kind: "bindings", complete: true, rows: [{ type: "Hotel", typeActive: true, chosen: saved, saved }] }, START);
  await refresh(s);
  change(s, 1, { active: false });
  change(s, 2, { tags: ["Fornecedor"], emails: ["p2@nova.example"] });
  change(s, 3, { name: "Pessoa Três", tags: ["funcionario"] });
  s.omie.rows.categories = [{ ...category("2.04.01", "Hotéis"), totalising: true }, { ...category("2.04.02", "Frete"), inactive: true, parent: "2.05" }, category("2.04.03", "Nova")];
  s.omie.rows.accounts = [];
  await refresh(s);
  const seen = await books.changesSince(ID, null);
  expect(seen.map(({ kind, code, before, after, concerns, breaks }) => [breaks ? "breaks" : "", concerns ?? "", kind, code, before, after].join("|"))).toEqual([
    "breaks|binding|not-selectable|2.04.01||",
    "breaks|member|re-mailed|2|p2@exemplo.com|p2@nova.example",
    "breaks|member|untagged|2||",
    "|binding|renamed|2.04.01|Hospedagem|Hotéis",
    "||deleted|7|Conta 7|",
    "||new|2.04.03||Nova",
    "||moved|2.04.02|2.04|2.05",
    "||inactivated|2.04.02||",
    "||renamed|3|Pessoa 3|Pessoa Três",
    "||inactivated|1||",
  ]);
  expect(await books.changesSeen(ID)).toBeNull();
  await books.markChangesSeen(ID, clock.time);
  expect(await log(await books.changesSeen(ID))).toEqual([]);
});

test("who integrations made contas a pagar for is kept, by the newest, from where the last look ended", async () => {
  const s = set(dated(3), 2);
  const at = (daysAgo: number) => START - daysAgo * 86_400_000;
  const made = (supplierCode: number, daysAgo: number, more = {}) => ({ supplier: supplierCode, at: at(daysAgo), made: true, named: false, code: 1_000 * supplierCode + daysAgo, report: "", nonReimbursable: false, ...more });
  s.omie.made = [made(1, 80), made(1, 10), made(2, 20), made(3, 5, { made: false }), made(9, 300)];
  expect(await refresh(s)).toContain("payables 2");
  expect(await books.view(ID, SETTINGS)).toMatchObject({ payables: new Map([[1, at(10)], [2, at(20)]]) });
  // Where some name VExpenses, only those count.
  s.omie.made.push(made(2, 1, { named: true }));
  await refresh(s, {}, 7 * HOUR);
  expect((await books.view(ID, SETTINGS)).payables).toEqual(new Map([[2, at(1)]]));
});

test("entries of a report are counted once each, and only those an integration made", async () => {
  const s = set(dated(3), 2);
  const entry = (code: number, report: string, daysAgo: number, made = true, named = true) => ({ code, supplier: 1, at: START - daysAgo * 86_400_000, made, named, report, nonReimbursable: report === "8110" });
  // which integration made an entry OMIE doesn't say: one whose text doesn't name VExpenses may be another's
  s.omie.made = [entry(7, "8110", 9, true, false), entry(8, "8199", 9, true, false), entry(1, "8101", 9), entry(2, "8101", 9), entry(3, "8104", 8, false), entry(4, "", 8), entry(5, "8110", 7)];
  await refresh(s);
  expect(await books.payablesHistory(ID)).toEqual({ entries: new Map([["8101", 2], ["8110", 1]]), nonReimbursable: true });
  // the next look begins at the newest one, which comes again
  s.omie.made.push(entry(6, "8101", 1));
  await refresh(s, {}, 7 * HOUR);
  expect(await books.payablesHistory(ID)).toEqual({ entries: new Map([["8101", 3], ["8110", 1]]), nonReimbursable: true });
});

test.each(["unknown", "blocked", "empty"] as const)("contas a pagar that can't be read (%s) hold nothing up", async (kind) => {
  const s = set(dated(3));
  s.omie.before = ({ register }) => (register === "payables" ? { kind, until: null, text: "" } : null);
  await refresh(s);
  expect((await books.view(ID, SETTINGS)).suppliers?.rows).toHaveLength(3);
  expect(await refresh(s)).toEqual(UNCHANGED);
});
