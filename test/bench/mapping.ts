/**
 * Suggestions side by side with general search: on the charts the engine was developed with (each left out once while
 * the limits of "sure" are chosen on the others), on charts and types labelled before the engine was run on them, and in time.
 */
import development from "../mapping/labelled/development.json" with { type: "json" };
import heldOut from "../mapping/labelled/held-out.json" with { type: "json" };
import strangers from "../mapping/labelled/strangers.json" with { type: "json" };
import { fold } from "../../lib/fold.ts";
import { chartOf as indexed } from "../../lib/mapping/chart.ts";
import { fitsOf } from "../../lib/mapping/score.ts";
import { selectable } from "../../lib/mapping/selectable.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import { isSure, type Limits } from "../../lib/mapping/sure.ts";
import { typeName } from "../../lib/mapping/type-name.ts";
import { type Answer as Judged, judge, shares, type Tally, together } from "../mapping/labelled/judge.ts";
import { type LabelledChart, labelledCharts, optionsOf, registerOf } from "../mapping/labelled/labelled.ts";
import { chartOf, names, offered } from "./invented.ts";
import { CHART, TYPES } from "./mapping-cases.ts";
import { ratio, rounded, timed } from "./measure.ts";
import type { Case } from "./report.ts";
import { type Rival, RIVALS } from "./rivals.ts";

export async function mapping(): Promise<Case[]> {
  const sizes: Case[] = [];
  for (const types of [60, 400]) for (const categories of [60, 500]) sizes.push(await speed(types, categories));
  return [...sizes, ...(await sideBySide(500, 2_000)), ...coverage(), ...labelled()];
}

async function speed(types: number, categories: number): Promise<Case> {
  const [asked, chart] = [names(types), names(categories)];
  const [options, register] = [offered(chart), chartOf(chart)];
  const suggested = await timed(7, () => asked, (list) => suggest(list, options, register));
  const equal = await timed(7, () => asked, (list) => equalNames(list, chart));
  return { case: `${types} types × ${categories} categories`, figures: { suggest_ms: suggested, per_type_ms: rounded(suggested / types), equal_names_ms: equal, times: ratio(suggested, equal) } };
}

/** Index and all answers, one thread, each in turn; `minisearch_times` is how many times as long as MiniSearch. */
async function sideBySide(types: number, categories: number): Promise<Case[]> {
  const [asked, chart] = [names(types), names(categories)];
  const [options, register] = [offered(chart), chartOf(chart)];
  const taken = new Map([["suggestions", await timed(5, () => asked, (list) => suggest(list, options, register))]]);
  for (const [name, rival] of Object.entries(RIVALS)) {
    // fuse.js takes half a minute: a fiftieth of the types tells enough
    const part = name === "fuse.js" ? 50 : 1;
    const ms = await timed(part === 1 ? 5 : 1, () => asked.slice(0, asked.length / part), (list) => {
      const search = rival(chart);
      return list.map((type) => search(type));
    });
    taken.set(name, rounded(ms * part));
  }
  const mini = taken.get("MiniSearch") ?? NaN;
  return [...taken].map(([name, ms]) => ({ case: `${types} × ${categories}: ${name}`, figures: { total_ms: ms, minisearch_times: ratio(ms, mini) } }));
}

/** The plain way: the category of the very same name, case and accents aside. */
function equalNames(types: readonly string[], chart: readonly string[]): (string | null)[] {
  const byName = new Map(chart.map((name) => [fold(name), name]));
  return types.map((type) => byName.get(fold(type)) ?? null);
}

// ---------------------------------------------------------------- labelled charts

