/** Lists of what waits for approval. */
import { WAITING_NUMBERS } from "../report-pages.ts";
import { reports } from "./make.ts";
import type { Variant } from "./variant.ts";

const keys = WAITING_NUMBERS;

export const REPORT_LISTS: Variant[] = [
  reports("A", "reports-table", { id: "reports-table", title: "Approvals in a table", what: "a column of boxes first, no link", keys }),
  reports("J", "reports-cards", { id: "reports-cards", title: "Approvals as cards", what: "no table, the number is a link", keys, quick: true }),
  reports("J", "reports-grid", { id: "reports-grid", title: "Approvals in role=grid", what: "ARIA rows and cells", keys }),
  reports("J", "reports-es", { id: "reports-es", title: "Approvals in Spanish", what: "synonyms", keys }),
];
