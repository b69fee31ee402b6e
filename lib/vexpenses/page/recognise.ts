/**
 * Which VExpenses page is this? Scored from what a person reads on it; `unknown` below the bar, and nothing is
 * drawn on an unknown page.
 */
import type { PageCase } from "./clue.ts";
import type { KnownPage } from "./other-pages.ts";
import { DRAWN_PAGES } from "./pages.ts";
import { isExactly } from "./phrases.ts";
import { Sight } from "./sight.ts";
import { EXPENSE_TYPE } from "./words.ts";

export type PageKind = KnownPage | "unknown";

export interface Recognised {
  kind: PageKind;
  /** 0…1, how much of what such a page should show was found */
  sure: number;
  /** names of the evidence found, for health and support; never text of the page */
  from: string[];
}

/**
 * In: the document, its address, and the pages to choose from in order of precedence (ALL_PAGES of other-pages.ts
 * for whoever wants to know more than where to draw). Out: the page's kind with how sure and why. Reads only, touches nothing.
 */
export function recognise(document: Document, location: { pathname: string }, pages: readonly PageCase<KnownPage>[] = DRAWN_PAGES): Recognised {
  // a picture or a file shown as a document of its own
  if (!(document.body as HTMLElement | null)) return { kind: "unknown", sure: 0, from: [] };
  const sight = new Sight(document, location.pathname);
  for (const page of pages) {
    if (!page.needs(sight)) continue;
    const found = page.clues.filter((clue) => clue.seen(sight));
    const sum = found.reduce((total, clue) => total + clue.weight, 0);
    if (sum < page.bar) continue;
    return { kind: page.kind, sure: Math.min(1, sum / page.full), from: found.map((clue) => clue.name) };
  }
  // whoever wants to know more than where to draw learns that it is worth a second look
  return { kind: "unknown", sure: 0, from: sight.headings.some((text) => isExactly(text, EXPENSE_TYPE)) ? [TYPES_HEADING] : [] };
}

/** Evidence on an unknown page: it is called as the list of expense types is. */
export const TYPES_HEADING = "types-heading";
