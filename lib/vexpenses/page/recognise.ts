/**
 * Which VExpenses page is this? Scored from what a person reads on it; `unknown` below the bar, and nothing is
 * drawn on an unknown page.
 */
import { PAGES } from "./pages.ts";
import type { KnownPage } from "./pages.ts";
import { Sight } from "./sight.ts";

export type PageKind = KnownPage | "unknown";

export interface Recognised {
  kind: PageKind;
  /** 0…1, how much of what such a page should show was found */
  sure: number;
  /** names of the evidence found, for health and support; never text of the page */
  from: string[];
}

/** In: the document and its address. Out: the page's kind with how sure and why. Reads only, touches nothing. */
export function recognise(document: Document, location: { pathname: string }): Recognised {
  const sight = new Sight(document, location.pathname);
  for (const page of PAGES) {
    if (!page.needs(sight)) continue;
    const found = page.clues.filter((clue) => clue.seen(sight));
    const sum = found.reduce((total, clue) => total + clue.weight, 0);
    if (sum < page.bar) continue;
    return { kind: page.kind, sure: Math.min(1, sum / page.full), from: found.map((clue) => clue.name) };
  }
  return { kind: "unknown", sure: 0, from: [] };
}
