/** Finds result messages in what the page added or opened with: toasts, alerts, tables with a line per person. */
import { FAILURE, SYNC_DONE, SUCCESS } from "./words.ts";
import { says } from "./phrases.ts";
import { isOurs } from "./ours.ts";
import { isVisible, textOf } from "./read-text.ts";
import { emailColumn, emailIn } from "./emails.ts";
import { share, tablesOf, TABLE } from "./tables.ts";
import type { PageTable } from "./tables.ts";
import { joinMeanings, meaningOf } from "./message-meaning.ts";
import type { Meaning } from "./message-meaning.ts";

const LIVE = "[role=alert], [role=status], [role=alertdialog], [aria-live=polite], [aria-live=assertive], output";
/** Server-rendered messages without a role: these class words are Bootstrap's and toastr's own. */
const MESSAGE_CLASS = "[class~=alert], [class~=toast], [class~=flash], [class~=notification], [class~=notice]";
/** Never messages: what people press, fill in or pick from. */
const NOT_MESSAGE = "button, a, label, option, select, [role=option], [role=listbox], [role=combobox], [role=log], nav, th";
const BLOCK = "p, div, li, span, strong, output, section, td";

/** In: a node the page added or whose text it changed. Out: what it reports, if anything. */
export function messageIn(node: Node): Meaning | null {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (!element || !element.isConnected || isOurs(element) || element.closest(NOT_MESSAGE)) return null;
  const table = node.nodeType === 1 ? resultTable(element) : null;
  const spoken = spokenIn(element);
  return table && spoken ? joinMeanings(table, spoken) : (table ?? spoken);
}

function spokenIn(element: Element): Meaning | null {
  if (element.matches(TABLE) || element.closest(TABLE)) return null;
  // The whole message may have been built of pieces; the smallest live region around holds it all.
  const live = element.closest(`${LIVE}, ${MESSAGE_CLASS}`);
  const whole = meaningOf(textOf(live ?? element, isTable));
  if (whole) return whole;
  for (const block of element.querySelectorAll(`${LIVE}, ${BLOCK}`)) {
    if (block.closest(`${NOT_MESSAGE}, ${TABLE}`) || isOurs(block)) continue;
    const meaning = meaningOf(textOf(block, isTable));
    if (meaning) return meaning;
  }
  return null;
}

function isTable(element: Element): boolean {
  return element.matches(TABLE);
}

/** A table with a person and a result in each row, as a meaning. Its counts are its rows. */
function resultTable(element: Element): Meaning | null {
  const around = element.closest(TABLE)?.parentElement ?? element;
  for (const table of tablesOf(around)) {
    const email = emailColumn(table);
    const result = email < 0 ? -1 : resultColumn(table);
    if (result < 0) continue;
    const failed: string[] = [];
    for (const row of table.rows) {
      const said = row.cells[result];
      const who = row.cells[email];
      if (said && who && says(textOf(said), FAILURE)) failed.push(emailIn(who) || textOf(row.cells[0] ?? who));
    }
    const total = table.rows.length;
    const done = total - failed.length;
    return { about: "sync", outcome: done === total ? "success" : done === 0 ? "failure" : "partial", done, total, failed };
  }
  return null;
}

function resultColumn(table: PageTable): number {
  return table.titles.findIndex((_, column) => share(table, column, (cell) => says(textOf(cell), FAILURE) || says(textOf(cell), SYNC_DONE) || says(textOf(cell), SUCCESS)) >= 0.9);
}

/**
 * In: a freshly loaded document. Out: the messages it opened with (server-rendered pages answer a
 * press by a message on the next page). Only places made for messages count: help texts use the same words.
 */
export function openingMessages(document: Document): Meaning[] {
  const found: Meaning[] = [];
  for (const place of document.querySelectorAll(`${LIVE}, ${MESSAGE_CLASS}`)) {
    if (isOurs(place) || place.matches("[role=log]") || place.parentElement?.closest(`${LIVE}, ${MESSAGE_CLASS}`) || !isVisible(place)) continue;
    const meaning = messageIn(place);
    if (meaning?.about) found.push(meaning);
  }
  return found;
}
