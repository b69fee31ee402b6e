import { t, tn } from "../../lib/text.ts";
import type { BindingsPanelProps } from "./BindingsPanel.tsx";

/** What was filled and isn't saved, on request, each to be taken back by itself. */
export function FilledList({ filled, onUndo }: Pick<BindingsPanelProps, "filled" | "onUndo">) {
  if (filled.length === 0) return null;
  return (
    <details class="shown-only filled">
      <summary>{tn("filledShow", filled.length)}</summary>
      <ul>
        {filled.map(({ id, type, code, name }) => (
          <li key={id}>
            <bdi class="type">{type}</bdi> → <bdi>{name}</bdi> <bdi class="number">{code}</bdi>
            <button type="button" class="quiet" aria-label={t("undoThisOf", type)} onClick={() => onUndo(id)}>
              {t("undoThis")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
