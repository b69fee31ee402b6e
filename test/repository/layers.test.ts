/** Who may import what (design: layout). A wrong import fails here before it becomes a habit. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

interface Rule {
  /** path prefix of the files it is about */
  folder: string;
  /** path prefixes in this repository they may import, besides their own folder */
  may: string[];
  /** packages they may import */
  packages: string[];
}

const RULES: Rule[] = [
  { folder: "lib/model/", may: [], packages: [] },
  { folder: "lib/fold.ts", may: [], packages: [] },
  { folder: "lib/fault.ts", may: ["lib/model/"], packages: [] },
  { folder: "lib/key-digest.ts", may: [], packages: [] },
  { folder: "lib/settings.ts", may: [], packages: [] },
  { folder: "lib/policy.ts", may: ["lib/model/"], packages: [] },
  { folder: "lib/company.ts", may: ["lib/model/", "lib/fold.ts"], packages: [] },
  { folder: "lib/payables.ts", may: ["lib/model/", "lib/fold.ts"], packages: [] },
  { folder: "lib/readiness/", may: ["lib/model/", "lib/fold.ts", "lib/payables.ts"], packages: [] },
  { folder: "lib/pack/", may: ["lib/model/", "lib/fold.ts", "lib/readiness/"], packages: [] },
  { folder: "lib/mapping/", may: ["lib/model/", "lib/fold.ts"], packages: [] },
  { folder: "lib/omie/", may: ["lib/model/", "lib/fault.ts"], packages: ["ky", "zod/mini"] },
  { folder: "lib/vexpenses/page/", may: ["lib/model/", "lib/fold.ts", "lib/key-digest.ts"], packages: [] },
  { folder: "lib/plan.ts", may: ["lib/model/", "lib/fold.ts"], packages: [] },
  { folder: "lib/category-choices.ts", may: ["lib/model/", "lib/fold.ts", "lib/mapping/selectable.ts", "lib/readiness/category.ts"], packages: [] },
  { folder: "lib/csv.ts", may: [], packages: [] },
  { folder: "lib/mapping-file.ts", may: ["lib/csv.ts", "lib/model/", "lib/fold.ts"], packages: [] },
  { folder: "lib/books/", may: ["lib/model/", "lib/fold.ts", "lib/plan.ts"], packages: ["dexie"] },
  { folder: "lib/shift.ts", may: ["lib/model/"], packages: [] },
  { folder: "lib/sync/", may: ["lib/model/", "lib/fault.ts", "lib/shift.ts"], packages: [] },
  { folder: "lib/vexpenses/api/", may: ["lib/model/", "lib/fold.ts"], packages: ["ky", "zod/mini"] },
  { folder: "lib/email-list.ts", may: ["lib/csv.ts", "lib/model/", "lib/fold.ts"], packages: [] },
  { folder: "lib/fixes/", may: ["lib/model/", "lib/fault.ts", "lib/fold.ts", "lib/shift.ts"], packages: [] },
  { folder: "lib/vault.ts", may: ["lib/model/"], packages: [] },
  { folder: "lib/vault/", may: ["lib/vault.ts", "lib/model/"], packages: [] },
  { folder: "lib/messages.ts", may: ["lib/model/"], packages: [] },
  { folder: "lib/questions/", may: ["lib/model/", "lib/fold.ts", "lib/messages.ts"], packages: ["zod/mini"] },
  { folder: "lib/text.ts", may: ["lib/model/", "lib/fold.ts", "public/_locales/pt_BR/messages.json"], packages: [] },
  { folder: "lib/browser.ts", may: [], packages: ["webextension-polyfill"] },
  { folder: "lib/page-scripts.ts", may: [], packages: [] },
  { folder: "lib/page-browser.ts", may: [], packages: ["webextension-polyfill"] },
  // what our own pages keep up to date by asking the background; everything drawn only gets it
  { folder: "components/live/", may: ["lib/messages.ts", "lib/model/"], packages: ["preact/hooks"] },
  { folder: "components/", may: ["lib/model/", "lib/text.ts", "lib/fold.ts"], packages: ["preact", "preact/hooks"] },
  {
    folder: "entrypoints/page.content/",
    may: ["lib/vexpenses/page/", "components/", "lib/messages.ts", "lib/model/", "lib/text.ts", "lib/page-browser.ts", "lib/fold.ts"],
    // no preact: what is on every page draws plain marks (components/page/mark.ts)
    packages: [],
  },
  { folder: "entrypoints/page.ts", may: ["entrypoints/page.content/start.ts"], packages: ["wxt/utils/define-unlisted-script"] },
  {
    // brought into a page that the content script already runs in: the one place where two entrypoints meet
    folder: "entrypoints/bindings-panel/",
    may: ["entrypoints/page.content/meeting.ts", "entrypoints/page.content/desk.ts", "lib/vexpenses/page/", "components/", "lib/model/", "lib/text.ts", "lib/page-browser.ts"],
    packages: ["preact", "preact/hooks", "wxt/utils/define-unlisted-script"],
  },
  {
    folder: "entrypoints/approvals/",
    may: ["entrypoints/page.content/meeting.ts", "entrypoints/page.content/desk.ts", "entrypoints/page.content/board.ts", "lib/vexpenses/page/", "components/", "lib/messages.ts", "lib/model/", "lib/text.ts", "lib/page-browser.ts"],
    packages: ["preact", "preact/hooks", "wxt/utils/define-unlisted-script"],
  },
  // as above, on request; what they find out goes back as an answer or through the slot that the readers meet in
  ...["explanation", "taught", "support"].map((script) => ({
    folder: `entrypoints/${script}/`,
    may: ["entrypoints/page.content/meeting.ts", "lib/vexpenses/page/", "components/", "lib/messages.ts", "lib/model/", "lib/text.ts", "lib/page-browser.ts"],
    packages: ["preact", "preact/hooks", "wxt/utils/define-unlisted-script"],
  })),
  ...["popup", "options", "dashboard", "sidepanel"].map((page) => ({
    folder: `entrypoints/${page}/`,
    may: ["components/", "lib/messages.ts", "lib/model/", "lib/text.ts", "lib/browser.ts", "lib/books/read.ts", "lib/csv.ts", "lib/email-list.ts", ...(page === "dashboard" ? ["lib/mapping-file.ts"] : [])],
    packages: ["preact", "preact/hooks"],
  })),
  {
    folder: "entrypoints/background/",
    may: [
      "lib/books/",
      "lib/browser.ts",
      "lib/category-choices.ts",
      "lib/company.ts",
      "lib/fixes/",
      "lib/key-digest.ts",
      "lib/mapping/",
      "lib/messages.ts",
      "lib/model/",
      "lib/omie/",
      "lib/pack/",
      "lib/page-scripts.ts",
      "lib/policy.ts",
      "lib/plan.ts",
      "lib/questions/",
      "lib/readiness/",
      "lib/settings.ts",
      "lib/sync/",
      "lib/vault.ts",
      "lib/vault/",
      "lib/vexpenses/api/",
    ],
    packages: ["wxt/utils/define-background"],
  },
];

