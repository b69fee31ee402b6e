/** The quick checks that need no browser: types, lint, layout, dead code. */
import { type Outcome, step } from "./step.ts";

export async function checks(): Promise<Outcome[]> {
  return [
    await step("types", "tsc", ["--noEmit", "-p", "."]),
    await step("lint", "oxlint", ["--deny-warnings", "entrypoints", "components", "lib", "build", "test", "wxt.config.ts"]),
    await step("dead code", "knip", []),
  ];
}

/** Both production builds, as the stores get them. */
export async function builds(): Promise<Outcome[]> {
  return [await step("build chrome", "wxt", ["build"]), await step("build firefox", "wxt", ["build", "-b", "firefox"])];
}
