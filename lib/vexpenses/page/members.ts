/** Reads one page of Membros de Equipe: people with where to draw beside them, and how far the list was seen. */
import { emailKey, spaces } from "../../fold.ts";
import type { Member, MemberPage } from "../../model/vexpenses.ts";
import { ACTIVE, EMAIL_COLUMN, INACTIVE, MEMBERS, NAME_COLUMN, PEOPLE, STATUS_COLUMN } from "./words.ts";
import { isExactly, says } from "./phrases.ts";
import { emailColumn, emailHolders, emailIn } from "./emails.ts";
import { headingsBefore } from "./headings.ts";
import { repeatsAround } from "./repeats.ts";
import { firstText, oncePerTable, share, tablesOf, titled } from "./tables.ts";
import type { PageTable, TableRow } from "./tables.ts";
import { piecesOf, textOf, topOf } from "./read-text.ts";
import { remembered } from "./remembered.ts";
import { readPaging } from "./paging.ts";
import { isPeopleTab, listTab, tabBefore } from "./list-tab.ts";
import { nameIn, namePlace } from "./who.ts";
import type { NamePlace } from "./who.ts";

export interface MemberRow {
  member: Member;
  /** e-mail as shown, else name as shown; white space collapsed; always part of the row's text */
  key: string;
  row: Element;
  /** holds the name's text, inside the row */
  beside: Element;
}

export interface MembersRead {
  list: MemberPage;
  rows: MemberRow[];
  /** what should be there and isn't, by name; for health */
  missed: string[];
}

/**
 * In: the page (or the part of it that holds the list). Out: its people in page order. A row without
 * name and e-mail is skipped and makes the page incomplete; of two lists that both look right neither is
 * read. Nothing here throws for odd content.
 */
export function readMembers(root: Document | Element): MembersRead {
  const candidates = memberLists(root);
  const lists = theLists(candidates);
  const [first] = lists;
  if (!first) return nobody(listTab(root, null), candidates.length ? "several-member-lists" : "members-list");
  // active and deactivated people one below the other are both read: each list is named for its own
  const several = lists.length > 1;
  const tab = several ? "all" : listTab(root, first.element);
  const read = lists.map(peopleOf);
  const missed = [...new Set(read.flatMap((one) => one.missed))];
  const rows = read.flatMap(({ people }, index) => people.map((person) => memberRow(person, several ? (tabBefore(lists[index]!.element) ?? "all") : tab)));
  const pagings = lists.map((table) => readPaging(root, table.element, table.rows.length));
  const whole = pagings.every((paging) => paging.complete && (!several || (paging.pages ?? 1) === 1));
  const { page, pages } = several || !pagings[0] ? { page: 1, pages: null } : pagings[0];
  const complete = whole && missed.length === 0 && rows.length === lists.reduce((sum, table) => sum + table.rows.length, 0);
  return { list: { tab, page, pages, complete, members: rows.map((row) => row.member) }, rows, missed };
}

function memberRow({ name, shown, row, beside, active }: Person, tab: MemberPage["tab"]): MemberRow {
  const member: Member = { name, email: emailKey(shown), active: active ?? (tab === "all" ? null : tab === "active") };
  return { member, key: spaces(shown || name), row, beside };
}

function nobody(tab: MemberPage["tab"], miss: string): MembersRead {
  return { list: { tab, page: 1, pages: null, complete: false, members: [] }, rows: [], missed: [miss] };
}

/** Every list of the page that could be people with their e-mails: tables first, else whatever repeats. */
export function memberLists(root: Document | Element): PageTable[] {
  const tables = tablesOf(root).filter((table) => emailColumn(table) >= 0 || hasMemberTitles(table));
  if (tables.length) return tables;
  const top = root.nodeType === 9 ? (root.querySelector("main, [role=main]") ?? topOf(root)) : topOf(root);
  return remembered(top, listsOfPeople);
}

function listsOfPeople(top: Element): PageTable[] {
  return repeatsAround(emailHolders(top), top);
}

function hasMemberTitles(table: PageTable): boolean {
  return titled(table, (title) => isExactly(title, NAME_COLUMN)) >= 0 && titled(table, (title) => isExactly(title, EMAIL_COLUMN)) >= 0;
}

