/** Where our badges go: beside the name, one per subject in its row, keyed by what they are about. */
import { allOurs } from "./ours.ts";

export type BadgeSubject = "member" | "type" | "account" | "report";

export interface BadgePlace {
  row: Element;
  /** the element that holds the name's text */
  beside: Element;
  subject: BadgeSubject;
  key: string;
  /** the text is cut off at its end: the badge goes before it, without a line of its own */
  floats?: boolean;
}

const BADGE = "prontidao-badge";
/** These hold text in lines: a badge may stand among it. Elsewhere one more element could become one more column. */
const FLOWS = "td, th, li, dd, dt, label, legend, [role=cell], [role=gridcell], [role=rowheader], [role=listitem]";
const INLINE = new Set(["span", "strong", "b", "em", "i", "small", "bdi", "u", "mark", "font", "code", "abbr", "time"]);
/** What is pressed must not be pressed by pressing the badge. */
const PRESSED = "a, button, [role=button], [role=link]";

/** A badge element of ours, not yet in the page. */
function badgeHost(document: Document, subject: BadgeSubject, key: string): HTMLElement {
  const host = document.createElement(BADGE);
  host.dataset["subject"] = subject;
  host.dataset["key"] = key;
  return host;
}

/**
 * The badge of a row: the one that is there if it is about the same, else a new one in its place.
 * A recycled row never keeps another's badge. Calling it again changes nothing.
 * @param spare a badge about the same whose row went away
 */
export function placeBadge({ row, beside, subject, key, floats = false }: BadgePlace, spare?: HTMLElement): { host: HTMLElement; fresh: boolean } {
  const around = row.contains(beside) ? row : (beside.parentElement ?? beside);
  let kept: HTMLElement | null = null;
  for (const badge of around.querySelectorAll<HTMLElement>(BADGE)) {
    if (badge.dataset["subject"] !== subject) continue;
    if (kept === null && badge.dataset["key"] === key) kept = badge;
    else badge.remove();
  }
  const host = kept ?? spare ?? badgeHost(row.ownerDocument, subject, key);
  const pressed = pressedAround(beside, row);
  const at = pressed ?? beside;
  const inside = !pressed && !(INLINE.has(at.localName) && at.parentElement?.matches(FLOWS));
  const placed = inside ? host.parentElement === at : host[floats ? "nextElementSibling" : "previousElementSibling"] === at;
  if (!placed) {
    if (inside) at[floats ? "prepend" : "append"](host);
    else at[floats ? "before" : "after"](host);
  }
  host.toggleAttribute("data-floats", floats);
  return { host, fresh: kept === null };
}

/** The link or button that is or holds the name, as long as it is within the row: a card may be one link as a whole. */
function pressedAround(beside: Element, row: Element): Element | null {
  let pressed: Element | null = null;
  for (let at: Element | null = beside; at && at !== row && row.contains(at); at = at.parentElement) if (at.matches(PRESSED)) pressed = at;
  return pressed;
}

/** Takes everything of ours out of the page, also what a former copy of the extension left. */
export function removeAllOurs(document: Document): void {
  for (const element of allOurs(document)) element.remove();
}
