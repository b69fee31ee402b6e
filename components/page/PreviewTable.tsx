import type { Ref } from "preact";
import { dayMonth, t, whyText } from "../../lib/text.ts";
import type { PlannedChoice } from "./BindingsPanel.tsx";
import { distinct } from "./distinct.ts";

export interface PreviewTableProps {
  choices: readonly PlannedChoice[];
  /** receives the focus when the preview opens */
  headingRef: Ref<HTMLHeadingElement>;
  onConfirm(): void;
  onCancel(): void;
}

/** What would be filled, before anything is: type, what it has, category, code, group and why. */
export function PreviewTable({ choices, headingRef, onConfirm, onCancel }: PreviewTableProps) {
  // groups are known from OMIE only: before that the column would be empty
  const grouped = choices.some(({ group }) => group !== "");
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
      <p>{t(choices.every(({ planned }) => planned !== null) ? "fillMeaning" : "sureMeaning")}</p>
      {/* Roles said once more: drawn one under the other where it is narrow, it must still be read as a table. */}
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <Title text={t("columnType")} />
            <Title text={t("columnNow")} />
            <Title text={t("columnNew")} />
            <Title text={t("columnCode")} />
            {grouped ? <Title text={t("columnGroup")} /> : null}
            <Title text={t("columnWhy")} />
          </tr>
        </thead>
        <tbody role="rowgroup">
          {distinct(choices, ({ type }) => type).map(({ key, item: choice }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                <bdi>{choice.type}</bdi>
              </th>
              <td role="cell" class="none">
                {t("noCategory")}
              </td>
              <td role="cell">
                <bdi>{choice.name}</bdi>
              </td>
              <td role="cell" class="number">
                {choice.code === "" ? "–" : <bdi class="number">{choice.code}</bdi>}
              </td>
              {grouped ? <td role="cell">{choice.group === "" ? "–" : <bdi>{choice.group}</bdi>}</td> : null}
              <td role="cell">{why(choice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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

function why({ why: reason, planned }: PlannedChoice): string {
  if (planned) return t(planned.source === "import" ? "plannedImport" : "planned", dayMonth(planned.at));
  return reason ? whyText(reason) : "";
}

function Title({ text }: { text: string }) {
  return (
    <th scope="col" role="columnheader">
      {text}
    </th>
  );
}
