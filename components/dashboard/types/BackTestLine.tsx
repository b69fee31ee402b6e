import type { BackTest } from "../../../lib/model/mapping.ts";
import { t } from "../../../lib/text.ts";

/** How the suggestions would have done on what the company has bound itself; nothing where it has bound nothing. */
export function BackTestLine({ result: { compared, same, different } }: { result: BackTest }) {
  if (compared === 0) return null;
  const sentence = t("backTest", compared, same);
  if (different.length === 0) return <p class="back-test">{sentence}</p>;
  return (
    <details class="back-test">
      <summary>
        {sentence} <span class="more">{t("backTestShow")}</span>
      </summary>
      <ul>
        {different.map(({ type, bound, chosen }) => (
          <li key={type}>{chosen === null ? t("backTestNothing", type, bound.name) : t("backTestOther", type, bound.name, chosen.name)}</li>
        ))}
      </ul>
    </details>
  );
}
