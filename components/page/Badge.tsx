import { useId } from "preact/hooks";
import type { Verdict } from "../../lib/model/verdicts.ts";
import { adviceText, ageText, t } from "../../lib/text.ts";
import { adviceFor, onlyFinance } from "../advice.ts";
import { ReasonList } from "../ReasonList.tsx";
import { StateIcon } from "../StateIcon.tsx";
import { keepToOurselves, markOf, spoken, stateWords } from "./marking.ts";
import { type OpenedBy, usePopover } from "./usePopover.ts";

export interface BadgeProps {
  verdict: Verdict;
  /** who or what it is about, as the page shows it; heads the popover */
  label?: string;
  /** the reader approves reports: told what to do about this one, and where it is mended */
  approver?: boolean;
  /** opens the fuller explanation (popup or dashboard) */
  onDetails?(): void;
  /** how somebody came near the plain mark this one takes over from: opens the explanation as that would */
  cameBy?: OpenedBy | null;
}

/** The mark beside a name with its explanation: 24 × 24 px whatever it says, so that a new state never moves the page. */
export function Badge(props: BadgeProps) {
  const { verdict } = props;
  const { open, root, popover, ...handlers } = usePopover(props.cameBy ?? null);
  const id = useId();
  const mark = markOf(verdict);
  return (
    <span
      class="badge"
      // tells it from the plain mark it takes over from
      data-explained
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
        class={`mark is-${mark}`}
        aria-label={spoken(verdict)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={handlers.onClick}
      >
        <StateIcon state={mark} />
      </button>
      {open ? (
        <div class="popover" id={id} ref={popover} popover="manual" role="dialog" aria-label={spoken(verdict)}>
          <Explanation {...props} />
        </div>
      ) : null}
    </span>
  );
}

function Explanation({ verdict, label = "", approver = false, onDetails }: BadgeProps) {
  const advice = approver ? adviceFor(verdict.reasons) : null;
  const mark = markOf(verdict);
  return (
    <>
      <p class="headline">
        <StateIcon state={mark} />
        <span>
          <strong class={`is-${mark}`}>{stateWords(verdict)}</strong>
          {label === "" ? null : (
            <>
              {" · "}
              <bdi class="subject">{label}</bdi>
            </>
          )}
        </span>
      </p>
      {verdict.reasons.length === 0 ? null : <ReasonList reasons={verdict.reasons} away={approver} />}
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
