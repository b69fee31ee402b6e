import { useState } from "preact/hooks";
import { REASONS } from "../../lib/model/verdicts.ts";
import { briefReason, t, tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";
import type { BindingRow, BindingsPanelProps } from "./BindingsPanel.tsx";
import { distinct } from "./distinct.ts";
import { PlannedNote } from "./PlannedNote.tsx";

/** Rows drawn before "show the others". */
export const MOST_FAULTY = 4;

/** Bound to a category that OMIE no longer takes, or may not. */
export function hasFault(row: BindingRow): boolean {
  return row.reasons.some((reason) => reason.code.startsWith("type.category-") && REASONS[reason.code].weight !== "note");
}

/** The types bound to a category that doesn't take what they bring, each with what is wrong and what to choose. */
export function FaultyList({ rows, onServes, onReplace }: { rows: readonly BindingRow[] } & Pick<BindingsPanelProps, "onServes" | "onReplace">) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, MOST_FAULTY);
  return (
    <>
      <ul class="faulty">
        {distinct(shown, (row) => row.key).map(({ key, item: row }) => (
          <li key={key}>
            <span class="type">
              <StateIcon state={row.state} /> <bdi>{row.type}</bdi>
            </span>
            <span>
              {row.reasons.map(sentence).join(" ")}
              <StillServes row={row} onServes={onServes} onReplace={onReplace} />
              {row.planned ? <PlannedNote planned={row.planned} offered={false} byHand /> : null}
            </span>
          </li>
        ))}
      </ul>
      {rows.length <= MOST_FAULTY ? null : (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("showLess") : tn("showOtherFaulty", rows.length - MOST_FAULTY)}
        </button>
      )}
    </>
  );
}

/** A renamed category that may no longer fit: only a person can say whether it still serves. */
function StillServes({ row, onServes, onReplace }: { row: BindingRow } & Pick<BindingsPanelProps, "onServes" | "onReplace">) {
  const data = row.reasons.find(({ code }) => code === "type.category-changed-meaning")?.data;
  if (!data) return null;
  const { type, key } = row;
  return (
    <span class="still">
      {t("stillServes")}{" "}
      <button type="button" aria-label={t("stillServesYes", type)} onClick={() => onServes(type, String(data["code"] ?? ""), String(data["new"] ?? ""))}>
        {t("yes")}
      </button>{" "}
      <button type="button" aria-label={t("changeCategoryOf", type)} onClick={() => onReplace(key)}>
        {t("changeCategory")}
      </button>
    </span>
  );
}

function sentence(reason: BindingRow["reasons"][number]): string {
  const { what, todo } = briefReason(reason);
  // the question beside it says what to do
  return reason.code === "type.category-changed-meaning" ? what : `${what} ${todo}`;
}
