import type { EpochMs } from "../../../lib/model/time.ts";
import { ageText, t, tn } from "../../../lib/text.ts";
import type { PeoplePart, PeoplePort } from "./port.ts";

interface NoticesProps {
  part: PeoplePart;
  now: EpochMs;
  port: Pick<PeoplePort, "openVexpenses" | "declareSynced">;
  onWho(): void;
  onSaid(work: () => Promise<string>): void;
}

/** What is to be done in VExpenses itself, and when that was last known to have worked. */
export function Notices({ part: { summary }, now, port, onWho, onSaid }: NoticesProps) {
  const { toSync, lastProof, complete, everybody } = summary;
  return (
    <div class="people-notices">
      {toSync === 0 ? null : (
        <div class="standstill" data-to-sync={toSync}>
          <p>
            <strong>{tn("toSyncNotice", toSync)}</strong>
          </p>
          <div class="actions">
            <button type="button" class="primary" onClick={port.openVexpenses}>
              {t("openVexpenses")}
            </button>
            <button
              type="button"
              onClick={() =>
                onSaid(async () => {
                  await port.declareSynced();
                  return "";
                })
              }
            >
              {t("declareSynced")}
            </button>
            <button type="button" class="quiet" onClick={onWho}>
              {t("toSyncWho")}
            </button>
          </div>
        </div>
      )}
      {everybody === 0 ? null : (
        <p class="hint">
          {lastProof === null ? t("lastProofNone") : t(lastProof.kind === "failure" ? "lastSyncFailure" : "lastSyncSuccess", ageText(lastProof.at, now))}
          {complete ? "" : ` ${t("peoplePartial")}`}
        </p>
      )}
    </div>
  );
}

/** Nobody was learned of yet: the ways there. */
export function Nobody({ onEmails, onSources, onVexpenses }: { onEmails(): void; onSources(): void; onVexpenses(): void }) {
  return (
    <section class="card nobody" aria-labelledby="nobody-title">
      <h2 id="nobody-title">{t("peopleNobody")}</h2>
      <p>{t("peopleNobodyHelp")}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={onVexpenses}>
          {t("openVexpenses")}
        </button>
        <button type="button" onClick={onEmails}>
          {t("checkEmails")}
        </button>
        <button type="button" class="quiet" onClick={onSources}>
          {t("sourcesTitle")}
        </button>
      </div>
    </section>
  );
}
