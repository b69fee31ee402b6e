/** Which of the categories a page offers fit its expense types, and whether one may be filled without looking twice. */
import { spaces } from "../fold.ts";
import type { OwnBinding, Suggestion, TypeSuggestions } from "../model/mapping.ts";
import type { Category } from "../model/omie.ts";
import type { PageOption } from "../model/vexpenses.ts";
import { type Chart, chartOf } from "./chart.ts";
import { type Lesson, lessonsFrom, taught } from "./learn.ts";
import type { Candidate } from "./offered.ts";
import { type Fit, fitsOf } from "./score.ts";
import { isSure, maySettle } from "./sure.ts";
import { typeName } from "./type-name.ts";

const MOST = 3;

/**
 * @param types the types' names as shown, in order
 * @param offered all options of the page's choice, placeholders included
 * @param categories OMIE's register when known; null = the names on the page are all there is
 * @param bindings what the company has bound already; those whose category isn't on offer teach nothing
 * @returns one entry per type, in order, each with at most three suggestions, best first; the same in, the same out
 */
export function suggest(
  types: readonly string[],
  offered: readonly PageOption[],
  categories: readonly Category[] | null,
  bindings: readonly OwnBinding[] = [],
): TypeSuggestions[] {
  const chart = chartOf(offered, categories);
  const lessons = lessonsFrom(bindings, chart);
  const times = Map.groupBy(types, spaces);
  return types.map((type) => {
    const found = suggestOne(type, chart, lessons);
    // two rows that read the same may be meant for two things
    return times.get(spaces(type))?.length === 1 ? found : { ...found, sure: false };
  });
}

/** For one type alone, with the chart and the lessons at hand. */
export function suggestOne(type: string, chart: Chart, lessons: readonly Lesson[]): TypeSuggestions {
  const name = typeName(type, chart);
  const { fits, settled, disputed } = taught(name, fitsOf(name, chart), lessons);
  const sure = !disputed && (settled !== null && settled === fits[0]?.candidate ? maySettle(name, settled) : isSure(name, fits, chart));
  return { type, sure, suggestions: fits.slice(0, MOST).map(suggestion) };
}

function suggestion({ candidate, why }: Fit): Suggestion {
  return { ...named(candidate), why };
}

/** The category as the page and the person know it. */
export function named({ option, code, name }: Candidate): Pick<Suggestion, "option" | "code" | "name"> {
  return { option, code, name };
}
