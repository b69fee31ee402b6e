/** `npm run suggest` as somebody types it: files in, JSON out, and one clear line when a file can't be used. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "prontidao-suggest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: unknown): string {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const suggest = (...args: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, "..", "run", "suggest.ts"), ...args], { encoding: "utf8" });
const on = (types: unknown, categories: unknown) => suggest("--types", file(types), "--categories", file(categories));

const flags = { conta_despesa: "S", conta_receita: "N", totalizadora: "N", conta_inativa: "N" };

describe("suggest", () => {
  it("one answer per type in order, with code, name as given, and why in Portuguese", () => {
    const { status, stdout } = on(["Hotel", "Ração", "Hotel"], [{ codigo: "7.10", descricao: "7.10 — Viagens e Estadias" }]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { type: "Hotel", sure: false, suggestions: [{ codigo: "7.10", descricao: "7.10 — Viagens e Estadias", why: "mesmo assunto: hospedagem" }] },
      { type: "Ração", sure: false, suggestions: [] },
      { type: "Hotel", sure: false, suggestions: [{ codigo: "7.10", descricao: "7.10 — Viagens e Estadias", why: "mesmo assunto: hospedagem" }] },
    ]);
  });

  it("OMIE's flags are heeded, entities decoded, also in OMIE's own envelope", () => {
    const rows = [
      { codigo: "2.04.01", descricao: "Hospedagem", ...flags, conta_inativa: "S" },
      { codigo: "2.04.02", descricao: "Hospedagem", ...flags, totalizadora: "S" },
      { codigo: "2.04.03", descricao: "Hospedagem", ...flags, nao_exibir: "S" },
      { codigo: "1.01.01", descricao: "Hospedagem", ...flags, conta_despesa: "N", conta_receita: "S" },
      { codigo: "2.04.04", descricao: "&lt;Dispon&iacute;vel&gt;", ...flags },
      { codigo: "2.04.05", descricao: "Alimenta&ccedil;&atilde;o &amp; Viagens", ...flags },
    ];
    for (const categories of [rows, { categoria_cadastro: rows }]) {
      expect(JSON.parse(on(["Hospedagem"], categories).stdout)).toMatchObject([{ suggestions: [{ codigo: "2.04.05", descricao: "Alimentação & Viagens" }] }]);
    }
  });

  it("odd rows are left out and told, odd types get their answer; a long answer arrives whole", () => {
    const { status, stdout, stderr } = on(["Táxi", 99, null, {}, ...Array.from({ length: 1_500 }, (_, index) => `Táxi ${index}`)], [null, 7, "x", [], {}, { codigo: "2.01.01" }, { codigo: 2, descricao: null }, { codigo: "2.04.95", descricao: "Táxi" }, { codigo: "2.04.95", descricao: "Hotel" }]);
    expect(status).toBe(0);
    expect(stderr).toContain("8 of 9 rows left out");
    const answers = JSON.parse(stdout) as unknown[];
    expect(answers).toHaveLength(1_504);
    expect(answers.slice(0, 4)).toMatchObject([{ type: "Táxi", sure: true, suggestions: [{ codigo: "2.04.95" }] }, { type: "99" }, { type: "", suggestions: [] }, { type: "", suggestions: [] }]);
  });

  it.each([
    ["no files", () => suggest(), "Both files are needed"],
    ["one file", () => suggest("--types", file([])), "Both files are needed"],
    ["an unknown option", () => suggest("--typos", "x"), "--typos"],
    ["a file that isn't there", () => suggest("--types", join(folder, "none.json"), "--categories", file([])), "can't be read"],
    ["no JSON", () => on("[oops", []), "is no JSON"],
    ["types that are no list", () => on({ a: 1 }, []), "an array of type names"],
    ["categories that are no list", () => on([], "7"), "an array of categories"],
  ])("%s: exit 2, one line, nothing on standard output", (_, run, said) => {
    const { status, stdout, stderr } = run();
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(said);
  });
});
