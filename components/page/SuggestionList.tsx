import { useState } from "preact/hooks";
import type { Suggestion } from "../../lib/model/mapping.ts";
import { t, tn, whyText } from "../../lib/text.ts";
import type { BindingRow } from "./BindingsPanel.tsx";
import { distinct } from "./distinct.ts";
import { PlannedNote } from "./PlannedNote.tsx";

export interface SuggestionListProps {
  rows: readonly BindingRow[];
  /** rows drawn before "show the others" */
  most: number;
  /** the page's options are known: only then "nothing fits" can be said */
  offered: boolean;
  onPick?(type: string, suggestion: Suggestion): void;
}

/** The types without category, each with the categories that would fit, best first. */
export function SuggestionList({ rows, most, offered, onPick }: SuggestionListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, most);
  return (
    <>
      <ul class="suggestions" aria-label={t("suggestions")}>
        {distinct(shown, (row) => row.key).map(({ key, item: row }) => (
          <li key={key}>
            <bdi class="type">{row.type}</bdi>
            {row.planned ? (
              <PlannedNote planned={row.planned} offered={offered} />
            ) : row.suggestions.length === 0 ? (
              <span class="none">{offered ? t("suggestionNone") : null}</span>
            ) : (
              <Offers row={row} onPick={onPick} />
            )}
          </li>
        ))}
      </ul>
      {rows.length <= most ? null : (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("showLess") : tn("showOtherUnbound", rows.length - most)}
        </button>
      )}
    </>
  );
}

/** What would fit one type. Where one is sure, the others only take room: they come on request. */
function Offers({ row, onPick }: { row: BindingRow; onPick: SuggestionListProps["onPick"] }) {
  const [open, setOpen] = useState(false);
  const { type, sure, suggestions } = row;
  const shown = sure && !open ? suggestions.slice(0, 1) : suggestions;
  const more = suggestions.length - 1;
  return (
    <div class="offers">
      <ol aria-label={t("suggestionFor", type)}>
        {shown.map((suggestion, index) => (
          <li key={suggestion.option.value || suggestion.option.label}>
            <Offer type={type} suggestion={suggestion} first={index === 0} sure={index === 0 && sure} onPick={onPick} />
          </li>
        ))}
      </ol>
      {sure && more > 0 ? (
        <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("showLess") : tn("moreOptions", more)}
        </button>
      ) : null}
    </div>
  );
}

interface OfferProps {
  type: string;
  suggestion: Suggestion;
  first: boolean;
  sure: boolean;
  onPick: SuggestionListProps["onPick"];
}

/** One category: its name, its code apart, and why; said of the best one, of the others on hovering. */
function Offer({ type, suggestion, first, sure, onPick }: OfferProps) {
  const why = `${sure ? `${t("suggestionSure")} · ` : ""}${whyText(suggestion.why)}`;
  const title = first ? undefined : why;
  const text = (
    <>
      <bdi>{suggestion.name}</bdi>
      {suggestion.code === "" ? null : <bdi class="number">{suggestion.code}</bdi>}
      {first ? <small>{why}</small> : null}
    </>
  );
  const look = sure ? "offer sure" : "offer";
  if (onPick === undefined) {
    return (
      <span class={look} title={title}>
        {text}
      </span>
    );
  }
  return (
    <button type="button" class={look} title={title} onClick={() => onPick(type, suggestion)}>
      {text}
    </button>
  );
}
