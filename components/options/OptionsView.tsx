import type { Connection, ConnectionId } from "../../lib/model/omie.ts";
import type { PackCard } from "../../lib/model/pack.ts";
import type { Role, Standing } from "../../lib/model/standing.ts";
import type { EpochMs } from "../../lib/model/time.ts";
import type { UnlockRefusal } from "../../lib/model/vault.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import { t } from "../../lib/text.ts";
import { Mark } from "../Mark.tsx";
import { PackInUse } from "../PackInUse.tsx";
import { PolicyNotes } from "../PolicyNotes.tsx";
import { Companies } from "./Companies.tsx";
import { ConnectForm } from "./ConnectForm.tsx";
import { ConsentStep } from "./ConsentStep.tsx";
import { EraseAll } from "./EraseAll.tsx";
import { PackImport, type PackImported } from "./PackImport.tsx";
import { RoleStep } from "./RoleStep.tsx";
import { UnlockForm } from "./UnlockForm.tsx";

export interface OptionsViewProps {
  /** null until the first answer */
  connections: readonly Connection[] | null;
  /** whose browser this is; null until the first answer */
  standing: Standing | null;
  /** the file an approver's answers come from */
  pack: PackCard | null;
  /** name of the file that was picked and is not taken yet */
  waiting: string | null;
  importing: boolean;
  imported: PackImported | null;
  now: EpochMs;
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
  silent: "overview" | "connect" | "unlock" | "lock" | "disconnect" | "forget" | "role" | null;
  onRole(role: Role): void;
  onPickPack(file: File, code: string): void;
  onImportPack(code: string): void;
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

/** The options page: whose browser this is; with an administrator consent, keys and companies, with an approver the file; erasing. */
export function OptionsView(props: OptionsViewProps) {
  const { connections, silent, standing } = props;
  const approver = standing?.role === "approver";
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
          <p class="hint">{t(approver ? "optionsIntroApprover" : companies.length === 0 ? "optionsIntro" : "optionsIntroConnected")}</p>
        </div>
      </header>
      {silent === "overview" || silent === "disconnect" || silent === "lock" || silent === "role" ? (
        <div class="card" role="alert">
          <p class="fault">{t("askFailed")}</p>
          <button type="button" onClick={props.onRetry}>
            {t("tryAgain")}
          </button>
        </div>
      ) : null}
      {standing === null ? null : (
        <>
          <PolicyNotes standing={standing} />
          <RoleStep standing={standing} onChoose={props.onRole} />
        </>
      )}
      {approver ? <PackStep {...props} byPolicy={standing.paired} /> : <AdminSteps {...props} companies={companies} />}
      <EraseAll kept={props.kept} left={props.left} busy={props.erasing} silent={silent === "forget"} onErase={props.onErase} />
    </main>
  );
}

function AdminSteps(props: OptionsViewProps & { companies: readonly Connection[] }) {
  const { companies } = props;
  return (
    <>
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
      {props.connections === null || props.connected !== null ? null : <ConnectStep {...props} first={companies.length === 0} />}
    </>
  );
}

/** An approver's only step: the file, and what it is paired with. No key field anywhere. */
function PackStep(props: OptionsViewProps & { byPolicy: boolean }) {
  const { pack } = props;
  return (
    <section class="card" aria-labelledby="pack-title">
      <h2 id="pack-title">{t("packTitle")}</h2>
      {pack === null ? <p>{t("packNone")}</p> : <PackInUse pack={pack} now={props.now} />}
      <p class="hint">{t("packWhat")}</p>
      <PackImport
        paired={props.byPolicy ? "policy" : pack === null ? "no" : "before"}
        inUse={pack !== null}
        waiting={props.waiting}
        busy={props.importing}
        imported={props.imported}
        onPick={props.onPickPack}
        onImport={props.onImportPack}
      />
    </section>
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
