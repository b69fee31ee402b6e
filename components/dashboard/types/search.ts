/** Categories found by what a person types: every word must be in the name, the code or the group. */
import { fold } from "../../../lib/fold.ts";
import type { CategoryChoice } from "../../../lib/model/mapping.ts";

export interface Searchable {
  choice: CategoryChoice;
  name: string;
  all: string;
}

/** Folded once for a whole chart: 2,000 categories are searched at every key. */
export function searchable(choices: readonly CategoryChoice[]): Searchable[] {
  return choices.map((choice) => ({ choice, name: fold(choice.name), all: fold(`${choice.code} ${choice.name} ${choice.group}`) }));
}

/**
 * Best first: by code, names that begin with what was typed, names with a word that does, then the others in the chart's order.
 * @returns at most `most` of them, and how many there are
 */
export function searchCategories(chart: readonly Searchable[], typed: string, most: number): { found: CategoryChoice[]; of: number } {
  const query = fold(typed);
  if (query === "") return { found: chart.slice(0, most).map(({ choice }) => choice), of: chart.length };
  const words = query.split(" ");
  const ranked: Searchable[][] = [[], [], [], []];
  for (const one of chart) {
    if (words.every((word) => one.all.includes(word))) ranked[rankOf(one, query, words[0] ?? "")]?.push(one);
  }
  const all = ranked.flat();
  return { found: all.slice(0, most).map(({ choice }) => choice), of: all.length };
}

function rankOf({ choice, name }: Searchable, query: string, first: string): number {
  if (choice.code.startsWith(query)) return 0;
  if (name.startsWith(query)) return 1;
  return name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(first)) ? 2 : 3;
}
