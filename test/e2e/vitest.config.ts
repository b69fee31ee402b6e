import { defineConfig } from "vitest/config";

const full = process.env["FULL"] === "1";

/** Long specs that the quick run has in one of the browsers, so that it stays a quick one; the full run has them in both. */
const ELSEWHERE = process.env["BROWSER"] === "firefox" ? ["approvals", "describe", "health", "life-ends", "people", "teach"] : ["approver", "assistant", "passphrase", "people-fixes", "people-lists"];

export default defineConfig({
  test: {
    root: ".",
    include: ["test/e2e/**/*.spec.ts"],
    // the lab tries every option of every widget: for `npm run test:full`
    exclude: full ? [] : ["test/e2e/pages-lab/**", ...ELSEWHERE.map((name) => `test/e2e/specs/${name}.spec.ts`)],
    // one spec file at a time: the other browser already runs beside
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // a real browser on a loaded machine may miss a deadline once; what fails twice is broken
    retry: 1,
  },
});
