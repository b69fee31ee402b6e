import { useRef, useState } from "preact/hooks";
import type { Connection } from "../../lib/model/omie.ts";
import type { UnlockRefusal } from "../../lib/model/vault.ts";
import { type MessageKey, t } from "../../lib/text.ts";
import { KeyField } from "./KeyField.tsx";

export interface UnlockFormProps {
  connection: Connection;
  /** the passphrase is being tried */
  busy: boolean;
  /** why it stays locked; null = nothing tried yet */
  refused: UnlockRefusal | null;
  /** the background didn't answer */
  silent: boolean;
  onUnlock(passphrase: string): void;
}

/** The passphrase of one company's remembered keys. It stays in its field: never in state, markup or storage. */
export function UnlockForm({ connection, busy, refused, silent, onUnlock }: UnlockFormProps) {
  const passphrase = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(false);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || passphrase.current === null) return;
    const typed = passphrase.current.value;
    setEmpty(typed === "");
    if (typed === "") passphrase.current.focus();
    else onUnlock(typed);
  };

  return (
    <form class="unlock" onSubmit={submit} noValidate aria-busy={busy}>
      <p class="hint">{t("unlockHelp", connection.name)}</p>
      <KeyField id="unlock-passphrase" label={t("passphrase")} secret fault={empty ? t("keyRequired") : null} inputRef={passphrase} />
      <div class="answer" role="alert">
        {silent ? <p class="fault">{t("askFailed")}</p> : null}
        {refused === null || busy ? null : (
          <p class="fault" data-refused={refused}>
            {t(REFUSALS[refused])}
          </p>
        )}
      </div>
      <div class="actions">
        <button type="submit" class="primary" aria-disabled={busy}>
          {t("unlock")}
        </button>
        <span role="status">{busy ? t("unlocking") : ""}</span>
      </div>
    </form>
  );
}

const REFUSALS: Record<UnlockRefusal, MessageKey> = {
  "wrong-passphrase": "unlockWrong",
  damaged: "unlockDamaged",
  "nothing-kept": "unlockNothing",
  locked: "unlockAgain",
};
