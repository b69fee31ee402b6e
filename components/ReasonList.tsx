import type { Reason, State, Weight } from "../lib/model.ts";
import { REASONS } from "../lib/model.ts";
import { reasonText, t } from "../lib/text.ts";
import { StateIcon } from "./StateIcon.tsx";

/** A note doesn't keep anything from arriving, so it carries no state mark. */
const MARK: Record<Weight, State | null> = { block: "blocked", doubt: "unknown", note: null };

/** Reasons in words: what is wrong, what mends it and who does; the order is the verdict's (blocks, doubts, notes). */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul class="reasons">
      {reasons.map((reason) => {
        const { what, todo, who } = reasonText(reason);
        const mark = MARK[REASONS[reason.code].weight];
        return (
          <li key={reason.code} data-reason={reason.code}>
            {mark === null ? <span class="note-mark" aria-hidden="true" /> : <StateIcon state={mark} />}
            <div>
              <p>{what}</p>
              <p class="todo">{todo}</p>
              {mark === null ? null : <p class="who">{t("whoFixes", who)}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
