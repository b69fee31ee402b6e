import { describe, expect, it } from "vitest";
import type { Books } from "../../lib/model/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { memberVerdict } from "../../lib/readiness/index.ts";
import { books, DAY, failure, held, HOUR, member, NOW, success, supplier } from "./books.ts";

const codes = (verdict: Verdict): string[] => verdict.reasons.map((reason) => reason.code);
const judge = (who: Partial<Member>, change: Partial<Books>): Verdict => memberVerdict(member(who), books(change), NOW);
const withRecord = (change: Partial<Supplier>, rest: Partial<Books> = {}): Verdict => judge({}, { suppliers: held([supplier(change)]), ...rest });

describe("a member whose everything is right", () => {
  it("is ready, on data as old as the register", () => {
    expect(judge({}, {})).toEqual({ state: "ready", reasons: [], checkedAt: NOW - HOUR });
  });

  it("is found whatever the case and spaces of the e-mail", () => {
    expect(judge({ email: " LIVIA@Firma.Example\u00a0" }, {}).state).toBe("ready");
  });
});

describe("the record", () => {
  it("absent: not in OMIE, with nothing but what the page shows", () => {
    const verdict = judge({ name: "Caio Exemplo", email: "caio@firma.example" }, {});
    expect(verdict).toEqual({
      state: "blocked",
      reasons: [{ code: "member.not-in-omie", data: { name: "Caio Exemplo", email: "caio@firma.example" } }],
      checkedAt: NOW - HOUR,
    });
  });

  it("of the same name under another e-mail: differs, and OMIE's e-mail is not told", () => {
    const verdict = judge({ email: "livia.nova@firma.example" }, { directory: { members: [], complete: false, at: null } });
    expect(codes(verdict)).toEqual(["member.email-differs"]);
    expect(JSON.stringify(verdict)).not.toContain("livia@firma.example");
  });

  it("of the same nome fantasia counts as the same name", () => {
    const rows = [supplier({ name: "L T A SERVICOS", tradeName: "Livia  TESTE Andrade", emails: ["outra@firma.example"] })];
    expect(codes(judge({}, { suppliers: held(rows) }))).toEqual(["member.email-differs"]);
  });

  it("of a namesake who is another member is not taken for theirs", () => {
    const other = member({ email: "livia@firma.example" });
    const verdict = judge({ email: "livia2@firma.example" }, { directory: { members: [other], complete: true, at: NOW } });
    expect(codes(verdict)).toEqual(["member.not-in-omie"]);
  });

  it("of the same name, which another member has too, is not guessed to be either's", () => {
    const twin = member({ email: "livia.b@firma.example" });
    const directory = { members: [member({ email: "livia.a@firma.example" }), twin], complete: true, at: NOW };
    expect(codes(judge({ email: "livia.a@firma.example" }, { directory }))).toEqual(["member.not-in-omie"]);
  });

  it("two of the same name elsewhere: can't be which, so not in OMIE", () => {
    const rows = [supplier({ emails: ["a@x.example"] }), supplier({ code: 2, emails: ["b@x.example"] })];
    expect(codes(judge({}, { suppliers: held(rows) }))).toEqual(["member.not-in-omie"]);
  });

  it("inactive, several addresses, no payment data", () => {
    expect(codes(withRecord({ active: false }))).toEqual(["member.inactive-in-omie"]);
    expect(codes(withRecord({ emails: ["outra@firma.example", "livia@firma.example"] }))).toEqual(["member.email-among-several"]);
    expect(withRecord({ hasBank: false, hasPix: false })).toMatchObject({ state: "ready", reasons: [{ code: "member.payment-data-missing" }] });
    expect(codes(withRecord({ hasBank: false, hasPix: true }))).toEqual([]);
  });

  it("twice: a doubt with the number, and the better tag counts", () => {
    const rows = [supplier({ tags: [] }), supplier({ code: 2, active: false })];
    const verdict = judge({}, { suppliers: held(rows) });
    expect(codes(verdict)).toEqual(["member.duplicate-in-omie"]);
    expect(verdict.reasons[0]?.data).toMatchObject({ count: 2 });
  });

  it("naming one address twice is one record with one address", () => {
    expect(codes(withRecord({ emails: ["livia@firma.example", "LIVIA@firma.example"] }))).toEqual([]);
  });
});

