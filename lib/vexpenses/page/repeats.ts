/**
 * Lists without table markup (cards, list items, `div`s, definition lists), found by what they repeat: the
 * equal parts of the page that each hold one of the things looked for. They come out as tables, so that
 * one reader understands both.
 */
import { isExactly } from "./phrases.ts";
import { COLUMNS } from "./words.ts";
import { childrenOf, isUnread, piecesOf, textOf } from "./read-text.ts";
import { SAMPLE } from "./tables.ts";
import type { PageTable, TableRow } from "./tables.ts";

/** A single thing is a row of a list where the markup says so. */
const ITEM = "li, article, dd, [role=listitem], [role=row], [role=article]";
/** Too wide to be one entry of anything. */
const WIDE = "body, main, [role=main], section, form, table, dialog, [role=dialog]";
/** More texts than that are not one entry. */
const MOST_PIECES = 10;

interface Item {
  /** the widest part of the page that holds this anchor and no other */
  element: Element;
  anchor: Element;
}

/**
 * In: the things looked for (say, every element that holds an e-mail address) in document order, and the part
 * of the page they were looked for in. Out: lists with a row for each, rows of the same make that lack the
 * thing included. What stands among unlike neighbours is no list and left out.
 */
export function repeatsAround(anchors: readonly Element[], top: Element): PageTable[] {
  const held = countHeld(anchors, top);
  const groups = new Map<Element, Map<string, Item[]>>();
  for (const anchor of anchors) {
    const element = anchors.length === 1 ? loneItem(anchor) : liftedItem(anchor, held);
    if (!element?.parentElement) continue;
    const ofParent = groups.get(element.parentElement) ?? new Map<string, Item[]>();
    const items = ofParent.get(makeOf(element)) ?? [];
    items.push({ element, anchor });
    groups.set(element.parentElement, ofParent.set(makeOf(element), items));
  }
  const lists = joined([...groups.values()].flatMap((ofParent) => [...ofParent.values()]));
  return lists.filter((items) => items.length > 1 || anchors.length === 1 || items[0]?.element.matches(ITEM)).map(tableOf);
}

/** How many anchors each element around one holds. */
function countHeld(anchors: readonly Element[], top: Element): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const anchor of anchors) {
    for (let at: Element | null = anchor; at && at !== top.parentElement; at = at.parentElement) held.set(at, (held.get(at) ?? 0) + 1);
  }
  return held;
}

function liftedItem(anchor: Element, held: ReadonlyMap<Element, number>): Element | null {
  if ((held.get(anchor) ?? 0) > 1) return null;
  let item = anchor;
  while (item.parentElement && held.get(item.parentElement) === 1) item = item.parentElement;
  return item.matches(WIDE) ? null : item;
}

/** A list that has come down to one entry (a search): the nearest part that says a little more than the thing itself. */
function loneItem(anchor: Element): Element | null {
  const marked = anchor.closest(ITEM);
  if (marked) return marked;
  let item = anchor;
  while (item.parentElement && textOf(item) === textOf(anchor)) item = item.parentElement;
  return item.matches(WIDE) || item.querySelector("h1, h2") || piecesOf(item).length > MOST_PIECES ? null : item;
}

