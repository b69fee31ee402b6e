import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { NO_CONNECTION, type Connection } from "../../lib/model/omie.ts";
import type { BindingFact, MemberPage, SyncResult } from "../../lib/model/vexpenses.ts";

const ID = "c1";
const T = 1_800_000_000_000;
const SETTINGS = { staleAfterMs: 7 * 86_400_000 };
let books: BooksStore;
let time = T;
let names = 0;

beforeEach(() => {
  time = T;
  books = openBooks(`learning-${names++}`, { now: () => time });
});
afterEach(() => books.close());

const company = (id: string): Connection => ({ id, name: `Empresa ${id}`, tradeName: "", cnpj: "11.222.333/0001-99", connectedAt: T });
const binding = (type: string, value: string | null): BindingFact => {
  const option = value === null ? null : { value, label: value };
  return { type, typeActive: true, chosen: option, saved: option };
};
const list = (tab: MemberPage["tab"], page: number, pages: number, emails: string[]): MemberPage => ({
  tab,
  page,
  pages,
  complete: true,
  members: emails.map((email) => ({ name: email.split("@")[0] ?? "", email, active: null })),
});
const members = (page: MemberPage, at = T) => books.learn(ID, { kind: "members", list: page }, at);
const result = (outcome: SyncResult, at = T) => books.learn(ID, { kind: "sync-result", result: outcome }, at);
const evidence = async () => (await books.view(ID, SETTINGS)).evidence;
const directory = async () => (await books.view(ID, SETTINGS)).directory;

test("members: pages add up, e-mails are normalised, the list is complete with its last page", async () => {
  await members(list("active", 1, 2, [" Ana@X.com "]));
  await members(list("active", 2, 2, ["bia@x.com"]));
  expect(await directory()).toMatchObject({ complete: false, at: T });
  await members(list("inactive", 1, 1, ["caio@x.com"]), T + 60_000);
  const { members: people, complete, at } = await directory();
  expect(people.map(({ email, active }) => [email, active])).toEqual([
    ["ana@x.com", true],
    ["bia@x.com", true],
    ["caio@x.com", false],
  ]);
  expect([complete, at]).toEqual([true, T]);
});

test("members: older than the limit is no longer complete, without anything new being learned", async () => {
  await members(list("all", 1, 1, ["ana@x.com"]));
  time = T + SETTINGS.staleAfterMs;
  expect((await directory()).complete).toBe(true);
  time += 1;
  expect((await directory()).complete).toBe(false);
});

test("members: a list that became shorter loses its surplus pages", async () => {
  for (const page of [1, 2, 3]) await members(list("all", page, 3, [`p${page}@x.com`]));
  await members(list("all", 1, 2, ["p1@x.com"]), T + 1);
  await members(list("all", 2, 2, ["p2@x.com"]), T + 2);
  const seen = await directory();
  expect(seen.members.map(({ email }) => email)).toEqual(["p1@x.com", "p2@x.com"]);
  expect(seen.complete).toBe(true);
});

test("bindings: a whole list replaces, part of one merges by folded name", async () => {
  expect(await books.bindings(ID)).toBeNull();
  const learn = (rows: BindingFact[], complete: boolean, at: number) => books.learn(ID, { kind: "bindings", rows, complete }, at);
  await learn([binding("Combustível", null), binding("Hotel", "2.04.01")], true, T);
  await learn([binding("COMBUSTIVEL", "2.04.98")], false, T + 1);
  expect(await books.bindings(ID)).toEqual({ rows: [binding("COMBUSTIVEL", "2.04.98"), binding("Hotel", "2.04.01")], complete: true, at: T + 1 });
  await learn([binding("Uber", null)], false, T + 2);
  expect(await books.bindings(ID)).toMatchObject({ complete: false, at: T + 2 });
  expect((await books.bindings(ID))?.rows.map(({ type }) => type)).toEqual(["COMBUSTIVEL", "Hotel", "Uber"]);
  await learn([binding("Uber", null)], true, T + 3);
  expect(await books.bindings(ID)).toEqual({ rows: [binding("Uber", null)], complete: true, at: T + 3 });
});

test("account: the last one seen", async () => {
  expect(await books.account(ID)).toBeNull();
  const account = { chosen: { value: "7", label: "Caixinha" }, saved: null };
  await books.learn(ID, { kind: "account", account }, T + 5);
  expect(await books.account(ID)).toEqual({ account, at: T + 5 });
});

test("evidence of success knows the complete list of that moment, or says that none was known", async () => {
  await result({ outcome: "success" });
  await members(list("all", 1, 1, ["ana@x.com", ""]));
  await result({ outcome: "partial", done: 3, total: 3 }, T + 100_000);
  await books.declareSynced(ID, T + 200_000);
  expect(await evidence()).toEqual([
    { kind: "success", source: "page", at: T, who: null, knew: null },
    { kind: "success", source: "page", at: T + 100_000, who: null, knew: ["ana@x.com"] },
    { kind: "success", source: "declared", at: T + 200_000, who: null, knew: ["ana@x.com"] },
  ]);
});

