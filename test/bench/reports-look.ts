/** The work of one look at a page about reports. Runs in Node on happy-dom and in a browser alike. */
import { readApprovals } from "../../lib/vexpenses/page/approvals.ts";
import { REPORT_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { recognise } from "../../lib/vexpenses/page/recognise.ts";
import { readReport, reportFacts } from "../../lib/vexpenses/page/reports.ts";

export interface ReportsLook {
  recognise_ms: number;
  /** to the facts a question carries */
  read_ms: number;
  rows: number;
}

/** @throws Error when the page is taken for another */
export function lookAtReports(document: Document, kind: "approvals" | "approval"): ReportsLook {
  const start = performance.now();
  const found = recognise(document, document.location, REPORT_PAGES).kind;
  if (found !== kind) throw new Error(`taken for ${found}, not ${kind}`);
  const recognised = performance.now();
  const rows = kind === "approvals" ? readApprovals(document).rows.length : (JSON.parse(JSON.stringify(reportFacts(readReport(document)))) as { expenses: unknown[] }).expenses.length;
  return { recognise_ms: recognised - start, read_ms: performance.now() - recognised, rows };
}
