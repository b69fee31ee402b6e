/** From a field on the page to the driver that can work it; null where none may. */
import { isVisible } from "../read-text.ts";
import type { ChoiceControl } from "./control.ts";
import { datalist } from "./datalist.ts";
import { dressedSelect } from "./dressed-select.ts";
import { nativeSelect } from "./native-select.ts";
import type { OptionGroup } from "./option-group.ts";
import { kindOf } from "./read-field.ts";
import { ariaWidget, reactSelect } from "./widgets.ts";

/** In: a choice field and the group of controls it belongs to. */
export function controlOf(field: Element, group: OptionGroup): ChoiceControl | null {
  switch (kindOf(field)) {
    case "native-select":
      return isOutOfSight(field) ? dressedSelect(field as HTMLSelectElement, group) : nativeSelect(field as HTMLSelectElement);
    case "dressed-select":
      return dressedSelect(field as HTMLSelectElement, group);
    case "react-select":
      return reactSelect(field as HTMLInputElement, group);
    case "datalist":
      return datalist(field as HTMLInputElement, group);
    case "combobox":
    case "listbox":
      // what doesn't say that it opens something might send its form
      if ((field as HTMLButtonElement).type === "submit" && (field as HTMLButtonElement).form && !field.hasAttribute("aria-haspopup") && !field.hasAttribute("role")) return null;
      return ariaWidget(field as HTMLElement, group);
    case null:
      return null;
  }
}

/** Hidden by the page's styles alone, which reading doesn't look at: setting it would leave what a person sees behind. */
function isOutOfSight(select: Element): boolean {
  if (!isVisible(select)) return true;
  const box = select.getBoundingClientRect();
  const isLaidOut = select.ownerDocument.documentElement.getBoundingClientRect().height > 0;
  return isLaidOut && (box.width < 4 || box.height < 4 || getComputedStyle(select).opacity === "0");
}
