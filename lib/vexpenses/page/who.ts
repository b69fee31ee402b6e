/**
 * Which of a row's texts names who or what the row is about. Titles decide where there are any; else what
 * the texts of many rows are like: names differ from row to row, roles and states repeat.
 */
import { ACTIVE, COLUMNS, EMAIL_COLUMN, INACTIVE, NAME_COLUMN, NEVER_NAMES } from "./words.ts";
import { isExactly, says } from "./phrases.ts";
import { emailInText, isEmail } from "./emails.ts";
import { isUnread, piecesOf } from "./read-text.ts";
import type { Piece } from "./read-text.ts";
import { SAMPLE } from "./tables.ts";
import type { PageTable, TableRow } from "./tables.ts";

/** Where in each row of a table the name stands. */
export interface NamePlace {
  /** -1: anywhere in the row */
  column: number;
  /** the way to the text's element; null where the cell has one text that can be a name */
  way: Way | null;
}

/** From a row's cells down: which cell, then at each level which of the children of one tag. */
interface Way {
  cell: number;
  steps: readonly (readonly [tag: string, nth: number])[];
}

const LONGEST_NAME = 120;
/** Under a title that means nothing to us only texts that look like names of people count: links, headings, several words. */
const SURELY_A_NAME = 3.4;
/** What people press or what names a field is no name, unless the place has no other text. */
const RARELY = "button, label, dt, [role=button], [role=combobox], [role=checkbox], [role=switch]";
const STANDS_OUT = "h1, h2, h3, h4, h5, h6, [role=heading], strong, b, a";

/** In: a table and the column whose title says "name" (-1 for none). Out: where names stand; null when no text of the rows is like one. */
export function namePlace(table: PageTable, titled: number): NamePlace | null {
  const rows = sampleOf(table.rows);
  if (titled >= 0) return { column: titled, way: rows.some((row) => candidates(row, titled).length > 1) ? (best(rated(rows, titled))?.way ?? null) : null };
  const columns = table.loose ? [-1] : table.titles.map((_, column) => column);
  const found = columns.flatMap((column) => {
    const title = table.titles[column] ?? "";
    const open = title === "" || isExactly(title, EMAIL_COLUMN);
    if (!open && isExactly(title, COLUMNS)) return [];
    return rated(rows, column).filter((one) => open || one.rate > SURELY_A_NAME).map((one) => ({ ...one, column }));
  });
  const most = best(found);
  return most && { column: most.column, way: most.way };
}

