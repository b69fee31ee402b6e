/**
 * Which of a row's texts names who or what the row is about. Titles decide where there are any; else what
 * the texts of many rows are like: names differ from row to row, roles and states repeat.
 */
import { ACTIVE, COLUMNS, EMAIL_COLUMN, INACTIVE, NEVER_NAMES } from "./words.ts";
import { isExactly, says } from "./phrases.ts";
import { emailInText, isEmail } from "./emails.ts";
import { piecesOf } from "./read-text.ts";
import type { Piece } from "./read-text.ts";
import { SAMPLE } from "./tables.ts";
import type { PageTable, TableRow } from "./tables.ts";

/** Where in each row of a table the name stands. */
export interface NamePlace {
  /** -1: anywhere in the row */
  column: number;
  /** the way from the cell to the text's element; null where the cell has one text that can be a name */
  way: string | null;
}

const LONGEST_NAME = 120;
/** Under a title that means nothing to us only texts that look like names of people count: links, headings, several words. */
const SURELY_A_NAME = 3.4;
/** What people press or what names a field is no name, unless the place has no other text. */
const RARELY = "button, label, dt, [role=button], [role=combobox], [role=checkbox], [role=switch]";

/** In: a table and the column whose title says "name" (-1 for none). Out: where names stand; null when no text of the rows is like one. */
export function namePlace(table: PageTable, titled: number): NamePlace | null {
  const rows = sampleOf(table.rows);
  if (titled >= 0) {
    const several = rows.some((row) => candidates(row, titled).length > 1);
    return { column: titled, way: several ? (bestWay(rows, titled) ?? null) : null };
  }
  const columns = table.loose ? [-1] : table.titles.map((_, column) => column);
  let best: (NamePlace & Rated) | null = null;
  for (const column of columns) {
    const title = table.titles[column] ?? "";
    const open = title === "" || isExactly(title, EMAIL_COLUMN);
    if (!open && isExactly(title, COLUMNS)) continue;
    for (const one of rated(rows, column)) if (one.rate > (best?.rate ?? (open ? 0 : SURELY_A_NAME))) best = { ...one, column };
  }
  return best && { column: best.column, way: best.way };
}

/** The name in a row: as shown, with the element that holds it; null when the row has none at that place. */
export function nameIn(row: TableRow, place: NamePlace | null): Piece | null {
  if (!place) return null;
  const found = candidates(row, place.column);
  const [only] = found;
  if (found.length <= 1 || place.way === null) return only ?? null;
  return found.find((one) => one.way === place.way) ?? null;
}

interface Candidate extends Piece {
  way: string;
}

/** The texts of a cell (or row) that may be a name. One text alone in its cell may be anything that isn't an address. */
function candidates(row: TableRow, column: number): Candidate[] {
  const cells = column < 0 ? row.cells : [row.cells[column]];
  const found: Candidate[] = [];
  const rare: Candidate[] = [];
  cells.forEach((cell, index) => {
    if (!cell) return;
    const seen = new Map<string, number>();
    for (const piece of piecesOf(cell)) {
      const way = wayTo(piece.holder, cell, index);
      const nth = (seen.get(way) ?? 0) + 1;
      seen.set(way, nth);
      const text = withoutEmail(piece.text);
      if (!text) continue;
      const pressed = piece.holder.closest(RARELY);
      const rarely = pressed !== null && pressed !== cell && cell.contains(pressed);
      (rarely ? rare : found).push({ text, holder: piece.holder, way: `${way} ${nth}` });
    }
  });
  if (!found.length) found.push(...rare);
  if (found.length <= 1) return found;
  return found.filter((one) => isNameLike(one.text) && !isInitials(one.text, found));
}

/** "Ana Souza <ana@…>" in one text: the name is what is left. */
function withoutEmail(text: string): string {
  if (!emailInText(text)) return text;
  const words = text.split(" ").filter((word) => !isEmail(word.replace(/^[<(]|[>),;]+$/g, "")));
  return words.join(" ").replace(/[\s<>()|·•–—-]+$/u, "");
}

function wayTo(holder: Element, cell: Element, column: number): string {
  const steps: string[] = [];
  for (let at: Element | null = holder; at && at !== cell; at = at.parentElement) steps.push(at.localName);
  return `${column} ${steps.join(" ")}`;
}

/** Could this be what a person or thing is called? States, roles, column titles, amounts, dates and numbers are not. */
function isNameLike(text: string): boolean {
  if (text.length > LONGEST_NAME || !/\p{L}/u.test(text) || /:$/.test(text) || /\d{2}\/\d{2}\/\d{2}|^\W*\d|[$€£]\s*\d/.test(text)) return false;
  return !isExactly(text, NEVER_NAMES) && !(text.length < 30 && (says(text, ACTIVE) || says(text, INACTIVE)));
}

/** "AS" in a round picture before "Ana Souza". */
function isInitials(text: string, among: readonly Piece[]): boolean {
  if (!/^\p{Lu}{1,3}$/u.test(text)) return false;
  return among.some((one) => one.text !== text && one.text.split(" ").map((word) => word.charAt(0).toUpperCase()).join("").startsWith(text.charAt(0)));
}

interface Rated {
  way: string;
  rate: number;
}

function bestWay(rows: readonly TableRow[], column: number): string | undefined {
  return rated(rows, column).reduce<Rated | null>((most, one) => (most === null || one.rate > most.rate ? one : most), null)?.way;
}

const HEADING = "h1, h2, h3, h4, h5, h6, [role=heading], strong, b, a";

/** Every way that leads to a text which may be a name in most rows, in reading order, with how much these texts are like names. */
function rated(rows: readonly TableRow[], column: number): Rated[] {
  const texts = new Map<string, Piece[]>();
  for (const row of rows) for (const one of candidates(row, column)) if (isNameLike(one.text)) texts.set(one.way, [...(texts.get(one.way) ?? []), one]);
  return [...texts]
    .filter(([, pieces]) => pieces.length >= rows.length * 0.8)
    .map(([way, pieces]) => {
      const different = new Set(pieces.map((one) => one.text)).size / pieces.length;
      const titled = pieces.filter((one) => one.holder.closest(HEADING)).length / pieces.length;
      const several = pieces.filter((one) => one.text.includes(" ")).length / pieces.length;
      const initials = pieces.filter((one) => /^\p{Lu}{1,3}$/u.test(one.text)).length / pieces.length;
      return { way, rate: 3 * different + 2 * titled + several - 4 * initials };
    });
}

function sampleOf<T>(rows: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, index) => index % step === 0);
}
