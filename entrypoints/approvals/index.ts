/**
 * The pages that need all of recognition and come rarely: those about reports (what they are, what marks and panel they
 * get), brought into a frame that shows a report's number, and the list of expense types, brought where a heading says so.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { asker, isNotice } from "../../lib/messages.ts";
import { browser } from "../../lib/page-browser.ts";
import { speak } from "../../lib/text.ts";
import { REPORT_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { type PageKind, recognise } from "../../lib/vexpenses/page/recognise.ts";
import { bringReportPages, bringTypeList, type CreateTypeList } from "../page.content/meeting.ts";
import { reportDetail } from "./detail.tsx";
import { reportList } from "./list.ts";
import { reversals } from "./reversals.tsx";
import { typeList } from "./type-list.ts";

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
  bringTypeList(createTypeList);
});

const createTypeList: CreateTypeList = (again, signal) => {
  const ask = asker((question) => browser.runtime.sendMessage(question));
  const list = typeList({
    document,
    signal,
    again,
    // a background that doesn't answer, or an extension that is gone: nothing is known, nothing is marked
    ask: (types, company) => ask("unboundTypes", { types, company }).then(({ unbound }) => unbound, () => []),
  });
  const hear = (message: unknown): undefined => {
    if (isNotice(message)) list.outdated();
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener("abort", () => {
    try {
      browser.runtime.onMessage.removeListener(hear);
    } catch {
      // an orphan's listeners went with its extension
    }
  });
  return list.read;
};
