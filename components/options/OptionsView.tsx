import type { Connection, ConnectionId, Reason, UnlockRefusal } from "../../lib/model.ts";
import { t } from "../../lib/text.ts";
import { Mark } from "../Mark.tsx";
import { Companies } from "./Companies.tsx";
import { ConnectForm } from "./ConnectForm.tsx";
import { ConsentStep } from "./ConsentStep.tsx";
import { EraseAll } from "./EraseAll.tsx";
import { UnlockForm } from "./UnlockForm.tsx";

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
  /** companies whose keys are remembered under a passphrase */
  remembered: readonly ConnectionId[];
  unlock: {
    /** the passphrase is being tried */
    busy: boolean;
    /** what came of the last one; null = nothing tried yet */
    outcome: "unlocked" | UnlockRefusal | null;
  };
  /** something is kept in this browser, or may be: there is something to erase */
  kept: boolean;
  erasing: boolean;
  left: Readonly<Record<string, number>> | null;
  /** which question the background left unanswered */
  silent: "overview" | "connect" | "unlock" | "lock" | "disconnect" | "forget" | null;
  onAgree(): void;
  onDecline(): void;
  onAskAgain(): void;
  onConnect(appKey: string, appSecret: string, passphrase: string | null): void;
  onConnectAnother(): void;
  onDisconnect(connection: ConnectionId): void;
  onUnlock(connection: ConnectionId, passphrase: string): void;
  onLock(): void;
  onErase(): void;
  onRetry(): void;
}

/** The options page: consent, then keys; the companies connected; what is kept and how to erase it. */
export function OptionsView(props: OptionsViewProps) {
  const { connections, silent } = props;
  const companies = companiesOf(props);
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
          <p class="hint">{t(companies.length === 0 ? "optionsIntro" : "optionsIntroConnected")}</p>
        </div>
      </header>
      {silent === "overview" || silent === "disconnect" || silent === "lock" ? (
        <div class="card" role="alert">
          <p class="fault">{t("askFailed")}</p>
          <button type="button" onClick={props.onRetry}>
            {t("tryAgain")}
          </button>
        </div>
      ) : null}
      {companies.length === 0 ? null : (
        <section class="card" aria-labelledby="companies-title">
          <h2 id="companies-title">{t("company")}</h2>
          <Companies
            connections={companies}
            unlocked={props.unlocked}
            remembered={props.remembered}
            connected={props.connected?.id ?? null}
            onDisconnect={props.onDisconnect}
            onLock={props.onLock}
          />
          {props.connected === null ? null : (
            <button type="button" onClick={props.onConnectAnother}>
              {t("connectAnother")}
            </button>
          )}
        </section>
      )}
      <UnlockStep {...props} />
      {connections === null || props.connected !== null ? null : <ConnectStep {...props} first={companies.length === 0} />}
      <EraseAll kept={props.kept} left={props.left} busy={props.erasing} silent={silent === "forget"} onErase={props.onErase} />
    </main>
  );
}

/** The companies known, with the one connected just now even before the next answer tells of it. */
function companiesOf({ connections, connected }: OptionsViewProps): readonly Connection[] {
  const known = connections ?? [];
  return connected === null || known.some(({ id }) => id === connected.id) ? known : [...known, connected];
}

/** One company at a time; its passphrase opens the others that share it. */
function UnlockStep({ connections, unlocked, remembered, unlock, silent, onUnlock }: OptionsViewProps) {
  const locked = (connections ?? []).find(({ id }) => remembered.includes(id) && !unlocked.includes(id));
  if (locked === undefined) return unlock.outcome === "unlocked" ? <p role="status">{t("unlockDone")}</p> : null;
  return (
    <section class="card" aria-labelledby="unlock-title">
      <h2 id="unlock-title">{t("unlock")}</h2>
      <UnlockForm
        key={locked.id}
        connection={locked}
        busy={unlock.busy}
        refused={unlock.outcome === "unlocked" ? null : unlock.outcome}
        silent={silent === "unlock"}
        onUnlock={(passphrase) => onUnlock(locked.id, passphrase)}
      />
    </section>
  );
}

function ConnectStep(props: OptionsViewProps & { first: boolean }) {
  const { consent } = props;
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
