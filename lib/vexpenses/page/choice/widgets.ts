/** The widgets that open a list, as menu-control.ts works them: a field with a role, and react-select. */
import type { PageOption } from "../../../model/vexpenses.ts";
import { hiddenField, shownValue, widgetOf } from "./combobox-view.ts";
import type { ChoiceControl } from "./control.ts";
import { menuControl } from "./menu-control.ts";
import type { OptionGroup } from "./option-group.ts";
import { peek } from "./peek.ts";
import { kindOf } from "./read-field.ts";
import { inputOf, shownNow, submittedIn, widgetRoot } from "./widget-view.ts";

const NO_LABELS: ReadonlySet<string> = new Set();
const NO_PEEK = (): Promise<PageOption[]> => Promise.resolve([]);

/** In: an ARIA combobox, an element that says it opens a listbox, or the like. */
export function ariaWidget(field: HTMLElement, group: OptionGroup): ChoiceControl {
  return menuControl(
    {
      element: field,
      kind: kindOf(field) ?? "listbox",
      opener: () => ({ field, trigger: inputOf(field) ?? field, root: widgetRoot(field), labels: NO_LABELS }),
      shown: () => shownNow(field),
      submitted: () => submittedIn(widgetRoot(field), field)?.value ?? null,
      isDisabled: () => isDisabled(field),
      peek: NO_PEEK,
    },
    group,
  );
}

/** In: react-select's input. It shows its value beside the input and its menu may be read unnoticed. */
export function reactSelect(input: HTMLInputElement, group: OptionGroup): ChoiceControl {
  return menuControl(
    {
      element: input,
      kind: "react-select",
      opener: () => ({ field: input, trigger: input, root: widgetOf(input), labels: NO_LABELS }),
      shown: () => shownValue(input),
      submitted: () => hiddenField(input)?.value ?? null,
      isDisabled: () => isDisabled(input),
      peek: () => peek(input),
    },
    group,
  );
}

export function isDisabled(field: HTMLElement): boolean {
  const input = inputOf(field);
  const parts = [field, ...(input ? [input] : [])] as (HTMLElement & { disabled?: boolean })[];
  return parts.some((part) => part.disabled === true || part.closest("[aria-disabled=true], [inert], fieldset:disabled") !== null || part.hasAttribute("data-disabled"));
}
