/** Driver for `<select>`: the field is the truth, so every choice is verified in the field. */
import type { PageOption } from "../../../model/vexpenses.ts";
import { spaces } from "../../../fold.ts";
import { failed, sameOption } from "./control.ts";
import type { ChoiceControl, ChoiceOutcome } from "./control.ts";
import { chosenIn, isDisabledOption, isEmptyOption, toOption } from "./select-view.ts";

/** In: a single-choice `<select>`. */
export function nativeSelect(select: HTMLSelectElement): ChoiceControl {
  const offered = (): PageOption[] => [...select.options].filter((option) => !isEmptyOption(option) && !isDisabledOption(option)).map(toOption);
  return {
    element: select,
    kind: "native-select",
    optionsNeedClick: false,
    options: () => Promise.resolve(offered()),
    peek: () => Promise.resolve(offered()),
    chosen: () => chosenIn(select),
    pick: (option) => Promise.resolve(pick(select, option)),
    clear: () => Promise.resolve(clear(select)),
  };
}

/** In: a select, whether in sight or dressed up by a library. Out: how setting the field itself went. */
export function pick(select: HTMLSelectElement, wanted: PageOption): ChoiceOutcome {
  if (!select.isConnected) return failed("gone");
  if (select.disabled || select.closest("fieldset:disabled")) return failed("disabled");
  if (chosenIn(select)) return failed("not-empty");
  const matches = [...select.options].filter((option) => !isEmptyOption(option) && !isDisabledOption(option) && matchesWanted(option, wanted));
  const [target] = matches;
  if (!target || matches.length > 1) return failed("not-offered");
  const before = select.selectedIndex;
  set(select, target.index);
  if (!select.isConnected) return failed("gone", false);
  if (sameOption(chosenIn(select), toOption(target))) return { done: true, verified: "field" };
  if (select.selectedIndex !== before) set(select, before);
  return failed("mismatch", select.selectedIndex === before);
}

/** Both value and label must agree where both are known: a value alone may have been given to another category since. */
function matchesWanted(option: HTMLOptionElement, wanted: PageOption): boolean {
  const own = toOption(option);
  if (wanted.value !== "" && own.value !== wanted.value) return false;
  return own.label === spaces(wanted.label);
}

/** Sets the field itself to nothing; false where it can't be or doesn't stay so. */
export function clear(select: HTMLSelectElement): boolean {
  if (select.disabled) return false;
  const empty = [...select.options].find((option) => isEmptyOption(option));
  set(select, empty ? empty.index : -1);
  return chosenIn(select) === null;
}

/** By index, since several options may share a value; then the events a person's choice would send. */
function set(select: HTMLSelectElement, index: number): void {
  select.selectedIndex = index;
  select.dispatchEvent(new Event("input", { bubbles: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
