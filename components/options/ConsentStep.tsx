import { t } from "../../lib/text.ts";

export interface ConsentStepProps {
  /** the browser's own data permission was asked and refused */
  refused: boolean;
  onAgree(): void;
  onDecline(): void;
}

/** What is collected, where it goes, why, for how long and how to erase it: before any key can be typed. */
export function ConsentStep({ refused, onAgree, onDecline }: ConsentStepProps) {
  return (
    <section class="card consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{t("consentTitle")}</h2>
      <dl>
        <dt>{t("consentWhatLabel")}</dt>
        <dd>{t("consentWhat")}</dd>
        <dt>{t("consentWhereLabel")}</dt>
        <dd>{t("consentWhere")}</dd>
        <dt>{t("consentWhyLabel")}</dt>
        <dd>{t("consentWhy")}</dd>
        <dt>{t("consentHowLongLabel")}</dt>
        <dd>{t("consentHowLong")}</dd>
        <dt>{t("consentEraseLabel")}</dt>
        <dd>{t("consentErase")}</dd>
      </dl>
      {refused ? (
        <p class="fault" role="alert">
          {t("consentBrowserRefused")}
        </p>
      ) : null}
      {/* Equal weight on purpose: neither answer is the one we push. */}
      <div class="actions">
        <button type="button" onClick={onAgree}>
          {t("consentAgree")}
        </button>
        <button type="button" onClick={onDecline}>
          {t("consentNotNow")}
        </button>
      </div>
    </section>
  );
}
