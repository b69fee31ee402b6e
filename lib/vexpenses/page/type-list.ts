/** Reads Configurações → Tipos de despesas: which types there are. */
import { spaces } from "../../fold.ts";
import { bindingColumns } from "./landmarks.ts";
import { isExactly, says } from "./phrases.ts";
import { textOf } from "./read-text.ts";
import { firstText, holderOf, type PageTable, tablesOf, titled } from "./tables.ts";
import { ACTIVE, EXPENSE_TYPE, INACTIVE, NAME_COLUMN, STATUS_COLUMN } from "./words.ts";

export interface ListedType {
  type: string;
  /** null when the page doesn't tell */
  active: boolean | null;
  row: Element;
  /** the element that holds the name's text */
  beside: Element;
}

const NAMES = [...NAME_COLUMN, ...EXPENSE_TYPE, "descricao", "descripcion", "description", "tipo", "type"];

/** In: a page that is known to be the list. Out: its types in page order; [] where no table names them. */
export function readTypeList(document: Document): ListedType[] {
  return tablesOf(document).flatMap((table) => (bindingColumns(table) ? [] : rowsOf(table)));
}

function rowsOf(table: PageTable): ListedType[] {
  const name = titled(table, (title) => isExactly(title, NAMES));
  const status = titled(table, (title) => isExactly(title, STATUS_COLUMN));
  return table.rows.flatMap(({ element, cells }) => {
    const cell = cells[name];
    const text = cell ? textOf(cell) : "";
    if (!cell || text === "") return [];
    const state = cells[status];
    const said = state ? firstText(state, (one) => says(one, ACTIVE) || says(one, INACTIVE)) : null;
    return [{ type: spaces(text), active: said ? !says(said.text, INACTIVE) : null, row: element, beside: holderOf(cell, text) }];
  });
}
