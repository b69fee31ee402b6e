import { useRef, useState } from "preact/hooks";
import type { Reason } from "../../lib/model.ts";
import { reasonText, t } from "../../lib/text.ts";
import { KeyField } from "./KeyField.tsx";
import { appKeyFault, appSecretFault, type KeyFault } from "./keyShape.ts";

export interface ConnectFormProps {
  /** the keys are being checked with OMIE */
  busy: boolean;
  /** why OMIE didn't accept them; null = nothing tried yet */
  trouble: Reason | null;
  /** the background didn't answer */
  silent: boolean;
  onConnect(appKey: string, appSecret: string): void;
}

/** App Key and App Secret of one OMIE company. The secret stays in its field: never in state, markup or storage. */
export function ConnectForm({ busy, trouble, silent, onConnect }: ConnectFormProps) {
  const key = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<{ key: KeyFault | null; secret: KeyFault | null }>({ key: null, secret: null });

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || key.current === null || secret.current === null) return;
    const appKey = key.current.value.trim();
    const appSecret = secret.current.value.trim();
    const found = { key: appKeyFault(appKey), secret: appSecretFault(appSecret) };
    setFaults(found);
    if (found.key !== null) key.current.focus();
    else if (found.secret !== null) secret.current.focus();
    else onConnect(appKey, appSecret);
  };

  return (
    <form class="connect" onSubmit={submit} noValidate aria-busy={busy}>
      <p class="hint">{t("keysWhere")}</p>
      <KeyField id="app-key" label={t("appKey")} secret={false} fault={faultText(faults.key, "appKeyInvalid")} inputRef={key} />
      <KeyField id="app-secret" label={t("appSecret")} secret fault={faultText(faults.secret, "appSecretInvalid")} inputRef={secret} />
      <fieldset>
        <legend>{t("keepLegend")}</legend>
        <label class="choice">
          <input type="radio" name="keep" defaultChecked aria-describedby="keep-session" />
          {t("keepSession")}
        </label>
        <p class="hint" id="keep-session">
          {t("keepSessionHelp")}
        </p>
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

function faultText(fault: KeyFault | null, invalid: "appKeyInvalid" | "appSecretInvalid"): string | null {
  if (fault === null) return null;
  return t(fault === "empty" ? "keyRequired" : invalid);
}
