import type { OverviewSource } from "../../components/live/useOverview.ts";
import { useRefresh } from "../../components/live/useRefresh.ts";
import { PopupView } from "../../components/popup/PopupView.tsx";
import type { asker } from "../../lib/messages.ts";
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

/** The popup: the overview with all that can be done about it, the side panel and help at its foot. */
export function App({ ask, source, openOptions, openDashboard, openPanel, close, grantOmie }: AppProps) {
  const { view, connection, command, allow } = useRefresh(ask, source);
  return (
    <PopupView
      {...view}
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
          if (await answer) allow();
        });
      }}
      onDeclare={() => {
        if (connection !== null) void command(() => ask("declareSynced", { connection }));
      }}
    />
  );
}
