import type { ComponentChildren } from "preact";
import type { Connection } from "../../lib/model/omie.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { Subject, Verdict } from "../../lib/model/verdicts.ts";
import { adviceText, reasonText, stateText, t } from "../../lib/text.ts";
import { adviceFor, onlyFinance } from "../advice.ts";
import type { Refresh } from "../live/useRefresh.ts";
import { Mark } from "../Mark.tsx";
import { CompanyChoice } from "../popup/CompanyChoice.tsx";
import { SyncBar } from "../popup/SyncBar.tsx";
import { ReasonList } from "../ReasonList.tsx";
import { StateIcon } from "../StateIcon.tsx";

export interface SidePanelViewProps extends Refresh {
  /** what somebody asked about in the page; null = nothing yet */
  subject: Subject | null;
  verdict: Verdict | null;
  /** in place of the verdict's own words, where more is known (a person) */
  children: ComponentChildren;
  onDashboard(): void;
}

/** Beside the page: the person or row somebody asked about, and OMIE's data it rests on. */
export function SidePanelView(props: SidePanelViewProps) {
  const { overview, silence, subject, verdict } = props;
  return (
    <div class="sidepanel" data-sync-state={overview === null ? undefined : props.syncState}>
      <header>
        <div class="bar">
          <Mark />
          <h1>{t("shortName")}</h1>
          <button type="button" class="quiet" onClick={props.onDashboard}>
            {t("openDashboard")}
          </button>
        </div>
        {overview === null ? null : <Whose {...props} overview={overview} />}
      </header>
      {silence === null ? null : (
        <div class="step is-unknown" role="alert">
          <p>{t(silence === "gone" ? "orphan" : "askFailed")}</p>
          <button type="button" class="primary" onClick={props.onRetry}>
            {t("tryAgain")}
          </button>
        </div>
      )}
      <main aria-live="polite">
        {subject === null ? <p class="empty">{t("panelNothing")}</p> : (props.children ?? (verdict === null ? null : <AboutRow subject={subject} verdict={verdict} />))}
      </main>
      {overview === null || overview.connection === null ? null : (
        <SyncBar
          state={props.syncState}
          run={props.run}
          syncedAt={overview.syncedAt}
          suppliers={overview.suppliers}
          refreshElsewhere={false}
          now={props.now}
          onRefresh={props.onRefresh}
          onCancel={props.onCancel}
        />
      )}
    </div>
  );
}

function Whose({ overview, refused, onChoose }: SidePanelViewProps & { overview: Overview }) {
  const trouble = refused ?? overview.trouble;
  return (
    <>
      <Company connection={overview.connection} />
      {overview.connections.length > 1 || overview.companyReason?.code === "connection.ambiguous" ? (
        <CompanyChoice connections={overview.connections} chosen={overview.connection?.id ?? null} onChoose={onChoose} />
      ) : null}
      {trouble === null ? null : (
        <p class="standstill" data-warning={trouble.code}>
          <strong>{reasonText(trouble).what}</strong> {reasonText(trouble).todo}
        </p>
      )}
    </>
  );
}

function Company({ connection }: { connection: Connection | null }) {
  if (connection === null) return <p class="hint">{t("notConnected")}</p>;
  return (
    <p class="company">
      <bdi class="name">{connection.name}</bdi> <span class="number">CNPJ {connection.cnpj}</span>
    </p>
  );
}

/** A type, the conta corrente, or a person nobody can be told for: what the verdict itself says. */
function AboutRow({ subject, verdict }: { subject: Subject; verdict: Verdict }) {
  const advice = adviceFor(verdict.reasons);
  return (
    <section class="card" aria-labelledby="about-title" data-state={verdict.state}>
      <h2 id="about-title">
        <bdi>{nameOf(subject)}</bdi>
      </h2>
      <p class={`said is-${verdict.state}`}>
        <StateIcon state={verdict.state} /> <strong>{stateText(verdict)}</strong>
      </p>
      {verdict.reasons.length === 0 ? null : <ReasonList reasons={verdict.reasons} away />}
      {advice === null ? null : (
        <p class="advice">
          {adviceText(advice)}
          {onlyFinance(verdict.reasons) ? ` ${t("notEmployeesFault")}` : ""}
        </p>
      )}
    </section>
  );
}

function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case "member":
      return subject.member.name || subject.member.email;
    case "type":
      return subject.binding.type;
    case "account":
      return t("account");
  }
}
