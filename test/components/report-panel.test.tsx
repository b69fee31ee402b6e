// @vitest-environment happy-dom
/** The panel of one report: what it says in each case, what it copies, and the entries as others rely on them. */
import "./portuguese.ts";
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { financeNotice } from "../../components/page/financeNotice.ts";
import { ReportPanel, type ReportPanelProps } from "../../components/page/ReportPanel.tsx";
import type { Payable, ReportPreview } from "../../lib/model/reports.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import { HOSTILE, NOW } from "./invented.ts";

const payable = (change: Partial<Payable> = {}): Payable => ({ type: "Táxi", reimbursable: true, cents: 123_456, expenses: 2, category: { code: "2.04.95", name: "Táxi e Aplicativos" }, state: "ready", reasons: [], ...change });

const preview = (change: Partial<ReportPreview> = {}): ReportPreview => ({
  outcome: "all",
  verdict: { state: "ready", reasons: [], checkedAt: NOW - 3 * 3_600_000 },
  payables: [payable()],
  totals: { reimbursable: 123_456, nonReimbursable: 0, untold: 0 },
  supplier: "Lívia Teste Andrade",
  company: { name: "Aurora Móveis Planejados Ltda", cnpj: "11.222.333/0001-81" },
  account: "Banco Invento",
  date: { day: "2026-11-24", basis: "if-approved-now" },
  stepsLeft: 0,
  advance: null,
  pdf: null,
  ...change,
});

const UNBOUND: Verdict = { state: "blocked", reasons: [{ code: "type.unbound", data: { type: "Táxi" } }, { code: "member.identified-by-name", data: { name: "Lívia Teste Andrade" } }], checkedAt: NOW };

function panel(change: Partial<ReportPanelProps> = {}): { text(): string; entries(): DOMStringMap[]; onCopy: ReturnType<typeof vi.fn> } {
  const onCopy = vi.fn(async () => true);
  const { container } = render(
    <ReportPanel number="8101" person="Lívia Teste Andrade" status="waiting" decidable historyShown reversible={false} preview={preview()} silent={false} now={NOW} onCopy={onCopy} {...change} />,
  );
  return { text: () => (container.textContent ?? "").replaceAll(/\s+/g, " "), entries: () => [...container.querySelectorAll<HTMLElement>("[data-payable]")].map(({ dataset }) => dataset), onCopy };
}

