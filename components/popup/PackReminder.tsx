import type { MadePack } from "../../lib/model/pack.ts";
import type { EpochMs } from "../../lib/model/time.ts";
import { dateTime, t, tn } from "../../lib/text.ts";

export interface PackReminderProps {
  made: MadePack;
  now: EpochMs;
  onRenew(): void;
}

const DAY_MS = 86_400_000;
/** How long before its end approvers should have the next file. */
const REMIND_DAYS = 3;

/** "Arquivo dos aprovadores vence em 3 dias · Gerar": quiet until it is time. */
export function PackReminder({ made: { expiresAt }, now, onRenew }: PackReminderProps) {
  const left = expiresAt - now;
  if (left > REMIND_DAYS * DAY_MS) return null;
  const days = Math.floor(left / DAY_MS);
  return (
    <p class="standstill pack-reminder">
      <span>{left <= 0 ? t("packExpired", dateTime(expiresAt)) : days === 0 ? t("packExpiresToday") : tn("packExpires", days)}</span>
      <button type="button" class="quiet" onClick={onRenew}>
        {t("packRenew")}
      </button>
    </p>
  );
}
