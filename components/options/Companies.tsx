import type { Connection, ConnectionId } from "../../lib/model/omie.ts";
import { dateTime, t } from "../../lib/text.ts";

export interface CompaniesProps {
  connections: readonly Connection[];
  /** companies whose keys are at hand; the others' were forgotten or their session ended */
  unlocked: readonly ConnectionId[];
  /** companies whose keys are remembered under a passphrase */
  remembered: readonly ConnectionId[];
  /** the one whose keys were given just now; null = none */
  connected: ConnectionId | null;
  onDisconnect(connection: ConnectionId): void;
  /** locks all that are remembered */
  onLock(): void;
}

/** The OMIE companies connected in this browser profile. Disconnecting forgets the keys; what was read stays. */
export function Companies({ connections, unlocked, remembered, connected, onDisconnect, onLock }: CompaniesProps) {
  return (
    <ul class="companies">
      {connections.map((connection) => (
        <li key={connection.id}>
          {connection.id === connected ? <JustConnected connection={connection} /> : <Known connection={connection} />}
          {remembered.includes(connection.id) && unlocked.includes(connection.id) ? (
            <button type="button" onClick={onLock}>
              {t("lockNow")}
              <Of connection={connection} />
            </button>
          ) : null}
          {remembered.includes(connection.id) && !unlocked.includes(connection.id) ? <p role="status">{t("lockedKept")}</p> : null}
          {connection.id === connected || unlocked.includes(connection.id) || remembered.includes(connection.id) ? (
            <button type="button" onClick={() => onDisconnect(connection.id)}>
              {t("disconnect")}
              <Of connection={connection} />
            </button>
          ) : (
            <p role="status">{t("disconnected")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Which one a button is for, for whoever hears it. */
function Of({ connection }: { connection: Connection }) {
  return (
    <span class="unseen">
      {" "}
      <bdi>{connection.name}</bdi>
    </span>
  );
}

function Known({ connection }: { connection: Connection }) {
  return (
    <div>
      <p class="name">
        <bdi>{connection.name}</bdi>
      </p>
      <p class="number">
        CNPJ <bdi>{connection.cnpj}</bdi> · {t("connectedSince", dateTime(connection.connectedAt))}
      </p>
    </div>
  );
}

/** Said of the company itself, not in a place of its own: it must not look like two. */
function JustConnected({ connection }: { connection: Connection }) {
  return (
    <div role="status">
      <p class="name is-ready">{t("connectedTo", connection.name, connection.cnpj)}</p>
      <p>{t("connectedNext")}</p>
    </div>
  );
}
