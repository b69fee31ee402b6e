/**
 * From one example row to a recipe: what the person may point at, and what of it all other rows share. Nothing of what
 * the page says goes into the recipe.
 */
import type { Recipe, TaughtPage } from "../../model/page-health.ts";
import { CHOICE, choiceFields, choiceIn } from "./fields.ts";
import { readField } from "./choice/read-field.ts";
import { emailHolders, isEmail } from "./emails.ts";
import { inMenu, vendorOf } from "./headings.ts";
import { isOurs } from "./ours.ts";
import { isUnread, isVisible, piecesOf } from "./read-text.ts";
import { fieldAt, matchRecipe, offers, titlesOf } from "./recipe.ts";
import type { RecipeMatch, RecipeShape } from "./recipe.ts";
import { follow, isMade, makeOf, pathShape, rootsOf, stepsTo } from "./recipe-make.ts";

/** More than that nobody goes through by keyboard. */
const MOST_CANDIDATES = 400;
/** Controls (or texts) of one row: a category, and what else it may be given. */
const MOST_IN_ROW = 4;
/** How far up a repeated row is looked for. */
const HIGHEST = 10;

/** Why nothing could be learned from what was pointed at. */
export type TeachRefusal =
  /** name and control are the same, or in parts of the page that don't meet */
  | "apart"
  /** no second row is made like this one */
  | "alone"
  /** what the control holds can't be read without a guess */
  | "unreadable"
  | "other-vendor"
  | "several"
  /** the column pointed at holds no names */
  | "no-names";

export type Lesson = { recipe: Recipe; match: RecipeMatch } | { refused: TeachRefusal };

/** In: a page. Out: every element whose text may be a row's name, in reading order: what has a neighbour made alike, menus left out. */
export function nameCandidates(document: Document): Element[] {
  const found = new Set<Element>();
  for (const root of rootsOf(document)) {
    const tops = "body" in root ? [root.body] : [...root.children];
    for (const { text, holder } of tops.flatMap(piecesOf)) {
      if (found.size >= MOST_CANDIDATES) return [...found];
      if (/\p{L}/u.test(text) && !isEmail(text) && isInRow(holder) && isVisible(holder)) found.add(holder);
    }
  }
  return [...found];
}

const NO_NAME = "button, option, thead, th:not([scope=row]), [role=columnheader], [role=tab], [role=option], [role=button], h1, nav, script, style";

function isInRow(holder: Element): boolean {
  if (holder.closest(NO_NAME) !== null || isOurs(holder) || inMenu(holder)) return false;
  let at: Element | null = holder;
  for (let step = 0; at && at.localName !== "body" && step < HIGHEST; step++, at = at.parentElement) if (alikeBeside(at).length > 0) return true;
  return false;
}

/** In: the candidates for names and what is taught. Out: the first that stands in one of several rows with a control (or an address) each; else the first of all. */
export function likelyName(candidates: readonly Element[], page: TaughtPage): Element | undefined {
  const held = (at: Element): number => (page === "configurar" ? choiceFields(at).length : addressesIn(at));
  const found = candidates.find((candidate) => {
    let at: Element | null = candidate;
    for (let step = 0; at && at.localName !== "body" && step < HIGHEST; step++, at = at.parentElement) {
      const count = held(at);
      // as many in each: a list of rows beside another part of the page is no row
      if (count > 0) return count <= MOST_IN_ROW && alikeBeside(at).some((other) => held(other) === count);
    }
    return false;
  });
  return found ?? candidates[0];
}

function alikeBeside(element: Element): Element[] {
  const make = makeOf(element);
  return [...(element.parentElement?.children ?? [])].filter((child) => child !== element && isMade(child, make) && !isUnread(child));
}

/** In: a page and what is taught. Out: every control (or address) that may belong to the name, the nearest after it first. */
export function fieldCandidates(document: Document, page: TaughtPage, name: Element): Element[] {
  const found = rootsOf(document).flatMap((root) => {
    if (page === "configurar") return choiceFields(root);
    return ("body" in root ? [root.body] : [...root.children]).flatMap(emailHolders);
  });
  const seen = found.filter((field) => isVisible(bodyOf(field))).slice(0, MOST_CANDIDATES);
  const start = seen.findIndex((field) => name.contains(field) || (name.compareDocumentPosition(field) & 4) !== 0);
  return start > 0 ? [...seen.slice(start), ...seen.slice(0, start)] : seen;
}

/** What a person sees of a field: the widget around an input that is a few pixels wide or hidden. */
export function bodyOf(field: Element): Element {
  if (!field.matches(CHOICE)) return field;
  const known = readField(field)?.root;
  if (known && known !== field) return known;
  let at = field;
  for (let step = 0; at.parentElement && step < 3 && at.getBoundingClientRect().width < 40; step++) at = at.parentElement;
  return choiceFields(at).length > 1 ? field : at;
}

