// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { recognise } from "../../lib/vexpenses/page/recognise.ts";
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";
import { vendorIn } from "../../lib/vexpenses/page/headings.ts";
import { show, showHtml } from "./page.ts";
import type { Fixture } from "./page.ts";

const NEUTRAL = { pathname: "/x/12" };

describe("every fixture is what it is, by its content alone", () => {
  test.each<[Fixture, PageKind]>([
    ["configurar-table", "configurar"],
    ["configurar-english-divs", "configurar"],
    ["configurar-spanish-list", "configurar"],
    ["integrations", "integrations"],
    ["members-table", "members"],
    ["members-english-no-titles", "members"],
    ["expense-types", "expense-types"],
    ["configurar-look-alike", "unknown"],
    ["configurar-look-alike-breadcrumb", "unknown"],
    ["report-about-users", "unknown"],
    ["no-landmarks", "unknown"],
    ["omie-help-article", "unknown"],
  ])("%s → %s", (fixture, kind) => {
    const found = recognise(show(fixture), NEUTRAL);
    expect(found.kind).toBe(kind);
    expect(found.sure > 0).toBe(kind !== "unknown");
    expect(found.from.length > 0).toBe(kind !== "unknown");
  });
});

test("an address that speaks of Omie doesn't make the look-alike ours", () => {
  expect(recognise(show("configurar-look-alike"), { pathname: "/admin/integracoes/omie" }).kind).toBe("unknown");
});

test("evidence is named, never quoted from the page", () => {
  const { from, sure } = recognise(show("configurar-table"), NEUTRAL);
  expect(from).toEqual(["vendor:heading", "bindings-heading", "bindings-table", "account-field", "app-key-field", "app-secret-field", "sync-button"]);
  expect(sure).toBe(1);
});

test("the vendor may be named by a logo, a dialog's label or the breadcrumb only", () => {
  const table = `<table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>Táxi</td><td><select><option value="1">x</option></select></td></tr></table>`;
  showHtml(`<main><img alt="Omie" src="data:,"><h2>Configurar</h2><h3>Vincular tipos de despesas</h3>${table}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
  showHtml(`<main><h1>Integrações</h1><div role="dialog" aria-label="Configurar Omie"><h3>Mapear categorias</h3>${table}</div></main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
  showHtml(`<main><ol class="breadcrumb"><li>Integrações</li><li>Omie</li></ol><h3>Vincule os tipos de despesas</h3>${table}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
});

test("a menu that lists both vendors names neither", () => {
  const body = `<h2>Vincular tipos de despesas</h2><table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>Táxi</td><td><select><option value="1">x</option></select></td></tr></table>`;
  showHtml(`<aside><h2>Omie</h2><h2>Conta Azul</h2></aside><main><h1>Configurar</h1>${body}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("unknown");
  expect(vendorIn("De Conta Azul para Omie")).toBeNull();
});

test("two headings: the nearest one before the bindings decides", () => {
  const body = `<h3>Vincular tipos de despesas</h3><table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>Táxi</td><td><select><option value="1">x</option></select></td></tr></table>`;
  showHtml(`<main><h2>Omie</h2><p>ativa</p><h2>Conta Azul</h2>${body}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("unknown");
  showHtml(`<main><h2>Conta Azul</h2><p>ativa</p><h2>Omie</h2>${body}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
});

test("a broken percent sign in the address doesn't stop it", () => {
  expect(recognise(show("members-table"), { pathname: "/%E0%A4%A" }).kind).toBe("members");
});
