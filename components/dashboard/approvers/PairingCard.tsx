import { useState } from "preact/hooks";
import type { Pairing } from "../../../lib/model/pack.ts";
import { t } from "../../../lib/text.ts";

export interface PairingCardProps {
  /** null before the first file */
  pairing: Pairing | null;
  /** false where the browser doesn't let us */
  onCopy(text: string): Promise<boolean>;
}

/** The code, away from the file and hidden until it is wanted; or the same as a policy for the people of IT. */
export function PairingCard({ pairing, onCopy }: PairingCardProps) {
  const [shown, setShown] = useState(false);
  return (
    <section class="card" aria-labelledby="pairing-title">
      <h2 id="pairing-title">{t("pairingTitle")}</h2>
      <p>{t("pairingHelp")}</p>
      {pairing === null ? (
        <p class="hint">{t("pairingNone")}</p>
      ) : (
        <>
          {shown ? (
            <p class="pairing-code">
              <code>{pairing.code}</code>
            </p>
          ) : null}
          <div class="actions">
            <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t(shown ? "pairingHide" : "pairingShow")}
            </button>
            {shown ? <Copy name={t("pairingCopy")} text={pairing.code} onCopy={onCopy} /> : null}
          </div>
          <details>
            <summary>{t("pairingPolicy")}</summary>
            <p class="hint">{t("pairingPolicyHelp")}</p>
            {/* it scrolls, so the keyboard must reach it */}
            <pre tabIndex={0} role="region" aria-label={t("pairingPolicy")}>
              {policyText(pairing)}
            </pre>
            <Copy name={t("pairingPolicyCopy")} text={policyText(pairing)} onCopy={onCopy} />
          </details>
        </>
      )}
    </section>
  );
}

function policyText({ pairingSecret, publicKey }: Pairing): string {
  return JSON.stringify({ role: "approver", pairingSecret, publicKey }, null, 2);
}

function Copy({ name, text, onCopy }: { name: string; text: string; onCopy: PairingCardProps["onCopy"] }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <button type="button" onClick={() => void onCopy(text).then(setCopied)}>
        {name}
      </button>
      <span role="status">{copied === null ? "" : t(copied ? "pairingCopied" : "copyFailed")}</span>
    </>
  );
}