function labelled(): Case[] {
  return Object.entries({ development, "held out": heldOut, strangers }).flatMap(([title, file]) => {
    const charts = labelledCharts(file);
    const rivals = Object.entries(RIVALS).map(([name, rival]) => ({
      case: `${title}: ${name}`,
      figures: firsts(sum(charts, (chart) => searched(chart, rival, true)), sum(charts, (chart) => searched(chart, rival, false))),
    }));
    const ours = sum(charts, (chart) => suggestedFor(chart, true));
    const single = charts.map((chart) => ({ case: `${title}: suggestions, ${chart.id}`, figures: figuresOf(judge(chart, suggestedFor(chart, true))) }));
    return [
      { case: `${title}: suggestions`, figures: firsts(ours, sum(charts, (chart) => suggestedFor(chart, false))) },
      ...rivals,
      ...single,
      { case: `${title}: suggestions, all charts`, figures: figuresOf(ours) },
      // the limits were never chosen on the strangers', and two dozen charts left out in turn would take half a minute
      ...(file === strangers ? [] : [{ case: `${title}: suggestions, each chart left out`, figures: figuresOf(together(charts.map((chart) => leftOut(chart, charts)))) }]),
    ];
  });
}

function sum(charts: readonly LabelledChart[], answers: (chart: LabelledChart) => Judged[]): Tally {
  return together(charts.map((chart) => judge(chart, answers(chart))));
}

/** @param known with OMIE's flags; without them codes and names of every row are all there is */
function suggestedFor(chart: LabelledChart, known: boolean): Judged[] {
  const found = suggest(chart.cases.map(({ type }) => type), optionsOf(chart), known ? registerOf(chart) : null);
  return found.map(({ sure, suggestions }) => ({ sure, codes: suggestions.map(({ option }) => option.value) }));
}

function searched(chart: LabelledChart, rival: Rival, selectableOnly: boolean): Judged[] {
  const usable = new Set(registerOf(chart).filter(selectable).map(({ code }) => code));
  const rows = selectableOnly ? chart.rows.filter(({ code }) => usable.has(code)) : chart.rows;
  const search = rival(rows.map(({ name }) => name));
  return chart.cases.map(({ type }) => ({ sure: false, codes: search(type).map((place) => rows[place]?.code ?? "") }));
}

function firsts(among: Tally, every: Tally): Record<string, number> {
  const { first_right_pct, in_three_pct } = shares(among);
  return { types: among.types, first_right_pct: first_right_pct ?? NaN, in_three_pct: in_three_pct ?? NaN, first_right_every_row_pct: shares(every)["first_right_pct"] ?? NaN };
}

function figuresOf(tally: Tally): Record<string, number> {
  return { types: tally.types, with_fit: tally.withFit, ...shares(tally), sure_and_wrong: tally.sure - tally.sureRight };
}

const GRID: readonly Limits[] = [60, 64, 68, 72, 76].flatMap((enough) => [4, 7, 10, 14].map((lead) => ({ enough, lead })));
const RIGHT_ENOUGH = 98;

/** The limits that serve the other charts best, at no less than 98 % right, tried on this one. */
function leftOut(chart: LabelledChart, charts: readonly LabelledChart[]): Tally {
  let best: { limits: Limits; sure: number } | null = null;
  for (const limits of GRID) {
    const others = sum(charts.filter((other) => other !== chart), (other) => within(other, limits));
    const right = shares(others)["sure_right_pct"] ?? 0;
    if (right >= RIGHT_ENOUGH && others.sure > (best?.sure ?? -1)) best = { limits, sure: others.sure };
  }
  return judge(chart, within(chart, best?.limits ?? { enough: Infinity, lead: Infinity }));
}

function within(chart: LabelledChart, limits: Limits): Judged[] {
  const index = indexed(optionsOf(chart), registerOf(chart));
  return chart.cases.map(({ type }) => {
    const name = typeName(type, index);
    const fits = fitsOf(name, index);
    return { sure: isSure(name, fits, index, limits), codes: fits.slice(0, 3).map(({ candidate }) => candidate.option.value) };
  });
}

// ---------------------------------------------------------------- one small company

interface Answer {
  /** best first */
  names: string[];
  sure: boolean;
}

function coverage(): Case[] {
  const types = TYPES.map(([type]) => type);
  const ours = suggest(types, offered(CHART), chartOf(CHART)).map(({ sure, suggestions }): Answer => ({ sure, names: suggestions.map(({ name }) => name) }));
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
