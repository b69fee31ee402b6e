/** What the documents promise is there: commands, files, languages, permissions; and they name nobody's machine. */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const DOCUMENTS = ["README.md", "CHANGELOG.md", ...globSync("docs/**/*.md", { cwd: ROOT })];

/** Written by commands, so not in a fresh clone. */
const MADE = /^(?:\.output|demo-output)\//;

const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts);
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

describe.each(DOCUMENTS)("%s", (document) => {
  const text = read(document);
  const inCode = matches(text, /`([^`\n]+)`/g);

  it("every npm command exists", () => {
    const named = [...matches(text, /npm run (?:-s )?([\w:-]+)/g), ...(/\bnpm test\b/.test(text) ? ["test"] : [])];
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("every path exists", () => {
    const top = readdirSync(ROOT).filter((name) => name !== "node_modules");
    const paths = inCode.filter((code) => top.some((name) => code === name || code.startsWith(`${name}/`)) && !MADE.test(code));
    const broken = paths.filter((path) => !existsSync(join(ROOT, path)));
    expect(broken).toEqual([]);
    // a folder is written as one, so that a reader knows what to expect
    expect(paths.filter((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isDirectory() !== path.endsWith("/"))).toEqual([]);
  });

  it("every link leads somewhere in it or beside it", () => {
    const anchors = new Set(matches(text, /^#+ (.+)$/gm).map((heading) => `#${heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-")}`));
    const links = matches(text, /\]\(([^)\s]+)\)/g).filter((link) => !link.startsWith("https://"));
    expect(links.filter((link) => (link.startsWith("#") ? !anchors.has(link) : !existsSync(join(ROOT, dirname(document), link))))).toEqual([]);
  });

  it("names no developer's machine and no package registry", () => {
    // no absolute path at all: everything is named from the project's folder
    expect(text).not.toMatch(/(?:^|[\s`"'(])(?:~?\/[\w.-]+\/|[A-Z]:\\)/m);
    expect(text).not.toMatch(/\b(?:registry\.|npmmirror|artifactory|verdaccio|jfrog|nexus)/i);
  });
});

describe("README.md", () => {
  const text = read("README.md");

  it("names every language there is, and no other", () => {
    const there = readdirSync(join(ROOT, "public", "_locales")).sort();
    const sentence = /a folder in `public\/_locales\/` beside ([^|]+?), with/.exec(text)?.[1] ?? "";
    expect(matches(sentence, /`([^`]+)`/g).sort()).toEqual(there);
  });

  it("explains every permission the builds ask for, and no other", () => {
    const config = read("wxt.config.ts");
    const asked = [
      ...new Set(matches(config, /\bpermissions: \[([^\]]*)\]/g).flatMap((list) => matches(list, /"([^"]+)"/g))),
      ...matches(config, /"(https:\/\/[^"]+\/\*)"/g),
    ];
    const table = text.slice(text.indexOf("## Permissions"), text.indexOf("## Loading it by hand"));
    const explained = table.split("\n").flatMap((line) => (line.startsWith("| `") ? matches(line.split("|")[1] ?? "", /`([^`]+)`/g) : []));
    expect(asked.length).toBeGreaterThan(4);
    expect(explained.sort()).toEqual(asked.sort());
  });

  it("names the benchmarks there are", () => {
    const row = /`npm run -s bench -- NAME` \| measures: ([^.]+)\./.exec(text)?.[1] ?? "";
    const listed = matches(read("test/bench/main.ts"), /^    name: "(\w+)",$/gm);
    expect(listed.length).toBeGreaterThan(0);
    expect(matches(row, /`([^`]+)`/g).sort()).toEqual(listed.sort());
  });

  it("has its pictures described and small", () => {
    const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, alt, path] of pictures) {
      expect((alt ?? "").length).toBeGreaterThan(20);
      expect(statSync(join(ROOT, path ?? "")).size).toBeLessThanOrEqual(200_000);
    }
  });
});

it("the lock file names no registry but the public one", () => {
  const hosts = new Set(matches(read("package-lock.json"), /"resolved": "(?:git\+)?(?:https?|ssh):\/\/([^/"]+)/g));
  expect([...hosts].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
});
