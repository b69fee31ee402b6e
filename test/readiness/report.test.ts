import { describe, expect, test } from "vitest";
import type { Books } from "../../lib/model/books.ts";
import type { Report, ReportPreview, Setup } from "../../lib/model/reports.ts";
import { REASONS, type Verdict } from "../../lib/model/verdicts.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { type History, NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { booksReader } from "../../lib/readiness/reader.ts";
import { fc } from "../property.ts";
import { books, category, DAY, held, HOUR, member, NOW, supplier } from "./books.ts";
import { bound, expense, report, setup } from "./reports.ts";

interface Given {
  books?: Partial<Books>;
  setup?: Setup;
  history?: Partial<History>;
}

const reader = (given: Given = {}) => booksReader(books(given.books), given.setup ?? setup(), { ...NO_HISTORY, ...given.history });
const preview = (change: Partial<Report> = {}, given: Given = {}): Promise<ReportPreview> => reader(given).preview(report(change), NOW);
const listed = async (given: Given = {}, shown: Partial<Member> = {}): Promise<Verdict> => {
  const [verdict] = await reader(given).listed([member({ email: "", active: null, ...shown })], NOW);
  return verdict!;
};
const codes = (verdict: Verdict | null): string[] => (verdict?.reasons ?? []).map(({ code }) => code);

describe("a report with everything right", () => {
  test("arrives, with what OMIE will receive", async () => {
    const shown = await preview({ expenses: [expense({ cents: 1_010 }), expense({ cents: 2_020 })], pdf: "https://app.vexpenses.com/p", advance: "none" });
    expect(shown).toMatchObject({
      outcome: "all",
      verdict: { state: "ready", checkedAt: NOW - HOUR },
      payables: [{ type: "Combustível", reimbursable: true, cents: 3_030, expenses: 2, category: { code: "2.04.98", name: "Combustível" }, state: "ready", reasons: [] }],
      totals: { reimbursable: 3_030, nonReimbursable: 0, untold: 0 },
      supplier: "Lívia Teste Andrade",
      company: { name: "FIRMA INVENTADA LTDA", cnpj: "99.888.777/0001-66" },
      account: "Banco Invento",
      stepsLeft: 0,
      advance: "none",
      pdf: "https://app.vexpenses.com/p",
    });
    // told by name alone, from a list read completely
    expect(codes(shown.verdict)).toEqual(["member.identified-by-name"]);
  });
  test("the date is the day it goes up: 15:00 UTC is noon in São Paulo, 02:00 UTC still the day before", async () => {
    expect((await preview()).date).toEqual({ day: "2026-11-24", basis: "if-approved-now" });
    expect((await reader().preview(report(), Date.UTC(2026, 10, 25, 2))).date?.day).toBe("2026-11-24");
  });
  test("an approved one went up on the day of its last approval", async () => {
    const timeline = [{ at: { day: "2026-11-20", time: "" }, action: "approved" as const }, { at: { day: "2026-11-19", time: "" }, action: "approved" as const }];
    expect((await preview({ status: "approved", timeline })).date).toEqual({ day: "2026-11-20", basis: "approved" });
  });
  test.each([[{ stepsLeft: 1 }], [{ stepsLeft: null }], [{ decidable: false }], [{ status: "approved" as const }]])("no date is promised with %j", async (change) => {
    expect((await preview(change)).date).toBeNull();
  });
});

