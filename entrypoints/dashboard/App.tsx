import { useEffect, useState } from "preact/hooks";
import { ApproverHere } from "../../components/dashboard/approvers/ApproverHere.tsx";
import { DashboardView } from "../../components/dashboard/DashboardView.tsx";
import type { OverviewSource } from "../../components/live/useOverview.ts";
import { useRefresh } from "../../components/live/useRefresh.ts";
import type { asker } from "../../lib/messages.ts";
import type { Overview } from "../../lib/model/overview.ts";
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
  const { view, connection, command } = useRefresh(ask, source);
  const { overview } = view;
  const [asked, setAsked] = useState(sectionInAddress);

  useEffect(() => {
    const follow = (): void => setAsked(sectionInAddress());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  // before any company is connected only the types have something to show
  const section = asked ?? (connection === null ? TYPES : SECTIONS[0]);
  const Content = section.content;
  const approver = overview?.standing.role === "approver";
  return (
    <DashboardView
      {...view}
      sections={approver ? [] : SECTIONS.map(({ id, title }) => ({ id, title: title() }))}
      open={section.id}
      onOptions={openOptions}
    >
      {overview === null ? null : approver ? <ApproverHere /> : <Content key={connection ?? "none"} ask={ask} overview={overview} command={command} />}
    </DashboardView>
  );
}

/** null where the address names none */
function sectionInAddress(): Section | null {
  return SECTIONS.find(({ id }) => `#${id}` === window.location.hash) ?? null;
}
