/** How much of a list is on screen, from what the page itself says about it. */
import { fold } from "../../fold.ts";
import { COUNTED, LOADING, LOAD_MORE, SCROLL_MORE, SEARCH } from "./words.ts";
import { says, startsWith } from "./phrases.ts";
import { fieldLabel } from "./fields.ts";
import { actions } from "./landmarks.ts";
import { chosenTabs } from "./headings.ts";
import { isVisible, textOf, topOf } from "./read-text.ts";
import { isOurs } from "./ours.ts";
import { rowElements, tableElements } from "./tables.ts";
import { endsInNothing, keepsRoom } from "./unseen-rows.ts";
import { skim } from "./skim.ts";

export interface Paging {
  /** 1-based */
  page: number;
  /** null = the list doesn't tell */
  pages: number | null;
  /** the rows on screen are all rows of this page; false when in doubt */
  complete: boolean;
}

const PAGE_OF = /\b(?:pagina|pag\.?|page)\s*:?\s*(\d{1,5})\s*(?:de|of|\/)\s*(\d{1,5})\b/;
const RANGE_OF = /\b(\d{1,6})\s*(?:-|–|—|a|ate|to|hasta|al)\s*(\d{1,6})\s*(?:de|of)(?:\s+(?:um\s+)?total(?:\s+de)?)?\s*(\d{1,7})\b/;
const TOTAL = new RegExp(String.raw`\btotal(?:\s+(?:de|of)(?:\s+\p{L}+)?)?\s*:?\s*(\d{1,7})\b|\b(\d{1,7})\s+(?:${COUNTED.join("|")})\b(?!\s+(?:por|per|a cada))`, "u");
/** Numbers of something else may stand elsewhere on the page. */
const PART = "section, fieldset, article, main, [role=main], [role=region], [role=tabpanel], [role=dialog]";
/** Frameworks' own words for what stands where rows are still to come; never hashed, so where they are they tell. */
const WAITING = ["spinner", "skeleton", "shimmer", "loader", "loading", "sentinel", "infinite"].map((word) => `[class*="${word}" i]`).join(", ");

/**
 * In: the page, its list, how many rows the list shows. Out: page and pages by "Página 1 de 3",
 * "1–10 de 24" or numbered page links; incomplete while anything says that rows are missing.
 */
export function readPaging(root: Document | Element, list: Element, rows: number): Paging {
  const around = surroundings(root, list);
  const text = digits(fold(textOf(around, (element) => element === list)));
  const numbered = numberedPages(around);
  const counted = RANGE_OF.exec(text);
  const named = PAGE_OF.exec(text);
  let page = numbered.current ?? 1;
  let pages = numbered.last;
  let complete = rows > 0 && !isMoving(around, list, text) && !isFiltered(around) && !hasMore(around, list, text) && toldRows(list) <= rows && !keepsRoom(list);
  if (counted) {
    const [from, to, total] = [Number(counted[1]), Number(counted[2]), Number(counted[3])];
    const size = to - from + 1;
    if (size !== rows) complete = false;
    if (from === 1 && to === total) [page, pages] = [1, 1];
    else if (to < total && size > 0) [page, pages] = [Math.ceil(to / size), Math.ceil(total / size)];
    else if (pages === null && numbered.current !== null) pages = numbered.current;
    else if (pages === null && named === null) return { page: 2, pages: null, complete: false };
  }
  if (named) [page, pages] = [Number(named[1]), Number(named[2])];
  if (pages !== null && page > pages) return { page, pages: null, complete: false };
  if (pages === null && complete) complete = isAll(around, list, rows);
  return { page, pages, complete };
}

/** Without pages: a number that is told must be reached; where none is told, nothing may stand at the end for what is to come. */
function isAll(around: Element, list: Element, rows: number): boolean {
  const part = list.closest(PART);
  const near = part && around.contains(part) ? part : around;
  const total = TOTAL.exec(digits(fold(textOf(near, (element) => element === list))));
  const inTabs = chosenTabs(around.ownerDocument).map((name) => /\((\d{1,7})\)$/.exec(name.trim())?.[1]);
  const told = [total?.[1] ?? total?.[2], ...inTabs].filter((count) => count !== undefined).map(Number);
  return told.length ? told.every((count) => count <= rows) : !endsInNothing(list);
}

/** Thousands are written 1.234 in Portuguese and Spanish, 1,234 in English. */
function digits(text: string): string {
  return text.replace(/(\d)[.,](?=\d{3}\b)/g, "$1");
}

/** The part of the page that holds the list and its pager but not, say, another list. */
function surroundings(root: Document | Element, list: Element): Element {
  const top = topOf(root);
  const others = tableElements(top).filter((table) => table !== list && !list.contains(table));
  let at = list;
  while (at.parentElement && at !== top) {
    const up = at.parentElement;
    if (others.some((table) => up.contains(table) && !table.contains(list))) break;
    at = up;
    if (at.matches("main, [role=main], body")) break;
  }
  return at;
}

/** How many rows the markup says the list has; the title row may or may not be counted. Infinity where it says "unknown". */
function toldRows(list: Element): number {
  const told = Number(list.getAttribute("aria-rowcount") ?? 0);
  const set = Number(rowElements(list)[0]?.getAttribute("aria-setsize") ?? 0);
  return told < 0 || set < 0 ? Infinity : Math.max(told - 1, set);
}

function numberedPages(around: Element): { current: number | null; last: number | null } {
  for (const current of skim(around, "[aria-current=page], [aria-current=true], li.active")) {
    const number = /^\D*(\d{1,5})\D*$/.exec(textOf(current));
    if (!number || isOurs(current)) continue;
    const group = current.closest("nav, ul, ol, [role=navigation]") ?? current.parentElement;
    const numbers = [...(group?.querySelectorAll("a, button, li, span, [aria-current]") ?? [])].map((item) => textOf(item)).filter((text) => /^\d{1,5}$/.test(text)).map(Number);
    const last = numbers.length ? Math.max(...numbers) : null;
    // "1 2 3 …": the pages go on, nobody says how far.
    const goesOn = last !== null && new RegExp(`${last}\\s*(?:…|\\.{3})`).test(group ? textOf(group) : "");
    return { current: Number(number[1]), last: goesOn ? null : last };
  }
  return { current: null, last: null };
}

function isMoving(around: Element, list: Element, text: string): boolean {
  if (list.closest("[aria-busy=true]") || skim(around, "[aria-busy=true], [role=progressbar]").length) return true;
  if (skim(around, WAITING).some((waiting) => !waiting.contains(list) && !isOurs(waiting) && isVisible(waiting))) return true;
  if (/\b(?:carregando|cargando|loading)\b/.test(text)) return true;
  const end = list.lastElementChild;
  if (end && end.childElementCount < 3 && startsWith(textOf(end), [...LOADING, ...LOAD_MORE, ...SCROLL_MORE])) return true;
  return skim(around, "[role=status], [aria-live]").some((status) => startsWith(textOf(status), LOADING) && isVisible(status));
}

function isFiltered(around: Element): boolean {
  return (skim(around, "input[type=search], input[type=text], input:not([type])") as HTMLInputElement[]).some(
    (input) => input.value.trim() !== "" && !isOurs(input) && (input.type === "search" || says(fieldLabel(input) || input.placeholder, SEARCH)),
  );
}

function hasMore(around: Element, list: Element, text: string): boolean {
  return says(text, SCROLL_MORE) || actions(around, list).some(([element, name]) => startsWith(name, LOAD_MORE) && isVisible(element));
}
