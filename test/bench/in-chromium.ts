/** A real Chromium with the extension and the sandbox behind it, and scripts of ours to run in its pages. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { CannotStart } from "../sandbox/cannot-start.ts";
import { chromiumPath } from "../sandbox/window.ts";
import { BROWSER, startWorld, type World, type WorldOptions } from "../e2e/harness/world.ts";

/** Bundles a file of in-page/ into one script for page.evaluate. */
export type InPageScript = (file: URL) => Promise<string>;

const BUILD = join(import.meta.dirname, "..", "..", ".output", "chrome-mv3", "manifest.json");

/**
 * Starts both, hands them over, and ends them whatever happens.
 * @throws CannotStart without a Chromium or a build
 */
export async function inChromium<T>(options: WorldOptions, work: (world: World, script: InPageScript) => Promise<T>): Promise<T> {
  if (BROWSER !== "chromium") throw new CannotStart("This benchmark runs in Chromium: unset $BROWSER.");
  if (!existsSync(BUILD)) throw new CannotStart("The extension is not built. Run: npm run build");
  process.env["CHROMIUM"] = chromiumPath();
  const world = await startWorld(options);
  try {
    return await work(world, bundled);
  } finally {
    await world.close();
  }
}

async function bundled(file: URL): Promise<string> {
  const entry = fileURLToPath(file);
  const result = await build({
    configFile: false,
    root: dirname(entry),
    mode: "production",
    logLevel: "error",
    publicDir: false,
    build: { write: false, minify: false, target: "es2023", rolldownOptions: { input: entry, output: { format: "iife" } } },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error(`${entry} did not bundle: no script came out`);
  return chunk.code;
}
