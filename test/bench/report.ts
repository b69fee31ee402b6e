/** What every benchmark hands back, and how it is shown. */

/** One measured situation. The unit is the end of a figure's name: `_ms`, `_bytes`, `_times` (a ratio); none = a count. */
export interface Case {
  case: string;
  figures: Record<string, number>;
  /** its figures also stand beside the list of cases */
  headline?: true;
}

export interface Options {
  /** measure in a real Chromium as well, where a benchmark can */
  browser: boolean;
}

/** Figures as a table, cases of the same figures together. */
export function table(cases: readonly Case[]): string {
  const groups = Map.groupBy(cases, ({ figures }) => Object.keys(figures).join());
  return [...groups.values()].map(tableOf).join("\n\n");
}

function tableOf(cases: readonly Case[]): string {
  const names = Object.keys(cases[0]?.figures ?? {});
  const rows = [["", ...names], ...cases.map((one) => [one.case, ...names.map((name) => shown(one.figures[name] ?? NaN))])];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd())
    .join("\n");
}

const shown = (figure: number): string => figure.toLocaleString("en-US", { maximumFractionDigits: 2 });
