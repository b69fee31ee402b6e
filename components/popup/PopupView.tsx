import type { ComponentChildren } from "preact";
import type { Connection } from "../../lib/model/omie.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import { reasonText, t } from "../../lib/text.ts";
import type { Refresh } from "../live/useRefresh.ts";
import { Mark } from "../Mark.tsx";
import { PolicyWarnings } from "../PolicyNotes.tsx";
import { ApproverSide } from "./ApproverSide.tsx";
import { CompanyChoice } from "./CompanyChoice.tsx";
import { Declared } from "./Declared.tsx";
import { NextStepCard } from "./NextStepCard.tsx";
import { nextStep } from "./nextStep.ts";
import { PackReminder } from "./PackReminder.tsx";
import { Subjects, TypesOnly } from "./Subjects.tsx";
import { SyncBar } from "./SyncBar.tsx";

export interface PopupViewProps extends Refresh {
  /** how the page in view is understood, and help with it: last, before what always stays in sight */
  foot?: ComponentChildren;
  onOptions(): void;
  onDashboard(): void;
  /** the dashboard's section for approvers */
  onRenewPack(): void;
  onGrant(): void;
  onDeclare(): void;
}

/** All of the popup, from what is known; draws its outline at once when nothing is known yet. */
export function PopupView(props: PopupViewProps) {
  const { overview, silence } = props;
  const approver = overview?.standing.role === "approver";
  return (
    <main class="popup" data-sync-state={overview === null ? undefined : props.syncState} aria-busy={overview === null && silence === null}>
      <header class="bar">
        <Mark />
        <h1>{t("shortName")}</h1>
        {approver ? null : (
          <button type="button" class="quiet" onClick={props.onDashboard}>
            {t("openDashboard")}
          </button>
        )}
        <button type="button" class="quiet" onClick={props.onOptions}>
          {t("openOptions")}
        </button>
      </header>
      {silence === null ? null : <Silence kind={silence} onRetry={props.onRetry} />}
      {overview === null && silence === null ? <Skeleton /> : null}
      {overview === null ? null : <PolicyWarnings warnings={overview.standing.warnings} />}
      {overview === null ? null : approver ? <ApproverSide {...props} overview={overview} /> : <Known {...props} overview={overview} />}
    </main>
  );
}

function Known(props: PopupViewProps & { overview: Overview }) {
  const { overview, run, now, refused, syncState } = props;
  const { connection, connections } = overview;
  const step = nextStep(refused === null ? overview : { ...overview, trouble: refused }, run, syncState);
  return (
    <>
      <Company connection={connection} none={connections.length === 0} />
      <NextStepCard step={step} onOptions={props.onOptions} onGrant={props.onGrant} onRefresh={props.onRefresh} onDeclare={props.onDeclare} />
      {overview.warning === null ? null : <Warning reason={overview.warning} />}
      {overview.made === null ? null : <PackReminder made={overview.made} now={now} onRenew={props.onRenewPack} />}
      {connections.length > 1 || overview.companyReason?.code === "connection.ambiguous" ? (
        <CompanyChoice connections={connections} chosen={connection?.id ?? null} onChoose={props.onChoose} />
      ) : null}
      {connections.length === 0 ? (
        <TypesOnly types={overview.types} />
      ) : (
        <Subjects people={overview.people} types={overview.types} account={overview.account} />
      )}
      {connection === null || overview.syncedAt === null ? null : (
        <Declared evidence={overview.lastSyncEvidence} elsewhere={step.action === "declare"} now={now} onDeclare={props.onDeclare} />
      )}
      {props.foot}
      {connection === null ? null : (
        <SyncBar
          state={syncState}
          run={run}
          syncedAt={overview.syncedAt}
          suppliers={overview.suppliers}
          refreshElsewhere={step.action === "refresh"}
          now={now}
          onRefresh={props.onRefresh}
          onCancel={props.onCancel}
        />
      )}
    </>
  );
}

/** Which OMIE company all below is about; calm words while there is none. */
function Company({ connection, none }: { connection: Connection | null; none: boolean }) {
  if (connection === null) return none ? <p class="company hint">{t("notConnected")}</p> : null;
  return (
    <p class="company">
      <bdi class="name">{connection.name}</bdi> <span class="number">CNPJ {connection.cnpj}</span>
    </p>
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