describe("the tag", () => {
  it.each([
    [["Funcionário"], "ready", [], undefined],
    [["Funciona\u0301rio"], "ready", [], undefined],
    [["funcionário"], "ready", ["member.tag-case"], "funcionário"],
    [["FUNCIONÁRIO"], "ready", ["member.tag-case"], "FUNCIONÁRIO"],
    [["Funcionario"], "unknown", ["member.tag-spelling"], "Funcionario"],
    [["Funcionário "], "unknown", ["member.tag-spelling"], "Funcionário "],
    [["\u200bFuncionário"], "unknown", ["member.tag-spelling"], "\u200bFuncionário"],
    [["Funcionario", "funcionário"], "ready", ["member.tag-case"], "funcionário"],
  ] as const)("%j is %s", (tags, state, expected, tag) => {
    const verdict = withRecord({ tags: [...tags] });
    expect(verdict.state).toBe(state);
    expect(codes(verdict)).toEqual(expected);
    expect(verdict.reasons[0]?.data?.["tag"]).toBe(tag);
  });

  it.each([
    [["Funcionários"], "Funcionários"],
    [["Funcionarío Interno"], "Funcionarío Interno"],
    [["Fucionario"], "Fucionario"],
    [["Colaborador", "Fornecedor"], "Colaborador"],
    [["Fornecedor", "Cliente"], undefined],
    [[], undefined],
  ] as const)("%j is missing, naming a similar one", (tags, similar) => {
    const verdict = withRecord({ tags: [...tags] });
    expect(verdict.state).toBe("blocked");
    expect(codes(verdict)).toEqual(["member.tag-missing"]);
    expect(verdict.reasons[0]?.data?.["tags"]).toBe(similar);
  });
});

describe("somebody the page shows without e-mail", () => {
  const nameless = { email: "" };

  it("is known by a full name that is unique in a complete, fresh list", () => {
    const verdict = judge({ email: "", name: "LIVIA  teste andrade" }, {});
    expect(verdict.state).toBe("ready");
    expect(verdict.reasons).toEqual([
      { code: "member.identified-by-name", data: { name: "LIVIA teste andrade", email: "" } },
    ]);
  });

  it("is a homonym when two people have the name; one person listed twice is not two", () => {
    const twin = member({ email: "livia.b@firma.example" });
    expect(codes(judge(nameless, { directory: { members: [member(), twin], complete: true, at: NOW } }))).toEqual(["member.homonym"]);
    expect(codes(judge(nameless, { directory: { members: [member(), member()], complete: true, at: NOW } }))).toEqual(["member.identified-by-name"]);
  });

  it.each([
    ["incomplete", { members: [member()], complete: false, at: NOW }],
    ["never read", { members: [member()], complete: true, at: null }],
    ["old", { members: [member()], complete: true, at: NOW - 8 * DAY }],
    ["without them", { members: [], complete: true, at: NOW }],
    ["without their e-mail", { members: [member({ email: "" })], complete: true, at: NOW }],
  ])("is unknown when the list is %s", (_, directory) => {
    const verdict = judge(nameless, { directory });
    expect(verdict.state).toBe("unknown");
    expect(codes(verdict)).toEqual(["member.email-unknown"]);
  });
});

