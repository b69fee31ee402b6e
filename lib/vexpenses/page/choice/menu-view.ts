/**
 * The list that a choice widget opens, wherever it hangs and whatever it is made of: found by the ids that the
 * widget names, inside the widget, or by having appeared since it was opened. Reads only.
 */
import { isPlaceholder, spaces } from "../../../fold.ts";
import { isOurs } from "../ours.ts";
import { focusedIn } from "./gestures.ts";
import { CATEGORY_CODE } from "../fields.ts";
import { byId, piecesOf, textOf } from "../read-text.ts";
import { unmarkedOptions } from "./unmarked-options.ts";
import { bare } from "./widget-view.ts";

const LIST = "[role=listbox], [role=menu], [role=tree]";
const POPUP = `${LIST}, [role=dialog], [role=grid]`;
const OPTION = "[role=option], [role=menuitemradio], [role=menuitem], [role=treeitem], [aria-selected]:not([role])";
const LOADING = "[aria-busy=true], [role=progressbar]";
const SAYS_LOADING = /^(?:carregando|loading|cargando|buscando|pesquisando|searching|aguarde)\b/i;
const TALLEST = 6;

/** A widget that opens a list, in the words of whoever works it. */
export interface Opener {
  /** the field, and what receives keys and presses: also after a re-render */
  readonly field: HTMLElement;
  readonly trigger: HTMLElement;
  /** the part of the page that is this widget and nothing else */
  readonly root: Element;
  /** the labels on offer, where a hidden select tells them: options without a role are known by them */
  readonly labels: ReadonlySet<string>;
}

/** What the page was like before the widget was opened, and what changed since. */
export interface Standing {
  /** was it visible already? Then it is not what appeared */
  has(part: Element): boolean;
  /** parts added or changed in a way that may show them, in the order in which that happened */
  changed(): ReadonlySet<Element>;
  end(): void;
}

