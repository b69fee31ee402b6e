/** Reports, their expenses, and what OMIE will receive of them. */
import type { EpochMs } from "./time.ts";
import type { Reason, State, Verdict } from "./verdicts.ts";
import type { AccountFact, BindingFact } from "./vexpenses.ts";

/** An amount as a page shows it. */
export interface Money {
  /** hundredths, negative where the page says so */
  cents: number;
  /** "BRL", "USD"…; "$" where only that is shown, which may be any of several; "" when the page says none */
  currency: string;
}

/** What became of a report or of an approval of it; `waiting` for you, others or anybody. */
export type ReportStatus = "open" | "waiting" | "approved" | "rejected" | "reopened" | "paid";

/** A day and a time of day as the page writes them. */
export interface Moment {
  /** yyyy-mm-dd */
  day: string;
  /** hh:mm, "" when the page shows none */
  time: string;
}

/** One line of a report's Linha do Tempo. */
export interface TimelineFact {
  /** when, as the page says (local time) */
  at: Moment;
  /** `waiting` = sent; null for a comment or what we don't know */
  action: ReportStatus | null;
}

/** One expense of a report as the page shows it. */
export interface Expense {
  /** the expense type as shown */
  type: string;
  /** what counts: the converted amount where the page shows one; null where it can't be read */
  amount: Money | null;
  /** the page also shows what it was in another currency */
  converted: boolean;
  /** null where the page doesn't tell */
  reimbursable: boolean | null;
  /** what the approver marked; null for nothing yet */
  mark: "approved" | "rejected" | null;
}

/** A report as its page (or the page of its approval) shows it. */
export interface Report {
  /** digits of "#8101"; "" where the page shows none */
  number: string;
  description: string;
  /** whose report, as shown; "" where the page doesn't tell */
  person: string;
  status: ReportStatus | null;
  expenses: Expense[];
  /** every expense of the report is among them */
  complete: boolean;
  /** in page order; which end is the newest differs */
  timeline: TimelineFact[];
  /** can the reader of this page decide on it? */
  decidable: boolean;
  /** expenses are approved one by one and rejected ones go back alone; null where the page doesn't tell */
  partial: boolean | null;
  /** steps of approval left after the one in view; null where the page doesn't tell */
  stepsLeft: number | null;
  /** the linked advance; "none" where the page says there is none, null where it doesn't tell */
  advance: Money | "none" | null;
  /** address of its PDF on the page's own host */
  pdf: string | null;
}

/**
 * What becomes of a report if it is decided as marked. `part`: the rejected expenses stay behind · `part-or-returned`:
 * it depends on partial approval, which the page doesn't tell · `returned`: all of it goes back, nothing is sent ·
 * `nothing`: it has no expenses · `unread`: its expenses are not there to be read.
 */
export type ReportOutcome = "all" | "part" | "part-or-returned" | "returned" | "nothing" | "unread";

/** lançamento: what OMIE receives for one expense type and reimbursable flag of a report. */
export interface Payable {
  /** the expense type as the page shows it */
  type: string;
  reimbursable: boolean | null;
  /** sum of its expenses in reais; null where one of them can't be read or is in another currency */
  cents: number | null;
  /** how many expenses it sums */
  expenses: number;
  /** null where none is bound, or it isn't known which */
  category: { code: string; name: string } | null;
  /** will this entry arrive: never better than the report it belongs to */
  state: State;
  /** what is wrong with this very entry; empty while the fault is another's */
  reasons: Reason[];
}

/** Sums of a report's entries, integer cents of reais; null where an amount is missing. */
export interface ReportTotals {
  /** "A reembolsar ao colaborador" */
  reimbursable: number | null;
  /** "Não reembolsável" */
  nonReimbursable: number | null;
  /** of expenses whose flag the page doesn't show */
  untold: number | null;
}

/** What OMIE will receive for one report. */
export interface ReportPreview {
  outcome: ReportOutcome;
  /** null where nothing is sent: then there is nothing to judge */
  verdict: Verdict | null;
  payables: Payable[];
  totals: ReportTotals;
  /** the person as the page shows them: VExpenses sends the user as supplier */
  supplier: string;
  /** the company in OMIE; null where it can't be told */
  company: { name: string; cnpj: string } | null;
  /** name of the conta corrente no Omie; "" where it isn't known */
  account: string;
  /**
   * The entry's date is documented as the day it goes up to OMIE, yyyy-mm-dd in São Paulo. `if-approved-now`: today ·
   * `approved`: the day of the last approval; null where a step is left or the page doesn't tell.
   */
  date: { day: string; basis: "if-approved-now" | "approved" } | null;
  stepsLeft: number | null;
  advance: Report["advance"];
  pdf: string | null;
}

/** What Configurar was seen to hold, with when. Each is null when that was never read. */
export interface Setup {
  bindings: { rows: BindingFact[]; complete: boolean; at: EpochMs } | null;
  account: { account: AccountFact; at: EpochMs } | null;
}
