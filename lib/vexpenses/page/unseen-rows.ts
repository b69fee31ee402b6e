/**
 * Signs that a list has rows which are not in the document: room kept for them, or an empty end where more
 * will be put. Measured only where the markup hints at it, since measuring makes the browser lay out the page.
 */
import { childrenOf, isUnread, textOf } from "./read-text.ts";
import { rowElements } from "./tables.ts";

/** Empty ends that mean something else. */
const NOT_AN_END = "hr, br, script, style, template, link, dialog, iframe, img, svg, input, [role=status], [role=alert], [role=log], [role=separator], [aria-live], [hidden]";
const HIGHEST = 4;

/**
 * Does a list keep room for rows that aren't there? Virtualised lists put their rows at computed places in a box as
 * high as all of them, or pad it, by styles on the elements themselves.
 */
export function keepsRoom(list: Element): boolean {
  const rows = rowElements(list);
  const [first, last] = [rows.find((row) => !isSpacer(row)), rows.at(-1)];
  const box = last?.parentElement;
  if (!first || !last || !box) return false;
  const room = roomOf(box, isPlaced(first) || isPlaced(last));
  if (!room) return false;
  const kept = room.getBoundingClientRect().height;
  // nothing is laid out: no look can tell
  if (kept === 0) return true;
  const edges = childrenOf(box).filter((row) => !isUnread(row) && !isSpacer(row)).map((row) => row.getBoundingClientRect());
  const height = Math.max(...edges.map((edge) => edge.bottom)) - Math.min(...edges.map((edge) => edge.top));
  return kept - height >= Math.max(...edges.map((edge) => edge.height)) * 0.8;
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  return element.hasAttribute("style") ? (element as HTMLElement).style : null;
}

function isPlaced(row: Element): boolean {
  const style = styleOf(row);
  return style !== null && (/translate/.test(style.transform) || style.position === "absolute" || style.top !== "");
}

/** An element that is there for its height only. */
function isSpacer(element: Element): boolean {
  const parts = [element, ...childrenOf(element)];
  return parts.some((part) => /[1-9]/.test(styleOf(part)?.height ?? "")) && textOf(element) === "";
}

/** The element whose height is that of all rows; null where nothing hints at rows left out. */
function roomOf(box: Element, placed: boolean): Element | null {
  if ([box.firstElementChild, box.lastElementChild].some((end) => end && isSpacer(end))) return box;
  let at: Element | null = box;
  for (let step = 0; at && step < HIGHEST; step++, at = at.parentElement) {
    const style = styleOf(at);
    if (style && ((placed && /[1-9]/.test(style.height + style.minHeight)) || /[1-9]/.test(style.paddingTop + style.paddingBottom))) return at;
  }
  return placed ? box : null;
}

/** Is there an empty element right after a list's last row or after the list? Lists that grow on scrolling watch one. */
export function endsInNothing(list: Element): boolean {
  if (list.lastElementChild && isEmptyEnd(list.lastElementChild)) return true;
  let at: Element | null = list;
  for (let step = 0; at && step < HIGHEST && !at.matches("main, [role=main], body"); step++, at = at.parentElement) {
    let next = at.nextElementSibling;
    for (; next; next = next.nextElementSibling) {
      if (isEmptyEnd(next)) return true;
      if (textOf(next) !== "") return false;
    }
  }
  return false;
}

function isEmptyEnd(element: Element): boolean {
  return element.childElementCount < 3 && !isUnread(element) && !element.matches(NOT_AN_END) && textOf(element) === "" && element.querySelector(`${NOT_AN_END}, button, select, textarea, canvas`) === null;
}
