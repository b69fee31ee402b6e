/** E-mail addresses on a page: by what they are, since a title may say anything. */
import { inMenu } from "./headings.ts";
import { isOurs } from "./ours.ts";
import { isUnread, textOf } from "./read-text.ts";
import { share } from "./tables.ts";
import type { PageTable } from "./tables.ts";

const EMAIL = /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;.]{2,}$/;
/** Whoever is logged in stands there, not the people of a list; cards may have a header of their own. */
const FRAME = "header, [role=banner]";
const CONTENT = "main, [role=main], section, article, li, dialog, [role=dialog]";

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
export function emailColumn(table: PageTable): number {
  let best = -1;
  let most = 0;
  table.titles.forEach((_, column) => {
    const held = share(table, column, (cell) => emailIn(cell) !== "");
    if (held > most) [best, most] = [column, held];
  });
  return most >= 0.3 ? best : -1;
}

/** Every element that holds an e-mail address of its own, in document order; menus, the page's frame and tables left out. */
export function emailHolders(root: Element): Element[] {
  const found: Element[] = [];
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const holder = (text as Text).data.includes("@") ? text.parentElement : null;
    if (holder && found.at(-1) !== holder && !isUnread(holder) && emailIn(holder) && !isElsewhere(holder)) found.push(holder);
  }
  return found;
}

function isElsewhere(holder: Element): boolean {
  const frame = holder.closest(FRAME);
  return (frame !== null && frame.closest(CONTENT) === null) || holder.closest("[hidden], [aria-hidden=true], [role=log]") !== null || isOurs(holder) || inMenu(holder);
}