describe("what it says", () => {
  it("ready: so, how old that is, and what OMIE will receive", () => {
    const { text } = panel();
    for (const said of ["Chega ao Omie", "Dados do Omie: há 3 horas", "O que o Omie vai receber · 1 lançamento · R$ 1.234,56", "Lívia Teste Andrade", "Banco Invento", "24/11/2026, se for aprovado hoje", "Não foi possível ver adiantamentos.", "Departamento e projeto não vão: preencher no Omie"])
      expect(text()).toContain(said);
    // nothing to tell finance of
    expect(screen.queryByRole("button", { name: "Copiar aviso para o financeiro" })).toBeNull();
  });

  it("blocked by finance alone: why, who, and not to reject for it", () => {
    const { text } = panel({ preview: preview({ verdict: UNBOUND, payables: [payable({ state: "blocked", category: null, reasons: [UNBOUND.reasons[0]!] })] }) });
    for (const said of ["Não chega", "O tipo “Táxi” está sem categoria do Omie.", "Quem resolve: financeiro", "Pode aprovar e avisar o financeiro. Não é erro do colaborador: não reprove por isso.", "O que o Omie receberia", "não vai", "sem categoria"]) expect(text()).toContain(said);
  });

  it("blames nobody wrongly: a sum that isn't positive goes back to the employee", () => {
    const { text } = panel({ preview: preview({ verdict: { state: "unknown", reasons: [{ code: "report.group-not-positive", data: { type: "Táxi" } }], checkedAt: NOW } }) });
    expect(text()).toContain("Devolva ao colaborador para ajuste.");
    expect(text()).not.toContain("Não é erro do colaborador");
  });

  it("names what the page doesn't show: which step it is, and what happened before", () => {
    const { text } = panel({ historyShown: false, preview: preview({ stepsLeft: null }) });
    expect(text()).toContain("A página não diz se esta é a última etapa");
    expect(text()).toContain("não dá para ver se já foi aprovado antes");
  });

  it("no advice to whom doesn't decide", () => {
    expect(panel({ decidable: false, preview: preview({ verdict: UNBOUND }) }).text()).not.toContain("Pode aprovar");
  });

  it.each([
    [{ stepsLeft: 1 }, "Ainda falta 1 etapa depois desta"],
    [{ stepsLeft: 2 }, "Ainda faltam 2 etapas depois desta"],
    [{ advance: "none" as const }, "Sem adiantamento vinculado."],
    [{ advance: { cents: 50_000, currency: "BRL" } }, "Adiantamento vinculado: R$ 500,00"],
    [{ advance: { cents: 50_000, currency: "USD" } }, "Adiantamento vinculado: USD 500,00"],
    [{ date: null }, "o dia em que sobe para o Omie"],
    [{ date: { day: "2026-11-20", basis: "approved" as const } }, "20/11/2026, o dia da aprovação"],
    [{ company: null, account: "" }, "não conhecida"],
    [{ outcome: "returned" as const, verdict: null, payables: [] }, "Nada vai para o Omie: o relatório volta inteiro"],
    [{ outcome: "nothing" as const, verdict: null, payables: [] }, "Nada a enviar: o relatório não tem despesas."],
    [{ verdict: { state: "ready" as const, reasons: [{ code: "report.already-in-omie" as const, data: { count: 2 } }], checkedAt: NOW } }, "Este relatório já tem lançamentos no Omie (2): reprovar aqui não apaga lá."],
    [{ verdict: { state: "unknown" as const, reasons: [{ code: "books.stale" as const, data: { at: NOW - 40 * 86_400_000, was: "ready" } }], checkedAt: NOW - 40 * 86_400_000 } }, "chegava ao Omie; os dados são antigos demais"],
  ])("%o", (change, said) => {
    expect(panel({ preview: preview(change) }).text()).toContain(said);
  });

  it("nobody answers, and not yet answered: neither is ready", () => {
    expect(panel({ preview: null, silent: true }).text()).not.toContain("Chega");
    expect(panel({ preview: null }).text()).toContain("Conferindo…");
  });

  it("long lists of reasons are folded, and each is told apart by its type", () => {
    const reasons = Array.from({ length: 9 }, (_, n) => ({ code: "type.unbound" as const, data: { type: `Tipo ${n}` } }));
    const { text } = panel({ preview: preview({ verdict: { state: "blocked", reasons, checkedAt: NOW } }) });
    expect(text()).toContain("“Tipo 3”");
    expect(text()).not.toContain("“Tipo 4”");
    fireEvent.click(screen.getByRole("button", { name: "Mostrar os outros 5 motivos" }));
    expect(text()).toContain("“Tipo 8”");
  });

  it("totals stand apart: what is paid back, what isn't, what the page doesn't tell", () => {
    const { text, entries } = panel({
      preview: preview({
        payables: [payable({ cents: 1_000 }), payable({ reimbursable: false, cents: 2_000 }), payable({ type: "Hotel", reimbursable: null, cents: null, state: "unknown" })],
        totals: { reimbursable: 1_000, nonReimbursable: 2_000, untold: null },
      }),
    });
    expect(text()).toContain("A reembolsar ao colaboradorR$ 10,00");
    expect(text()).toContain("confira para não pagar em dobro com a faturaR$ 20,00");
    expect(text()).toContain("A página não diz se é reembolsávelvalor não lido");
    // a sum with a part missing is no sum
    expect(text()).toContain("3 lançamentosF");
    expect(entries().map(({ type, category, amountCents, reimbursable }) => [type, category, amountCents, reimbursable])).toEqual([
      ["Táxi", "2.04.95", "1000", "true"],
      ["Táxi", "2.04.95", "2000", "false"],
      ["Hotel", "2.04.95", "", ""],
    ]);
  });
});

describe("Copiar aviso para o financeiro", () => {
  const noticed = { number: "8101", person: "Lívia Teste Andrade", preview: preview(), verdict: UNBOUND };

  it("names report, person, reason, who mends it and the company; notes stay out of it", () => {
    const lines = financeNotice(noticed).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "Relatório #8101 de Lívia Teste Andrade: Não chega.",
      "- O tipo “Táxi” está sem categoria do Omie. Em Omie → Configurar, escolha a categoria de “Táxi” e clique em Salvar. (Quem resolve: financeiro)",
      "Empresa no Omie: Aurora Móveis Planejados Ltda (CNPJ 11.222.333/0001-81)",
    ]);
    expect(lines).toHaveLength(4);
  });

  it("carries nothing that turns text around", () => {
    expect(financeNotice({ ...noticed, person: HOSTILE })).not.toMatch(/[\u202E\u200B]/);
  });

  it("copies it, and says so; where the browser doesn't let us, shows it to be copied by hand", async () => {
    const { onCopy, text } = panel({ preview: preview({ verdict: UNBOUND }) });
    fireEvent.click(screen.getByRole("button", { name: "Copiar aviso para o financeiro" }));
    await waitFor(() => expect(text()).toContain("Copiado."));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(financeNotice(noticed));
    onCopy.mockResolvedValue(false);
    fireEvent.click(screen.getByRole("button", { name: "Copiar aviso para o financeiro" }));
    const field = await screen.findByRole("textbox");
    expect((field as HTMLTextAreaElement).value).toBe(financeNotice(noticed));
  });
});
