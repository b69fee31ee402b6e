import { describe, expect, it } from "vitest";
import { REASONS } from "../../lib/model/verdicts.ts";
import { demoData, demoOmie, EXPECTED } from "../sandbox/data.ts";

const data = demoData();
const omie = demoOmie();
const category = (code: string) => omie.categorias.find((row) => row.codigo === code);

describe("demo data", () => {
  it("expects something of every member and every type, and of nobody else", () => {
    expect(Object.keys(EXPECTED.members).toSorted()).toEqual(data.members.map((member) => member.email).toSorted());
    expect(Object.keys(EXPECTED.types).toSorted()).toEqual(data.types.map((type) => type.name.trim()).toSorted());
  });

  it("expects states that follow from the weights of the reasons", () => {
    const all = [
      ...Object.values(EXPECTED.members).flatMap(({ before, after }) => [before, after]),
      ...Object.values(EXPECTED.types),
      EXPECTED.account,
    ];
    for (const { state, reasons, notes } of all) {
      const weights = reasons.map((code) => REASONS[code].weight);
      expect(state).toBe(weights.includes("block") ? "blocked" : weights.includes("doubt") ? "unknown" : "ready");
      expect(weights).not.toContain("note");
      expect(notes.map((code) => REASONS[code].weight)).toEqual(notes.map(() => "note"));
    }
  });

  it("has the keys, the company and the accounts of its OMIE company", () => {
    expect(data.keys).toEqual({ appKey: omie.appKey, appSecret: omie.appSecret });
    expect(data.company.cnpj).toBe(omie.empresa.cnpj);
    const active = omie.contasCorrentes.filter((account) => account.inativo !== "S");
    expect(data.vendors.omie.accounts.map(({ code, name }) => [code, name])).toEqual(active.map((account) => [String(account.nCodCC), account.descricao]));
  });

  it("offers exactly OMIE's selectable expense categories", () => {
    const selectable = omie.categorias.filter(
      (row) => row.conta_despesa === "S" && row.totalizadora !== "S" && row.conta_inativa !== "S" && row.nao_exibir !== "S",
    );
    expect(data.vendors.omie.categories.map(({ code, name }) => [code, name])).toEqual(selectable.map((row) => [row.codigo, row.descricao]));
  });

  it("has bound types to one category of each state", () => {
    const saved = new Map(data.vendors.omie.bindings.map(([type, choice]) => [data.types.find(({ id }) => id === type)?.name, choice.code]));
    expect(category(saved.get("Cursos") ?? "")).toMatchObject({ conta_inativa: "S" });
    expect(category(saved.get("Diversos") ?? "")).toMatchObject({ nao_exibir: "S", conta_inativa: "N" });
    expect(category(saved.get("Despesas gerais") ?? "")).toMatchObject({ totalizadora: "S" });
    expect(saved.get("Brindes")).toBe("2.04.91");
    expect(category("2.04.91")).toBeUndefined();
    expect(category(saved.get("Material de escritório") ?? "")?.descricao).toBe("Material de Escritório");
  });

  it("gives each sandbox data of its own", () => {
    data.members[0]!.name = "changed";
    expect(demoData().members[0]?.name).toBe("Ana Beatriz Lima Fictícia");
    data.members[0]!.name = "Ana Beatriz Lima Fictícia";
  });
});
