/** Which of the categories a page offers fit its expense types, and whether one may be filled without looking twice. */
import { fold } from "../fold.ts";
import type { Category, PageOption, Suggestion, TypeSuggestions } from "../model.ts";
import { CHANGES_MEANING } from "./lexicon.ts";
import { type Candidate, candidates } from "./offered.ts";
import { type Fit, fitOf, typeWords, WORTH_SHOWING } from "./score.ts";
import { wordsOf } from "./words.ts";

const MOST = 3;

/**
 * @param types the types' names as shown, in order
 * @param offered all options of the page's choice, placeholders included
 * @param categories OMIE's register when known; null = the names on the page are all there is
 * @returns one entry per type, in order, each with at most three suggestions, best first; the same in, the same out
 */
export function suggest(
  types: readonly string[],
  offered: readonly PageOption[],
  categories: readonly Category[] | null,
): TypeSuggestions[] {
  const pool = candidates(offered, categories);
  const rarity = rarityIn(pool);
  const times = Map.groupBy(types, fold);
  return types.map((type) => {
    const folded = fold(type);
    const words = typeWords(folded);
    const fits = pool
      .map((candidate, order) => ({ candidate, order, fit: fitOf(words, candidate, rarity) }))
      .filter((entry): entry is typeof entry & { fit: Fit } => entry.fit !== null && entry.fit.points >= WORTH_SHOWING)
      .sort((a, b) => b.fit.points - a.fit.points || a.order - b.order)
      .slice(0, MOST);
    const best = fits[0];
    const sure = best?.fit.why.code === "same-name" && times.get(folded)?.length === 1 && standsAlone(best.candidate, folded, pool);
    return { type, sure, suggestions: fits.map(({ candidate, fit }) => suggestion(candidate, fit)) };
  });
}

function suggestion({ option, code, name }: Candidate, { why }: Fit): Suggestion {
  return { option, code, name, why };
}

/**
 * True when no other offered category could be meant as well: none of the same name, none of the same words in
 * another form, and no twin that differs only by a word that matters for tax or payroll ("ISS" and "ISS retido").
 */
function standsAlone(chosen: Candidate, folded: string, pool: readonly Candidate[]): boolean {
  if (!chosen.certain || folded === "") return false;
  const words = wordsOf(folded);
  return pool.every((other) => {
    if (other === chosen) return true;
    if (other.names.includes(folded)) return false;
    if (!words.every((word) => other.words.has(word))) return true;
    const more = [...other.words].filter((word) => !words.includes(word));
    return more.length > 0 && !more.every((word) => CHANGES_MEANING.has(word));
  });
}

/** How much a word tells: 1 when one category has it, towards 0 the more have it. Words nobody has tell all. */
function rarityIn(pool: readonly Candidate[]): (word: string) => number {
  const seen = new Map<string, number>();
  for (const { words } of pool) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  const most = Math.log(pool.length + 1);
  return (word) => (most === 0 ? 1 : 1 - (0.8 * Math.log(seen.get(word) ?? 1)) / most);
}
