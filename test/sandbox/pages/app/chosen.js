// A server-rendered form whose selects Chosen hides. Chosen keeps no state of its own: the select is it.
import "./form/jquery-global.js";
import "chosen-js";
import { fields, publishForm } from "./form/form.ts";

// Chosen 1.8.7 is older than jQuery 4, which lost this; sites that have both put it back (jQuery Migrate does).
window.jQuery.trim = (text) => (text ?? "").trim();

for (const select of fields) {
  window.jQuery(select).chosen({ allow_single_deselect: true, no_results_text: "Nenhuma opção", placeholder_text_single: "Selecione", width: "320px" });
}

publishForm();
