/** Counts right and wrong answers on labelled charts. */
import type { LabelledChart, LabelledType } from "./labelled.ts";

export interface Answer {
  /** codes, best first, at most three */
  codes: readonly string[];
  sure: boolean;
}

export interface Tally {
  types: number;
  withFit: number;
  first: number;
  inThree: number;
  sure: number;
  sureRight: number;
  sureOfFit: number;
  noFit: number;
  abstained: number;
}

export const NOTHING: Tally = { types: 0, withFit: 0, first: 0, inThree: 0, sure: 0, sureRight: 0, sureOfFit: 0, noFit: 0, abstained: 0 };

/** Adds what one chart's answers come to; `wrong` hears of each that isn't the best. */
export function judge(chart: LabelledChart, answers: readonly Answer[], wrong?: (one: LabelledType, answer: Answer) => void): Tally {
  return chart.cases.reduce((sum, one, index) => {
    const answer = answers[index] ?? { codes: [], sure: false };
    const [first = ""] = answer.codes;
    const fits = one.accepted.length > 0;
    const right = one.accepted.includes(first);
    // where company policy decides, saying nothing is as good
    const silent = one.policy && answer.codes.length === 0;
    if ((fits && !right && !silent) || (answer.sure && !right)) wrong?.(one, answer);
    const count = (yes: boolean): number => (yes ? 1 : 0);
    return {
      types: sum.types + 1,
      withFit: sum.withFit + count(fits),
      first: sum.first + count(fits && (right || silent)),
      inThree: sum.inThree + count(fits && (silent || answer.codes.some((code) => one.accepted.includes(code)))),
      sure: sum.sure + count(answer.sure),
      sureRight: sum.sureRight + count(answer.sure && right),
      sureOfFit: sum.sureOfFit + count(answer.sure && fits),
      noFit: sum.noFit + count(!fits),
      abstained: sum.abstained + count(!fits && !answer.sure),
    };
  }, NOTHING);
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = { ...NOTHING };
  for (const tally of tallies) for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name];
  return sum;
}

const share = (part: number, whole: number): number => (whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10);

/** In per cent. */
export function shares(tally: Tally): Record<string, number> {
  return {
    first_right_pct: share(tally.first, tally.withFit),
    in_three_pct: share(tally.inThree, tally.withFit),
    sure_right_pct: share(tally.sureRight, tally.sure),
    sure_of_fit_pct: share(tally.sureOfFit, tally.withFit),
    abstains_pct: share(tally.abstained, tally.noFit),
  };
}
