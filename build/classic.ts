/**
 * Chunks that import each other, as classic scripts: the isolated world that our scripts have in a page runs no modules.
 * What a chunk exports it leaves in a slot on that world's global object, where whoever imports it takes it from. A page
 * has another global object, and what it calls its elements and frames can't stand for a symbol.
 *
 * A slot belongs to one build and one life of the extension. What was left behind by an update or a reload is passed over:
 * its modules may be others, and its connection to the extension is cut.
 */
import { type ESTree, parseSync } from "vite";

export interface Chunk {
  /** its file's, without ".js" */
  name: string;
  /** a module, as the bundler writes it: it imports and exports by lists of names */
  code: string;
  /** for others to build on: run once, however often it is brought. Else it runs each time, and its exports are dropped. */
  shared: boolean;
}

/**
 * @param build tells this build from every other
 * @returns a script without a completion value, which Firefox would have to copy out of the page
 * @throws where the chunk imports or exports in another way, or from another folder
 */
export function classic(chunk: Chunk, build: string): string {
  const { name, shared } = chunk;
  const { taken, left, body } = parts(chunk);
  const missing = [...taken.keys()].map((from) => `if (!slot?.${from}) throw new Error("prontidao: ${name}.js came without ${from}.js");`);
  const takes = [...taken].map(([from, names]) => `const { ${names.join(", ")} } = $slot.${from};`);
  return `(() => {
"use strict";
const key = Symbol.for("prontidao ${build}");
let slot = globalThis[key];
${shared && taken.size === 0 ? LIVING_SLOT : ""}
${shared ? `if (slot?.${name}) return;` : ""}
${missing.join("\n")}
const run = ($slot) => {
${takes.join("\n")}
${body.join("\n")}
return { ${shared ? left.join(", ") : ""} };
};
${shared ? `slot.${name} = run(slot);` : "run(slot);"}
})();
`;
}

/** The first to come makes the slot. An orphan's runtime has no id any more; in some versions even looking throws. */
const LIVING_SLOT = `
const alive = () => {
  try {
    return slot.runtime.id;
  } catch {}
};
if (!alive()) slot = globalThis[key] = { runtime: chrome.runtime };`;

/** What a chunk takes from which other (`name there: name here`), what it leaves to others, and all else it says. */
function parts({ name, code }: Chunk): { taken: Map<string, string[]>; left: string[]; body: string[] } {
  const taken = new Map<string, string[]>();
  const left: string[] = [];
  const body: string[] = [];
  for (const statement of parseSync(`${name}.js`, code).program.body) {
    switch (statement.type) {
      case "ImportDeclaration": {
        const from = neighbour(name, statement.source.value);
        taken.set(from, [...(taken.get(from) ?? []), ...statement.specifiers.map((one) => imported(name, one))]);
        break;
      }
      case "ExportNamedDeclaration":
        if (statement.declaration || statement.source) throw otherwise(name);
        left.push(...statement.specifiers.map((one) => `${identifier(name, one.exported)}: ${identifier(name, one.local)}`));
        break;
      case "ExportDefaultDeclaration":
      case "ExportAllDeclaration":
        throw otherwise(name);
      default:
        body.push(code.slice(statement.start, statement.end));
    }
  }
  return { taken, left, body };
}

function imported(name: string, one: ESTree.ImportDeclarationSpecifier): string {
  if (one.type !== "ImportSpecifier") throw otherwise(name);
  return `${identifier(name, one.imported)}: ${one.local.name}`;
}

function identifier(name: string, word: ESTree.ModuleExportName): string {
  if (word.type === "Literal") throw otherwise(name);
  return word.name;
}

function neighbour(name: string, source: string): string {
  const from = /^\.\/(\w+)\.js$/.exec(source)?.[1];
  if (from === undefined) throw new Error(`${name}: "${source}" is no chunk beside it`);
  return from;
}

function otherwise(name: string): Error {
  return new Error(`${name}: imports or exports otherwise than by lists of names`);
}
