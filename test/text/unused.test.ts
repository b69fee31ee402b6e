/** Every message is used somewhere: words nobody reads only make translating longer. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LOCALES } from "./lookup.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const SOURCES = ["lib", "components", "entrypoints"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

const code = [...SOURCES, join(ROOT, "wxt.config.ts")].map((file) => withoutComments(readFileSync(file, "utf8"))).join("\n");

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'])\/\/[^\n]*/g, "");
}

/** Words given to t, tn or a lookup, whatever is decided between them: t(n === 0 ? "none" : "some", n). */
const asked = new Set([...code.matchAll(/\b(?:t|tn|look|lookup)\(/g)].flatMap(({ index, 0: call }) => wordsOf(firstArguments(code.slice(index + call.length)))));

/** Words written anywhere else: keys chosen from a table. */
const written = new Set(wordsOf(code));

function wordsOf(source: string): string[] {
  return [...source.matchAll(/["'`](\w+)["'`]/g)].map((match) => match[1] ?? "");
}

/** Up to the bracket that ends the call. */
function firstArguments(rest: string): string {
  let depth = 1;
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === "(") depth++;
    if (rest[at] === ")" && --depth === 0) return rest.slice(0, at);
  }
  return rest;
}

/** A word of one piece ("account", "types") means many things in code: it counts only inside a call. */
const unmistakable = (key: string): boolean => /[a-z][A-Z]/.test(key);

function isUsed(key: string): boolean {
  // reason_… and short_… are put together from the reason codes; that none is superfluous is tested beside
  if (/^(reason|short)_/.test(key)) return true;
  const base = key.replace(/_(one|other)$/, "");
  return asked.has(base) || (unmistakable(base) && written.has(base)) || code.includes(`__MSG_${key}__`);
}

it("no message is unused", () => {
  expect(Object.keys(LOCALES.pt_BR).filter((key) => !isUsed(key))).toEqual([]);
});

it("would notice one", () => {
  expect(["inventedKey", "inventedKey_one", "email", "connection"].filter(isUsed)).toEqual([]);
  expect(["account", "extName", "countReady_other", "fixerFinance", "registerSuppliers", "ageNow", "somebody"].filter((key) => !isUsed(key))).toEqual([]);
});
