/** Reads one report (or the approval of one): whose it is, its expenses and what became of it, as plain facts with where to draw beside. */
import type { Expense, Money, Report } from "../../model/reports.ts";
import { ADVANCE, AMOUNT_COLUMN, APPROVE, APPROVED, EXPENSE_TYPE, NAME_COLUMN, NO, NO_EXPENSES, NOTHING, PERSON_COLUMN, REIMBURSABLE, REJECT, REJECTED, SEND, STATUS_COLUMN, YES } from "./words.ts";
import { bareWords, isExactly, says, startsWith } from "./phrases.ts";
import { breadcrumb, headingsOf } from "./headings.ts";
import { actions } from "./landmarks.ts";
import { moneyIn } from "./money.ts";
import { isOurs } from "./ours.ts";
import { readPaging } from "./paging.ts";
import { holdersOf, isUnread, nameOf, type Piece, piecesOf, textOf, topOf } from "./read-text.ts";
import { remembered } from "./remembered.ts";
import { repeatsAround } from "./repeats.ts";
import { statusIn, stepsLeftIn } from "./report-words.ts";
import { skim } from "./skim.ts";
import { share, TABLE, tablesOf, titled, holderOf } from "./tables.ts";
import type { PageTable, TableRow } from "./tables.ts";
import { readTimeline } from "./timeline.ts";
import type { TimelineEntry } from "./timeline.ts";

export interface ExpenseRow extends Expense {
  row: Element;
  /** holds the type's text, inside the row */
  beside: Element;
}

export interface ReportRead extends Omit<Report, "expenses" | "timeline"> {
  expenses: ExpenseRow[];
  timeline: TimelineEntry[];
  /** the heading that shows the number; null where only the breadcrumb does, or nothing */
  beside: Element | null;
  missed: string[];
}

/** The same without what it was read off: what may be sent in a message. */
export function reportFacts(read: ReportRead): Report {
  const { missed: _, beside: __, ...report } = read;
  return {
    ...report,
    expenses: read.expenses.map(({ type, amount, converted, reimbursable, mark }) => ({ type, amount, converted, reimbursable, mark })),
    timeline: read.timeline.map(({ at, action }) => ({ at, action })),
  };
}

/** In: a report's or approval's page. Out: its facts; what can't be told is named, never guessed. Never throws for odd content. */
export function readReport(document: Document): ReportRead {
  const missed = new Set<string>();
  const { number, description, beside } = titleOf(document) ?? { number: "", description: "", beside: null };
  if (!number) missed.add("report-number");
  const lists = expenseLists(document);
  const [list] = lists;
  if (lists.length !== 1) missed.add(list ? "several-expense-tables" : "expenses-table");
  const expenses = list && lists.length === 1 ? expensesIn(list, missed) : { rows: [], whole: false };
  const paging = list && lists.length === 1 ? readPaging(document, list.element, list.rows.length) : null;
  const person = labelled(document, [...PERSON_COLUMN, ...NAME_COLUMN]);
  if (!person) missed.add("person");
  const names = actions(document).map(([, name]) => name);
  const timeline = readTimeline(document);
  return {
    number,
    description,
    person,
    status: statusIn(labelled(document, STATUS_COLUMN)),
    expenses: expenses.rows,
    complete: lists.length === 0 ? hasNone(document) : expenses.whole && paging?.complete === true && (paging.pages ?? 1) === 1,
    timeline,
    decidable: names.some((name) => startsWith(name, APPROVE)) && names.some((name) => startsWith(name, REJECT)),
    partial: isPartial(expenses.rows, list ? actions(document, list.element).map(([, name]) => name) : names),
    stepsLeft: stepsLeft(document, timeline),
    advance: advanceOf(document),
    pdf: pdfOf(document),
    beside,
    missed: [...missed],
  };
}

const NUMBERED = /#\s?(\d{1,12})(?!\d)\s*[-–—:·|]?\s*(.*)$/su;

/** "#8101 - Viagem", "Relatório #8101: Viagem" in a heading or at the breadcrumb's end; null for none and where two differ. */
function titleOf(document: Document): { number: string; description: string; beside: Element | null } | null {
  const headings = headingsOf(document, (text) => NUMBERED.test(text)).map((heading): [string, Element | null] => [nameOf(heading), heading]);
  const found = [...headings, [breadcrumb(document).at(-1) ?? "", null] as const].flatMap(([title, beside]) => {
    const [whole, number = "", description = ""] = NUMBERED.exec(title) ?? [];
    return whole === undefined ? [] : [{ number, description, beside }];
  });
  if (new Set(found.map((one) => one.number)).size > 1) return null;
  return found.find((one) => one.description) ?? found[0] ?? null;
}

