import type { PlannedOption } from "../../lib/model/mapping.ts";
import { dayMonth, t } from "../../lib/text.ts";

/** What the person chose for a type on our own pages, and what keeps it from being filled in here. */
export function PlannedNote({ planned, offered, byHand = false }: { planned: PlannedOption; offered: boolean; byHand?: boolean }) {
  const { name, code, at, source, option } = planned;
  const hindrance = offered && option === null ? t("fillNotOffered", name) : byHand ? t("plannedByHand") : "";
  return (
    <span class="planned">
      <bdi>{name}</bdi> <bdi class="number">{code}</bdi> <small>{t(source === "import" ? "plannedImport" : "planned", dayMonth(at))}</small>
      {hindrance === "" ? null : <small class="hindrance">{hindrance}</small>}
    </span>
  );
}
