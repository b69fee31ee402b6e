/** Who is kept in clear and who only as hashes, and how somebody is found again. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { keyedHash } from "../../lib/books/keyed-hash.ts";
import { openStore } from "../../lib/books/opening.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { memberVerdict } from "../../lib/readiness/index.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { category, Clock, currentAccount, ID, playOut, stage, START, StubOmie, supplier } from "../sync/stage.ts";

test("the hash is HalfSipHash-2-4: the reference's own values", () => {
  // Key 00 01 … 07; messages "" and 00 (SipHash reference, vectors_hsip64).
  const key = [0x03020100, 0x07060504] as const;
  expect(keyedHash(key, "")).toBe("218d1f59b9b83cc8");
  expect(keyedHash(key, "\u0000")).toBe("be552412f8387315");
  expect(keyedHash([1, 2], "ana@a.example")).not.toBe(keyedHash([1, 3], "ana@a.example"));
});

let books: BooksStore;
let clock: Clock;
let name = "";
let names = 0;

beforeEach(() => {
  clock = new Clock();
  name = `veil-${names++}`;
  books = openBooks(name, { now: clock.now });
});
afterEach(() => books.close());

const customer = (code: number, more: Partial<Supplier> = {}): Supplier => ({ ...supplier(code), name: `Freguesia ${code}`, emails: [`compras${code}@fora.example`], tags: ["Cliente"], changedAt: START - 1_000 + code, ...more });

async function refresh(suppliers: Supplier[], laterMs = 3_600_000) {
  clock.time += laterMs;
  const omie = new StubOmie(clock, { categories: [category("2.04.01")], accounts: [currentAccount(7)], suppliers });
  const s = stage(books, clock, omie);
  const sync = createSync(s.parts);
  await sync.start(ID);
  expect(await playOut(sync, books, s)).toMatchObject({ state: "done" });
}
const know = (...members: Member[]) => books.learn(ID, { kind: "members", list: { tab: "active", page: 1, pages: 1, complete: true, members } }, clock.time);
const rows = async (people: Member[] = []) => new Map((await books.view(ID, { staleAfterMs: Infinity, people })).suppliers?.rows.map((row) => [row.code, row]));
const ANA: Member = { name: "Ana Lima", email: "ana.lima@firma.example", active: true };

/** Everything in the database as text. */
async function dump(): Promise<string> {
  const { store } = await openStore(name, { openMs: 5_000, blockedMs: 1_000 });
  const text = JSON.stringify(await store.read(["pages", "changes"], async (tx) => [await tx.list("pages", []), await tx.list("changes", [])]));
  store.close();
  return text;
}

describe("kept in clear", () => {
  test.each([
    ["the tag", { tags: ["Cliente", "Funcionário"] }],
    ["a tag misspelt", { tags: ["FUNCIONARIOS"] }],
    ["another word for it", { tags: ["Colaborador"] }],
    ["a member's e-mail", { emails: ["x@fora.example", "Ana.Lima@Firma.example"] }],
    ["a member's e-mail at another domain", { emails: ["ana.lima@antiga.example"] }],
    ["a member's e-mail with a plus", { emails: ["ana.lima+omie@firma.example"] }],
    ["a member's name", { name: "ANA  LIMA" }],
    ["a member's name as nome fantasia", { tradeName: "Ana Lima" }],
  ] as [string, Partial<Supplier>][])("%s", async (_why, more) => {
    await know(ANA);
    await refresh([customer(1, more)]);
    expect((await rows()).get(1)).toEqual(customer(1, more));
  });
});

test("everybody else: no name and no e-mail anywhere in the database, and all of them are counted", async () => {
  await know(ANA);
  await refresh([customer(1), customer(2, { emails: ["a@x.example", "b@x.example"], tradeName: "Loja" }), supplier(3)]);
  const held = await rows();
  expect([held.size, held.get(1)?.veiled, held.get(1)?.tags, held.get(2)?.emails.length, held.get(3)?.veiled]).toEqual([3, true, ["Cliente"], 2, undefined]);
  const text = await dump();
  for (const word of ["Freguesia", "compras1", "fora.example", "x.example", "Loja"]) expect(text).not.toContain(word);
});

test("a member learned later is found by e-mail, and by name; so is anybody a question is about", async () => {
  await refresh([customer(1, { name: "Ana Lima", emails: ["ana.lima@firma.example"] }), customer(2, { name: "BETO Reis", emails: ["b@fora.example"] }), customer(3)]);
  expect((await rows()).get(1)?.veiled).toBe(true);
  await know(ANA, { name: "Beto Reis", email: "beto@firma.example", active: true });
  const held = await rows();
  expect([held.get(1)?.emails, held.get(1)?.name, held.get(2)?.name, held.get(3)?.name]).toEqual([["ana.lima@firma.example"], "Ana Lima", "Beto Reis", expect.stringMatching(/^#/) as string]);
  const view = await books.view(ID, { staleAfterMs: Infinity });
  const codes = (member: Member) => memberVerdict(member, view, clock.time).reasons.map(({ code }) => code);
  expect([codes(ANA)[0], codes({ name: "Beto Reis", email: "beto@firma.example", active: true })]).toEqual(["member.tag-missing", ["member.email-differs"]]);
  expect((await rows([{ name: "", email: "compras3@fora.example", active: null }])).get(3)?.emails).toEqual(["compras3@fora.example"]);
  // The same question gets the very same rows.
  const again = await books.view(ID, { staleAfterMs: Infinity });
  expect(again.suppliers).toBe(view.suppliers);
});

test("the log says nothing of strangers, and tells when one turns up or leaves", async () => {
  await refresh([customer(1), customer(2), { ...supplier(3), changedAt: START - 500 }]);
  const later = clock.time + 1_000;
  await refresh([customer(1, { name: "Outra", changedAt: later }), customer(2, { tags: ["Funcionário"], changedAt: later }), { ...supplier(3), tags: [], changedAt: later }, customer(4, { changedAt: later })]);
  const log = (await books.changesSince(ID, null)).map(({ kind, code, name: who, emails }) => [kind, code, who, ...emails].join(" "));
  expect(log).toEqual(["untagged 3 Pessoa 3 p3@exemplo.com", "new 2 Freguesia 2 compras2@fora.example"]);
  expect(await dump()).not.toContain("Outra");
});
