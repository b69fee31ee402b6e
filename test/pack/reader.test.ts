import { describe, expect, test } from "vitest";
import type { Books } from "../../lib/model/books.ts";
import type { Report, Setup } from "../../lib/model/reports.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { contentsOf } from "../../lib/pack/contents.ts";
import { openPack } from "../../lib/pack/open.ts";
import { packReader } from "../../lib/pack/reader.ts";
import { NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { booksReader, type Reader } from "../../lib/readiness/reader.ts";
import { books, category, DAY, held, HOUR, member, NOW } from "../readiness/books.ts";
import { bound, expense, report, setup } from "../readiness/reports.ts";
import { companyBooks, contents, pack, PEOPLE, signer, trustOf } from "./invented.ts";

const LIMIT = 30 * DAY;
const months = (from: Partial<Books> = {}): Books => companyBooks({ staleAfterMs: LIMIT, ...from });

async function fromPack(from: Books = months(), known: Setup = setup()): Promise<Reader> {
  const opened = await openPack(await pack({}, contents(from, known)), await trustOf(await signer));
  if ("refused" in opened) throw new Error(opened.refused);
  return packReader(opened.pack, { staleAfterMs: LIMIT });
}

/** Data a pack doesn't carry: counts, moments and tags of people. */
const bare = ({ state, reasons, checkedAt }: Verdict) => ({ state, checkedAt, reasons: reasons.map(({ code, data }) => [code, data?.["name"] ?? "", data?.["email"] ?? "", data?.["type"] ?? ""]) });
const nameless = ({ name }: Member): Member => ({ name, email: "", active: null });

describe("says what the books it was made from say", () => {
  const known = setup({}, [bound("Combustível"), bound("Táxi", ""), bound("Sumida", "2.99.99")]);
  test("of everybody, by e-mail and by name alone", async () => {
    const reader = await fromPack();
    const theirs = booksReader(months(), setup(), NO_HISTORY);
    const shown = [...PEOPLE, ...PEOPLE.map(nameless)];
    const subjects = shown.map((one) => ({ kind: "member" as const, member: one }));
    const [mine, expected] = [await reader.verdicts(subjects, NOW), await theirs.verdicts(subjects, NOW)];
    expect(mine.map(bare)).toEqual(expected.map(bare));
    // so that equal answers aren't all the same one
    expect(new Set(mine.map(({ state }) => state))).toEqual(new Set(["ready", "blocked", "unknown"]));
  });
  test.each<[string, Setup]>([["all types bound", setup()], ["not all", known]])("of rows of the approvals list, %s", async (_, with_) => {
    const people = PEOPLE.map(nameless);
    const [mine, expected] = [await (await fromPack(months(), with_)).listed(people, NOW), await booksReader(months(), with_, NO_HISTORY).listed(people, NOW)];
    expect(mine.map(bare)).toEqual(expected.map(bare));
  });
  test.each<[string, Partial<Report>]>([
    ["right", {}],
    ["an unbound type", { expenses: [expense(), expense({ type: "Táxi" })] }],
    ["a category that is gone", { expenses: [expense({ type: "Sumida" })] }],
    ["a type never seen", { expenses: [expense({ type: "Novo" })] }],
    ["somebody without the tag", { person: "Caio Sem Etiqueta" }],
    ["two of one name", { person: "Ana Igual" }],
    ["one rejected", { expenses: [expense(), expense({ mark: "rejected" })] }],
    ["nothing", { expenses: [] }],
  ])("of a report: %s", async (_, change) => {
    const [mine, expected] = [await (await fromPack(months(), known)).preview(report(change), NOW), await booksReader(months(), known, NO_HISTORY).preview(report(change), NOW)];
    expect({ ...mine, verdict: mine.verdict && bare(mine.verdict) }).toEqual({ ...expected, verdict: expected.verdict && bare(expected.verdict) });
  });
  test("and names the company it is of", async () => {
    expect((await fromPack()).connection).toMatchObject({ name: "FIRMA INVENTADA LTDA", cnpj: "99.888.777/0001-66" });
  });
});

describe("who isn't in it", () => {
  test("can't be told, by e-mail or by name", async () => {
    const shown = [member({ name: "Nova Pessoa", email: "nova@firma.example" }), member({ name: "Nova Pessoa", email: "" }), member({ name: "", email: "" })];
    const verdicts = await (await fromPack()).verdicts(shown.map((one) => ({ kind: "member", member: one })), NOW);
    expect(verdicts.map(({ state, reasons }) => [state, reasons[0]?.code])).toEqual([["unknown", "pack.not-listed"], ["unknown", "pack.not-listed"], ["unknown", "member.email-unknown"]]);
    expect(verdicts[0]?.reasons[0]?.data).toEqual({ at: NOW });
  });
  test("another secret finds nobody", async () => {
    const trust = await trustOf(await signer);
    const opened = await openPack(await pack(), { ...trust, secret: new Uint8Array(12) });
    if ("refused" in opened) throw new Error(opened.refused);
    expect(await opened.pack.find("email", "livia@firma.example")).toBeNull();
  });
  test("a list of members read in part identifies nobody by name", async () => {
    const part = months({ directory: { members: PEOPLE, complete: false, at: NOW - HOUR } });
    const [verdict] = await (await fromPack(part)).listed([nameless(member())], NOW);
    expect(verdict).toMatchObject({ state: "unknown", reasons: [{ code: "member.email-unknown" }] });
  });
});

test("the same person is worked out once", async () => {
  const opened = await openPack(await pack(), await trustOf(await signer));
  if ("refused" in opened) throw new Error(opened.refused);
  const first = opened.pack.find("name", "livia teste andrade");
  expect(opened.pack.find("name", "livia teste andrade")).toBe(first);
  expect(await first).toEqual(["member.identified-by-name"]);
});

describe("age", () => {
  const listedAt = async (now: number): Promise<Verdict> => (await (await fromPack()).listed([nameless(member())], now))[0]!;
  test("expired: unknown, with what it was and when", async () => {
    const verdict = await listedAt(NOW + 30 * DAY);
    expect(verdict.state).toBe("unknown");
    expect(verdict.reasons).toEqual([
      { code: "pack.expired", data: { at: NOW + 30 * DAY } },
      { code: "books.stale", data: { at: NOW - HOUR, was: "ready" } },
    ]);
  });
  test("not expired, but what it was made from is too old", async () => {
    const old = months({ suppliers: { rows: months().suppliers!.rows, at: NOW - 20 * DAY } });
    const [verdict] = await (await fromPack(old)).listed([nameless(member())], NOW + 11 * DAY);
    expect(verdict).toMatchObject({ state: "unknown", reasons: [{ code: "books.stale", data: { at: NOW - 20 * DAY, was: "ready" } }] });
  });
  test("a report that didn't arrive says so of before", async () => {
    const preview = await (await fromPack()).preview(report({ person: "Caio Sem Etiqueta" }), NOW + 40 * DAY);
    expect(preview.verdict?.reasons).toContainEqual({ code: "books.stale", data: { at: NOW - HOUR, was: "blocked" } });
    expect(preview.payables[0]?.state).toBe("unknown");
  });
  test("on its last day it still answers", async () => {
    expect((await listedAt(NOW + 30 * DAY - 2 * HOUR)).state).toBe("ready");
  });
});

test("a page can lower a verdict: a choice not saved yet", async () => {
  const option = { value: "2.04.97", label: "Outra" };
  const [shown, saved] = await (await fromPack()).verdicts(
    [{ kind: "type", binding: { ...bound("Combustível"), chosen: option } }, { kind: "type", binding: bound("Combustível") }, { kind: "account", account: { chosen: null, saved: null } }],
    NOW,
  );
  expect(shown).toMatchObject({ state: "blocked", reasons: [{ code: "type.unsaved" }] });
  expect(saved?.state).toBe("ready");
});

test("bound to something else since the file was made: nobody knows how that fares", async () => {
  const other = { value: "2.04.97", label: "2.04.97 - Outra" };
  const account = { value: "9200000002", label: "Banco Trocado" };
  const verdicts = await (await fromPack()).verdicts(
    [{ kind: "type", binding: { ...bound("Combustível"), chosen: other, saved: other } }, { kind: "account", account: { chosen: account, saved: account } }],
    NOW,
  );
  expect(verdicts.map(({ state, reasons }) => [state, reasons.map(({ code }) => code)])).toEqual([["unknown", ["type.category-unmatched"]], ["unknown", ["account.unmatched"]]]);
});

describe("what has to be read first", () => {
  test.each<[Partial<Books>, string]>([
    [{ connection: null }, "connection"],
    [{ suppliers: null }, "suppliers"],
    [{ suppliers: held([], NOW + 3 * DAY) }, "suppliers"],
    [{ directory: { members: [], complete: false, at: null } }, "people"],
  ])("%j", (change, missing) => {
    expect(contentsOf(companyBooks(change), setup(), NO_HISTORY, NOW)).toEqual({ missing });
  });
  test("types and the conta corrente may be missing: then they can't be told", async () => {
    const reader = await fromPack(months({ categories: held([category()]) }), { bindings: null, account: null });
    const { verdict } = await reader.preview(report(), NOW);
    expect(verdict?.state).toBe("unknown");
    expect(verdict?.reasons.map(({ code }) => code)).toEqual(["account.unseen", "type.unseen", "member.identified-by-name"]);
  });
  test("data past the limit is packed all the same: its age is judged when it is read", () => {
    const old = books({ suppliers: held(companyBooks().suppliers!.rows, NOW - 40 * DAY) });
    expect(contents(old).people[0]?.reasons).toEqual([]);
  });
});
