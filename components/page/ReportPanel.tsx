import { useId, useState } from "preact/hooks";
import type { ReportPreview, ReportStatus } from "../../lib/model/reports.ts";
import { REASONS, type Reason, type Verdict } from "../../lib/model/verdicts.ts";
import { adviceText, ageText, stateText, t, tn } from "../../lib/text.ts";
import { adviceFor, onlyFinance } from "../advice.ts";
import { ReasonList } from "../ReasonList.tsx";
import { StateIcon } from "../StateIcon.tsx";
import { CopyNotice } from "./CopyNotice.tsx";
import { financeNotice } from "./financeNotice.ts";
import { Payables } from "./Payables.tsx";

export interface ReportPanelProps {
  /** digits of "#8101" */
  number: string;
  /** whose report, "" where the page doesn't tell */
  person: string;
  status: ReportStatus | null;
  /** can the reader of the page decide on it? */
  decidable: boolean;
  /** does the page show what happened to the report so far? */
  historyShown: boolean;
  /** it can be reopened here: what is in OMIE stays there */
  reversible: boolean;
  /** null until it is answered, and where nobody answers */
  preview: ReportPreview | null;
  /** nobody answers */
  silent: boolean;
  /** epoch ms */
  now: number;
  /** Puts a text on the clipboard; false where that isn't let. */
  onCopy(text: string): Promise<boolean>;
}

/** Reasons drawn before "show the others". */
const MOST_REASONS = 4;

/** What a report becomes in OMIE: the verdict with its reasons, what to do about it, and folded under it every entry. */
export function ReportPanel(props: ReportPanelProps) {
  const { preview } = props;
  const title = useId();
  return (
    <section class="panel report" aria-labelledby={title} aria-busy={preview === null && !props.silent}>
      <header>
        <h2 id={title}>{t("reportTitle", props.number)}</h2>
        {preview?.company ? (
          <p class="company">
            <bdi>{preview.company.name}</bdi> · CNPJ <bdi class="number">{preview.company.cnpj}</bdi>
          </p>
        ) : null}
      </header>
      {preview === null ? <Waiting silent={props.silent} /> : <Told {...props} preview={preview} />}
    </section>
  );
}

function Waiting({ silent }: { silent: boolean }) {
  return (
    <p class="verdict" role="status">
      <StateIcon state={silent ? "unknown" : "checking"} /> <span>{t(silent ? "askFailed" : "stateChecking")}</span>
    </p>
  );
}

function Told(props: ReportPanelProps & { preview: ReportPreview }) {
  const { preview, number, person, status, decidable } = props;
  const { verdict } = preview;
  const reasons = (verdict?.reasons ?? []).filter(({ code }) => code !== "report.step-not-last");
  const serious = reasons.filter(({ code }) => REASONS[code].weight !== "note");
  return (
    <>
      <Outcome {...props} />
      {decidable ? <Unseen stepsLeft={preview.stepsLeft} historyShown={props.historyShown} /> : null}
      {verdict === null || reasons.length === 0 ? null : <Reasons reasons={reasons} />}
      {verdict === null || !decidable ? null : <Counsel reasons={serious} />}
      {verdict !== null && serious.length > 0 ? <CopyNotice text={financeNotice({ number, person, preview, verdict })} onCopy={props.onCopy} /> : null}
      {props.reversible ? <p class="said">{t("reversalHint")}</p> : null}
      {preview.payables.length === 0 ? null : <Payables preview={preview} decided={isDecided(status)} />}
      <Age verdict={verdict} now={props.now} />
    </>
  );
}

/** Steps left; and what the page doesn't show and an approver should therefore look at. */
function Unseen({ stepsLeft, historyShown }: { stepsLeft: number | null; historyShown: boolean }) {
  return (
    <>
      {stepsLeft === null || stepsLeft > 0 ? <p class="said">{stepsLeft === null ? t("reportStepUntold") : tn("reportStepsLeft", stepsLeft)}</p> : null}
      {historyShown ? null : <p class="said">{t("reportHistoryUnseen")}</p>}
    </>
  );
}

function isDecided(status: ReportStatus | null): boolean {
  return status === "approved" || status === "paid" || status === "rejected";
}

/** The one line that matters. What was decided is not foretold any more. */
function Outcome({ preview, status }: ReportPanelProps & { preview: ReportPreview }) {
  const { verdict, outcome } = preview;
  if (outcome === "returned") return <Line text={t("reportReturned")} />;
  if (outcome === "nothing" || verdict === null) return <Line text={t("reportNothing")} />;
  if (isDecided(status)) return <Line text={t(status === "rejected" ? "reportWasRejected" : "reportWasApproved")} />;
  return (
    <p class="verdict" role="status" data-state={verdict.state}>
      <StateIcon state={verdict.state} /> <strong class={`is-${verdict.state}`}>{stateText(verdict)}</strong>
    </p>
  );
}

function Line({ text }: { text: string }) {
  return (
    <p class="verdict" role="status">
      {text}
    </p>
  );
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const [all, setAll] = useState(false);
  const most = all ? reasons.length : MOST_REASONS;
  return (
    <>
      <ReasonList reasons={reasons.slice(0, most)} away />
      {reasons.length <= MOST_REASONS ? null : (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("showLess") : tn("showOtherReasons", reasons.length - MOST_REASONS)}
        </button>
      )}
    </>
  );
}

function Counsel({ reasons }: { reasons: readonly Reason[] }) {
  const advice = adviceFor(reasons);
  if (advice === null) return null;
  return (
    <p class="advice">
      {adviceText(advice)}
      {onlyFinance(reasons) ? ` ${t("notEmployeesFault")}` : ""}
    </p>
  );
}

function Age({ verdict, now }: { verdict: Verdict | null; now: number }) {
  if (verdict === null) return null;
  return (
    <p class="age">
      <small>{verdict.checkedAt === null ? t("checkedNever") : t("checkedAge", ageText(verdict.checkedAt, now))}</small>
    </p>
  );
}
