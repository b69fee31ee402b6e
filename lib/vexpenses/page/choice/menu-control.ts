/**
 * Driver for every widget that opens a list, whatever library made it: an ARIA combobox, a button with a listbox,
 * a hidden select's skin. It goes by roles, ids and what appears; it takes an option only if its text is the one
 * asked for and no other has the same, and believes only what the widget shows (and submits) afterwards.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { codeAndName, isPlaceholder, looksLikeOmieCode, spaces } from "../../../fold.ts";
import { type ChoiceControl, type ChoiceOutcome, failed } from "./control.ts";
import { focusedIn, hover, key, press, underMiddle } from "./gestures.ts";
import { emptyText, withMenu } from "./menu.ts";
import type { Listed, Menu } from "./menu-list.ts";
import { isDisabledOption, type Opener } from "./menu-view.ts";
import type { OptionGroup } from "./option-group.ts";
import type { ChoiceKind } from "./read-field.ts";
import { pause, until } from "./settle.ts";
import { inputOf, type Shown } from "./widget-view.ts";

const REACT_MS = 1_000;
const BOTH_MS = 300;
const HOVER_MS = 100;
const CLEAR_MS = 300;
const CLEARS = /^(?:limpar|remover|borrar|limpiar|quitar|clear|remove)\b/i;
const CLEAR_CLASS = /(?:^|[-_\s]|[a-z])(?:clear|Clear|deselect|search-choice-close)(?:$|[-_\s]|[A-Z])/;
const CROSS = /^[×✕✖✗⨯⊗x]$/;

/** A widget as this driver sees it; everything is asked anew, since pages draw their widgets again. */
export interface Widget {
  element: HTMLElement;
  kind: ChoiceKind;
  opener(): Opener | null;
  /** what it shows now, however open it is; undefined = can't be told */
  shown(): Shown;
  /** the value of the field that would be submitted; null where there is none */
  submitted(): string | null;
  isDisabled(): boolean;
  peek(): Promise<PageOption[]>;
}

export function menuControl(widget: Widget, group: OptionGroup): ChoiceControl {
  return {
    element: widget.element,
    kind: widget.kind,
    optionsNeedClick: true,
    options: () => group.read(() => readOptions(widget)),
    peek: () => group.read(() => widget.peek()),
    chosen: () => {
      const shown = widget.shown() ?? null;
      if (shown) group.saw(shown);
      return shown;
    },
    pick: (option) => pick(widget, option, group),
    clear: () => clear(widget),
  };
}

async function readOptions(widget: Widget): Promise<PageOption[]> {
  if (widget.isDisabled() || !widget.element.isConnected) return [];
  return withMenu<PageOption[]>(widget.opener, [], async (menu) => {
    if (isMultiple(widget) || !(await menu.ready(true))) return [];
    return offered((await menu.all()) ?? []);
  });
}

function offered(listed: readonly Listed[]): PageOption[] {
  return listed.filter((option) => !option.disabled && !option.nothing).map(({ label }) => ({ value: "", label }));
}

function isMultiple({ opener }: Widget): boolean {
  const now = opener();
  const lists = now ? [now.field, ...now.root.querySelectorAll("[role=listbox]")] : [];
  return lists.some((list) => list.getAttribute("aria-multiselectable") === "true");
}

async function pick(widget: Widget, wanted: PageOption, group: OptionGroup): Promise<ChoiceOutcome> {
  // see clear
  await pause(0);
  if (!widget.element.isConnected) return failed("gone");
  if (widget.isDisabled()) return failed("disabled");
  const before = widget.shown();
  if (before === undefined) return failed("not-drivable");
  if (before) return failed("not-empty");
  const submittedBefore = widget.submitted();
  const { ownerDocument: document } = widget.element;
  const isAsAsked = (): boolean => {
    const shown = widget.shown();
    return Boolean(shown && says(shown, wanted, group));
  };
  const problem = await withMenu<ChoiceOutcome | null>(widget.opener, failed("not-drivable"), (menu) => takeFrom(menu, widget, wanted, group));
  if (!widget.element.isConnected) return failed("gone", false);
  if (!problem) {
    await until(document, REACT_MS, () => !widget.element.isConnected || Boolean(widget.shown()));
    // the field that would be submitted and the text may follow one after the other
    await until(document, BOTH_MS, () => !widget.element.isConnected || isAsAsked());
  }
  if (!widget.element.isConnected) return failed("gone", false);
  if (problem) return left(widget, problem);
  return verify(widget, wanted, group, submittedBefore);
}

/** Null once the option was taken. */
async function takeFrom(menu: Menu, widget: Widget, wanted: PageOption, group: OptionGroup): Promise<ChoiceOutcome | null> {
  if (isMultiple(widget)) return failed("not-drivable");
  const ready = await menu.ready(!group.needsTyping());
  if (!widget.element.isConnected) return failed("gone");
  const label = spaces(wanted.label);
  if (isPlaceholder({ value: "", label })) return failed("not-offered");
  if (ready && !group.isWhole()) group.learn(offered((await menu.all()) ?? []));
  // half a list can't prove that there is only one of that name
  if (group.countOf(label) > 1) return failed("not-offered");
  const found = await menu.find(label);
  const [option] = found;
  if (!ready && option) group.needsTyping(true);
  if (!option) return failed(ready ? "not-offered" : "not-drivable");
  if (found.length > 1 || isDisabledOption(option)) return failed("not-offered");
  await menu.take(option, { taken: () => Boolean(widget.shown()) || !widget.element.isConnected });
  return null;
}

