import type { Connection, ConnectionId, Reason } from "../../lib/model.ts";
import { t } from "../../lib/text.ts";
import { Mark } from "../Mark.tsx";
import { Companies } from "./Companies.tsx";
import { ConnectForm } from "./ConnectForm.tsx";
import { ConsentStep } from "./ConsentStep.tsx";
import { EraseAll } from "./EraseAll.tsx";

export interface OptionsViewProps {
  /** null until the first answer */
  connections: readonly Connection[] | null;
  consent: "unasked" | "given" | "declined" | "refused-by-browser";
  /** the company the keys given just now belong to */
  connected: Connection | null;
  connecting: boolean;
  /** a company is known but its keys are gone or refused */
  locked: boolean;
  trouble: Reason | null;
  /** companies whose keys are at hand */
  unlocked: readonly ConnectionId[];
  erasing: boolean;
  left: Readonly<Record<string, number>> | null;
  /** which question the background left unanswered */
  silent: "overview" | "connect" | "disconnect" | "forget" | null;
  onAgree(): void;
  onDecline(): void;
  onAskAgain(): void;
  onConnect(appKey: string, appSecret: string): void;
  onConnectAnother(): void;
  onDisconnect(connection: ConnectionId): void;
  onErase(): void;
  onRetry(): void;
}

/** The options page: consent, then keys; the companies connected; what is kept and how to erase it. */
export function OptionsView(props: OptionsViewProps) {
  const { connections, silent } = props;
  // The page appears whole: what there is to do first depends on the answer, and must not jump.
  if (connections === null && silent === null) {
    return (
      <main class="options" aria-busy="true">
        <p role="status">{t("loading")}</p>
      </main>
    );
  }
  return (
    <main class="options">
      <header>
        <Mark />
        <div>
          <h1>{t("extName")}</h1>
          <p class="hint">{t("optionsIntro")}</p>
        </div>
      </header>
      {silent === "overview" || silent === "disconnect" ? (
        <div class="card" role="alert">
          <p class="fault">{t("askFailed")}</p>
          <button type="button" onClick={props.onRetry}>
            {t("tryAgain")}
          </button>
        </div>
      ) : null}
      {connections === null ? null : (
        <>
          {connections.length === 0 ? null : (
            <section class="card" aria-labelledby="companies-title">
              <h2 id="companies-title">{t("company")}</h2>
              <Companies connections={connections} unlocked={props.unlocked} onDisconnect={props.onDisconnect} />
            </section>
          )}
          <ConnectStep {...props} first={connections.length === 0} />
        </>
      )}
      <EraseAll left={props.left} busy={props.erasing} silent={silent === "forget"} onErase={props.onErase} />
    </main>
  );
}

function ConnectStep(props: OptionsViewProps & { first: boolean }) {
  const { consent, connected } = props;
  if (connected !== null) {
    return (
      <section class="card connected" aria-labelledby="connect-title" role="status">
        <h2 id="connect-title">{t("connectedTo", connected.name, connected.cnpj)}</h2>
        <p>{t("connectedNext")}</p>
        <div class="actions">
          <button type="button" onClick={props.onConnectAnother}>
            {t("connectAnother")}
          </button>
        </div>
      </section>
    );
  }
  if (consent === "declined") {
    return (
      <section class="card" role="status">
        <p>{t("consentDeclined")}</p>
        <button type="button" onClick={props.onAskAgain}>
          {t("nextConnectButton")}
        </button>
      </section>
    );
  }
  if (consent !== "given") {
    return <ConsentStep refused={consent === "refused-by-browser"} onAgree={props.onAgree} onDecline={props.onDecline} />;
  }
  return (
    <section class="card" aria-labelledby="connect-title">
      <h2 id="connect-title">{t(props.locked ? "enterKeysAgain" : props.first ? "nextConnectButton" : "connectAnother")}</h2>
      <ConnectForm busy={props.connecting} trouble={props.trouble} silent={props.silent === "connect"} onConnect={props.onConnect} />
    </section>
  );
}
