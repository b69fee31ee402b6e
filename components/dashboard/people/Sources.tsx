import { useId, useRef, useState } from "preact/hooks";
import type { MembersAccess, PeopleSummary } from "../../../lib/model/people.ts";
import type { EpochMs } from "../../../lib/model/time.ts";
import { ageText, t, tn } from "../../../lib/text.ts";
import { KeyField } from "../../options/KeyField.tsx";
import { PassphraseFields } from "../../options/PassphraseFields.tsx";
import { passphraseFault, type PassphraseFault } from "../../options/passphraseShape.ts";
import type { MembersRead, PeoplePort } from "./port.ts";
import { membersTroubleText, sourceText } from "./words.ts";

export interface SourcesProps {
  summary: PeopleSummary;
  access: MembersAccess;
  port: Pick<PeoplePort, "readMembers" | "forgetAccess" | "forgetMembers">;
  now: EpochMs;
  onChanged(): void;
  onClose(): void;
}

/** The lists people were learned from, and VExpenses' API as one more. */
export function Sources({ summary, access, port, now, onChanged, onClose }: SourcesProps) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<MembersRead | "silent" | null>(null);
  const run = async (act: () => Promise<MembersRead | null>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setAnswer(null);
    try {
      setAnswer(await act());
      onChanged();
    } catch {
      setAnswer("silent");
    } finally {
      setBusy(false);
    }
  };
  const forget = (act: () => Promise<unknown>): void => void run(async () => (await act(), null));
  return (
    <section class="card sources" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {t("sourcesTitle")}
        </h2>
        <button type="button" class="quiet" onClick={onClose}>
          {t("closeDetails")}
        </button>
      </header>
      {summary.readings.length === 0 ? <p class="empty">{t("peopleNone")}</p> : null}
      <ul class="plain">
        {summary.readings.map(({ source, at, people, complete }) => (
          <li key={source}>
            <strong>{sourceText(source)}</strong>: {tn("sourcePeople", people)} · {t(complete ? "sourceComplete" : "sourcePartial")} <span class="hint">{ageText(at, now)}</span>
            {source === "page" ? null : (
              <button type="button" class="quiet" onClick={() => forget(() => port.forgetMembers(source))}>
                {t("sourceForget")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <h3>{t("apiTitle")}</h3>
      <p class="hint">{t("apiHelp")}</p>
      {access === "open" ? (
        <div class="actions">
          <button type="button" class="primary" aria-disabled={busy} onClick={() => void run(() => port.readMembers(null))}>
            {t("apiReadAgain")}
          </button>
          <button type="button" class="quiet" onClick={() => forget(() => port.forgetAccess())}>
            {t("apiForget")}
          </button>
        </div>
      ) : (
        <AccessForm busy={busy} locked={access === "locked"} onRead={(given) => void run(() => port.readMembers(given))} />
      )}
      <p role="status" class={answer === "silent" || (answer !== null && "trouble" in answer) ? "fault" : ""}>
        {busy ? t("apiReading") : answer === null ? "" : answer === "silent" ? t("askFailed") : "trouble" in answer ? membersTroubleText(answer.trouble) : t(answer.complete ? "apiRead" : "apiReadPartly", answer.read)}
      </p>
    </section>
  );
}

function AccessForm({ busy, locked, onRead }: { busy: boolean; locked: boolean; onRead(given: { token: string; passphrase: string | undefined }): void }) {
  const id = useId();
  const token = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [remember, setRemember] = useState(false);
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<PassphraseFault | null>(null);
  const [differs, setDiffers] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const given = token.current?.value.trim() ?? "";
    const passphrase = first.current?.value ?? "";
    const wrong = remember ? passphraseFault(passphrase) : null;
    const twice = !remember || passphrase === second.current?.value;
    setMissing(given === "");
    setFault(wrong);
    setDiffers(wrong === null && !twice);
    if (given !== "" && wrong === null && twice) onRead({ token: given, passphrase: remember ? passphrase : undefined });
  };
  return (
    <form onSubmit={submit} noValidate>
      {locked ? <p class="standstill">{t("apiLocked")}</p> : null}
      <KeyField id={`${id}-token`} label={t("apiToken")} secret fault={missing ? t("keyRequired") : null} inputRef={token} />
      <fieldset>
        <legend>{t("keepLegend")}</legend>
        <label class="choice">
          <input type="radio" name={`${id}-keep`} checked={!remember} onChange={() => setRemember(false)} />
          {t("keepSession")}
        </label>
        <label class="choice">
          <input type="radio" name={`${id}-keep`} checked={remember} onChange={() => setRemember(true)} />
          {t("keepPassphrase")}
        </label>
      </fieldset>
      {remember ? <PassphraseFields fault={fault} differs={differs} firstRef={first} secondRef={second} /> : null}
      <div class="actions">
        <button type="submit" class="primary" aria-disabled={busy}>
          {t("apiReadNow")}
        </button>
      </div>
    </form>
  );
}
