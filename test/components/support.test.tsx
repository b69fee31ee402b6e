// @vitest-environment happy-dom
/** "Nesta página", Ajuda → Suporte, and the guide of teaching: what they say for each thing found, missed or refused. */
import "./portuguese.ts";
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { TeachMarks } from "../../components/page/TeachMarks.tsx";
import { TeachPanel, type TeachStep, type TeachTrouble } from "../../components/page/TeachPanel.tsx";
import { Health } from "../../components/popup/Health.tsx";
import { Help, type HelpProps } from "../../components/popup/Help.tsx";
import type { Imported } from "../../components/popup/Recipes.tsx";
import type { KeptRecipe, Landmark, PageHealth, RecipeStale } from "../../lib/model/page-health.ts";
import { recipe } from "../books/recipe.ts";

const found = (landmark: string, count = 1): Landmark => ({ landmark, state: "found", code: "ok", count });
const missed = (landmark: string, code = "absent", count = 0): Landmark => ({ landmark, state: "missed", code, count });
const health = (over: Partial<PageHealth> = {}): PageHealth => ({ page: "configurar", sure: 0.75, taught: false, landmarks: [], candidates: 0, reports: null, ...over });
const kept = (over: Partial<KeptRecipe> = {}): KeptRecipe => ({ recipe: recipe("r1"), on: true, stale: null, at: 1, ...over });

describe("Nesta página", () => {
  const lines = (landmarks: Landmark[]): string[] => {
    const { container } = render(<Health page={health({ landmarks })} onTeach={vi.fn()} />);
    return [...container.querySelectorAll("li")].map((line) => line.textContent?.trim() ?? "");
  };

  it("how many reports on the screen arrive, once all of them are answered", () => {
    const said = (reports: PageHealth["reports"]): string | null | undefined => render(<Health page={health({ page: "approvals", reports })} onTeach={vi.fn()} />).container.querySelector("[data-reports]")?.textContent;
    expect(said(null)).toBeUndefined();
    expect(said({ ready: 12, blocked: 2, unknown: 1 })).toBe("Nesta tela: 12 chegam, 2 não, 1 sem como saber");
    expect(said({ ready: 1, blocked: 0, unknown: 0 })).toBe("Nesta tela: 1 chega, 0 não, 0 sem como saber");
  });

  it("says what was found, and for what wasn't the next step", () => {
    expect(lines([found("page"), found("vendor"), missed("sync-button"), found("bindings-rows", 12), missed("choice-controls", "no-driver", 3), missed("account-choice"), missed("whole-list", "partial")])).toEqual([
      "Vínculos: 12 tipos encontrados.",
      "3 campos não preencho com segurança → escolha à mão; a sugestão fica ao lado.",
      "Conta corrente não encontrada → mostre o campo “Conta corrente” na página; enquanto isso não digo se está certa.",
      "Lista vista só em parte → passe por todas as páginas dela.",
    ]);
  });

  it("words what is ambiguous as such, and the same thing once", () => {
    expect(lines([{ landmark: "members-rows", state: "ambiguous", code: "several-member-lists", count: 0 }, missed("members-rows", "email-column"), missed("members-rows", "name-column")])).toEqual([
      "Duas listas de pessoas parecem certas → não uso nenhuma; deixe aberta só uma.",
      "Há linhas sem nome nem e-mail legível → confira essas pessoas na própria página.",
    ]);
  });

  it.each<[Partial<PageHealth>, string, boolean]>([
    [{}, "Página reconhecida: Omie → Configurar (75% dos sinais).", false],
    [{ page: "reject-reports", sure: 1 }, "Página reconhecida: Reprovar relatórios (100% dos sinais).", false],
    [{ taught: true, candidates: 4 }, "Lida como foi ensinada: Omie → Configurar.", true],
    [{ page: "unknown", candidates: 4 }, "Página do VExpenses não reconhecida: não mostro nada nela.", true],
    [{ page: "unknown" }, "e sem lista para ensinar", false],
  ])("%j", (over, text, teachable) => {
    const onTeach = vi.fn();
    render(<Health page={health(over)} onTeach={onTeach} />);
    expect(screen.getByRole("region", { name: "Nesta página" }).textContent).toContain(text);
    const button = screen.queryByRole("button", { name: "Ensinar esta página" });
    expect(button !== null).toBe(teachable);
    if (button) fireEvent.click(button);
    expect(onTeach).toHaveBeenCalledTimes(teachable ? 1 : 0);
  });
});