describe("synchronised or not", () => {
  const sync = (evidence: Books["evidence"], change: Partial<Supplier> = {}) => withRecord(change, { evidence });

  it("nothing seen: unproven", () => {
    expect(sync([])).toMatchObject({ state: "unknown", reasons: [{ code: "member.sync-unproven" }] });
    expect(sync([]).reasons[0]?.data).not.toHaveProperty("beside");
    const doubtful = sync([], { active: false }).reasons;
    expect(doubtful).toMatchObject([{ code: "member.inactive-in-omie" }, { code: "member.sync-unproven", data: { beside: 1 } }]);
  });

  it("the record changed after the press: outdated, with the moment of the press", () => {
    const verdict = sync([success({ at: NOW - 2 * DAY })], { changedAt: NOW - DAY });
    expect(verdict.state).toBe("unknown");
    expect(verdict.reasons[0]).toMatchObject({ code: "member.sync-outdated", data: { at: NOW - 2 * DAY } });
  });

  it("changed at that very moment, or never told: proven", () => {
    expect(sync([success({ at: NOW - DAY })], { changedAt: NOW - DAY }).state).toBe("ready");
    expect(sync([success()], { changedAt: null }).state).toBe("ready");
  });

  it("somebody not yet in the list at that moment isn't proven by it", () => {
    expect(codes(sync([success({ knew: ["outro@firma.example"] })]))).toEqual(["member.sync-unproven"]);
    expect(codes(sync([success({ knew: ["outro@firma.example", "Livia@firma.example"] })]))).toEqual([]);
  });

  it.each(["livia@firma.example", "LIVIA@FIRMA.EXAMPLE", "livia teste andrade"])("a failure naming %s after the success blocks", (who) => {
    expect(codes(sync([success({ at: NOW - 2 * DAY }), failure({ at: NOW - DAY, who })]))).toEqual(["member.sync-failed"]);
  });

  it("a failure naming them in the same press that worked for the others blocks", () => {
    expect(codes(sync([success({ at: NOW - DAY }), failure({ at: NOW - DAY, who: "livia@firma.example" })]))).toEqual(["member.sync-failed"]);
  });

  it("a later success clears it; a failure of somebody else is none of theirs", () => {
    expect(codes(sync([failure({ at: NOW - 2 * DAY, who: "livia@firma.example" }), success({ at: NOW - DAY })]))).toEqual([]);
    expect(codes(sync([success({ at: NOW - 2 * DAY }), failure({ who: "outro@firma.example" })]))).toEqual([]);
  });

  it("a failure of the whole press blocks only when nothing ever worked", () => {
    expect(codes(sync([failure()]))).toEqual(["member.sync-failed"]);
    expect(codes(sync([success({ at: NOW - 3 * DAY }), failure()]))).toEqual([]);
  });

  it("several addresses: settled by a success naming the person, not by a common one", () => {
    const emails = ["outra@firma.example", "livia@firma.example"];
    expect(codes(sync([success()], { emails }))).toEqual(["member.email-among-several"]);
    expect(codes(sync([success({ who: "livia@firma.example" })], { emails }))).toEqual([]);
  });

  it("a success that names only a shared name proves nobody", () => {
    const members = [member(), member({ email: "livia.b@firma.example" })];
    const verdict = judge({}, { evidence: [success({ who: "Lívia Teste Andrade" })], directory: { members, complete: true, at: NOW } });
    expect(codes(verdict)).toEqual(["member.sync-unproven"]);
  });

  it("a success dated by a wrong clock is no proof", () => {
    expect(codes(sync([success({ at: NOW + 2 * DAY })]))).toEqual(["member.sync-unproven"]);
  });

  it("is not asked about while something already blocks", () => {
    expect(codes(sync([], { tags: [] }))).toEqual(["member.tag-missing"]);
  });
});

describe("without OMIE's data", () => {
  it("never read", () => {
    expect(judge({}, { suppliers: null })).toEqual({ state: "unknown", reasons: [{ code: "books.empty" }], checkedAt: null });
    expect(codes(judge({}, { suppliers: null, connection: null }))).toEqual(["connection.none"]);
    expect(codes(judge({}, { suppliers: null, trouble: { code: "connection.refused" } }))).toEqual(["connection.refused"]);
  });

  it("trouble alone lowers nothing", () => {
    expect(judge({}, { trouble: { code: "connection.locked" } }).state).toBe("ready");
    expect(codes(judge({ email: "x@firma.example", name: "X Y" }, { trouble: { code: "connection.offline" } }))).toEqual(["member.not-in-omie"]);
  });

  it.each([
    ["too old", NOW - 7 * DAY - 1],
    ["from far in the future", NOW + DAY + 1],
  ])("%s: stale, whatever it says", (_, at) => {
    const verdict = judge({}, { suppliers: held([], at), trouble: { code: "connection.locked" } });
    expect(verdict).toEqual({
      state: "unknown",
      reasons: [{ code: "books.stale", data: { at } }, { code: "connection.locked" }],
      checkedAt: at,
    });
  });

  it("exactly at the limit, or a little ahead, still counts", () => {
    expect(judge({}, { suppliers: held([supplier()], NOW - 7 * DAY) }).state).toBe("ready");
    expect(judge({}, { suppliers: held([supplier()], NOW + DAY) }).state).toBe("ready");
  });
});

it("somebody deactivated in VExpenses is a doubt, even when all else is right", () => {
  expect(judge({ active: false }, {})).toMatchObject({ state: "unknown", reasons: [{ code: "member.inactive-in-vexpenses" }] });
  expect(judge({ active: null }, {}).state).toBe("ready");
});