/** Begins to watch, right before a widget is opened. */
export function standing(document: Document): Standing {
  const before = new Set([...[...document.querySelectorAll(POPUP)].filter(isShown), ...document.body.children]);
  const changed = new Set<Element>();
  const note = (records: MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records) {
      for (const node of type === "childList" ? addedNodes : [target]) if (node.nodeType === 1) changed.add(node as Element);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class", "style", "hidden", "open", "aria-hidden", "data-state"] });
  return {
    has: (part) => before.has(part),
    changed() {
      note(observer.takeRecords());
      return changed;
    },
    end: () => observer.disconnect(),
  };
}

/** The open list's elements that may hold options, surest first; [] while it is closed. */
export function menusOf(opener: Opener, before: Standing): Element[] {
  const { ownerDocument: document } = opener.field;
  const named = [opener.field, opener.trigger, ...opener.root.querySelectorAll("[aria-controls], [aria-owns]")].flatMap((part) =>
    ["aria-controls", "aria-owns"].flatMap((name) => (part.getAttribute(name) ?? "").split(/\s+/).flatMap((id) => (id && byId(part, id)) || [])),
  );
  const active = byId(opener.trigger, opener.trigger.getAttribute("aria-activedescendant") ?? "")?.closest(LIST);
  const inside = [...opener.root.querySelectorAll(LIST)].filter((list) => !before.has(list));
  const appeared = [...document.querySelectorAll(POPUP)].filter((list) => !before.has(list));
  const bare = opener.labels.size > 0 ? [opener.root, ...[...document.body.children].filter((part) => !before.has(part))] : [];
  const all = new Set([...named, ...(active ? [active] : []), ...inside, ...appeared, ...bare]);
  all.delete(opener.field);
  return [...all].filter((list) => !isOurs(list) && (isShown(list) || roomAround(list, opener) !== null));
}

/** The options a person sees (or could scroll to), in page order. */
export function optionsIn(opener: Opener, before: Standing): HTMLElement[] {
  for (const menu of menusOf(opener, before)) {
    const found = optionsOf(isShown(menu) ? menu : (roomAround(menu, opener) ?? menu), opener);
    if (found.length) return found;
  }
  return unmarkedOptions(opener, before);
}

/** Some lists exist for screen readers only and are drawn by something else around the same place. */
function roomAround(list: Element, opener: Opener): Element | null {
  if (!isDrawn(list)) return null;
  let at = list.parentElement;
  for (let step = 0; at && step < 3 && at.localName !== "body" && !at.contains(opener.field); step++, at = at.parentElement) if (isShown(at)) return at;
  return null;
}

function optionsOf(menu: Element, { labels, field }: Opener): HTMLElement[] {
  const own = (part: Element): boolean => isShown(part) && !part.contains(field) && !isOurs(part) && optionLabel(part) !== "";
  const slotted = [...menu.querySelectorAll("slot")].flatMap((slot) => slot.assignedElements({ flatten: true }) as HTMLElement[]).filter((part) => part.matches(OPTION));
  const marked = [...menu.querySelectorAll<HTMLElement>(OPTION), ...slotted].filter((part) => own(part) && !isCutOff(part, menu));
  if (marked[0]) return isClipped(marked[0]) ? [] : outermost(marked);
  const items = menu.matches(LIST) ? [...menu.querySelectorAll<HTMLElement>("li")].filter((item) => own(item) && item.getAttribute("role") !== "presentation") : [];
  if (items.length) return outermost(items);
  if (!labels.size) return [];
  const saying = [...menu.querySelectorAll<HTMLElement>("li, div, a, span, button")].filter((part) => labels.has(optionLabel(part)) && own(part));
  const rows = outermost(saying);
  // what the widget shows as chosen says the same as an option, but stands alone
  return rows[0] && rows.length > 1 && !isClipped(rows.at(-1) ?? rows[0]) ? rows : [];
}

function outermost(parts: HTMLElement[]): HTMLElement[] {
  const all = new Set<Element>(parts);
  return parts.filter((part) => {
    for (let at = part.parentElement; at; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

/** What is said of an option below its name is no part of it, where OMIE's number says that the name is one. */
export function optionLabel(option: Element): string {
  return bare(option.childElementCount ? (nameAbove(option) ?? textOf(option)) : textOf(option)) || spaces(option.getAttribute("aria-label") ?? "");
}

const RETIRED = /inati|inacti|arquiv|archiv|disabl|desativ|exclu/i;

/** The first line of an option that has more lines; null where it isn't surely its name. */
function nameAbove(option: Element): string | null {
  const [name, ...others] = piecesOf(option);
  if (!name || !others.length || !/\p{L}/u.test(name.text) || !CATEGORY_CODE.test(name.text)) return null;
  const below = (holder: Element): boolean => {
    const [line, all, about] = [name.holder, option, holder].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
    return about.top >= (name.holder.contains(holder) ? all.top + all.height * 0.45 : line.bottom - 2);
  };
  return others.every(({ text, holder }) => holder !== name.holder && !CATEGORY_CODE.test(text) && !RETIRED.test(text) && below(holder)) ? name.text : null;
}

export function isDisabledOption(option: Element): boolean {
  return option.closest("[aria-disabled=true], [disabled], [data-disabled]:not([data-disabled=false])") !== null || [option, ...option.children].some((part) => [...part.classList].some((name) => /(?:^|[-_])disabled(?:$|-result$)/.test(name)));
}

/** An option that stands for "nothing". */
export function isNothing(option: Element): boolean {
  return isPlaceholder({ value: "", label: optionLabel(option) });
}

/** Does the open list say that more is on its way? */
export function isLoading(opener: Opener, before: Standing): boolean {
  return menusOf(opener, before).some((menu) => {
    if (menu.matches("[aria-busy=true]") || menu.querySelector(LOADING)) return true;
    const texts = [...menu.children, ...menu.querySelectorAll("li, [role=presentation]"), menu];
    return texts.some((part) => part.childElementCount < 3 && SAYS_LOADING.test(textOf(part)));
  });
}

/** What scrolls the options; null where all of them have room. */
export function scrollerOf(option: Element | undefined): HTMLElement | null {
  let at = option?.parentElement ?? null;
  for (let step = 0; at && step < TALLEST && at.localName !== "body"; step++, at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight + 4 && at.clientHeight > 0 && getComputedStyle(at).overflowY !== "visible") return at;
  }
  return null;
}

/** The option that the keyboard is on; null when that can't be told. */
export function activeOption(opener: Opener, options: readonly HTMLElement[]): HTMLElement | null {
  const activeElement = focusedIn(opener.field.ownerDocument);
  const pointing = [opener.field, opener.trigger, activeElement, options[0]?.closest("[aria-activedescendant]")];
  const active = pointing.flatMap((part) => byId(opener.field, part?.getAttribute("aria-activedescendant") ?? "") ?? []);
  return options.find((option) => option === activeElement || active.some((one) => option.contains(one))) ?? null;
}

/** Has it a place on the screen that isn't nothing? Where nothing is laid out at all, its styles decide. */
export function isShown(element: Element): boolean {
  if (!isDrawn(element)) return false;
  const box = element.getBoundingClientRect();
  const isLaidOut = element.ownerDocument.documentElement.getBoundingClientRect().height > 0;
  return !isLaidOut || (box.height > 1 && box.width > 1);
}

/** Options for screen readers only lie in something without any room. */
function isCutOff(option: Element, menu: Element): boolean {
  for (let at = option.parentElement; at && menu.contains(at); at = at.parentElement) if (!isShown(at) && getComputedStyle(at).overflow !== "visible") return true;
  return false;
}

/** Some closed lists are all there and cut down to nothing. */
function isClipped(option: Element): boolean {
  let at: Element | null = option;
  for (let step = 0; at && step < TALLEST; step++, at = at.parentElement) {
    const { clipPath, clip, position } = getComputedStyle(at);
    if (/inset\((?:50|100)%/.test(clipPath) || (position === "absolute" && /rect\((?:[01]px,? ?){4}\)/.test(clip))) return true;
  }
  return false;
}

function isDrawn(element: Element): boolean {
  if (!element.isConnected || element.closest("[hidden]")) return false;
  return typeof element.checkVisibility === "function" ? element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) : true;
}