describe("Ajuda → Suporte", () => {
  const show = (over: Partial<HelpProps> = {}, imported: Imported | null = null, text: string | null = null) => {
    const on = { onTeach: vi.fn(), onDescribe: vi.fn(), onClose: vi.fn(), onSwitch: vi.fn(), onRemove: vi.fn(), onImport: vi.fn() };
    const { onTeach, onDescribe, onClose, ...rest } = on;
    const { container } = render(
      <Help page={health()} recipes={[]} trouble={null} onTeach={onTeach} describe={{ text, file: text === null ? null : "blob:x", onDescribe, onClose }} kept={{ file: "blob:y", imported, ...rest }} {...over} />,
    );
    container.querySelector("details")!.open = true;
    return { on, container };
  };

  it.each<[Partial<HelpProps>, string]>([
    [{ page: null }, "Deixe uma página do VExpenses aberta para ensinar ou descrever."],
    [{}, "Esta página já é reconhecida: não há o que ensinar."],
    [{ trouble: "teachFailed" }, "Não consegui entrar na página. Recarregue a aba do VExpenses e tente de novo."],
  ])("%j says what to do", (over, text) => {
    expect(show(over).container.textContent).toContain(text);
  });

  it.each<[RecipeStale, string]>([
    ["nothing", "nenhuma linha encontrada"],
    ["no-emails", "a coluna de e-mails não tem e-mails"],
    ["no-choices", "não há escolhas onde havia"],
    ["not-categories", "as escolhas não são mais categorias do Omie"],
    ["no-names", "a coluna de nomes não tem nomes"],
    ["other-titles", "os títulos das colunas são outros"],
  ])("a recipe that is stale (%s) is said outside of what is folded away, and no longer in use", (why, words) => {
    const { container } = show({ recipes: [kept({ stale: { why, at: 2 } })] });
    const said = container.querySelector("[data-stale]")!;
    expect(said.closest("details")).toBeNull();
    expect(said.textContent).toBe(`A página ensinada Omie → Configurar em amp.vexpenses.com mudou (${words}) e deixou de ser usada. Abra-a e ensine de novo.`);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Usar: Omie → Configurar em amp.vexpenses.com" }).checked).toBe(false);
  });

  it("one switched off by the administrator is not complained about", () => {
    expect(show({ recipes: [kept({ on: false, stale: { why: "nothing", at: 2 } })] }).container.querySelector("[data-stale]")).toBeNull();
  });

  it("lists, switches, removes and exports taught pages", () => {
    const { on } = show({ recipes: [kept(), kept({ recipe: recipe("r2", { page: "members", host: "app.vexpenses.com", rows: 1 }), on: false })] });
    const list = within(screen.getByRole("region", { name: "Páginas ensinadas" }));
    expect(list.getAllByRole("listitem").map((item) => item.querySelector(".hint")?.textContent)).toEqual(["12 linhas quando foi ensinada", "1 linha quando foi ensinada"]);
    fireEvent.click(list.getByRole("checkbox", { name: "Usar: Omie → Configurar em amp.vexpenses.com" }));
    fireEvent.click(list.getByRole("checkbox", { name: "Usar: Membros de Equipe em app.vexpenses.com" }));
    expect(on.onSwitch.mock.calls).toEqual([["r1", false], ["r2", true]]);
    fireEvent.click(list.getByRole("button", { name: "Remover: Membros de Equipe em app.vexpenses.com" }));
    expect(on.onRemove.mock.calls).toEqual([["r2"]]);
    expect(list.getByRole("link", { name: "Exportar páginas ensinadas" }).getAttribute("download")).toBe("prontidao-paginas-ensinadas.json");
  });

  it.each<[Imported, string]>([
    [{ kept: 1 }, "1 página ensinada importada."],
    [{ refused: "too-large" }, "Arquivo grande demais"],
    [{ refused: "not-json" }, "Isto não é um arquivo de páginas ensinadas"],
    [{ refused: "not-recipes" }, "Isto não é um arquivo de páginas ensinadas"],
    [{ refused: "unknown-version" }, "Arquivo de uma versão mais nova"],
    [{ refused: "malformed" }, "O arquivo está alterado ou incompleto"],
    [{ refused: "too-many" }, "Páginas ensinadas demais"],
  ])("an import ends with a sentence: %j", (imported, text) => {
    const { container } = show({}, imported);
    expect(container.querySelector("[role=status]")?.textContent).toContain(text);
  });

  it("shows the description whole before it is saved; it is read by keyboard, too", () => {
    const { on } = show({}, null, '{"format":"prontidao-page"}');
    const preview = screen.getByRole("region", { name: "Conteúdo do arquivo" });
    expect([preview.textContent, preview.tabIndex]).toEqual(['{"format":"prontidao-page"}', 0]);
    expect(screen.getByRole("link", { name: "Salvar arquivo" }).getAttribute("href")).toBe("blob:x");
    fireEvent.click(screen.getByRole("button", { name: "Fechar descrição" }));
    expect(on.onClose).toHaveBeenCalledTimes(1);
  });
});

