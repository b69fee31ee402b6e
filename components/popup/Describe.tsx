import { t } from "../../lib/text.ts";

export interface DescribeProps {
  /** the description as it would be saved; null while none was made */
  text: string | null;
  /** address of a file with it */
  file: string | null;
  onDescribe(): void;
  onClose(): void;
}

/** The structure of the page in view, shown whole before anything is saved. */
export function Describe({ text, file, onDescribe, onClose }: DescribeProps) {
  return (
    <section>
      <button type="button" onClick={onDescribe}>
        {t("describePage")}
      </button>
      {text === null ? null : (
        <div class="description">
          <p class="hint">{t("describeWhat")}</p>
          {/* it scrolls, so the keyboard must reach it */}
          <pre tabIndex={0} role="region" aria-label={t("describePreview")}>
            {text}
          </pre>
          <div class="actions">
            {file === null ? null : (
              <a href={file} download="prontidao-pagina.json">
                {t("describeSave")}
              </a>
            )}
            <button type="button" class="quiet" onClick={onClose}>
              {t("describeClose")}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
