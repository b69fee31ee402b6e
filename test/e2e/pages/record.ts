/** Keeps the outcomes of a run for the report: one JSON line each, in the file named by $PAGES_RECORD. */
import { appendFileSync } from "node:fs";
import type { Outcome } from "./outcome.ts";

export function keep(outcome: Outcome): void {
  const file = process.env["PAGES_RECORD"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}
