/**
 * "Conferir e-mails": a list somebody pasted or imported, as people for the rules, with every line that gave none and
 * why. Takes addresses alone, "Nome <a@b>", several in a line, tables with or without titles. Pure.
 */
import { type CsvRow, readCsv } from "./csv.ts";
import { emailKey, fold, plain } from "./fold.ts";
import type { Member } from "./model/vexpenses.ts";

/** `no-email`: nothing like an address · `malformed`: an @, but no address · `repeated`: it stood further up already */
export type RejectedWhy = "no-email" | "malformed" | "repeated";

export interface RejectedLine {
  /** 1-based */
  line: number;
  /** as it stood there, shortened */
  text: string;
  why: RejectedWhy;
}

export interface EmailList {
  /** each address once, in order; `active` is not known of a list */
  people: Member[];
  /** a line may have given people and be here as well, for what else stood in it */
  rejected: RejectedLine[];
}

/** Longest piece of a rejected line that is shown again. */
const SHOWN = 120;

/** In: text, or the bytes of a file in any of the usual encodings. Never throws; nothing is left out in silence but titles and blank lines. */
export function readEmailList(input: string | Uint8Array): EmailList {
  const { rows } = readCsv(input);
  const titles = titlesOf(rows[0]);
  const people = new Map<string, Member>();
  const rejected: RejectedLine[] = [];
  for (const row of titles === null ? rows : rows.slice(1)) {
    const reject = (why: RejectedWhy, text: string): void => void rejected.push({ line: row.line, text: plain(text).slice(0, SHOWN), why });
    const { found, malformed } = entriesOf(row.cells, titles);
    for (const { name, email } of found) {
      const before = people.get(email);
      if (before === undefined) people.set(email, { name, email, active: null });
      else if (before.name === "" && name !== "") before.name = name;
      else reject("repeated", name === "" ? email : `${name} <${email}>`);
    }
    for (const word of malformed) reject("malformed", word);
    if (found.length === 0 && malformed.length === 0) reject("no-email", row.cells.join(" "));
  }
  return { people: [...people.values()], rejected };
}

interface Titles {
  name: number;
  email: number;
}

const NAME_TITLE = /^(nome|name|nombre|colaborador|funcionario|usuario|user|membro|pessoa|full name|nome completo)\b/;
const EMAIL_TITLE = /^(e-?mail|email|correo|endereco de e-?mail)/;

/** Which column is which, where the first row says so and is nobody itself; -1 = it doesn't. */
function titlesOf(first: CsvRow | undefined): Titles | null {
  if (first === undefined || first.cells.some((cell) => cell.includes("@"))) return null;
  const words = first.cells.map(fold);
  const titles = { name: words.findIndex((word) => NAME_TITLE.test(word)), email: words.findIndex((word) => EMAIL_TITLE.test(word)) };
  // one word alone could be a person of that name
  return titles.email !== -1 || (titles.name !== -1 && words.length > 1) ? titles : null;
}

interface Entry {
  name: string;
  /** as emailKey makes it */
  email: string;
}

interface Entries {
  found: Entry[];
  malformed: string[];
}

function entriesOf(cells: readonly string[], titles: Titles | null): Entries {
  const own = titles !== null && titles.email !== -1 ? (cells[titles.email] ?? "") : null;
  // a row that is short or shifted by a separator in a name still has its address somewhere
  const looked = own?.includes("@") ? [own] : cells;
  const each = looked.map(entriesIn);
  const found = each.flatMap((entries) => entries.found);
  const malformed = each.flatMap((entries) => entries.malformed);
  const [only] = found;
  if (found.length === 1 && only !== undefined && only.name === "") only.name = nameBeside(cells, titles);
  return { found, malformed };
}

/** The cell titled as the name; else the first that reads like one. */
function nameBeside(cells: readonly string[], titles: Titles | null): string {
  if (titles !== null && titles.name !== -1) return nameOf(cells[titles.name] ?? "");
  return nameOf(cells.find((cell) => !cell.includes("@") && /\p{L}{2}/u.test(cell) && !/\d{2}/.test(cell)) ?? "");
}

/** Whatever has an @ inside of a text, without what stands around it. */
const AROUND = /[\s<>()[\]{}",;|]+/u;
const ADDRESS = /^[^\s@<>()[\]",;:\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** Each address of one text, with the words before it as the name: "Ana <a@x>, Bia b@x". */
function entriesIn(text: string): Entries {
  const entries: Entries = { found: [], malformed: [] };
  if (!text.includes("@")) return entries;
  let from = 0;
  for (const word of text.split(AROUND)) {
    if (!word.includes("@")) continue;
    const at = text.indexOf(word, from);
    const before = text.slice(from, at);
    from = at + word.length;
    const email = emailKey(bare(word));
    if (isAddress(email)) entries.found.push({ name: nameOf(before), email });
    else entries.malformed.push(word === "@" ? text : word);
  }
  return entries;
}

/** Without what a mail program or a sentence puts around it. */
function bare(word: string): string {
  return word.replace(/^(?:mailto:|e-?mail:|['`*•·-])+/i, "").replace(/[.:!?'`*]+$/, "");
}

function isAddress(email: string): boolean {
  return email.length <= 254 && ADDRESS.test(email) && !/^\.|\.\.|\.@/.test(email);
}

/** In characters; what stands further away from an address is no name. */
const LONGEST_NAME = 200;

/** A name as it stood: without numbering, bullets and separators around it; "" where that leaves no letters. */
function nameOf(text: string): string {
  const name = plain(text)
    .slice(-LONGEST_NAME)
    .replace(/^(?:\d+\s*[.)\]:-]|[^\p{L}\d]+|\s)+/u, "")
    .replace(/(?:[\s<([{"',;:|=–—-]|\be-?mail\b|\bmailto\b)+$/iu, "");
  return /\p{L}/u.test(name) ? name : "";
}
