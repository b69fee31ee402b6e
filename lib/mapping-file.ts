/** The mapping "tipo de despesa → categoria" as a table for a file, and a file's table as changes to it. Pure. */
import type { CsvFile } from "./csv.ts";
import { codeAndName, fold } from "./fold.ts";
import type { CategoryChoice, MappedType } from "./model/mapping.ts";

/** Titles of the columns in the reader's language, in the order of the file. */
export interface Titles {
  type: string;
  code: string;
  category: string;
  group: string;
}

/** The mapping as it will be: what is planned, else what is saved. One row per type, titles first. */
export function mappingTable(types: readonly MappedType[], choices: readonly CategoryChoice[], titles: Titles): string[][] {
  const rows = types.map(({ type, plan, current }) => {
    const category = plan ?? current;
    return [type, category?.code ?? "", category?.name ?? "", groupOf(category, choices)];
  });
  return [[titles.type, titles.code, titles.category, titles.group], ...rows];
}

function groupOf(category: { code: string; name: string } | null, choices: readonly CategoryChoice[]): string {
  return choices.find(({ code, name }) => code === category?.code && name === category.name)?.group ?? "";
}

/** Why a line of a file was not taken. `found` is what it says, for the sentence. */
export interface LineError {
  /** 1-based, as a spreadsheet counts */
  line: number;
  why: "no-columns" | "unknown-type" | "unknown-category" | "ambiguous-category" | "not-selectable" | "duplicate-type" | "unreadable";
  found: string;
}

export interface FileChange {
  type: string;
  /** what is saved or planned now */
  before: CategoryChoice | null;
  after: CategoryChoice;
}

export interface ReadMapping {
  changes: FileChange[];
  errors: LineError[];
  /** lines that say what is so already, or name no category */
  same: number;
}

interface Known {
  types: readonly MappedType[];
  choices: readonly CategoryChoice[];
  /** what OMIE has and can't be chosen */
  unusable: readonly CategoryChoice[];
}

interface Columns {
  type: number;
  code: number;
  category: number;
  /** the first line is a title */
  titled: boolean;
}

const TYPE_TITLES = ["tipo", "tipo de despesa", "tipo de despesas", "tipos de despesas", "type", "expense type", "tipo de gasto", "despesa"];
const CODE_TITLES = ["codigo", "codigo da categoria", "codigo omie", "code", "category code", "codigo de la categoria"];
const CATEGORY_TITLES = ["categoria", "categoria omie", "categoria no omie", "nome da categoria", "category", "vinculo"];

/**
 * What a file would change. A category is found by its code, else by its name or "code - name"; a line without one changes nothing.
 * A type twice with two answers is taken from neither line.
 * @param read the file; a line with too many or too few cells or a broken quotation is not taken
 */
export function readMapping(read: Pick<CsvFile, "rows" | "faults">, known: Known): ReadMapping {
  const broken = new Set(read.faults.map(({ line }) => line));
  const told = read.rows.filter(({ line, cells }) => !broken.has(line) && cells.some((cell) => cell.trim() !== ""));
  const errors = [...broken].map((line): LineError => ({ line, why: "unreadable", found: "" }));
  const first = told[0]?.cells ?? [];
  const columns = columnsOf(first, known);
  if (columns === null) return { changes: [], errors: [{ line: told[0]?.line ?? 1, why: "no-columns", found: first.join(" ").trim() }], same: 0 };
  const found: { line: number; row: MappedType; category: CategoryChoice }[] = [];
  let same = 0;
  const byType = new Map(known.types.map((row) => [fold(row.type), row]));
  for (const { cells, line } of columns.titled ? told.slice(1) : told) {
    const say = (column: number): string => (cells[column] ?? "").trim();
    const row = byType.get(fold(say(columns.type)));
    if (!row) errors.push({ line, why: "unknown-type", found: say(columns.type) });
    else if (say(columns.code) === "" && say(columns.category) === "") same++;
    else {
      const category = categoryIn(say(columns.code), say(columns.category), known, row);
      if (typeof category === "string") errors.push({ line, why: category, found: say(columns.category) || say(columns.code) });
      else found.push({ line, row, category });
    }
  }
  const changes: FileChange[] = [];
  for (const lines of Map.groupBy(found, ({ row }) => fold(row.type)).values()) {
    const [first] = lines;
    if (!first) continue;
    if (lines.some(({ category }) => !isSame(category, first.category))) {
      errors.push(...lines.map(({ line, row }): LineError => ({ line, why: "duplicate-type", found: row.type })));
      continue;
    }
    const before = beforeOf(first.row);
    if (isSame(before, first.category)) same++;
    else changes.push({ type: first.row.type, before, after: first.category });
  }
  return { changes, errors: errors.sort((a, b) => a.line - b.line), same };
}

function columnsOf(first: readonly string[], known: Known): Columns | null {
  const at = (titles: readonly string[]): number => first.findIndex((title) => titles.includes(fold(title)));
  const titled = { type: at(TYPE_TITLES), code: at(CODE_TITLES), category: at(CATEGORY_TITLES), titled: true };
  if (titled.type >= 0 && (titled.code >= 0 || titled.category >= 0)) return titled;
  // no titles: a type we know, then its category
  const isType = known.types.some(({ type }) => fold(type) === fold(first[0] ?? ""));
  return isType && first.length >= 2 ? { type: 0, code: -1, category: 1, titled: false } : null;
}

/** The category, or why there is none. What the type has already is taken as it is, also if it can't be chosen any more. */
function categoryIn(code: string, name: string, { choices, unusable }: Known, row: MappedType): CategoryChoice | LineError["why"] {
  const before = beforeOf(row);
  const said = codeAndName(name);
  const codes = [code.trim(), said.code].filter((one) => one !== "");
  if (before && (codes.includes(before.code) || (codes.length === 0 && fold(name) === fold(before.name)))) return before;
  const coded = choices.find((choice) => codes.includes(choice.code));
  if (coded) return coded;
  const names = new Set([fold(name), fold(said.name)].filter((one) => one !== ""));
  if (unusable.some((category) => codes.includes(category.code))) return "not-selectable";
  // a code nobody has: the name beside it may be another company's
  if (code.trim() !== "") return "unknown-category";
  const named = choices.filter((choice) => names.has(fold(choice.name)));
  if (named.length > 1) return "ambiguous-category";
  const unable = unusable.some((category) => names.has(fold(category.name)));
  return named[0] ?? (unable ? "not-selectable" : "unknown-category");
}

function beforeOf({ plan, current }: MappedType): CategoryChoice | null {
  return plan ? { code: plan.code, name: plan.name, group: "" } : current;
}

function isSame(a: CategoryChoice | null, b: CategoryChoice): boolean {
  if (a === null) return false;
  return a.code !== "" && b.code !== "" ? a.code === b.code : fold(a.name) === fold(b.name);
}
