import type { SyncEvidence } from "../../lib/model/books.ts";
import type { EpochMs } from "../../lib/model/time.ts";
import { ageText, t } from "../../lib/text.ts";

export interface DeclaredProps {
  evidence: SyncEvidence | null;
  /** the button stands in the next step already */
  elsewhere: boolean;
  now: EpochMs;
  onDeclare(): void;
}

/** What the person did in VExpenses itself: when its Sincronizar last worked, and a button to say that it just did. */
export function Declared({ evidence, elsewhere, now, onDeclare }: DeclaredProps) {
  return (
    <div class="declare">
      <p class="hint">{evidenceLine(evidence, now)}</p>
      {elsewhere ? null : (
        <button type="button" class="quiet" onClick={onDeclare}>
          {t("declareSynced")}
        </button>
      )}
    </div>
  );
}

function evidenceLine(evidence: SyncEvidence | null, now: EpochMs): string {
  if (evidence === null) return t("declareSyncedHelp");
  return t(evidence.kind === "failure" ? "lastSyncFailure" : "lastSyncSuccess", ageText(evidence.at, now));
}