/** Parts made alike: same element, same role. Classes may differ (a row chosen, a person deactivated). */
function makeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute("role") ?? ""}`;
}

/** Rows of a grid of cards, or groups under a letter each, are one list. */
function joined(groups: readonly Item[][]): Item[][] {
  const lists: Item[][] = [];
  for (const items of groups) {
    const before = lists.at(-1);
    const [a, b] = [before?.at(-1)?.element, items[0]?.element];
    if (before && a && b && areOneList(a, b)) before.push(...items);
    else lists.push([...items]);
  }
  return lists;
}

const LONGEST_LETTER = 2;

function areOneList(a: Element, b: Element): boolean {
  let [x, y]: (Element | null)[] = [a, b];
  for (let step = 0; x && y && step < 4; step++) {
    if (makeOf(x) !== makeOf(y)) return false;
    if (x.parentElement === y.parentElement) return true;
    [x, y] = [x, y].map((part) => (part?.parentElement && childrenOf(part.parentElement).every((child) => makeOf(child) === makeOf(part) || textOf(child).length <= LONGEST_LETTER) ? part.parentElement : null));
  }
  return false;
}

function tableOf(items: readonly Item[]): PageTable {
  const element = holderOfAll(items);
  // nothing in the items but the thing itself: what belongs to it stands before it
  const flat = items.every((item) => !item.element.matches("li, article, [role]") && item.element.previousElementSibling !== null && textOf(item.element) === textOf(item.anchor));
  const rows = flat ? items.flatMap((item) => flatRow(item, new Set(items.map((one) => one.element))) ?? []) : allAlike(items).map((one) => ({ element: one, cells: partsOf(one) }));
  const width = commonWidth(rows);
  if (width === null) return { element, titles: [""], rows: rows.map((row) => ({ element: row.element, cells: flat ? row.cells : [row.element] })), loose: true };
  return { element, ...withTitles(rows, width, element, items[0]?.element) };
}

function holderOfAll(items: readonly Item[]): Element {
  const [first, last] = [items[0]?.element, items.at(-1)?.element];
  let at = first?.parentElement ?? null;
  while (at?.parentElement && last && !at.contains(last)) at = at.parentElement;
  return at ?? (first as Element);
}

/** The items, and what stands among them that is made alike, in document order. */
function allAlike(items: readonly Item[]): Element[] {
  const known = new Set(items.map((item) => item.element));
  const sample = items.slice(0, SAMPLE);
  const widths = new Set(sample.map((item) => partsOf(item.element).length));
  const classes = new Set(sample.map((item) => item.element.getAttribute("class")));
  const make = items[0] ? makeOf(items[0].element) : "";
  const isAlike = (child: Element): boolean => makeOf(child) === make && !isUnread(child) && classes.has(child.getAttribute("class")) && widths.has(partsOf(child).length) && textOf(child) !== "";
  const parents = new Set(items.map((item) => item.element.parentElement));
  return [...parents].flatMap((parent) => (parent ? childrenOf(parent) : []).filter((child) => known.has(child) || isAlike(child)));
}

/** `<dt>Ana</dt><dd>ana@…</dd><dt>…`: from the neighbour that begins an entry to the item; null where another item comes first. */
function flatRow({ element }: Item, items: ReadonlySet<Element>): TableRow | null {
  const begins = element.localName === "dd" ? "dt" : (element.parentElement?.firstElementChild?.localName ?? "");
  const cells = [element];
  for (let at = element.previousElementSibling; at && !items.has(at); at = at.previousElementSibling) {
    if (isUnread(at)) continue;
    cells.unshift(at);
    if (at.localName === begins) return { element, cells };
  }
  return null;
}

/** A card's or row's parts, wrappers around all of them unwrapped. */
function partsOf(item: Element): Element[] {
  let at = item;
  for (;;) {
    const parts = childrenOf(at).filter((child) => !isUnread(child));
    const [only] = parts;
    if (parts.length !== 1 || !only || textOf(at) !== textOf(only)) return parts.length ? parts : [at];
    at = only;
  }
}

/** The number of parts that rows share; null where they differ: those are no columns. */
function commonWidth(rows: readonly TableRow[]): number | null {
  const width = rows[0]?.cells.length ?? 0;
  return width >= 2 && rows.every((row) => row.cells.length === width) ? width : null;
}

/** Titles stand in a row of the same width before the others or right before the list; or in each row, as `<dt>` does. */
function withTitles(rows: TableRow[], width: number, element: Element, first: Element | undefined): Pick<PageTable, "titles" | "rows"> {
  const texts = (cells: readonly (Element | null)[]): string[] => cells.map((cell) => (cell ? textOf(cell) : ""));
  const areTitles = (said: readonly string[]): boolean => said.length === width && said.filter((text) => isExactly(text, COLUMNS)).length >= 2;
  const own = texts(rows[0]?.cells ?? []);
  const sample = rows.slice(0, SAMPLE).map((row) => texts(row.cells));
  // a label that every row says again is no title
  const isLabel = (label: string, column: number): boolean => isExactly(label, COLUMNS) && sample.every((row) => row[column] === label);
  if (areTitles(own) && !(rows.length > 1 && own.some(isLabel))) return { titles: own, rows: rows.slice(1) };
  const before = first?.previousElementSibling ?? element.previousElementSibling ?? element.parentElement?.previousElementSibling;
  const said = before ? texts(partsOf(before)) : [];
  if (areTitles(said)) return { titles: said, rows };
  const titles = own.map(() => "");
  own.slice(0, -1).forEach((label, column) => {
    if (isLabel(label, column)) titles[column + 1] = label;
  });
  return { titles, rows };
}
