import type { SyncRun, SyncState } from "../../lib/model/sync.ts";
import type { EpochMs } from "../../lib/model/time.ts";
import { ageText, dateTime, t, tn } from "../../lib/text.ts";
import { progressText, registerNow, spokenProgress } from "./progress.ts";

export interface SyncBarProps {
  /** what to show now; ahead of `run` for the moment between the click and the background's answer */
  state: SyncState;
  run: SyncRun | null;
  syncedAt: EpochMs | null;
  suppliers: number;
  /** the button that refreshes stands in the next step already */
  refreshElsewhere: boolean;
  now: EpochMs;
  onRefresh(): void;
  onCancel(): void;
}

/** OMIE's data, always in sight at the foot of the popup: its age, and a refresh with live progress. */
export function SyncBar(props: SyncBarProps) {
  const { state, run, syncedAt, now } = props;
  const running = state === "running";
  return (
    <section class="sync" aria-labelledby="sync-title">
      <div class="row">
        <h2 id="sync-title">{syncedAt === null ? t("checkedNever") : t("checkedAge", ageText(syncedAt, now))}</h2>
        {syncedAt === null ? null : <p class="age">{tn("suppliersKnown", props.suppliers)}</p>}
      </div>
      <p class="unseen" role="status">
        {running ? spokenProgress(run) : state === "done" ? t("runDone") : ""}
      </p>
      <Standstill state={state} run={run} />
      <div class="actions">
        {running ? <Progress run={run} /> : null}
        {running || props.refreshElsewhere ? null : (
          <button type="button" onClick={props.onRefresh}>
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
