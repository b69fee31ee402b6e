/** Charts with the categories that a controller would accept for each expense type: what suggestions are judged by. */
import type { Category } from "../../../lib/model/omie.ts";
import type { PageOption } from "../../../lib/model/vexpenses.ts";

export interface LabelledChart {
  id: string;
  rows: readonly ChartRow[];
  cases: readonly LabelledType[];
}

export interface ChartRow {
  code: string;
  name: string;
  /** R income, D expense, T totals others, I inactive */
  marks: string;
}

export interface LabelledType {
  type: string;
  /** codes of the categories accepted, best first; none = abstaining is right */
  accepted: readonly string[];
  /** company policy decides: abstaining is right as well */
  policy: boolean;
}

/** As the files in this folder have it: types with the same answers together, codes separated by spaces. */
export interface LabelledFile {
  charts: Record<string, readonly (readonly string[])[]>;
  cases: readonly { types: readonly string[]; accepted: Readonly<Record<string, string | undefined>>; policy: string }[];
}

export function labelledCharts({ charts, cases }: LabelledFile): LabelledChart[] {
  return Object.entries(charts).map(([id, rows]) => ({
    id,
    rows: rows.map(([code = "", name = "", marks = ""]) => ({ code, name, marks })),
    cases: cases.flatMap(({ types, accepted, policy }): LabelledType[] => {
      const codes = accepted[id];
      if (codes === undefined) return [];
      return types.map((type) => ({ type, accepted: codes.split(" ").filter((code) => code !== ""), policy: policy.split(" ").includes(id) }));
    }),
  }));
}

/** The chart as a page offers it, every row of it. */
export function optionsOf(chart: LabelledChart): PageOption[] {
  return chart.rows.map(({ code, name }) => ({ value: code, label: name }));
}

/** The chart as OMIE's register has it. */
export function registerOf(chart: LabelledChart): Category[] {
  return chart.rows.map(({ code, name, marks }) => ({
    code,
    name,
    parent: code.split(".").slice(0, -1).join("."),
    expense: marks.includes("D"),
    income: marks.includes("R"),
    totalising: marks.includes("T"),
    inactive: marks.includes("I"),
    hidden: false,
    transfer: false,
  }));
}
