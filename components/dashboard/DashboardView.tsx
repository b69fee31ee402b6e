import type { ComponentChildren } from "preact";
import type { Overview } from "../../lib/model/overview.ts";
import { reasonText, t } from "../../lib/text.ts";
import type { Refresh } from "../live/useRefresh.ts";
import { Mark } from "../Mark.tsx";
import { CompanyChoice } from "../popup/CompanyChoice.tsx";
import { SyncBar } from "../popup/SyncBar.tsx";

export interface DashboardViewProps extends Refresh {
  sections: readonly { id: string; title: string }[];
  /** id of the section in view */
  open: string;
  children: ComponentChildren;
  onOptions(): void;
}

/** The frame of the dashboard: whose data this is, how old, the sections; a page to work in, so it scrolls as one. */
export function DashboardView(props: DashboardViewProps) {
  const { overview, silence, sections, open } = props;
  return (
    <div class="dashboard" data-sync-state={overview === null ? undefined : props.syncState}>
      <header class="dashboard-head">
        <Mark />
        <div class="whose">
          <h1>{t("shortName")}</h1>
          <Whose overview={overview} />
        </div>
        {sections.length === 0 ? null : (
          <nav aria-label={t("dashboardSections")}>
            {sections.map(({ id, title }) => (
              <a key={id} href={`#${id}`} aria-current={id === open ? "page" : undefined}>
                {title}
              </a>
            ))}
          </nav>
        )}
        <button type="button" class="quiet" onClick={props.onOptions}>
          {t("openOptions")}
        </button>
      </header>
      {silence === null ? null : (
        <div class="card" role="alert">
          <p class="fault">{t(silence === "gone" ? "orphan" : "askFailed")}</p>
          <button type="button" onClick={props.onRetry}>
            {t("tryAgain")}
          </button>
        </div>
      )}
      {overview === null ? null : <OmieData {...props} overview={overview} />}
      <main aria-busy={overview === null && silence === null}>{overview === null && silence === null ? <p role="status">{t("loading")}</p> : props.children}</main>
    </div>
  );
}

function Whose({ overview }: { overview: Overview | null }) {
  const connection = overview?.connection ?? null;
  if (connection === null) return <p class="hint">{overview !== null && overview.connections.length === 0 && overview.standing.role !== "approver" ? t("dashboardNotConnected") : null}</p>;
  return (
    <p class="company">
      <bdi class="name">{connection.name}</bdi> <span class="number">CNPJ {connection.cnpj}</span>
    </p>
  );
}

/** OMIE's data: which company, how old, what stands in the way; everything below rests on it. */
function OmieData(props: DashboardViewProps & { overview: Overview }) {
  const { overview, refused } = props;
  const trouble = refused ?? overview.trouble;
  return (
    <>
      {overview.connections.length > 1 || overview.companyReason?.code === "connection.ambiguous" ? (
        <CompanyChoice connections={overview.connections} chosen={overview.connection?.id ?? null} onChoose={props.onChoose} />
      ) : null}
      {trouble === null || overview.connection === null ? null : (
        <p class="standstill" data-warning={trouble.code}>
          <strong>{reasonText(trouble).what}</strong> {reasonText(trouble).todo}
        </p>
      )}
      {overview.connection === null ? null : (
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
    </>
  );
}
