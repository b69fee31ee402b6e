/** A server-rendered form whose selects Choices.js hides. The truth is what Choices itself holds. */
import Choices from "choices.js";
import { fields, publishForm } from "./form/form.ts";

const widgets = new Map<HTMLSelectElement, Choices>();
for (const select of fields) {
  widgets.set(select, new Choices(select, { allowHTML: false, shouldSort: false, searchResultLimit: 100, itemSelectText: "", removeItemButton: true, noResultsText: "Nenhuma opção" }));
}

publishForm((select) => {
  const held = widgets.get(select)?.getValue() as { value: string; label: string } | undefined;
  return held === undefined || held.value === "" ? null : { value: held.value, label: held.label };
});
