/**
 * How well a page is understood, landmark by landmark, as codes: whoever shows it makes the sentences. Made on
 * request only; recognition itself never waits for it.
 */
import type { Landmark } from "../../model/page-health.ts";
import { SAVE } from "./words.ts";
import { startsWith } from "./phrases.ts";
import { readApprovals } from "./approvals.ts";
import { readAccount, readBindings } from "./bindings.ts";
import { bindingColumns } from "./landmarks.ts";
import { memberLists, readMembers } from "./members.ts";
import { ALL_PAGES } from "./other-pages.ts";
import { recognise } from "./recognise.ts";
import type { PageKind } from "./recognise.ts";
import { readReport } from "./reports.ts";
import { sayTheSame, Sight } from "./sight.ts";

/** `landmark`: "page", a clue of its page, or a part of a list; `code` of the page is its kind. */
export type Health = Landmark;

/** In: a page and its address. Out: the page itself first, then what should be on a page of its kind. Never text of the page. */
export function healthOf(document: Document, location: { pathname: string }): Health[] {
  const { kind, from } = recognise(document, location, ALL_PAGES);
  const page: Health = { landmark: "page", state: kind === "unknown" ? "missed" : "found", code: kind, count: from.length };
  if (kind === "unknown") return [page, ...doubles(document, location)];
  return [page, ...clues(kind, from), ...parts(document, kind)];
}

/** An unknown page may be one that holds the same thing twice. */
function doubles(document: Document, location: { pathname: string }): Health[] {
  const tables = new Sight(document, location.pathname).tables.filter((table) => bindingColumns(table) !== null);
  return sayTheSame(tables) ? [{ landmark: "bindings-table", state: "ambiguous", code: "several-bindings-tables", count: tables.length }] : [];
}

/** One of each is enough. */
const INSTEAD: readonly (readonly string[])[] = [
  ["bindings-table", "bindings-choices"],
  ["email-column", "email-list"],
  ["members-heading", "people-heading", "members-breadcrumb"],
];

/** What recognition found, and what it missed that is more than a support. The vendor is one landmark, wherever it is named. */
function clues(kind: PageKind, from: readonly string[]): Health[] {
  const vendor = from.find((name) => name.startsWith("vendor:"));
  const wanted = ALL_PAGES.find((page) => page.kind === kind)?.clues.filter((clue) => clue.weight > 0 && !clue.name.startsWith("vendor:")) ?? [];
  const replaced = (name: string): boolean => INSTEAD.some((names) => names.includes(name) && names.some((other) => from.includes(other)));
  const found = wanted.flatMap(({ name, weight }) => {
    if (from.includes(name)) return [ok(name)];
    return weight > 1 && !replaced(name) ? [missed(name)] : [];
  });
  return vendor === undefined ? found : [{ landmark: "vendor", state: "found", code: vendor.slice("vendor:".length), count: 1 }, ...found];
}

const ok = (landmark: string, count = 1): Health => ({ landmark, state: "found", code: "ok", count });
const missed = (landmark: string, code = "absent"): Health => ({ landmark, state: "missed", code, count: 0 });
/** Lists: how many rows, why others are not among them, whether there are more. */
const list = (landmark: string, rows: number, missing: readonly string[], complete: boolean): Health[] => [
  ...(rows ? [ok(landmark, rows)] : []),
  ...missing.map((code): Health => (code.startsWith("several-") ? { landmark, state: "ambiguous", code, count: 0 } : missed(landmark, code))),
  complete ? ok("whole-list") : missed("whole-list", "partial"),
];

function parts(document: Document, kind: PageKind): Health[] {
  switch (kind) {
    case "configurar": {
      const { rows, complete, missed: missing } = readBindings(document);
      const undriven = rows.filter((row) => row.kind === null).length;
      const save = new Sight(document, "").buttons.some(([, name]) => startsWith(name, SAVE));
      return [
        ...list("bindings-rows", rows.length, missing, complete),
        undriven ? { ...missed("choice-controls", "no-driver"), count: undriven } : ok("choice-controls", rows.length),
        readAccount(document) ? ok("account-choice") : missed("account-choice"),
        save ? ok("save-button") : missed("save-button"),
      ];
    }
    case "members": {
      const { rows, list: read, missed: missing } = readMembers(document);
      return [...list("members-rows", rows.length, missing, read.complete), read.tab === "all" ? missed("list-tab", "not-told") : ok("list-tab"), ok("member-lists", memberLists(document).length)];
    }
    case "approvals": {
      const { rows, tab, complete, missed: missing } = readApprovals(document);
      return [...list("approvals-rows", rows.length, missing, complete), tab ? ok("status-tab") : missed("status-tab", "not-told")];
    }
    case "approval":
    case "report": {
      const { expenses, timeline, complete, missed: missing } = readReport(document);
      return [...list("expenses-rows", expenses.length, missing, complete), timeline.length ? ok("timeline-entries", timeline.length) : missed("timeline-entries")];
    }
    default:
      return [];
  }
}
