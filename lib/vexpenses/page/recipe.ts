/**
 * Finds the rows that a recipe describes. A recipe says where things stand, not that they are right: every row has to
 * show a name and a control or an address, and what was a column of addresses must still be one.
 */
import type { Recipe, RecipeStale } from "../../model/page-health.ts";
import { emailIn, isEmail } from "./emails.ts";
import { CHOICE, choiceIn } from "./fields.ts";
import { vendorOf } from "./headings.ts";
import { offersCategories } from "./landmarks.ts";
import { isOurs } from "./ours.ts";
import { isExactly } from "./phrases.ts";
import { isUnread, isVisible, nameOf, piecesOf, textOf } from "./read-text.ts";
import { follow, isMade, rootsOf, siblingBack } from "./recipe-make.ts";
import { vocabularyWord } from "./describe-vocabulary.ts";
import { NEVER_NAMES } from "./words.ts";

export interface RecipeRow {
  row: Element;
  /** holds the name's text */
  beside: Element;
  name: string;
  /** bindings: the one field that holds the choice */
  field: Element | null;
  /** members: the address as shown */
  email: string;
}

/** Why rows that were found are not used: two lists say the same, or the page is another vendor's. */
export type RecipeDoubt = "several" | "other-vendor";

export interface RecipeMatch {
  rows: RecipeRow[];
  /** rows made alike that lack the name, the control or the address */
  missed: number;
  stale: RecipeStale | null;
  doubt: RecipeDoubt | null;
}

/** What is asked of a recipe here; teaching tries one out before it has an address and a number of rows. */
export type RecipeShape = Pick<Recipe, "page" | "row" | "back" | "name" | "field" | "titles" | "offers">;

const NONE: RecipeMatch = { rows: [], missed: 0, stale: null, doubt: null };
/** Fewer rows than that say nothing about a column. */
const ENOUGH = 2;
/** The share of different names from which a column may be one of names: two lists of the same have half. */
const LEAST_DIFFERENT = 0.3;

/** In: a page. Out: the rows on it now, in page order; with a reason in `stale` or `doubt` none of them may be used. Reads only. */
export function matchRecipe(recipe: RecipeShape, document: Document): RecipeMatch {
  const made = rootsOf(document).flatMap((root) => madeAlike(recipe, root));
  const rows: RecipeRow[] = [];
  let missed = 0;
  let named = 0;
  for (const row of made) {
    const beside = nameHolder(recipe, row);
    const name = beside ? nameAt(beside, recipe.page) : "";
    // without a name it is a title row, a loading line or a spacer
    if (!beside || (!name && recipe.page === "configurar")) continue;
    named++;
    const read = readRow(recipe, row, beside, name);
    if (read) rows.push(read);
    else missed++;
  }
  const stale = staleIn(recipe, rows, named, made);
  return stale || rows.length === 0 ? { ...NONE, missed, stale } : { rows, missed, stale: null, doubt: doubtIn(recipe, rows, document) };
}

function madeAlike({ row: [row, parent, grandparent] }: RecipeShape, root: Document | ShadowRoot): Element[] {
  if (!row) return [];
  const seen = new Map<Element, boolean>();
  return [...root.querySelectorAll(row.tag)].filter((element) => {
    const around = element.parentElement;
    if (!isMade(element, row) || (parent && !(around && isMade(around, parent)))) return false;
    if (grandparent && !(around?.parentElement && isMade(around.parentElement, grandparent))) return false;
    if (isUnread(element) || isOurs(element)) return false;
    if (!around) return true;
    // asked once for each list: it makes the browser lay out the page
    const visible = seen.get(around) ?? isVisible(around);
    seen.set(around, visible);
    return visible;
  });
}

function nameHolder(recipe: RecipeShape, row: Element): Element | null {
  const top = siblingBack(row, recipe.back);
  const found = top ? follow(top, recipe.name) : null;
  return found && !isUnread(found) ? found : null;
}

/** The text an element shows by itself; where all of it stands deeper, that. People's addresses are no part of their names. */
export function nameAt(holder: Element, page: Recipe["page"]): string {
  const text = piecesOf(holder).find((piece) => piece.holder === holder)?.text ?? textOf(holder);
  if (page === "configurar" || !text.includes("@")) return text;
  const words = text.split(" ").filter((word) => !isEmail(word.replace(/^[<(]+|[>),;]+$/g, "")));
  return words.join(" ").replace(/[\s<>()|·•–—-]+$/u, "");
}

