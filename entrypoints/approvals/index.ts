/** The pages about reports: what they are, what marks and panel they get. Brought into a frame that shows a report's number. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { REPORT_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { type PageKind, recognise } from "../../lib/vexpenses/page/recognise.ts";
import { bringReportPages } from "../page.content/meeting.ts";
import { reportDetail } from "./detail.tsx";
import { reportList } from "./list.ts";
import { reversals } from "./reversals.tsx";

export default defineUnlistedScript(() => {
  speak((key, subs) => browser.i18n.getMessage(key, subs));
  let found: PageKind = "unknown";
  bringReportPages({
    kind: () => (found = recognise(document, document.location, REPORT_PAGES).kind),
    start(desk, signal) {
      switch (found) {
        case "approvals":
          return reportList(desk, signal);
        case "reject-reports":
          return reversals(desk, signal);
        default:
          return reportDetail(desk, signal);
      }
    },
  });
});
