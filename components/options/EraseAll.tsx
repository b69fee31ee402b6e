import { useRef, useState } from "preact/hooks";
import { t } from "../../lib/text.ts";

export interface EraseAllProps {
  /** there is something to erase */
  kept: boolean;
  /** rows left per store after erasing; null before */
  left: Readonly<Record<string, number>> | null;
  busy: boolean;
  /** the background didn't answer */
  silent: boolean;
  onErase(): void;
}

/** Quiet and last: a button that erases everything kept, after a typed word, and the counts that prove it. */
export function EraseAll({ kept, left, busy, silent, onErase }: EraseAllProps) {
  if (!kept && left === null && !silent) return null;
  return (
    <section class="erase" aria-labelledby="erase-title">
      <h2 id="erase-title">{t("eraseAll")}</h2>
      {kept || silent || !isClean(left) ? <EraseForm busy={busy} onErase={onErase} /> : null}
      <div role="status">
        {silent ? <p class="fault">{t("askFailed")}</p> : null}
        {left === null ? null : <Proof left={left} />}
      </div>
    </section>
  );
}

function EraseForm({ busy, onErase }: Pick<EraseAllProps, "busy" | "onErase">) {
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
    <form onSubmit={submit} noValidate>
      <p class="hint">{t("eraseAllHelp")}</p>
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
  );
}

function isClean(left: EraseAllProps["left"]): boolean {
  return left === null || Object.values(left).every((count) => count === 0);
}

/** What was counted after erasing, place by place: a claim the person can check. */
function Proof({ left }: { left: Readonly<Record<string, number>> }) {
  const stores = Object.entries(left);
  const clean = isClean(left);
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
