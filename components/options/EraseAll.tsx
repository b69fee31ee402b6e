import { useRef, useState } from "preact/hooks";
import { t } from "../../lib/text.ts";

export interface EraseAllProps {
  /** rows left per store after erasing; null before */
  left: Readonly<Record<string, number>> | null;
  busy: boolean;
  /** the background didn't answer */
  silent: boolean;
  onErase(): void;
}

/** One button that erases everything kept, after a typed word, and the counts that prove it. */
export function EraseAll({ left, busy, silent, onErase }: EraseAllProps) {
  const word = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || word.current === null) return;
    const right = word.current.value.trim().toLocaleUpperCase() === t("eraseWord");
    setWrong(!right);
    if (right) {
      word.current.value = "";
      onErase();
    } else word.current.focus();
  };

  return (
    <section class="card" aria-labelledby="erase-title">
      <h2 id="erase-title">{t("eraseAll")}</h2>
      <p>{t("eraseAllHelp")}</p>
      <form onSubmit={submit} noValidate>
        <div class="field">
          <label for="erase-word">{t("eraseType", t("eraseWord"))}</label>
          <div class="with-button">
            <input
              id="erase-word"
              ref={word}
              type="text"
              autocomplete="off"
              spellcheck={false}
              aria-invalid={wrong}
              aria-describedby={wrong ? "erase-fault" : undefined}
            />
            <button type="submit" class="danger" aria-disabled={busy}>
              {t("eraseAll")}
            </button>
          </div>
          {wrong ? (
            <p class="fault" id="erase-fault">
              {t("eraseType", t("eraseWord"))}
            </p>
          ) : null}
        </div>
      </form>
      <div role="status">
        {silent ? <p class="fault">{t("askFailed")}</p> : null}
        {left === null ? null : <Proof left={left} />}
      </div>
    </section>
  );
}

/** What was counted after erasing, place by place: a claim the person can check. */
function Proof({ left }: { left: Readonly<Record<string, number>> }) {
  const stores = Object.entries(left);
  const clean = stores.every(([, count]) => count === 0);
  return (
    <div class="proof">
      <p class={clean ? "is-ready" : "fault"}>{t(clean ? "eraseDone" : "eraseFailed")}</p>
      <ul class="number">
        {stores.map(([store, count]) => (
          <li key={store}>{t("eraseLeft", store, count)}</li>
        ))}
      </ul>
    </div>
  );
}