test("evidence of failure: one row for each person named, else one for everybody", async () => {
  await result({ outcome: "failure" });
  await result({ outcome: "partial", done: 1, total: 3, failed: ["Ana@X.com ", "Bruno Paz", "Bruno Paz", " "] }, T + 100_000);
  expect((await evidence()).map(({ kind, who, at }) => [kind, who, at - T])).toEqual([
    ["failure", null, 0],
    ["failure", "ana@x.com", 100_000],
    ["failure", "Bruno Paz", 100_000],
  ]);
});

test("'12 of 15' without names proves nothing; names make even a 'success' a failure of those", async () => {
  await result({ outcome: "partial", done: 12, total: 15 });
  await result({ outcome: "partial" });
  expect(await evidence()).toEqual([]);
  await result({ outcome: "success", failed: ["ana@x.com"] });
  expect((await evidence()).map(({ kind, who }) => [kind, who])).toEqual([["failure", "ana@x.com"]]);
});

test("a message that stays on screen is one message; the last fifty are kept", async () => {
  await result({ outcome: "success" }, T);
  await result({ outcome: "success" }, T + 30_000);
  expect((await evidence()).map(({ at }) => at - T)).toEqual([30_000]);
  for (let i = 1; i <= 60; i++) await result({ outcome: "success" }, T + i * 100_000);
  const kept = await evidence();
  expect(kept).toHaveLength(50);
  expect(kept[0]?.at).toBe(T + 11 * 100_000);
  expect(kept.at(-1)?.at).toBe(T + 60 * 100_000);
});

test("the first company adopts what was learned before it; the second doesn't", async () => {
  await books.learn(NO_CONNECTION, { kind: "members", list: list("all", 1, 1, ["ana@x.com"]) }, T);
  await books.learn(NO_CONNECTION, { kind: "bindings", rows: [binding("Hotel", null)], complete: true }, T);
  await books.learn(NO_CONNECTION, { kind: "account", account: { chosen: null, saved: null } }, T);
  await books.learn(NO_CONNECTION, { kind: "sync-result", result: { outcome: "success" } }, T);
  expect((await books.view(NO_CONNECTION, SETTINGS)).directory.members).toHaveLength(1);
  await books.keepConnection(company(ID));
  const view = await books.view(ID, SETTINGS);
  expect(view.connection).toEqual(company(ID));
  expect(view.directory.members.map(({ email }) => email)).toEqual(["ana@x.com"]);
  expect(view.evidence).toHaveLength(1);
  expect((await books.bindings(ID))?.rows).toHaveLength(1);
  expect(await books.account(ID)).not.toBeNull();
  expect((await books.view(NO_CONNECTION, SETTINGS)).directory.members).toEqual([]);

  await books.learn(NO_CONNECTION, { kind: "bindings", rows: [binding("Uber", null)], complete: true }, T);
  await books.keepConnection(company("c2"));
  expect(await books.bindings("c2")).toBeNull();
  expect((await books.connections()).map(({ id }) => id)).toEqual([ID, "c2"]);
});

test("choice and consent are kept; forgetting a company takes its rows and the choice along, and nobody else's", async () => {
  expect(await books.chosen()).toBeNull();
  expect(await books.consent()).toBeNull();
  await books.keepConnection(company(ID));
  await books.keepConnection(company("c2"));
  await books.choose(ID);
  await books.keepConsent(1, T);
  await members(list("all", 1, 1, ["ana@x.com"]));
  await books.declareSynced(ID, T);
  await books.declareSynced("c2", T);
  expect([await books.chosen(), await books.consent()]).toEqual([ID, { version: 1, at: T }]);
  await books.forgetConnection(ID);
  expect(await books.chosen()).toBeNull();
  expect(await books.consent()).toEqual({ version: 1, at: T });
  expect((await books.view(ID, SETTINGS)).connection).toBeNull();
  expect(await evidence()).toEqual([]);
  const counts = await books.counts();
  expect([counts.connections, counts.members, counts.evidence, counts.meta]).toEqual([1, 0, 1, 1]);
});

test("what was chosen in front of a strange mark is kept per mark, the newer word counts, and it goes with its company", async () => {
  await books.keepConnection(company(ID));
  await books.keepConnection(company("c2"));
  expect(await books.told()).toEqual({});
  await books.choose(ID, ["key:a", "cnpj:1"]);
  await books.choose("c2", ["key:b", "cnpj:1"]);
  await books.choose(ID);
  expect([await books.chosen(), await books.told()]).toEqual([ID, { "key:a": ID, "cnpj:1": "c2", "key:b": "c2" }]);
  await books.forgetConnection("c2");
  expect([await books.chosen(), await books.told()]).toEqual([ID, { "key:a": ID }]);
  await books.eraseAll();
  expect([await books.told(), (await books.counts()).meta]).toEqual([{}, 0]);
});
