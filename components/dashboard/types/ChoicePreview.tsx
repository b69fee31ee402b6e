import { useEffect, useId, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { CategoryChoice } from "../../../lib/model/mapping.ts";
import { t } from "../../../lib/text.ts";
import { distinct } from "../../page/distinct.ts";

/** One line of a preview: what the type has, what it would get, and why. */
export interface PreviewedChoice {
  type: string;
  before: CategoryChoice | null;
  after: CategoryChoice;
  why: string;
}

export interface ChoicePreviewProps {
  title: string;
  choices: readonly PreviewedChoice[];
  /** what else there is to say before deciding */
  children?: ComponentChildren;
  onConfirm(): void;
  onCancel(): void;
}

/** What would be kept in the plan, old beside new; takes the focus when it opens, Esc cancels. */
export function ChoicePreview({ title, choices, children, onConfirm, onCancel }: ChoicePreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      class="card preview"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {choices.length === 0 ? null : (
        <>
          <p class="hint">{t("planPreviewMeaning")}</p>
          <div class="wide" tabIndex={0} role="group" aria-labelledby={id}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("columnType")}</th>
                  <th scope="col">{t("columnNow")}</th>
                  <th scope="col">{t("columnNew")}</th>
                  <th scope="col">{t("columnCode")}</th>
                  <th scope="col">{t("columnGroup")}</th>
                  <th scope="col">{t("columnWhy")}</th>
                </tr>
              </thead>
              <tbody>
                {distinct(choices, ({ type }) => type).map(({ key, item: { type, before, after, why } }) => (
                  <tr key={key}>
                    <th scope="row">
                      <bdi>{type}</bdi>
                    </th>
                    <td class={before === null ? "none" : undefined}>{before === null ? t("noCategory") : <bdi>{before.name}</bdi>}</td>
                    <td>
                      <bdi>{after.name}</bdi>
                    </td>
                    <td class="number">{after.code || "–"}</td>
                    <td>{after.group === "" ? "–" : <bdi>{after.group}</bdi>}</td>
                    <td>{why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <div class="actions">
        {choices.length === 0 ? null : (
          <button type="button" class="primary" onClick={onConfirm}>
            {t("confirmPlan")}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </section>
  );
}
