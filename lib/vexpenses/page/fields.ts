/**
 * Fields of the page: which parts make one choice control, whatever library drew it, and what a field is
 * called. May-miss finders answer null or [].
 */
import { isPlaceholder, spaces } from "../../fold.ts";
import { ACCOUNT, NEVER_NAMES } from "./words.ts";
import { isExactly, says } from "./phrases.ts";
import { isOurs } from "./ours.ts";
import { childrenOf, isUnread, isVisible, labelText, referenced, textOf } from "./read-text.ts";
import { looksLikeReactSelect, widgetOf } from "./choice/combobox-view.ts";
import { isDressed } from "./choice/skin-view.ts";
import { CELL } from "./choice/widget-view.ts";
import { remembered } from "./remembered.ts";
import { TABLE } from "./tables.ts";
import { skim } from "./skim.ts";

/** What a person chooses one of several with. */
export const CHOICE = "select, [role=combobox], [aria-haspopup=listbox], input[list]";
const NO_TEXT = ["hidden", "checkbox", "radio", "submit", "button", "reset", "image"];
const FIELD = `${CHOICE}, textarea, input${NO_TEXT.map((type) => `:not([type=${type}])`).join("")}:not([aria-hidden=true])`;

/** What may be a choice without saying so, in a table's cell where nothing says it is one. */
const UNSAID = "[aria-haspopup], [tabindex='0'], input[readonly], [class*=select], [class*=dropdown]";
/** Once known, whatever it shows afterwards. */
const unsaid = new WeakSet<Element>();

/** Fields a person chooses with, one for each widget, in document order; ours and multiple ones left out. Web components' insides count where nothing else does. */
export function choiceFields(root: ParentNode): Element[] {
  const said = root.querySelectorAll(CHOICE);
  const found = widgetsOf(said.length ? said : [...root.querySelectorAll(UNSAID)].filter(isUnsaid));
  return found.length ? found : [...root.querySelectorAll("*")].flatMap(({ shadowRoot, localName }) => (shadowRoot && !localName.startsWith("prontidao-") ? choiceFields(shadowRoot) : []));
}

/** Does it show that nothing is chosen, or a category? What opens something may show any word. */
function isUnsaid(part: Element): boolean {
  if (unsaid.has(part)) return true;
  if (!part.closest(CELL) || part.matches("a, td")) return false;
  const { value, placeholder } = part as Partial<HTMLInputElement>;
  const text = value || placeholder || textOf(part);
  const isOne = text !== "" && !isExactly(text, NEVER_NAMES) && (isNoLabel(text) || (part.hasAttribute("aria-haspopup") && /\p{L}/u.test(text)));
  if (isOne) unsaid.add(part);
  return isOne;
}

function widgetsOf(matches: Iterable<Element>): Element[] {
  const fields: Element[] = [];
  for (const field of matches) {
    if (field.hasAttribute("multiple") || isOurs(field)) continue;
    const before = fields.at(-1);
    if (!before || !areOneWidget(before, field)) fields.push(field);
    else if (isBetter(field, before)) fields[fields.length - 1] = field;
  }
  return fields;
}

