import { useEffect, useId, useState } from "preact/hooks";
import { t } from "../../lib/text.ts";

export interface CopyNoticeProps {
  text: string;
  /** false where the clipboard isn't let */
  onCopy(text: string): Promise<boolean>;
}

/** "Copiar aviso para o financeiro"; where the browser doesn't let us, the text to be copied by hand. */
export function CopyNotice({ text, onCopy }: CopyNoticeProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const label = useId();
  // what was copied is no longer what would be
  useEffect(() => setCopied(null), [text]);
  return (
    <div class="actions">
      <button type="button" onClick={() => void onCopy(text).then(setCopied)}>
        {t("copyNotice")}
      </button>
      <small role="status" id={label}>
        {copied === null ? "" : t(copied ? "copied" : "copyByHand")}
      </small>
      {copied === false ? <textarea class="notice" readOnly rows={5} aria-labelledby={label} value={text} onFocus={(event) => event.currentTarget.select()} /> : null}
    </div>
  );
}
