/**
 * Pages about reports: approvals, one report, Reprovar relatórios. What knows and reads them is a script of its own,
 * brought where a page shows a number such as "#8101", without which there is nothing to draw beside; that script
 * then decides what the page is.
 */
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";
import type { AskBackground } from "./background-link.ts";
import type { Feature } from "./desk.ts";
import { awaitReportPages, type ReportPages } from "./meeting.ts";

export interface ReportFeature extends Feature {
  /** What recognition says, or where that is "unknown" which page about reports it is. To be asked once a look. */
  kindOr(recognised: PageKind): PageKind;
}

export function reportPages(document: Document, signal: AbortSignal, ask: AskBackground, again: () => void): ReportFeature {
  let pages: ReportPages | null = null;
  let asked = false;
  /** this document has shown a number */
  let numbered = false;
  awaitReportPages(signal, (come) => {
    pages ??= come;
    again();
  });
  return {
    id: "reports",
    kindOr(recognised) {
      if (recognised !== "unknown") return recognised;
      // found once, the whole text is not looked through again at every change
      numbered ||= /#\s?\d/.test(document.body?.textContent ?? "");
      if (!numbered) return "unknown";
      // it may be here already: the list of expense types comes with it
      if (!asked && !pages) void ask("bring", { script: "approvals" });
      asked = true;
      return pages?.kind() ?? "unknown";
    },
    fits: (kind) => /report|approval/.test(kind),
    start: (desk, until) => pages?.start(desk, until) ?? { look: () => [] },
  };
}
