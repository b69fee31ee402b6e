/** Every widget library of the variants: read, offered, chosen, verified and taken back, against the framework's own state. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CATALOGUE, urlOf, type Variant } from "../../sandbox/pages/catalogue.ts";
import { optionsOf } from "../../sandbox/pages/content.ts";
import type { Truth } from "../../sandbox/pages/view.ts";
import { ask, type Lab, startLab } from "./lab.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab?.close());
beforeEach(() => lab.driver.closeTabs());

const TYPE = "Hospedagem";
const WANTED = { value: "2.04.94", label: "2.04.94 - Hospedagem" };
const ASKED = { value: "", label: WANTED.label };
/** Chosen before anybody came. */
const HELD = { type: "Material de escritório", value: "2.04.06" };

const truth = (page: Page): Promise<Truth | null> => page.evaluate(() => (window as unknown as { __truth(): Truth | null }).__truth());

/** Lists a person could see now, and where the focus is. */
function leftOpen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 4;
    const lists = [...document.querySelectorAll("[role=listbox]:not(.choices__list--single), [role=menu], .lista, .select2-dropdown, .chosen-with-drop, .choices__list--dropdown, .rc-select-dropdown, .ts-dropdown")].filter((list) => seen(list) && list.childElementCount > 0);
    const open = [...document.querySelectorAll("[aria-expanded=true]")].map((element) => `expanded ${element.outerHTML.slice(0, 80)}`);
    return [...lists.map((list) => list.outerHTML.slice(0, 120)), ...open];
  });
}

async function open(variant: Variant): Promise<Page> {
  const page = await lab.driver.open(urlOf(variant));
  await page.bringToFront();
  await page.waitForFunction(() => (window as unknown as { __truth?(): unknown }).__truth?.() != null && document.documentElement.dataset["lab"] === "ready");
  return page;
}

/** One page for each way of choosing; `ONLY=id,id` runs some. */
const only = process.env["ONLY"]?.split(",");
const WIDGETS = CATALOGUE.filter(({ id, letter }) => ["B", "C", "D", "widget"].includes(letter) || id === "native" || id === "native-numbers").filter(({ id }) => only?.includes(id) ?? true);

/** A choice in these can't be taken back, by whoever made it. */
const KEEPS = new Set(["react-select-not-clearable", "downshift-select"]);
/** These offer nothing until something is typed. */
const SILENT = new Set(["react-select-async"]);

describe.each(WIDGETS.map((variant) => [variant.id, variant] as const))("%s", (id, variant) => {
  it("is read, offers its options, takes a choice and gives it back", async () => {
    const page = await open(variant);
    const before = await truth(page);
    const { rows } = await ask(page, { what: "read" });
    expect(rows?.find((row) => row.type === TYPE)).toMatchObject({ chosen: null });
    expect(rows?.find((row) => row.type === HELD.type)?.chosen?.label).toContain("Material de Escritório");
    expect(rows).toHaveLength(12);

    const { options } = await ask(page, { what: "options", type: TYPE });
    if (!SILENT.has(id)) expect(options?.map(({ label }) => label)).toEqual(optionsOf(variant.content).map(({ label }) => label));
    expect(await leftOpen(page)).toEqual([]);
    expect(await truth(page)).toEqual(before);

    const { outcome } = await ask(page, { what: "choose", type: TYPE, option: ASKED });
    const after = await truth(page);
    expect(outcome).toMatchObject({ done: true });
    expect(after).toEqual({ ...before, bindings: { ...before?.bindings, [TYPE]: { value: variant.content.options === "number" ? expect.any(String) : WANTED.value, label: WANTED.label } } });
    expect(await leftOpen(page)).toEqual([]);
    expect((await ask(page, { what: "read" })).rows?.find((row) => row.type === TYPE)?.chosen?.label).toBe(WANTED.label);

    const { undone } = await ask(page, { what: "undo", type: TYPE, option: ASKED });
    expect(undone).toBe(KEEPS.has(id) ? "kept" : "undone");
    if (!KEEPS.has(id)) expect(await truth(page)).toEqual(before);
    expect(await leftOpen(page)).toEqual([]);

    expect((await ask(page, { what: "choose", type: TYPE, option: { value: "", label: "Não existe" } })).outcome).toMatchObject({ done: false });
    if (!KEEPS.has(id)) expect(await truth(page)).toEqual(before);
    expect(await leftOpen(page)).toEqual([]);
  });
});
