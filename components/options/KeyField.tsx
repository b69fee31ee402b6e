import type { Ref } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../lib/text.ts";

export interface KeyFieldProps {
  id: string;
  label: string;
  /** drawn as dots, with a button to look at it */
  secret: boolean;
  /** what is wrong with it, in words; null = nothing */
  fault: string | null;
  inputRef: Ref<HTMLInputElement>;
}

/** One key: paste allowed (WCAG 3.3.8), nothing offered for completion, its fault said under it. */
export function KeyField({ id, label, secret, fault, inputRef }: KeyFieldProps) {
  const [shown, setShown] = useState(false);
  const faultId = `${id}-fault`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="with-button">
        <input
          id={id}
          ref={inputRef}
          {...(secret && !shown ? ({ type: "password" } as const) : ({ type: "text" } as const))}
          inputmode={secret ? "text" : "numeric"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-required="true"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : faultId}
        />
        {secret ? (
          <button type="button" aria-controls={id} onClick={() => setShown(!shown)}>
            {t(shown ? "secretHide" : "secretShow")}
          </button>
        ) : null}
      </div>
      {fault === null ? null : (
        <p class="fault" id={faultId}>
          {fault}
        </p>
      )}
    </div>
  );
}