/** In: what the pointer is on and the candidates. Out: the candidate meant; null where it isn't clear. */
export function meantBy(target: Element, candidates: readonly Element[], page: TaughtPage | "name"): Element | null {
  const among = new Set(candidates);
  let at: Element | null = target;
  for (let step = 0; at && step < HIGHEST; step++, at = at.parentElement) {
    if (among.has(at)) return at;
    if (page === "configurar") {
      const choice = choiceIn(at);
      if (choice && among.has(choice)) return choice;
      if (choiceFields(at).length > 1) return null;
      continue;
    }
    const inside = candidates.filter((candidate) => at?.contains(candidate));
    // on a card the first of its few texts is meant; on the space between cards nothing is
    if (inside.length > 0) return inside.length === 1 || (page === "name" && inside.length <= MOST_IN_ROW && at.localName !== "body") ? (inside[0] ?? null) : null;
  }
  return null;
}

/**
 * In: the name of one row and its control or address, as pointed at. Out: a recipe with all it finds on the page now, for
 * the person to confirm; or why there is none.
 */
export function learn(page: TaughtPage, name: Element, field: Element, document: Document): Lesson {
  if (page === "configurar" && !readField(field)) return { refused: "unreadable" };
  const shape = shapeOf(page, name, field);
  if (typeof shape === "string") return { refused: shape };
  const vendor = page === "configurar" ? vendorOf(name, document.location.pathname).vendor : null;
  if (vendor === "other") return { refused: "other-vendor" };
  const match = matchRecipe(shape, document);
  if (match.doubt) return { refused: match.doubt };
  if (match.stale) return { refused: "no-names" };
  if (match.rows.length < 2) return { refused: "alone" };
  const { hostname, pathname } = document.location;
  return { recipe: { version: 1, id: crypto.randomUUID(), host: hostname, path: pathShape(pathname), ...shape, rows: match.rows.length }, match };
}

function shapeOf(page: TaughtPage, name: Element, field: Element): RecipeShape | TeachRefusal {
  if (name === field && page === "configurar") return "apart";
  const around = meeting(name, field);
  if (!around) return "apart";
  const row = repeatedRow(around, name, field, page);
  const found = row ? { row, back: 0, top: row } : pairIn(around, name, field, page);
  if (!found) return "alone";
  const steps = stepsTo(name, found.top);
  const place = placeOf(field, found.row, page);
  if (!steps || !place) return "apart";
  const chain = [found.row, found.row.parentElement, found.row.parentElement?.parentElement].filter((one) => one != null);
  const shape = { page, row: chain.map(makeOf), back: found.back, name: steps, field: place };
  const titles = titlesOf(shape, found.row);
  return { ...shape, titles: { name: titles.name ?? null, field: titles.field ?? null }, offers: page === "configurar" && offers(field) };
}

/** The narrowest element around both. */
function meeting(a: Element, b: Element): Element | null {
  let at: Element | null = a;
  while (at && !at.contains(b)) at = at.parentElement;
  return at && at.localName !== "body" && at.localName !== "html" ? at : null;
}

/** The lowest element around both that has a neighbour in which the same ways lead to a name and to a control. */
function repeatedRow(around: Element, name: Element, field: Element, page: TaughtPage): Element | null {
  let at: Element | null = around;
  for (let step = 0; at && at.localName !== "body" && step < HIGHEST; step++, at = at.parentElement) {
    const steps = stepsTo(name, at);
    const place = placeOf(field, at, page);
    if (!steps || !place) return null;
    const alike = alikeBeside(at).some((other) => hasText(follow(other, steps)) && holds(follow(other, place), page));
    if (alike) return at;
  }
  return null;
}

/** Name and control in neighbours of one holder, again and again, as in a definition list. */
function pairIn(around: Element, name: Element, field: Element, page: TaughtPage): { row: Element; back: number; top: Element } | null {
  const children = [...around.children].filter((child) => !isOurs(child));
  const [top, row] = [children.find((child) => child.contains(name)), children.find((child) => child.contains(field))];
  if (!top || !row) return null;
  const back = children.indexOf(row) - children.indexOf(top);
  const steps = stepsTo(name, top);
  const place = placeOf(field, row, page);
  if (back <= 0 || !steps || !place) return null;
  const others = children.filter((child, index) => {
    const begins = children[index - back];
    return child !== row && isMade(child, makeOf(row)) && begins && isMade(begins, makeOf(top)) && hasText(follow(begins, steps)) && holds(follow(child, place), page);
  });
  return others.length > 0 ? { row, back, top } : null;
}

/** The way to the widest part of the row that holds this control (or address) and no other one; null where none does. */
function placeOf(field: Element, row: Element, page: TaughtPage): Recipe["field"] | null {
  const steps = stepsTo(field, row);
  if (!steps) return null;
  for (let length = 0; length <= steps.length; length++) {
    const place = follow(row, steps.slice(0, length));
    const only = place && (page === "configurar" ? fieldAt(place) === field : addressesIn(place) === 1);
    if (only) return steps.slice(0, length);
  }
  return null;
}

function holds(place: Element | null, page: TaughtPage): boolean {
  return place !== null && (page === "configurar" ? fieldAt(place) !== null : addressesIn(place) > 0);
}

function addressesIn(place: Element): number {
  return emailHolders(place).length;
}

function hasText(element: Element | null): boolean {
  return element !== null && !isUnread(element) && piecesOf(element).length > 0;
}
