/** The figures can only be trusted as far as the arithmetic behind them, and the command as far as its answers. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { names, suppliers, membersOf } from "./invented.ts";
import { CHART, TYPES } from "./mapping-cases.ts";
import { median, ratio } from "./measure.ts";
import { table } from "./report.ts";

const bench = (...args: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { encoding: "utf8" });

describe("arithmetic", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[0.126], 0.13],
  ])("the median of %j is %f", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("a ratio to nothing measurable is 0, not infinite", () => {
    expect([ratio(30, 4), ratio(30, 0)]).toEqual([7.5, 0]);
  });

  it("a table has one block per set of figures, numbers to the right", () => {
    const shown = table([
      { case: "a", figures: { x_ms: 1.239 } },
      { case: "long name", figures: { x_ms: 12_000 } },
      { case: "b", figures: { y: 3 } },
    ]);
    expect(shown).toBe(["             x_ms", "a            1.24", "long name  12,000", "", "   y", "b  3"].join("\n"));
  });
});

describe("invented data", () => {
  it("members: eight of ten by e-mail, one with another e-mail, one a stranger", () => {
    const register = suppliers(500);
    const emails = new Set(register.flatMap((row) => row.emails));
    const people = new Set(register.map((row) => row.name));
    const members = membersOf(register, 50);
    expect(members.filter(({ email }) => emails.has(email))).toHaveLength(40);
    expect(members.filter(({ email, name }) => !emails.has(email) && people.has(name))).toHaveLength(5);
    expect(members.filter(({ email, name }) => !emails.has(email) && !people.has(name))).toHaveLength(5);
  });

  it("no name twice, so that every one could be sure", () => {
    expect(new Set(names(500)).size).toBe(500);
    expect(new Set(TYPES.map(([type]) => type)).size).toBe(TYPES.length);
    expect(new Set(CHART).size).toBe(CHART.length);
  });
});

describe("the command", () => {
  it("an option that doesn't exist: exit 2", () => {
    expect(bench("mapping", "--faster").status).toBe(2);
  });

  it.each([[["nothing-like-it"]], [[]], [["mapping", "size"]]])("%j: exit 2 and the list, on standard error only", (args) => {
    const { status, stdout, stderr } = bench(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    for (const name of ["sync", "readiness", "mapping", "size", "page"]) expect(stderr).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("--json: figures and nothing else on standard output; nothing surely suggested is wrong", () => {
    const { status, stdout } = bench("mapping", "--json");
    expect(status).toBe(0);
    const { name, cases } = JSON.parse(stdout) as { name: string; cases: { case: string; figures: Record<string, number> }[] };
    expect(name).toBe("mapping");
    expect(cases.find((one) => one.case === "suggestions")?.figures).toMatchObject({ types: TYPES.length, sure_and_wrong: 0 });
    // by hand: Hospedagem, Material de escritório, Brindes and ISS are both type and category
    expect(cases.find((one) => one.case === "equal names")?.figures).toMatchObject({ right_first: 4, silent: TYPES.length - 4 });
  });
});
