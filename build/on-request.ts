/**
 * How the scripts that are brought into pages on request are built: all in one go, so that the bundler finds what several
 * of them are made of, keeps of it only what one of them uses, and puts it into the scripts that lib/page-scripts.ts names.
 * No source file knows.
 */
import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";
import type { Entrypoint, WxtHooks } from "wxt";
import { NEEDS, type OnRequest, type Shared } from "../lib/page-scripts.ts";
import { classic } from "./classic.ts";

/** What WXT is to do otherwise: it would build each of these by itself. */
export const onRequest: Pick<WxtHooks, "entrypoints:grouped" | "vite:build:extendConfig"> = {
  "entrypoints:grouped"(_, groups) {
    const together: Entrypoint[] = [];
    const others = groups.filter((group) => {
      if (Array.isArray(group) || !isOnRequest(group.name)) return true;
      together.push(group);
      return false;
    });
    groups.splice(0, groups.length, ...others, together);
  },
  "vite:build:extendConfig"(entrypoints, config) {
    if (entrypoints.some(({ name }) => isOnRequest(name))) config.plugins?.push(scripts);
  },
};

/** What a module graph tells of a module. */
export type Look = (id: string) => Pick<Rolldown.ModuleInfo, "importers" | "isEntry"> | null;

/**
 * The script that a module goes to: the last of those that all of its users need, so that nobody loads it in vain.
 * @returns null where one script alone is made of it
 */
export function sharedBy(id: string, look: Look): Shared | null {
  const users = usersOf(id, look);
  if (users.size < 2) return null;
  const [fewest = [], ...others] = [...users].map((user): readonly Shared[] => NEEDS[user]).toSorted((a, b) => a.length - b.length);
  return fewest.findLast((script) => others.every((needs) => needs.includes(script))) ?? null;
}

function usersOf(id: string, look: Look): Set<OnRequest> {
  const users = new Set<OnRequest>();
  const seen = new Set<string>([id]);
  // a set tells also of what is added while it is gone through
  for (const at of seen) {
    const module = look(at);
    const name = module?.isEntry ? (/entrypoints[\\/]([\w-]+)[\\/]index\.tsx?$/.exec(at)?.[1] ?? "") : "";
    if (isOnRequest(name)) users.add(name);
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return users;
}

const scripts: Plugin = {
  name: "scripts-on-request",
  config: () => ({
    build: {
      modulePreload: false,
      rolldownOptions: {
        output: {
          chunkFileNames: "[name].js",
          codeSplitting: {
            // each module has its own place; what it imports has as many users or more, and goes to the same script or one before it
            includeDependenciesRecursively: false,
            groups: [{ debugName: "shared", name: (id, graph) => sharedBy(id, (other) => graph.getModuleInfo(other)) }],
          },
        },
      },
    },
  }),
  generateBundle: {
    // before what makes scripts small
    order: "pre",
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const hash = createHash("sha256");
      for (const { fileName, code } of chunks) hash.update(`${fileName}\n${code}\n`);
      const build = hash.digest("hex").slice(0, 12);
      for (const chunk of chunks) {
        const name = chunk.fileName.replace(/\.js$/, "");
        if (chunk.isEntry) assertNeeded(name, chunk.imports);
        chunk.code = classic({ name, code: chunk.code, shared: !chunk.isEntry }, build);
      }
    },
  },
};

/** @throws where the background wouldn't bring what a script imports */
function assertNeeded(name: string, files: readonly string[]): void {
  const needs: readonly string[] = isOnRequest(name) ? NEEDS[name] : [];
  const strangers = files.filter((file) => !needs.includes(file.replace(/\.js$/, "")));
  if (strangers.length > 0) throw new Error(`${name}.js imports ${strangers.join(", ")}, which nobody brings with it`);
}

function isOnRequest(name: string): name is OnRequest {
  return Object.hasOwn(NEEDS, name);
}
