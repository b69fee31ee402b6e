/** What the engine and its lexicon weigh as a browser loads them. */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";

const FOLDER = join(import.meta.dirname, "..", "..", "lib", "mapping");
/** Reading a chart and a type, scoring and being sure: everything a suggestion by names needs. */
const ENGINE = [`export { chartOf } from "./chart.ts"`, `export { typeName } from "./type-name.ts"`, `export { fitsOf } from "./score.ts"`, `export { isSure } from "./sure.ts"`].join(";\n");

async function packed(source: string): Promise<number> {
  const entry = join(FOLDER, "measured.ts");
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [{ name: "measured", resolveId: (id) => (id === entry ? entry : null), load: (id) => (id === entry ? source : null) }],
    build: { write: false, minify: true, target: "es2024", lib: { entry, formats: ["iife"], name: "mapping" } },
  });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("nothing was built");
  return gzipSync(output.output[0].code, { level: 9 }).length;
}

it("engine and lexicon: at most 15 kB packed; what one's own bindings teach comes on top", async () => {
  const engine = await packed(ENGINE);
  expect(engine).toBeLessThanOrEqual(15_000);
  expect(engine).toBeGreaterThan(5_000);
  const taught = await packed(`export { suggest } from "./suggest.ts"`);
  expect(taught).toBeGreaterThan(engine);
  expect(taught).toBeLessThanOrEqual(engine + 1_500);
});
