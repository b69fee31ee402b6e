import type { EpochMs, SyncEvidence, SyncRun, SyncState } from "../../lib/model.ts";
import { ageText, dateTime, t, tn } from "../../lib/text.ts";
import { progressText, registerNow, spokenProgress } from "./progress.ts";

export interface SyncPanelProps {
  /** what to show now; ahead of `run` for the moment between the click and the background's answer */
  state: SyncState;
  run: SyncRun | null;
  syncedAt: EpochMs | null;
  suppliers: number;
  evidence: SyncEvidence | null;
  /** which of the two buttons is the next step; at most one */
  primary: "refresh" | "declare" | null;
  now: EpochMs;
  onRefresh(): void;
  onCancel(): void;
  onDeclare(): void;
}

/** OMIE's data: its age, a refresh with live progress, and what the person did in VExpenses itself. */
export function SyncPanel(props: SyncPanelProps) {
  const { state, run, syncedAt, now, evidence } = props;
  const running = state === "running";
  return (
    <section class="sync" aria-labelledby="sync-title">
      <div class="row">
        <h2 id="sync-title">{syncedAt === null ? t("checkedNever") : t("checkedAge", ageText(syncedAt, now))}</h2>
        {syncedAt === null ? null : <p class="age">{tn("suppliersKnown", props.suppliers)}</p>}
      </div>
      {running ? <Progress run={run} /> : <Standstill state={state} run={run} />}
      <p class="unseen" role="status">
        {running ? spokenProgress(run) : state === "done" ? t("runDone") : ""}
      </p>

      <div class="actions">
        {running ? null : (
          <button type="button" class={props.primary === "refresh" ? "primary" : undefined} onClick={props.onRefresh}>
            {t("refresh")}
          </button>
        )}
        {running || state === "paused" ? (
          <button type="button" onClick={props.onCancel}>
            {t("cancel")}
          </button>
        ) : null}
      </div>
      <p class="hint">{t("readOnlyReminder")}</p>

      {syncedAt === null ? null : (
        <div class="declare">
          <button type="button" class={props.primary === "declare" ? "primary" : undefined} onClick={props.onDeclare}>
            {t("declareSynced")}
          </button>
          <p class="hint">{evidenceLine(evidence, now)}</p>
        </div>
      )}
    </section>
  );
}

function Progress({ run }: { run: SyncRun | null }) {
  const at = run === null ? null : registerNow(run);
  const counted = at !== null && at.of !== null;
  return (
    <div class="progress">
      <p id="sync-progress" class="number">
        {progressText(run)}
      </p>
      {counted ? <progress aria-labelledby="sync-progress" value={at.done} max={at.of ?? 1} /> : <progress aria-labelledby="sync-progress" />}
    </div>
  );
}

/** That it stands still; why is said by the next step, at the top. */
function Standstill({ state, run }: { state: SyncState; run: SyncRun | null }) {
  if (state !== "paused" && state !== "failed") return null;
  const resumeAt = run?.resumeAt ?? null;
  const text = state === "failed" ? t("runFailed") : resumeAt === null ? t("runPaused") : t("runPausedUntil", dateTime(resumeAt));
  return <p class={`standstill is-${state}`}>{text}</p>;
}

function evidenceLine(evidence: SyncEvidence | null, now: EpochMs): string {
  if (evidence === null) return t("declareSyncedHelp");
  return t(evidence.kind === "failure" ? "lastSyncFailure" : "lastSyncSuccess", ageText(evidence.at, now));
}
