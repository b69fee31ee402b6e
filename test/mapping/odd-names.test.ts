/** Names nobody planned for, on both sides: an answer for each type, never a crash, never what takes no expense. */
import { describe, expect, it } from "vitest";
import { selectable } from "../../lib/mapping/selectable.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import type { Category } from "../../lib/model/omie.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import { fc } from "../property.ts";
import { category } from "../readiness/books.ts";

const offer = (...rows: [string, string][]): PageOption[] => rows.map(([value, name]) => ({ value, label: name }));
const names = (type: string, options: PageOption[]) => suggest([type], options, null)[0]?.suggestions.map(({ name }) => name);

describe("odd types", () => {
  const CHART = offer(["2.04.01", "Hospedagem"], ["2.04.02", "Telefonia"]);
  it.each(["", " ", "x", "é", "🏨", "🏨🏨🏨", "a".repeat(300), "2.04.98", "()", "...", "de", "Despesas", "R$ 50,00", "#REF!", "\u0000\u202e"])("%j: an answer, not a sure one", (type) => {
    expect(suggest([type], CHART, null)).toMatchObject([{ type, sure: false }]);
  });

  it("what is meant is read through emoji, length and marks", () => {
    expect(names("🏨 Hotel 🏨", CHART)?.[0]).toBe("Hospedagem");
    expect(names(`Hotel ${"muito ".repeat(60)}`, CHART)?.[0]).toBe("Hospedagem");
    expect(names("[ACME] HOTEIS", CHART)?.[0]).toBe("Hospedagem");
    expect(names("1001 - Hotel", CHART)?.[0]).toBe("Hospedagem");
  });

  it("a chart with nothing to choose: silence", () => {
    expect(names("Hotel", offer(["1.01.01", "Hospedagem"], ["2.04", "Hospedagem"], ["2.04.10", "<Disponível>"]))).toEqual([]);
    expect(names("Hotel", [])).toEqual([]);
  });

  it("10,000 categories, each name a thousand times: right, and not sure", () => {
    const options = Array.from({ length: 10_000 }, (_, index) => ({ value: String(index), label: ["Hospedagem", "Táxi", "Refeições", "Software", "Correios", "Cartório", "Brindes", "Frete", "Pedágio", "Limpeza"][index % 10] ?? "" }));
    expect(suggest(["Hotel"], options, null)).toMatchObject([{ sure: false, suggestions: [{ name: "Hospedagem" }, { name: "Hospedagem" }, { name: "Hospedagem" }] }]);
  });
});

describe("without OMIE's flags", () => {
  it("groups, income, results, balance sheet, capital and retired rows are told by code and words", () => {
    const plan = offer(
      ["1", "ATIVO"],
      ["1.1.01.01", "CAIXA HOTEL"],
      ["3", "CUSTOS E DESPESAS"],
      ["3.2", "DESPESAS COM HOTEL"],
      ["3.2.01", "HOTEIS E VIAGENS"],
      ["3.2.01.01", "HOTEIS"],
      ["3.2.01.02", "HOTEIS (INATIVA)"],
      ["3.2.01.03", "NAO USAR - HOTEIS"],
      ["3.2.01.04", "TRANSF. ENTRE CONTAS HOTEL"],
      ["4", "RECEITAS"],
      ["4.1.01.01", "HOTEIS VENDIDOS"],
      ["5.1.01.01", "RECEITA DE HOTEL"],
      ["6", "(=) RESULTADO HOTEL"],
    );
    expect(names("Hotel", plan)).toEqual(["HOTEIS"]);
  });

  it("numbers that are only a page's own say nothing", () => {
    expect(names("Hotel", offer(["1", "Hospedagem"], ["0", "Telefonia"]))).toEqual(["Hospedagem"]);
  });

  it("what is bought to be owned is no place for its costs", () => {
    const options = offer(["2.07", "Investimento"], ["2.07.01", "Veículos"], ["2.07.02", "Equipamentos de Informática"], ["2.04.01", "Combustíveis"]);
    expect(names("Pedágio", options)).toEqual([]);
    expect(suggest(["Notebook"], options, null)).toMatchObject([{ sure: false, suggestions: [{ name: "Equipamentos de Informática" }] }]);
  });
});

const WORDS = ["Hotel", "Uber", "Despesas", "com", "de", "Viagens", "-", "/", "(", "Refeição", "Vale", "99", "Comercial", "1.02", "<Disponível>", "Receita", "é", "🏨", "Km", "outros", "Mat.", "xyzzy"];
const anyName = fc.oneof(fc.string({ maxLength: 40 }), fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(" ")));
const anyCategory = fc.record({ name: anyName, code: fc.tuple(fc.nat(3), fc.nat(9), fc.nat(9)).map(([a, b, c]) => `${a}.0${b}.0${c}`), flags: fc.nat(63) }).map(({ name, code, flags }): Category =>
  category({ code, name, parent: code.slice(0, 4), expense: (flags & 1) === 0, totalising: (flags & 2) !== 0, inactive: (flags & 4) !== 0, hidden: (flags & 8) !== 0, transfer: (flags & 16) !== 0, income: (flags & 32) !== 0 }),
);

it("whatever the names: one answer per type in order, at most three, none twice, none that takes no expense, the same every time", () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 8 }), fc.uniqueArray(anyCategory, { maxLength: 12, selector: ({ code }) => code }), fc.boolean(), (types, categories, known) => {
      const options = categories.map(({ code, name }) => ({ value: code, label: `${code} - ${name}` }));
      const bindings = types.slice(0, 2).map((type, index) => ({ type, category: options[index]?.value ?? "" }));
      const found = suggest(types, options, known ? categories : null, bindings);
      expect(found.map(({ type }) => type)).toEqual(types);
      for (const { sure, suggestions } of found) {
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(new Set(suggestions.map(({ option }) => option.value)).size).toBe(suggestions.length);
        if (sure) expect(suggestions.length).toBeGreaterThan(0);
        if (known) for (const { code } of suggestions) expect(selectable(categories.find((one) => one.code === code) ?? category({ expense: false }))).toBe(true);
      }
      expect(suggest(types, options, known ? categories : null, bindings)).toEqual(found);
    }),
  );
});
