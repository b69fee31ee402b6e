import { useEffect, useState } from "preact/hooks";
import { ApproverHere } from "../../components/dashboard/approvers/ApproverHere.tsx";
import { DashboardView } from "../../components/dashboard/DashboardView.tsx";
import { shownState } from "../../components/live/syncState.ts";
import { useNow, useOverview, type OverviewSource } from "../../components/live/useOverview.ts";
import type { asker } from "../../lib/messages.ts";
import type { ConnectionId, Overview, Reason } from "../../lib/model.ts";
import { SECTIONS, type Section, TYPES } from "./sections.tsx";

export interface AppProps {
  ask: ReturnType<typeof asker>;
  source: OverviewSource;
  openOptions(): void;
}

/** What every section is given. */
export interface SectionProps {
  ask: ReturnType<typeof asker>;
  overview: Overview;
  /** Runs one command, then asks the overview again. */
  command(act: () => Promise<unknown>): Promise<void>;
}

/** The dashboard's state: which section is open (kept in the address, so that reload and back work), and the refresh above all of them. */
export function App({ ask, source, openOptions }: AppProps) {
  const { overview, run, silence, reload, command } = useOverview(source);
  const [asked, setAsked] = useState(sectionInAddress);
  const [pressed, setPressed] = useState(false);
  const [refused, setRefused] = useState<Reason | null>(null);
  const now = useNow();

  useEffect(() => {
    const follow = (): void => setAsked(sectionInAddress());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const refresh = async (connection: ConnectionId): Promise<void> => {
    setPressed(true);
    setRefused(null);
    await command(async () => {
      const { started, trouble } = await ask("sync", { connection });
      if (!started) setRefused(trouble);
    });
    setPressed(false);
  };

  const connection = overview?.connection?.id ?? null;
  // before any company is connected only the types have something to show
  const section = asked ?? (connection === null ? TYPES : SECTIONS[0]);
  const Content = section.content;
  const approver = overview?.standing.role === "approver";
  return (
    <DashboardView
      overview={overview}
      silence={silence}
      run={run}
      syncState={shownState(pressed, refused, run)}
      refused={refused}
      now={now}
      sections={approver ? [] : SECTIONS.map(({ id, title }) => ({ id, title: title() }))}
      open={section.id}
      onOptions={openOptions}
      onRefresh={() => {
        if (connection !== null) void refresh(connection);
      }}
      onCancel={() => {
        if (connection !== null) void command(() => ask("cancelSync", { connection }));
      }}
      onChoose={(id) => void command(() => ask("choose", { connection: id }))}
      onRetry={() => void reload()}
    >
      {overview === null ? null : approver ? <ApproverHere /> : <Content key={connection ?? "none"} ask={ask} overview={overview} command={command} />}
    </DashboardView>
  );
}

/** null where the address names none */
function sectionInAddress(): Section | null {
  return SECTIONS.find(({ id }) => `#${id}` === window.location.hash) ?? null;
}