function readRow(recipe: RecipeShape, row: Element, beside: Element, name: string): RecipeRow | null {
  const place = follow(row, recipe.field);
  if (!place) return null;
  if (recipe.page === "configurar") {
    const field = fieldAt(place);
    return field ? { row, beside, name, field, email: "" } : null;
  }
  const email = emailIn(place);
  return email ? { row, beside, name, field: null, email } : null;
}

/** The one choice an element is or holds; null for none or several. */
export function fieldAt(place: Element): Element | null {
  return place.matches(CHOICE) ? place : choiceIn(place);
}

function staleIn(recipe: RecipeShape, rows: readonly RecipeRow[], named: number, made: readonly Element[]): RecipeStale | null {
  if (named < ENOUGH) return null;
  if (rows.length === 0) return recipe.page === "members" ? "no-emails" : "no-choices";
  if (rows.length < ENOUGH) return null;
  if (!areNames(rows)) return "no-names";
  const [first] = made;
  const titles = first ? titlesOf(recipe, first) : recipe.titles;
  for (const column of ["name", "field"] as const) {
    if (recipe.titles[column] !== null && titles[column] !== undefined && titles[column] !== recipe.titles[column]) return "other-titles";
  }
  const offering = rows.filter(({ field }) => field?.localName === "select" && hasOptions(field as HTMLSelectElement));
  if (recipe.offers && offering.length >= ENOUGH && offering.every(({ field }) => field && !offers(field))) return "not-categories";
  return null;
}

/** Names differ from row to row and are not what is pressed, what states are called or what an address is. */
function areNames(rows: readonly RecipeRow[]): boolean {
  const named = rows.map(({ name }) => name).filter(Boolean);
  if (named.length === 0) return true;
  const odd = named.filter((name) => isExactly(name, NEVER_NAMES) || isEmail(name) || !/\p{L}/u.test(name)).length;
  const different = new Set(named).size / named.length;
  return odd / named.length < 0.5 && (named.length < 3 || different > LEAST_DIFFERENT);
}

/** Are its options there, more than a placeholder? */
function hasOptions(select: HTMLSelectElement): boolean {
  return select.options.length > 1;
}

/** Does this choice offer what looks like OMIE's categories? */
export function offers(field: Element): boolean {
  return field.parentElement !== null && offersCategories(field.localName === "select" ? field.parentElement : field);
}

/**
 * What the columns of a table are titled: a word of our vocabulary, or null for any other words;
 * undefined where the row stands in no table, or the title can't be told.
 */
export function titlesOf({ name, field, back }: Pick<RecipeShape, "name" | "field" | "back">, row: Element): { name: string | null | undefined; field: string | null | undefined } {
  const table = row.closest("table, [role=table], [role=grid], [role=treegrid]");
  const titles = table ? [...table.querySelectorAll("thead th, [role=columnheader], tr:first-child > th")] : [];
  const width = [...row.children].filter((child) => !isOurs(child)).length;
  const title = (cell: Element | null): string | null | undefined => {
    if (back > 0 || !cell || titles.length !== width) return undefined;
    const found = titles[[...row.children].filter((child) => !isOurs(child)).indexOf(cell)];
    return found ? vocabularyWord(nameOf(found)) : undefined;
  };
  return { name: title(follow(row, name.slice(0, 1))), field: field.length > 0 ? title(follow(row, field.slice(0, 1))) : undefined };
}

function doubtIn(recipe: RecipeShape, rows: readonly RecipeRow[], document: Document): RecipeDoubt | null {
  const [first] = rows;
  if (first && recipe.page === "configurar" && vendorOf(first.row, document.location.pathname).vendor === "other") return "other-vendor";
  // the same type or person in two lists: which of them is meant can't be told
  const lists = new Map<string, Element | null>();
  for (const { row, name, email } of rows) {
    const key = email || name;
    const before = lists.get(key);
    if (before !== undefined && before !== row.parentElement && !areOneList(before, row.parentElement)) return "several";
    lists.set(key, row.parentElement);
  }
  return null;
}

/** Rows of a grid of cards stand in several parents of one holder. */
function areOneList(a: Element | null, b: Element | null): boolean {
  return a !== null && b !== null && a.localName !== "tbody" && a.parentElement === b.parentElement;
}
