/**
 * The pages of VExpenses we draw on and what gives each away: data. The pages' HTML is not public, so no address or
 * class name decides anything; every page needs evidence of its own kind besides words that stand everywhere in
 * the product, since a wrong "yes" is the expensive error.
 */
import { EMAIL_COLUMN, MEMBERS, NAME_COLUMN, NEW_MEMBER, OMIE, PEOPLE, SYNC } from "./words.ts";
import { bareWords, isExactly, says } from "./phrases.ts";
import { address, button, clue, heading, overview, table, titles } from "./clue.ts";
import type { Clue, PageCase } from "./clue.ts";
import { emailColumn } from "./emails.ts";
import { memberLists } from "./members.ts";
import { isPeopleTab } from "./list-tab.ts";

export type DrawnPage = "configurar" | "members";

const namesMembers = heading((text) => says(text, MEMBERS) && bareWords(text).length < 60);
const namesPeople = heading((text) => isExactly(text, PEOPLE) || isPeopleTab(text));
const vendor = (from: string, weight: number): Clue => clue(`vendor:${from}`, weight, (sight) => sight.bindings?.from === from);

/** In order of precedence: Configurar may hold a list of people. */
export const DRAWN_PAGES: readonly PageCase<DrawnPage>[] = [
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
      address(...OMIE),
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
      clue("column-titles", 2, table(titles(NAME_COLUMN, EMAIL_COLUMN))),
      clue("new-member-button", 1, button(NEW_MEMBER, says)),
      address(...MEMBERS, ...PEOPLE),
      overview,
    ],
  },
];
