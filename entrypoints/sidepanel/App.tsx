import { useEffect, useMemo, useState } from "preact/hooks";
import { fixPort } from "../../components/dashboard/people/fixPort.ts";
import { FixPreviewCard } from "../../components/dashboard/people/FixPreviewCard.tsx";
import { FixProgress, useFixes } from "../../components/dashboard/people/FixProgress.tsx";
import { PersonCard } from "../../components/dashboard/people/PersonCard.tsx";
import type { FixPort, Previewed } from "../../components/dashboard/people/port.ts";
import type { OverviewSource } from "../../components/live/useOverview.ts";
import { useRefresh } from "../../components/live/useRefresh.ts";
import { SidePanelView } from "../../components/sidepanel/SidePanelView.tsx";
import { watchFixes } from "../../lib/books/read.ts";
import type { Answer, asker } from "../../lib/messages.ts";
import type { FixWish } from "../../lib/model/fixes.ts";
import type { PersonDetails } from "../../lib/model/people.ts";
import { t } from "../../lib/text.ts";

export interface AppProps {
  ask: ReturnType<typeof asker>;
  source: OverviewSource;
  /** calls back whenever something may have been asked about; returns what ends it */
  watchAsked(asked: () => void): () => void;
  openDashboard(): void;
}

/** The side panel's state: what was asked about in the page, followed as the books and the person move on. */
export function App({ ask, source, watchAsked, openDashboard }: AppProps) {
  const { view, connection } = useRefresh(ask, source);
  const { overview, now } = view;
  const [question, setQuestion] = useState<Answer<"inQuestion"> | null>(null);

  useEffect(() => {
    const look = (): void => void ask("inQuestion", {}).then(setQuestion, () => undefined);
    look();
    return watchAsked(look);
  }, [ask, overview, watchAsked]);

  const fixes = useMemo(() => (connection === null ? null : fixPort(ask, connection, watchFixes)), [ask, connection]);
  const person = question?.person ?? null;
  return (
    <SidePanelView {...view} subject={question?.subject ?? null} verdict={question?.verdict ?? null} onDashboard={openDashboard}>
      {person === null || fixes === null ? null : <Person key={`${connection} ${person.row.key}`} person={person} fixes={fixes} now={now} />}
    </SidePanelView>
  );
}

/** The person with their fixes: previewed in place, then followed. */
function Person({ person, fixes, now }: { person: PersonDetails; fixes: FixPort; now: number }) {
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [said, setSaid] = useState("");
  const seen = useFixes(fixes);
  const preview = async (wishes: FixWish[]): Promise<void> => {
    setSaid("");
    try {
      const answer = await fixes.preview(wishes);
      if ("refused" in answer) setSaid(t("otherCompany"));
      else setPreviewed(answer);
    } catch {
      setSaid(t("askFailed"));
    }
  };
  return (
    <>
      <FixProgress seen={seen} fixes={fixes} />
      {previewed === null ? null : <FixPreviewCard previewed={previewed} fixes={fixes} leftOut={0} onClose={() => setPreviewed(null)} onApplied={() => setPreviewed(null)} />}
      {said === "" ? null : (
        <p class="fault" role="alert">
          {said}
        </p>
      )}
      <PersonCard person={person} now={now} onFix={(wishes) => void preview(wishes)} />
    </>
  );
}
