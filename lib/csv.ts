/**
 * CSV as Brazilian Excel opens it with a double click, and a reader that takes what spreadsheets and people really
 * send. Pure.
 */

/** null is an empty cell; numbers get a decimal comma */
export type CsvValue = string | number | null;

/** Without it Excel takes UTF-8 for windows-1252. */
const BOM = "\uFEFF";

/** A cell that begins so is run as a formula (the full-width signs too, in some languages of Excel). */
const FORMULA = String.raw`[=+\-@\t\r\n＝＋－＠]`;
const RUNS = new RegExp(`^'*${FORMULA}`);
const NEUTRALISED = new RegExp(`^'+${FORMULA}`);

/** Everything any spreadsheet would take for a separator or tidy away is put in quotes. */
const QUOTED = /[";,\t\r\n]|^\s|\s$|^\uFEFF|^sep=/i;

/**
 * In: rows of cells, the titles first. Out: the file's text: `;` between cells, CRLF after rows, decimal comma, a BOM.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; `readCsv` takes it off again.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return BOM + rows.map((row) => `${lineOf(row)}\r\n`).join("");
}

function lineOf(row: readonly CsvValue[]): string {
  // a blank line would not be read as a row
  if (row.length === 1 && written(row[0] ?? null) === "") return '""';
  return row.map((value) => written(value)).join(";");
}

function written(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value).replace(".", ",") : "";
  const safe = RUNS.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvRow {
  /** 1-based line of the file on which it begins */
  line: number;
  cells: string[];
}

/**
 * `open-quote`: a quotation mark that is never closed, taken for an ordinary character ·
 * `after-quote`: text behind a closing quotation mark, kept · `ragged`: not as many cells as the first row, kept
 */
export interface CsvFault {
  line: number;
  why: "open-quote" | "after-quote" | "ragged";
}

export interface CsvFile {
  rows: CsvRow[];
  delimiter: Delimiter;
  /** by line; nothing was left out because of them */
  faults: CsvFault[];
}

const DELIMITERS = [";", "\t", ","] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads a file or pasted text. Never throws and drops nothing but blank lines, the BOM, a line `sep=;` and the
 * apostrophe in front of a formula. Bytes: UTF-8, UTF-16 (with BOM, or told by its zeros), else windows-1252.
 */
export function readCsv(input: string | Uint8Array): CsvFile {
  const whole = (typeof input === "string" ? input : decoded(input)).replace(/^\uFEFF/, "");
  const told = /^sep=([;,\t])\r?\n/i.exec(whole);
  const text = whole.slice(told?.[0].length ?? 0);
  const delimiter = (told?.[1] as Delimiter | undefined) ?? likelyDelimiter(text);
  const { rows, faults } = parse(text, delimiter, Infinity);
  const skipped = told === null ? 0 : 1;
  const width = rows[0]?.cells.length ?? 0;
  const ragged = rows.filter(({ cells }) => cells.length !== width).map(({ line }): CsvFault => ({ line, why: "ragged" }));
  return {
    delimiter,
    rows: rows.map(({ line, cells }) => ({ line: line + skipped, cells: cells.map((cell) => (NEUTRALISED.test(cell) ? cell.slice(1) : cell)) })),
    faults: [...faults, ...ragged].map(({ line, why }) => ({ line: line + skipped, why })).toSorted((a, b) => a.line - b.line),
  };
}

/** How many rows are looked at to tell what separates the cells. */
const SAMPLE_ROWS = 20;

/**
 * What leaves the fewest quotation marks astray and gives most rows as many cells as the first one; of equals the one
 * that gives more cells, then Excel's own.
 */
function likelyDelimiter(text: string): Delimiter {
  const guesses = DELIMITERS.map((delimiter) => {
    const { rows, astray } = parse(text, delimiter, SAMPLE_ROWS);
    const cells = rows[0]?.cells.length ?? 0;
    return { delimiter, astray, cells, alike: rows.filter((row) => row.cells.length === cells).length };
  }).filter(({ cells }) => cells > 1);
  guesses.sort((a, b) => a.astray - b.astray || b.alike - a.alike || b.cells - a.cells);
  return guesses[0]?.delimiter ?? ";";
}

function parse(text: string, delimiter: string, most: number): { rows: CsvRow[]; faults: CsvFault[]; astray: number } {
  const rows: CsvRow[] = [];
  let astray = 0;
  const faults: CsvFault[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const row: CsvRow = { line, cells: [] };
    let quoted = false;
    for (;;) {
      let cell = "";
      const closed = text[at] === '"' ? closingQuote(text, at) : null;
      if (closed === -1) faults.push({ line, why: "open-quote" });
      else if (closed !== null) {
        quoted = true;
        const inside = text.slice(at + 1, closed);
        cell = inside.replaceAll('""', '"');
        line += breaksIn(inside);
        at = closed + 1;
      }
      const end = endOfCell(text, at, delimiter);
      const rest = text.slice(at, end);
      if (rest.includes('"')) astray++;
      if (closed !== null && closed !== -1 && rest.trim() !== "") faults.push({ line, why: "after-quote" });
      row.cells.push(closed === null || closed === -1 || rest.trim() !== "" ? cell + rest : cell);
      at = end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    if (quoted || row.cells.length > 1 || row.cells[0]?.trim() !== "") rows.push(row);
  }
  return { rows, faults, astray };
}

/** Place of the mark that closes the one at `open`; a doubled mark stands for itself. -1 = none does. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function decoded(bytes: Uint8Array): string {
  const as = (encoding: string): string => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be");
  const sample = bytes.subarray(0, 400);
  const zeros = (parity: number): number => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  // Latin letters in UTF-16 have a zero as every other byte, and a text file has none otherwise
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return as("utf-16le");
  if (zeros(0) > sample.length / 4 && zeros(1) === 0) return as("utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return as("windows-1252");
  }
}
