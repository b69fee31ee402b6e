/** `npm test` (and `npm run test:full` with --full: every variant in both browsers, kills, scale). */
import { builds, checks } from "./checks.ts";
import { finish } from "./finish.ts";
import { type Outcome, step, vitest } from "./step.ts";

const full = process.argv.includes("--full");
const depth: Record<string, string> = full ? { FULL: "1" } : {};

const outcomes: Outcome[] = [...(await checks()), ...(await builds())];
outcomes.push(await vitest("unit", [], depth));
const endToEnd = (browser: string, held: boolean): Promise<Outcome> => vitest(`e2e ${browser}`, ["--config", "test/e2e/vitest.config.ts"], { ...depth, BROWSER: browser }, held);
// A spec waits far more than it computes, so the quick run drives both browsers at once; the full run has storms in it, which measure.
if (full) outcomes.push(await endToEnd("chromium", false), await endToEnd("firefox", false));
else outcomes.push(...(await Promise.all([endToEnd("chromium", true), endToEnd("firefox", true)])));
outcomes.push(await step("store lint", process.execPath, ["test/run/store-lint.ts"]));
finish(outcomes);
