// @vitest-environment happy-dom
import "./portuguese.ts";
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { accountantTable } from "../../components/dashboard/types/accountant.ts";
import { CategoryPicker } from "../../components/dashboard/types/CategoryPicker.tsx";
import { searchable, searchCategories } from "../../components/dashboard/types/search.ts";
import { TypesView, type TypesViewProps } from "../../components/dashboard/types/TypesView.tsx";
import type { CategoryChoice } from "../../lib/model/mapping.ts";
import { HOSTILE, NOW, suggestion } from "./invented.ts";
import { mapped, mapping, MAPPING, ready } from "./mappings.ts";

function draw(over: Partial<TypesViewProps> = {}) {
  const calls = { onPlan: vi.fn(), onUndo: vi.fn(), onServes: vi.fn(), onTeach: vi.fn(), onExport: vi.fn(), onAccountant: vi.fn(), onFile: vi.fn(), onTakeFile: vi.fn(), onDropFile: vi.fn() };
  const props: TypesViewProps = { mapping: MAPPING, file: null, ...calls, ...over };
  const view = render(<TypesView {...props} />);
  return { calls, view, again: (next: Partial<TypesViewProps>) => view.rerender(<TypesView {...props} {...next} />) };
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const row = (type: string): HTMLElement => document.querySelector<HTMLElement>(`[data-type="${type}"]`)!;
const headings = (): (string | null)[] => screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
const page = (): string => document.body.textContent ?? "";

describe("the list", () => {
  it("shows what changed first, then unbound, faulty, changed and bound types", () => {
    draw();
    expect(headings()).toEqual(["O que mudou no Omie", "Sem categoria (4)", "Categoria a rever (2)", "Mudaram no Omie (1)", "Com categoria (2)"]);
    expect([...document.querySelectorAll<HTMLElement>("[data-type]")].map(({ dataset }) => dataset["type"])).toEqual([
      "Gasolina e diesel", "Uber", "Lavanderia em viagem prolongada de obra", "Hotel", "Correios", "Táxi", "Passagem aérea", "Almoço com cliente", "Quilometragem (antigo)",
    ]);
  });

  it("gives each suggestion its confidence and why in words, and plans it on a click", () => {
    const { calls } = draw();
    const offers = within(row("Uber")).getByRole("list", { name: "Sugestões para Uber" });
    expect(within(offers).getAllByRole("button").map((one) => one.textContent)).toEqual([
      "Táxi e Aplicativos 2.04.95provável · mesmo assunto: táxi",
      "Despesas de Viagens 2.02.02possível · assunto mais amplo: viagem",
    ]);
    expect(within(row("Gasolina e diesel")).getAllByRole("button")[0]?.textContent).toBe("Combustível 2.04.98segura · mesmo nome");
    fireEvent.click(within(offers).getAllByRole("button")[1]!);
    expect(calls.onPlan).toHaveBeenCalledWith([{ type: "Uber", category: { code: "2.02.02", name: "Despesas de Viagens", group: "Despesas de Vendas e Marketing" } }]);
  });

  it("says what was chosen here and when, and takes it back by type or as a whole", () => {
    const { calls } = draw();
    expect(row("Hotel").textContent).toContain("Hospedagem 2.04.94Despesas Administrativasescolhido por você no painel em 24/11");
    fireEvent.click(button("Desfazer: Hotel"));
    fireEvent.click(button("Desfazer tudo"));
    expect(calls.onUndo.mock.calls).toEqual([[["Hotel"]], [null]]);
  });

  it("a choice for a bound type says that it is made by hand", () => {
    const plan = { type: "Almoço com cliente", code: "2.04.98", name: "Combustível", at: NOW, source: "import" as const };
    draw({ mapping: mapping({ types: [ready("Almoço com cliente", MAPPING.choices[2]!, { plan })] }) });
    expect(page()).toContain("importado de arquivo em 24/11 · Configurar só preenche campos vazios");
  });

  it("counts what remains by reason", () => {
    draw();
    expect(page()).toContain("Ficam para você: 1 com sugestão a conferir · 1 sem sugestão · 2 com categoria a rever");
  });

  it("keeps many bound types short until asked", () => {
    draw({ mapping: mapping({ changes: [], types: Array.from({ length: 30 }, (_, index) => ready(`Tipo ${index}`, MAPPING.choices[0]!)) }) });
    expect(document.querySelectorAll("[data-type]")).toHaveLength(10);
    fireEvent.click(button("Mostrar todos os 30"));
    expect(document.querySelectorAll("[data-type]")).toHaveLength(30);
  });

  it("takes no name for markup, and tells two types of one name apart", () => {
    const { view } = draw({ mapping: mapping({ types: [mapped(HOSTILE, { suggestions: [suggestion(HOSTILE, "1")] }), mapped(HOSTILE)] }) });
    expect(view.container.querySelector("img")).toBeNull();
    expect(document.querySelectorAll("[data-type]")).toHaveLength(2);
  });
});

describe("safe suggestions", () => {
  it("are previewed old beside new with code, group and why, and planned only when confirmed", () => {
    const { calls } = draw();
    fireEvent.click(button("Aplicar sugestões seguras (1)"));
    expect(document.activeElement?.textContent).toBe("Confira antes de guardar");
    const cells = [...(within(screen.getByRole("table")).getAllByRole("row")[1]?.children ?? [])].map((cell) => cell.textContent);
    expect(cells).toEqual(["Gasolina e diesel", "sem categoria", "Combustível", "2.04.98", "Despesas Administrativas", "mesmo nome"]);
    expect(calls.onPlan).not.toHaveBeenCalled();
    fireEvent.click(button("Confirmar"));
    expect(calls.onPlan).toHaveBeenCalledWith([{ type: "Gasolina e diesel", category: { code: "2.04.98", name: "Combustível", group: "Despesas Administrativas" } }]);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("Esc closes the preview, plans nothing and gives the focus back", () => {
    const { calls } = draw();
    fireEvent.click(button("Aplicar sugestões seguras (1)"));
    fireEvent.keyDown(screen.getByRole("table"), { key: "Escape" });
    expect(screen.queryByRole("table")).toBeNull();
    expect(calls.onPlan).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button("Aplicar sugestões seguras (1)"));
  });

  it("are not offered where there are none", () => {
    draw({ mapping: mapping({ types: [mapped("Uber")] }) });
    expect(screen.queryByRole("button", { name: /Aplicar/ })).toBeNull();
    expect(page()).toContain("Nenhuma sugestão segura");
  });
});

describe("changes in OMIE", () => {
  it("are told with old and new names and the types they touch; only a doubt asks", () => {
    const { calls } = draw();
    expect([...document.querySelectorAll(".changes .what")].map((line) => line.textContent?.trim())).toEqual([
      "“Postagens” foi inativada 2.04.11",
      "“Táxi” agora se chama “Marketing” 2.02.07",
      "“Despesas de Viagens” passou do grupo “Despesas Administrativas” para “Despesas de Vendas e Marketing” 2.02.02",
    ]);
    fireEvent.click(button("Sim, ainda serve para Táxi"));
    expect(calls.onServes).toHaveBeenCalledWith("Táxi", MAPPING.changes[1]);
    fireEvent.click(button("Ciente"));
    expect(calls.onServes).toHaveBeenLastCalledWith("Passagem aérea", MAPPING.changes[2]);
  });

  it("Trocar opens the search of that type", () => {
    draw();
    fireEvent.click(within(document.querySelector<HTMLElement>(".changes")!).getByRole("button", { name: "Trocar a categoria de Táxi" }));
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Categoria para Táxi" }));
  });
});

describe("what is missing is said", () => {
  it("nothing seen yet: where to go", () => {
    draw({ mapping: mapping({ types: [], choices: [], from: "nothing", address: null, changes: [] }) });
    expect(page()).toContain("Nenhum tipo conhecido ainda");
    expect(screen.getByRole("link", { name: "Abrir Configurar no VExpenses" }).getAttribute("href")).toBe("https://app.vexpenses.com/");
    expect(page()).toContain("Configurações → Integrações → Omie → Configurar");
  });

  it("without OMIE: where the categories come from", () => {
    draw({ mapping: mapping({ from: "page", complete: false }) });
    expect(page()).toContain("Sem o Omie conectado");
    expect(page()).toContain("Lida em parte");
    expect(screen.getByRole("link", { name: "Abrir Configurar no VExpenses" }).getAttribute("href")).toBe(MAPPING.address);
  });
});

describe("trust", () => {
  it("says how it would have chosen, with the differences on request", () => {
    draw();
    expect(page()).toContain("Dos 48 vínculos que vocês já têm, eu escolheria igual em 46.");
    expect([...document.querySelectorAll(".back-test li")].map((line) => line.textContent)).toEqual([
      "Almoço com cliente: vocês têm “Refeições e Lanches”, eu escolheria “Brindes”",
      "Passagem aérea: vocês têm “Despesas de Viagens”, eu não escolheria nada",
    ]);
  });

  it("what was learned is forgotten by type or as a whole, and taken up again", () => {
    const { calls } = draw();
    fireEvent.click(button("Esquecer o que aprendi com Correios"));
    fireEvent.click(button("Aprender de novo com Quilometragem (antigo)"));
    fireEvent.click(button("Esquecer tudo"));
    expect(calls.onTeach.mock.calls).toEqual([[["Correios"], false], [["Quilometragem (antigo)"], true], [null, false]]);
  });

  it("the accountant's table says what is, what is suggested, how surely and why", () => {
    expect(accountantTable(MAPPING).slice(0, 3)).toEqual([
      ["Tipo", "Situação", "Hoje", "Código", "Sugestão", "Código sugerido", "Grupo", "Confiança", "Por quê"],
      ["Gasolina e diesel", "sem categoria", "", "", "Combustível", "2.04.98", "Despesas Administrativas", "segura", "mesmo nome"],
      ["Uber", "sem categoria", "", "", "Táxi e Aplicativos", "2.04.95", "Despesas Administrativas", "provável", "mesmo assunto: táxi"],
    ]);
  });
});

describe("a file", () => {
  const file = { name: "contador.csv", choices: [{ type: "Uber", before: null, after: MAPPING.choices[1]!, why: "veio do arquivo" }], refused: [{ line: 4, why: "unknown-category" as const, found: "Foguetes" }] };

  it("is previewed with its errors by line; nothing is kept before it is confirmed", () => {
    const { calls } = draw({ file });
    expect(document.activeElement?.textContent).toBe("Do arquivo contador.csv");
    expect(screen.getByRole("alert").textContent).toBe("1 linha não foi aceita:Linha 4: a categoria “Foguetes” não existe. Confira o código ou o nome.");
    fireEvent.click(button("Confirmar"));
    fireEvent.click(button("Cancelar"));
    expect([calls.onTakeFile.mock.calls.length, calls.onDropFile.mock.calls.length]).toEqual([1, 1]);
  });

  it("without a change there is nothing to confirm", () => {
    draw({ file: { ...file, choices: [] } });
    expect(page()).toContain("Nada a mudar");
    expect(screen.queryByRole("button", { name: "Confirmar" })).toBeNull();
  });

  it("too large is refused with a sentence", () => {
    draw({ file: "too-large" });
    expect(screen.getByRole("alert").textContent).toContain("grande demais");
  });
});

describe("the search", () => {
  const chart = searchable(MAPPING.choices);
  const names = (typed: string): string[] => searchCategories(chart, typed, 50).found.map(({ name }) => name);

  it("finds by name, code and group, in any order, without accents; beginnings first", () => {
    expect(names("refeicoes")).toEqual(["Refeições e Lanches"]);
    expect(names("2.04.9")).toEqual(["Combustível", "Táxi e Aplicativos", "Refeições e Lanches", "Hospedagem"]);
    expect(names("lanches refei")).toEqual(["Refeições e Lanches"]);
    expect(names("marketing")).toEqual(["Marketing", "Despesas de Viagens"]);
    expect(names("foguete")).toEqual([]);
    expect(names("")).toHaveLength(6);
  });

  it("2,000 categories are searched within a frame", () => {
    const large = searchable(Array.from({ length: 2_000 }, (_, index): CategoryChoice => ({ code: `2.${index}`, name: `Categoria de despesa ${index}`, group: "Grupo" })));
    searchCategories(large, "despesa 1", 50);
    const begun = performance.now();
    for (let times = 0; times < 20; times++) searchCategories(large, "despesa 19", 50);
    expect((performance.now() - begun) / 20).toBeLessThan(16);
  });

  function picker() {
    const onChoose = vi.fn();
    render(<CategoryPicker label="Categoria para Uber" chart={chart} onChoose={onChoose} />);
    const input = screen.getByRole<HTMLInputElement>("combobox");
    const active = (): string | null => document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.firstElementChild?.textContent ?? null;
    const key = (name: string): boolean => fireEvent.keyDown(input, { key: name });
    return { onChoose, input, active, key };
  }

  it("is worked by keyboard: arrows move round, Enter chooses the active one", () => {
    const { onChoose, input, active, key } = picker();
    expect(input.getAttribute("aria-expanded")).toBe("false");
    key("ArrowDown");
    expect([input.getAttribute("aria-expanded"), active()]).toEqual(["true", "Combustível"]);
    key("ArrowUp");
    expect(active()).toBe("Marketing");
    fireEvent.input(input, { target: { value: "hosp" } });
    expect(active()).toBe("Hospedagem");
    expect(screen.getByRole("status").textContent).toBe("1 categoria");
    key("Enter");
    expect(onChoose).toHaveBeenCalledWith(MAPPING.choices[4]);
    expect([input.value, input.getAttribute("aria-expanded")]).toEqual(["", "false"]);
  });

  it("Enter chooses nothing while nothing is active; Esc closes, then empties", () => {
    const { onChoose, input, key } = picker();
    fireEvent.click(input);
    key("Enter");
    expect(onChoose).not.toHaveBeenCalled();
    fireEvent.input(input, { target: { value: "foguete" } });
    expect(screen.getByRole("status").textContent).toBe("Nenhuma categoria com estas palavras.");
    key("Escape");
    expect([input.value, input.getAttribute("aria-expanded")]).toEqual(["foguete", "false"]);
    key("Escape");
    expect(input.value).toBe("");
  });
});
