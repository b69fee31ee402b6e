/** Page scripts from source: built in memory on first use, kept in .cache/ under the hash of everything they are made of. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const CACHE = join(PROJECT, ".cache", "sandbox");

export interface ScriptSource {
  /** the file it starts with */
  entry: string;
  /** folder whose every file counts for the hash */
  sources: string;
}

const made = new Map<string, Promise<string>>();

/**
 * One production script per entry; entries built once per process.
 * @throws Error when it does not build
 */
export function bundled(source: ScriptSource): Promise<string> {
  const known = made.get(source.entry);
  if (known !== undefined) return known;
  const making = cachedOrBuilt(source);
  made.set(source.entry, making);
  return making;
}

async function cachedOrBuilt(source: ScriptSource): Promise<string> {
  const file = join(CACHE, `${basename(source.entry).replace(/\.\w+$/, "")}-${contentHash(source)}.js`);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const code = await build(source);
  mkdirSync(CACHE, { recursive: true });
  // Written beside and renamed: another sandbox starting now must never read half a script.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, file);
  return code;
}

/** Builds without looking at the cache. */
export async function build({ entry, sources }: ScriptSource): Promise<string> {
  const vite = await import("vite");
  const result = await vite.build({
    configFile: false,
    root: sources,
    mode: "production",
    logLevel: "error",
    publicDir: false,
    // Both said outright: under a test runner NODE_ENV is "test", and vite would take the JSX and the packages of development.
    resolve: { conditions: ["module", "browser", "production"] },
    oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      write: false,
      minify: true,
      target: "es2023",
      rolldownOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error(`${entry} did not build: no script came out`);
  return chunk.code;
}

/** The lock file stands for the packages' versions. */
function contentHash({ sources }: ScriptSource): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(sources, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(?:ts|tsx|js)$/.test(name)) hash.update(name).update(readFileSync(join(sources, name)));
  }
  for (const file of [fileURLToPath(import.meta.url), join(PROJECT, "package-lock.json")]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 20);
}
