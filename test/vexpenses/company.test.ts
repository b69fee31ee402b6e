// @vitest-environment happy-dom
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readCompany } from "../../lib/vexpenses/page/company.ts";
import { keyDigest } from "../../lib/key-digest.ts";
import { must, show, showHtml } from "./page.ts";

const digest = createHash("sha256").update("prontidao|4444333322221").digest("hex").slice(0, 32);

test("the digest: 32 hex characters of SHA-256, spaces around don't count", async () => {
  expect(await keyDigest("4444333322221")).toBe(digest);
  expect(await keyDigest("  4444333322221 ")).toBe(digest);
  expect(await keyDigest("4444333322222")).not.toBe(digest);
});

test("the App Key is looked at on Configurar only", async () => {
  show("configurar-table");
  expect(await readCompany(document, true)).toEqual({ keyDigest: digest });
  expect(await readCompany(document, false)).toEqual({});
});

test.each([
  ["masked", (field: HTMLInputElement) => (field.value = "•••••••2221")],
  ["empty", (field: HTMLInputElement) => (field.value = "")],
  ["a password field", (field: HTMLInputElement) => (field.type = "password")],
])("%s: not shown, not read", async (_, make) => {
  show("configurar-table");
  make(must<HTMLInputElement>("#k"));
  expect(await readCompany(document, true)).toEqual({});
});

test("the App Secret and the token are never read", async () => {
  show("configurar-table");
  const read: string[] = [];
  const secret = must<HTMLInputElement>("#s");
  Object.defineProperty(secret, "value", { get: () => (read.push("secret"), "x") });
  Object.defineProperty(document, "cookie", { configurable: true, get: () => (read.push("cookie"), "") });
  await readCompany(document, true);
  expect(read).toEqual([]);
});

test.each([
  [`<header><span>Ficção Ltda</span><small>CNPJ 11.222.333/0001-99</small></header>`, { cnpj: "11222333000199", name: "Ficção Ltda" }],
  [`<div role="banner"><p>Empresa: Ficção Ltda</p><p>CNPJ: 11222333000199</p></div>`, { cnpj: "11222333000199", name: "Ficção Ltda" }],
  [`<header><p>11.222.333/0001-99</p></header>`, {}],
  [`<main><header><p>CNPJ 11.222.333/0001-99</p></header></main>`, {}],
  [`<header><p>Olá, Ana</p></header>`, {}],
])("the header: %s", async (html, evidence) => {
  expect(await readCompany(showHtml(html), true)).toEqual(evidence);
});
