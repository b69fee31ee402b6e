import type { BackTest } from "../../../lib/model.ts";
import { t } from "../../../lib/text.ts";

/** How the suggestions would have done on what the company has bound itself; nothing where it has bound nothing. */
export function BackTestLine({ result: { of, same, different } }: { result: BackTest }) {
  if (of === 0) return null;
  const sentence = t("backTest", of, same);
  if (different.length === 0) return <p class="back-test">{sentence}</p>;
  return (
    <details class="back-test">
      <summary>
        {sentence} <span class="more">{t("backTestShow")}</span>
      </summary>
      <ul>
        {different.map(({ type, bound, chosen }) => (
          <li key={type}>{chosen === "" ? t("backTestNothing", type, bound) : t("backTestOther", type, bound, chosen)}</li>
        ))}
      </ul>
    </details>
  );
}
