import type { Connection, ConnectionId } from "../../lib/model.ts";
import { dateTime, t } from "../../lib/text.ts";

export interface CompaniesProps {
  connections: readonly Connection[];
  /** companies whose keys are at hand; the others' were forgotten or their session ended */
  unlocked: readonly ConnectionId[];
  onDisconnect(connection: ConnectionId): void;
}

/** The OMIE companies connected in this browser profile. Disconnecting forgets the keys; what was read stays. */
export function Companies({ connections, unlocked, onDisconnect }: CompaniesProps) {
  return (
    <ul class="companies">
      {connections.map((connection) => (
        <li key={connection.id}>
          <div>
            <p class="name">
              <bdi>{connection.name}</bdi>
            </p>
            <p class="number">
              CNPJ <bdi>{connection.cnpj}</bdi> · {t("connectedSince", dateTime(connection.connectedAt))}
            </p>
          </div>
          {unlocked.includes(connection.id) ? (
            <button type="button" onClick={() => onDisconnect(connection.id)}>
              {t("disconnect")}
              <span class="unseen">
                {" "}
                <bdi>{connection.name}</bdi>
              </span>
            </button>
          ) : (
            <p role="status">{t("disconnected")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
