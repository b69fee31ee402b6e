// @vitest-environment happy-dom
/** What counts as one choice, in the markup that the libraries' own releases draw (written down from them). */
import { describe, expect, test } from "vitest";
import { accountField, choiceFields, choiceIn, fieldLabel } from "../../lib/vexpenses/page/fields.ts";
import { must, showHtml } from "./page.ts";

const OPTIONS = `<option value="">Selecione</option><option value="1">2.04.01 - Transporte</option>`;

/** Library → its widget; the element marked `data-it` is the one that counts. */
const WIDGETS: Record<string, string> = {
  native: `<select data-it>${OPTIONS}</select>`,
  select2: `<select data-it class="select2-hidden-accessible" tabindex="-1" aria-hidden="true">${OPTIONS}</select><span class="select2 select2-container"><span class="selection"><span class="select2-selection" role="combobox" aria-haspopup="true" aria-expanded="false" tabindex="0"><span class="select2-selection__rendered">Selecione</span></span></span></span>`,
  "tom-select": `<select data-it class="tomselected ts-hidden-accessible" tabindex="-1">${OPTIONS}</select><div class="ts-wrapper single"><div class="ts-control"><div class="item">Selecione</div><input type="text" role="combobox" aria-haspopup="listbox" aria-expanded="false"></div></div>`,
  choices: `<div class="choices" data-type="select-one" tabindex="0" role="combobox" aria-haspopup="true"><div class="choices__inner"><select data-it class="choices__input" hidden tabindex="-1">${OPTIONS}</select><div class="choices__list"><div class="choices__item">Selecione</div></div></div></div>`,
  chosen: `<select data-it style="display: none;">${OPTIONS}</select><div class="chosen-container"><a class="chosen-single"><span>Selecione</span></a></div>`,
  "react-select": `<div class="css-b62m3t-container"><span id="x-live-region" aria-live="polite"></span><div><div><div>Selecione</div><div><input data-it role="combobox" aria-autocomplete="list" aria-expanded="false" aria-haspopup="true" type="text"></div></div></div></div>`,
  "vue-multiselect": `<div data-it tabindex="-1" class="multiselect" role="combobox" aria-haspopup="listbox" aria-expanded="false"><div class="multiselect__tags"><input type="text" tabindex="0" role="searchbox"><span class="multiselect__single">Selecione</span></div></div>`,
  "headless combobox": `<div><input data-it role="combobox" type="text" aria-expanded="false" aria-autocomplete="list"><button type="button" tabindex="-1" aria-haspopup="listbox" aria-expanded="false"></button></div>`,
  "headless combobox, button first": `<div><button type="button" tabindex="-1" aria-haspopup="listbox" aria-expanded="false"></button><input data-it role="combobox" type="text" aria-expanded="false"></div>`,
  "headless listbox": `<button data-it type="button" aria-haspopup="listbox" aria-expanded="false"><span>Selecione</span></button>`,
  "radix in a form": `<div><button type="button" role="combobox" aria-expanded="false"><span>Selecione</span></button><select data-it aria-hidden="true" tabindex="-1">${OPTIONS}</select></div>`,
  "mui select": `<div class="MuiInputBase-root"><div data-it tabindex="0" role="combobox" aria-expanded="false" aria-haspopup="listbox"><span>Selecione</span></div><input aria-hidden="true" tabindex="-1" class="MuiSelect-nativeInput" value=""></div>`,
  datalist: `<input data-it list="l"><datalist id="l"><option value="2.04.01 - Transporte"></datalist>`,
};

describe.each(Object.entries(WIDGETS))("%s", (_, widget) => {
  const it = (): Element[] => [...document.querySelectorAll("[data-it]")];
  test("is one choice in its cell", () => {
    showHtml(`<table><tr><td>Táxi</td><td>${widget}</td></tr></table>`);
    expect(choiceIn(must("td:nth-child(2)"))).toBe(must("[data-it]"));
  });
  test("three of them are three, in a table and in cards", () => {
    showHtml(`<table>${`<tr><td>Táxi</td><td>${widget}</td></tr>`.repeat(3)}</table>`);
    expect(choiceFields(document)).toEqual(it());
    showHtml(`<main>${["Táxi", "Hotel", "Café"].map((type) => `<div><h3>${type}</h3>${widget}</div>`).join("")}</main>`);
    expect(choiceFields(document)).toEqual(it());
    expect(choiceFields(document).map((field) => fieldLabel(field))).toEqual(["Táxi", "Hotel", "Café"]);
  });
  test("is labelled by what stands before it", () => {
    showHtml(`<section><div><p>Conta corrente</p><div>${widget}</div></div><div><p>Outra coisa</p><input type="text"></div></section>`);
    expect(fieldLabel(must("[data-it]"))).toBe("Conta corrente");
  });
});

test("two choices in one cell: neither", () => {
  showHtml(`<table><tr><td>${WIDGETS["native"]}${WIDGETS["native"]}</td></tr></table>`);
  expect(choiceIn(must("td"))).toBeNull();
});

test("a listbox button beside another choice with a label of its own is another choice", () => {
  showHtml(`<div><div><span>Tipo</span>${WIDGETS["react-select"]}</div><div><span>Projeto</span>${WIDGETS["headless listbox"]}</div></div>`);
  expect(choiceFields(document)).toHaveLength(2);
});

describe("labels", () => {
  test("the same label in every card tells nothing: the card's heading does", () => {
    showHtml(`<div>${["Táxi", "Hotel"].map((type) => `<article><h3>${type}</h3><small>ativo</small><label>Categoria <select>${OPTIONS}</select></label></article>`).join("")}</div>`);
    expect(choiceFields(document).map((field) => fieldLabel(field))).toEqual(["Táxi", "Hotel"]);
  });
  test("a state or the word for the kind between name and choice is no name", () => {
    showHtml(`<ul>${["Táxi", "Hotel"].map((type) => `<li><strong>${type}</strong><small>Ativo</small><p>Categoria</p><select>${OPTIONS}</select></li>`).join("")}</ul>`);
    expect(choiceFields(document).map((field) => fieldLabel(field))).toEqual(["Táxi", "Hotel"]);
  });
  test("two types of one name keep it", () => {
    showHtml(`<div>${["1", "2"].map((id) => `<div><label for="s${id}">Táxi</label><select id="s${id}">${OPTIONS}</select></div>`).join("")}</div>`);
    expect(choiceFields(document).map((field) => fieldLabel(field))).toEqual(["Táxi", "Táxi"]);
  });
  test("an id that would be a selector is an id", () => {
    showHtml(`<label for="categoria[1].x y">Táxi</label><select id="categoria[1].x y">${OPTIONS}</select>`);
    expect(fieldLabel(must("select"))).toBe("Táxi");
  });
});

describe("conta corrente", () => {
  test("found behind a widget that hides its select", () => {
    showHtml(`<section><p>Conta corrente</p>${WIDGETS["chosen"]}</section>`);
    expect(accountField(document)).toBe(must("select"));
  });
  test("a column of them is no account field", () => {
    showHtml(`<table>${`<tr><td>Pix</td><td><select aria-label="Conta corrente">${OPTIONS}</select></td></tr>`.repeat(3)}</table>`);
    expect(accountField(document)).toBeNull();
  });
});
