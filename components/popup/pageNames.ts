import type { PageHealth } from "../../lib/model/page-health.ts";
import { t, type MessageKey } from "../../lib/text.ts";

const NAMES = {
  configurar: "pageConfigurar",
  members: "pageMembers",
  integrations: "pageIntegrations",
  "reject-reports": "pageRejectReports",
  approvals: "pageApprovals",
  approval: "pageApproval",
  report: "pageReport",
  "expense-types": "pageExpenseTypes",
} as const satisfies Record<Exclude<PageHealth["page"], "unknown">, MessageKey>;

/** What VExpenses calls a page; it has Portuguese names for its pages in every language. */
export function pageName(page: keyof typeof NAMES): string {
  return t(NAMES[page]);
}
