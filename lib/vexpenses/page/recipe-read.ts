/** What a taught page shows, in the same form as the readers of pages we know. */
import { emailKey, spaces } from "../../fold.ts";
import type { MemberPage } from "../../model/vexpenses.ts";
import type { BindingRow, BindingsRead } from "./bindings.ts";
import { numberTheIds } from "./bindings.ts";
import { readField } from "./choice/read-field.ts";
import { listTab } from "./list-tab.ts";
import type { MembersRead } from "./members.ts";
import { readPaging } from "./paging.ts";
import type { RecipeMatch, RecipeRow } from "./recipe.ts";

/** In: what a recipe found. Out: types with their choices. A choice that can't be read makes the list incomplete and is left out. */
export function bindingsOf(match: RecipeMatch, document: Document): BindingsRead {
  const rows: BindingRow[] = [];
  let unread = match.missed;
  for (const { row, beside, name, field } of match.rows) {
    const choice = field ? readField(field) : null;
    if (field && choice) rows.push({ ...choice, id: name, type: name, typeActive: null, key: spaces(name), row, beside, field });
    else unread++;
  }
  numberTheIds(rows);
  const missed = [...(unread > 0 ? ["choice-control"] : []), ...(rows.length === 0 ? ["bindings-rows"] : [])];
  return { rows, complete: missed.length === 0 && isWhole(match.rows, document), missed };
}

/** In: what a recipe found. Out: people with name and address. */
export function membersOf(match: RecipeMatch, document: Document): MembersRead {
  const list = holderOfAll(match.rows);
  const tab = listTab(document, list);
  const active = tab === "all" ? null : tab === "active";
  const rows = match.rows.map(({ row, beside, name, email }) => ({ member: { name, email: emailKey(email), active }, key: spaces(email), row, beside }));
  const missed = [...(match.missed > 0 ? ["member-in-row"] : []), ...(rows.length === 0 ? ["members-list"] : [])];
  const paging = list ? readPaging(document, list, rows.length) : { page: 1, pages: null, complete: false };
  const page: MemberPage = { tab, page: paging.page, pages: paging.pages, complete: paging.complete && missed.length === 0, members: rows.map(({ member }) => member) };
  return { list: page, rows, missed };
}

function isWhole(rows: readonly RecipeRow[], document: Document): boolean {
  const list = holderOfAll(rows);
  if (!list) return false;
  const { complete, pages } = readPaging(document, list, rows.length);
  return complete && (pages ?? 1) === 1;
}

/** The narrowest element around all rows. */
function holderOfAll(rows: readonly RecipeRow[]): Element | null {
  const last = rows.at(-1)?.row ?? null;
  let at = rows[0]?.row.parentElement ?? null;
  while (at !== null && !at.contains(last)) at = at.parentElement;
  return at;
}
