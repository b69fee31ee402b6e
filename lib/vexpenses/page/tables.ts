/**
 * Tables as a person understands them: rows, cells, and what each column means. Works for `<table>`
 * and for ARIA tables and grids; positions and class names are never used.
 */
import { COLUMNS } from "./words.ts";
import { isExactly } from "./phrases.ts";
import { isOurs } from "./ours.ts";
import { isUnread, isVisible, nameOf, textOf } from "./read-text.ts";
import { remembered } from "./remembered.ts";

export const TABLE = "table, [role=table], [role=grid], [role=treegrid]";
const ROW = "tr, [role=row]";
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
export function tablesOf(root: ParentNode): PageTable[] {
  const found: PageTable[] = [];
  /** a table of titles only: designs whose head stays in place show the rows in a second table */
  let head: string[] | null = null;
  for (const element of root.querySelectorAll(TABLE)) {
    if (isOurs(element) || element.getAttribute("role") === "presentation" || !isVisible(element)) continue;
    const { titles, rows } = remembered(element, readTable);
    if (rows.length) found.push({ element, titles: head?.length === titles.length && titles.every((title) => title === "") ? head : titles, rows });
    head = rows.length ? null : titles;
  }
  return found;
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
  const nested = element.querySelector(TABLE) !== null;
  for (const row of element.querySelectorAll(ROW)) {
    if ((nested && row.closest(TABLE) !== element) || isUnread(row)) continue;
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
  const children = [...row.children].filter((child) => !child.localName.startsWith("prontidao-"));
  let found = children.filter((child) => child.matches(CELL));
  if (!found.length && row.localName !== "tr") found = [...row.querySelectorAll(CELL)].filter((cell) => cell.closest(ROW) === row);
  if (!found.length && row.localName !== "tr") found = children;
  const cells: (Element | null)[] = [];
  for (const cell of found) {
    const span = Number(cell.getAttribute("colspan") ?? cell.getAttribute("aria-colspan") ?? 1);
    for (let n = 0; n < Math.max(1, Math.min(span || 1, 50)); n++) cells.push(cell);
  }
  return cells;
}

function isTitleRow(row: Element): boolean {
  if (row.parentElement?.localName === "thead") return true;
  const first = row.querySelector(CELL);
  // most rows begin with a cell that is no title, and need no further look
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
    const inner = [...at.children].find((child) => !isUnread(child) && textOf(child) === text);
    if (!inner) return at;
    at = inner;
  }
}

/** The first piece of text in an element that a test accepts, as read, with the element that holds it. */
export function firstText(within: Element, test: (text: string) => boolean): { text: string; holder: Element } | null {
  for (const child of within.children) {
    if (isUnread(child)) continue;
    const found = firstText(child, test);
    if (found) return found;
  }
  const direct = textOf(within, () => true);
  if (direct && test(direct)) return { text: direct, holder: within };
  const whole = textOf(within);
  return whole && test(whole) ? { text: whole, holder: within } : null;
}