/** Nothing was taken: then nothing may be there, typed text included. */
async function left(widget: Widget, outcome: ChoiceOutcome): Promise<ChoiceOutcome> {
  if (widget.shown() === null) return outcome;
  const why = outcome.done ? "mismatch" : outcome.why;
  return failed(why, await clear(widget));
}

async function verify(widget: Widget, wanted: PageOption, group: OptionGroup, submittedBefore: string | null): Promise<ChoiceOutcome> {
  const shown = widget.shown();
  const submitted = widget.submitted();
  if (!shown && submitted === submittedBefore) return failed("not-drivable");
  if (!shown || !says(shown, wanted, group)) return failed("mismatch", await clear(widget));
  group.saw(shown);
  return { done: true, verified: submitted !== null && submitted !== "" && submitted !== submittedBefore ? "field" : "display" };
}

/** Does it show, and would it submit, what was asked? A value known to stand for another label is another choice. */
function says(shown: PageOption, wanted: PageOption, group: OptionGroup): boolean {
  if (spaces(shown.label) !== spaces(wanted.label)) return false;
  if (shown.value === "") return true;
  if (wanted.value !== "" && wanted.value !== shown.value) return false;
  const { code } = codeAndName(shown.label);
  if (code !== "" && looksLikeOmieCode(shown.value) && shown.value !== code) return false;
  return group.labelOf(shown.value, wanted.label) === null;
}

/** Empties it the way a person could: its own cross, the option that means nothing, the keys, or the text. */
async function clear(widget: Widget): Promise<boolean> {
  const { ownerDocument: document } = widget.element;
  const empty = (): boolean => widget.shown() === null;
  const emptied = (): Promise<boolean> => until(document, CLEAR_MS, empty);
  if (empty()) return true;
  // the person's own click on ours must be over, or the page takes its end for a click beside the list
  await pause(0);
  if (!widget.element.isConnected || widget.isDisabled()) return false;
  const place = widget.opener()?.trigger;
  // some show their cross only under the pointer
  if (place) hover(underMiddle(place));
  await until(document, HOVER_MS, () => crossOf(widget) !== null);
  const cross = crossOf(widget);
  if (cross) {
    press(underMiddle(cross));
    if (await emptied()) return closedAfter(widget);
  }
  // an open list may hide what is chosen
  const shown = widget.shown();
  const input = inputOf(widget.element);
  const isText = input !== null && !input.readOnly && input.value !== "";
  await withMenu(widget.opener, null, async (menu) => {
    const active = focusedIn(document) ?? widget.element;
    // in a text of its own it would only take a letter
    if ((inputOf(active)?.value ?? "") === "") key(active, "Backspace");
    if (await emptied()) return null;
    await menu.ready(true);
    const nothing = menu.nothing();
    if (nothing) await menu.take(nothing, {});
    if (nothing || !shown || isText) return null;
    // some let a choice go when it is chosen again
    const [again, ...others] = await menu.find(shown.label);
    if (again && !others.length) await menu.take(again, { once: true });
    return null;
  });
  if (await emptied()) return true;
  if (!isText || !input.isConnected) return false;
  emptyText(input);
  // an empty text over a choice that is still held comes back when the list has been open
  return (await emptied()) && (await withMenu(widget.opener, true, () => Promise.resolve(true))) && emptied();
}

/** A cross may open the list as well. */
async function closedAfter(widget: Widget): Promise<boolean> {
  const open = widget.opener();
  if (open && (open.field.getAttribute("aria-expanded") === "true" || open.trigger.getAttribute("aria-expanded") === "true")) await withMenu(widget.opener, null, () => Promise.resolve(null));
  return widget.shown() === null;
}

function crossOf({ opener }: Widget): HTMLElement | null {
  const root = opener()?.root;
  if (!root) return null;
  const parts = [...root.querySelectorAll<HTMLElement>("button, [role=button], a, span, i, abbr, svg")].filter((part) => !part.closest("[role=listbox], [role=menu]"));
  const named = parts.find((part) => CLEARS.test(spaces(part.getAttribute("aria-label") ?? part.getAttribute("title") ?? "")));
  const byClass = (part: Element): boolean => CLEAR_CLASS.test(part.getAttribute("class") ?? "") && !/placeholder/i.test(part.getAttribute("class") ?? "");
  return named ?? parts.find((part) => CROSS.test(spaces(part.textContent ?? ""))) ?? parts.find(byClass) ?? [...root.querySelectorAll<HTMLElement>("div")].findLast((part) => byClass(part) && spaces(part.textContent ?? "") === "") ?? null;
}
