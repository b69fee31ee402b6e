// @vitest-environment happy-dom
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recognise as recogniseAmong, TYPES_HEADING } from "../../lib/vexpenses/page/recognise.ts";
import type { PageKind, Recognised } from "../../lib/vexpenses/page/recognise.ts";
import { ALL_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { vendorIn } from "../../lib/vexpenses/page/headings.ts";
import { show, showHtml } from "./page.ts";

const NEUTRAL = { pathname: "/x/12" };
const recognise = (document: Document, location: { pathname: string }): Recognised => recogniseAmong(document, location, ALL_PAGES);

/** What every fixture page is, by its content alone. */
const KINDS: Record<string, PageKind> = {
  "configurar-table": "configurar",
  "configurar-english-divs": "configurar",
  "configurar-spanish-list": "configurar",
  "configurar-cards": "configurar",
  "configurar-renamed": "configurar",
  "configurar-modal": "configurar",
  "configurar-drawer-es": "configurar",
  integrations: "integrations",
  "members-table": "members",
  "members-english-no-titles": "members",
  "members-cards": "members",
  "members-list-es": "members",
  "members-definitions": "members",
  "members-div-rows": "members",
  "members-two-lists": "members",
  "members-active-and-not": "members",
  "members-grid": "members",
  "expense-types": "expense-types",
  "approvals-table": "approvals",
  "approvals-cards-en": "approvals",
  "approval-detail": "approval",
  "report-detail-es": "report",
  "reject-reports": "reject-reports",
  "configurar-look-alike": "unknown",
  "configurar-look-alike-breadcrumb": "unknown",
  "configurar-two-tables": "unknown",
  "configurar-two-vendors": "unknown",
  "report-about-users": "unknown",
  "no-landmarks": "unknown",
  "omie-help-article": "unknown",
  "alike-crm": "unknown",
  "alike-erp": "unknown",
  "alike-suppliers": "unknown",
  "alike-payment-methods": "unknown",
  "alike-help-with-choice": "unknown",
  "alike-settings-overview": "unknown",
  "alike-users-who-logged-in": "unknown",
  "alike-login": "unknown",
};

/** Pages with a heading "Tipos de despesas", whatever they are. */
const TITLED_TYPES = new Set(["expense-types", "alike-settings-overview"]);

describe("every fixture is what it is, by its content alone", () => {
  test("there is a line for each", () => {
    const files = readdirSync(join(import.meta.dirname, "../fixtures/pages")).map((file) => file.replace(/\.html$/, ""));
    expect(Object.keys(KINDS).toSorted()).toEqual(files.toSorted());
  });
  test.each(Object.entries(KINDS))("%s → %s", (fixture, kind) => {
    const found = recognise(show(fixture), NEUTRAL);
    expect(found).toMatchObject({ kind });
    expect(found.sure > 0).toBe(kind !== "unknown");
    // a heading that calls a page the list of types is told of unknown pages, too
    expect(found.from.filter((clue) => clue !== TYPES_HEADING).length > 0).toBe(kind !== "unknown");
    expect(found.sure).toBeLessThanOrEqual(1);
    // what runs on every page looks for those it draws on, and finds the same
    expect(recogniseAmong(document, NEUTRAL)).toEqual(kind === "configurar" || kind === "members" ? found : { kind: "unknown", sure: 0, from: TITLED_TYPES.has(fixture) ? [TYPES_HEADING] : [] });
  });
});

test.each(["configurar-look-alike", "alike-help-with-choice", "alike-crm", "no-landmarks"])("an address that speaks of Omie doesn't make %s ours", (fixture) => {
  expect(recognise(show(fixture), { pathname: "/admin/integracoes/omie" }).kind).toBe("unknown");
});

test("in a frame of its own only the address may name the vendor", () => {
  const body = `<h2>Vincular tipos de despesas</h2><table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>Táxi</td><td><select><option value="1">2.04.01 - x</option></select></td></tr></table>`;
  expect(recognise(showHtml(body), { pathname: "/integracoes/omie/configurar" })).toMatchObject({ kind: "configurar", from: expect.arrayContaining(["vendor:address"]) as string[] });
  expect(recognise(showHtml(body), { pathname: "/integracoes/erp/configurar" }).kind).toBe("unknown");
  expect(recognise(showHtml(`<h1>Conta Azul</h1>${body}`), { pathname: "/integracoes/omie/configurar" }).kind).toBe("unknown");
});

test("evidence is named, never quoted from the page", () => {
  const { from, sure } = recognise(show("configurar-table"), NEUTRAL);
  expect(from).toEqual(["vendor:heading", "bindings-heading", "bindings-table", "categories-offered", "account-field", "app-key-field", "app-secret-field", "sync-button"]);
  expect(sure).toBe(1);
  const names = new Set(ALL_PAGES.flatMap((page) => page.clues.map((clue) => clue.name)));
  for (const fixture of Object.keys(KINDS)) expect(recognise(show(fixture), NEUTRAL).from.every((name) => names.has(name))).toBe(true);
});

test("less evidence is less sure", () => {
  const whole = recognise(show("configurar-table"), NEUTRAL).sure;
  const drawer = recognise(show("configurar-drawer-es"), NEUTRAL).sure;
  expect(drawer).toBeGreaterThan(0.5);
  expect(drawer).toBeLessThan(whole);
});

const TABLE = `<table><tr><th>Tipo de despesa</th><th>Categoria</th></tr><tr><td>Táxi</td><td><select><option value="1">x</option></select></td></tr></table>`;

test.each([
  ["a logo", `<main><img alt="Omie" src="data:,"><h2>Configurar</h2><h3>Vincular tipos de despesas</h3>${TABLE}</main>`],
  ["a dialog's label", `<main><h1>Integrações</h1><div role="dialog" aria-label="Configurar Omie"><h3>Mapear categorias</h3>${TABLE}</div></main>`],
  ["the breadcrumb", `<main><ol class="breadcrumb"><li>Integrações</li><li>Omie</li></ol><h3>Vincule os tipos de despesas</h3>${TABLE}</main>`],
  ["the chosen tab", `<main><h1>Integrações</h1><button role="tab" aria-selected="true">Omie</button><button role="tab" aria-selected="false">Conta Azul</button>${TABLE}</main>`],
  ["its own accordion", `<main><details open><summary>Conta Azul</summary></details><details open><summary>Omie</summary>${TABLE}</details></main>`],
  ["a heading with zero-width characters", `<main><h1>Integra\u200Bção&nbsp; O\u200Bmie</h1>${TABLE}</main>`],
])("the vendor may be named by %s", (_, html) => {
  expect(recognise(showHtml(html), NEUTRAL).kind).toBe("configurar");
});

test("a chosen tab of another vendor", () => {
  showHtml(`<main><h1>Integrações</h1><button role="tab" aria-selected="false">Omie</button><button role="tab" aria-selected="true">Conta Azul</button>${TABLE}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("integrations");
});

test("a menu that lists both vendors names neither", () => {
  showHtml(`<aside><h2>Omie</h2><h2>Conta Azul</h2></aside><main><h1>Configurar</h1><h2>Vincular tipos de despesas</h2>${TABLE}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("unknown");
  expect(vendorIn("De Conta Azul para Omie")).toBeNull();
});

test("two headings: the nearest one before the bindings decides", () => {
  showHtml(`<main><h2>Omie</h2><p>ativa</p><h2>Conta Azul</h2><h3>Vincular tipos de despesas</h3>${TABLE}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("unknown");
  showHtml(`<main><h2>Conta Azul</h2><p>ativa</p><h2>Omie</h2><h3>Vincular tipos de despesas</h3>${TABLE}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
});

test("types split over two tables are one page; the same types twice are a guess", () => {
  const table = (type: string): string => TABLE.replace("Táxi", type);
  showHtml(`<main><h1>Integração Omie</h1>${table("Táxi")}${table("Hotel")}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
  showHtml(`<main><h1>Integração Omie</h1>${table("Táxi")}${table(" TÁXI ")}</main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("unknown");
});

test("a list that is still loading is the page already", () => {
  showHtml(`<main><h1>Membros de Equipe</h1><button role="tab" aria-selected="true">Usuários ativos</button><button role="tab" aria-selected="false">Usuários desativados</button><p>Carregando...</p></main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("members");
});

test("a broken percent sign in the address doesn't stop it", () => {
  expect(recognise(show("members-table"), { pathname: "/%E0%A4%A" }).kind).toBe("members");
});

test("a form whose fields are called like properties of elements doesn't stop it", () => {
  const fields = ["children", "body", "id", "title", "hidden", "parent", "elements"].map((name) => `<input name="${name}">`).join("");
  showHtml(`<main><h1>Integração Omie</h1><form role="grid">${fields}</form><form>${fields}<h2>Vincular tipos de despesas</h2>${TABLE}</form></main>`);
  expect(recognise(document, NEUTRAL).kind).toBe("configurar");
});

test("a document without a body is none of ours", () => {
  expect(recognise(new DOMParser().parseFromString("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"), NEUTRAL).kind).toBe("unknown");
});