describe("the guide of teaching", () => {
  const on = { onPage: vi.fn(), onKeep: vi.fn(), onAgain: vi.fn(), onLeave: vi.fn() };
  const show = (step: TeachStep) => render(<TeachPanel step={step} {...on} />);
  const focused = (): string => document.activeElement?.textContent ?? "";

  it("asks which page first", () => {
    show({ at: "page" });
    expect(focused()).toBe("Omie → Configurar: tipos e categorias");
    fireEvent.click(screen.getByRole("button", { name: "Membros de Equipe: pessoas e e-mails" }));
    expect(on.onPage.mock.calls).toEqual([["members"]]);
  });

  it("reads out the candidate, and while pointing no button takes the keys", () => {
    show({ at: "name", page: "members", text: "Ana Lima", n: 3, of: 24 });
    expect(screen.getByRole("status").textContent).toBe("Ana Lima 3 de 24");
    expect(screen.getByRole("dialog", { name: "Ensinar esta página" }).textContent).toContain("Enter para escolher, Esc para sair");
    expect(document.activeElement).toBe(screen.getByRole("dialog"));
  });

  it("asks to confirm with the count, and what was left out", () => {
    show({ at: "confirm", page: "configurar", rows: 12, missed: 1 });
    expect(screen.getByRole("status").textContent).toContain("12 linhas encontradas. São todos os tipos de despesa desta página");
    expect(screen.getByRole("dialog").textContent).toContain("1 linha parecida fica de fora");
    expect(focused()).toBe("Confirmar e guardar");
  });

  it.each<[TeachTrouble, string]>([
    ["apart", "não estão na mesma linha"],
    ["alone", "Não há outra linha igual"],
    ["unreadable", "Não consigo ler com certeza"],
    ["other-vendor", "de outra integração"],
    ["several", "em duas listas"],
    ["no-names", "não é uma coluna de nomes"],
    ["no-candidates", "Não há nada aqui"],
    ["too-many", "páginas ensinadas demais"],
  ])("says why it can't: %s", (why, text) => {
    show({ at: "trouble", why });
    expect(screen.getByRole("alert").textContent).toContain(text);
    expect(focused()).toBe("Recomeçar");
  });

  it("frames are for the eye only", () => {
    const { container } = render(<TeachMarks marks={[{ left: 1, top: 2, width: 30, height: 40, kind: "match" }]} pointing={false} />);
    expect(container.querySelector(".marks")?.getAttribute("aria-hidden")).toBe("true");
    expect(container.querySelector(".pane")).toBeNull();
    expect(container.querySelector<HTMLElement>(".mark.is-match")?.style).toMatchObject({ left: "1px", top: "2px", width: "30px", height: "40px" });
  });
});
