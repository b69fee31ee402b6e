/** An expense type's name, read. */
import { fold } from "../fold.ts";
import type { Chart } from "./chart.ts";
import { withoutNumbering } from "./offered.ts";
import { read, type Reading } from "./reading.ts";

export interface TypeName {
  /** without the company's own marks */
  folded: string;
  reading: Reading;
}

/** A name longer than this is read up to here: what it says has been said by then. */
const READ_AT_MOST = 120;

/** @param type as the page shows it; marks like "001 - " and "[ACME] " are left out unless a category has them too */
export function typeName(type: string, chart: Chart): TypeName {
  const folded = fold(type);
  const own = chart.byName.has(folded) ? folded : fold(withoutNumbering(type.replace(/^\s*(?:\[[^\]]*\]|\p{L}{1,5}[ .]?\d+\s*[-–—:])\s*(?=\S)/u, "")));
  return { folded: own, reading: read(own.slice(0, READ_AT_MOST), chart.words) };
}
