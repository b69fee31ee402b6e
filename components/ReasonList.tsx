import type { Reason, Weight } from "../lib/model/verdicts.ts";
import { REASONS } from "../lib/model/verdicts.ts";
import { briefReason, reasonText, t } from "../lib/text.ts";
import { distinct } from "./page/distinct.ts";
import type { Marked } from "./shapes.ts";
import { StateIcon } from "./StateIcon.tsx";

/** A note doesn't keep anything from arriving, so it carries no state mark. */
const MARK: Record<Weight, Marked | null> = { block: "blocked", doubt: "unknown", note: null };

function markOf({ code }: Reason): Marked | null {
  return code === "type.unsaved" ? "unsaved" : MARK[REASONS[code].weight];
}

export interface ReasonListProps {
  reasons: readonly Reason[];
  /** the reader is elsewhere than where it is mended, and beside nothing that it names: say both */
  away: boolean;
}

/**
 * Reasons in words under a heading that names whom or what they are about: what is wrong, what mends it, and who
 * does, once where it is the same for all. The order is the verdict's (blocks, doubts, notes).
 */
export function ReasonList({ reasons, away }: ReasonListProps) {
  const fixers = new Set(reasons.filter(isSerious).map((reason) => reasonText(reason).who));
  return (
    <>
      <ul class="reasons">
        {distinct(reasons, ({ code }) => code).map(({ key, item: reason }) => {
          const { what, todo } = (away ? reasonText : briefReason)(reason);
          const mark = markOf(reason);
          return (
            <li key={key} data-reason={reason.code}>
              {mark === null ? <span class="note-mark" aria-hidden="true" /> : <StateIcon state={mark} />}
              <div>
                <p class="what">{what}</p>
                <p class="todo">{todo}</p>
                {fixers.size > 1 && isSerious(reason) ? <p class="who">{t("whoFixes", reasonText(reason).who)}</p> : null}
              </div>
            </li>
          );
        })}
      </ul>
      {fixers.size === 1 ? <p class="who">{t("whoFixes", [...fixers].join())}</p> : null}
    </>
  );
}

function isSerious(reason: Reason): boolean {
  return REASONS[reason.code].weight !== "note";
}