/** Names of globals that belong to the world a layer must not touch. */
const FORBIDDEN_GLOBALS: { folders: string[]; pattern: RegExp; what: string }[] = [
  {
    folders: [
      "lib/model/",
      "lib/fold.ts",
      "lib/company.ts",
      "lib/csv.ts",
      "lib/email-list.ts",
      "lib/plan.ts",
      "lib/category-choices.ts",
      "lib/mapping-file.ts",
      "lib/payables.ts",
      "lib/readiness/",
      "lib/mapping/",
    ],
    pattern: /\b(document|window|fetch|localStorage|indexedDB|Date\.now|performance\.now|Math\.random|setTimeout|new Date\(\))\b/,
    what: "DOM, network, storage or clock",
  },
  {
    folders: [
      "lib/omie/",
      "lib/shift.ts",
      "lib/sync/",
      "lib/fixes/",
      "lib/questions/",
      "lib/vault.ts",
      "lib/vault/",
      "lib/vexpenses/api/",
      "lib/books/",
      "lib/pack/",
    ],
    pattern: /\b(document|window|localStorage)\./,
    what: "DOM",
  },
  { folders: ["lib/vexpenses/page/"], pattern: /\b(fetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|document\.cookie)/, what: "network or page storage" },
  // a content script that clicks, submits or posts by itself could press what only a person may press
  { folders: ["entrypoints/page.content/", "entrypoints/bindings-panel/", "entrypoints/approvals/", "entrypoints/taught/", "entrypoints/support/"], pattern: /\b(fetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|document\.cookie|\.submit\(|requestSubmit\()/, what: "network, page storage or submitting" },
  { folders: ["entrypoints/", "components/", "lib/"], pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\()/, what: "markup from text" },
];

const files = ["lib", "components", "entrypoints"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
);

/** Every module specifier a file imports, static, re-exported or dynamic. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(/(?:from\s+|import\s+|import\(\s*)["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}

/** Everything a script is built from, the file itself included; imports of types only leave nothing behind. */
function builtFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(ROOT, file), "utf8").replaceAll(/(?:import|export) type [^;]+;/g, "");
    for (const match of source.matchAll(/(?:from\s+|import\s+|import\(\s*)["'](\.[^"']+)["']/g)) {
      waiting.push(normalize(join(dirname(file), match[1] ?? "")).replaceAll("\\", "/").replace(/\?inline$/, ""));
    }
  }
  return seen;
}