/** The name in a row: as shown, with the element that holds it; null when the row has none at that place. */
export function nameIn(row: TableRow, place: NamePlace | null): Piece | null {
  if (!place) return null;
  if (place.way) {
    const piece = follow(row, place.way);
    return piece && isNameLike(piece.text) ? piece : null;
  }
  const found = candidates(row, place.column);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The texts of a cell (or row) that may be a name. One text alone in its cell may be anything that isn't an address. */
function candidates(row: TableRow, column: number): Piece[] {
  const cells = column < 0 ? row.cells : [row.cells[column]];
  const found: Piece[] = [];
  const rare: Piece[] = [];
  for (const cell of cells) {
    for (const { text: whole, holder } of cell ? piecesOf(cell) : []) {
      const text = withoutLabel(withoutEmail(whole));
      if (!text) continue;
      const pressed = holder.closest(RARELY);
      (pressed && pressed !== cell && cell?.contains(pressed) ? rare : found).push({ text, holder });
    }
  }
  const all = found.length ? found : rare;
  return all.length <= 1 ? all : oneName(all.filter((one) => isNameLike(one.text) && !isInitials(one.text, all)));
}

const MOST_WORDS = 5;

/** "<span>Ana</span> <span>Souza</span>": words of one line, each in an element of its own. */
function oneName(pieces: Piece[]): Piece[] {
  const parent = pieces[0]?.holder.parentElement;
  const words = pieces.length > 1 && pieces.length <= MOST_WORDS && pieces.every(({ text, holder }) => !text.includes(" ") && holder.localName === "span" && holder.parentElement === parent);
  return words && parent ? [{ text: pieces.map(({ text }) => text).join(" "), holder: parent }] : pieces;
}

/** "Ana Souza <ana@…>" in one text: the name is what is left. */
function withoutEmail(text: string): string {
  if (!emailInText(text)) return text;
  const words = text.split(" ").filter((word) => !isEmail(word.replace(/^[<(]|[>),;]+$/g, "")));
  return words.join(" ").replace(/[\s<>()|·•–—-]+$/u, "");
}

/** "Nome: Ana Souza". */
function withoutLabel(text: string): string {
  const [label = "", rest] = text.split(/:\s+/, 2);
  return rest !== undefined && isExactly(label, NAME_COLUMN) ? text.slice(text.indexOf(rest, label.length)) : text;
}

/** Could this be what a person or thing is called? States, roles, column titles, amounts, dates and numbers are not. */
function isNameLike(text: string): boolean {
  if (text.length > LONGEST_NAME || !/\p{L}/u.test(text) || /^\p{L}[^:]{0,30}:(?:\s|$)/u.test(text) || /\d{2}\/\d{2}\/\d{2}|^\W*\d|[$€£]\s*\d/.test(text)) return false;
  return !isExactly(text, NEVER_NAMES) && !(text.length < 30 && (says(text, ACTIVE) || says(text, INACTIVE)));
}

/** "AS" in a round picture before "Ana Souza". */
function isInitials(text: string, among: readonly Piece[]): boolean {
  return INITIALS.test(text) && among.some((one) => one.text !== text && one.text.charAt(0).toUpperCase() === text.charAt(0));
}

const INITIALS = /^\p{Lu}{1,3}$/u;

interface Rated {
  way: Way;
  rate: number;
}

function best<R extends Rated>(rated: readonly R[]): R | null {
  return rated.reduce<R | null>((most, one) => (most === null || one.rate > most.rate ? one : most), null);
}

/** Every way that leads to a text which may be a name in most rows, in reading order, with how much these texts are like names. */
function rated(rows: readonly TableRow[], column: number): Rated[] {
  const texts = new Map<string, { way: Way; pieces: Piece[] }>();
  for (const row of rows) {
    for (const piece of candidates(row, column)) {
      if (!isNameLike(piece.text)) continue;
      const way = wayTo(piece.holder, row);
      const known = texts.get(JSON.stringify(way)) ?? { way, pieces: [] };
      known.pieces.push(piece);
      texts.set(JSON.stringify(way), known);
    }
  }
  return [...texts.values()]
    .filter(({ pieces }) => pieces.length >= rows.length * 0.8)
    .map(({ way, pieces }) => {
      const shareOf = (test: (piece: Piece) => boolean): number => pieces.filter(test).length / pieces.length;
      const different = new Set(pieces.map((one) => one.text)).size / pieces.length;
      const standsOut = shareOf((one) => one.holder.closest(STANDS_OUT) !== null);
      return { way, rate: 3 * different + 2 * standsOut + shareOf((one) => one.text.includes(" ")) - 4 * shareOf((one) => INITIALS.test(one.text)) };
    });
}

function wayTo(holder: Element, row: TableRow): Way {
  const cell = row.cells.findIndex((one) => one?.contains(holder));
  const steps: [string, number][] = [];
  for (let at: Element | null = holder; at && at !== row.cells[cell]; at = at.parentElement) {
    let nth = 0;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) if (before.localName === at.localName) nth++;
    steps.unshift([at.localName, nth]);
  }
  return { cell, steps };
}

/** The text at the end of a way, without an address that stands in it. */
function follow(row: TableRow, { cell, steps }: Way): Piece | null {
  let at = row.cells[cell] ?? null;
  for (const [tag, nth] of steps) {
    let left = nth;
    let child = at?.firstElementChild ?? null;
    while (child && (child.localName !== tag || left-- > 0)) child = child.nextElementSibling;
    at = child;
  }
  if (!at || isUnread(at)) return null;
  const holder = at;
  const pieces = piecesOf(holder);
  const own = (piece: Piece): boolean => piece.holder === holder;
  const text = withoutLabel(withoutEmail((pieces.find(own) ?? oneName(pieces).find(own))?.text ?? ""));
  return text ? { text, holder } : null;
}

function sampleOf<T>(rows: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, index) => index % step === 0);
}
