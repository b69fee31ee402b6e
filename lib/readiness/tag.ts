/**
 * The tag that makes a supplier an employee. VExpenses asks for "Funcionário" in its set-up article and writes
 * "funcionário" in its FAQ, and nobody documents how it compares: so case alone is a note, accents and spaces
 * are a doubt, and any other word (the plural too) is the documented fault.
 */
import { fold, plain } from "../fold.ts";

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
  const otherSpelling = written.find((tag) => fold(tag) === WANTED_FOLDED);
  if (otherSpelling !== undefined) return { kind: "spelling", tag: otherSpelling };
  return { kind: "missing", similar: [...new Set(written.filter(resembles).map(plain))].slice(0, 3) };
}

/** Plural, feminine, abbreviated, with a letter wrong, or the other words companies use for an employee. */
function resembles(tag: string): boolean {
  const folded = fold(tag);
  return /\bfunc|colaborador|empregad|employee|emplead/.test(folded) || distance(folded, WANTED_FOLDED) <= 2;
}

/** Letters to change, add or drop to get from one word to the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3; // further than anybody asks
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
