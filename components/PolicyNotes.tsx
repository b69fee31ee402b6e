import type { PolicyWarning, Standing } from "../lib/model/standing.ts";
import { type MessageKey, t, tn } from "../lib/text.ts";

const WARNED = {
  "policy.secret": "policySecret",
  "policy.unknown": "policyUnknown",
  "policy.invalid": "policyInvalid",
} as const satisfies Record<PolicyWarning["code"], MessageKey>;

/** What was found in the company's policy and not taken: loud for a key, since somebody must take it out of there. */
export function PolicyWarnings({ warnings }: Pick<Standing, "warnings">) {
  if (warnings.length === 0) return null;
  return (
    <div role="alert">
      <ul class="policy-warnings">
        {warnings.map(({ code, entry }) => (
          <li key={`${code} ${entry}`} class={code === "policy.secret" ? "standstill is-failed" : "standstill"} data-warning={code}>
            {t(WARNED[code], entry)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The policy as far as it says something a person should know; nothing where there is none. */
export function PolicyNotes({ standing }: { standing: Standing }) {
  const { companyName, locked, retentionDays, writesNever, warnings } = standing;
  if (!locked && retentionDays === null && !writesNever && warnings.length === 0) return null;
  return (
    <section class="card" aria-labelledby="policy-title">
      <h2 id="policy-title">{t("policyTitle")}</h2>
      <PolicyWarnings warnings={warnings} />
      {locked ? <p>{companyName === "" ? t("roleByPolicy") : t("roleByPolicyOf", companyName)}</p> : null}
      {retentionDays === null ? null : <p>{tn("policyRetention", retentionDays)}</p>}
      {writesNever ? <p>{t("policyWritesNever")}</p> : null}
    </section>
  );
}
