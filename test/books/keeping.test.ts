/** How the books are kept: views, retention, erasing, opening, migrations. */
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { declareDatabase } from "../../lib/books/dexie-store.ts";
import { openStore } from "../../lib/books/opening.ts";
import { KEYS, MIGRATIONS, type Migration, type PageRow, type RunRow } from "../../lib/books/schema.ts";
import { createSigner } from "../../lib/pack/pairing.ts";
import { committed, newRun, registerDone } from "../../lib/sync/progress.ts";
import { people, supplier } from "../sync/stage.ts";
import { packRow } from "./pack-row.ts";
import { recipe } from "./recipe.ts";

const ID = "c1";
const T = 1_800_000_000_000;
const DAY = 86_400_000;
const SETTINGS = { staleAfterMs: 30 * DAY };
const PATIENCE = { openMs: 10_000, blockedMs: 10_000 };
let books: BooksStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  books = openBooks("prontidao", { now: () => T });
});
afterEach(() => {
  books.close();
  vi.restoreAllMocks();
});

const page = (run: number, number: number, rows: PageRow["rows"], askedAt = T): PageRow => ({
  connection: ID,
  register: "suppliers",
  run,
  page: number,
  pages: 2,
  total: 4,
  rows,
  askedAt,
});

async function fill(rows: PageRow["rows"][], at = T): Promise<number> {
  const { sync } = await books.beginRun(ID, (before) => newRun(ID, before, at));
  for (const [i, part] of rows.entries()) {
    const one = page(sync.run, i + 1, part, at);
    await books.commitPage(one, (row) => committed(row, one, 0));
  }
  return sync.run;
}
const finish = (run: number, at = T) => books.finishRegister(ID, "suppliers", run, at, (row) => registerDone(row, "suppliers"));
const codes = async () => (await books.view(ID, SETTINGS)).suppliers?.rows.map(({ code }) => code) ?? null;

test("a view shows the current pass, each code once, the later page's answer", async () => {
  const run = await fill([people(2), [{ ...supplier(2), name: "Renomeada" }, supplier(3)]]);
  expect(await codes()).toBeNull();
  await finish(run, T + 5);
  const { suppliers, connection, trouble, staleAfterMs } = await books.view(ID, SETTINGS);
  expect(suppliers?.rows.map(({ code, name }) => `${code} ${name}`)).toEqual(["1 Pessoa 1", "2 Renomeada", "3 Pessoa 3"]);
  expect([suppliers?.at, connection, trouble, staleAfterMs]).toEqual([T + 5, null, null, SETTINGS.staleAfterMs]);
});

test("a view is kept in memory until the database changes, also by another context", async () => {
  await finish(await fill([people(2), people(2, 3)]));
  const first = (await books.view(ID, SETTINGS)).suppliers;
  expect((await books.view(ID, SETTINGS)).suppliers).toBe(first);
  const other = openBooks("prontidao", { now: () => T });
  await other.declareSynced(ID, T);
  const second = await books.view(ID, SETTINGS);
  expect(second.suppliers).toBe(first);
  expect(second.evidence).toHaveLength(1);
  await other.eraseAll();
  const erased = await books.view(ID, SETTINGS);
  expect([erased.suppliers, erased.evidence]).toEqual([null, []]);
  other.close();
});

test("a run that was replaced can't write any more", async () => {
  const run = await fill([people(2)]);
  await books.endRun(ID, run, (row) => ({ ...row, sync: { ...row.sync, state: "idle" } }));
  await books.beginRun(ID, (before) => newRun(ID, before, T));
  const late = page(run, 2, people(2, 3));
  expect(await books.commitPage(late, (row) => row)).toBeNull();
  expect(await books.notePageAsked(run, { connection: ID, register: "suppliers", page: 2, askedAt: T }, (row) => row)).toBeNull();
  expect(await finish(run)).toBeNull();
  const counts = await books.counts();
  expect([counts.pages, counts.asks, counts.current]).toEqual([0, 0, 0]);
});

