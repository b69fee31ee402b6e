import { t } from "../../../lib/text.ts";

/** What an approver finds in a dashboard that isn't theirs. */
export function ApproverHere() {
  return <p class="card">{t("approverHere")}</p>;
}
