import { useState } from "preact/hooks";
import type { CategoryChoice, MappedType, Suggestion } from "../../../lib/model/mapping.ts";
import { REASONS } from "../../../lib/model/verdicts.ts";
import { briefReason, dayMonth, t, whyText } from "../../../lib/text.ts";
import { StateIcon } from "../../StateIcon.tsx";
import { CategoryPicker } from "./CategoryPicker.tsx";
import { confidenceText } from "./confidence.ts";
import type { Searchable } from "./search.ts";

export interface TypeRowProps {
  row: MappedType;
  chart: readonly Searchable[];
  groupOf(code: string): string;
  /** somebody asked to replace its category: the search is open and has the focus */
  replacing: boolean;
  onChoose(choice: CategoryChoice): void;
  onUndo(): void;
}

/** One expense type: what it has, what would fit it, and what was chosen for it here. */
export function TypeRow({ row, chart, groupOf, replacing, onChoose, onUndo }: TypeRowProps) {
  const { type, state, current, plan, suggestions } = row;
  const [asked, setAsked] = useState(false);
  const choosing = asked || replacing;
  const needsOne = current === null || state === "blocked" || state === "unknown";
  const serious = row.reasons.filter(({ code }) => REASONS[code].weight !== "note" && code.startsWith("type.") && code !== "type.unbound");
  const choose = (choice: CategoryChoice): void => {
    setAsked(false);
    onChoose(choice);
  };
  return (
    <li data-type={type} data-state={state}>
      <p class="type">
        <StateIcon state={state} /> <bdi>{type}</bdi>
      </p>
      <div class="now">
        {current === null ? null : <Category choice={current} />}
        {serious.map((reason) => (
          <p key={reason.code} class={`why is-${REASONS[reason.code].weight === "block" ? "blocked" : "unknown"}`}>
            {briefReason(reason).what}
          </p>
        ))}
        {row.reasons.some(({ code }) => code === "type.inactive") ? <p class="hint">{briefReason({ code: "type.inactive" }).what}</p> : null}
      </div>
      <div class="next">
        {plan !== null ? (
          <div class="plan">
            <Category choice={{ code: plan.code, name: plan.name, group: groupOf(plan.code) }} />
            <p class="hint">
              {t(plan.source === "import" ? "plannedImport" : "planned", dayMonth(plan.at))}
              {current === null ? "" : ` · ${t("plannedByHand")}`}
            </p>
            <button type="button" class="quiet" aria-label={t("undoOf", type)} onClick={onUndo}>
              {t("undo")}
            </button>
          </div>
        ) : null}
        {plan === null && needsOne ? <Offers row={row} groupOf={groupOf} onChoose={choose} /> : null}
        {(needsOne && plan === null && (suggestions.length === 0 || current === null)) || choosing ? (
          <CategoryPicker label={t("pickCategory", type)} chart={chart} focused={choosing} onChoose={choose} />
        ) : (
          <button type="button" class="quiet" aria-label={t("changeCategoryOf", type)} onClick={() => setAsked(true)}>
            {t("changeCategory")}
          </button>
        )}
      </div>
    </li>
  );
}

function Category({ choice: { code, name, group } }: { choice: CategoryChoice }) {
  return (
    <p class="category">
      <bdi>{name}</bdi> {code === "" ? null : <bdi class="number">{code}</bdi>}
      {group === "" ? null : <bdi class="group">{group}</bdi>}
    </p>
  );
}

function Offers({ row, groupOf, onChoose }: Pick<TypeRowProps, "row" | "groupOf" | "onChoose">) {
  const { type, suggestions, sure } = row;
  if (suggestions.length === 0) return <p class="none">{t("suggestionNone")}</p>;
  return (
    <ol class="offers" aria-label={t("suggestionFor", type)}>
      {suggestions.map((suggestion, index) => (
        <li key={suggestion.option.value || suggestion.option.label}>
          <button type="button" class={index === 0 && sure ? "offer sure" : "offer"} onClick={() => onChoose(chosen(suggestion, groupOf))}>
            <bdi>{suggestion.name}</bdi> {suggestion.code === "" ? null : <bdi class="number">{suggestion.code}</bdi>}
            <small>
              {confidenceText(row, suggestion)} · {whyText(suggestion.why)}
            </small>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A suggestion as a choice. */
export function chosen({ code, name }: Suggestion, groupOf: (code: string) => string): CategoryChoice {
  return { code, name, group: groupOf(code) };
}
