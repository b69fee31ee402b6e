/** Puts a fixture page into the test's document. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of test/fixtures/pages, without its ending. */
export type Fixture = string;

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