/** One list; or two where each is named for what the other isn't (active, deactivated); else none: it would be a guess. */
function theLists(candidates: PageTable[]): PageTable[] {
  if (candidates.length <= 1) return candidates;
  const tabs = candidates.map((table) => tabBefore(table.element));
  if (candidates.length === 2 && new Set(tabs).size === 2 && !tabs.includes(null) && !tabs.includes("all")) return candidates;
  // invitations have addresses and no names; what stands under a heading of its own is called by that
  for (const looksRight of [hasMemberTitles, isUnderPeople]) {
    const right = candidates.filter(looksRight);
    if (right.length === 1) return right;
  }
  return [];
}

function isUnderPeople(table: PageTable): boolean {
  const [nearest = ""] = headingsBefore(table.element);
  return says(nearest, MEMBERS) || isExactly(nearest, PEOPLE) || isPeopleTab(nearest);
}

interface Columns {
  /** -1: anywhere in the row */
  email: number;
  name: NamePlace | null;
  status: number;
  loose: boolean;
}

function columnsOf(table: PageTable, missed: Set<string>): Columns {
  let email = table.loose ? -1 : emailColumn(table);
  if (email < 0 && !table.loose) email = titled(table, (title) => isExactly(title, EMAIL_COLUMN));
  const name = namePlace(table, titled(table, (title) => isExactly(title, NAME_COLUMN)));
  if (email < 0 && !table.loose) missed.add("email-column");
  if (!name) missed.add("name-column");
  return { email, name, status: statusColumn(table), loose: table.loose === true };
}

/** By its title, else the one that says nothing but "Ativo" and "Inativo". */
function statusColumn(table: PageTable): number {
  const column = titled(table, (title) => isExactly(title, STATUS_COLUMN));
  return column >= 0 ? column : table.titles.findIndex((_, at) => share(table, at, (cell) => isExactly(textOf(cell), [...ACTIVE, ...INACTIVE])) >= 0.8);
}

/** Who a row is about, whichever list it stands in. */
interface Person {
  name: string;
  /** e-mail as shown */
  shown: string;
  row: Element;
  beside: Element;
  /** what the row itself says; null when nothing */
  active: boolean | null;
}

interface People {
  people: Person[];
  missed: string[];
}

const peopleOf = oncePerTable((table): People => {
  const missed = new Set<string>();
  const columns = columnsOf(table, missed);
  const people: Person[] = [];
  for (const row of table.rows) {
    // a row of one wide cell is "Nenhum usuário encontrado" or a loading line, not a person
    const isWide = !table.loose && new Set(row.cells).size < 2;
    const person = isWide ? null : personIn(row, columns);
    if (person) people.push(person);
    else if (!isWide) missed.add("member-in-row");
  }
  return { people, missed: [...missed] };
});

function personIn(row: TableRow, columns: Columns): Person | null {
  const { cells } = row;
  const emailCell = cells[columns.email];
  const shown = columns.email < 0 ? firstEmail(cells) : emailCell ? emailIn(emailCell) : "";
  const named = nameIn(row, columns.name);
  if (!shown && !named) return null;
  const beside = named && row.element.contains(named.holder) ? named.holder : emailHolder(row, shown);
  return beside && { name: named?.text ?? "", shown, row: row.element, beside, active: activeIn(row, columns) };
}

function firstEmail(cells: readonly (Element | null)[]): string {
  for (const cell of cells) {
    const found = cell ? emailIn(cell) : "";
    if (found) return found;
  }
  return "";
}

/** The element in the row that shows the address; null when it stands elsewhere. */
function emailHolder(row: TableRow, shown: string): Element | null {
  if (!shown) return null;
  return firstText(row.element, (text) => text.includes(shown))?.holder ?? null;
}

function activeIn(row: TableRow, columns: Columns): boolean | null {
  const cells = columns.loose ? row.cells : [row.cells[columns.status]];
  for (const cell of cells) {
    for (const { text, holder } of cell ? piecesOf(cell) : []) {
      if (text.length < 30 && !holder.closest("button, a") && (says(text, ACTIVE) || says(text, INACTIVE))) return !says(text, INACTIVE);
    }
  }
  return null;
}