const inside = (path: string, prefix: string): boolean => (prefix.endsWith("/") ? path.startsWith(prefix) : path === prefix);

it("every element of ours on a page is among those that are taken out again", () => {
  const made = files.flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/createElement\(\s*["'`]prontidao-([a-z-]+)/g)].map(([, name]) => name));
  expect(made.length).toBeGreaterThan(0);
  const known = /const NAMES = \[([^\]]+)\]/.exec(readFileSync(join(ROOT, "lib/vexpenses/page/ours.ts"), "utf8"))?.[1] ?? "";
  expect(made.filter((name) => !known.includes(`"${name}"`))).toEqual([]);
});

describe("layers", () => {
  it.each(files)("%s imports only what its layer may", (file) => {
    const rule = RULES.find((candidate) => inside(file, candidate.folder));
    expect(rule, `no layer rule for ${file}`).toBeDefined();
    const strangers = importsOf(file).filter((specifier) => {
      if (!specifier.startsWith(".")) return !rule!.packages.includes(specifier);
      const target = normalize(join(dirname(file), specifier)).replaceAll("\\", "/").replace(/\?inline$/, "");
      if (rule!.folder.endsWith("/") && inside(target, rule!.folder)) return false;
      return !rule!.may.some((prefix) => inside(target, prefix));
    });
    expect(strangers).toEqual([]);
  });

  it.each(files)("%s touches nothing its layer must not", (file) => {
    const source = readFileSync(join(ROOT, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
    const touched = FORBIDDEN_GLOBALS.filter((rule) => rule.folders.some((folder) => inside(file, folder)) && rule.pattern.test(source)).map((rule) => rule.what);
    expect(touched).toEqual([]);
  });

  it("the script on every page carries nothing that writes into fields, nor the panel", () => {
    const onEveryPage = builtFrom("entrypoints/page.ts");
    // what reads a field is everywhere; every other file of choice/ works a widget
    const readers = new Set(["read-field", "select-view", "skin-view", "widget-view", "combobox-view", "control"]);
    const writers = files.filter((file) => file.startsWith("lib/vexpenses/page/choice/") && !readers.has(/([^/]+)\.ts$/.exec(file)?.[1] ?? ""));
    const panel = ["BindingsPanel.tsx", "PreviewTable.tsx", "SuggestionList.tsx", "UnsavedStrip.tsx", "panel.css"].map((name) => `components/page/${name}`);
    const injected = builtFrom("entrypoints/bindings-panel/index.ts");
    // so that a file renamed or moved isn't passed over in silence
    expect([...writers, ...panel].filter((file) => !injected.has(file))).toEqual([]);
    expect([...writers, ...panel, "components/page/Badge.tsx", "components/page/drawing.ts"].filter((file) => onEveryPage.has(file))).toEqual([]);
    expect([...injected].filter((file) => file.startsWith("entrypoints/page.content/"))).toEqual(["entrypoints/page.content/meeting.ts"]);
  });

  it("nobody but lib/browser.ts and lib/page-browser.ts reaches for the extension API", () => {
    const reachers = files.filter((file) => {
      if (file === "lib/browser.ts" || file === "lib/page-browser.ts") return false;
      const source = readFileSync(join(ROOT, file), "utf8");
      return /\bchrome\.|webextension-polyfill|wxt\/browser/.test(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ""));
    });
    expect(reachers).toEqual([]);
  });
});
