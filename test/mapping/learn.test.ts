/** The company's own bindings teach, and are tested against. */
import { describe, expect, it } from "vitest";
import { backTest } from "../../lib/mapping/back-test.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import type { OwnBinding } from "../../lib/model/mapping.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";

const options = (...labels: string[]): PageOption[] => labels.map((label) => ({ value: label.split(" ")[0] ?? "", label }));
const CHART = options("2.04.01 - Despesas de Viagens", "2.04.02 - Transporte urbano", "2.04.03 - Refeições", "2.04.04 - Projeto Andorinha", "2.04.05 - Brindes");
const learnt = (type: string, bindings: OwnBinding[], chart = CHART) => suggest([type], chart, null, bindings)[0];

describe("learning", () => {
  it("the same type, whatever its case: their category, surely", () => {
    const bindings = [{ type: "Kit de campo", category: "2.04.04" }];
    expect(learnt("Kit de campo", [])).toMatchObject({ sure: false, suggestions: [] });
    expect(learnt("KIT DE CAMPO", bindings)).toMatchObject({ sure: true, suggestions: [{ code: "2.04.04", why: { code: "own-binding" } }] });
  });

  it("a type of the same meaning: as they do with the other one; their practice against a fitting name is left to be looked at", () => {
    const bindings = [{ type: "Táxi", category: "2.04.01" }];
    expect(learnt("Uber", bindings)).toMatchObject({ sure: true, suggestions: [{ code: "2.04.01", why: { code: "like-own-binding", data: { word: "Táxi" } } }, { code: "2.04.02" }] });
    const chart = [...CHART, ...options("2.04.09 - Táxi e aplicativos")];
    expect(learnt("Uber", bindings, chart)).toMatchObject({ sure: false, suggestions: [{ code: "2.04.01" }, { code: "2.04.09" }, { code: "2.04.02" }] });
  });

  it("never passes over the very same name: it stays first, and somebody has to look", () => {
    const found = learnt("Brindes", [{ type: "Brindes", category: "2.04.01" }]);
    expect(found).toMatchObject({ sure: false, suggestions: [{ code: "2.04.05", why: { code: "same-name" } }, { code: "2.04.01", why: { code: "own-binding" } }] });
  });

  it("two minds are none", () => {
    const bindings = [
      { type: "Táxi", category: "2.04.01" },
      { type: "Cabify", category: "2.04.02" },
    ];
    expect(learnt("Uber", bindings)?.sure).toBe(false);
  });

  it("of twins, the department whose categories they use", () => {
    const twins = options("2.01.01 - Hospedagem - Obra", "2.01.02 - Hospedagem - Comercial", "2.01.03 - Táxi - Obra", "2.01.04 - Táxi - Comercial", "2.01.05 - Pedágio - Comercial");
    const bindings = [
      { type: "Uber", category: "2.01.04" },
      { type: "Sem Parar", category: "2.01.05" },
    ];
    expect(learnt("Hotel", [], twins)?.suggestions[0]?.code).toBe("2.01.01");
    expect(learnt("Hotel", bindings, twins)).toMatchObject({ sure: false, suggestions: [{ code: "2.01.02" }, { code: "2.01.01" }] });
  });

  it.each([
    ["a category that isn't on offer", { type: "Uber", category: "9.99.99" }],
    ["no category", { type: "Uber", category: "" }],
    ["no type", { type: "", category: "2.04.04" }],
  ])("%s teaches nothing", (_, binding) => {
    expect(learnt("Uber", [binding])).toEqual(learnt("Uber", []));
  });

  it("an advance stays open even when they have bound it before", () => {
    expect(learnt("Adiantamento", [{ type: "Adiantamento", category: "2.04.01" }])).toMatchObject({ sure: false, suggestions: [{ code: "2.04.01" }] });
  });
});

describe("back-test", () => {
  it("counts what would be chosen alike, and shows the rest with what would be chosen", () => {
    const bindings = [
      { type: "Hotel", category: "2.04.01" },
      { type: "Almoço", category: "2.04.03" },
      { type: "Ônibus", category: "2.04.05" },
      { type: "Zzz", category: "2.04.04" },
      { type: "Gone", category: "9.99.99" },
    ];
    const found = backTest(bindings, CHART, null);
    expect(found).toMatchObject({ compared: 4, same: 2 });
    expect(found.different).toMatchObject([
      { type: "Ônibus", bound: { code: "2.04.05", name: "Brindes" }, chosen: { code: "2.04.02", name: "Transporte urbano" }, sure: true },
      { type: "Zzz", bound: { code: "2.04.04" }, chosen: null, sure: false },
    ]);
  });

  it("a binding doesn't vouch for itself, but its like do", () => {
    expect(backTest([{ type: "Kit", category: "2.04.04" }], CHART, null).same).toBe(0);
    const both = [
      { type: "Táxi", category: "2.04.01" },
      { type: "Uber", category: "2.04.01" },
    ];
    expect(backTest(both, CHART, null)).toEqual({ compared: 2, same: 2, different: [] });
  });

  it("nothing bound: nothing to compare", () => {
    expect(backTest([], CHART, null)).toEqual({ compared: 0, same: 0, different: [] });
  });
});
