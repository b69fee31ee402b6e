/** What an approver's pages ask: the preview of one report, and a screen of the approvals list. */
import type { Books } from "../../lib/model/books.ts";
import type { Expense, Report, Setup } from "../../lib/model/reports.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { entriesOf } from "../../lib/payables.ts";
import { groundsOf, NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { memberVerdict } from "../../lib/readiness/index.ts";
import { booksReader, ownerOf } from "../../lib/readiness/reader.ts";
import { reportPreview } from "../../lib/readiness/report.ts";
import { books, held, NOW, success } from "../readiness/books.ts";
import { bound, report, setup } from "../readiness/reports.ts";
import { chartOf, codeAt, membersOf, names, suppliers } from "./invented.ts";
import { rounded, timed } from "./measure.ts";
import type { Case } from "./report.ts";

const TYPES = 60;
const PEOPLE = 600;
const SCREEN = 50;

export async function payables(): Promise<Case[]> {
  const kept = companyOf(PEOPLE);
  const cases = [];
  for (const expenses of [80, 500]) cases.push(await preview(kept, expenses));
  return [...cases, await approvals(kept)];
}

interface Company {
  known: Books;
  bindings: Setup;
  people: Member[];
}

/** Everybody in one complete member list, every type bound, one Sincronizar since. */
export function companyOf(count: number): Company {
  const register = suppliers(Math.max(2_000, count * 2));
  const people = membersOf(register, count);
  const types = names(TYPES);
  return {
    people,
    known: { ...books(), categories: held(chartOf(types)), suppliers: held(register), directory: { members: people, complete: true, at: NOW }, evidence: [success({ at: NOW })] },
    bindings: setup({}, types.map((type, index) => bound(type, codeAt(index)))),
  };
}

async function preview({ known, bindings, people }: Company, count: number): Promise<Case> {
  const types = names(TYPES);
  const expenses = Array.from({ length: count }, (_, index): Expense => ({ type: types[index % TYPES] ?? "", amount: { cents: 1_000 + index, currency: "BRL" }, converted: false, reimbursable: index % 3 > 0, mark: null }));
  const long = report({ person: people[0]?.name ?? "", expenses });
  const shown = (one: Report) => reportPreview(one, memberVerdict(ownerOf(one), known, NOW), groundsOf(known, bindings, NO_HISTORY, NOW), NOW);
  if (shown(long).payables.reduce((sum, { expenses: some }) => sum + some, 0) !== count) throw new Error("an expense got lost");
  return {
    case: `one report of ${count} expenses`,
    figures: { sums_ms: await timed(25, () => long, entriesOf), preview_ms: await timed(25, () => long, shown) },
  };
}

async function approvals({ known, bindings, people }: Company): Promise<Case> {
  const reader = booksReader(known, bindings, NO_HISTORY);
  const rows = people.map(({ name }): Member => ({ name, email: "", active: null }));
  const verdicts = await reader.listed(rows, NOW);
  const decided = verdicts.filter(({ state }) => state !== "unknown").length;
  return {
    case: `approvals list of ${PEOPLE} people`,
    figures: { screen_of_50_ms: await timed(25, () => rows.slice(0, SCREEN), (screen) => reader.listed(screen, NOW)), decided_percent: rounded((100 * decided) / rows.length) },
  };
}
