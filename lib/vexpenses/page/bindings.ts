/** Reads Configurar: which category each expense type has, the conta corrente, and the fields that hold them. */
import { spaces } from "../../fold.ts";
import { ACTIVE, EXPENSE_TYPE, INACTIVE, STATUS_COLUMN } from "./words.ts";
import { isExactly, says } from "./phrases.ts";
import { accountField, choiceFields, choiceIn, fieldLabel } from "./fields.ts";
import { bindingColumns, bindingsHeading } from "./landmarks.ts";
import { firstText, holderOf, tablesOf, titled } from "./tables.ts";
import type { PageTable } from "./tables.ts";
import { byId, textOf } from "./read-text.ts";
import { readPaging } from "./paging.ts";
import { type FieldRead, readField } from "./choice/read-field.ts";

/** The `data-key` and the tracker's id of the one conta corrente. */
export const ACCOUNT_KEY = "conta-corrente";

/** A choice on the page as it stands now. */
export interface ChoiceRead extends FieldRead {
  /** tells this choice from the page's other ones, also of the same name; the same after a re-render */
  id: string;
  /** the select or combobox */
  field: Element;
  /** the element that holds the name's text */
  beside: Element;
}

export interface BindingRow extends ChoiceRead {
  type: string;
  typeActive: boolean | null;
  /** the type's name as shown, white space collapsed; rows of one name share it */
  key: string;
  row: Element;
}

export interface BindingsRead {
  rows: BindingRow[];
  /** every type the page has is in `rows` */
  complete: boolean;
  missed: string[];
}

/**
 * In: the page. Out: its rows "type → choice", in page order. A row whose choice can't be read is left
 * out, named in `missed` and makes the list incomplete: an unread choice must not look like no choice.
 */
export function readBindings(root: Document | Element): BindingsRead {
  const missed: string[] = [];
  const tables = bindingTables(root);
  const rows = tables.length ? tables.flatMap((table) => rowsOfTable(table, missed)) : looseRows(root, missed);
  numberTheIds(rows);
  if (!rows.length && !missed.length) missed.push("bindings-rows");
  const whole = tables.every((table) => {
    const paging = readPaging(root, table.element, table.rows.length);
    return paging.complete && (paging.pages ?? 1) === 1;
  });
  return { rows, complete: rows.length > 0 && whole && missed.length === 0, missed: [...new Set(missed)] };
}

function bindingTables(root: Document | Element): PageTable[] {
  const tables = tablesOf(root).filter((table) => bindingColumns(table) !== null);
  const titledSo = tables.filter((table) => table.titles.some((title) => isExactly(title, EXPENSE_TYPE) || says(title, EXPENSE_TYPE)));
  if (titledSo.length) return titledSo;
  // Without titles: the table under the bindings heading.
  const heading = bindingsHeading("body" in root ? root : root.ownerDocument);
  const after = tables.filter((table) => heading && (heading.compareDocumentPosition(table.element) & 4) !== 0);
  return after.slice(0, 1);
}

function rowsOfTable(table: PageTable, missed: string[]): BindingRow[] {
  const columns = bindingColumns(table);
  if (!columns) return [];
  const status = titled(table, (title) => isExactly(title, STATUS_COLUMN));
  const rows: BindingRow[] = [];
  for (const row of table.rows) {
    const nameCell = row.cells[columns.type];
    const choiceCell = row.cells[columns.choice];
    const field = choiceCell ? choiceIn(choiceCell) : null;
    if (!nameCell || nameCell === choiceCell) continue;
    const type = textOf(nameCell);
    const choice = field ? readField(field) : null;
    if (!type || !field || !choice) {
      missed.push(type ? "choice-control" : "type-name");
      continue;
    }
    const statusCell = row.cells[status];
    rows.push({ ...choice, id: type, type, typeActive: statusCell ? activeIn(statusCell) : null, key: spaces(type), row: row.element, beside: holderOf(nameCell, type), field });
  }
  return rows;
}

/** Cards, definition lists, form rows: the choices that follow the bindings heading, each with its own label. */
function looseRows(root: Document | Element, missed: string[]): BindingRow[] {
  const heading = bindingsHeading("body" in root ? root : root.ownerDocument);
  const account = accountField(root);
  const belongs = (field: Element): boolean => field !== account && !field.closest("table, [role=grid], [role=table]");
  let section: Element | null = heading;
  while (section && !choiceFields(section).some(belongs)) section = section.parentElement;
  if (!section || section.localName === "body") return [];
  const rows: BindingRow[] = [];
  for (const field of choiceFields(section).filter((one) => belongs(one) && heading !== null && (heading.compareDocumentPosition(one) & 4) !== 0)) {
    const type = fieldLabel(field);
    const choice = readField(field);
    if (!type || !choice) {
      missed.push(type ? "choice-control" : "type-name");
      continue;
    }
    const row = rowAround(field, section, type);
    rows.push({ ...choice, id: type, type, typeActive: null, key: spaces(type), row, beside: holderOf(row, type), field });
  }
  return rows;
}

/** The widest element that holds this choice and no other one. */
function rowAround(field: Element, section: Element, label: string): Element {
  let row = field;
  while (row.parentElement && row.parentElement !== section && choiceFields(row.parentElement).length <= 1) row = row.parentElement;
  // In a `<dl>` the name is the choice's sibling, not around it.
  return textOf(row).includes(label) || !row.parentElement ? row : (row.previousElementSibling ?? row);
}

/** Same names get numbers, so that one row's edits are not taken for another's. A field's own name is safer than order. */
export function numberTheIds(rows: BindingRow[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const count = seen.get(row.key) ?? 0;
    seen.set(row.key, count + 1);
    const name = row.field.getAttribute("name");
    row.id = name ? `${row.key} [${name}]` : count ? `${row.key} #${count + 1}` : row.key;
  }
}

function activeIn(cell: Element): boolean | null {
  const said = firstText(cell, (text) => says(text, ACTIVE) || says(text, INACTIVE));
  return said ? !says(said.text, INACTIVE) : null;
}

/** In: the page. Out: the choice labelled "conta corrente" with its label's element; null if not found exactly once. */
export function readAccount(root: Document | Element): ChoiceRead | null {
  const field = accountField(root);
  const choice = field ? readField(field) : null;
  if (!field || !choice) return null;
  const labels = (field as Partial<HTMLInputElement>).labels;
  const pointed = byId(field, (field.getAttribute("aria-labelledby") ?? "").split(/\s+/)[0] ?? "");
  const text = fieldLabel(field);
  const label = pointed ?? labels?.[0] ?? null;
  const around = field.closest("tr, [role=row], fieldset, section, form, div") ?? field;
  return { ...choice, id: ACCOUNT_KEY, field, beside: label && !label.contains(field) ? label : holderNear(field, text) ?? around };
}

/** The element before the field that shows its label. */
function holderNear(field: Element, text: string): Element | null {
  for (let at = field.parentElement; at && at.localName !== "body"; at = at.parentElement) {
    const holder = [...at.querySelectorAll("*")].find((element) => !element.contains(field) && textOf(element) === text);
    if (holder) return holder;
    if (textOf(at).includes(text)) return null;
  }
  return null;
}
