// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readAccount, readBindings } from "../../lib/vexpenses/page/bindings.ts";
import { must, show, showHtml } from "./page.ts";

describe("a table with native selects", () => {
  test("types, choices, what the server sent", () => {
    const { rows, complete, missed } = readBindings(show("configurar-table"));
    expect(rows.map(({ type, key, typeActive, chosen, rendered }) => ({ type, key, typeActive, chosen, rendered }))).toEqual([
      { type: "Táxi", key: "Táxi", typeActive: true, chosen: { value: "2.04.01", label: "2.04.01 - Transporte" }, rendered: { value: "2.04.01", label: "2.04.01 - Transporte" } },
      { type: "Hotel de viagem", key: "Hotel de viagem", typeActive: false, chosen: null, rendered: null },
      { type: "Táxi", key: "Táxi", typeActive: true, chosen: null, rendered: null },
    ]);
    expect(complete).toBe(true);
    expect(missed).toEqual([]);
  });
  test("each names the kind of field that holds it, and the field", () => {
    const rows = readBindings(show("configurar-table")).rows;
    expect(rows.map((row) => row.kind)).toEqual(["native-select", "native-select", "native-select"]);
    expect(rows.map((row) => row.root)).toEqual([...document.querySelectorAll("tbody select")]);
  });
  test("rows of one name have ids of their own", () => {
    const ids = readBindings(show("configurar-table")).rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(3);
  });
  test("the badge goes beside the name, not beside the choice", () => {
    const rows = readBindings(show("configurar-table")).rows;
    expect(rows[2]?.beside).toBe(must("tbody tr:nth-child(3) span"));
  });
  test("conta corrente by its label", () => {
    const account = readAccount(show("configurar-table"));
    expect(account?.chosen).toEqual({ value: "91", label: "Banco Inventado" });
    expect(account?.beside).toBe(must("label[for=c]"));
  });
});

test("a grid of divs in English", () => {
  const { rows } = readBindings(show("configurar-english-divs"));
  expect(rows.map(({ type, chosen }) => [type, chosen])).toEqual([["Taxi", null]]);
});

test("a definition list in Spanish; the account is not a type", () => {
  const { rows, complete } = readBindings(show("configurar-spanish-list"));
  expect(rows.map(({ type, chosen }) => [type, chosen?.label ?? null])).toEqual([["Taxi", "Transporte"], ["Comida", null]]);
  expect(rows[1]?.row.textContent).toContain("Comida");
  expect(rows[1]?.row.textContent).not.toContain("Taxi");
  expect(complete).toBe(true);
  expect(readAccount(document)?.chosen).toEqual({ value: "3", label: "Banco Sur" });
});

test("types with markup in their names stay text", () => {
  showHtml(`<table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>&lt;b&gt;x&lt;/b&gt; Táxi</td><td><select><option value="">Selecione</option></select></td></tr></table>`);
  expect(readBindings(document).rows[0]?.type).toBe("<b>x</b> Táxi");
});

test("a row whose control can't be read is left out and named: it must not look unbound", () => {
  showHtml(`<table><tr><th>Tipo de despesa</th><th>Categoria</th></tr>
    <tr><td>Táxi</td><td><select><option value="">Selecione</option></select></td></tr>
    <tr><td>Hotel</td><td><input role="combobox" aria-expanded="true" value="2.04.02 - Ho"></td></tr></table>`);
  const read = readBindings(document);
  expect(read.rows.map((row) => row.type)).toEqual(["Táxi"]);
  expect(read).toMatchObject({ complete: false, missed: ["choice-control"] });
});

test("a select that a widget hides is read as what would be submitted", () => {
  showHtml(`<table><tr><th>Tipo de despesa</th><th>Categoria</th></tr>
    <tr><td>Táxi</td><td><select tabindex="-1" aria-hidden="true"><option value="">Selecione</option><option value="4" selected>Transporte</option></select><span role="combobox">Transporte</span></td></tr></table>`);
  const [row] = readBindings(document).rows;
  expect(row?.kind).toBe("dressed-select");
  expect(row?.chosen ?? null).toEqual({ value: "4", label: "Transporte" });
});

test("two fields labelled conta corrente: neither is taken", () => {
  showHtml(`<label>Conta corrente <select><option value="1">a</option></select></label><label>Conta corrente <select><option value="2">b</option></select></label>`);
  expect(readAccount(document)).toBeNull();
});

test("a paged bindings table is not complete", () => {
  showHtml(`<main><table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>Táxi</td><td><select><option value="">Selecione</option></select></td></tr></table><span>Página 1 de 2</span></main>`);
  expect(readBindings(document).complete).toBe(false);
});
