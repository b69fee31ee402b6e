/** What the engine and its lexicon weigh as a browser loads them. */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";

const ENTRY = join(import.meta.dirname, "..", "..", "lib", "mapping", "suggest.ts");

it("engine and lexicon: at most 15 kB packed", async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: true, target: "es2024", lib: { entry: ENTRY, formats: ["iife"], name: "mapping" } },
  });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("nothing was built");
  const packed = gzipSync(output.output[0].code, { level: 9 }).length;
  expect(packed).toBeLessThanOrEqual(15_000);
  expect(packed).toBeGreaterThan(5_000);
});
