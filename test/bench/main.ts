/**
 * `npm run -s bench -- NAME [--json] [--browser]`: measures one thing and prints its figures; `--list` names them all.
 * With `--json` standard output carries nothing else. Exit code 2 for a name that isn't there or a missing build.
 */
import { parseArgs } from "node:util";
import { CannotStart, run } from "../sandbox/cannot-start.ts";
import { type Case, type Options, table } from "./report.ts";

interface Benchmark {
  name: string;
  /** what is measured, and against what */
  about: string;
  /** loads only what this one needs */
  load(): Promise<(options: Options) => Promise<Case[]>>;
}

const BENCHMARKS: readonly Benchmark[] = [
  {
    name: "sync",
    about: "a refresh of 50,000 suppliers in Chromium's worker beside the least OMIE's limits allow; requests counted in Node; the register stored as pages beside row by row (--browser: also in Chromium's IndexedDB)",
    load: async () => (await import("./sync.ts")).sync,
  },
  {
    name: "readiness",
    about: "verdicts on members and records near to them against 50,000 suppliers: index new, index at hand, no index; all people joined, searched, sorted",
    load: async () => (await import("./readiness.ts")).readiness,
  },
  {
    name: "mapping",
    about: "suggested categories: time, and how often right and surely right on labelled charts, beside fuse.js, MiniSearch, uFuzzy, BM25 and equal names",
    load: async () => (await import("./mapping.ts")).mapping,
  },
  {
    name: "payables",
    about: "a report of 80 and 500 expenses as OMIE's entries; a screen of the approvals list, and how much of it is decided",
    load: async () => (await import("./payables.ts")).payables,
  },
  {
    name: "approvals",
    about: "the approvals list of 600 people: how much of it is decided, a screen of 50; a report of 500 expenses (--browser: also in Chromium, and the whole extension there)",
    load: async () => (await import("./approvals.ts")).approvals,
  },
  {
    name: "pack",
    about: "the approvers' file for 600 and 10,000 people: made, opened, a screen of 50 looked up (--browser: also in a worker of Chromium)",
    load: async () => (await import("./pack.ts")).pack,
  },
  {
    name: "size",
    about: "gzip -9 of every script of both builds and of the whole package, against the budget",
    load: async () => (await import("./size.ts")).size,
  },
  {
    name: "page",
    about: "recognise, read and mark 50, 400 and 2,000 rows in an imitated DOM; in Chromium the whole extension beside none and an empty one, on a page of none of ours and on 2,000 rows (--browser: also how soon rows have their marks and verdicts there)",
    load: async () => (await import("./page.ts")).page,
  },
];

const list = BENCHMARKS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join("\n");

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, list: { type: "boolean", default: false }, browser: { type: "boolean", default: false } },
  });
  if (values.list) {
    console.log(values.json ? JSON.stringify(BENCHMARKS.map(({ name, about }) => ({ name, about }))) : list);
    return 0;
  }
  const { name, about, load } = chosen(positionals);
  const measure = await load();
  const cases = await measure({ browser: values.browser });
  console.log(values.json ? JSON.stringify({ name, about, node: process.version, ...cases.find(({ headline }) => headline)?.figures, cases }, null, 2) : `${name}: ${about}\n\n${table(cases)}`);
  return 0;
});

function chosen(asked: readonly string[]): Benchmark {
  const found = asked.length === 1 ? BENCHMARKS.find(({ name }) => name === asked[0]) : undefined;
  if (found) return found;
  const why = asked.length === 0 ? "Which benchmark?" : `No benchmark "${asked.join(" ")}".`;
  throw new CannotStart(`${why}\n\nnpm run -s bench -- NAME [--json] [--browser]\n${list}`);
}
