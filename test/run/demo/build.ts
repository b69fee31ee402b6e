/** The extension as Chrome gets it, built when it is missing or older than what it is made of. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { CannotStart } from "../../sandbox/cannot-start.ts";
import { ROOT } from "../step.ts";

const BUILD = join(ROOT, ".output", "chrome-mv3");
const SOURCES = ["entrypoints", "components", "lib", "public", "build", "wxt.config.ts", "package-lock.json"];

/**
 * The folder of the current build.
 * @throws CannotStart when it doesn't build
 */
export function currentBuild(): string {
  const manifest = join(BUILD, "manifest.json");
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest(SOURCES)) return BUILD;
  console.log("Building the extension (wxt build)…");
  const build = spawnSync("wxt", ["build"], { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
  if (build.status === 0 && existsSync(manifest)) return BUILD;
  throw new CannotStart(`The extension does not build: ${build.error?.message ?? complaint(build.stdout + build.stderr)} (npm run build shows all of it)`);
}

/** When the last of these files and folders' files was changed, epoch ms. */
function newest(paths: string[]): number {
  const files = paths.flatMap((path) => {
    const full = join(ROOT, path);
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full, { recursive: true, encoding: "utf8" }).map((name) => join(full, name));
  });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** The line of the output that says what is wrong. */
function complaint(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "no output";
}
