import type { Ref } from "preact";
import { t, whyText } from "../../lib/text.ts";
import type { PlannedChoice } from "./BindingsPanel.tsx";
import { distinct } from "./distinct.ts";

export interface PreviewTableProps {
  choices: readonly PlannedChoice[];
  /** receives the focus when the preview opens */
  headingRef: Ref<HTMLHeadingElement>;
  onConfirm(): void;
  onCancel(): void;
}

/** What would be filled, before anything is: type, category, code and why. */
export function PreviewTable({ choices, headingRef, onConfirm, onCancel }: PreviewTableProps) {
  return (
    <div
      class="preview"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3 ref={headingRef} tabIndex={-1}>
        {t("previewTitle")}
      </h3>
      <p>{t("sureMeaning")}</p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("columnType")}</th>
              <th scope="col">{t("columnCategory")}</th>
              <th scope="col">{t("columnCode")}</th>
              <th scope="col">{t("columnWhy")}</th>
            </tr>
          </thead>
          <tbody>
            {distinct(choices, ({ type }) => type).map(({ key, item: choice }) => (
              <tr key={key}>
                <th scope="row">
                  <bdi>{choice.type}</bdi>
                </th>
                <td>
                  <bdi>{choice.name}</bdi>
                </td>
                <td class="number">{choice.code === "" ? "–" : <bdi>{choice.code}</bdi>}</td>
                <td>{whyText(choice.why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="actions">
        {choices.length === 0 ? null : (
          <button type="button" class="primary" onClick={onConfirm}>
            {t("confirmFill")}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </div>
  );
}
