/**
 * The pages of VExpenses we know and what gives each away: data. The pages' HTML is not public, so no address or
 * class name decides anything; every page needs evidence of its own kind besides words that stand everywhere in
 * the product, since a wrong "yes" is the expensive error. Weights: 3 a name that is this page's own, 2 to 4 a
 * structure nobody else has, 1 what supports.
 */
import {
  AMOUNT_COLUMN, APPROVAL, APPROVALS, APPROVE, AWAITING, CONFIGURE, DOCUMENTS, EMAIL_COLUMN, EXPENSE_TYPE, EXPENSES, INTEGRATIONS, MEMBERS,
  NAME_COLUMN, NEW_MEMBER, NEW_TYPE, OMIE, OTHER_VENDORS, PEOPLE, REJECT, REJECT_REPORTS, REPORT, SYNC, TIMELINE,
} from "./words.ts";
import { bareWords, isExactly, says, startsWith } from "./phrases.ts";
import { emailColumn } from "./emails.ts";
import { bindingColumns } from "./landmarks.ts";
import { memberLists } from "./members.ts";
import { nameOf, textOf } from "./read-text.ts";
import { isPeopleTab, NUMBER } from "./sight.ts";
import type { Sight } from "./sight.ts";
import { share } from "./tables.ts";
import type { PageTable } from "./tables.ts";

export type KnownPage = "configurar" | "members" | "integrations" | "reject-reports" | "approvals" | "approval" | "report" | "expense-types";

interface Clue {
  /** never text of the page: it is shown in diagnostics */
  name: string;
  weight: number;
  seen: (sight: Sight) => boolean;
}

export interface PageCase {
  kind: KnownPage;
  /** without this it can't be the page; asked first and cheap to answer on most others */
  needs: (sight: Sight) => boolean;
  /** sum of weights from which it is the page, and from which nothing is missing */
  bar: number;
  full: number;
  clues: readonly Clue[];
}

const clue = (name: string, weight: number, seen: Clue["seen"]): Clue => ({ name, weight, seen });
const button = (phrases: readonly string[], how: typeof says = startsWith) => (sight: Sight): boolean => sight.buttons.some(([, name]) => how(name, phrases));
const address = (...phrases: readonly string[]) => (sight: Sight): boolean => says(sight.path, phrases);
const vendor = (from: string, weight: number): Clue => clue(`vendor:${from}`, weight, (sight) => sight.bindings?.from === from);
const heading = (test: (text: string) => boolean) => (sight: Sight): boolean => sight.headings.some(test);
const columns = (...titles: readonly (readonly string[])[]) => (table: PageTable): boolean => titles.every((words) => table.titles.some((title) => isExactly(title, words)));
const table = (test: (one: PageTable) => boolean) => (sight: Sight): boolean => sight.tables.some(test);

const isNumbered = (text: string): boolean => NUMBER.test(text) && bareWords(text).length < 100;
const namesMembers = heading((text) => says(text, MEMBERS) && bareWords(text).length < 60);
const namesPeople = heading((text) => isExactly(text, PEOPLE) || isPeopleTab(text));
const numbersRows = (one: PageTable): boolean => one.titles.some((_, column) => share(one, column, (cell) => NUMBER.test(textOf(cell))) >= 0.5);
const hasExpenses = table((one) => one.titles.some((title) => isExactly(title, EXPENSE_TYPE) || says(title, EXPENSES) || isExactly(title, ["tipo", "type"])) && one.titles.some((title) => says(title, AMOUNT_COLUMN)));
/** An overview that names every page of the settings is none of them. */
const isOverview = (sight: Sight): boolean => [MEMBERS, EXPENSE_TYPE, INTEGRATIONS, APPROVALS].filter((words) => sight.headings.some((text) => isExactly(text, words))).length >= 3;