describe("what keeps it back", () => {
  const types = setup({}, [bound("Combustível"), bound("Táxi", "")]);
  test("one unbound type keeps all of it back; only its own entry bears the reason", async () => {
    const shown = await preview({ expenses: [expense(), expense({ type: "Táxi" })] }, { setup: types });
    expect(shown.verdict?.state).toBe("blocked");
    expect(shown.payables.map(({ type, state, reasons, category: bind }) => [type, state, reasons.map(({ code }) => code), bind?.code ?? ""])).toEqual([
      ["Combustível", "blocked", [], "2.04.98"],
      ["Táxi", "blocked", ["type.unbound"], ""],
    ]);
  });
  test("two unbound types are both named", async () => {
    const shown = await preview({ expenses: [expense({ type: "Táxi" }), expense({ type: "Hotel" })] }, { setup: setup({}, [bound("Táxi", ""), bound("Hotel", "")]) });
    expect(shown.verdict?.reasons.filter(({ code }) => code === "type.unbound").map(({ data }) => data?.["type"])).toEqual(["Táxi", "Hotel"]);
  });
  test("an unbound type only on a rejected expense keeps nothing back", async () => {
    const shown = await preview({ partial: true, expenses: [expense(), expense({ type: "Táxi", mark: "rejected" })] }, { setup: types });
    expect(shown).toMatchObject({ outcome: "part", verdict: { state: "ready" } });
    expect(shown.payables.map(({ type }) => type)).toEqual(["Combustível"]);
  });
  test("without partial approval one rejected expense returns everything: no verdict, no entries", async () => {
    const shown = await preview({ partial: false, expenses: [expense(), expense({ mark: "rejected" })] });
    expect(shown).toMatchObject({ outcome: "returned", verdict: null, payables: [], totals: { reimbursable: 0 } });
  });
  test("nothing to send: no verdict", async () => {
    expect(await preview({ expenses: [] })).toMatchObject({ outcome: "nothing", verdict: null, payables: [] });
  });
  test("the person", async () => {
    const shown = await preview({}, { books: { suppliers: held([supplier({ tags: [] })]) } });
    expect(shown.verdict?.state).toBe("blocked");
    expect(codes(shown.verdict)).toContain("member.tag-missing");
    expect(shown.payables[0]).toMatchObject({ state: "blocked", reasons: [] });
  });
  test("the conta corrente", async () => {
    const none = { chosen: null, saved: null };
    expect((await preview({}, { setup: setup({ account: { account: none, at: NOW } }) })).verdict).toMatchObject({ state: "blocked", reasons: [{ code: "account.unbound" }, {}] });
  });
});

describe("what can't be told is never ready", () => {
  test.each<[string, Partial<Report>, Given, string]>([
    ["a sum of nothing", { expenses: [expense({ cents: 500 }), expense({ cents: -500 })] }, {}, "report.group-not-positive"],
    ["a negative sum", { expenses: [expense({ cents: -1 })] }, {}, "report.group-not-positive"],
    ["an amount that can't be read", { expenses: [expense({ amount: null })] }, {}, "report.amount-unread"],
    ["non-reimbursable, never seen arriving", { expenses: [expense({ reimbursable: false })] }, {}, "report.non-reimbursable-unproven"],
    ["rejected, partial approval unknown", { partial: null, expenses: [expense(), expense({ mark: "rejected" })] }, {}, "report.may-return"],
    ["expenses out of view", { complete: false }, {}, "page.partial"],
    ["not loaded", { complete: false, expenses: [] }, {}, "page.partial"],
    ["nobody named", { person: "" }, {}, "member.email-unknown"],
    ["a type Configurar was never seen with", { expenses: [expense({ type: "Novo" })] }, {}, "type.unseen"],
    ["Configurar never read", {}, { setup: { bindings: null, account: null } }, "account.unseen"],
    ["two types of one name", {}, { setup: setup({}, [bound("Combustível"), bound("Combustível", "2.04.97")]), books: { categories: held([category(), category({ code: "2.04.97", name: "Outra" })]) } }, "type.homonym"],
  ])("%s", async (_, change, given, code) => {
    const { verdict, payables } = await preview(change, given);
    expect(verdict?.state).toBe("unknown");
    expect(codes(verdict)).toContain(code);
    expect(payables.every(({ state }) => state !== "ready")).toBe(true);
  });
  test("non-reimbursable that history has seen arrive", async () => {
    expect((await preview({ expenses: [expense({ reimbursable: false })] }, { history: { nonReimbursableArrives: true } })).verdict?.state).toBe("ready");
  });
  test("two types of one name that lead to the same category are one", async () => {
    expect((await preview({}, { setup: setup({}, [bound("Combustível"), bound("Combustível")]) })).verdict?.state).toBe("ready");
  });
  test("case and accents aside it is the same type", async () => {
    expect((await preview({ expenses: [expense({ type: "COMBUSTIVEL" })] })).verdict?.state).toBe("ready");
  });
});

