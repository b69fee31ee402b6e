/** Puts a fixture page into the test's document. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Fixture =
  | "configurar-table"
  | "configurar-look-alike"
  | "configurar-look-alike-breadcrumb"
  | "configurar-english-divs"
  | "configurar-spanish-list"
  | "integrations"
  | "members-table"
  | "members-english-no-titles"
  | "report-about-users"
  | "expense-types"
  | "no-landmarks"
  | "omie-help-article";

export function show(fixture: Fixture): Document {
  return showHtml(readFileSync(join(import.meta.dirname, "../fixtures/pages", `${fixture}.html`), "utf8"));
}

/** In: a page's title element and body content. */
export function showHtml(html: string): Document {
  document.title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  document.body.innerHTML = html.replace(/<title>[^<]*<\/title>/, "");
  return document;
}

/** The first element a selector finds; a fixture without it is a broken test. */
export function must<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`fixture has no ${selector}`);
  return found;
}
