/** Runs inside a browser: looks at the page it is on, each with all that was remembered of it gone. */
import { removeAllOurs } from "../../../lib/vexpenses/page/place.ts";
import { lookAtReports, type ReportsLook } from "../reports-look.ts";

function looks(kind: "approvals" | "approval", rounds: number): ReportsLook[] {
  return Array.from({ length: rounds }, () => {
    removeAllOurs(document);
    return lookAtReports(document, kind);
  });
}

Object.assign(globalThis, { prontidaoBench: { reports: looks } });
