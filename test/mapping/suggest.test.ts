import { describe, expect, it } from "vitest";
import { selectable } from "../../lib/mapping/selectable.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import { wordsOf } from "../../lib/mapping/words.ts";
import type { Category } from "../../lib/model/omie.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import { category } from "../readiness/books.ts";

/** "2.04.98 - Combustível" as a page offers it. */
const offer = (...labels: string[]): PageOption[] => labels.map((label) => ({ value: label.split(" ")[0] ?? "", label }));
const named = (...labels: string[]): PageOption[] => labels.map((label, index) => ({ value: `id${index}`, label }));
const register = (...rows: [string, string, Partial<Category>?][]): Category[] => rows.map(([code, name, change]) => category({ code, name, ...change }));
const first = (type: string, options: PageOption[], categories: Category[] | null = null) => suggest([type], options, categories)[0];
const names = (type: string, options: PageOption[], categories: Category[] | null = null) => first(type, options, categories)?.suggestions.map(({ name }) => name);

describe("the same name", () => {
  it("is sure without any key, whatever the case and accents, with the option to set", () => {
    expect(first("COMBUSTIVEL", offer("2.04.97 - Pedágio", "2.04.98 - Combustível"))).toEqual({
      type: "COMBUSTIVEL",
      sure: true,
      suggestions: [{ option: { value: "2.04.98", label: "2.04.98 - Combustível" }, code: "2.04.98", name: "Combustível", why: { code: "same-name" } }],
    });
  });

  it("is sure by name alone and by opaque value, with the code OMIE's register tells", () => {
    expect(first("Brindes", named("Brindes"))).toMatchObject({ sure: true, suggestions: [{ code: "", name: "Brindes" }] });
    expect(first("Brindes", named("Brindes"), register(["2.04.11", "Brindes"]))).toMatchObject({ sure: true, suggestions: [{ code: "2.04.11", option: { value: "id0" } }] });
  });

  it("is sure behind the company's own numbering", () => {
    expect(first("Brindes", named("7.10 — Brindes"))?.sure).toBe(true);
  });

  it.each([
    ["two options of the name", "Brindes", offer("2.04.11 - Brindes", "2.02.11 - Brindes")],
    ["singular and plural both offered", "Brindes", offer("2.04.11 - Brindes", "2.02.11 - Brinde")],
    ["a twin that differs by a tax word", "ISS", offer("2.06.01 - ISS", "2.06.96 - ISS Retido")],
    ["a twin that differs by a department", "Hospedagem", offer("2.04.11 - Hospedagem", "2.02.11 - Hospedagem (Diretoria)")],
    ["twins of two departments", "Hotel", offer("2.04.11 - Hospedagem - Comercial", "2.02.11 - Hospedagem - Obra")],
    ["vouchers for meals beside it", "Alimentação", offer("2.04.11 - Alimentação", "2.03.12 - Vale Alimentação")],
    ["the programme for workers' meals beside it", "Refeição", offer("2.04.11 - Refeições", "2.03.12 - Refeições PAT")],
    ["gifts of two kinds", "Brindes", offer("2.04.11 - Brindes", "2.04.12 - Brindes para clientes")],
    ["fines of two kinds", "Multas", offer("2.04.11 - Multas", "2.04.12 - Multas de trânsito")],
    ["fines beside interest alone", "Multa", offer("2.04.11 - Juros e multas")],
    ["gifts by another name", "Presentes", offer("2.04.11 - Brindes")],
    ["a voucher by another name", "VR", offer("2.03.12 - Vale Refeição")],
    ["fuel alone for kilometres", "Reembolso de KM", offer("2.04.11 - Combustível da frota")],
    ["an advance, whatever its name", "Adiantamento", offer("2.03.02 - Adiantamento")],
  ])("is not sure with %s", (_, type, options) => {
    const found = first(type, options);
    expect(found?.sure).toBe(false);
    expect(found?.suggestions.length).toBeGreaterThan(0);
  });

  it("a longer category with an ordinary word beside it doesn't spoil it", () => {
    expect(first("Correios", offer("2.04.11 - Correios", "2.04.12 - Correios do e-commerce"))?.sure).toBe(true);
  });

  it("is not sure for two types of one name", () => {
    const found = suggest(["Táxi", "Táxi ", "Brindes"], named("Táxi", "Brindes"), null);
    expect(found.map(({ type, sure }) => [type, sure])).toEqual([["Táxi", false], ["Táxi ", false], ["Brindes", true]]);
  });
});

