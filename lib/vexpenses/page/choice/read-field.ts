/**
 * What a choice field holds, for every kind we know. Reading needs none of the code that works a field
 * (control-of.ts), so a page that is only looked at doesn't load it.
 */
import type { PageOption } from "../../../model.ts";
import { looksLikeReactSelect, shownValue, widgetOf } from "./combobox-view.ts";
import { chosenIn, renderedIn } from "./select-view.ts";

/** The kinds that have a driver. */
export type ChoiceKind = "native-select" | "react-select";

export interface FieldRead {
  /** the whole widget around the field: what a person clicks to change the choice */
  root: Element;
  /** null where no driver is proven for it: show the suggestion, leave the picking to the person */
  kind: ChoiceKind | null;
  chosen: PageOption | null;
  /**
   * What the server sent as chosen, where the field still tells (a form restored by the browser after
   * a reload shows unsaved choices, its markup does not); undefined = it doesn't tell.
   */
  rendered: PageOption | null | undefined;
}

/**
 * In: a select or combobox. Out: the kind whose driver can work it, or null. A select that a widget hides
 * and dresses up has none: setting it would leave the visible part behind.
 */
export function kindOf(field: Element): ChoiceKind | null {
  if (field.localName === "select") return (field as HTMLSelectElement).multiple || (field as HTMLSelectElement).tabIndex < 0 ? null : "native-select";
  return looksLikeReactSelect(field) ? "react-select" : null;
}

/** In: a select or combobox. Out: what it holds; null when that can't be told. */
export function readField(field: Element): FieldRead | null {
  const kind = kindOf(field);
  if (field.localName === "select") {
    const select = field as HTMLSelectElement;
    // a widget that dresses a select up may have filled it after the server sent it
    return { root: select, kind, chosen: chosenIn(select), rendered: kind ? renderedIn(select) : undefined };
  }
  return kind ? { root: widgetOf(field), kind, chosen: shownValue(field), rendered: undefined } : null;
}
