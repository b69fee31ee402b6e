/** What a combobox shows: its outer element, its visible value, its hidden field, its menu. Reads only. */
import type { PageOption } from "../../../model/vexpenses.ts";
import { isPlaceholder, spaces } from "../../../fold.ts";
import { byId, textOf } from "../read-text.ts";
import { isNotShown, submittedIn } from "./widget-view.ts";

const FARTHEST = 7;

/** Text for screen readers about what happens in the widget. */
const SPOKEN = "[aria-live], [role=log], [id$='-live-region']";

/** Documents whose widgets point at their placeholder while empty: there, anything else shown is a value, whatever it is called. */
const pointing = new WeakSet<Document>();

/**
 * The element that is the whole widget. React-select keeps a live region for screen readers as a
 * direct part of its outermost element, in every version that has role=combobox.
 */
export function widgetOf(input: Element): Element {
  let at = input.parentElement;
  for (let step = 0; at && step < FARTHEST; step++, at = at.parentElement) {
    if (at.querySelectorAll("[role=combobox]").length > 1) break;
    if ([...at.children].some((child) => child.matches("[aria-live], [role=log]") || child.querySelector(":scope > [aria-live]"))) return at;
  }
  return input.parentElement ?? input;
}

/** Is this combobox built as react-select builds it: filter input, list popup, live region around? */
export function looksLikeReactSelect(input: Element): boolean {
  return (
    input.localName === "input" &&
    input.getAttribute("role") === "combobox" &&
    input.getAttribute("aria-autocomplete") === "list" &&
    input.hasAttribute("aria-expanded") &&
    widgetOf(input).querySelector("[aria-live], [role=log]") !== null
  );
}

/** The hidden field that a form would submit, if the widget has a name; else null. */
export function hiddenField(input: Element): HTMLInputElement | HTMLSelectElement | null {
  return submittedIn(widgetOf(input), input);
}

/** What the widget shows as chosen; null for its placeholder or nothing. */
export function shownValue(input: Element): PageOption | null {
  const widget = widgetOf(input);
  const field = hiddenField(input);
  const described = input.getAttribute("aria-describedby");
  const placeholder = described ? byId(input, described) : null;
  // just focused with a value chosen, it points at what it says to screen readers instead
  if (placeholder && widget.contains(placeholder) && !placeholder.closest(SPOKEN) && textOf(placeholder) !== "") {
    pointing.add(input.ownerDocument);
    return null;
  }
  const label = textOf(widget, (element) => isNotValue(element));
  if (!label) return field?.value ? { value: field.value, label: field.value } : null;
  // Versions that don't point at their placeholder show it as text like any other.
  if (!pointing.has(input.ownerDocument) && isPlaceholder({ value: field?.value ?? "", label })) return null;
  return { value: field?.value ?? "", label };
}

function isNotValue(element: Element): boolean {
  return isNotShown(element) || element.matches(`button, ${SPOKEN}`);
}

export function isOpen(input: Element): boolean {
  return input.getAttribute("aria-expanded") === "true";
}

/** The open menu, wherever it hangs (portals put it under body); null while closed. */
export function menuOf(input: Element): Element | null {
  const id = input.getAttribute("aria-controls") ?? input.getAttribute("aria-owns");
  return id ? byId(input, id) : null;
}

/** The options of an open menu, in order. */
export function menuOptions(input: Element): HTMLElement[] {
  const menu = menuOf(input);
  return menu ? [...menu.querySelectorAll<HTMLElement>("[role=option]")] : [];
}

export function optionLabel(option: Element): string {
  return spaces(option.getAttribute("aria-label") ?? "") || textOf(option);
}

/** Does the open menu show only a part of its options (a virtualised or paged list)? */
export function isPartial(options: Element[]): boolean {
  const told = Number(options[0]?.getAttribute("aria-setsize") ?? -1);
  return told > options.length;
}
