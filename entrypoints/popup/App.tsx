import { useState } from "preact/hooks";
import { shownState } from "../../components/live/syncState.ts";
import { useNow, useOverview, type OverviewSource } from "../../components/live/useOverview.ts";
import { PopupView } from "../../components/popup/PopupView.tsx";
import type { asker } from "../../lib/messages.ts";
import type { ConnectionId, Reason } from "../../lib/model.ts";
import { t } from "../../lib/text.ts";
import { Support } from "./Support.tsx";

export interface AppProps {
  ask: ReturnType<typeof asker>;
  source: OverviewSource;
  openOptions(): void;
  /** @param section of it, by its id; "" = the first */
  openDashboard(section: string): void;
  /** must be called within the click */
  openPanel(): void;
  close(): void;
  /** asks the browser for the OMIE host; must be called within the click */
  grantOmie(): Promise<boolean>;
}

/** The popup's state: one overview, the live run, and the moment between a press and its answer. */
export function App({ ask, source, openOptions, openDashboard, openPanel, close, grantOmie }: AppProps) {
  const { overview, run, silence, reload, command } = useOverview(source);
  const [pressed, setPressed] = useState(false);
  const [refused, setRefused] = useState<Reason | null>(null);
  const now = useNow();
  const connection = overview?.connection?.id ?? null;

  const refresh = async (id: ConnectionId): Promise<void> => {
    setPressed(true);
    setRefused(null);
    await command(async () => {
      const { started, trouble } = await ask("sync", { connection: id });
      if (!started) setRefused(trouble);
    });
    setPressed(false);
  };

  return (
    <PopupView
      overview={overview}
      silence={silence}
      run={run}
      syncState={shownState(pressed, refused, run)}
      refused={refused}
      now={now}
      foot={
        <>
          <div class="declare">
            <button type="button" class="quiet" onClick={openPanel}>
              {t("openPanel")}
            </button>
          </div>
          <Support ask={ask} watchChanges={source.watchChanges} close={close} />
        </>
      }
      onOptions={openOptions}
      onDashboard={() => openDashboard("")}
      onRenewPack={() => openDashboard("aprovadores")}
      onGrant={() => {
        const answer = grantOmie();
        void command(async () => {
          if (await answer) setRefused(null);
        });
      }}
      onChoose={(id) => void command(() => ask("choose", { connection: id }))}
      onRefresh={() => {
        if (connection !== null) void refresh(connection);
      }}
      onCancel={() => {
        if (connection !== null) void command(() => ask("cancelSync", { connection }));
      }}
      onDeclare={() => {
        if (connection !== null) void command(() => ask("declareSynced", { connection }));
      }}
      onRetry={() => void reload()}
    />
  );
}
