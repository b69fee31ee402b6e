import type { MappingView } from "../../../lib/model/mapping.ts";
import { stateText, t, whyText } from "../../../lib/text.ts";
import { confidenceText } from "./confidence.ts";

/** The table for whoever answers for the accounts: each type, what it has, what is suggested, how sure and why. */
export function accountantTable({ types, choices }: MappingView): string[][] {
  const groupOf = new Map(choices.map(({ code, group }) => [code, group]));
  const titles = [t("columnType"), t("columnState"), t("columnNow"), t("columnCode"), t("columnSuggested"), t("columnSuggestedCode"), t("columnGroup"), t("columnConfidence"), t("columnWhy")];
  const rows = types.map((row) => {
    const [first] = row.suggestions;
    const suggested = first ? [first.name, first.code, groupOf.get(first.code) ?? "", confidenceText(row, first), whyText(first.why)] : ["", "", "", "", ""];
    return [row.type, row.current === null ? t("noCategory") : stateText(row), row.current?.name ?? "", row.current?.code ?? "", ...suggested];
  });
  return [titles, ...rows];
}
