// @vitest-environment happy-dom
/** The driver against the real react-select, in the shapes the stand-in pages don't have. */
import { createRequire } from "node:module";
import type { ComponentType, createElement as CreateElement } from "react";
import type { createRoot as CreateRoot, Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { choose, undo } from "../../lib/vexpenses/page/choice/fill.ts";
import type { ChoiceControl } from "../../lib/vexpenses/page/choice/control.ts";
import { controlOf } from "../../lib/vexpenses/page/choice/control-of.ts";
import { optionGroup } from "../../lib/vexpenses/page/choice/option-group.ts";
import { readField } from "../../lib/vexpenses/page/choice/read-field.ts";
import { must, showHtml } from "./page.ts";

// by require: an import of "react" would be Preact's stand-in here, as in our own builds
const load = createRequire(import.meta.url);
const { createElement } = load("react") as { createElement: typeof CreateElement };
const { createRoot } = load("react-dom/client") as { createRoot: typeof CreateRoot };
const { default: Select } = load("react-select") as { default: ComponentType<Record<string, unknown>> };

const HOTEL = { value: "", label: "Hotel" };
let root: Root | null = null;

afterEach(() => root?.unmount());

/** A react-select of two options; answers its input once it is drawn. */
async function drawn(props: Record<string, unknown>): Promise<HTMLElement> {
  showHtml(`<div id="app"></div>`);
  root = createRoot(must("#app"));
  const options = ["Hotel", "Táxi"].map((label, n) => ({ value: String(n + 1), label }));
  root.render(createElement(Select, { options, ...props }));
  return vi.waitFor(() => must("input[role=combobox]"));
}

test("what is chosen stays so while a person is in the field", async () => {
  const input = await drawn({ defaultValue: { value: "1", label: "Hotel" } });
  input.focus();
  // it then describes itself by its words for screen readers, not by a placeholder
  await vi.waitFor(() => expect(input.getAttribute("aria-describedby")).toContain("live-region"));
  expect(readField(input)?.chosen).toEqual(HOTEL);
  input.blur();
  expect(await choose(driver(input), { value: "", label: "Táxi" })).toEqual({ done: false, why: "not-empty", rolledBack: true });
});

test("a look at what is offered: open for no frame, without a place that the page would scroll to, the focus as before", async () => {
  const seen: string[] = [];
  const menuOpened = (): void => void seen.push(document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join("")).join(""));
  const input = await drawn({ onMenuOpen: menuOpened });
  expect(await driver(input).peek()).toEqual([HOTEL, { value: "", label: "Táxi" }]);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(/:has\(> \[role=.?listbox.?\]\).*display: none/);
  expect([document.adoptedStyleSheets.length, input.getAttribute("aria-expanded"), document.activeElement]).toEqual([0, "false", document.body]);
});

test("no look where a list stands in the page all the time, or while somebody is in a field", async () => {
  const opened = vi.fn();
  const input = await drawn({ onMenuOpen: opened });
  document.body.insertAdjacentHTML("beforeend", `<ul role="listbox"><li role="option">1</li></ul><input id="other">`);
  expect(await driver(input).peek()).toEqual([]);
  must("[role=listbox]").remove();
  must("#other").focus();
  expect(await driver(input).peek()).toEqual([]);
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ["that can be cleared is empty again", true, "undone", null],
  ["that can't says so and keeps it", false, "kept", "Hotel"],
] as const)("a choice taken back from one %s", async (_, isClearable, outcome, left) => {
  const input = await drawn({ isClearable });
  const control = driver(input);
  expect(await choose(control, HOTEL)).toEqual({ done: true, verified: "display" });
  expect(readField(input)?.chosen).toEqual(HOTEL);
  expect(await undo(() => control, HOTEL)).toBe(outcome);
  expect(readField(input)?.chosen?.label ?? null).toBe(left);
  expect(input.getAttribute("aria-expanded")).toBe("false");
});

function driver(input: Element): ChoiceControl {
  const control = controlOf(input, optionGroup());
  if (!control) throw new Error("no driver for it");
  return control;
}
