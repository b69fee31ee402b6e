/** Reports as the approvals pages show them: the first day's set, in which every case of a report occurs once. */
import type { SandboxExpense, Submission, TimelineLine } from "./data-model.ts";

type Line = [type: string, cents: number, more?: Partial<SandboxExpense>];

const SENT: TimelineLine = { at: "16/11/2026 09:12", text: "Enviado por quem gastou" };

let expenseIds = 60_000;

function submission(number: number, user: string, description: string, lines: Line[], more: Partial<Submission> = {}): Submission {
  const expenses = lines.map(([type, cents, change], index): SandboxExpense => ({
    id: ++expenseIds,
    date: `${String((index % 27) + 1).padStart(2, "0")}/11/2026`,
    title: `Despesa inventada ${index + 1}`,
    type,
    cents,
    foreign: null,
    reimbursable: true,
    ...change,
  }));
  return { number, user, description, sentOn: "16/11/2026", status: "AGUARDANDO_VOCE", expenses, timeline: [SENT], step: { now: 1, of: 1 }, advance: null, ...more };
}

const OFFICE = "Material de escritório";

/** Made anew each time, with the same numbers. */
export function demoSubmissions(): Submission[] {
  expenseIds = 60_000;
  return [
    submission(8121, "Ana Beatriz Lima Fictícia", "Visita a cliente em Campinas", [
      [OFFICE, 30_000],
      [OFFICE, 11_230],
    ]),
    submission(8122, "Elisa Ferraz Fictícia", "Feira do setor", [[OFFICE, 128_900]]),
    submission(8123, "Bruno Carvalho Fictício", "Reuniões na filial", [
      ["Uber", 4_590],
      ["Uber", 3_210],
      [OFFICE, 2_000],
      ["Hospedagem", 45_000, { reimbursable: false }],
    ]),
    submission(8124, "José da Silva Inventado", "Treinamento", [[OFFICE, 15_000]]),
    // the same person again, with both flags of one type
    submission(8125, "Ana Beatriz Lima Fictícia", "Almoço com cliente", [
      [OFFICE, 8_000],
      [OFFICE, 9_000, { reimbursable: false }],
      ["Quilometragem (antigo)", 4_200],
    ]),
    submission(8126, "Daniel Esteves Fictício", "Acerto do mês anterior", [[OFFICE, -1]]),
    submission(8127, "Úrsula Vidal Inventada", "Congresso em Santiago", [
      [OFFICE, 54_010, { foreign: "US$ 100.00" }],
      [OFFICE, 1_990],
    ]),
    submission(8128, "Valter Ximenes Inventado", "Obra em Sorocaba", [[OFFICE, 77_700]], { step: { now: 1, of: 3 } }),
    submission(8129, "Zélia Yamada Inventada", "Visita técnica", [[OFFICE, 20_000]], {
      timeline: [
        { at: "02/11/2026 10:00", text: "Enviado por Zélia Yamada Inventada" },
        { at: "03/11/2026 11:30", text: "Aprovado por Ana Beatriz Lima Fictícia" },
        { at: "05/11/2026 08:45", text: "Reaberto por Bruno Carvalho Fictício" },
        { at: "16/11/2026 09:12", text: "Enviado por Zélia Yamada Inventada" },
      ],
    }),
    submission(8130, '<img src=x onerror="window.__pwned=1">', 'Viagem #2 <b onmouseover="window.__pwned=3">SP</b> 🎉', [[OFFICE, 1_000]]),
    submission(8131, "Karina Lopes Fictícia", "Ainda sem despesas", []),
    submission(8132, "Daniel Esteves Fictício", "Feira com adiantamento", [[OFFICE, 60_000]], { advance: 50_000 }),
    submission(8090, "Ana Beatriz Lima Fictícia", "Viagem de outubro", [[OFFICE, 31_500]], {
      status: "APROVADO",
      timeline: [SENT, { at: "18/11/2026 17:05", text: "Aprovado por Bruno Carvalho Fictício" }],
    }),
    submission(8091, "Elisa Ferraz Fictícia", "Evento de outubro", [[OFFICE, 12_300]], { status: "PAGO", timeline: [SENT, { at: "18/11/2026 17:06", text: "Aprovado por Bruno Carvalho Fictício" }] }),
  ];
}
