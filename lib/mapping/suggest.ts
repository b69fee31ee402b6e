/** Which of the categories a page offers fit its expense types, and whether one may be filled without looking twice. */
import { fold } from "../fold.ts";
import type { Category, PageOption, TypeSuggestions } from "../model.ts";
import { type Chart, chartOf } from "./chart.ts";
import { withoutNumbering } from "./offered.ts";
import { read } from "./reading.ts";
import { fitsOf, type TypeName } from "./score.ts";
import { isSure } from "./sure.ts";

const MOST = 3;
/** A name longer than this is read up to here: what it says has been said by then. */
const READ_AT_MOST = 120;

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
  const chart = chartOf(offered, categories);
  const times = Map.groupBy(types, fold);
  return types.map((type) => {
    const name = typeName(type, chart);
    const fits = fitsOf(name, chart);
    const sure = times.get(fold(type))?.length === 1 && isSure(name, fits, chart);
    return { type, sure, suggestions: fits.slice(0, MOST).map(({ candidate: { option, code, name: category }, why }) => ({ option, code, name: category, why })) };
  });
}

function typeName(type: string, chart: Chart): TypeName {
  const folded = fold(type);
  if (chart.byName.has(folded)) return { folded, reading: read(folded.slice(0, READ_AT_MOST), chart.words) };
  // "001 - Hospedagem", "[ACME] Hospedagem": the company's own marks
  const bare = fold(withoutNumbering(type.replace(/^\s*\[[^\]]*\]\s*(?=\S)/u, "")));
  return { folded: bare, reading: read(bare.slice(0, READ_AT_MOST), chart.words) };
}
