/**
 * Tables as a person understands them: rows, cells, and what each column means. Works for `<table>`
 * and for ARIA tables and grids; positions and class names are never used.
 */
import { COLUMNS } from "./words.ts";
import { isExactly } from "./phrases.ts";
import { isOurs } from "./ours.ts";
import { childrenOf, isUnread, isVisible, nameOf, textOf, topOf } from "./read-text.ts";
import { remembered } from "./remembered.ts";
import { skim } from "./skim.ts";

export const TABLE = "table, [role=table], [role=grid], [role=treegrid]";
const ROW = "tr:not([hidden], [aria-hidden=true]), [role=row]:not([hidden], [aria-hidden=true])";
const CELL = "td, th, [role=cell], [role=gridcell], [role=rowheader], [role=columnheader]";

export interface TableRow {
  element: Element;
  /** by column number; a cell that spans columns is repeated, a missing one is null */
  readonly cells: readonly (Element | null)[];
}

export interface PageTable {
  /** holds all rows and nothing of another list */
  element: Element;
  /** column titles, "" where a column has none */
  titles: string[];
  rows: TableRow[];
  /** the cells of its rows don't line up: each row is to be read whole */
  loose?: boolean;
}

/** Every visible table of a part of the page, nested ones on their own. */
export function tablesOf(root: Document | Element): PageTable[] {
  const found: PageTable[] = [];
  /** a table of titles only: designs whose head stays in place show the rows in a second table */
  let head: string[] | null = null;
  for (const element of tableElements(root)) {
    if (isOurs(element) || element.getAttribute("role") === "presentation" || !isVisible(element)) continue;
    const { titles, rows } = remembered(element, readTable);
    if (rows.length) found.push({ element, titles: head?.length === titles.length && titles.every((title) => title === "") ? head : titles, rows });
    head = rows.length ? null : titles;
  }
  return found;
}

/** Every table element of a part of the page, whatever is in it. */
export function tableElements(root: Document | Element): Element[] {
  const top = topOf(root);
  const { body } = top.ownerDocument;
  const all = remembered(body, findTables);
  return top === body ? all : all.filter((table) => top.contains(table));
}

function findTables(body: Element): Element[] {
  return skim(body, TABLE);
}

/** The row elements of a list: a table's rows, else its children. */
export function rowElements(list: Element): Element[] {
  return list.matches(TABLE) ? remembered(list, readTable).rows.map((row) => row.element) : childrenOf(list);
}

/** A row whose cells are looked up when somebody asks: recognition looks at a few rows of many. */
class Row implements TableRow {
  readonly element: Element;
  #cells: (Element | null)[] | null = null;
  constructor(element: Element) {
    this.element = element;
  }
  get cells(): readonly (Element | null)[] {
    return (this.#cells ??= cellsOf(this.element));
  }
}

function readTable(element: Element): Pick<PageTable, "titles" | "rows"> {
  let titles: string[] = [];
  const rows: TableRow[] = [];
  const nested = tableElements(element).some((table) => table !== element);
  // a table's own list of rows leaves the insides of two thousand rows alone
  const own = element.localName === "table" ? (element as HTMLTableElement).rows : [];
  for (const row of own.length ? own : element.querySelectorAll(ROW)) {
    if (own.length && row.hasAttributes() && !row.matches(ROW)) continue;
    if (nested && row.closest(TABLE) !== element) continue;
    if (isTitleRow(row) || (!rows.length && namesColumns(row))) {
      // of several title rows the one that names most columns: the others group columns or hold filters
      const named = rows.length ? [] : cellsOf(row).map((cell) => (cell ? nameOf(cell) : ""));
      if (new Set(named).size > new Set(titles).size) titles = named;
    } else if (row.firstElementChild) {
      rows.push(new Row(row));
    }
  }
  const width = rows.slice(0, SAMPLE).reduce((most, row) => Math.max(most, row.cells.length), titles.length);
  for (let column = 0; column < width; column++) titles[column] ??= rows[0]?.cells[column]?.getAttribute("data-label") ?? "";
  return { titles, rows };
}

/** A `<tr>` has its cells as children; an ARIA row may have them deeper, or bare. */
function cellsOf(row: Element): (Element | null)[] {
  const cells: (Element | null)[] = [];
  let deeper = row.firstElementChild === null;
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === "td" || child.localName === "th" || (child.hasAttribute("role") && child.matches(CELL))) addCell(child, cells);
    else deeper ||= !isUnread(child);
  }
  if (!deeper || row.localName === "tr") return cells;
  const within = [...row.querySelectorAll(CELL)].filter((cell) => cell.closest(ROW) === row);
  cells.length = 0;
  for (const cell of within.length ? within : childrenOf(row)) if (!isUnread(cell)) addCell(cell, cells);
  return cells;
}

