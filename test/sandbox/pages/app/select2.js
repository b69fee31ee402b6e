// A server-rendered form whose selects select2 hides. The truth is what select2 itself holds.
import "./form/jquery-global.js";
import select2 from "select2";
import { fields, publishForm } from "./form/form.ts";
import { PAGE } from "./page.ts";

if (window.jQuery.fn.select2 === undefined) select2(window, window.jQuery);

/** Options come from the server when the list is opened; the page holds only the chosen one. */
const ajax = {
  url: `/v-api/${PAGE.id}/options`,
  dataType: "json",
  data: ({ term }) => ({ q: term ?? "" }),
  processResults: (rows) => ({ results: rows.map(({ value, label }) => ({ id: value, text: label })) }),
};

for (const select of fields) {
  const remote = PAGE.id === "select2-ajax" && select.name !== "conta_corrente";
  window.jQuery(select).select2({ placeholder: "Selecione", allowClear: true, width: "320px", ...(remote ? { ajax } : {}) });
}

publishForm((select) => {
  const [held] = window.jQuery(select).select2("data");
  return held === undefined || held.id === "" ? null : { value: held.id, label: held.text };
});
