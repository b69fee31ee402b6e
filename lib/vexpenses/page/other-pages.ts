/** Pages of VExpenses that we know but don't draw on: data. Apart from pages.ts, so that what runs on every page doesn't carry them. */
import {
  AMOUNT_COLUMN, APPROVAL, APPROVALS, APPROVE, AWAITING, CONFIGURE, DOCUMENTS, EXPENSE_TYPE, EXPENSES, INTEGRATIONS, NAME_COLUMN, NEW_TYPE,
  OMIE, OTHER_VENDORS, REJECT, REJECT_REPORTS, REPORT, TIMELINE,
} from "./words.ts";
import { bareWords, isExactly, says, startsWith } from "./phrases.ts";
import { address, button, clue, heading, overview, table, titles } from "./clue.ts";
import type { PageCase } from "./clue.ts";
import { emailColumn } from "./emails.ts";
import { bindingColumns } from "./landmarks.ts";
import { DRAWN_PAGES } from "./pages.ts";
import type { DrawnPage } from "./pages.ts";
import { holdersOf, nameOf, textOf } from "./read-text.ts";
import { numberIn } from "./report-words.ts";
import type { Sight } from "./sight.ts";
import { skim } from "./skim.ts";
import { SAMPLE } from "./tables.ts";
import type { PageTable } from "./tables.ts";

export type KnownPage = DrawnPage | "integrations" | "reject-reports" | "approvals" | "approval" | "report" | "expense-types";

/** "#8101", as reports are numbered everywhere in the product. */
const NUMBER = /#\s?(\d{1,12})(?!\d)/;
const DESCRIPTION = ["descricao", "descripcion", "description"];

const isNumbered = (text: string): boolean => NUMBER.test(text) && bareWords(text).length < 100;
/** The page's own name: a heading or the breadcrumb's end that is one of the phrases and nothing else. */
const isNamed = (sight: Sight, words: readonly string[]): boolean => [...sight.headings, sight.trail.at(-1) ?? ""].some((text) => isExactly(text, words));
/** Is the entry of the product's menu that is marked as the one in view called so? */
const inMenu = (sight: Sight): boolean => skim(sight.document, "nav [aria-current], [role=navigation] [aria-current], aside [aria-current]").some((entry) => isExactly(nameOf(entry), APPROVALS));
/** "/relatorios/8101": the address of one report, not of the list. */
const endsInNumber = (sight: Sight): boolean => /\/\d+\/?$/.test(sight.pathname);
const oneOf = (sight: Sight, words: readonly string[]): boolean => endsInNumber(sight) && says(sight.path, words);
const hasExpenses = table((one) => one.titles.some((title) => says(title, [...EXPENSE_TYPE, ...EXPENSES]) || isExactly(title, ["tipo", "type"])) && one.titles.some((title) => says(title, AMOUNT_COLUMN)));
const listsTypes = (one: PageTable): boolean => [NAME_COLUMN, EXPENSE_TYPE, DESCRIPTION].some((words) => titles(words)(one)) && !bindingColumns(one);

