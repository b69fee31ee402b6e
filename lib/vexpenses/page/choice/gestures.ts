/**
 * What a person's hand does, as events. A content script can't make trusted ones, so each is sent in the order
 * and with the data that frameworks look at; nothing here waits.
 */

/** What would receive a press on an element: the innermost part under its middle, where that can be told. */
export function underMiddle(element: Element): Element {
  const box = element.getBoundingClientRect();
  const x = box.x + Math.min(box.width / 2, 40);
  const at = box.width > 0 ? element.ownerDocument.elementFromPoint(x, box.y + box.height / 2) : null;
  return at && element.contains(at) ? at : innermost(element);
}

/** The innermost part that holds all of the text. */
function innermost(element: Element): Element {
  const text = element.textContent?.trim() ?? "";
  let at = element;
  for (;;) {
    const next = text === "" ? undefined : [...at.children].find((child) => child.textContent?.trim() === text);
    if (!next) return at;
    at = next;
  }
}

/** Pointer over, down (the focus goes there), up, click. */
export function press(target: Element, focusable: HTMLElement | null = focusableAround(target)): void {
  pointer(target, "pointerdown", 1);
  if (pointer(target, "mousedown", 1) && focusable) focus(focusable);
  pointer(target, "pointerup", 0);
  pointer(target, "mouseup", 0);
  pointer(target, "click", 0);
}

/** Moves the pointer onto it, as lists that mark the option under the pointer need. */
export function hover(target: Element): void {
  for (const name of ["pointerover", "mouseover"]) pointer(target, name, 0);
  // these two don't bubble: the pointer enters everything around as well
  const around: Element[] = [];
  for (let at: Element | null = target; at && around.length < MOST_ENTERED; at = at.parentElement) around.push(at);
  for (const one of around.toReversed()) for (const name of ["pointerenter", "mouseenter"]) pointer(one, name, 0);
  for (const name of ["pointermove", "mousemove"]) pointer(target, name, 0);
}

const MOST_ENTERED = 8;

function focusableAround(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>("input:not([type=hidden]), button, a[href], [tabindex]");
}

/** False when the page prevented what would follow. */
function pointer(target: Element, name: string, buttons: number): boolean {
  const box = target.getBoundingClientRect();
  const bubbles = !name.endsWith("enter");
  const init = { bubbles, cancelable: true, composed: true, button: name.endsWith("move") ? -1 : 0, buttons, detail: name === "click" ? 1 : 0, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  if (name.startsWith("pointer")) return target.dispatchEvent(new PointerEvent(name, { ...init, pointerId: 1, pointerType: "mouse", isPrimary: true }));
  return target.dispatchEvent(new MouseEvent(name, { ...init, button: 0 }));
}

/** A window without focus sends no focus events of its own: then they are sent here. */
export function focus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (!element.ownerDocument.hasFocus()) {
    element.dispatchEvent(new FocusEvent("focus"));
    element.dispatchEvent(new FocusEvent("focusin", { bubbles: true, composed: true }));
  }
}

/** What has the focus, also inside web components; the body where nothing has. */
export function focusedIn(document: Document): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement | null;
}

export function blur(element: HTMLElement): void {
  element.blur();
  if (!element.ownerDocument.hasFocus()) {
    element.dispatchEvent(new FocusEvent("blur"));
    element.dispatchEvent(new FocusEvent("focusout", { bubbles: true, composed: true }));
  }
}

const KEY_CODES: Record<string, number> = { ArrowDown: 40, Escape: 27, Enter: 13, Backspace: 8, Delete: 46, Home: 36, Tab: 9 };

export function key(target: Element, name: string, altKey = false): void {
  const keyCode = KEY_CODES[name] ?? name.toUpperCase().charCodeAt(0);
  const init = { key: name, code: name, keyCode, which: keyCode, altKey, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent("keydown", init));
  target.dispatchEvent(new KeyboardEvent("keyup", init));
}

/** Replaces what is typed in an input, through the prototype's setter, so that a framework that watches the node's property sees a change. */
export function type(input: HTMLInputElement, text: string): void {
  const last = text.at(-1) ?? "Backspace";
  const init = { key: last, keyCode: KEY_CODES[last] ?? last.toUpperCase().charCodeAt(0), bubbles: true, cancelable: true, composed: true };
  const inputType = text === "" ? "deleteContentBackward" : "insertText";
  input.dispatchEvent(new KeyboardEvent("keydown", init));
  input.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, cancelable: true, inputType, data: text || null }));
  setValue(input, text);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType, data: text || null }));
  input.dispatchEvent(new KeyboardEvent("keyup", init));
}

export function setValue(field: HTMLInputElement | HTMLSelectElement, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
}
