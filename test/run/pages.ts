/**
 * `npm run test:pages`: every stand-in page variant with the extension on, in both browsers.
 * `--report` prints what came of each as a table and exits with 1 only where something is wrong.
 * `--browser chromium|firefox` and `--only ID` narrow it down.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Outcome } from "../e2e/pages/outcome.ts";
import { CATALOGUE } from "../sandbox/pages/catalogue.ts";
import { finish } from "./finish.ts";
import { type Outcome as Steps, vitest } from "./step.ts";

const BROWSERS = ["chromium", "firefox"];
const COLUMNS = ["recognised", "rows", "choices", "undo", "storms", "navigation"] as const;

const { values } = parseArgs({
  options: { report: { type: "boolean", default: false }, browser: { type: "string" }, only: { type: "string" } },
});
if (values.browser !== undefined && !BROWSERS.includes(values.browser)) refuse(`--browser ${values.browser}: chromium or firefox, please`);
if (values.only !== undefined && !CATALOGUE.some(({ id }) => id === values.only)) refuse(`--only ${values.only}: no such variant. Known: ${CATALOGUE.map(({ id }) => id).join(", ")}`);

const browsers = values.browser === undefined ? BROWSERS : [values.browser];
const steps: Steps[] = [];
// a place of its own: two runs at once must not mix
const records = mkdtempSync(join(tmpdir(), "prontidao-pages-"));
const outcomes = new Map<string, Map<string, Outcome>>();
for (const browser of browsers) {
  const record = join(records, `${browser}.jsonl`);
  // by its variants alone: what happens when one scrolls or turns pages is no column of the table
  const files = values.report || values.only !== undefined ? ["test/e2e/pages/pages.spec.ts"] : ["test/e2e/pages/"];
  steps.push(
    await vitest(`pages ${browser}`, ["--config", "test/e2e/vitest.config.ts", ...files], {
      FULL: "1",
      BROWSER: browser,
      PAGES_RECORD: record,
      ...(values.only === undefined ? {} : { PAGES_ONLY: values.only }),
    }),
  );
  const lines = existsSync(record) ? readFileSync(record, "utf8").trim().split("\n").filter(Boolean) : [];
  outcomes.set(browser, new Map(lines.map((line) => JSON.parse(line) as Outcome).map((outcome) => [outcome.id, outcome])));
}
rmSync(records, { recursive: true, force: true });
if (!values.report) finish(steps);
process.exit(report() ? 0 : 1);

/** Prints the table. @returns true when nothing is wrong and nothing is missing */
function report(): boolean {
  const wanted = CATALOGUE.filter(({ id }) => values.only === undefined || id === values.only);
  let wrong = 0;
  let missing = 0;
  const lines = [["", "variant", ...browsers.flatMap((browser) => COLUMNS.map((column) => (column === "recognised" ? `${browser}: recognised` : column)))]];
  const details: string[] = [];
  for (const { id, letter } of wanted) {
    const cells: string[] = [];
    for (const browser of browsers) {
      const outcome = outcomes.get(browser)?.get(id);
      if (outcome === undefined) {
        missing++;
        details.push(`${browser} ${id}: did not come to an end`);
        cells.push(...COLUMNS.map(() => "?"));
        continue;
      }
      wrong += outcome.wrong.length;
      for (const sentence of outcome.wrong) details.push(`${browser} ${id}: ${sentence}`);
      cells.push(...COLUMNS.map((column) => outcome[column] + (column === "recognised" && outcome.wrong.length > 0 ? " WRONG" : "")));
    }
    lines.push([letter, id, ...cells]);
  }
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n")}\n`);
  if (details.length > 0) console.log(`${details.join("\n")}\n`);
  const full = (browser: string): number => [...(outcomes.get(browser)?.values() ?? [])].filter(({ choices }) => choices === "full").length;
  console.log(`${wanted.length} variants · ${browsers.map((browser) => `${browser}: ${full(browser)} filled in full`).join(" · ")} · ${wrong} wrong · ${missing} without an outcome`);
  return wrong === 0 && missing === 0;
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
