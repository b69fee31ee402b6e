import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../lib/csv.ts";
import { mappingTable, readMapping } from "../lib/mapping-file.ts";
import type { CategoryChoice, MappedType } from "../lib/model/mapping.ts";
import { fc } from "./property.ts";

const TITLES = { type: "Tipo", code: "Código", category: "Categoria", group: "Grupo" };
const FUEL: CategoryChoice = { code: "2.04.98", name: "Combustível", group: "Administrativas" };
const TAXI: CategoryChoice = { code: "2.04.95", name: "Táxi e Aplicativos", group: "Administrativas" };
const TWINS: CategoryChoice[] = [{ code: "2.04.11", name: "Diversos", group: "Vendas" }, { code: "2.04.12", name: "Diversos", group: "Obra" }];
const CHOICES = [FUEL, TAXI, ...TWINS];
const UNUSABLE: CategoryChoice[] = [{ code: "2.04", name: "Administrativas", group: "" }, { code: "2.04.93", name: "Cursos", group: "Administrativas" }];
const mapped = (type: string, over: Partial<MappedType> = {}): MappedType => ({
  type, typeActive: true, state: "blocked", reasons: [], current: null, suggestions: [], sure: false, plan: null, teaches: null, ...over,
});
const TYPES = [mapped("Gasolina"), mapped("Uber", { current: TAXI }), mapped("=SOMA(A1)"), mapped("Curso", { current: UNUSABLE[1]! })];
const known = { types: TYPES, choices: CHOICES, unusable: UNUSABLE };
const file = (text: string): ReturnType<typeof readMapping> => readMapping(readCsv(new TextEncoder().encode(text)), known);
const changes = (text: string) => file(text).changes.map(({ type, before, after }) => [type, before?.code ?? "", after.code]);
const errors = (text: string) => file(text).errors.map(({ line, why, found }) => [line, why, found]);

describe("out and in again", () => {
  it("the mapping as it will be, a plan before what is saved; its own file changes nothing", () => {
    const planned = [mapped("Gasolina", { plan: { type: "Gasolina", code: FUEL.code, name: FUEL.name, at: 1, source: "dashboard" } }), ...TYPES.slice(1)];
    const text = writeCsv(mappingTable(planned, CHOICES, TITLES));
    expect(text).toBe("\ufeffTipo;Código;Categoria;Grupo\r\nGasolina;2.04.98;Combustível;Administrativas\r\nUber;2.04.95;Táxi e Aplicativos;Administrativas\r\n'=SOMA(A1);;;\r\nCurso;2.04.93;Cursos;\r\n");
    expect(readMapping(readCsv(new TextEncoder().encode(text)), { ...known, types: planned })).toEqual({ changes: [], errors: [], same: 4 });
    expect(changes(text)).toEqual([["Gasolina", "", "2.04.98"]]);
  });

  it("whatever a type is called, it comes back as itself", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "ç", ";", '"', ",", "=", "+", "-", "@", "'", " ", "\t", "é") }).map((text) => `x${text}`.replace(/^x(?=[=+@-])/, "")).filter((text) => text.trim() !== "" && !text.trim().startsWith("'"));
    fc.assert(
      fc.property(name, (type) => {
        const types = [mapped(type, { current: FUEL })];
        const text = writeCsv(mappingTable(types, CHOICES, TITLES));
        return readMapping(readCsv(new TextEncoder().encode(text)), { types: [mapped(type)], choices: CHOICES, unusable: [] }).changes.length === 1;
      }),
    );
  });
});

