import { useState } from "preact/hooks";
import type { Suggestion } from "../../lib/model.ts";
import { t, tn, whyText } from "../../lib/text.ts";
import type { BindingRow } from "./BindingsPanel.tsx";
import { distinct } from "./distinct.ts";

/** Rows drawn before "show all": a company may have hundreds of types, and the page's own table follows. */
const FIRST_ROWS = 6;

export interface SuggestionListProps {
  rows: readonly BindingRow[];
  /** the page's options are known: only then "nothing fits" can be said */
  offered: boolean;
  onPick?(type: string, suggestion: Suggestion): void;
}

/** The types without category, each with the categories that would fit, best first. */
export function SuggestionList({ rows, offered, onPick }: SuggestionListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <ul class="suggestions" aria-label={t("suggestions")}>
        {distinct(shown, (row) => row.key).map(({ key, item: row }) => (
          <li key={key}>
            <bdi class="type">{row.type}</bdi>
            {row.suggestions.length === 0 ? (
              <span class="none">{offered ? t("suggestionNone") : null}</span>
            ) : (
              <ol aria-label={t("suggestionFor", row.type)}>
                {row.suggestions.map((suggestion, index) => (
                  <li key={suggestion.option.value || suggestion.option.label}>
                    <Offer type={row.type} suggestion={suggestion} sure={index === 0 && row.sure} onPick={onPick} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
      {rows.length <= FIRST_ROWS ? null : (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("hide") : `${t("show")}: ${tn("typesUnbound", rows.length)}`}
        </button>
      )}
    </>
  );
}

function Offer(props: { type: string; suggestion: Suggestion; sure: boolean; onPick?: SuggestionListProps["onPick"] }) {
  const { type, suggestion, sure, onPick } = props;
  const text = (
    <>
      <bdi>{suggestion.name}</bdi>
      {suggestion.code === "" ? null : <bdi class="number">{suggestion.code}</bdi>}
      <small>
        {sure ? `${t("suggestionSure")} · ` : ""}
        {whyText(suggestion.why)}
      </small>
    </>
  );
  if (onPick === undefined) return <span class={sure ? "offer sure" : "offer"}>{text}</span>;
  return (
    <button
      type="button"
      class={sure ? "offer sure" : "offer"}
      onClick={() => onPick(type, suggestion)}
    >
      {text}
    </button>
  );
}
