/** From a field on the page to the driver that can work it; null where none is proven to. */
import type { ChoiceControl } from "./control.ts";
import type { OptionGroup } from "./option-group.ts";
import { nativeSelect } from "./native-select.ts";
import { reactSelect } from "./react-select.ts";
import { kindOf } from "./read-field.ts";

/** In: a select or combobox and the group of controls it belongs to. */
export function controlOf(field: Element, group: OptionGroup): ChoiceControl | null {
  switch (kindOf(field)) {
    case "native-select":
      return nativeSelect(field as HTMLSelectElement);
    case "react-select":
      return reactSelect(field as HTMLInputElement, group);
    case null:
      return null;
  }
}