/** In order of precedence, after the pages we draw on: an approval is a report, too. */
const OTHER_PAGES: readonly PageCase<KnownPage>[] = [
  {
    kind: "integrations",
    needs: (sight) => isNamed(sight, INTEGRATIONS),
    bar: 5,
    full: 8,
    clues: [
      clue("integrations-heading", 3, () => true),
      clue("omie-listed", 2, (sight) => lists(sight, OMIE)),
      clue("others-listed", 1, (sight) => lists(sight, OTHER_VENDORS)),
      clue("configure-links", 1, button(CONFIGURE, says)),
      address(...INTEGRATIONS),
      overview,
    ],
  },
  {
    kind: "reject-reports",
    needs: (sight) => isNamed(sight, REJECT_REPORTS),
    bar: 4,
    full: 6,
    clues: [
      clue("reject-heading", 3, () => true),
      clue("report-rows", 2, (sight) => numbers(sight) > 0),
      clue("report-field", 1, (sight) => skim(sight.document, "main input, form input, [role=main] input").length > 0),
      clue("reject-button", 1, button(REJECT)),
      address(...REJECT_REPORTS),
    ],
  },
  {
    kind: "approval",
    needs: (sight) => sight.headings.some((text) => isNumbered(text) || isExactly(text, APPROVAL)) || oneOf(sight, APPROVALS),
    bar: 6,
    full: 10,
    clues: [
      clue("report-number", 2, heading(isNumbered)),
      clue("approve-button", 2, button(APPROVE)),
      clue("reject-button", 2, button(REJECT)),
      clue("expenses-table", 3, hasExpenses),
      clue("timeline", 1, (sight) => names(sight, TIMELINE)),
      clue("address-of-one", 2, (sight) => oneOf(sight, APPROVALS)),
      clue("several-reports", -4, (sight) => numbers(sight) > 1),
    ],
  },
  {
    kind: "approvals",
    needs: (sight) => isNamed(sight, APPROVALS) || inMenu(sight) || (!endsInNumber(sight) && says(sight.path, APPROVALS)),
    bar: 5,
    full: 8,
    clues: [
      clue("approvals-heading", 3, (sight) => isNamed(sight, APPROVALS)),
      clue("menu-entry", 1, inMenu),
      clue("report-rows", 3, (sight) => numbers(sight) > 0),
      clue("amount-column", 1, table(titles(AMOUNT_COLUMN))),
      clue("waiting-tabs", 2, (sight) => sight.buttons.some(([element, name]) => element.matches("[role=tab], [aria-current], [aria-selected]") && startsWith(name, AWAITING))),
      address(...APPROVALS),
      overview,
    ],
  },
  {
    kind: "report",
    needs: heading(isNumbered),
    bar: 5,
    full: 9,
    clues: [
      clue("report-number", 2, () => true),
      clue("report-heading", 1, heading((text) => isNumbered(text) && says(text, REPORT))),
      clue("expenses-table", 3, hasExpenses),
      clue("timeline", 1, (sight) => names(sight, TIMELINE)),
      clue("documents", 1, button(DOCUMENTS, says)),
      clue("address-of-one", 2, (sight) => oneOf(sight, REPORT)),
      clue("several-reports", -4, (sight) => numbers(sight) > 1),
    ],
  },
  {
    kind: "expense-types",
    needs: (sight) => isNamed(sight, EXPENSE_TYPE) && !sight.namesOmie,
    bar: 5,
    full: 6,
    clues: [
      clue("types-heading", 3, () => true),
      clue("types-table", 2, table(listsTypes)),
      clue("new-type-button", 1, button(NEW_TYPE, says)),
      clue("people-table", -3, table((one) => emailColumn(one) >= 0)),
      address(...EXPENSE_TYPE, "tipos", "tipos despesas", "tipos despesa"),
      overview,
    ],
  },
];

/** The pages that have reports to draw beside. */
export const REPORT_PAGES = OTHER_PAGES.filter(({ kind }) => kind !== "integrations" && kind !== "expense-types");

export const ALL_PAGES: readonly PageCase<KnownPage>[] = [...DRAWN_PAGES, ...OTHER_PAGES];

/** A heading, tab or button of that name. */
function names(sight: Sight, phrases: readonly string[]): boolean {
  return button(phrases)(sight) || skim(sight.document, "h2, h3, h4, h5, [role=heading], legend, summary").some((one) => isExactly(nameOf(one), phrases));
}

/** How many reports are numbered outside headings, where each begins a text of its own. */
function numbers(sight: Sight): number {
  const holders = holdersOf(sight.document.body, "#").filter((holder) => !holder.closest("h1, h2, h3, [role=heading], nav, header, footer"));
  return new Set(holders.flatMap((holder) => numberIn(textOf(holder))?.number ?? [])).size;
}

/** A card, logo, row or button of that name. */
function lists(sight: Sight, phrases: readonly string[]): boolean {
  const named = [
    ...skim(sight.document, "h2, h3, h4, [role=heading], dt, strong").map((one) => nameOf(one)),
    ...skim(sight.document, "img[alt]").map((picture) => picture.getAttribute("alt") ?? ""),
    ...sight.tables.flatMap((one) => one.rows.slice(0, SAMPLE).map((row) => (row.cells[0] ? nameOf(row.cells[0]) : ""))),
    ...sight.buttons.map(([, name]) => name),
  ];
  return named.some((text) => says(text, phrases));
}
