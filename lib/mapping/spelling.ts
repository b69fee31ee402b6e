/** Words cut short ("Combust.", "manut") and mistyped ("hospedajem"), as the lexicon's word that is meant. */
import { VOCABULARY } from "./lexicon.ts";

/** What accountants mean when they cut a word, where the lexicon has another word before it. */
const USUAL = "conservacao diverso locacao material movel publicidade servico unidade".split(" ");

/** Words of the lexicon by first letter, in its order. */
const BY_LETTER: ReadonlyMap<string, readonly string[]> = Map.groupBy([...USUAL, ...VOCABULARY], (word) => word.slice(0, 1));

/**
 * @param cut written with a full stop
 * @param mistyped look for typing errors as well, one letter in a word of six, two from nine on
 * @returns null when no word of the lexicon is near enough
 */
export function nearestWord(word: string, cut: boolean, mistyped: boolean): string | null {
  const candidates = BY_LETTER.get(word.slice(0, 1)) ?? [];
  const other = word.replace(/(?<=[^h])[ao]$/, (end) => (end === "a" ? "o" : "a"));
  if (other !== word && VOCABULARY.has(other)) return other;
  if (cut || word.length >= 6 || /...[b-df-hjkpqtvn]$/.test(word)) {
    // "impresso" is no "impressora": without a full stop more has to be missing
    const whole = candidates.find((other) => other.startsWith(word) && other.length >= word.length + (cut ? 1 : 3));
    if (whole) return whole;
  }
  if (!mistyped || word.length < 6) return null;
  const most = word.length >= 9 ? 2 : 1;
  for (let far = 1; far <= most; far++) {
    const near = candidates.find((other) => other.length >= 4 && Math.abs(other.length - word.length) <= far && within(far, word, other));
    if (near) return near;
  }
  return null;
}

/** At most so many letters to change, leave out, put in or swap with a neighbour. */
function within(most: number, a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [left, right] = [a.slice(same), b.slice(same)];
  if (left === right) return true;
  if (most === 0) return false;
  const [less, fewer] = [left.slice(1), right.slice(1)];
  if (within(most - 1, less, fewer) || within(most - 1, less, right) || within(most - 1, left, fewer)) return true;
  return left[0] === right[1] && left[1] === right[0] && within(most - 1, left.slice(2), right.slice(2));
}
