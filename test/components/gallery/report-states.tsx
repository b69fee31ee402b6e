/** Every state of the panel of one report. */
import type { ComponentChild } from "preact";
import { ReportPanel, type ReportPanelProps } from "../../../components/page/ReportPanel.tsx";
import { ReversalPanel } from "../../../components/page/ReversalPanel.tsx";
import type { Payable, ReportPreview } from "../../../lib/model/reports.ts";
import type { Verdict } from "../../../lib/model/verdicts.ts";
import { AURORA, HOSTILE, NOW } from "../invented.ts";

const DAY = 86_400_000;

const payable = (type: string, cents: number | null, change: Partial<Payable> = {}): Payable => ({
  type,
  reimbursable: true,
  cents,
  expenses: 3,
  category: { code: "2.04.95", name: "Táxi e Aplicativos" },
  state: "ready",
  reasons: [],
  ...change,
});

const READY: Verdict = { state: "ready", reasons: [{ code: "member.identified-by-name", data: { name: "Ana Prado" } }], checkedAt: NOW - DAY };
const UNBOUND: Verdict = {
  state: "blocked",
  reasons: [{ code: "type.unbound", data: { type: "Uber" } }, { code: "type.unbound", data: { type: HOSTILE } }, { code: "report.non-reimbursable-unproven" }, ...READY.reasons],
  checkedAt: NOW - DAY,
};

const PREVIEW: ReportPreview = {
  outcome: "all",
  verdict: READY,
  payables: [payable("Táxi", 123_456), payable("Hospedagem em viagem a trabalho", 45_000, { reimbursable: false, expenses: 1, category: { code: "2.04.94", name: "Hospedagem" } })],
  totals: { reimbursable: 123_456, nonReimbursable: 45_000, untold: 0 },
  supplier: "Ana Prado",
  company: AURORA,
  account: "Banco Inventado - Conta Corrente",
  date: { day: "2026-11-24", basis: "if-approved-now" },
  stepsLeft: 0,
  advance: null,
  pdf: "https://app.vexpenses.com/relatorios/download/pdf/inventado",
};

const panel = (preview: Partial<ReportPreview> | null, change: Partial<ReportPanelProps> = {}): ComponentChild => (
  <ReportPanel number="8101" person="Ana Prado" status="waiting" decidable historyShown reversible={false} preview={preview && { ...PREVIEW, ...preview }} silent={false} now={NOW} onCopy={async () => false} {...change} />
);

const report = (draw: () => ComponentChild, most?: number) => ({ where: "report" as const, draw, ...(most === undefined ? {} : { most }) });

export const REPORT_STATES = {
  "page-report-ready": report(() => panel({}), 220),
  "page-report-blocked": report(() => panel({ verdict: UNBOUND, payables: [payable("Uber", 7_800, { state: "blocked", category: null, reasons: UNBOUND.reasons.slice(0, 1) }), payable(HOSTILE, null, { state: "blocked", reimbursable: null })] })),
  "page-report-unfolded": report(() => panel({ verdict: UNBOUND, payables: [payable("Uber", 7_800, { state: "blocked", category: null, reasons: UNBOUND.reasons.slice(0, 1) }), payable("Táxi", 12_300, { reimbursable: false, state: "blocked" }), payable(HOSTILE, null, { state: "blocked", reimbursable: null })], totals: { reimbursable: 7_800, nonReimbursable: 12_300, untold: null } })),
  "page-report-old": report(() => panel({ verdict: { state: "unknown", reasons: [{ code: "books.stale", data: { at: NOW - 40 * DAY, was: "ready" } }], checkedAt: NOW - 40 * DAY } })),
  "page-report-steps-left": report(() => panel({ stepsLeft: 2, date: null, advance: { cents: 50_000, currency: "BRL" } })),
  "page-report-returned": report(() => panel({ outcome: "returned", verdict: null, payables: [] })),
  "page-report-empty": report(() => panel({ outcome: "nothing", verdict: null, payables: [] })),
  "page-report-approved": report(() => panel({ date: { day: "2026-11-20", basis: "approved" } }, { status: "approved", decidable: false, reversible: true })),
  "page-report-checking": report(() => panel(null)),
  "page-report-silent": report(() => panel(null, { silent: true })),
  "page-report-reversals": report(() => <ReversalPanel known={[{ number: "8090", reason: { code: "report.already-in-omie", data: { count: 3 } } }]} />),
};
