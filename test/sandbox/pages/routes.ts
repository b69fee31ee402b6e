/** Serves the variants: their pages, their scripts and style sheets, and one back end for all of them. */
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { bundled } from "../bundle.ts";
import { contentSecurityPolicy, formFields, json, newNonce, page, type PageRequest, type PageResponse, redirect, script } from "../vexpenses/exchange.ts";
import { html, Markup } from "../vexpenses/html.ts";
import type { VexpensesState } from "../vexpenses/state.ts";
import { IFRAME_INNER, variantAt, variantBy } from "./catalogue.ts";
import type { Variant } from "./catalogue/variant.ts";
import { membersSlice, optionsSlice, viewOf } from "./content.ts";
import { formPage } from "./form.ts";
import { REPORT_PAGES } from "./report-pages.ts";
import { MEMBER_CARDS, STATIC_PAGES } from "./static-pages.ts";
import { PAGES_STYLE } from "./style.ts";
import type { Submitted } from "./view.ts";

const APP = fileURLToPath(new URL("./app/", import.meta.url));
const HOME = "/v-inicio";
const ASSETS = "/v-assets/";
const API = "/v-api/";
const PACKAGES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

const INNER_URL = `https://amp.vexpenses.com${IFRAME_INNER.path}`;

export class VariantPages {
  readonly #state: VexpensesState;
  /** by variant: what Salvar kept, field → value */
  readonly #saved = new Map<string, Map<string, string>>();

  constructor(state: VexpensesState) {
    this.#state = state;
  }

  reset(): void {
    this.#saved.clear();
  }

  /** null where the address belongs to no variant */
  async answer(request: PageRequest): Promise<PageResponse | null> {
    const { path } = request;
    if (path === HOME) return framed(html`<h1>Início</h1><p>Nenhum aviso.</p>`, "Início", null);
    if (path.startsWith(ASSETS)) return asset(path.slice(ASSETS.length));
    if (path.startsWith(API)) return this.#api(request, path.slice(API.length));
    const variant = variantAt(request.host, path);
    if (variant === null) return null;
    if (request.method === "POST" && variant.made.by === "form") {
      this.#keep(variant, request, formFields(request.body));
      return redirect(`${path}?salvo=1`);
    }
    return this.#page(variant, request);
  }

  #page(variant: Variant, request: PageRequest): PageResponse {
    if (variant.id === "iframe") return framed(html`<h1>Integração</h1><iframe title="Configurações da integração" src="${INNER_URL}"></iframe>`, "Integração", variant);
    switch (variant.made.by) {
      case "script":
        return spa(variant);
      case "form": {
        const view = viewOf(variant.content, this.#of(variant), "1");
        return framed(formPage(view, variant.made.look, request.path, request.query.has("salvo")), variant.made.look.words.title, variant);
      }
      case "page": {
        const found = variant.made.page === "member-cards" ? MEMBER_CARDS : (REPORT_PAGES[variant.made.page] ?? STATIC_PAGES[variant.made.page]);
        if (found === undefined) throw new Error(`no page ${variant.made.page}`);
        const trail = found.trail.length > 0 && html`<nav aria-label="breadcrumb"><ol class="trilha">${found.trail.map((label) => html`<li>${label}</li>`)}</ol></nav>`;
        return framed(html`${trail}<h1>${found.title}</h1>${found.body}`, found.title, variant);
      }
    }
  }

  async #api(request: PageRequest, rest: string): Promise<PageResponse> {
    const [id = "", what = ""] = rest.split("/");
    const variant = variantBy(id);
    if (variant === null) return json({ message: "Página não encontrada" }, 404);
    const { query } = request;
    await wait(Number(query.get("ms") ?? 0));
    if (query.has("fail")) return json({ message: "Erro interno" }, 500);
    switch (`${request.method} ${what}`) {
      case "GET view":
        return json(viewOf(variant.content, query.has("empresa") ? new Map() : this.#of(variant), query.get("empresa") ?? "1"));
      case "GET options":
        return json(optionsSlice(variant.content, query));
      case "GET members":
        return json(membersSlice(variant.content, query));
      case "POST save":
        this.#keep(variant, request, JSON.parse(request.body) as Submitted);
        return json({ message: "Configurações salvas com sucesso" });
      case "POST synchronise":
        this.#state.record({ host: request.host, what: "synchronise", target: id, fields: [] });
        return json({ message: "Usuários sincronizados com sucesso" });
    }
    return json({ message: "Rota não encontrada" }, 404);
  }

  #keep(variant: Variant, { host }: PageRequest, fields: Submitted): void {
    this.#state.record({ host, what: "save", target: variant.id, fields });
    this.#saved.set(variant.id, new Map(fields));
  }

  #of(variant: Variant): ReadonlyMap<string, string> {
    return this.#saved.get(variant.id) ?? new Map();
  }
}

async function asset(name: string): Promise<PageResponse> {
  if (name.endsWith(".js")) return script(await bundled({ entry: entryOf(name.slice(0, -3)), sources: APP }));
  // A library's style sheet as it is, without its pictures: they say nothing and would each be a request.
  const css = readFileSync(PACKAGES + name, "utf8").replaceAll(/url\([^)]*\)/g, "none");
  return { status: 200, headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-store" }, body: css };
}

/** @throws Error for a script that isn't one of ours */
function entryOf(name: string): string {
  for (const ending of ["tsx", "ts", "js"]) {
    const entry = `${APP}${name}.${ending}`;
    try {
      readFileSync(entry);
      return entry;
    } catch {
      // the next ending
    }
  }
  throw new Error(`no script ${name}`);
}

function spa(variant: Variant): PageResponse {
  return shell(variant, "VExpenses", (nonce) => html`<div data-variant="${variant.id}" data-nonce="${nonce}"></div>`);
}

function framed(content: Markup, title: string, variant: Variant | null): PageResponse {
  return shell(
    variant,
    `${title} | VExpenses`,
    (nonce) => html`<header class="topo"><a class="marca" href="${HOME}">vexpenses</a><nav aria-label="Principal"><a href="${HOME}">Início</a></nav></header>
<div class="corpo"><main data-variant="${variant?.id ?? ""}" data-nonce="${nonce}">${content}</main></div>`,
  );
}

function shell(variant: Variant | null, title: string, body: (nonce: string) => Markup): PageResponse {
  const nonce = newNonce();
  const made = variant?.made;
  const own = made === undefined || made.by === "page" ? null : made;
  const lang = made?.by === "form" ? made.look.words.lang : "pt-BR";
  const whole = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${own?.css !== undefined && html`<link rel="stylesheet" nonce="${nonce}" href="${ASSETS}${own.css}">`}
<style nonce="${nonce}">${PAGES_STYLE}</style>
<script src="/assets/presses.js"></script>
${own !== null && html`<script src="${ASSETS}${own.script}.js" defer></script>`}
</head>
<body>${body(nonce)}</body>
</html>`;
  const response = page(whole.source, nonce);
  let policy = contentSecurityPolicy(nonce);
  if (variant?.id === "iframe") policy += "; frame-src https://amp.vexpenses.com";
  if (variant === IFRAME_INNER) {
    policy = policy.replace("frame-ancestors 'none'", "frame-ancestors https://app.vexpenses.com http://localhost:*");
    delete response.headers["x-frame-options"];
  }
  response.headers["content-security-policy"] = policy;
  // a browser keeps a page it has left, to show it again as it was, only where it may keep it at all
  if (own?.script === "react-native") response.headers["cache-control"] = "no-cache";
  return response;
}
