// @vitest-environment happy-dom
/** What widgets show, in the markup that libraries make which no other test draws: empty, chosen, or not to be told. */
import { expect, test } from "vitest";
import { choiceFields } from "../../../lib/vexpenses/page/fields.ts";
import { readField } from "../../../lib/vexpenses/page/choice/read-field.ts";
import { showHtml } from "../page.ts";

/** In a cell of its own, as in the bindings table. */
function read(html: string): unknown {
  showHtml(`<table><tr><td>Hotel</td><td id="cell">${html}</td></tr></table>`);
  const fields = choiceFields(document.querySelector("#cell") as Element);
  expect(fields).toHaveLength(1);
  const found = readField(fields[0] as Element);
  return found ? { kind: found.kind, chosen: found.chosen?.label ?? null } : "unknown";
}

const input = (attributes: string): string => `<input role="combobox" aria-expanded="false" aria-haspopup="listbox" ${attributes}>`;
const listbox = (chosen: string | null) => ({ kind: "listbox", chosen });
const combobox = (chosen: string | null) => ({ kind: "combobox", chosen });

test.each([
  ["a material select, empty", `<div role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0"><div><span class="mat-select-placeholder mat-select-min-line">Categoria da Omie</span></div><div aria-hidden="true">▾</div></div>`, listbox(null)],
  ["a material select", `<div role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0"><div><span><span>Táxi</span></span></div></div>`, listbox("Táxi")],
  ["a span that is a combobox, its arrow drawn as a letter", `<div><span role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0">Táxi</span><div>▾</div></div>`, listbox("Táxi")],
  ["a read-only input with a value", `<div>${input(`readonly value="Táxi"`)}</div>`, listbox("Táxi")],
  ["a read-only input with a placeholder", `<div>${input(`readonly value="" placeholder="Escolher"`)}</div>`, listbox(null)],
  ["a value beside the empty input", `<div><div><span class="v-select__selection-text">Táxi</span>${input(`value=""`)}</div></div>`, combobox("Táxi")],
  ["a placeholder beside the empty input", `<div><div class="ng-placeholder">Qual categoria?</div><div>${input(`value=""`)}</div></div>`, combobox(null)],
  ["a value, a clear button and an arrow", `<div><div>Táxi</div>${input(`value=""`)}<button aria-label="Limpar">x</button><button aria-label="Abrir">▾</button></div>`, combobox("Táxi")],
  ["a placeholder nobody knows counts as a choice", `<button aria-haspopup="listbox" aria-expanded="false">Vincule aqui</button>`, listbox("Vincule aqui")],
  ["a trigger marked as showing its placeholder", `<button role="combobox" aria-expanded="false" data-placeholder="">Vincule aqui</button>`, listbox(null)],
  ["a class that only says that there is a placeholder", `<button role="combobox" aria-expanded="false"><span class="select-with-placeholder">Táxi</span></button>`, listbox("Táxi")],
  ["a value in a place that is called placeholder whatever stands in it", `<div tabindex="-1"><div>${input(`readonly value=""`)}</div><div class="el-select__selected-item el-select__placeholder"><span>Táxi</span></div></div>`, listbox("Táxi")],
  ["a category's code is no placeholder, whatever its class says", `<div><div class="x-placeholder">2.04.06 - Material</div>${input(`readonly value=""`)}</div>`, listbox("2.04.06 - Material")],
  ["a label and a hint inside are not the value", `<div><label>Categoria</label>${input(`value=""`)}<span role="alert">Obrigatório</span></div>`, combobox(null)],
  ["nothing shown over a hidden value is not nothing", `<div>${input(`value=""`)}<input type="hidden" name="c" value="7"></div>`, combobox("7")],
  ["open and typed in: can't be told", `<div><input role="combobox" aria-expanded="true" value="Tá"></div>`, "unknown"],
  ["a datalist", `<input list="l" value="Táxi"><datalist id="l"><option value="Táxi"></datalist>`, { kind: "datalist", chosen: "Táxi" }],
  ["a hidden select with a button, nothing chosen", `<select name="c" tabindex="-1" aria-hidden="true"><option value=""></option><option value="1">Táxi</option></select><button aria-haspopup="listbox" type="button">Vincule aqui</button>`, { kind: "dressed-select", chosen: null }],
  ["a hidden select inside its wrapper", `<div class="bootstrap-select"><select name="c" tabindex="-98"><option value=""></option><option value="1" selected>Táxi</option></select><button type="button" role="combobox" aria-expanded="false"><div>Táxi</div></button></div>`, { kind: "dressed-select", chosen: "Táxi" }],
  ["a nameless hidden select whose skin says something else", `<select tabindex="-1"><option value=""></option><option value="1">Táxi</option></select><div role="combobox" aria-expanded="false">Táxi</div>`, "unknown"],
  ["one that takes several", `<div role="combobox" aria-multiselectable="true" aria-expanded="false">Táxi</div>`, "unknown"],
])("%s", (_, html, expected) => {
  expect(read(html)).toEqual(expected);
});

test("out of a cell, the name beside an empty input is not its value", () => {
  showHtml(`<form><div><span>Táxi</span><div><input role="combobox" aria-expanded="false" placeholder="Selecione"></div></div></form>`);
  expect(readField(document.querySelector("input") as Element)?.chosen ?? null).toBeNull();
});