describe("worth knowing", () => {
  const at = (day: string, time = ""): { day: string; time: string } => ({ day, time });
  test.each<[string, Partial<Report>, Partial<History>, string]>([
    ["converted amounts", { expenses: [expense({ converted: true })] }, {}, "report.foreign-currency"],
    ["an advance", { advance: { cents: 20_000, currency: "BRL" } }, {}, "report.has-advance"],
    ["a step left", { stepsLeft: 2 }, {}, "report.step-not-last"],
    ["entries in OMIE", {}, { entriesOf: (number) => (number === "8101" ? 3 : 0) }, "report.already-in-omie"],
    ["approved, then reopened", { timeline: [{ at: at("2026-11-01"), action: "approved" }, { at: at("2026-11-03"), action: "reopened" }] }, {}, "report.approved-before"],
    ["the same, newest first", { timeline: [{ at: at("2026-11-03"), action: "rejected" }, { at: at("2026-11-01"), action: "approved" }] }, {}, "report.approved-before"],
    ["the same day, no time", { timeline: [{ at: at("2026-11-03"), action: "approved" }, { at: at("2026-11-03"), action: "reopened" }] }, {}, "report.approved-before"],
  ])("%s: a note, it arrives all the same", async (_, change, history, code) => {
    const { verdict } = await preview(change, { history });
    expect(verdict?.state).toBe("ready");
    expect(codes(verdict)).toContain(code);
  });
  test.each<[string, Report["timeline"]]>([
    ["an approval of an earlier step", [{ at: at("2026-11-01"), action: "approved" }]],
    ["rejected before it was approved", [{ at: at("2026-11-01"), action: "rejected" }, { at: at("2026-11-02"), action: "approved" }]],
    ["rejected before it was approved, by the clock", [{ at: at("2026-11-01", "10:00"), action: "approved" }, { at: at("2026-11-01", "09:00"), action: "rejected" }]],
    ["a comment", [{ at: at("2026-11-01"), action: "approved" }, { at: at("2026-11-02"), action: null }]],
  ])("no earlier approval: %s", async (_, timeline) => {
    expect(codes((await preview({ timeline })).verdict)).not.toContain("report.approved-before");
  });
  test("how many entries and steps is said", async () => {
    const { verdict } = await preview({ stepsLeft: 2 }, { history: { entriesOf: () => 3 } });
    expect(verdict?.reasons.flatMap(({ data }) => data?.["count"] ?? [])).toEqual([3, 2]);
  });
});

describe("a row of the approvals list", () => {
  test("every active type bound: decided without its types", async () => {
    expect(await listed()).toMatchObject({ state: "ready", reasons: [{ code: "member.identified-by-name" }] });
  });
  test("an inactive type without a category doesn't count", async () => {
    expect((await listed({ setup: setup({}, [bound("Combustível"), bound("Velho", "", { typeActive: false })]) })).state).toBe("ready");
  });
  test.each<[string, Setup]>([
    ["an active type is unbound", setup({}, [bound("Combustível"), bound("Táxi", "")])],
    ["the list of types was not read whole", setup({ bindings: { rows: [bound("Combustível")], complete: false, at: NOW } })],
    ["no types known", setup({}, [])],
  ])("%s: person ok, open to see the types", async (_, given) => {
    const verdict = await listed({ setup: given });
    expect(verdict.state).toBe("unknown");
    expect(codes(verdict)).toEqual(["report.types-unseen", "member.identified-by-name"]);
  });
  test("a person who won't arrive doesn't, whatever the types", async () => {
    const verdict = await listed({ setup: setup({}, []), books: { suppliers: held([supplier({ tags: [] })]) } });
    expect(verdict.state).toBe("blocked");
    expect(codes(verdict)).not.toContain("report.types-unseen");
  });
  test("somebody the member list has as deactivated is a doubt, although this page doesn't say so", async () => {
    const gone = { members: [member({ active: false })], complete: true, at: NOW };
    expect(codes(await listed({ books: { directory: gone } }))).toEqual(["member.inactive-in-vexpenses", "member.identified-by-name"]);
  });
  test("two people of the name: a doubt, and nothing about types", async () => {
    const two = { members: [member(), member({ email: "outra@firma.example" })], complete: true, at: NOW };
    expect(codes(await listed({ books: { directory: two } }))).toEqual(["member.homonym"]);
  });
});

