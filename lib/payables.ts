/**
 * A report → the OMIE entries it becomes. VExpenses sums the expenses of one report by type and reimbursable flag
 * and sends one entry for each sum; titles, dates and single amounts are lost. Pure arithmetic on integer cents.
 */
import { spaces } from "./fold.ts";
import type { Expense, Money, Report, ReportOutcome, ReportTotals } from "./model/reports.ts";

/** One entry as the expenses alone make it; what OMIE does with it is for the rules to say. */
export interface Entry {
  /** the expense type as the page shows it */
  type: string;
  reimbursable: boolean | null;
  /** null where an amount can't be read, is in another currency, or the sum is too large to be exact */
  cents: number | null;
  /** how many expenses it sums */
  expenses: number;
}

/** What becomes of the report as it is marked now. */
export function outcomeOf({ expenses, complete, partial, status }: Report): ReportOutcome {
  if (expenses.length === 0) return complete ? "nothing" : "unread";
  const rejected = expenses.filter(({ mark }) => mark === "rejected").length;
  // of a report approved already, what is marked as rejected has stayed behind: it can't come back whole any more
  const decided = status === "approved" || status === "paid";
  if (rejected === 0) return "all";
  // more expenses may follow on another page, with another mark
  if (rejected === expenses.length) return complete || partial === false ? "returned" : "unread";
  if (partial === true || decided) return "part";
  return partial === false ? "returned" : "part-or-returned";
}

/**
 * The entries of the expenses that are not rejected, in the order the page shows their types. Types are told apart as
 * the page writes them: nothing says that VExpenses would take two spellings for one type.
 */
export function entriesOf(report: Report): Entry[] {
  const entries = new Map<string, Entry>();
  for (const expense of report.expenses) {
    if (expense.mark === "rejected") continue;
    const type = spaces(expense.type);
    const key = `${String(expense.reimbursable)}|${type}`;
    const entry = entries.get(key);
    if (entry) {
      entry.cents = plus(entry.cents, reais(expense.amount));
      entry.expenses += 1;
    } else entries.set(key, { type, reimbursable: expense.reimbursable, cents: reais(expense.amount), expenses: 1 });
  }
  return [...entries.values()];
}

/** The entries summed by flag: what is paid back to the person, what isn't, and what the page doesn't tell. */
export function totalsOf(entries: readonly Entry[]): ReportTotals {
  const sum = (flag: boolean | null): number | null =>
    entries.filter(({ reimbursable }) => reimbursable === flag).reduce<number | null>((total, { cents }) => plus(total, cents), 0);
  return { reimbursable: sum(true), nonReimbursable: sum(false), untold: sum(null) };
}

/** Is something among what would be sent that the page also shows in another currency? */
export function hasConverted(expenses: readonly Expense[]): boolean {
  return expenses.some(({ converted, mark }) => converted && mark !== "rejected");
}

/** An amount without a currency is in the product's own, reais; any other currency isn't ours to convert. */
function reais(amount: Money | null): number | null {
  return amount !== null && (amount.currency === "BRL" || amount.currency === "") && Number.isSafeInteger(amount.cents) ? amount.cents : null;
}

function plus(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  const sum = a + b;
  return Number.isSafeInteger(sum) ? sum : null;
}
