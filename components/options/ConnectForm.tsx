import { useRef, useState } from "preact/hooks";
import type { Reason } from "../../lib/model/verdicts.ts";
import { reasonText, t } from "../../lib/text.ts";
import { KeyField } from "./KeyField.tsx";
import { PassphraseFields } from "./PassphraseFields.tsx";
import { passphraseFault, type PassphraseFault } from "./passphraseShape.ts";
import { appKeyFault, appSecretFault, type KeyFault } from "./keyShape.ts";

export interface ConnectFormProps {
  /** the keys are being checked with OMIE */
  busy: boolean;
  /** why OMIE didn't accept them; null = nothing tried yet */
  trouble: Reason | null;
  /** the background didn't answer */
  silent: boolean;
  /** @param passphrase to remember the keys under; null = for this session only */
  onConnect(appKey: string, appSecret: string, passphrase: string | null): void;
}

/** App Key and App Secret of one OMIE company. Secrets stay in their fields: never in state, markup or storage. */
export function ConnectForm({ busy, trouble, silent, onConnect }: ConnectFormProps) {
  const key = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const [remember, setRemember] = useState(false);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || key.current === null || secret.current === null) return;
    const appKey = key.current.value.trim();
    const appSecret = secret.current.value.trim();
    const typed = remember ? (passphrase.current?.value ?? "") : null;
    const weak = typed === null ? null : passphraseFault(typed);
    const found: Faults = { key: appKeyFault(appKey), secret: appSecretFault(appSecret), weak, differs: typed !== null && weak === null && typed !== again.current?.value };
    setFaults(found);
    if (found.key !== null) key.current.focus();
    else if (found.secret !== null) secret.current.focus();
    else if (found.weak !== null) passphrase.current?.focus();
    else if (found.differs) again.current?.focus();
    else onConnect(appKey, appSecret, typed);
  };

  return (
    <form class="connect" onSubmit={submit} noValidate aria-busy={busy}>
      <p class="hint">{t("keysWhere")}</p>
      <KeyField id="app-key" label={t("appKey")} secret={false} fault={faultText(faults.key, "appKeyInvalid")} inputRef={key} />
      <KeyField id="app-secret" label={t("appSecret")} secret fault={faultText(faults.secret, "appSecretInvalid")} inputRef={secret} />
      <fieldset>
        <legend>{t("keepLegend")}</legend>
        <label class="choice">
          <input type="radio" name="keep" checked={!remember} onChange={() => setRemember(false)} aria-describedby="keep-session" />
          {t("keepSession")}
        </label>
        <p class="hint" id="keep-session">
          {t("keepSessionHelp")}
        </p>
        <label class="choice">
          <input type="radio" name="keep" checked={remember} onChange={() => setRemember(true)} aria-describedby="keep-passphrase" />
          {t("keepPassphrase")}
        </label>
        <p class="hint" id="keep-passphrase">
          {t("keepPassphraseHelp")}
        </p>
        {remember ? <PassphraseFields fault={faults.weak} differs={faults.differs} firstRef={passphrase} secondRef={again} /> : null}
      </fieldset>
      <div class="answer" role="alert">
        {silent ? <p class="fault">{t("askFailed")}</p> : null}
        {trouble === null ? null : (
          <p class="fault" data-reason={trouble.code}>
            <strong>{reasonText(trouble).what}</strong> {reasonText(trouble).todo}
          </p>
        )}
      </div>
      <div class="actions">
        <button type="submit" class="primary" aria-disabled={busy}>
          {t("verifyAndSave")}
        </button>
        <span role="status">{busy ? t("verifying") : ""}</span>
      </div>
    </form>
  );
}

interface Faults {
  key: KeyFault | null;
  secret: KeyFault | null;
  /** of the passphrase */
  weak: PassphraseFault | null;
  differs: boolean;
}

const NO_FAULTS: Faults = { key: null, secret: null, weak: null, differs: false };

function faultText(fault: KeyFault | null, invalid: "appKeyInvalid" | "appSecretInvalid"): string | null {
  if (fault === null) return null;
  return t(fault === "empty" ? "keyRequired" : invalid);
}
