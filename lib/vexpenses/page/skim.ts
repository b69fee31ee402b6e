/**
 * Looking at a page without reading all of a long list: the middle of two thousand rows says nothing about the
 * page that its first and last rows don't, and takes most of the time.
 */
import { childrenOf, topOf } from "./read-text.ts";
import { remembered } from "./remembered.ts";

/** An element with this many children is a long list. */
const LONG = 60;
const HEAD = 25;
const TAIL = 10;
/** A page of many long lists gains nothing. */
const MOST_LISTS = 20;

interface LongList {
  list: Element;
  /** its first and last children, and those in between that are made otherwise than the first */
  told: Element[];
}

/** In: a part of the page. Out: what the selector finds in it, in document order; of long lists only in entries that may say something new. */
export function skim(root: Document | Element, selector: string): Element[] {
  const top = topOf(root);
  const lists = remembered(top.ownerDocument.body, longLists).filter(({ list }) => top.contains(list));
  if (!lists.length || lists.length > MOST_LISTS) return [...top.querySelectorAll(selector)];
  const found: Element[] = [];
  gather(top, selector, lists, found);
  return found;
}

function longLists(body: Element): LongList[] {
  return [...body.querySelectorAll(`:nth-child(${LONG}):not(option)`)].flatMap(({ parentElement: list }) => {
    if (!list) return [];
    const children = childrenOf(list);
    const head = children.slice(0, HEAD);
    const tail = children.slice(Math.max(HEAD, children.length - TAIL));
    const makes = new Set(head.map(makeOf));
    const odd = children.slice(HEAD, -tail.length).filter((child) => !makes.has(makeOf(child)));
    return [{ list, told: [...head, ...odd, ...tail] }];
  });
}

function makeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute("class")}`;
}

function gather(parent: Element, selector: string, lists: readonly LongList[], into: Element[]): void {
  const long = lists.find(({ list }) => list === parent);
  for (const child of long ? long.told : childrenOf(parent)) {
    if (child.matches(selector)) into.push(child);
    if (lists.some(({ list }) => child.contains(list))) gather(child, selector, lists, into);
    else into.push(...child.querySelectorAll(selector));
  }
}
