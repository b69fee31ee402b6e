/** What an approver sends to finance: the report, whose it is, and why it won't arrive. No keys, no OMIE record of anybody. */
import type { ReportPreview } from "../../lib/model/reports.ts";
import { REASONS, type Verdict } from "../../lib/model/verdicts.ts";
import { dateTime, reasonText, stateText, t } from "../../lib/text.ts";

export interface Noticed {
  number: string;
  person: string;
  preview: Pick<ReportPreview, "company">;
  verdict: Verdict;
}

/** @returns plain text in lines; notes are left out, they keep nothing from arriving */
export function financeNotice({ number, person, preview: { company }, verdict }: Noticed): string {
  const reasons = verdict.reasons.filter(({ code }) => REASONS[code].weight !== "note").map(reasonText);
  return [
    `${t("noticeReport", number, person || t("somebody"))}: ${stateText(verdict)}.`,
    ...reasons.map(({ what, todo, who }) => `- ${what} ${todo} (${t("whoFixes", who)})`),
    ...(company ? [t("noticeCompany", company.name, company.cnpj)] : []),
    ...(verdict.checkedAt === null ? [] : [t("checkedAge", dateTime(verdict.checkedAt))]),
  ].join("\n");
}