describe("what OMIE's register knows", () => {
  it("never offers what can't take an expense", () => {
    const rows = register(
      ["2.04.01", "Táxi", { inactive: true }],
      ["2.04.02", "Táxi central", { hidden: true }],
      ["2.04", "Táxi grupo", { totalising: true }],
      ["1.01.01", "Táxi receita", { expense: false, income: true }],
      ["0.01.01", "Táxi transferência", { transfer: true }],
      ["2.04.09", "<Disponível>"],
      ["2.04.10", "Táxi (inativa)"],
      ["2.04.11", "Táxi e aplicativo"],
    );
    const options = offer(...rows.map((row) => `${row.code} - ${row.name}`));
    expect(names("Táxi", options, rows)).toEqual(["Táxi e aplicativo"]);
  });

  it("drops a code OMIE no longer has, and is never sure of a name it doesn't have", () => {
    const rows = register(["2.04.11", "Brindes"]);
    expect(names("Táxi", offer("2.04.50 - Táxi"), rows)).toEqual([]);
    expect(first("Táxi", named("Táxi"), rows)).toMatchObject({ sure: false, suggestions: [{ name: "Táxi", code: "" }] });
  });

  it("takes a number in the label for the name's own when OMIE's name has it", () => {
    expect(first("Táxi", named("7.10 — Táxi"), register(["2.04.11", "7.10 — Táxi"]))).toMatchObject({ sure: true, suggestions: [{ code: "2.04.11" }] });
  });

  it("is not sure when the label and OMIE's name disagree, or the name is two categories'", () => {
    expect(first("Táxi", offer("2.04.11 - Corridas"), register(["2.04.11", "Táxi"]))?.sure).toBe(false);
    const twice = register(["2.04.11", "Táxi"], ["2.01.11", "Táxi"]);
    expect(first("Táxi", named("Táxi"), twice)).toMatchObject({ sure: false });
  });

  it("a name of which only one category can be used, but another has it too, is not sure", () => {
    const rows = register(["2.04.11", "Táxi"], ["2.01.11", "Táxi", { inactive: true }]);
    expect(first("Táxi", named("Táxi"), rows)?.sure).toBe(false);
  });
});

describe("without the register", () => {
  it("drops placeholders, vacant places, transfers, income and groups by what they look like", () => {
    const options = [
      { value: "", label: "Selecione…" },
      ...offer("0.01.01 - Táxi entre contas", "1.01.01 - Táxi vendido", "2.04 - Táxi", "2.04.05 - <Disponível>", "2.04.06 - Táxi (inativa)", "2.04.07 - Táxi e aplicativos"),
    ];
    expect(names("Táxi", options)).toEqual(["Táxi e aplicativos"]);
    expect(names("Selecione", options)).toEqual([]);
  });

  it("two levels are fine where nothing has three", () => {
    expect(first("Táxi", offer("2.47 - Táxi", "2.48 - Telefonia"))?.sure).toBe(true);
  });
});

