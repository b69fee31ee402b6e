/**
 * Reading a react-select's options without anybody noticing: React renders an answer to a key in a microtask,
 * so opening, reading and closing fit between two frames and nothing is ever painted. Only for a page at
 * rest: with the focus in a field, moving it for even a moment could swallow a keystroke.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { isPlaceholder } from "../../../fold.ts";
import { isOpen, isPartial, menuOf, menuOptions, optionLabel } from "./combobox-view.ts";

/** Rounds of the microtask queue given to the page's framework to render. */
const ROUNDS = 8;

/** Everything on offer; [] when the page is busy or the menu doesn't open (or fill) at once. Never leaves it open. */
export async function peek(input: HTMLInputElement): Promise<PageOption[]> {
  const document = input.ownerDocument;
  if (!isAtRest(document) || input.disabled || isOpen(input)) return [];
  // a list that stands in the page all the time must keep its place, or the page would jump
  if (document.querySelector("[role=listbox]")) return [];
  return withoutPlace(document, () => openAndClose(input));
}

/**
 * A menu that would reach below the window makes react-select scroll the page to it, frame after frame and also
 * when it is closed again by then. It doesn't for one that has no place in the layout.
 */
async function withoutPlace<T>(document: Document, work: () => Promise<T>): Promise<T> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":has(> [role=listbox]) { display: none !important; }");
  const sheets = document.adoptedStyleSheets;
  sheets.push(sheet);
  try {
    return await work();
  } finally {
    // in place: the page's own sheets in the list are not ours to set again
    sheets.splice(sheets.indexOf(sheet), 1);
  }
}

async function openAndClose(input: HTMLInputElement): Promise<PageOption[]> {
  const document = input.ownerDocument;
  input.focus({ preventScroll: true });
  press(input, "ArrowDown");
  await rounds(() => isOpen(input));
  const options = isOpen(input) && menuOf(input)?.getAttribute("aria-multiselectable") !== "true" ? menuOptions(input) : [];
  const labels = isPartial(options) ? [] : options.filter((option) => option.getAttribute("aria-disabled") !== "true").map(optionLabel);
  input.blur();
  // a window without focus sends no focus events of its own
  if (!document.hasFocus()) input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  await rounds(() => !isOpen(input));
  if (isOpen(input)) press(input, "Escape");
  await rounds(() => !isOpen(input));
  return labels.map((label) => ({ value: "", label })).filter((option) => !isPlaceholder(option));
}

function isAtRest(document: Document): boolean {
  const active = document.activeElement;
  return document.visibilityState === "visible" && (active === null || active === document.body || active === document.documentElement);
}

async function rounds(done: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS && !done(); round++) await Promise.resolve();
}

const KEY_CODES = { ArrowDown: 40, Escape: 27 };

function press(target: Element, name: keyof typeof KEY_CODES): void {
  const init = { key: name, code: name, keyCode: KEY_CODES[name], which: KEY_CODES[name], bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent("keydown", init));
}
