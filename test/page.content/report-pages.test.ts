// @vitest-environment happy-dom
/** Pages about reports: the script that knows them is asked for once, where a number gives it something to draw beside. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Desk } from "../../entrypoints/page.content/desk.ts";
import { bringReportPages } from "../../entrypoints/page.content/meeting.ts";
import { reportPages } from "../../entrypoints/page.content/report-pages.ts";
import type { PageKind } from "../../lib/vexpenses/page/recognise.ts";
import { showHtml } from "../vexpenses/page.ts";

let life = new AbortController();
afterEach(() => life.abort());

function page(html: string) {
  showHtml(html);
  life = new AbortController();
  const asked: unknown[] = [];
  const again = vi.fn();
  const reports = reportPages(
    document,
    life.signal,
    (name, content) => {
      asked.push([name, content]);
      return Promise.resolve(null);
    },
    again,
  );
  return { asked, again, reports };
}

const brought = (kind: PageKind) => ({ kind: () => kind, start: vi.fn(() => ({ look: () => [] })) });

describe("a page that recognition doesn't know", () => {
  it("without a report's number, or known already, asks for nothing", () => {
    const { asked, reports } = page("<main><h1>Painel</h1><p>12 despesas</p></main>");
    expect([reports.kindOr("unknown"), reports.kindOr("members"), asked]).toEqual(["unknown", "members", []]);
  });

  it("with one asks once, and is what the script that comes says", () => {
    const { asked, again, reports } = page("<main><h1>Aprovações</h1><p>#8101 - Viagem</p></main>");
    expect([reports.kindOr("unknown"), reports.kindOr("unknown")]).toEqual(["unknown", "unknown"]);
    expect(asked).toEqual([["bring", { script: "approvals" }]]);
    const pages = brought("approvals");
    bringReportPages(pages);
    expect(again).toHaveBeenCalledTimes(1);
    expect([reports.kindOr("unknown"), reports.kindOr("configurar")]).toEqual(["approvals", "configurar"]);
    reports.start({} as Desk, life.signal);
    expect(pages.start).toHaveBeenCalledTimes(1);
  });

  it("that the list of expense types has brought already is not asked for", () => {
    const { asked, reports } = page("<h1>Tipos de despesas</h1>");
    bringReportPages(brought("approvals"));
    expect(reports.kindOr("unknown")).toBe("unknown");
    showHtml("<main><h1>Aprovações</h1><p>#8101 - Viagem</p></main>");
    expect([reports.kindOr("unknown"), asked]).toEqual(["approvals", []]);
  });

  it("the script arriving twice is taken once, and after the end not at all", () => {
    const { again, reports } = page("<p>#1</p>");
    bringReportPages(brought("report"));
    bringReportPages(brought("approvals"));
    expect(reports.kindOr("unknown")).toBe("report");
    life.abort();
    bringReportPages(brought("approvals"));
    expect(again).toHaveBeenCalledTimes(2);
  });

  it("fits pages about reports and no other", () => {
    const { reports } = page("");
    const kinds: PageKind[] = ["approvals", "approval", "report", "reject-reports", "configurar", "members", "integrations", "expense-types", "unknown"];
    expect(kinds.filter((kind) => reports.fits(kind))).toEqual(["approvals", "approval", "report", "reject-reports"]);
  });
});
