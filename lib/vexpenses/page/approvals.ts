/** Reads the list of what waits for a decision (or is done): one row a report, as plain facts with where to draw beside. */
import type { Money, ReportStatus } from "../../model/reports.ts";
import { AMOUNT_COLUMN, NAME_COLUMN, PERSON_COLUMN, STATUS_COLUMN } from "./words.ts";
import { isExactly } from "./phrases.ts";
import { chosenTabs } from "./headings.ts";
import { moneyIn } from "./money.ts";
import { readPaging } from "./paging.ts";
import { holdersOf, piecesOf, textOf, topOf } from "./read-text.ts";
import { remembered } from "./remembered.ts";
import { repeatsAround } from "./repeats.ts";
import { numberIn, statusIn } from "./report-words.ts";
import { share, tablesOf, titled } from "./tables.ts";
import type { PageTable, TableRow } from "./tables.ts";
import { nameIn, namePlace } from "./who.ts";
import type { NamePlace } from "./who.ts";

export interface ApprovalRow {
  /** digits of "#8101": whether it is the report's or the approval's own number is not public */
  number: string;
  /** what stands after the number, "" for nothing */
  description: string;
  /** whose report, as shown; "" where the row doesn't tell */
  person: string;
  /** null where the row shows none, or several of which none is titled */
  amount: Money | null;
  /** where the row leads, on the page's own host; null for nowhere */
  href: string | null;
  /** what the row says, else the chosen tab */
  status: ReportStatus | null;
  row: Element;
  /** holds the number's text, inside the row */
  beside: Element;
}

export interface ApprovalsRead {
  rows: ApprovalRow[];
  /** the chosen tab, where it names a state */
  tab: ReportStatus | null;
  page: number;
  pages: number | null;
  complete: boolean;
  missed: string[];
}

/** In: the page. Out: its reports in page order; of two lists that both look right neither is read. Never throws for odd content. */
export function readApprovals(root: Document | Element): ApprovalsRead {
  const lists = reportLists(root);
  const [list] = lists;
  const tab = onlyStatus(chosenTabs(topOf(root).ownerDocument));
  if (!list || lists.length > 1) return { rows: [], tab, page: 1, pages: null, complete: false, missed: [list ? "several-report-lists" : "report-rows"] };
  const columns = columnsOf(list);
  const missed = new Set<string>();
  const rows: ApprovalRow[] = [];
  for (const row of list.rows) {
    if (!list.loose && new Set(row.cells).size < 2) continue;
    const read = readRow(row, columns, tab);
    if (!read) {
      missed.add("report-number");
      continue;
    }
    if (!read.person) missed.add("person");
    if (!read.amount) missed.add("amount");
    rows.push(read);
  }
  const paging = readPaging(root, list.element, list.rows.length);
  return { rows, tab, page: paging.page, pages: paging.pages, complete: paging.complete && rows.length === list.rows.length, missed: [...missed] };
}

/** Every list of the page with a numbered report in most rows: tables first, else whatever repeats. */
function reportLists(root: Document | Element): PageTable[] {
  const tables = tablesOf(root).filter((table) => table.titles.some((_, column) => share(table, column, (cell) => numbersIn(cell).length > 0) >= 0.5));
  if (tables.length) return tables;
  return remembered(topOf(root), listsOfReports);
}

function listsOfReports(top: Element): PageTable[] {
  const holders = holdersOf(top, "#").filter((holder) => numberIn(textOf(holder)) && !holder.closest("h1, h2, nav, header, footer"));
  return repeatsAround(holders, top);
}

interface Columns {
  person: NamePlace | null;
  amount: number;
  status: number;
}

function columnsOf(list: PageTable): Columns {
  const person = titled(list, (title) => isExactly(title, PERSON_COLUMN) || isExactly(title, NAME_COLUMN));
  return {
    person: namePlace(list, person),
    amount: titled(list, (title) => isExactly(title, AMOUNT_COLUMN)),
    status: titled(list, (title) => isExactly(title, STATUS_COLUMN)),
  };
}

function readRow(row: TableRow, columns: Columns, tab: ReportStatus | null): ApprovalRow | null {
  const numbered = row.cells.flatMap((cell) => (cell ? numbersIn(cell) : []));
  const [first] = numbered;
  if (!first || !row.element.contains(first.holder) || new Set(numbered.map((one) => one.number)).size > 1) return null;
  const statusCell = row.cells[columns.status];
  return {
    number: first.number,
    description: first.description,
    person: nameIn(row, columns.person)?.text ?? "",
    amount: amountOf(row, columns.amount),
    href: leadsTo(row.element, first.holder),
    status: (statusCell ? statusIn(textOf(statusCell)) : null) ?? tab,
    row: row.element,
    beside: first.holder,
  };
}

/** The numbers a cell shows, each with the element that holds it. */
function numbersIn(cell: Element): { number: string; description: string; holder: Element }[] {
  return piecesOf(cell).flatMap(({ text, holder }) => {
    const found = numberIn(text);
    return found ? [{ number: found.number, description: found.description, holder }] : [];
  });
}

/** The titled amount, else the only one in the row. */
function amountOf(row: TableRow, column: number): Money | null {
  const cell = row.cells[column];
  if (cell) return moneyIn(textOf(cell));
  const amounts = [...new Set(row.cells)].flatMap((one) => (one ? piecesOf(one).flatMap(({ text }) => (numberIn(text) ? [] : (moneyIn(text) ?? []))) : []));
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** The link around the number, else the row's only link that ends in a number. */
function leadsTo(row: Element, holder: Element): string | null {
  const around = holder.closest("a[href]");
  const links = around && !around.contains(row.parentElement) ? [around] : [...row.querySelectorAll("a[href]")];
  const { location } = row.ownerDocument;
  const leads = links.flatMap((link) => {
    const url = URL.canParse(link.getAttribute("href") ?? "", location.href) ? new URL(link.getAttribute("href") ?? "", location.href) : null;
    return url && url.origin === location.origin && (around || /\/\d+\/?$/.test(url.pathname)) ? [url.href] : [];
  });
  return new Set(leads).size === 1 ? (leads[0] ?? null) : null;
}

function onlyStatus(tabs: readonly string[]): ReportStatus | null {
  const named = new Set(tabs.map((tab) => statusIn(tab.replace(/\d+/g, ""))).filter((status) => status !== null));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
