/**
 * Driver for react-select: opens its menu with the keyboard event it listens to, picks by clicking
 * the option's element, verifies by the hidden field or the shown value, and always closes the menu.
 *
 * Everything is done with ordinary DOM events, because a content script reaches neither React's
 * objects nor trusted input. Options can't be read without opening the menu, so they are read once
 * per group of like controls, and only after the person clicked something of ours.
 */
import type { PageOption } from "../../../model.ts";
import { isPlaceholder, spaces } from "../../../fold.ts";
import { failed } from "./control.ts";
import type { ChoiceControl, ChoiceOutcome } from "./control.ts";
import { hiddenField, isOpen, isPartial, menuOf, menuOptions, optionLabel, shownValue } from "./combobox-view.ts";
import type { OptionGroup } from "./option-group.ts";
import { peek } from "./peek.ts";
import { until } from "./settle.ts";

const OPEN_MS = 1_000;
const LOAD_MS = 8_000;
const QUIET_MS = 120;
const REACT_MS = 1_000;

/** In: the combobox input and the group of controls that offer the same options. */
export function reactSelect(input: HTMLInputElement, group: OptionGroup): ChoiceControl {
  return {
    element: input,
    optionsNeedClick: true,
    options: () => group.read(() => readOptions(input)),
    peek: () => group.read(() => peek(input)),
    chosen: () => {
      const shown = shownValue(input);
      if (shown) group.saw(shown);
      return shown;
    },
    pick: (option) => pick(input, option, group),
    clear: () => clear(input),
  };
}

function isDisabled(input: HTMLInputElement): boolean {
  return input.disabled || input.getAttribute("aria-disabled") === "true" || input.closest("[aria-disabled=true], fieldset:disabled") !== null;
}

/** Runs with the menu open and its options loaded; afterwards the menu is closed and the focus is where it was. */
async function withMenu<T>(input: HTMLInputElement, otherwise: T, work: () => Promise<T>): Promise<T> {
  const document = input.ownerDocument;
  const focused = document.activeElement as HTMLElement | null;
  const wasOpen = isOpen(input);
  try {
    if (!(await open(input))) return otherwise;
    await loaded(input);
    return await work();
  } finally {
    if (!wasOpen) await close(input, focused);
  }
}

async function open(input: HTMLInputElement): Promise<boolean> {
  const document = input.ownerDocument;
  if (isOpen(input)) return true;
  input.focus({ preventScroll: true });
  // Some open on focus; a second request would close the menu or move in it.
  if (await until(document, 30, () => isOpen(input))) return true;
  key(input, "ArrowDown", 40);
  if (await until(document, OPEN_MS, () => isOpen(input))) return true;
  press(input);
  return until(document, OPEN_MS, () => isOpen(input));
}

/** Options may come from a server after opening: wait until there are some and no more arrive. */
async function loaded(input: HTMLInputElement): Promise<void> {
  const document = input.ownerDocument;
  if (!(await until(document, LOAD_MS, () => menuOptions(input).length > 0 || !isOpen(input)))) return;
  for (let count = -1, rounds = 0; count !== menuOptions(input).length && rounds < 40; rounds++) {
    count = menuOptions(input).length;
    await until(document, QUIET_MS, () => menuOptions(input).length !== count);
  }
}

async function readOptions(input: HTMLInputElement): Promise<PageOption[]> {
  if (isDisabled(input) || !input.isConnected) return [];
  return withMenu(input, [], () => {
    const options = menuOptions(input);
    // Half a list would make "not offered" and "unique" wrong.
    if (isPartial(options) || menuOf(input)?.getAttribute("aria-multiselectable") === "true") return Promise.resolve([]);
    const labels = options.filter((option) => option.getAttribute("aria-disabled") !== "true").map(optionLabel);
    return Promise.resolve(labels.map((label) => ({ value: "", label })).filter((option) => !isPlaceholder(option)));
  });
}

async function pick(input: HTMLInputElement, wanted: PageOption, group: OptionGroup): Promise<ChoiceOutcome> {
  if (!input.isConnected) return failed("gone");
  if (isDisabled(input)) return failed("disabled");
  if (shownValue(input)) return failed("not-empty");
  const clicked = await withMenu<ChoiceOutcome | null>(input, failed("not-drivable"), async () => {
    if (menuOf(input)?.getAttribute("aria-multiselectable") === "true") return failed("not-drivable");
    const option = await findOption(input, wanted);
    if (!option) return failed("not-offered");
    click(option);
    await until(input.ownerDocument, REACT_MS, () => !input.isConnected || shownValue(input) !== null);
    return null;
  });
  if (clicked) return clicked;
  if (!input.isConnected) return failed("gone", false);
  return verify(input, wanted, group);
}

