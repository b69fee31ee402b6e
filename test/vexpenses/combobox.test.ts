// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { looksLikeReactSelect, shownValue, widgetOf } from "../../lib/vexpenses/page/choice/combobox-view.ts";
import { controlOf } from "../../lib/vexpenses/page/choice/control-of.ts";
import { optionGroup } from "../../lib/vexpenses/page/choice/option-group.ts";
import { readField } from "../../lib/vexpenses/page/choice/read-field.ts";
import { must, showHtml } from "./page.ts";

/** A closed react-select as it stands in the page: live region, value or placeholder, input, indicator, field. */
function widget(value: string, { described = "", field = "", open = false } = {}): HTMLElement {
  showHtml(`<p>Antes</p><div id="w"><span id="r-live-region">Hotel, selecionado</span><span aria-live="polite" role="log">opção Hotel focada</span>
    <div><div>${value}<div><input role="combobox" aria-autocomplete="list" aria-expanded="${open}" aria-haspopup="true" ${described}></div></div>
    <div><div aria-hidden="true"><svg></svg></div></div></div>${open ? `<div><div role="listbox" id="m"><div role="option">Transporte</div></div></div>` : ""}${field}</div>`);
  return must("input[role=combobox]");
}

const PLACEHOLDER = `<div id="r-placeholder">Selecione...</div>`;
const POINTS = `aria-describedby="r-placeholder"`;

describe("what it shows", () => {
  test.each([
    ["a placeholder of any wording it points at", widget.bind(null, `<div id="r-placeholder">Hotel</div>`, { described: POINTS }), null],
    ["a value", widget.bind(null, `<div>Hotel</div>`, {}), { value: "", label: "Hotel" }],
    ["a value with its hidden field", widget.bind(null, `<div>Hotel</div>`, { field: `<input type="hidden" name="c" value="7">` }), { value: "7", label: "Hotel" }],
    ["empty, with its hidden field", widget.bind(null, PLACEHOLDER, { described: POINTS, field: `<input type="hidden" name="c" value="">` }), null],
    ["open, nothing chosen: the menu's options are not the value", widget.bind(null, PLACEHOLDER, { described: POINTS, open: true }), null],
    ["open, with a value", widget.bind(null, `<div>Hotel</div>`, { open: true }), { value: "", label: "Hotel" }],
    ["focused, with a value: its words for screen readers are no placeholder", widget.bind(null, `<div>Hotel</div>`, { described: `aria-describedby="r-live-region"` }), { value: "", label: "Hotel" }],
    ["markup stays text", widget.bind(null, `<div>&lt;b&gt;x&lt;/b&gt;</div>`, {}), { value: "", label: "<b>x</b>" }],
  ])("%s", (_, make, shown) => {
    expect(shownValue(make())).toEqual(shown);
  });

  test("where a page points at its placeholders, a category may be called like one", () => {
    widget(PLACEHOLDER, { described: POINTS });
    expect(shownValue(must("input"))).toBeNull();
    expect(shownValue(widget("<div>Selecione bem</div>"))).toEqual({ value: "", label: "Selecione bem" });
  });
});

test("the widget is the part with the live region, not what stands around", () => {
  expect(widgetOf(widget("<div>Hotel</div>"))).toBe(must("#w"));
});

test("what is built otherwise is not taken for it", () => {
  expect(looksLikeReactSelect(widget("<div>Hotel</div>"))).toBe(true);
  showHtml(`<input role="combobox" aria-expanded="false" aria-autocomplete="list"><div id="d" role="combobox" aria-expanded="false">Hotel</div>`);
  expect(looksLikeReactSelect(must("input"))).toBe(false);
  expect(controlOf(must("#d"), optionGroup())?.kind).toBe("listbox");
});

describe("read as a field", () => {
  test("its value, the widget around it, and that the server's choice can't be told", () => {
    expect(readField(widget("<div>Hotel</div>"))).toEqual({ root: must("#w"), kind: "react-select", chosen: { value: "", label: "Hotel" }, rendered: undefined });
  });
  test("one of another make, by what it shows", () => {
    showHtml(`<div id="d" role="combobox" aria-expanded="false">Hotel</div>`);
    expect(readField(must("#d"))).toMatchObject({ kind: "listbox", chosen: { value: "", label: "Hotel" } });
  });
});

describe("options of like controls", () => {
  const hotel = { value: "", label: "Hotel" };
  test("are read once, also when asked at the same time", async () => {
    const group = optionGroup();
    let reads = 0;
    const reader = (): Promise<(typeof hotel)[]> => Promise.resolve((reads++, [hotel]));
    expect(await Promise.all([group.read(reader), group.read(reader)])).toEqual([[hotel], [hotel]]);
    await group.read(reader);
    expect(reads).toBe(1);
  });
  test("a failed reading is tried again", async () => {
    const group = optionGroup();
    expect(await group.read(() => Promise.reject(new Error("menu")))).toEqual([]);
    expect(await group.read(() => Promise.resolve([hotel]))).toEqual([hotel]);
  });
  test("values seen on chosen rows are added to labels", async () => {
    const group = optionGroup();
    group.saw({ value: "7", label: "Hotel" });
    expect(await group.read(() => Promise.resolve([hotel]))).toEqual([{ value: "7", label: "Hotel" }]);
    expect(group.labelOf("7", "Táxi")).toBe("Hotel");
    expect(group.labelOf("7", "Hotel")).toBeNull();
  });
});
