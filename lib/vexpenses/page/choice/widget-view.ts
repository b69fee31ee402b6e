/**
 * What a choice widget of any make shows, by what every library has in common: a field with a role, its text,
 * its placeholder, and the hidden field beside it. Reads only. Whatever can't be told apart is `undefined`, and a
 * text that isn't known to be a placeholder counts as a choice, so that nothing chosen is ever taken for nothing.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { isPlaceholder, plain, spaces } from "../../../fold.ts";
import { CATEGORY_CODE, CHOICE, choiceFields, fieldLabel } from "../fields.ts";
import { isVisible, textOf } from "../read-text.ts";

/** What a widget shows; undefined = can't be told. */
export type Shown = PageOption | null | undefined;

export const CELL = "td, th, dd, [role=cell], [role=gridcell]";
const BOUNDS = `${CELL}, tr, li, dt, label, fieldset, form, section, article, main, body, [role=row], [role=listitem], [role=dialog]`;
const TEXT_INPUT = "input:not([type=hidden], [type=checkbox], [type=radio], [type=button], [type=submit], [aria-hidden=true])";
/** In a widget, but not the value. */
const NOT_SHOWN = "[style*='display: none'], [role=listbox], [role=menu], [role=tooltip], [role=alert], [role=log], [aria-live], label, legend, h1, h2, h3, h4, h5, h6, button[aria-label], [role=button][aria-label]";
/** Arrows, crosses and ticks drawn as letters. */
const GLYPHS = /^[\s▾▼▿⌄⏷∨˅↓▲△▴×✕✖✗⨯⊗✓✔⇅↕]+|[\s▾▼▿⌄⏷∨˅↓▲△▴×✕✖✗⨯⊗✓✔⇅↕]+$/gu;
const MOST_STEPS = 6;
/** Without a cell's edge to stop at, what stands farther off is the field's name rather than its value. */
const STEPS_IN_THE_OPEN = 2;

/** A text as shown, without the signs around it. */
export function bare(text: string): string {
  return spaces(text.replace(GLYPHS, ""));
}

/** Also where the cell holds a web component that holds the field. */
function isInCell(field: Element): boolean {
  return (field.closest(CELL) ?? (field.getRootNode() as Partial<ShadowRoot>).host?.closest(CELL) ?? null) !== null;
}

/** The input a person types into or whose value is shown: the field itself or one inside; null for a button. */
export function inputOf(field: Element): HTMLInputElement | null {
  return field.matches(TEXT_INPUT) ? (field as HTMLInputElement) : field.querySelector<HTMLInputElement>(TEXT_INPUT);
}

/** The widest part around a field that is this widget and nothing else. */
export function widgetRoot(field: Element): Element {
  const inCell = isInCell(field);
  const own = textOf(field, isNotShown);
  let at = field;
  for (let step = 0; step < MOST_STEPS; step++) {
    const around = at.parentElement;
    if (!around || around.matches(BOUNDS) || choiceFields(around).length > 1) break;
    if (!inCell && (step >= STEPS_IN_THE_OPEN || around.querySelector("label, h1, h2, h3, h4, h5, h6, strong, p, dt, legend")) && textOf(around, isNotShown) !== own) break;
    at = around;
  }
  return at;
}

/** The one named field in a widget that a form would submit; null where there is none or several. */
export function submittedIn(root: Element, field: Element): HTMLInputElement | HTMLSelectElement | null {
  const found = [...root.querySelectorAll<HTMLInputElement>("input[type=hidden][name], input[aria-hidden=true][name], select[name]"), ...besideIn(root)];
  const [one] = found;
  return one && one !== field && found.length === 1 && one.name !== "" ? one : null;
}

/** A widget in a cell of its own may have its hidden field beside it rather than in it. */
function besideIn(root: Element): HTMLInputElement[] {
  const cell = root.parentElement;
  return cell?.matches(CELL) ? ([...cell.children].filter((one) => one !== root && one.matches("input[type=hidden][name]")) as HTMLInputElement[]) : [];
}

/** Last readings while nobody was in the field: what stands there while somebody types is no choice. */
const atRest = new WeakMap<Element, Shown>();

/** In: a field of any make but a select. Out: what it shows; while it is open or typed in, what it showed before. */
export function shownIn(field: Element): Shown {
  const input = inputOf(field);
  // a combobox says that it is closed; of other fields only leaving them tells that a person is done
  const isDone = (field.getRootNode() as Document | ShadowRoot).activeElement !== input || field.getAttribute("aria-expanded") === "false";
  const typing = input !== null && !input.readOnly && (isExpanded(field) || !isDone);
  if (typing) return atRest.get(field);
  const shown = shownNow(field);
  atRest.set(field, shown);
  return shown;
}

/** The same, whatever is going on in it. */
export function shownNow(field: Element): Shown {
  const root = widgetRoot(field);
  const value = submittedIn(root, field)?.value ?? "";
  const typed = spaces(inputOf(field)?.value ?? "");
  if (typed) return isPlaceholder({ value, label: typed }) ? null : { value, label: typed };
  const inCell = isInCell(field);
  // what has its placeholder inside has its value there too; out of a cell, text beside it is its name
  const isUnsaid = !field.matches(CHOICE);
  const holder = isUnsaid || (inputOf(field) === field && field.getAttribute("placeholder") && !inCell) ? field : root;
  // a list without a role is in the way only as long as it is to be seen
  const text = bare(textOf(holder, isUnsaid ? (part) => isNotShown(part) || !isVisible(part) : isNotShown));
  if (plain(text) === "" || showsPlaceholder(holder, text)) return isPlaceholder({ value, label: "" }) ? null : { value, label: value };
  if (isPlaceholder({ value, label: text })) return null;
  if (!inCell && holder !== field && text === fieldLabel(field)) return undefined;
  return { value, label: text };
}

export function isExpanded(field: Element): boolean {
  return field.getAttribute("aria-expanded") === "true" || inputOf(field)?.getAttribute("aria-expanded") === "true";
}

export function isNotShown(element: Element): boolean {
  return element.matches(NOT_SHOWN) || element.querySelector(":scope > [role=listbox]") !== null;
}

/** Is the whole text of a widget marked as its placeholder, whatever the words are? */
function showsPlaceholder(root: Element, text: string): boolean {
  return [root, ...root.querySelectorAll("*")].some((part) => isMarked(part, text) && bare(textOf(part, isNotShown)) === text);
}

function isMarked(part: Element, text: string): boolean {
  const told = part.getAttribute("data-placeholder");
  if (told !== null && (told === "" || told === "true" || spaces(told) === text)) return true;
  const classes = [...part.classList];
  // some call the place a placeholder whatever stands in it
  if (CATEGORY_CODE.test(text) || classes.some((name) => /selected|value/i.test(name) && !/placeholder/i.test(name))) return false;
  return classes.some((name) => /(?:^|[-_])placeholder$/i.test(name) && !/(?:with|has|no)[-_]?placeholder$/i.test(name));
}
