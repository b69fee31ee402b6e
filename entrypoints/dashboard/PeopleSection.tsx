import { useMemo } from "preact/hooks";
import { useNow } from "../../components/live/useOverview.ts";
import { PeopleView } from "../../components/dashboard/people/PeopleView.tsx";
import { t } from "../../lib/text.ts";
import type { SectionProps } from "./App.tsx";
import { peoplePort } from "./people-port.ts";

/** Everybody known of VExpenses beside what OMIE has of them. */
export function PeopleSection({ ask, overview, command }: SectionProps) {
  const now = useNow();
  const id = overview.connection?.id ?? null;
  const port = useMemo(() => (id === null ? null : peoplePort(ask, id, () => command(() => ask("declareSynced", { connection: id })))), [ask, id]);
  if (port === null) return <p class="empty">{t(overview.connections.length === 0 ? "dashboardNotConnected" : "companyChoose")}</p>;
  return <PeopleView port={port} revision={overview} now={now} />;
}