function addCell(cell: Element, cells: (Element | null)[]): void {
  const span = cell.hasAttributes() ? Number(cell.getAttribute("colspan") ?? cell.getAttribute("aria-colspan") ?? 1) : 1;
  for (let n = 0; n < Math.max(1, Math.min(span || 1, 50)); n++) cells.push(cell);
}

function isTitleRow(row: Element): boolean {
  if (row.parentElement?.localName === "thead") return true;
  // most rows begin with a cell that is no title, and need no further look
  if (row.firstElementChild?.localName === "td") return false;
  const first = row.querySelector(CELL);
  return first !== null && isTitle(first) && cellsOf(row).every((cell) => cell !== null && isTitle(cell));
}

/** A first row of plain cells that says "Nome", "E-mail": titles all the same. */
function namesColumns(row: Element): boolean {
  return cellsOf(row).filter((cell) => cell !== null && isExactly(textOf(cell), COLUMNS)).length >= 2;
}

function isTitle(cell: Element): boolean {
  return cell.getAttribute("role") === "columnheader" || (cell.localName === "th" && cell.getAttribute("scope") !== "row");
}

/** Rows looked at to learn what all of them are like. */
export const SAMPLE = 60;

/** Makes a reader that reads each table once: a table's rows are new ones whenever anything in them changed. */
export function oncePerTable<T>(read: (table: PageTable) => T): (table: PageTable) => T {
  const known = new WeakMap<readonly TableRow[], { value: T }>();
  return (table) => {
    const before = known.get(table.rows) ?? { value: read(table) };
    known.set(table.rows, before);
    return before.value;
  };
}

/** The share of a column's cells (0…1) that a test holds for; long tables are sampled evenly, since this runs on every change. */
export function share(table: PageTable, column: number, test: (cell: Element) => boolean): number {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  let held = 0;
  let asked = 0;
  for (let n = 0; n < table.rows.length; n += step) {
    asked++;
    const cell = table.rows[n]?.cells[column];
    if (cell && test(cell)) held++;
  }
  return asked ? held / asked : 0;
}

/** The column whose title passes; -1 for none. */
export function titled(table: PageTable, test: (title: string) => boolean): number {
  return table.titles.findIndex((title) => title !== "" && test(title));
}

/**
 * The element that holds a text inside a cell or card: as deep as one child still holds it all.
 * A badge goes beside it, so the badge stays with the name and not with what else is in the cell.
 */
export function holderOf(within: Element, text: string): Element {
  let at = within;
  for (;;) {
    const inner = childrenOf(at).find((child) => !isUnread(child) && textOf(child) === text);
    if (!inner) return at;
    at = inner;
  }
}

/** The first piece of text in an element that a test accepts, as read, with the element that holds it. */
export function firstText(within: Element, test: (text: string) => boolean): { text: string; holder: Element } | null {
  for (const child of childrenOf(within)) {
    if (isUnread(child)) continue;
    const found = firstText(child, test);
    if (found) return found;
  }
  const direct = textOf(within, () => true);
  if (direct && test(direct)) return { text: direct, holder: within };
  const whole = textOf(within);
  return whole && test(whole) ? { text: whole, holder: within } : null;
}