test("erasing leaves nothing, and says so for every table", async () => {
  await finish(await fill([people(2), people(2, 3)]));
  await books.keepConnection({ id: ID, name: "Empresa", tradeName: "", cnpj: "", connectedAt: T });
  await books.keepConsent(1, T);
  await books.declareSynced(ID, T);
  await books.learn(ID, { kind: "account", account: { chosen: null, saved: null } }, T);
  await books.learn(ID, { kind: "bindings", rows: [], complete: true }, T);
  await books.learn(ID, { kind: "members", list: { tab: "all", page: 1, pages: 1, complete: true, members: [] } }, T);
  await books.notePageAsked(1, { connection: ID, register: "suppliers", page: 3, askedAt: T }, (row) => row);
  await books.ledger.set("c1 ListarClientes", { errors: 1 });
  await books.keepRecipes([recipe("r1")], T);
  await books.keepPayables(1, { connection: ID, from: T, readAt: T, reading: null, made: [[1, T, null]] }, (row) => row);
  await books.switchWrites(ID, true);
  await books.keepReading(ID, { source: "list", at: T, complete: false, members: [{ name: "", email: "nova@exemplo.com", active: null }] });
  await books.addFixes(ID, [{ kind: "add-tag", code: 1, tag: "Funcionário" }], "Ana", T);
  await finish(await fill([people(1), people(1, 3)], T + 1), T + 1);
  await books.keepPack(packRow());
  await books.keepSigner(ID, await createSigner());
  await books.keepPlan(ID, [{ type: "Táxi", code: "2.04.95", name: "Transporte", at: T, source: "dashboard" }]);
  await books.keepMeanings(ID, [{ type: "taxi", code: "2.04.95", name: "Transporte", parent: "", inactive: false, totalising: false }]);
  await books.letTeach(ID, ["Táxi"], false);
  await books.keepOffered(ID, [{ value: "1", label: "Transporte" }], "", T);
  expect(Object.values(await books.counts()).every((count) => count > 0)).toBe(true);
  await books.eraseAll();
  const left = await books.counts();
  expect(Object.keys(left).sort()).toEqual(Object.keys(KEYS).filter((table) => table !== "schema").sort());
  expect(Object.values(left).every((count) => count === 0)).toBe(true);
});

test("retention: what is too old or dated from tomorrow goes, the rest stays", async () => {
  const observe = (at: number, tab: "active" | "inactive") =>
    books.learn(ID, { kind: "members", list: { tab, page: 1, pages: 1, complete: true, members: [{ name: tab, email: `${tab}@x.com`, active: null }] } }, at);
  await finish(await fill([people(2), people(2, 3)], T - 8 * DAY), T - 8 * DAY);
  await books.endRun(ID, 1, (row) => ({ ...row, sync: { ...row.sync, state: "done", finishedAt: T - 8 * DAY } }));
  await observe(T - 8 * DAY, "active");
  await observe(T - 6 * DAY, "inactive");
  await books.declareSynced(ID, T - 8 * DAY);
  await books.declareSynced(ID, T + 2 * DAY);
  await books.declareSynced(ID, T + DAY);
  await books.learn(ID, { kind: "bindings", rows: [], complete: true }, T - 8 * DAY);
  await books.learn(ID, { kind: "account", account: { chosen: null, saved: null } }, T);
  await books.keepConsent(1, T - 100 * DAY);
  await books.view(ID, SETTINGS);

  await books.purge(T, 7 * DAY);
  const view = await books.view(ID, SETTINGS);
  expect(view.suppliers).toBeNull();
  expect(view.directory.members.map(({ name }) => name)).toEqual(["inactive"]);
  expect(view.evidence.map(({ at }) => at)).toEqual([T + DAY]);
  expect(await books.bindings(ID)).toBeNull();
  expect(await books.account(ID)).not.toBeNull();
  expect(await books.consent()).not.toBeNull();
  const counts = await books.counts();
  expect([counts.pages, counts.current, counts.runs]).toEqual([0, 0, 0]);
});

test("retention: a fresh register, its run and the pacing memory stay", async () => {
  await finish(await fill([people(2), people(2, 3)]));
  await books.ledger.set("k", [1, 2]);
  await books.purge(T + 1000, 7 * DAY);
  expect(await codes()).toEqual([1, 2, 3, 4]);
  expect(await books.ledger.get("k")).toEqual([1, 2]);
  expect((await books.counts()).runs).toBe(1);
  await books.purge(T + 2 * DAY, 7 * DAY);
  expect(await books.ledger.get("k")).toBeUndefined();
});

/** Makes the first `times` openings fail as a damaged backing store does. */
function breakOpening(times: number): void {
  const open = Dexie.prototype.open;
  let left = times;
  vi.spyOn(Dexie.prototype, "open").mockImplementation(function (this: Dexie) {
    if (left-- > 0) return Dexie.Promise.reject(new Error("Internal error opening backing store")) as ReturnType<typeof open>;
    return open.call(this);
  });
}

test("an opening that fails once is tried again, and the books last", async () => {
  breakOpening(1);
  await books.keepConsent(1, T);
  expect(books.trouble()).toBeNull();
  books.close();
  expect(await books.consent()).toEqual({ version: 1, at: T });
});

