/** E-mail addresses on a page: by what they are, since a title may say anything. */
import { inMenu } from "./headings.ts";
import { holdersOf, textOf } from "./read-text.ts";
import { oncePerTable, share } from "./tables.ts";

const EMAIL = /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;.]{2,}$/;
/** Whoever is logged in stands in the page's frame, not the people of a list; cards may have a header of their own. */
const FRAME = "header, [role=banner]";
const CONTENT = "main, [role=main], section, article, li, dialog, [role=dialog]";
const ASIDE = `${FRAME}, nav, aside, footer, [role=navigation], [role=contentinfo], [role=menu], [role=log], [hidden], [aria-hidden=true]`;

/** Is the whole text one e-mail address? */
export function isEmail(text: string): boolean {
  return EMAIL.test(text.trim());
}

/** The first e-mail address a cell shows, as shown; "" for none. */
export function emailIn(cell: Element): string {
  return emailInText(textOf(cell));
}

/** The first e-mail address in a text, as written; "" for none. */
export function emailInText(text: string): string {
  if (!text.includes("@")) return "";
  return text.split(/[\s<>()",;]+/).find((word) => isEmail(word)) ?? "";
}

/** The column that holds e-mail addresses, by content. -1 for none. */
export const emailColumn = oncePerTable((table): number => {
  let best = -1;
  let most = 0;
  table.titles.forEach((_, column) => {
    const held = share(table, column, (cell) => emailIn(cell) !== "");
    if (held > most) [best, most] = [column, held];
  });
  return most >= 0.3 ? best : -1;
});

/** Every element that holds an e-mail address of its own, in document order; menus, the page's frame and what nobody reads left out. */
export function emailHolders(root: Element): Element[] {
  return holdersOf(root, "@").filter((holder) => emailIn(holder) !== "" && !isElsewhere(holder));
}

function isElsewhere(holder: Element): boolean {
  // two thousand people stand where none of these is around
  const around = holder.closest(ASIDE);
  if (around === null) return false;
  const frame = holder.closest(FRAME);
  return (frame !== null && frame.closest(CONTENT) === null) || holder.closest("[hidden], [aria-hidden=true], [role=log]") !== null || inMenu(holder);
}