describe("another name for the same thing", () => {
  const CHART = offer(
    "2.04.01 - Aluguel",
    "2.04.02 - Telefonia",
    "2.04.03 - Material de Escritório",
    "2.04.04 - Despesas com Viagens",
    "2.04.05 - Refeições",
    "2.04.06 - Vale Transporte",
    "2.04.07 - Vale Refeição",
    "2.04.08 - Combustíveis",
    "2.04.09 - Cursos e Treinamentos",
    "2.04.10 - Transporte por aplicativo",
    "2.04.11 - Cartórios",
    "2.04.12 - Fretes e Correios",
    "2.07.02 - Veículos",
  );

  it.each([
    ["Gasolina", "Combustíveis", "same-concept"],
    ["Combustível", "Combustíveis", "same-words"],
    ["Uber/99", "Transporte por aplicativo", "same-concept"],
    ["Almoço", "Refeições", "same-concept"],
    ["Hotel", "Despesas com Viagens", "broader-concept"],
    ["Passagem aérea", "Despesas com Viagens", "broader-concept"],
    ["Papelaria", "Material de Escritório", "same-concept"],
    ["Celular", "Telefonia", "same-concept"],
    ["Treinamento", "Cursos e Treinamentos", "same-concept"],
    ["Sedex", "Fretes e Correios", "same-concept"],
    ["Reconhecimento de firma", "Cartórios", "same-concept"],
    ["Hospedajem", "Despesas com Viagens", "broader-concept"],
    ["Desp. c/ Viag.", "Despesas com Viagens", "same-words"],
    ["Mat. Escr.", "Material de Escritório", "same-words"],
    ["001 - Táxi", "Transporte por aplicativo", "same-concept"],
  ])("%s → %s (%s), surely", (type, expected, why) => {
    const found = first(type, CHART);
    expect(found?.suggestions[0]).toMatchObject({ name: expected, why: { code: why } });
    expect(found?.sure).toBe(true);
  });

  it.each([
    ["Aluguel de carro", "Despesas com Viagens"],
    ["Pedágio", "Despesas com Viagens"],
    ["Quilometragem", "Combustíveis"],
    ["Refeição", "Refeições"],
    ["Combustível do gerador", "Combustíveis"],
  ])("%s → %s, to be looked at", (type, expected) => {
    const found = first(type, CHART);
    expect(found?.suggestions[0]?.name).toBe(expected);
    expect(found?.sure).toBe(false);
  });

  it("the head decides, not what qualifies it", () => {
    const options = offer("2.04.01 - Internet", "2.04.02 - Viagens", "2.04.03 - Contabilidade", "2.04.04 - Softwares");
    expect(names("Wi-Fi em viagem", options)?.[0]).toBe("Internet");
    expect(names("Software de contabilidade", options)?.[0]).toBe("Softwares");
    expect(names("Alimentação em viagem", options)?.[0]).toBe("Viagens");
    expect(names("Vale-refeição", offer("2.04.05 - Refeições"))).toEqual([]);
  });

  it.each([
    ["Conserto da moto", "Manutenção de veículos"],
    ["Revisão dos carros", "Manutenção de veículos"],
    ["Aluguel de van", "Locação de veículos"],
    ["Car rental", "Locação de veículos"],
    ["Reparo de máquina", "Manutenção de máquinas"],
    ["Almoço de negócios", "Refeições com clientes"],
    ["Furadeira", "Ferramentas"],
    ["Chave inglesa", "Ferramentas"],
    ["Papel A4", "Papelaria"],
    ["Hotel Aurora Sul", "Hospedagem"],
    ["Cadeira para escritório", "Móveis"],
    ["AWS", "Nuvem"],
    ["ChatGPT", "Softwares"],
  ])("%s → %s, surely: what stands for the same inside a phrase, names behind a hotel, sizes, the office it is for", (type, expected) => {
    const options = named("Manutenção de veículos", "Locação de veículos", "Manutenção de máquinas", "Refeições com clientes", "Ferramentas", "Papelaria", "Hospedagem", "Móveis", "Nuvem", "Softwares", "Diárias", "Material de limpeza");
    const found = first(type, options);
    expect(found?.suggestions[0]?.name).toBe(expected);
    expect(found?.sure).toBe(true);
  });

  it.each(["Papel de parede", "Cabo de aço", "Limpeza de terreno", "Ferramenta Xyz", "Óleo de cozinha"])("%s: a word nobody knows behind a thing that may be many is never sure", (type) => {
    expect(first(type, named("Papelaria", "Informática", "Material de limpeza", "Hospedagem", "Ferramentas", "Manutenção de veículos"))?.sure).toBe(false);
  });

  it("lodging of mail and of sites is no hotel", () => {
    expect(names("Hospedagem de e-mail", named("Hospedagem", "Informática"))?.[0]).toBe("Informática");
  });

  it("a group before a dash belongs to what stands behind it, in whichever order", () => {
    const options = named("Veículos - Combustível", "Veículos - Manutenção", "Ocupação - Reparos", "Veículos - Taxas e seguros");
    expect(names("Troca de óleo", options)?.[0]).toBe("Veículos - Manutenção");
    expect(names("IPVA", options)?.[0]).toBe("Veículos - Taxas e seguros");
    expect(names("Encanador", options)?.[0]).toBe("Ocupação - Reparos");
  });

  it("what the type's other words name is on offer, too: not sure of the broader category", () => {
    expect(first("Patrocínio", named("Marketing", "Eventos"))?.sure).toBe(true);
    expect(first("Patrocínio de evento", named("Marketing", "Eventos"))?.sure).toBe(false);
  });

  it("a category for all the rest comes last and is never sure, unless it is what the type says", () => {
    const options = offer("2.04.01 - Outras Despesas", "2.04.02 - Material de consumo");
    expect(first("Produtos de limpeza", options)).toMatchObject({ sure: true, suggestions: [{ name: "Material de consumo" }, { name: "Outras Despesas" }] });
    expect(first("Cartório", options)).toMatchObject({ sure: false, suggestions: [{ name: "Outras Despesas" }] });
    expect(first("Diversos", options)).toMatchObject({ sure: true, suggestions: [{ name: "Outras Despesas" }] });
  });

  it.each([
    ["Passagem aérea", "Hospedagem"],
    ["Lavanderia", "Limpeza"],
  ])("%s is never booked as %s", (type, wrong) => {
    expect(names(type, offer("2.04.01 - Hospedagem", "2.04.02 - Marketing", "2.04.03 - Limpeza", "2.04.04 - Viagens"))).not.toContain(wrong);
  });

  it("says nothing when nothing connects", () => {
    expect(first("Zzz Qwerty", CHART)).toEqual({ type: "Zzz Qwerty", sure: false, suggestions: [] });
    expect(first("", CHART)?.suggestions).toEqual([]);
  });

  it("at most three, the same every time", () => {
    const types = ["Transporte", "Refeição", "Viagem", "Uber", "Curso"];
    const once = suggest(types, CHART, null);
    expect(Math.max(...once.map(({ suggestions }) => suggestions.length))).toBeLessThanOrEqual(3);
    expect(suggest(types, CHART, null)).toEqual(once);
    expect(once.map(({ type }) => type)).toEqual(types);
  });
});

