/** Suggestions: how long they take, and how much they cover beside a matcher of equal names. */
import { fold } from "../../lib/fold.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import { chartOf, names, offered } from "./invented.ts";
import { CHART, TYPES } from "./mapping-cases.ts";
import { ratio, rounded, timed } from "./measure.ts";
import type { Case } from "./report.ts";

export async function mapping(): Promise<Case[]> {
  const sizes: Case[] = [];
  for (const types of [60, 400]) for (const categories of [60, 500]) sizes.push(await speed(types, categories));
  return [...sizes, ...coverage()];
}

async function speed(types: number, categories: number): Promise<Case> {
  const [asked, chart] = [names(types), names(categories)];
  const [options, register] = [offered(chart), chartOf(chart)];
  const suggested = await timed(7, () => asked, (list) => suggest(list, options, register));
  const equal = await timed(7, () => asked, (list) => equalNames(list, chart));
  return { case: `${types} types × ${categories} categories`, figures: { suggest_ms: suggested, per_type_ms: rounded(suggested / types), equal_names_ms: equal, times: ratio(suggested, equal) } };
}

/** The plain way: the category of the very same name, case and accents aside. */
function equalNames(types: readonly string[], chart: readonly string[]): (string | null)[] {
  const byName = new Map(chart.map((name) => [fold(name), name]));
  return types.map((type) => byName.get(fold(type)) ?? null);
}

interface Answer {
  /** best first */
  names: string[];
  sure: boolean;
}

function coverage(): Case[] {
  const types = TYPES.map(([type]) => type);
  const options = offered(CHART);
  const ours = suggest(types, options, chartOf(CHART)).map(({ sure, suggestions }): Answer => ({ sure, names: suggestions.map(({ name }) => name) }));
  const plain = equalNames(types, CHART).map((name): Answer => ({ sure: name !== null, names: name === null ? [] : [name] }));
  return [
    { case: "suggestions", figures: tally(ours) },
    { case: "equal names", figures: tally(plain) },
  ];
}

/** Of a sure answer that is wrong there must be none: it could be filled without a second look. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const judged = answers.map((answer, index) => ({ ...answer, right: TYPES[index]?.[1] ?? null }));
  const count = (fits: (one: (typeof judged)[number]) => boolean): number => judged.filter(fits).length;
  return {
    types: judged.length,
    with_a_category: count(({ right }) => right !== null),
    right_first: count(({ names, right }) => right !== null && names[0] === right),
    right_in_three: count(({ names, right }) => right !== null && names.includes(right)),
    wrong_first: count(({ names, right }) => names.length > 0 && names[0] !== right),
    silent: count(({ names }) => names.length === 0),
    sure_and_right: count(({ sure, names, right }) => sure && names[0] === right),
    sure_and_wrong: count(({ sure, names, right }) => sure && names[0] !== right),
  };
}
