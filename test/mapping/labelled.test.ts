/**
 * What a controller would say: on the charts the engine was developed with, and on charts and types that were
 * labelled before it was run on them. The floors are those that other charts are held to.
 */
import { describe, expect, it } from "vitest";
import { suggest } from "../../lib/mapping/suggest.ts";
import development from "./labelled/development.json" with { type: "json" };
import heldOut from "./labelled/held-out.json" with { type: "json" };
import later from "./labelled/held-out-later.json" with { type: "json" };
import strangers from "./labelled/strangers.json" with { type: "json" };
import { judge, shares, type Tally, together } from "./labelled/judge.ts";
import { type LabelledChart, labelledCharts, optionsOf, registerOf } from "./labelled/labelled.ts";

function tallyOf(chart: LabelledChart, known: boolean): Tally {
  const found = suggest(chart.cases.map(({ type }) => type), optionsOf(chart), known ? registerOf(chart) : null);
  return judge(chart, found.map(({ sure, suggestions }) => ({ sure, codes: suggestions.map(({ option }) => option.value) })));
}

describe.each([
  ["developed with", labelledCharts(development), 60],
  // in the third chart each name is there twelve times, one for each department: nothing may be sure
  ["held out", labelledCharts(heldOut), 50],
  // an accountant's plan and a start-up's, with the things people buy
  ["held out later", labelledCharts(later), 60],
] as const)("%s", (_, charts, leastSure) => {
  it.each([
    [true, 92],
    [false, 90],
  ])("OMIE's flags known: %s → right at first in %d %%, and sure of nothing wrong", (known, leastRight) => {
    const all = shares(together(charts.map((chart) => tallyOf(chart, known))));
    expect(all["first_right_pct"]).toBeGreaterThanOrEqual(leastRight);
    expect(all["in_three_pct"]).toBeGreaterThanOrEqual(98);
    expect(all["sure_right_pct"]).toBeGreaterThanOrEqual(98);
    expect(all["sure_of_fit_pct"]).toBeGreaterThanOrEqual(leastSure);
    expect(all["abstains_pct"]).toBeGreaterThanOrEqual(97);
  });
});

describe("trades of their own, by people who never saw the engine: drugs, fodder, spare parts, games", () => {
  // Much of what such companies buy is in no lexicon of 15 kB. What counts here is that nothing is called safe that isn't.
  it.each([true, false])("OMIE's flags known: %s → mostly right, and hardly ever sure of what is wrong", (known) => {
    const all = shares(together(labelledCharts(strangers).map((chart) => tallyOf(chart, known))));
    expect(all["first_right_pct"]).toBeGreaterThanOrEqual(77);
    expect(all["in_three_pct"]).toBeGreaterThanOrEqual(87);
    expect(all["sure_right_pct"]).toBeGreaterThanOrEqual(98);
    expect(all["sure_of_fit_pct"]).toBeGreaterThanOrEqual(38);
    expect(all["abstains_pct"]).toBeGreaterThanOrEqual(97);
  });
});

it("twelve departments with the same names: right, and never sure", () => {
  const group = labelledCharts(heldOut).find(({ id }) => id === "group");
  expect(group && tallyOf(group, true)).toMatchObject({ sure: 0 });
});

it("judging: right, right within three, silent where policy decides, sure and wrong", () => {
  const chart: LabelledChart = {
    id: "x",
    rows: [],
    cases: [
      { type: "a", accepted: ["1"], policy: false },
      { type: "b", accepted: ["1"], policy: false },
      { type: "c", accepted: ["1"], policy: true },
      { type: "d", accepted: [], policy: false },
    ],
  };
  const answers = [
    { codes: ["1"], sure: true },
    { codes: ["2", "1"], sure: true },
    { codes: [], sure: false },
    { codes: ["2"], sure: false },
  ];
  expect(judge(chart, answers)).toEqual({ types: 4, withFit: 3, first: 2, inThree: 3, sure: 2, sureRight: 1, sureOfFit: 2, noFit: 1, abstained: 1 });
  expect(shares(judge(chart, answers))).toEqual({ first_right_pct: 66.7, in_three_pct: 100, sure_right_pct: 50, sure_of_fit_pct: 66.7, abstains_pct: 100 });
});
