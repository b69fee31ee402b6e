/** Invented reports for the rules' tests, to be spoilt one thing at a time. */
import type { Expense, Report, Setup } from "../../lib/model/reports.ts";
import type { BindingFact } from "../../lib/model/vexpenses.ts";
import { HOUR, NOW } from "./books.ts";

export const expense = (change: Partial<Expense> & { cents?: number } = {}): Expense => {
  const { cents = 3_000, ...rest } = change;
  return { type: "Combustível", amount: { cents, currency: "BRL" }, converted: false, reimbursable: true, mark: null, ...rest };
};

export const report = (change: Partial<Report> = {}): Report => ({
  number: "8101",
  description: "Viagem",
  person: "Lívia Teste Andrade",
  status: "waiting",
  expenses: [expense()],
  complete: true,
  timeline: [],
  decidable: true,
  partial: false,
  stepsLeft: 0,
  advance: null,
  pdf: null,
  ...change,
});

export const bound = (type: string, code = "2.04.98", change: Partial<BindingFact> = {}): BindingFact => {
  const option = code === "" ? null : { value: code, label: `${code} - Combustível` };
  return { type, typeActive: true, chosen: option, saved: option, ...change };
};

const ACCOUNT = { value: "9200000001", label: "Banco Invento" };

export const setup = (change: Partial<Setup> = {}, rows: BindingFact[] = [bound("Combustível")]): Setup => ({
  bindings: { rows, complete: true, at: NOW - HOUR },
  account: { account: { chosen: ACCOUNT, saved: ACCOUNT }, at: NOW - HOUR },
  ...change,
});
