/** The approvals list: one mark a row, and how many say what, for the popup. */
import type { Counts } from "../../lib/model/overview.ts";
import { type ApprovalRow, readApprovals } from "../../lib/vexpenses/page/approvals.ts";
import type { BadgeRow } from "../page.content/board.ts";
import type { Desk, Running } from "../page.content/desk.ts";
import { tellMarks } from "../page.content/meeting.ts";
import { isCut } from "./cut.ts";

export function reportList(desk: Desk, signal: AbortSignal): Running {
  let rows: BadgeRow[] = [];
  tellMarks(signal, () => counted(rows, desk));
  return {
    look() {
      rows = readApprovals(desk.document).rows.filter(isUndecided).map(markOf);
      return rows;
    },
  };
}

/** Of what was decided, whether it will arrive is no question any more. */
function isUndecided({ status }: ApprovalRow): boolean {
  return status === null || status === "waiting";
}

function markOf({ number, person, row, beside }: ApprovalRow): BadgeRow {
  return {
    place: { row, beside, subject: "report", key: number, floats: isCut(beside, row) },
    subject: { kind: "report", number, person: person.slice(0, LONGEST_NAME) },
    label: person === "" ? `#${number}` : `#${number} · ${person}`,
  };
}

/** More than a question may carry is nobody's name. */
const LONGEST_NAME = 500;

function counted(rows: readonly BadgeRow[], desk: Desk): Counts | null {
  const counts: Counts = { ready: 0, blocked: 0, unknown: 0 };
  for (const { subject } of rows) {
    const state = desk.verdict(subject)?.state;
    if (state === undefined || state === "checking") return null;
    counts[state] += 1;
  }
  return rows.length === 0 ? null : counts;
}
