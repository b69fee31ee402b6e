import { defineConfig } from "vitest/config";

const full = process.env["FULL"] === "1";

export default defineConfig({
  test: {
    root: ".",
    include: ["test/e2e/**/*.spec.ts"],
    // the lab tries every option of every widget: for `npm run test:full`
    exclude: full ? [] : ["test/e2e/pages-lab/**"],
    // one spec file at a time: the other browser already runs beside
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // a real browser on a loaded machine may miss a deadline once; what fails twice is broken
    retry: 1,
  },
});
