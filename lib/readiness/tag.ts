/**
 * The tag that makes a supplier an employee. VExpenses asks for "Funcionário" in its set-up article and writes
 * "funcionário" in its FAQ, and nobody documents how it compares: so case alone is a note, accents and spaces
 * are a doubt, and any other word (the plural too) is the documented fault.
 */
import { fold, plain } from "../fold.ts";
import { distance } from "./distance.ts";

const WANTED = "Funcionário";
const WANTED_LOWER = WANTED.toLowerCase();
const WANTED_FOLDED = fold(WANTED);

export type TagFinding =
  | { kind: "exact" }
  | { kind: "case"; tag: string }
  | { kind: "spelling"; tag: string }
  | { kind: "missing"; similar: string[] };

/** Looks for the tag among those of one person's records; the best spelling found counts. */
export function findTag(tags: readonly string[]): TagFinding {
  // é as one character or as e + accent is the same text
  const written = tags.map((tag) => tag.normalize("NFC"));
  if (written.includes(WANTED)) return { kind: "exact" };
  const otherCase = written.find((tag) => tag.toLowerCase() === WANTED_LOWER);
  if (otherCase !== undefined) return { kind: "case", tag: otherCase };
  const otherSpelling = written.find((tag) => fold(tag).replaceAll(" ", "") === WANTED_FOLDED);
  if (otherSpelling !== undefined) return { kind: "spelling", tag: otherSpelling };
  return { kind: "missing", similar: [...new Set(written.filter(resembles).map(plain))].slice(0, 3) };
}

/** Plural, feminine, abbreviated, with a letter wrong, or the other words companies use for an employee. */
function resembles(tag: string): boolean {
  const folded = fold(tag);
  return /\bfunc|colaborador|empregad|employee|emplead/.test(folded) || distance(folded, WANTED_FOLDED) <= 2;
}
