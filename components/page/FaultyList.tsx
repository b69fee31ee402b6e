import { useState } from "preact/hooks";
import { REASONS } from "../../lib/model.ts";
import { briefReason, t, tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";
import type { BindingRow } from "./BindingsPanel.tsx";
import { distinct } from "./distinct.ts";

/** Rows drawn before "show the others". */
export const MOST_FAULTY = 4;

/** Bound to a category that OMIE no longer takes, or may not. */
export function hasFault(row: BindingRow): boolean {
  return row.reasons.some((reason) => reason.code.startsWith("type.category-") && REASONS[reason.code].weight !== "note");
}

/** The types bound to a category that doesn't take what they bring, each with what is wrong and what to choose. */
export function FaultyList({ rows }: { rows: readonly BindingRow[] }) {
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
            <span>{row.reasons.map(sentence).join(" ")}</span>
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

function sentence(reason: BindingRow["reasons"][number]): string {
  const { what, todo } = briefReason(reason);
  return `${what} ${todo}`;
}