test("an opening that keeps failing becomes memory, says so, and everything still works", async () => {
  breakOpening(2);
  await books.keepConnection({ id: ID, name: "Empresa", tradeName: "", cnpj: "", connectedAt: T });
  expect(books.trouble()).toEqual({ code: "books.memory-only" });
  await finish(await fill([people(2), people(2, 3)]));
  await books.declareSynced(ID, T);
  const view = await books.view(ID, SETTINGS);
  expect(view.suppliers?.rows.map(({ code }) => code)).toEqual([1, 2, 3, 4]);
  expect(view.evidence).toHaveLength(1);
  const run = await books.storedRun(ID);
  await expect(
    books.commitPage(page(run?.sync.run ?? 0, 3, []), () => {
      throw new Error("half way");
    }),
  ).rejects.toThrow("half way");
  expect(await books.presentPages(ID, "suppliers", 1)).toEqual([1, 2]);
  await books.eraseAll();
  expect(Object.values(await books.counts()).every((count) => count === 0)).toBe(true);
});

test("no IndexedDB at all is memory, too", async () => {
  Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
  await books.choose(ID);
  expect([await books.chosen(), books.trouble()]).toEqual([ID, { code: "books.memory-only" }]);
});

const rename: Migration = {
  version: MIGRATIONS.length + 1,
  stores: { consents: "version" },
  upgrade: (rows) => rows("connections", (row) => void (row.name = `${String(row.name)} Ltda`)),
};

test("migrations are numbered without gaps and the last one has every table with its key", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  const declared = Object.assign({}, ...MIGRATIONS.map(({ stores }) => stores)) as Record<string, string>;
  const written = Object.fromEntries(Object.entries(KEYS).map(([table, key]) => [table, key.length === 1 ? key[0] : `[${key.join("+")}]`]));
  expect(declared).toEqual(written);
});

test("a migration finds version 1's rows and changes them; the version is written down", async () => {
  await books.keepConnection({ id: ID, name: "Empresa", tradeName: "", cnpj: "", connectedAt: T });
  books.close();
  const { store, memoryOnly } = await openStore("prontidao", PATIENCE, [...MIGRATIONS, rename]);
  expect(memoryOnly).toBe(false);
  const [connections, version] = await store.read(["connections", "schema"], async (tx) => [await tx.list("connections", []), await tx.get("schema", ["version"])] as const);
  expect(connections.map(({ name }) => name)).toEqual(["Empresa Ltda"]);
  expect(version?.value).toBe(MIGRATIONS.length + 1);
  store.close();
});

test("back from a newer version: the copy of OMIE is dropped, what people told us stays", async () => {
  await finish(await fill([people(2), people(2, 3)]));
  await books.declareSynced(ID, T);
  books.close();
  const newer = await openStore("prontidao", PATIENCE, [...MIGRATIONS, rename]);
  newer.store.close();
  const view = await books.view(ID, SETTINGS);
  expect([view.suppliers, view.evidence.length, books.trouble()]).toEqual([null, 1, null]);
  const counts = await books.counts();
  expect([counts.pages, counts.runs, counts.current]).toEqual([0, 0, 0]);
});

test("an upgrade that another window holds up doesn't wait for ever", async () => {
  const holder = declareDatabase("prontidao");
  // A window that ignores the request to close.
  holder.on("versionchange", () => false);
  await holder.open();
  const { memoryOnly } = await openStore("prontidao", { ...PATIENCE, blockedMs: 20 }, [...MIGRATIONS, rename]);
  expect(memoryOnly).toBe(true);
  holder.close();
});

test("an opening that never answers doesn't wait for ever", async () => {
  vi.spyOn(Dexie.prototype, "open").mockImplementation(() => new Dexie.Promise(() => undefined) as ReturnType<typeof Dexie.prototype.open>);
  expect((await openStore("prontidao", { ...PATIENCE, openMs: 20 })).memoryOnly).toBe(true);
});

test("a full disk at a write is told by its name, and nothing of the write stays", async () => {
  const run = await fill([people(2)]);
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const late = page(run, 2, people(2, 3));
  await expect(books.commitPage(late, (row: RunRow) => committed(row, late, 0))).rejects.toMatchObject({ name: "QuotaExceededError" });
  vi.restoreAllMocks();
  expect(await books.presentPages(ID, "suppliers", run)).toEqual([1]);
  expect((await books.run(ID))?.progress.suppliers.pages).toBe(1);
});

test("no field outside the projection is in the store", async () => {
  await finish(await fill([people(2), people(2, 3)]));
  const db = declareDatabase("prontidao");
  const [first] = (await db.table<PageRow>("pages").toArray()) as [PageRow];
  expect(Object.keys(first.rows[0] ?? {}).sort()).toEqual(["active", "changedAt", "code", "emails", "hasBank", "hasPix", "name", "tags", "tradeName"]);
  db.close();
});
