/** What a browser has to load: gzip -9 bytes of every script, and of the whole package, beside the budget. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { CannotStart } from "../sandbox/cannot-start.ts";
import type { Case } from "./report.ts";

const OUTPUT = join(import.meta.dirname, "..", "..", ".output");
const BUILDS = ["chrome-mv3", "firefox-mv3"];
const KB = 1000;

/** By path inside the build; a script without a budget of its own counts towards the whole. */
const BUDGETS: Record<string, number> = { "page.js": 30 * KB, "bindings-panel.js": 30 * KB, "approvals.js": 40 * KB, "background.js": 90 * KB };
const WHOLE = 400 * KB;

export async function size(): Promise<Case[]> {
  return BUILDS.flatMap(sizesOf);
}

function sizesOf(build: string): Case[] {
  const folder = join(OUTPUT, build);
  if (!existsSync(folder)) throw new CannotStart(`${build} is not built. Run: npm run build`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const bytes = new Map(files.map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file)]));
  const packed = (content: Buffer): number => gzipSync(content, { level: 9 }).length;
  const scripts = [...bytes].filter(([path]) => path.endsWith(".js")).sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = [...bytes.values()];
  return [
    ...scripts.map(([path, content]) => sizeCase(`${build} ${path}`, packed(content), content.length, BUDGETS[path])),
    backgroundCase(build, bytes, packed),
    sizeCase(`${build} whole package`, whole.reduce((sum, content) => sum + packed(content), 0), whole.reduce((sum, { length }) => sum + length, 0), WHOLE),
  ];
}

/** The background is a module: with it come the libraries that our own pages load too. */
function backgroundCase(build: string, bytes: ReadonlyMap<string, Buffer>, packed: (content: Buffer) => number): Case {
  const seen = new Set<string>();
  const waiting = ["background.js"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const [, name = ""] of (bytes.get(path)?.toString("utf8") ?? "").matchAll(/from\s*["']\.\/(?:chunks\/)?([^"']+)["']/g)) waiting.push(`chunks/${name}`);
  }
  const loaded = [...seen].map((path) => bytes.get(path) ?? Buffer.alloc(0));
  return sizeCase(`${build} background.js with what it loads`, loaded.reduce((sum, content) => sum + packed(content), 0), loaded.reduce((sum, { length }) => sum + length, 0), undefined);
}

function sizeCase(title: string, gzip: number, raw: number, budget: number | undefined): Case {
  const figures = { gzip_bytes: gzip, raw_bytes: raw };
  return { case: title, figures: budget === undefined ? figures : { ...figures, budget_bytes: budget, left_bytes: budget - gzip } };
}
