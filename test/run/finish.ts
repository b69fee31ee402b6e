/** The closing line of every command that checks something. */
import type { Outcome } from "./step.ts";

/** Prints `N passed, N failed` and ends the process accordingly. */
export function finish(outcomes: Outcome[]): never {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
