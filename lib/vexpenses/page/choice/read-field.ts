/**
 * What a choice field holds, for every kind. Reading needs none of the code that works a field
 * (control-of.ts), so a page that is only looked at doesn't load it.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { looksLikeReactSelect, shownValue, widgetOf } from "./combobox-view.ts";
import { chosenIn, renderedIn } from "./select-view.ts";
import { dressedChoice, isDressed, skinOf } from "./skin-view.ts";
import { inputOf, shownIn, widgetRoot } from "./widget-view.ts";

/** `combobox`: a person can type into it · `listbox`: a button or the like that opens a list */
export type ChoiceKind = "native-select" | "dressed-select" | "react-select" | "datalist" | "combobox" | "listbox";

export interface FieldRead {
  /** the whole widget around the field: what a person clicks to change the choice */
  root: Element;
  /** null where no driver may touch it: show the suggestion, leave the picking to the person */
  kind: ChoiceKind | null;
  chosen: PageOption | null;
  /**
   * What the server sent as chosen, where the field still tells (a form restored by the browser after
   * a reload shows unsaved choices, its markup does not); undefined = it doesn't tell.
   */
  rendered: PageOption | null | undefined;
}

/** In: a choice field. Out: what kind of control it is; null for one that takes several choices. */
export function kindOf(field: Element): ChoiceKind | null {
  if (field.hasAttribute("multiple") || field.getAttribute("aria-multiselectable") === "true") return null;
  if (field.localName === "select") return isDressed(field as HTMLSelectElement) ? "dressed-select" : "native-select";
  if (looksLikeReactSelect(field)) return "react-select";
  if (field.localName === "input" && field.hasAttribute("list")) return "datalist";
  const input = inputOf(field);
  return input && !input.readOnly ? "combobox" : "listbox";
}

/** In: a choice field. Out: what it holds; null when that can't be told. */
export function readField(field: Element): FieldRead | null {
  const kind = kindOf(field);
  if (field.localName === "select") {
    const select = field as HTMLSelectElement;
    const chosen = kind === "dressed-select" ? dressedChoice(select) : chosenIn(select);
    if (chosen === undefined) return null;
    // a widget that dresses a select up may have filled it after the server sent it
    return { root: kind === "dressed-select" ? dressedRoot(select) : select, kind, chosen, rendered: kind === "native-select" ? renderedIn(select) : undefined };
  }
  if (kind === null) return null;
  if (kind === "react-select") return { root: widgetOf(field), kind, chosen: shownValue(field), rendered: undefined };
  const chosen = shownIn(field);
  return chosen === undefined ? null : { root: widgetRoot(field), kind, chosen, rendered: undefined };
}

function dressedRoot(select: HTMLSelectElement): Element {
  const skin = skinOf(select);
  let root: Element = select;
  if (skin) while (root.parentElement && !root.contains(skin)) root = root.parentElement;
  return root;
}
