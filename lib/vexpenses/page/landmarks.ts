/**
 * The things on a page that recognition and the readers look for, each found by meaning: buttons by
 * name, tables by what their columns hold, the section where types are bound. May-miss finders answer null or [].
 */
import { BIND, CATEGORY, EXPENSE_TYPE, EXPENSES, TYPE_COLUMN } from "./words.ts";
import { isExactly, bareWords, says, startsWith } from "./phrases.ts";
import { CATEGORY_CODE, choiceFields } from "./fields.ts";
import { isVisible, nameOf, textOf } from "./read-text.ts";
import { headingsOf, inMenu } from "./headings.ts";
import { isOurs } from "./ours.ts";
import { oncePerTable, share } from "./tables.ts";
import { skim } from "./skim.ts";

const ACTION = "button, a, input[type=submit], input[type=button], [role=button], [role=link], [role=tab]";

/** What can be pressed outside menus: each different name once, with the first element that bears it. */
export function actions(root: Document | Element, except?: Element): [Element, string][] {
  const found: [Element, string][] = [];
  // a list repeats the same few buttons in every row
  const known = new Set<string>();
  for (const element of skim(root, ACTION)) {
    if (except?.contains(element)) continue;
    const shown = `${element.textContent}|${element.getAttribute("aria-label")}|${element.getAttribute("value")}`;
    if (known.has(shown) || isOurs(element) || inMenu(element)) continue;
    known.add(shown);
    const name = nameOf(element);
    if (name) found.push([element, name]);
  }
  return found;
}

export interface BindingColumns {
  type: number;
  choice: number;
}

/** The column holding choices and the column naming expense types; null if this is not the bindings table or two columns could be. */
export const bindingColumns = oncePerTable((table): BindingColumns | null => {
  const columns = table.titles.map((_, column) => column);
  const choices = columns.filter((column) => share(table, column, hasChoice) >= 0.5);
  const named = choices.filter((column) => says(table.titles[column] ?? "", CATEGORY));
  const offering = choices.length > 1 ? choices.filter((column) => share(table, column, offersCategories) >= 0.5) : [];
  const [choice] = [named, offering, choices].find((some) => some.length === 1) ?? [];
  if (choice === undefined) return null;
  const others = columns.filter((column) => column !== choice);
  const type =
    others.find((column) => isExactly(table.titles[column] ?? "", EXPENSE_TYPE)) ??
    others.find((column) => isExactly(table.titles[column] ?? "", TYPE_COLUMN) || says(table.titles[column] ?? "", EXPENSE_TYPE)) ??
    others.find((column) => share(table, column, isLabelCell) >= 0.8);
  return type === undefined ? null : { type, choice };
});

function hasChoice(cell: Element): boolean {
  return choiceFields(cell).length > 0;
}

const OPTIONS_LOOKED_AT = 12;

/** Does a choice offer (or show) what looks like OMIE categories? In: the part of the page around it. */
export function offersCategories(part: Element): boolean {
  const select = part.querySelector("select");
  const options = select ? Array.from({ length: Math.min(select.length, OPTIONS_LOOKED_AT) }, (_, at) => select.options[at]?.text ?? "") : [textOf(part)];
  const offered = options.filter((text) => /\d/.test(text));
  return offered.length > 0 && offered.every((text) => CATEGORY_CODE.test(text));
}

function isLabelCell(cell: Element): boolean {
  return !hasChoice(cell) && cell.querySelector("input, button") === null && /\p{L}/u.test(textOf(cell));
}

/** Does a text name the bindings section ("Vincular tipo(s) de despesas", "Mapear categorias")? */
export function namesBindings(text: string): boolean {
  return text.length < 120 && bareWords(text).length < 90 && says(text, BIND) && [EXPENSE_TYPE, CATEGORY, EXPENSES].some((words) => says(text, words));
}

/** How the words of BIND begin, for a quick look at many texts. */
const STEM = /vinc|mape|assoc|asoc|relac|link|map|bind|match/i;
const REGION = "dialog, aside, section, form, [role=dialog], [role=region], [role=tabpanel], [role=group]";

/** The heading, region label or tab that names the bindings section; null when none does. */
export function bindingsHeading(document: Document): Element | null {
  const [named] = headingsOf(document, namesBindings);
  if (named) return named;
  for (const region of skim(document, "[aria-label], [role=dialog][aria-labelledby]")) {
    if (region.matches(REGION) && namesBindings(nameOf(region)) && !isOurs(region) && isVisible(region)) return region;
  }
  const others = skim(document, "[role=tab][aria-selected=true], label, div, p, span, strong");
  for (const element of others) {
    // a label is shallow: the whole page's text must not be gathered once for every wrapper around it
    if (element.childElementCount > 2 || element.firstElementChild?.firstElementChild?.firstElementChild) continue;
    const text = textOf(element);
    if (!STEM.test(text) || !namesBindings(text) || !startsWith(text, BIND) || isOurs(element) || inMenu(element)) continue;
    // A sentence that mentions the section is not the section.
    const mentions = /[.!?]\s|[.!?]$/.test(text) || element.closest("a, button:not([role=tab]), option, td, [role=cell], [role=gridcell]") !== null;
    if (!mentions && isVisible(element)) return element;
  }
  return null;
}
