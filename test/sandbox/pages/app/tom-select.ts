/** A server-rendered form whose selects Tom Select hides. The truth is what Tom Select itself holds. */
import TomSelect from "tom-select";
import { fields, publishForm } from "./form/form.ts";

const widgets = new Map<HTMLSelectElement, TomSelect>();
for (const select of fields) widgets.set(select, new TomSelect(select, { plugins: ["clear_button"], maxOptions: 200, allowEmptyOption: false }));

publishForm((select) => {
  const widget = widgets.get(select);
  const value = widget?.items[0] ?? "";
  const held = widget?.options[value] as { text: string } | undefined;
  return value === "" || held === undefined ? null : { value, label: held.text };
});