it("400 types against 400 categories are ready before anybody waits", () => {
  const types = Array.from({ length: 400 }, (_, i) => `Despesa de viagem número ${i}`);
  const options = Array.from({ length: 400 }, (_, i) => ({ value: `2.${10 + (i % 80)}.${10 + (i % 90)}`, label: `Categoria de viagem ${i}` }));
  const start = performance.now();
  expect(suggest(types, options, null)).toHaveLength(400);
  expect(performance.now() - start).toBeLessThan(3000);
});

it("hostile names do no harm", () => {
  const evil = "<img src=x onerror=alert(1)> \u202e$1 (((((";
  expect(first(evil, named(evil, "__proto__", "constructor"))).toMatchObject({ sure: true, suggestions: [{ option: { value: "id0" } }] });
  expect(suggest(["__proto__", "constructor"], named("__proto__", "constructor"), null).map(({ sure }) => sure)).toEqual([true, true]);
});

it("selectable is OMIE's own rule", () => {
  expect(selectable(category())).toBe(true);
  for (const change of [{ expense: false }, { totalising: true }, { inactive: true }, { hidden: true }, { transfer: true }, { name: "<Disponível>" }]) {
    expect(selectable(category(change)), JSON.stringify(change)).toBe(false);
  }
});

describe("words", () => {
  it.each([
    ["Despesas com Viagens", ["viagem"]],
    ["REFEIÇÕES", ["refeicao"]],
    ["Combustíveis e Hotéis", ["combustivel", "hotel"]],
    ["Materiais de escritório", ["material", "escritorio"]],
    ["Softwares", ["software"]],
    ["Ônibus", ["onibus"]],
    ["Valores", ["valor"]],
    ["ISS / INSS", ["iss", "inss"]],
    ["Despesas gerais", ["despesa", "geral"]],
    ["Uber/99", ["uber", "99"]],
  ])("%s → %j", (name, expected) => {
    expect(wordsOf(name)).toEqual(expected);
  });
});
