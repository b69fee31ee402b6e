/**
 * `npm run -s suggest -- --types T.json --categories C.json`: the product's own suggestions, on files.
 * T is an array of names; C an array of category rows as OMIE's API gives them, or with `codigo` and `descricao` only.
 * Prints one answer per type, in order, as JSON. Exit code 2, and what is wrong, for files that can't be used.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { suggest } from "../../lib/mapping/suggest.ts";
import type { Category } from "../../lib/model/omie.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import { decodeEntities } from "../../lib/omie/texts.ts";
import { speak, whyText } from "../../lib/text.ts";
import messages from "../../public/_locales/pt_BR/messages.json" with { type: "json" };
import { lookupIn } from "../components/words.ts";
import { CannotStart, run } from "../sandbox/cannot-start.ts";

const USE = "npm run -s suggest -- --types T.json --categories C.json";

type Row = Record<string, unknown>;

const FLAGS = ["conta_despesa", "conta_receita", "totalizadora", "conta_inativa", "nao_exibir", "transferencia"];

await run(async () => {
  const { values } = parseArgs({ options: { types: { type: "string" }, categories: { type: "string" } } });
  if (values.types === undefined || values.categories === undefined) throw new CannotStart(`Both files are needed: ${USE}`);
  const types = listIn(values.types, "an array of type names").map(nameOf);
  const rows = rowsOf(listIn(values.categories, 'an array of categories, each with "codigo" and "descricao"'), values.categories);
  speak(lookupIn(messages));
  const answers = suggest(types, rows.map(optionOf), registerOf(rows)).map(({ type, sure, suggestions }) => ({
    type,
    sure,
    suggestions: suggestions.map(({ option, why }) => ({ codigo: option.value, descricao: option.label, why: whyText(why) })),
  }));
  // a pipe takes 64 kB at a time, and the process ends with this function
  await new Promise((written) => process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`, written));
  return 0;
});

function listIn(path: string, wanted: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new CannotStart(`${path} can't be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CannotStart(`${path} is no JSON: ${(error as Error).message}`);
  }
  const list = isRow(content) ? content["categoria_cadastro"] : content;
  if (!Array.isArray(list)) throw new CannotStart(`${path} should hold ${wanted}.`);
  return list;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is no text has no name; it still gets its answer. */
function nameOf(type: unknown): string {
  return typeof type === "string" ? type : typeof type === "number" ? String(type) : "";
}

/** The rows that have a code and a name, each code once; the others can't be chosen anyway. */
function rowsOf(list: readonly unknown[], path: string): Row[] {
  const rows = new Map<string, Row>();
  for (const row of list) {
    if (!isRow(row)) continue;
    const code = nameOf(row["codigo"]).trim();
    const name = decodeEntities(nameOf(row["descricao"])).trim();
    if (code !== "" && name !== "" && !rows.has(code)) rows.set(code, { ...row, codigo: code, descricao: name });
  }
  const left = list.length - rows.size;
  if (left > 0) console.error(`${path}: ${left} of ${list.length} rows left out (no code, no name, or a code that was there before).`);
  return [...rows.values()];
}

function optionOf(row: Row): PageOption {
  return { value: String(row["codigo"]), label: String(row["descricao"]) };
}

/** The rows as OMIE's register; null when they come without its flags, as read from a page. */
function registerOf(rows: readonly Row[]): Category[] | null {
  if (!rows.some((row) => FLAGS.some((flag) => typeof row[flag] === "string"))) return null;
  return rows.map((row): Category => {
    const code = String(row["codigo"]);
    const yes = (flag: string): boolean => nameOf(row[flag]).trim().toUpperCase() === "S";
    const parent = nameOf(row["categoria_superior"]).trim();
    return {
      code,
      name: String(row["descricao"]),
      parent: parent === "" ? code.split(".").slice(0, -1).join(".") : parent,
      // a row that lost this flag: OMIE's codes begin with 0 for transfers and 1 for income
      expense: row["conta_despesa"] === undefined ? !yes("conta_receita") && !/^[01]\./.test(code) : yes("conta_despesa"),
      income: yes("conta_receita"),
      totalising: yes("totalizadora"),
      inactive: yes("conta_inativa"),
      hidden: yes("nao_exibir"),
      transfer: yes("transferencia"),
    };
  });
}
