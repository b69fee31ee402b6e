// @vitest-environment happy-dom
import "./portuguese.ts";
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { type BindingRow, BindingsPanel, type BindingsPanelProps, type FilledChoice } from "../../components/page/BindingsPanel.tsx";
import { UnsavedStrip } from "../../components/page/UnsavedStrip.tsx";
import type { Reason } from "../../lib/model/verdicts.ts";
import { AURORA, HOSTILE, NOW, suggestion } from "./invented.ts";

const fields = (n: number): FilledChoice[] => Array.from({ length: n }, (_, i) => ({ id: `r${i}`, type: `Tipo ${i}`, code: "2.04.05", name: "Pedágio" }));
const row = (type: string, over: Partial<BindingRow> = {}): BindingRow => ({
  type,
  key: type,
  state: "blocked",
  reasons: [{ code: "type.unbound", data: { type } }],
  suggestions: [suggestion(type, "2.04.05")],
  sure: true,
  planned: null,
  chosen: null,
  ...over,
});
const chosen = { value: "2.04.01", label: "2.04.01 - Viagens" };
const because = (code: Reason["code"], type: string): Reason[] => [{ code, data: { type, category: "Postagens" } }];

function draw(over: Partial<BindingsPanelProps> = {}) {
  const calls = { onPreview: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn(), onUndo: vi.fn(), onPick: vi.fn(), onServes: vi.fn(), onReplace: vi.fn() };
  const props: BindingsPanelProps = {
    company: AURORA,
    trouble: null,
    offered: true,
    rows: [row("Pedágio")],
    phase: "idle",
    progress: null,
    preview: [],
    filled: [],
    shownOnly: [],
    problems: [],
    ...calls,
    ...over,
  };
  const view = render(<BindingsPanel {...props} />);
  return { calls, view, again: (next: Partial<BindingsPanelProps>) => view.rerender(<BindingsPanel {...props} {...next} />) };
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const summary = (): string => document.querySelector(".summary[role=status]")?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

describe("bindings panel", () => {
  it("names the OMIE company it judges by, or says that it works without keys", () => {
    const { view } = draw();
    expect(view.container.textContent).toContain("Aurora Móveis Planejados Ltda · CNPJ 11.222.333/0001-81");
    view.unmount();
    draw({ company: null, trouble: { code: "connection.none" } });
    expect(screen.getByText(/^Sem chaves/)).toBeTruthy();
    expect(button("Aplicar sugestões seguras")).toBeTruthy();
  });

  it("counts each type once, by what it is", () => {
    draw({
      rows: [
        row("Pedágio"),
        row("Táxi", { sure: false }),
        row("Correios", { chosen, reasons: because("type.category-inactive", "Correios") }),
        row("Avião", { chosen, state: "ready", reasons: [] }),
        row("Ônibus", { chosen, reasons: because("type.unsaved", "Ônibus") }),
      ],
    });
    expect(summary()).toBe("2 tipos sem categoria · 1 com categoria que não recebe 1 chega");
    expect(document.querySelectorAll(".summary .is-blocked.count")).toHaveLength(1);
  });

  it("is content when every type is bound", () => {
    draw({ rows: [row("Avião", { chosen, state: "ready", reasons: [] })] });
    expect(summary()).toContain("Todos os tipos têm categoria");
    expect(screen.queryByRole("button", { name: "Aplicar sugestões seguras" })).toBeNull();
  });

  it("never counts a chosen but unsaved type as bound", () => {
    draw({ rows: [row("Avião", { chosen, reasons: because("type.unsaved", "Avião") })] });
    expect(summary()).not.toContain("Todos os tipos");
    expect(summary()).not.toContain("chega");
  });

  it("offers up to three categories with code and why, the first marked safe only where it is", () => {
    const three = [suggestion("Combustíveis", "2.04.02"), suggestion("Frota", "2.04.03", { code: "broader-concept", data: { word: "veículo" } }), suggestion("Veículos", "2.04.04")];
    draw({ rows: [row("Gasolina", { suggestions: three, sure: false }), row("Pedágio")] });
    const offers = within(screen.getByRole("list", { name: /Gasolina/ })).getAllByRole("button");
    expect(offers.map((offer) => offer.textContent)).toEqual(["Combustíveis2.04.02mesmo nome", "Frota2.04.03", "Veículos2.04.04"]);
    expect(offers.map((offer) => offer.title)).toEqual(["", "assunto mais amplo: veículo", "mesmo nome"]);
    expect(within(screen.getByRole("list", { name: /Pedágio/ })).getByRole("button").textContent).toBe("Pedágio2.04.05segura · mesmo nome");
  });

  it("shows one suggestion where it is sure, and the others on request", () => {
    const three = [suggestion("Pedágio", "2.04.05"), suggestion("Viagens", "2.02.02"), suggestion("Veículos", "2.04.04")];
    const { calls } = draw({ rows: [row("Pedágio", { suggestions: three })] });
    const offers = (): (string | null)[] => within(screen.getByRole("list", { name: /Pedágio/ })).getAllByRole("button").map((offer) => offer.textContent);
    expect(offers()).toEqual(["Pedágio2.04.05segura · mesmo nome"]);
    fireEvent.click(button("mais 2 opções"));
    expect(offers()).toEqual(["Pedágio2.04.05segura · mesmo nome", "Viagens2.02.02", "Veículos2.04.04"]);
    fireEvent.click(screen.getByRole("button", { name: /^Viagens/ }));
    expect(calls.onPick).toHaveBeenCalledWith("Pedágio", three[1]);
    fireEvent.click(button("Mostrar menos"));
    expect(offers()).toHaveLength(1);
  });

  it("passes on a suggestion picked by hand; without a handler it offers nothing to press", () => {
    const { calls, view } = draw();
    fireEvent.click(within(screen.getByRole("list", { name: /Pedágio/ })).getByRole("button"));
    expect(calls.onPick).toHaveBeenCalledWith("Pedágio", suggestion("Pedágio", "2.04.05"));
    view.unmount();
    draw({ onPick: undefined });
    expect(within(screen.getByRole("list", { name: /Pedágio/ })).queryByRole("button")).toBeNull();
  });

  it("says so where nothing fits or nothing is safe", () => {
    draw({ rows: [row("Brindes", { suggestions: [], sure: false })] });
    expect(screen.getByText("Nenhuma sugestão: escolha à mão")).toBeTruthy();
    expect(screen.getByText("Nenhuma sugestão segura: escolha à mão.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Aplicar sugestões seguras" })).toBeNull();
  });

  it("draws the button as the thing to do only where something safe is known", () => {
    const { again } = draw();
    expect(button("Aplicar sugestões seguras").className).toBe("primary");
    again({ offered: false, rows: [row("Brindes", { suggestions: [], sure: false })] });
    expect(button("Aplicar sugestões seguras").className).not.toContain("primary");
  });

  it("names a faulty category once, says what is wrong and what to choose, and not where the reader already is", () => {
    draw({
      rows: [
        row("Brindes", { chosen, reasons: [{ code: "type.category-gone", data: { type: "Brindes", category: "Brindes e Presentes" } }] }),
        row("Cursos", { chosen, reasons: [{ code: "type.category-inactive", data: { type: "Cursos", category: "Cursos e Treinamentos" } }] }),
      ],
    });
    const lines = [...document.querySelectorAll(".faulty > li")].map((line) => line.textContent?.trim());
    expect(lines).toEqual([
      "Brindes“Brindes e Presentes” não existe mais no Omie. Escolha outra categoria.",
      "Cursos“Cursos e Treinamentos” está inativa no Omie. Reative-a no Omie ou escolha outra.",
    ]);
  });

  it("leaves room for the types without a category beside many faulty ones", () => {
    const faulty = Array.from({ length: 7 }, (_, index) => row(`Ruim ${index}`, { chosen, reasons: because("type.category-inactive", `Ruim ${index}`) }));
    draw({ rows: [...faulty, ...Array.from({ length: 5 }, (_, index) => row(`Tipo ${index}`))] });
    expect(document.querySelectorAll(".faulty > li")).toHaveLength(4);
    expect(document.querySelectorAll(".suggestions > li")).toHaveLength(3);
    fireEvent.click(button("Mostrar os outros 3 tipos com categoria a rever"));
    fireEvent.click(button("Mostrar os outros 2 tipos sem categoria"));
    expect(document.querySelectorAll(".faulty > li")).toHaveLength(7);
    expect(document.querySelectorAll(".suggestions > li")).toHaveLength(5);
  });

  it("doesn't say that nothing fits before it knows what the page offers", () => {
    const { calls } = draw({ offered: false, rows: [row("Brindes", { suggestions: [], sure: false })] });
    expect(screen.queryByText("Nenhuma sugestão: escolha à mão")).toBeNull();
    fireEvent.click(button("Aplicar sugestões seguras"));
    expect(calls.onPreview).toHaveBeenCalledTimes(1);
  });

  it("shows a long list on request only", () => {
    draw({ rows: Array.from({ length: 40 }, (_, index) => row(`Tipo ${index}`)) });
    const types = (): number => screen.getAllByRole("list", { name: /Sugestões para/ }).length;
    expect(types()).toBe(5);
    fireEvent.click(button("Mostrar os outros 35 tipos sem categoria"));
    expect(types()).toBe(40);
    fireEvent.click(button("Mostrar menos"));
    expect(types()).toBe(5);
  });

  it("previews before anything is filled, takes the focus there, and brings it back on cancel", () => {
    const { calls, again } = draw();
    fireEvent.click(button("Aplicar sugestões seguras"));
    expect(calls.onPreview).toHaveBeenCalledTimes(1);
    expect(calls.onConfirm).not.toHaveBeenCalled();
    again({ phase: "preview", preview: [{ type: "Pedágio", ...suggestion("Pedágios e Balsas", "2.04.05"), group: "Administrativas", planned: null }, { type: "Táxi", ...suggestion("Transporte", "2.04.95"), group: "", why: null, planned: { at: NOW, source: "dashboard" } }] });
    const lines = within(screen.getByRole("table")).getAllByRole("row").slice(1).map((line) => [...line.children].map((cell) => cell.textContent));
    expect(lines).toEqual([
      ["Pedágio", "sem categoria", "Pedágios e Balsas", "2.04.05", "Administrativas", "mesmo nome"],
      ["Táxi", "sem categoria", "Transporte", "2.04.95", "–", "escolhido por você no painel em 24/11"],
    ]);
    expect(summary()).toBe("1 sugestão segura · 1 escolhida por você no painel");
    expect(document.activeElement?.textContent).toBe("Confira antes de preencher");
    fireEvent.click(button("Confirmar preenchimento"));
    expect(calls.onConfirm).toHaveBeenCalledTimes(1);
    fireEvent.click(button("Cancelar"));
    fireEvent.keyDown(screen.getByRole("table"), { key: "Escape" });
    expect(calls.onCancel).toHaveBeenCalledTimes(2);
    again({ phase: "idle" });
    expect(document.activeElement?.contains(button("Aplicar sugestões seguras"))).toBe(true);
  });

  it("offers nothing to confirm when nothing would be filled", () => {
    draw({ phase: "preview", preview: [] });
    expect(screen.queryByRole("button", { name: "Confirmar preenchimento" })).toBeNull();
    expect(button("Cancelar")).toBeTruthy();
  });

  it("tells two types of one name apart", () => {
    draw({ rows: [row("Pedágio"), row("Pedágio", { suggestions: [suggestion("Balsa", "2.04.06")], sure: false })] });
    const lists = screen.getAllByRole("list", { name: "Sugestões para Pedágio" });
    expect(lists.map((list) => list.textContent)).toEqual(["Pedágio2.04.05segura · mesmo nome", "Balsa2.04.06mesmo nome"]);
  });

  it("leaves the focus in the page when it first appears", () => {
    document.body.tabIndex = -1;
    document.body.focus();
    draw({ phase: "preview" });
    expect(document.activeElement).toBe(document.body);
  });

  it("counts while filling and offers nothing to press meanwhile", () => {
    draw({ phase: "filling", progress: { done: 3, of: 12 } });
    expect(summary()).toBe("Preenchendo… 3/12");
    expect(screen.getAllByRole("button")).toEqual([button("recolher")]);
  });

  it("counts what it filled apart, and says nothing of safe suggestions beside Desfazer", () => {
    draw({
      phase: "filled",
      filled: fields(1),
      rows: [row("Pedágio", { chosen, reasons: because("type.unsaved", "Pedágio") }), row("Uber", { sure: false })],
    });
    expect(summary()).toBe("1 preenchido, ainda não salvo 1 tipo sem categoria");
    expect(screen.getByText("1 campo preenchido, ainda não salvo: confira e clique em Salvar")).toBeTruthy();
    expect(screen.queryByText(/sugestão segura/)).toBeNull();
    expect(button("Desfazer")).toBeTruthy();
  });

  it("goes on saying what isn't saved when it is folded away", () => {
    draw({ phase: "filled", filled: fields(1) });
    fireEvent.click(button("recolher"));
    expect(button("Desfazer")).toBeTruthy();
  });

  it("asks in one calm line to look at what it could only see, the types on request", () => {
    draw({ phase: "filled", filled: fields(3), shownOnly: ["Pedágio", "Táxi", "Táxi"] });
    expect(screen.queryByRole("alert")).toBeNull();
    const details = screen.getByText("Em 3 campos, confira o valor mostrado antes de salvar.").closest("details");
    expect(details?.open).toBe(false);
    expect([...(details?.querySelectorAll("li") ?? [])].map((item) => item.textContent)).toEqual(["Pedágio", "Táxi", "Táxi"]);
  });

  it("brings the focus to what was filled, not onto the button that takes it back", () => {
    const { again } = draw({ phase: "preview", preview: [{ type: "Pedágio", ...suggestion("Pedágio", "2.04.05"), group: "", planned: null }] });
    again({ phase: "filling" });
    again({ phase: "filled", filled: fields(1) });
    expect(document.activeElement?.contains(button("Desfazer"))).toBe(true);
    expect(document.activeElement).not.toBe(button("Desfazer"));
  });

  it("keeps Desfazer while something is filled, and tells what could not be filled", () => {
    const why = "“Táxi”: o campo não aceitou “Transporte” e voltou ao que era. Escolha à mão.";
    const { calls } = draw({ phase: "filled", filled: fields(2), problems: [{ type: "Táxi", why }] });
    expect(screen.getByRole("alert").textContent).toBe(why);
    fireEvent.click(button("Desfazer"));
    expect(calls.onUndo).toHaveBeenCalledTimes(1);
  });

  it("takes back one field by itself", () => {
    const { calls } = draw({ phase: "filled", filled: fields(2) });
    fireEvent.click(screen.getByText("Ver os 2 campos preenchidos"));
    fireEvent.click(button("Desfazer só este: Tipo 1"));
    expect(calls.onUndo.mock.calls).toEqual([["r1"]]);
    fireEvent.click(button("Desfazer"));
    expect(calls.onUndo.mock.calls).toEqual([["r1"], []]);
  });

  it("offers what was chosen on the dashboard before its own suggestions, and says what this page can't take", () => {
    const option = { value: "8", label: "2.04.95 - Transporte" };
    const planned = { type: "Táxi", code: "2.04.95", name: "Transporte", at: NOW, source: "dashboard" as const, option };
    draw({ rows: [row("Táxi", { sure: false, planned }), row("Hotel", { sure: false, planned: { ...planned, type: "Hotel", source: "import", option: null } })] });
    expect(screen.getByText("1 escolhida por você no painel")).toBeTruthy();
    expect(button("Aplicar sugestões seguras").className).toBe("primary");
    const lines = [...document.querySelectorAll(".suggestions > li")].map((line) => line.textContent);
    expect(lines).toEqual(["TáxiTransporte 2.04.95 escolhido por você no painel em 24/11", "HotelTransporte 2.04.95 importado de arquivo em 24/11A página não oferece “Transporte” neste campo."]);
  });

  it("says what remains by reason, and not that nothing fits before it knows", () => {
    const rows = [row("Pedágio"), row("Táxi", { sure: false }), row("Brindes", { sure: false, suggestions: [] }), row("Cursos", { chosen, reasons: because("type.category-inactive", "Cursos") })];
    const { again } = draw({ rows });
    const left = (): string | null | undefined => document.querySelector(".remaining")?.textContent;
    expect(left()).toBe("Ficam para você: 1 com sugestão a conferir · 1 sem sugestão · 1 com categoria a rever");
    again({ rows, offered: false });
    expect(left()).toBe("Ficam para você: 1 com sugestão a conferir · 1 com categoria a rever");
    again({ rows: [row("Pedágio")] });
    expect(left()).toBeUndefined();
  });

  it("asks whether a renamed category still serves, by its code and new name", () => {
    const reasons: Reason[] = [{ code: "type.category-changed-meaning", data: { type: "Táxi", old: "Táxi", new: "Marketing", code: "2.04.95" } }];
    const { calls } = draw({ rows: [row("Táxi", { key: "Táxi", chosen, state: "unknown", reasons })] });
    expect(document.querySelector(".faulty")?.textContent).toContain("Ainda serve?");
    fireEvent.click(button("Sim, ainda serve para Táxi"));
    expect(calls.onServes).toHaveBeenCalledWith("Táxi", "2.04.95", "Marketing");
    fireEvent.click(button("Trocar a categoria de Táxi"));
    expect(calls.onReplace).toHaveBeenCalledWith("Táxi");
  });

  it("folds away and says so", () => {
    draw();
    fireEvent.click(button("recolher"));
    expect(button("mostrar").getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("button", { name: "Aplicar sugestões seguras" })).toBeNull();
  });

  it("takes no name for markup", () => {
    const { view } = draw({ company: { ...AURORA, name: HOSTILE }, rows: [row(HOSTILE, { suggestions: [suggestion(HOSTILE, HOSTILE)] })] });
    expect(view.container.querySelector("img")).toBeNull();
    expect([...view.container.querySelectorAll("bdi")].filter((bdi) => bdi.textContent === HOSTILE)).toHaveLength(4);
  });
});

describe("unsaved strip", () => {
  it("says what is filled and not saved, and nothing when there is none", () => {
    const { rerender } = render(<UnsavedStrip count={0} />);
    expect(screen.getByRole("status").textContent).toBe("");
    rerender(<UnsavedStrip count={12} />);
    expect(screen.getByRole("status").textContent).toBe("12 campos preenchidos, ainda não salvos: confira e clique em Salvar");
    rerender(<UnsavedStrip count={1} />);
    expect(screen.getByRole("status").textContent).toBe("1 campo preenchido, ainda não salvo: confira e clique em Salvar");
  });
});
