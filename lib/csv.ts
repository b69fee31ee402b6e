/** Tables as files for spreadsheets. Pure. */

/** A cell that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** In: rows of cells. Out: `;`-separated text with a BOM, so that Excel in Brazil opens it right; no cell is run as a formula. */
export function writeCsv(rows: string[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * In: a file as a spreadsheet saves it, UTF-8, UTF-16 or Windows-1252, separated by `;`, `,` or tabs. Out: its rows, empty
 * lines as one empty cell, and the lines (1-based) that can't be read: an open quote, more or fewer cells than the first line.
 */
export function readCsv(bytes: Uint8Array): { rows: string[][]; errors: { line: number; why: string }[] } {
  const text = decoded(bytes).replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  const separator = separatorOf(text.slice(0, text.indexOf("\n") + 1) || text);
  const errors: { line: number; why: string }[] = [];
  const rows: string[][] = [];
  let width = 0;
  for (const { line, cells, open } of records(text, separator)) {
    if (cells.every((one) => one.trim() === "")) {
      rows.push([""]);
      continue;
    }
    width ||= cells.length;
    if (open) errors.push({ line, why: "open-quote" });
    else if (cells.length !== width) errors.push({ line, why: "ragged" });
    else rows.push(cells);
  }
  return { rows, errors };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function separatorOf(firstLine: string): string {
  const bare = firstLine.replaceAll(/"[^"]*"/g, "");
  const often = (separator: string): number => bare.split(separator).length;
  return [";", "\t", ","].reduce((best, separator) => (often(separator) > often(best) ? separator : best));
}

interface CsvRecord {
  line: number;
  cells: string[];
  /** the file ended inside a quoted cell */
  open: boolean;
}

function* records(text: string, separator: string): Generator<CsvRecord> {
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let now = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (letter === "\n") line++;
    if (quoted) {
      if (letter !== '"') now += letter;
      else if (text[at + 1] === '"') now += text[++at];
      else quoted = false;
    } else if (letter === '"' && now === "") quoted = true;
    else if (letter === separator || letter === "\n") {
      cells.push(now);
      now = "";
      if (letter === separator) continue;
      yield { line: begun, cells, open: false };
      cells = [];
      begun = line;
    } else now += letter;
  }
  if (now !== "" || cells.length > 0 || quoted) yield { line: begun, cells: [...cells, now], open: quoted };
}
