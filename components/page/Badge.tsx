import { useId } from "preact/hooks";
import type { Verdict } from "../../lib/model.ts";
import { adviceText, ageText, reasonText, stateText, t } from "../../lib/text.ts";
import { adviceFor, onlyFinance } from "../advice.ts";
import { ReasonList } from "../ReasonList.tsx";
import { StateIcon } from "../StateIcon.tsx";
import { usePopover } from "./usePopover.ts";

export interface BadgeProps {
  verdict: Verdict;
  /** who or what it is about, as the page shows it; heads the popover */
  label?: string;
  /** opens the fuller explanation (popup or dashboard) */
  onDetails?(): void;
}

/** The name a screen reader hears: the state, then the first reason, so that the popover isn't needed to know. */
function spoken(verdict: Verdict): string {
  const first = verdict.reasons[0];
  const state = stateText(verdict);
  return first === undefined ? state : `${state}: ${reasonText(first).what}`;
}

/** A row may be a link or a button of the page's own: what happens in our mark is not meant for it. */
function keepToOurselves(event: Event): void {
  event.stopPropagation();
}

/** The mark beside a name: 24 × 24 px whatever it says, so that a new state never moves the page. */
export function Badge({ verdict, label, onDetails }: BadgeProps) {
  const { open, root, popover, ...handlers } = usePopover();
  const id = useId();
  return (
    <span
      class="badge"
      ref={root}
      onFocusIn={handlers.onFocusIn}
      onFocusOut={handlers.onFocusOut}
      onPointerEnter={handlers.onPointerEnter}
      onPointerLeave={handlers.onPointerLeave}
      onClick={keepToOurselves}
      onKeyDown={keepToOurselves}
    >
      <button
        type="button"
        class={`mark is-${verdict.state}`}
        aria-label={spoken(verdict)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={handlers.onClick}
      >
        <StateIcon state={verdict.state} />
      </button>
      {open ? (
        <div class="popover" id={id} ref={popover} popover="manual" role="dialog" aria-label={spoken(verdict)}>
          <Explanation verdict={verdict} label={label} onDetails={onDetails} />
        </div>
      ) : null}
    </span>
  );
}

function Explanation({ verdict, label, onDetails }: BadgeProps) {
  const advice = adviceFor(verdict.reasons);
  return (
    <>
      <p class={`headline is-${verdict.state}`}>
        <StateIcon state={verdict.state} />
        <strong>{stateText(verdict)}</strong>
      </p>
      {label === undefined || label === "" ? null : (
        <p class="subject">
          <bdi>{label}</bdi>
        </p>
      )}
      {verdict.reasons.length === 0 ? null : <ReasonList reasons={verdict.reasons} />}
      {advice === null ? null : (
        <p class="advice">
          {adviceText(advice)}
          {onlyFinance(verdict.reasons) ? ` ${t("notEmployeesFault")}` : ""}
        </p>
      )}
      <footer>
        {verdict.checkedAt === null ? null : <small>{t("checkedAge", ageText(verdict.checkedAt, Date.now()))}</small>}
        {onDetails === undefined ? null : (
          <button type="button" class="quiet" onClick={onDetails}>
            {t("details")}
          </button>
        )}
      </footer>
    </>
  );
}
