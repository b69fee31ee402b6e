/** What was decided about types: kept per company, adopted by the first one, settled by what VExpenses has saved. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BooksStore, openBooks } from "../../lib/books/books.ts";
import { openStore } from "../../lib/books/opening.ts";
import { MIGRATIONS } from "../../lib/books/schema.ts";
import type { Meaning, PlanEntry } from "../../lib/model/mapping.ts";
import { NO_CONNECTION } from "../../lib/model/omie.ts";

const T = 1_800_000_000_000;
const DAY = 86_400_000;
const entry = (type: string, code = "2.04.95"): PlanEntry => ({ type, code, name: "Transporte", at: T, source: "dashboard" });
const meaning = (over: Partial<Meaning> = {}): Meaning => ({ type: "taxi", code: "2.04.95", name: "Táxi", parent: "2.04", inactive: false, totalising: false, ...over });
const company = (id: string) => ({ id, name: id, tradeName: "", cnpj: "", connectedAt: T });
let names = 0;
let name: string;
let books: BooksStore;
beforeEach(() => {
  name = `planning-${names++}`;
  books = openBooks(name, { now: () => T });
});
afterEach(() => books.close());

test("one choice per type, whatever its letters; taken back one by one or all", async () => {
  await books.keepPlan("c1", [entry("Táxi"), entry("Hotel")]);
  await books.keepPlan("c1", [entry("TAXI", "2.04.96")]);
  expect(await books.plan("c1")).toEqual([entry("Hotel"), entry("TAXI", "2.04.96")]);
  expect(await books.plan("c2")).toEqual([]);
  await books.dropPlan("c1", ["táxi"]);
  expect((await books.plan("c1")).map(({ type }) => type)).toEqual(["Hotel"]);
  await books.dropPlan("c1", null);
  expect(await books.plan("c1")).toEqual([]);
});

test("a choice that VExpenses has saved is no plan any more; one that only stands on the page is", async () => {
  await books.keepPlan("c1", [entry("Táxi"), entry("Hotel")]);
  const option = { value: "8", label: "2.04.95 - Transporte" };
  const rows = [
    { type: "Táxi", typeActive: true, chosen: option, saved: option },
    { type: "Hotel", typeActive: true, chosen: option, saved: null },
  ];
  await books.learn("c1", { kind: "bindings", rows, complete: true }, T);
  expect((await books.plan("c1")).map(({ type }) => type)).toEqual(["Hotel"]);
});

test("the first company takes over what was decided before, the second doesn't; forgetting it forgets all", async () => {
  await books.keepPlan(NO_CONNECTION, [entry("Táxi")]);
  await books.keepMeanings(NO_CONNECTION, [meaning()]);
  await books.letTeach(NO_CONNECTION, ["Táxi"], false);
  await books.keepOffered(NO_CONNECTION, [{ value: "8", label: "Transporte" }], "https://app.vexpenses.com/x", T);
  await books.keepConnection(company("c1"));
  await books.keepConnection(company("c2"));
  const held = async (id: string) => [(await books.plan(id)).length, (await books.meanings(id)).length, (await books.untaught(id)).length, (await books.offered(id))?.options.length ?? 0];
  expect([await held(NO_CONNECTION), await held("c1"), await held("c2")]).toEqual([[0, 0, 0, 0], [1, 1, 1, 1], [0, 0, 0, 0]]);
  await books.forgetConnection("c1");
  expect(await held("c1")).toEqual([0, 0, 0, 0]);
});

test("what a category meant is one per type, and in the view of the books", async () => {
  await books.keepMeanings("c1", [meaning(), meaning({ type: "hotel", name: "Hotéis" })]);
  await books.keepMeanings("c1", [meaning({ name: "Transporte" })]);
  expect((await books.view("c1", { staleAfterMs: DAY })).meanings).toEqual([meaning({ type: "hotel", name: "Hotéis" }), meaning({ name: "Transporte" })]);
});

test("a binding told not to teach stays so until it may again", async () => {
  await books.letTeach("c1", ["Táxi", "Hotel"], false);
  await books.letTeach("c1", ["TÁXI"], true);
  expect(await books.untaught("c1")).toEqual(["hotel"]);
});

test("options that could not be read don't replace those that were, nor an unknown address a known one", async () => {
  const options = [{ value: "8", label: "Transporte" }];
  await books.keepOffered("c1", options, "", T);
  await books.keepOffered("c1", [], "https://app.vexpenses.com/x", T + 1);
  await books.keepOffered("c1", [], "", T + 2);
  expect(await books.offered("c1")).toEqual({ options, address: "https://app.vexpenses.com/x", at: T + 2 });
});

test("decisions outlive the retention, what a page offered doesn't; erasing takes all", async () => {
  await books.keepPlan("c1", [entry("Táxi")]);
  await books.keepMeanings("c1", [meaning()]);
  await books.keepOffered("c1", [{ value: "8", label: "Transporte" }], "", T);
  await books.purge(T + 40 * DAY, 30 * DAY);
  expect(await books.counts()).toMatchObject({ plan: 1, meanings: 1, offered: 0 });
  await books.eraseAll();
  expect(await books.counts()).toMatchObject({ plan: 0, meanings: 0 });
});

test("the layout before knew no plans: its rows stay, and one can be kept", async () => {
  const before = await openStore(name, { openMs: 5_000, blockedMs: 100 }, MIGRATIONS.slice(0, 2));
  await before.store.write(["connections"], (tx) => tx.put("connections", company("c1")));
  before.store.close();
  await books.keepPlan("c1", [entry("Táxi")]);
  expect([(await books.connections()).map(({ id }) => id), await books.plan("c1")]).toEqual([["c1"], [entry("Táxi")]]);
  expect(books.trouble()).toBeNull();
});