/** "Nenhuma despesa": the page says itself that the report is empty. */
function hasNone(document: Document): boolean {
  return remembered(mainOf(document), sayings).some(({ text }) => startsWith(text, NO_EXPENSES));
}

/** Every list of the page with a type and an amount in each row: tables first, else whatever repeats and says what is what. */
function expenseLists(document: Document): PageTable[] {
  const tables = tablesOf(document).filter(isExpenses);
  if (tables.length) return tables;
  const top = topOf(document);
  return remembered(top, (all) => repeatsAround(holdersOf(all, "$").filter((holder) => moneyIn(textOf(holder)) && !holder.closest(`h1, h2, nav, header, footer, ${TABLE}`)), all)).filter(isExpenses);
}

function isExpenses(table: PageTable): boolean {
  return typeColumn(table) >= 0 && amountColumn(table) >= 0;
}

function typeColumn(table: PageTable): number {
  const exact = titled(table, (title) => isExactly(title, EXPENSE_TYPE) || says(title, EXPENSE_TYPE));
  return exact >= 0 ? exact : titled(table, (title) => isExactly(title, ["tipo", "type", "categoria", "category"]));
}

/** The converted amount where there is one, else the amount; -1 for none or for two that are titled alike. */
function amountColumn(table: PageTable): number {
  const amounts = table.titles.map((_, column) => column).filter((column) => share(table, column, (cell) => moneyIn(textOf(cell)) !== null) >= 0.8);
  const converted = amounts.filter((column) => says(table.titles[column] ?? "", ["convertido", "convertida", "converted", "em reais", "en reales"]));
  const plain = amounts.filter((column) => isExactly(table.titles[column] ?? "", AMOUNT_COLUMN));
  const [column] = [converted, plain, amounts].find((some) => some.length === 1) ?? [];
  return column ?? -1;
}

function expensesIn(table: PageTable, missed: Set<string>): { rows: ExpenseRow[]; whole: boolean } {
  const columns = { type: typeColumn(table), amount: amountColumn(table), reimbursable: titled(table, (title) => says(title, REIMBURSABLE)) };
  const rows: ExpenseRow[] = [];
  let whole = true;
  for (const row of table.rows) {
    const cell = row.cells[columns.type];
    // each cell once: a report may have hundreds of rows, and is read again whenever one of its marks changes
    const texts = row.cells.map((one) => (one ? textOf(one) : ""));
    const type = texts[columns.type] ?? "";
    if (new Set(row.cells).size < 2 || texts.some((text) => text.length <= LONGEST_TOTAL && isExactly(text, TOTAL))) continue;
    if (!cell || !type) {
      missed.add("expense-type");
      whole = false;
      continue;
    }
    const amount = moneyIn(texts[columns.amount] ?? "");
    if (!amount) missed.add("expense-amount");
    rows.push({ type, amount, converted: amount !== null && isConverted(texts, columns.amount, amount), reimbursable: saidIn(row, columns.reimbursable), mark: markOf(row, texts), row: row.element, beside: holderOf(cell, type) });
  }
  return { rows, whole: whole && rows.length > 0 };
}

const TOTAL = ["total", "totais", "totales", "subtotal"];
const LONGEST_TOTAL = 12;

/** "Sim"/"Não", "Reembolsável", a ticked box. */
function saidIn(row: TableRow, column: number): boolean | null {
  const cell = row.cells[column];
  if (!cell) return null;
  const box = cell.querySelector<HTMLInputElement>("input[type=checkbox], [role=checkbox], [role=switch]");
  if (box) return box.localName === "input" ? box.checked : box.getAttribute("aria-checked") === "true";
  const text = textOf(cell);
  if (isExactly(text, NO) || (says(text, NO) && says(text, REIMBURSABLE))) return false;
  return isExactly(text, YES) || says(text, REIMBURSABLE) ? true : null;
}

/** What is marked in a row: the chosen one of its two radios or buttons, else the state it says. */
function markOf(row: TableRow, texts: readonly string[]): ExpenseRow["mark"] {
  const chosen = [...row.element.querySelectorAll("input[type=radio], [role=radio], [aria-pressed=true]")].filter((one) => isChosen(one)).map((one) => nameOf(one));
  const said = chosen.length ? chosen : texts.filter((text, column) => DECISION.test(text) && row.cells[column]?.querySelector("button, input, [role=radio]") === null);
  const approved = said.some((text) => startsWith(text, AS_APPROVED) && bareWords(text).length < 40);
  const rejected = said.some((text) => startsWith(text, AS_REJECTED) && bareWords(text).length < 40);
  return approved === rejected ? null : approved ? "approved" : "rejected";
}

