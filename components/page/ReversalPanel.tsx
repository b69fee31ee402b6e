import { useId } from "preact/hooks";
import type { Reason } from "../../lib/model/verdicts.ts";
import { reasonText, t } from "../../lib/text.ts";

export interface KnownEntries {
  /** the report's number */
  number: string;
  /** report.already-in-omie with its count */
  reason: Reason;
}

/** What rejecting or reopening does not do, and for which reports on screen that is known to matter. */
export function ReversalPanel({ known }: { known: readonly KnownEntries[] }) {
  const title = useId();
  return (
    <section class="panel" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t("reversalTitle")}</h2>
      </header>
      <p class="said">{t("reversalHint")}</p>
      {known.length === 0 ? null : (
        <div role="status">
          <ul class="known">
            {known.map(({ number, reason }) => (
              <li key={number} data-key={number}>
                <strong class="number">#{number}</strong> {reasonText(reason).what}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