describe("a spreadsheet of somebody's own", () => {
  it.each([
    ["by code alone", "tipo;código\nGasolina;2.04.98"],
    ["by name alone, other letters", "TIPO DE DESPESA;CATEGORIA\ngasolina;COMBUSTIVEL"],
    ["code and name in one cell", "Tipo;Categoria\nGasolina;2.04.98 - Combustível"],
    ["columns the other way round, one more between", "Categoria,Nota,Tipo\nCombustível,x,Gasolina"],
    ["with tabs", "Tipo\tCategoria\nGasolina\tCombustível"],
    ["without titles", "Gasolina;Combustível"],
    ["in English", "Expense type,Category code\nGasolina,2.04.98"],
    ["blank lines between", "Tipo;Categoria\n\n;\nGasolina;Combustível\n\n"],
  ])("%s", (_, text) => {
    expect(changes(text)).toEqual([["Gasolina", "", "2.04.98"]]);
    expect(errors(text)).toEqual([]);
  });

  it("in Windows-1252 and in UTF-16", () => {
    const latin = Uint8Array.from([..."Tipo;Categoria\nGasolina;Combust\u00edvel"].map((letter) => letter.charCodeAt(0)));
    expect(readMapping(readCsv(latin), known).changes).toHaveLength(1);
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([..."Tipo;Categoria\nGasolina;Combustível"].map((letter) => letter.charCodeAt(0))).buffer)]);
    expect(readMapping(readCsv(wide), known).changes).toHaveLength(1);
  });

  it("another category for a bound type is a change, the same one isn't", () => {
    expect(changes("Tipo;Categoria\nUber;Combustível\nGasolina;")).toEqual([["Uber", "2.04.95", "2.04.98"]]);
    expect(file("Tipo;Categoria\nUber;Táxi e Aplicativos\nGasolina;").same).toBe(2);
  });
});

describe("what is wrong is told by its line, the rest is still offered", () => {
  it.each([
    ["a category nobody has", "Gasolina;;Foguetes", "unknown-category", "Foguetes"],
    ["a code nobody has, though the name is known", "Gasolina;2.09.99;Combustível", "unknown-category", "Combustível"],
    ["a group", "Gasolina;2.04;", "not-selectable", "2.04"],
    ["an inactive category, by name", "Gasolina;;Cursos", "not-selectable", "Cursos"],
    ["two categories of one name", "Gasolina;;Diversos", "ambiguous-category", "Diversos"],
    ["a type the company doesn't have", "Foguete;2.04.98;", "unknown-type", "Foguete"],
    ["a formula", "=1+1;2.04.98;", "unknown-type", "=1+1"],
    ["a line with a cell too many", "Gasolina;2.04.98;;x", "unreadable", ""],
  ])("%s", (_, line, why, found) => {
    const text = `Tipo;Código;Categoria\nUber;2.04.98;\n${line}`;
    expect(errors(text)).toEqual([[3, why, found]]);
    expect(changes(text)).toEqual([["Uber", "2.04.95", "2.04.98"]]);
  });

  it("a type twice: with one answer it is taken once, with two from neither line", () => {
    expect(changes("Tipo;Categoria\nUber;Combustível\nUBER;2.04.98")).toHaveLength(1);
    const two = "Tipo;Código\nUber;2.04.98\nGasolina;2.04.98\nUBER;2.04.11";
    expect(changes(two)).toEqual([["Gasolina", "", "2.04.98"]]);
    expect(errors(two)).toEqual([[2, "duplicate-type", "Uber"], [4, "duplicate-type", "Uber"]]);
  });

  it("lines are counted as a spreadsheet counts them, over cells of several lines and lines that can't be read", () => {
    expect(errors('Tipo;Categoria\n"Gaso\nlina";x\nUber\nUber;Foguetes')).toEqual([[2, "unknown-type", "Gaso\nlina"], [4, "unreadable", ""], [5, "unknown-category", "Foguetes"]]);
    expect(errors('Tipo;Categoria\nGasolina;"Combustível')).toEqual([[2, "unreadable", ""]]);
  });

  it.each([["nothing", ""], ["a file of something else", "nome;telefone\nAna;1"], ["a picture", "\u0000PNG\u0001"]])("%s is no mapping", (_, text) => {
    expect(file(text)).toMatchObject({ changes: [], errors: [{ why: "no-columns" }] });
  });
});