/** The one field of a cell that holds the choice: a select (also one that a widget hides), else a combobox; null for none or several. */
export function choiceIn(cell: Element): Element | null {
  const fields = choiceFields(cell);
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** Two parts of one widget, in document order: one inside the other, a select and what a library dresses it up with, an input and its button. */
function areOneWidget(a: Element, b: Element): boolean {
  if (a.contains(b)) return true;
  const selects = a.localName === "select" || b.localName === "select";
  const pair = selects ? [a, b].some((one) => one.localName === "select" && (isDressed(one as HTMLSelectElement) || getComputedStyle(one).opacity === "0")) : (a.getAttribute("role") === "combobox") !== (b.getAttribute("role") === "combobox");
  if (!pair) return false;
  let around = a.parentElement;
  for (let step = 0; around && !around.contains(b); step++) around = step < 4 ? around.parentElement : null;
  if (!around || around.matches("tr, [role=row], form, body")) return false;
  // a choice of its own has words of its own beside it; a skin shows only what is chosen
  if (!selects) return textOf(around, (part) => part === a || part === b || part.matches("[role=listbox]")) === "";
  const parts = [a, b];
  return [...around.querySelectorAll(CHOICE)].every((one) => parts.some((part) => part.contains(one) || one.contains(part)) || (one.matches("[role=button], input[readonly]") && textOf(one) === ""));
}

/** Of one widget the select counts, it is what is submitted; else its combobox, before its button. */
function isBetter(field: Element, before: Element): boolean {
  if (before.localName === "select") return false;
  return field.localName === "select" || (field.getAttribute("role") === "combobox" && before.getAttribute("role") !== "combobox");
}

/** The choice labelled "conta corrente"; null when there is none or more than one. Columns of choices are passed over. */
export function accountField(root: Document | Element): Element | null {
  const fields = widgetsOf(skim(root, CHOICE));
  const inTable = new Map<Element, number>();
  for (const field of fields) {
    const table = field.closest(TABLE);
    if (table) inTable.set(table, (inTable.get(table) ?? 0) + 1);
  }
  const found = fields.filter((field) => {
    const table = field.closest(TABLE);
    if (table && (inTable.get(table) ?? 0) > 2) return false;
    return says(fieldLabel(field), ACCOUNT) && (isVisible(field) || (field.parentElement !== null && isVisible(field.parentElement)));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * What a field is labelled: aria name, `<label>`, or else the nearest text that stands before it
 * in the widest part of the page that holds no other field. A label that other choices have too
 * ("Categoria" in every card) tells nothing: then the name of the field's card counts. "" when there is none.
 */
export function fieldLabel(field: Element): string {
  const own = ownLabel(field);
  if (!own) return textAround(field, "");
  const repeats = field.matches(CHOICE) && !field.closest(TABLE) && remembered(field.ownerDocument.body, repeatedLabels).has(own);
  return (repeats && textAround(field, own)) || own;
}

function ownLabel(field: Element): string {
  return referenced(field, "aria-labelledby") || spaces(field.getAttribute("aria-label") ?? "") || labelText(field);
}

/** Labels that more than one choice outside tables has. */
function repeatedLabels(body: Element): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const field of widgetsOf(skim(body, CHOICE))) {
    if (field.closest(TABLE)) continue;
    const label = ownLabel(field);
    if (seen.has(label)) repeated.add(label);
    seen.add(label);
  }
  return repeated;
}

/** The text before a field, while no other field is around: the nearest; beside a label that tells nothing a heading, else the first. */
function textAround(field: Element, label: string): string {
  for (let at = looksLikeReactSelect(field) ? widgetOf(field) : field; at.parentElement; at = at.parentElement) {
    const texts = textsBefore(at, field).filter(({ text }) => text !== label && !(field.matches(CHOICE) && isNoLabel(text)));
    const before = label ? (texts.find(({ isHeading }) => isHeading) ?? texts.at(-1)) : texts[0];
    if (before) return before.text;
    if (at.parentElement.localName === "body" || hasOtherField(at, field)) return "";
  }
  return "";
}

/** "2.04.98 - Combustível": how OMIE numbers its categories, and nobody else we know of. */
export const CATEGORY_CODE = /(?:^|[\s(["])\d{1,2}\.\d{2}(?:\.\d{2})?(?=$|[\s)\]".:–-])/;

/** What stands before a choice and doesn't name it: what is chosen, or that nothing is; a state; what kind of thing it is. */
function isNoLabel(text: string): boolean {
  return isPlaceholder({ value: "", label: text }) || CATEGORY_CODE.test(text) || isExactly(text, NEVER_NAMES);
}

/** Is there a field beside `at` that is no part of this one's widget? */
function hasOtherField(at: Element, field: Element): boolean {
  return (at.parentElement ? childrenOf(at.parentElement) : []).some((beside) => beside !== at && otherFieldIn(beside, field) === "other");
}

function otherFieldIn(part: Element, field: Element): "none" | "same" | "other" {
  const other = part.matches(FIELD) ? part : part.querySelector(FIELD);
  if (!other) return "none";
  return areOneWidget(field, other) || areOneWidget(other, field) ? "same" : "other";
}

/** Texts of the neighbours before an element, nearest first, as far as no other field is among them. */
function textsBefore(element: Element, field: Element): { text: string; isHeading: boolean }[] {
  const found: { text: string; isHeading: boolean }[] = [];
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if (node.nodeType === 3) {
      const text = spaces((node as Text).data);
      if (text) found.push({ text, isHeading: false });
    }
    if (node.nodeType !== 1) continue;
    const beside = node as Element;
    const holds = otherFieldIn(beside, field);
    if (holds === "other") break;
    if (holds === "same" || isUnread(beside) || beside.matches("[aria-live], [role=log]")) continue;
    const text = textOf(beside);
    if (text) found.push({ text, isHeading: beside.matches("h1, h2, h3, h4, h5, h6, [role=heading], legend, strong, b, dt") });
  }
  return found;
}

/** Text fields labelled with one of the phrases. */
export function labelledInputs(root: Document | Element, phrases: readonly string[]): HTMLInputElement[] {
  return (skim(root, "input") as HTMLInputElement[]).filter((input) => {
    if (NO_TEXT.includes(input.type) || input.getAttribute("role") === "combobox" || isOurs(input)) return false;
    return says(fieldLabel(input) || input.placeholder || input.name.replace(/[_[\]-]+/g, " "), phrases);
  });
}
