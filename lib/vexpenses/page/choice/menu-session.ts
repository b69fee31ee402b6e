/** One opening of a widget's list: where its options are, and what takes keys and typing meanwhile. */
import { focusedIn } from "./gestures.ts";
import { menusOf, type Opener, optionsIn, type Standing } from "./menu-view.ts";
import { inputOf, isExpanded } from "./widget-view.ts";

/** One opening of a list. `before`: what was visible before it. */
export interface Session {
  now: () => Opener;
  before: Standing;
  document: Document;
  focused: HTMLElement | null;
  /** the input that holds what was typed to narrow the list, until that became a choice */
  typedIn: HTMLInputElement | null;
}

/** Its options now, in page order. */
export function options({ now, before }: Session): HTMLElement[] {
  return optionsIn(now(), before);
}

export function isOpen(session: Session): boolean {
  const { field, trigger } = session.now();
  return isExpanded(field) || trigger.getAttribute("aria-expanded") === "true" || options(session).length > 0;
}

/** What takes the focus for the widget. */
export function focusTarget({ field, trigger }: Opener): HTMLElement {
  const inside = (part: HTMLElement): HTMLElement | null => part.querySelector<HTMLElement>("[tabindex]:not([tabindex='-1'])");
  return inputOf(trigger) ?? [trigger, field].find((part) => part.tabIndex >= 0) ?? inside(trigger) ?? inputOf(field) ?? trigger;
}

/** What a key pressed now would go to. */
export function keyTarget({ document, now }: Session): Element {
  const activeElement = focusedIn(document);
  return activeElement && activeElement !== document.body ? activeElement : focusTarget(now());
}

/** Where a person would type to narrow the list: the field, or an input that the open list brought with it. */
export function searchInput({ document, now, before }: Session): HTMLInputElement | null {
  const own = inputOf(now().trigger) ?? inputOf(now().field);
  const activeElement = focusedIn(document);
  const brought = menusOf(now(), before).flatMap((menu) => Array.from(menu.parentElement?.querySelectorAll<HTMLInputElement>("input:not([type=hidden])") ?? []));
  const active = activeElement?.localName === "input" ? (activeElement as HTMLInputElement) : null;
  return [own, active && brought.includes(active) ? active : null, ...brought].find((input) => input && !input.readOnly && !input.disabled) ?? null;
}