describe("age", () => {
  const AGE = 8 * DAY;
  const old = { suppliers: held([supplier()], NOW - AGE), categories: held([category()], NOW - AGE), evidence: [{ kind: "success" as const, source: "page" as const, at: NOW - AGE, who: null, knew: null }] };
  test("beyond the limit ready is unknown, with what it was and when", async () => {
    const { verdict, payables } = await preview({}, { books: old });
    expect(verdict).toMatchObject({ state: "unknown", reasons: [{ code: "books.stale", data: { at: NOW - AGE, was: "ready" } }], checkedAt: NOW - AGE });
    expect(payables[0]?.state).toBe("unknown");
    expect(await listed({ books: old })).toMatchObject({ state: "unknown", reasons: [{ code: "books.stale", data: { was: "ready" } }] });
  });
  test("so is what it said of a report that didn't arrive", async () => {
    const { verdict } = await preview({}, { books: { ...old, suppliers: held([supplier({ tags: [] })], NOW - AGE) } });
    expect(verdict?.reasons[0]?.data).toMatchObject({ was: "blocked" });
  });
  test("the same for one person on a list of members", async () => {
    const [verdict] = await reader({ books: old }).verdicts([{ kind: "member", member: member() }], NOW);
    expect(verdict).toMatchObject({ state: "unknown", reasons: [{ code: "books.stale", data: { was: "ready" } }] });
  });
  test("bindings seen too long ago are as old as that page", async () => {
    const { verdict } = await preview({}, { setup: setup({ bindings: { rows: [bound("Combustível")], complete: true, at: NOW - AGE } }) });
    expect(verdict).toMatchObject({ state: "unknown", checkedAt: NOW - AGE });
    expect(verdict?.reasons[0]).toEqual({ code: "books.stale", data: { at: NOW - AGE, was: "ready" } });
  });
  test("data from the future says nothing of before", async () => {
    const { verdict } = await preview({}, { books: { suppliers: held([supplier()], NOW + 3 * DAY) } });
    expect(verdict).toMatchObject({ state: "unknown", reasons: [{ code: "books.stale", data: { at: NOW + 3 * DAY } }] });
    expect(verdict?.reasons[0]?.data).not.toHaveProperty("was");
  });
});

test("whatever a report holds: no entry fares better than the report, and the report no better than its person", async () => {
  const types = setup({}, [bound("Combustível"), bound("Táxi", ""), bound("Sumida", "2.99.99")]);
  const expenses = fc.array(
    fc.record({
      type: fc.constantFrom("Combustível", "Táxi", "Sumida", "Novo"),
      amount: fc.option(fc.record({ cents: fc.integer({ min: -500, max: 5_000 }), currency: fc.constantFrom("BRL", "USD", "") })),
      converted: fc.boolean(),
      reimbursable: fc.constantFrom(true, false, null),
      mark: fc.constantFrom("approved" as const, "rejected" as const, null),
    }),
    { maxLength: 8 },
  );
  const reports = fc.record({ expenses, complete: fc.boolean(), partial: fc.constantFrom(true, false, null), person: fc.constantFrom("Lívia Teste Andrade", "Ninguém", "") });
  const rank = { blocked: 0, unknown: 1, checking: 1, ready: 2 };
  await fc.assert(
    fc.asyncProperty(reports, async (change) => {
      const { verdict, payables, outcome } = await preview(change, { setup: types });
      if (verdict === null) {
        expect([outcome, payables]).toEqual([outcome === "nothing" ? "nothing" : "returned", []]);
        return;
      }
      for (const { state, reasons } of payables) {
        if (verdict.state === "blocked") expect(state).toBe("blocked");
        if (state === "ready") expect(reasons.filter(({ code }) => REASONS[code].weight !== "note")).toEqual([]);
      }
      const worst = Math.min(...payables.map(({ state }) => rank[state]), 2);
      expect(rank[verdict.state]).toBeLessThanOrEqual(worst);
      if (change.person !== "Lívia Teste Andrade" || !change.complete) expect(verdict.state).not.toBe("ready");
    }),
  );
});