const AS_APPROVED = [...APPROVE, ...APPROVED];
const AS_REJECTED = [...REJECT, ...REJECTED];
/** What a text with one of those words begins with: most cells needn't be looked at any closer. */
const DECISION = /^\P{L}*[adr]/iu;

function isChosen(mark: Element): boolean {
  if (mark.localName === "input") return (mark as HTMLInputElement).checked;
  return mark.getAttribute("aria-checked") === "true" || mark.getAttribute("aria-pressed") === "true";
}

/** The value beside a label outside tables ("Solicitante: Ana", `<dt>Solicitante</dt><dd>Ana</dd>`); "" for none or for two that differ. */
function labelled(document: Document, phrases: readonly string[]): string {
  const pieces = remembered(mainOf(document), sayings);
  const values = new Set<string>();
  pieces.forEach(({ text }, index) => {
    const [label = "", ...rest] = text.split(/:\s*/);
    const inOne = rest.join(": ");
    if (!isExactly(label, phrases)) return;
    const value = inOne || pieces[index + 1]?.text || "";
    if (value) values.add(value);
  });
  return values.size === 1 ? ([...values][0] ?? "") : "";
}

function mainOf(document: Document): Element {
  return document.querySelector("main, [role=main]") ?? document.body;
}

/** What a part of the page says outside of its lists and of what can be pressed. */
function sayings(main: Element): Piece[] {
  return piecesOf(main).filter(({ holder }) => !holder.closest(`${TABLE}, nav, [role=tab], button, select`) && !isUnread(holder));
}

/** Where a part of the page speaks of steps of approval. */
function stepSayings(main: Element): Piece[] {
  return piecesOf(main).filter(({ text, holder }) => stepsLeftIn(text) !== null && !isUnread(holder));
}

/** Another cell shows an amount in another currency: what the expense was before it was converted. */
function isConverted(texts: readonly string[], counted: number, amount: Money): boolean {
  return texts.some((text, column) => {
    const other = column === counted ? "" : moneyIn(text)?.currency;
    return Boolean(other) && Boolean(amount.currency) && other !== amount.currency;
  });
}

/**
 * Partial approval marks every expense and sends the marks with Enviar (facts: it must be enabled by support). Without
 * marks beside the expenses there is none; where a button decides on all of it too, Enviar may belong to a comment.
 * @param around names of what can be pressed outside the list of expenses
 */
function isPartial(expenses: readonly ExpenseRow[], around: readonly string[]): boolean | null {
  const decidesOnAll = around.some((name) => startsWith(name, APPROVE));
  const marked = expenses.filter(({ row }) => row.querySelector("input[type=radio], [role=radio], [aria-pressed]") !== null).length;
  if (expenses.length === 0 || (marked > 0 && marked < expenses.length)) return null;
  if (marked === 0) return decidesOnAll ? false : null;
  return !decidesOnAll && around.some((name) => isExactly(name, SEND)) ? true : null;
}

/** What the one text about steps says; null for none and for two that differ. The timeline tells of steps long passed. */
function stepsLeft(document: Document, timeline: readonly TimelineEntry[]): number | null {
  const pieces = remembered(mainOf(document), stepSayings).filter(({ holder }) => !timeline.some(({ element }) => element.contains(holder)));
  const told = new Set(pieces.flatMap(({ text }) => stepsLeftIn(text) ?? []));
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

function advanceOf(document: Document): Report["advance"] {
  const said = labelled(document, ADVANCE);
  if (!said) return null;
  return moneyIn(said) ?? (isExactly(said, NOTHING) ? "none" : null);
}

/** The page's one link to its PDF, on VExpenses' own hosts; null for none and for several. */
function pdfOf(document: Document): string | null {
  const { location } = document;
  const found = skim(document, "a[href]").flatMap((link) => {
    const href = link.getAttribute("href") ?? "";
    if (!URL.canParse(href, location.href) || isOurs(link) || !says(nameOf(link), ["pdf"])) return [];
    const url = new URL(href, location.href);
    // old links are written with http although the host answers on https (facts: 2025 samples)
    if (url.hostname === PDF_HOST) url.protocol = "https:";
    return url.origin === location.origin || url.origin === `https://${PDF_HOST}` ? [url.href] : [];
  });
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

const PDF_HOST = "app.vexpenses.com";