/** In order of precedence: Configurar may hold a list of people, its words stand on Integrações too, an approval is a report. */
export const PAGES: readonly PageCase[] = [
  {
    kind: "configurar",
    needs: (sight) => sight.namesOmie && sight.bindings !== null,
    bar: 7,
    full: 12,
    clues: [
      vendor("region", 3),
      vendor("heading", 3),
      vendor("tab", 3),
      vendor("breadcrumb", 3),
      vendor("title", 2),
      vendor("address", 2),
      clue("bindings-heading", 2, (sight) => sight.bindings?.named === true),
      clue("bindings-table", 4, (sight) => (sight.bindings?.tables.length ?? 0) > 0),
      clue("bindings-choices", 4, (sight) => (sight.bindings?.choices.length ?? 0) > 0),
      clue("categories-offered", 2, (sight) => sight.bindings?.offered === true),
      clue("account-field", 2, (sight) => sight.bindings?.account != null),
      clue("app-key-field", 1, (sight) => sight.bindings?.appKey === true),
      clue("app-secret-field", 1, (sight) => sight.bindings?.appSecret === true),
      clue("sync-button", 1, button(SYNC)),
      clue("address", 1, address(...OMIE)),
    ],
  },
  {
    kind: "members",
    // Reports about people have e-mail columns too: without a name of its own this is not the list.
    needs: (sight) => namesMembers(sight) || isExactly(sight.trail.at(-1) ?? "", MEMBERS) || (namesPeople(sight) && sight.peopleTabs.length >= 2),
    bar: 5,
    full: 9,
    clues: [
      clue("members-heading", 3, namesMembers),
      clue("members-breadcrumb", 2, (sight) => isExactly(sight.trail.at(-1) ?? "", MEMBERS)),
      clue("people-heading", 1, namesPeople),
      clue("active-inactive-tabs", 2, (sight) => sight.peopleTabs.length > 0),
      clue("email-column", 3, table((one) => emailColumn(one) >= 0)),
      clue("email-list", 3, (sight) => !sight.tables.some((one) => emailColumn(one) >= 0) && memberLists(sight.document).length > 0),
      clue("column-titles", 2, table(columns(NAME_COLUMN, EMAIL_COLUMN))),
      clue("new-member-button", 1, button(NEW_MEMBER, says)),
      clue("address", 1, address(...MEMBERS, ...PEOPLE)),
      clue("overview", -4, isOverview),
    ],
  },
  {
    kind: "integrations",
    needs: (sight) => sight.isNamed(INTEGRATIONS),
    bar: 5,
    full: 8,
    clues: [
      clue("integrations-heading", 3, () => true),
      clue("omie-listed", 2, (sight) => listed(sight, OMIE)),
      clue("others-listed", 1, (sight) => listed(sight, OTHER_VENDORS)),
      clue("configure-links", 1, button(CONFIGURE, says)),
      clue("address", 1, address(...INTEGRATIONS)),
      clue("overview", -4, isOverview),
    ],
  },
  {
    kind: "reject-reports",
    needs: (sight) => sight.isNamed(REJECT_REPORTS),
    bar: 4,
    full: 6,
    clues: [
      clue("reject-heading", 3, () => true),
      clue("report-rows", 2, table(numbersRows)),
      clue("report-field", 1, (sight) => sight.document.querySelector("main input, form input, [role=main] input") !== null),
      clue("reject-button", 1, button(REJECT)),
      clue("address", 1, address(...REJECT_REPORTS)),
    ],
  },
  {
    kind: "approval",
    needs: (sight) => heading((text) => isNumbered(text) || isExactly(text, APPROVAL))(sight) || (sight.endsInNumber && address(...APPROVALS)(sight)),
    bar: 6,
    full: 10,
    clues: [
      clue("report-number", 2, heading(isNumbered)),
      clue("approve-button", 2, button(APPROVE)),
      clue("reject-button", 2, button(REJECT)),
      clue("expenses-table", 3, hasExpenses),
      clue("timeline", 1, named(TIMELINE)),
      clue("address", 2, (sight) => sight.endsInNumber && address(...APPROVALS)(sight)),
      clue("list-rows", -4, table(numbersRows)),
    ],
  },
  {
    kind: "approvals",
    needs: (sight) => sight.isNamed(APPROVALS) || sight.menu.some((text) => isExactly(text, APPROVALS)) || (!sight.endsInNumber && address(...APPROVALS)(sight)),
    bar: 5,
    full: 8,
    clues: [
      clue("approvals-heading", 3, (sight) => sight.isNamed(APPROVALS)),
      clue("menu-entry", 1, (sight) => sight.menu.some((text) => isExactly(text, APPROVALS))),
      clue("report-rows", 3, (sight) => table(numbersRows)(sight) || numbersRepeat(sight)),
      clue("amount-column", 1, table((one) => one.titles.some((title) => isExactly(title, AMOUNT_COLUMN)))),
      clue("waiting-tabs", 2, (sight) => sight.buttons.some(([element, name]) => element.matches("[role=tab], [aria-current], [aria-selected]") && startsWith(name, AWAITING))),
      clue("address", 1, address(...APPROVALS)),
      clue("overview", -4, isOverview),
    ],
  },
  {
    kind: "report",
    needs: heading((text) => isNumbered(text)),
    bar: 5,
    full: 9,
    clues: [
      clue("report-number", 2, () => true),
      clue("report-heading", 1, heading((text) => isNumbered(text) && says(text, REPORT))),
      clue("expenses-table", 3, hasExpenses),
      clue("timeline", 1, named(TIMELINE)),
      clue("documents", 1, button(DOCUMENTS, says)),
      clue("address", 2, (sight) => sight.endsInNumber && address(...REPORT)(sight)),
      clue("list-rows", -4, table(numbersRows)),
    ],
  },
  {
    kind: "expense-types",
    needs: (sight) => sight.isNamed(EXPENSE_TYPE) && !sight.namesOmie,
    bar: 5,
    full: 6,
    clues: [
      clue("types-heading", 3, () => true),
      clue("types-table", 2, table((one) => [NAME_COLUMN, EXPENSE_TYPE, ["descricao", "descripcion", "description"]].some((words) => columns(words)(one)) && !bindingColumns(one))),
      clue("new-type-button", 1, button(NEW_TYPE, says)),
      clue("people-table", -3, table((one) => emailColumn(one) >= 0)),
      clue("address", 1, address(...EXPENSE_TYPE, "tipos", "tipos despesas", "tipos despesa")),
      clue("overview", -4, isOverview),
    ],
  },
];

/** A heading, tab or button of that name. */
function named(phrases: readonly string[]) {
  return (sight: Sight): boolean => button(phrases)(sight) || [...sight.document.querySelectorAll("h2, h3, h4, h5, [role=heading], legend, summary")].some((one) => isExactly(nameOf(one), phrases));
}

function listed(sight: Sight, phrases: readonly string[]): boolean {
  const names = [
    ...[...sight.document.querySelectorAll("main h2, main h3, main h4, h2, h3, h4, [role=heading], dt, strong")].map((one) => nameOf(one)),
    ...[...sight.document.querySelectorAll("img[alt]")].map((picture) => picture.getAttribute("alt") ?? ""),
    ...sight.tables.flatMap((one) => one.rows.map((row) => (row.cells[0] ? nameOf(row.cells[0]) : ""))),
    ...sight.buttons.map(([, name]) => name),
  ];
  return names.some((text) => says(text, phrases));
}

/** Cards or list items with a number each. */
function numbersRepeat(sight: Sight): boolean {
  const items = sight.document.querySelectorAll("main li, main article, [role=listitem], main a");
  let numbered = 0;
  for (const item of items) if (NUMBER.test(item.textContent ?? "") && ++numbered > 1) return true;
  return false;
}
