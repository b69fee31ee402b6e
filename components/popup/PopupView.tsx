import type { ConnectionId, EpochMs, Overview, Reason, SyncRun, SyncState } from "../../lib/model.ts";
import { reasonText, t } from "../../lib/text.ts";
import { Mark } from "../Mark.tsx";
import { CompanyChoice } from "./CompanyChoice.tsx";
import { NextStepCard } from "./NextStepCard.tsx";
import { nextStep } from "./nextStep.ts";
import { Subjects } from "./Subjects.tsx";
import { SyncPanel } from "./SyncPanel.tsx";

export interface PopupViewProps {
  /** null until the first answer */
  overview: Overview | null;
  /** the background didn't answer; what was known stays on screen */
  silence: "silent" | "gone" | null;
  run: SyncRun | null;
  /** what the refresh is doing as the person sees it (ahead of `run` right after a click) */
  syncState: SyncState;
  /** why the last press of a button had no effect */
  refused: Reason | null;
  now: EpochMs;
  onOptions(): void;
  onGrant(): void;
  onChoose(connection: ConnectionId): void;
  onRefresh(): void;
  onCancel(): void;
  onDeclare(): void;
  onRetry(): void;
}

/** All of the popup, from what is known; draws its outline at once when nothing is known yet. */
export function PopupView(props: PopupViewProps) {
  const { overview, silence } = props;
  return (
    <main class="popup" data-sync-state={overview === null ? undefined : props.syncState} aria-busy={overview === null && silence === null}>
      <header class="bar">
        <Mark />
        <h1>{t("shortName")}</h1>
        <button type="button" class="quiet" onClick={props.onOptions}>
          {t("openOptions")}
        </button>
      </header>
      {silence === null ? null : <Silence kind={silence} onRetry={props.onRetry} />}
      {overview === null ? silence === null ? <Skeleton /> : null : <Known {...props} overview={overview} />}
    </main>
  );
}

function Known(props: PopupViewProps & { overview: Overview }) {
  const { overview, run, now, refused } = props;
  const { connection, connections } = overview;
  const step = nextStep(refused === null ? overview : { ...overview, trouble: refused }, run);
  const drawn = connection !== null;
  return (
    <>
      {connection === null ? null : (
        <div class="company">
          <p class="name">
            <bdi>{connection.name}</bdi>
          </p>
          <p class="number">
            CNPJ <bdi>{connection.cnpj}</bdi>
          </p>
        </div>
      )}
      <NextStepCard step={step} onOptions={props.onOptions} onGrant={props.onGrant} />
      {overview.warning === null ? null : <Warning reason={overview.warning} />}
      {connections.length > 1 || overview.companyReason?.code === "connection.ambiguous" ? (
        <CompanyChoice connections={connections} chosen={connection?.id ?? null} onChoose={props.onChoose} />
      ) : null}
      <Subjects people={overview.people} types={overview.types} account={overview.account} />
      {drawn ? (
        <SyncPanel
          state={props.syncState}
          run={run}
          syncedAt={overview.syncedAt}
          suppliers={overview.suppliers}
          evidence={overview.lastSyncEvidence}
          primary={step.action === "refresh" || step.action === "declare" ? step.action : null}
          now={now}
          onRefresh={props.onRefresh}
          onCancel={props.onCancel}
          onDeclare={props.onDeclare}
        />
      ) : null}
    </>
  );
}

/** Something to know beside the next step: it takes nothing away from what is said. */
function Warning({ reason }: { reason: Reason }) {
  const { what, todo } = reasonText(reason);
  return (
    <p class="standstill" data-warning={reason.code}>
      <strong>{what}</strong> {todo}
    </p>
  );
}

function Silence({ kind, onRetry }: { kind: "silent" | "gone"; onRetry(): void }) {
  return (
    <div class="step is-unknown" role="alert">
      <p>{t(kind === "gone" ? "orphan" : "askFailed")}</p>
      <button type="button" class="primary" onClick={onRetry}>
        {t("tryAgain")}
      </button>
    </div>
  );
}

/** The outline of what comes, so that the popup has its size and shape in the first frame. */
function Skeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t("loading")}</span>
      <span class="bone wide" />
      <span class="bone" />
      <span class="bone block" />
      <span class="bone wide" />
      <span class="bone" />
      <span class="bone wide" />
    </div>
  );
}
