import type { Connection, ConnectionId } from "../../lib/model/omie.ts";
import { t } from "../../lib/text.ts";

export interface CompanyChoiceProps {
  connections: readonly Connection[];
  /** null while it can't be told which one the VExpenses in view belongs to */
  chosen: ConnectionId | null;
  onChoose(connection: ConnectionId): void;
}

/** One click per company: which OMIE company does this VExpenses belong to? With only one, that it is this one. */
export function CompanyChoice({ connections, chosen, onChoose }: CompanyChoiceProps) {
  return (
    <details class="companies" open={chosen === null}>
      <summary>{t(chosen === null ? "companyChoose" : "companySwitch")}</summary>
      <ul>
        {connections.map((connection) => (
          <li key={connection.id}>
            <button
              type="button"
              aria-pressed={connection.id === chosen}
              onClick={() => {
                if (connection.id !== chosen) onChoose(connection.id);
              }}
            >
              {chosen === null && connections.length === 1 ? `${t("companyThis")} ` : null}
              <bdi>{connection.name}</bdi> <bdi class="number">{connection.cnpj}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
