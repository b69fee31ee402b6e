/** What a `<select>` shows, offers and was sent with. Reads only. */
import type { PageOption } from "../../../model/vexpenses.ts";
import { isPlaceholder, spaces } from "../../../fold.ts";

export function toOption(option: HTMLOptionElement): PageOption {
  return { value: option.value, label: spaces(option.label || option.text) };
}

export function isDisabledOption(option: HTMLOptionElement): boolean {
  return option.disabled || (option.parentElement instanceof option.ownerDocument.defaultView!.HTMLOptGroupElement && option.parentElement.disabled);
}

/** An option without a value submits nothing, whatever it is called; others may mean nothing by their words. */
export function isEmptyOption(option: HTMLOptionElement): boolean {
  return option.value === "" || isPlaceholder(toOption(option));
}

/** What would be submitted now; null = nothing. */
export function chosenIn(select: HTMLSelectElement): PageOption | null {
  const option = select.selectedIndex < 0 ? undefined : select.options[select.selectedIndex];
  return option && !isEmptyOption(option) ? toOption(option) : null;
}

/**
 * What the server sent as chosen; undefined = the field doesn't tell.
 * The `selected` attribute is what the server wrote; browsers restore unsaved choices over it on
 * reload and on coming back. It tells only in a form that a server rendered (with a method or an
 * action): a framework's select may have been filled after it was created.
 */
export function renderedIn(select: HTMLSelectElement): PageOption | null | undefined {
  const form = select.form;
  if (!form || !select.name || !(form.hasAttribute("method") || form.hasAttribute("action"))) return undefined;
  const marked = [...select.querySelectorAll<HTMLOptionElement>("option[selected]")].at(-1);
  // Without a mark the browser shows the first option: only if that is a placeholder was nothing sent as chosen.
  const option = marked ?? firstShown(select);
  return option && !isEmptyOption(option) ? toOption(option) : null;
}

/** One by one: it is one of the first, and thousands of selects have dozens of options each. */
function firstShown(select: HTMLSelectElement): HTMLOptionElement | null {
  for (let at = 0; ; at++) {
    const option = select.options[at];
    if (!option) return null;
    if (!isDisabledOption(option) || isEmptyOption(option)) return option;
  }
}
