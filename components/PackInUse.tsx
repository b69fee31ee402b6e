import type { PackCard } from "../lib/model/pack.ts";
import type { EpochMs } from "../lib/model/time.ts";
import { ageText, dateTime, t } from "../lib/text.ts";

/** The file an approver's answers come from: whose, which one, how old, how long it may be used. */
export function PackInUse({ pack, now }: { pack: PackCard; now: EpochMs }) {
  const { company, number, issuedAt, expiresAt, readAt } = pack;
  return (
    <div class="pack" data-pack={number}>
      <p class="company">
        <bdi class="name">{company.name}</bdi> <span class="number">CNPJ {company.cnpj}</span>
      </p>
      <p>{t("packNumber", String(number), dateTime(issuedAt))}</p>
      <p class="hint">
        {t("packData", ageText(readAt, now))}
        {now < expiresAt ? ` · ${t("packValid", dateTime(expiresAt))}` : null}
      </p>
      {now < expiresAt ? null : <p class="standstill">{t("packOver", dateTime(expiresAt))}</p>}
    </div>
  );
}