async function verify(input: HTMLInputElement, wanted: PageOption, group: OptionGroup): Promise<ChoiceOutcome> {
  const shown = shownValue(input);
  if (shown === null) return failed("not-drivable");
  const field = hiddenField(input);
  const rightLabel = spaces(shown.label) === spaces(wanted.label);
  const rightValue = wanted.value === "" || shown.value === "" || wanted.value === shown.value;
  // Under another label of the same list this value was seen before: then the field doesn't hold what was asked.
  if (rightLabel && rightValue && !(shown.value && group.labelOf(shown.value, wanted.label))) {
    group.saw(shown);
    return { done: true, verified: field && field.value !== "" ? "field" : "display" };
  }
  return failed("mismatch", await clear(input));
}

/** The one option with exactly this label; typed into the filter when the open menu doesn't show it. */
async function findOption(input: HTMLInputElement, wanted: PageOption): Promise<HTMLElement | null> {
  const label = spaces(wanted.label);
  const matching = (): HTMLElement[] => menuOptions(input).filter((option) => optionLabel(option) === label && option.getAttribute("aria-disabled") !== "true");
  let found = matching();
  if (!found.length && !input.readOnly && input.getAttribute("aria-readonly") !== "true") {
    type(input, label);
    await until(input.ownerDocument, REACT_MS, () => matching().length > 0);
    found = matching();
    if (found.length !== 1) type(input, "");
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Empties it: by key where the control allows that, else by an option that means "nothing". */
async function clear(input: HTMLInputElement): Promise<boolean> {
  const document = input.ownerDocument;
  if (shownValue(input) === null) return true;
  if (!input.isConnected || isDisabled(input)) return false;
  const focused = document.activeElement as HTMLElement | null;
  input.focus({ preventScroll: true });
  key(input, "Backspace", 8);
  if (!(await until(document, 300, () => shownValue(input) === null))) {
    await withMenu(input, null, async () => {
      const empty = menuOptions(input).find((option) => isPlaceholder({ value: "", label: optionLabel(option) }));
      if (empty) click(empty);
      await until(document, empty ? REACT_MS : 0, () => shownValue(input) === null);
      return null;
    });
  }
  await close(input, focused);
  return shownValue(input) === null;
}

/** Closes by moving the focus away; Escape only if that failed, since a dialog around might close on it too. */
async function close(input: HTMLInputElement, focusBefore: HTMLElement | null): Promise<void> {
  const document = input.ownerDocument;
  if (!input.isConnected) return;
  if (focusBefore && focusBefore !== input && focusBefore !== document.body && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
  if (document.activeElement === input && focusBefore !== input) input.blur();
  if (await until(document, 100, () => !isOpen(input))) return;
  // A window without focus sends no focus events of its own.
  input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  if (await until(document, 100, () => !isOpen(input))) return;
  key(input, "Escape", 27);
  await until(document, REACT_MS, () => !isOpen(input));
}

function key(target: Element, name: string, keyCode: number): void {
  const init = { key: name, code: name, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent("keydown", init));
  target.dispatchEvent(new KeyboardEvent("keyup", init));
}

function mouse(target: Element, name: string, buttons: number): void {
  const box = target.getBoundingClientRect();
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, buttons, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  target.dispatchEvent(name.startsWith("pointer") ? new PointerEvent(name, { ...init, pointerId: 1, pointerType: "mouse", isPrimary: true }) : new MouseEvent(name, init));
}

function press(target: Element): void {
  for (const [name, buttons] of [["pointerdown", 1], ["mousedown", 1], ["pointerup", 0], ["mouseup", 0], ["click", 0]] as const) mouse(target, name, buttons);
}

function click(option: Element): void {
  mouse(option, "mouseover", 0);
  mouse(option, "mousemove", 0);
  press(option);
}

/** Through the prototype's setter, so that a framework that watches the property of the node sees a change. */
function type(input: HTMLInputElement, text: string): void {
  const prototype = Object.getPrototypeOf(input) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}

