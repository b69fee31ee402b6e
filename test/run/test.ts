/** `npm test` (and `npm run test:full` with --full: every variant in both browsers, kills, scale). */
import { builds, checks } from "./checks.ts";
import { finish } from "./finish.ts";
import { type Outcome, step, vitest } from "./step.ts";

const full = process.argv.includes("--full");
const depth: Record<string, string> = full ? { FULL: "1" } : {};

const outcomes: Outcome[] = [...(await checks()), ...(await builds())];
outcomes.push(await vitest("unit", [], depth));
for (const browser of ["chromium", "firefox"]) {
  outcomes.push(await vitest(`e2e ${browser}`, ["--config", "test/e2e/vitest.config.ts"], { ...depth, BROWSER: browser }));
}
outcomes.push(await step("store lint", process.execPath, ["test/run/store-lint.ts"]));
finish(outcomes);
