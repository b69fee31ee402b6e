import { describe, expect, it } from "vitest";
import type { Books } from "../../lib/model/books.ts";
import type { Category } from "../../lib/model/omie.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import type { BindingFact, PageOption } from "../../lib/model/vexpenses.ts";
import { typeVerdict } from "../../lib/readiness/index.ts";
import { books, category, DAY, held, HOUR, NOW } from "./books.ts";

const codes = (verdict: Verdict): string[] => verdict.reasons.map((reason) => reason.code);
const option = (value: string, label = ""): PageOption => ({ value, label });
const bound = (saved: PageOption | null, change: Partial<BindingFact> = {}): BindingFact => ({
  type: "Combustível",
  typeActive: true,
  chosen: saved,
  saved,
  ...change,
});
const judge = (fact: BindingFact, change: Partial<Books> = {}): Verdict => typeVerdict(fact, books(change), NOW);
const withRows = (saved: PageOption, ...rows: Category[]): Verdict => judge(bound(saved), { categories: held(rows) });

const FUEL = option("2.04.98", "2.04.98 - Combustível");

describe("what needs nothing from OMIE", () => {
  const bare: Partial<Books> = { connection: null, categories: null, trouble: { code: "connection.none" } };

  it("nothing chosen, nothing saved: unbound", () => {
    expect(judge(bound(null), bare)).toEqual({
      state: "blocked",
      reasons: [{ code: "type.unbound", data: { type: "Combustível" } }],
      checkedAt: null,
    });
  });

  it("a placeholder is nothing", () => {
    expect(codes(judge(bound(option("", "Selecione…")), bare))).toEqual(["type.unbound"]);
    expect(codes(judge(bound(option("0", "-- Escolha uma categoria --")), bare))).toEqual(["type.unbound"]);
  });

  it.each([
    ["chosen, not saved", FUEL, null],
    ["another than saved", option("2.04.97", "2.04.97 - Viagens"), FUEL],
    ["taken away, not saved", null, FUEL],
  ])("%s: unsaved", (_, chosen, saved) => {
    expect(judge(bound(saved, { chosen }), bare)).toMatchObject({ state: "blocked", reasons: [{ code: "type.unsaved" }], checkedAt: null });
  });

  it("the same choice read with and without its value is the same", () => {
    expect(judge(bound(FUEL, { chosen: option("", "2.04.98 -  COMBUSTÍVEL") })).state).toBe("ready");
  });
});

describe("the category behind a saved choice", () => {
  it.each([
    ["by value", option("2.04.98", "")],
    ["by value, opaque label", option("2.04.98", "Combustível")],
    ["by the code first in the label", option("8123", "2.04.98 - Combustível")],
    ["without dash", option("", "2.04.98 Combustível")],
    ["by the code in brackets", option("", "Combustível (2.04.98)")],
    ["by name alone", option("8123", "COMBUSTIVEL")],
  ])("is found %s", (_, saved) => {
    expect(withRows(saved, category())).toEqual({ state: "ready", reasons: [], checkedAt: NOW - HOUR });
  });

  it("a number of the company's own in the name isn't OMIE's code", () => {
    const own = category({ code: "2.04.55", name: "3.1.1.4. Pessoal de apoio" });
    expect(withRows(option("77", "3.1.1.4. Pessoal de apoio"), own)).toMatchObject({ state: "ready", reasons: [] });
  });

  it.each([
    ["unknown code as value", option("2.04.90", "Combustível velho"), "type.category-gone", "blocked"],
    ["unknown code in the label", option("", "2.04.90 - Combustível"), "type.category-gone", "blocked"],
    ["unknown code as value, though the name is another category's", option("2.04.90", "Combustível"), "type.category-gone", "blocked"],
    ["unknown name", option("", "Gasolina e diesel"), "type.category-unmatched", "unknown"],
    ["opaque id and unknown name", option("812345", "Gasolina e diesel"), "type.category-unmatched", "unknown"],
  ])("%s", (_, saved, code, state) => {
    const verdict = withRows(saved, category());
    expect(verdict.state).toBe(state);
    expect(codes(verdict)).toEqual([code]);
  });

  it("names one that is gone without its code, as all reasons do; by the code where that is all there is", () => {
    const named = (saved: PageOption): unknown => withRows(saved, category()).reasons[0]?.data?.["category"];
    expect(named(option("", "2.04.90 - Brindes e Presentes"))).toBe("Brindes e Presentes");
    expect(named(option("2.04.90", "2.04.90"))).toBe("2.04.90");
  });

  it("a name two expense categories share can't be told", () => {
    expect(codes(withRows(option("", "Combustível"), category(), category({ code: "2.01.98" })))).toEqual(["type.category-unmatched"]);
    const income = category({ code: "1.01.98", expense: false, income: true });
    expect(withRows(option("", "Combustível"), category(), income).state).toBe("ready");
  });

  it.each([
    ["inactive", { inactive: true }, "type.category-inactive"],
    ["vacant", { name: "<Disponível>" }, "type.category-inactive"],
    ["a group", { totalising: true }, "type.category-not-selectable"],
    ["income", { expense: false, income: true }, "type.category-not-selectable"],
    ["a transfer", { transfer: true }, "type.category-not-selectable"],
    ["neither", { expense: false }, "type.category-not-selectable"],
  ] as const)("%s blocks", (_, change, code) => {
    const verdict = withRows(option("2.04.98", ""), category(change));
    expect(verdict.state).toBe("blocked");
    expect(codes(verdict)).toEqual([code]);
  });

  it("hidden is a doubt", () => {
    expect(withRows(FUEL, category({ hidden: true }))).toMatchObject({ state: "unknown", reasons: [{ code: "type.category-hidden" }] });
  });

  it("renamed is a note with both names", () => {
    expect(withRows(FUEL, category({ name: "Frota" }))).toEqual({
      state: "ready",
      reasons: [{ code: "type.category-renamed", data: { type: "Combustível", category: "Frota", old: "Combustível", new: "Frota" } }],
      checkedAt: NOW - HOUR,
    });
  });

  it("case and accents are no new name; the company's own numbering isn't either", () => {
    expect(codes(withRows(option("2.04.98", "2.04.98 - COMBUSTIVEL"), category()))).toEqual([]);
    expect(codes(withRows(option("2.04.98", "7.10 — Táxi"), category({ name: "7.10 — Táxi" })))).toEqual([]);
  });
});

describe("the register", () => {
  it("missing or old: unknown", () => {
    expect(judge(bound(FUEL), { categories: null })).toMatchObject({ state: "unknown", reasons: [{ code: "books.empty" }] });
    expect(judge(bound(FUEL), { categories: held([], NOW - 8 * DAY) })).toMatchObject({ state: "unknown", reasons: [{ code: "books.stale" }] });
  });

  it("the suppliers' absence is none of its business", () => {
    expect(judge(bound(FUEL), { suppliers: null }).state).toBe("ready");
  });
});

it("an inactive type is noted beside whatever else there is", () => {
  expect(judge(bound(FUEL, { typeActive: false }))).toMatchObject({ state: "ready", reasons: [{ code: "type.inactive" }] });
  expect(codes(judge(bound(null, { typeActive: false })))).toEqual(["type.unbound", "type.inactive"]);
});
