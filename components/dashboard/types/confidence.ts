import type { MappedType, Suggestion, Why } from "../../../lib/model/mapping.ts";
import { t } from "../../../lib/text.ts";

/** These say what the type itself says; anything else is a guess worth a look. */
const STRONG: ReadonlySet<Why["code"]> = new Set(["same-name", "same-words", "same-concept"]);

/** How sure a suggestion is, in one word: "segura", "provável", "possível". Only the first can be safe. */
export function confidenceText({ suggestions, sure }: Pick<MappedType, "suggestions" | "sure">, suggestion: Suggestion): string {
  if (suggestion === suggestions[0] && sure) return t("suggestionSure");
  return t(suggestion === suggestions[0] && STRONG.has(suggestion.why.code) ? "confidenceLikely" : "confidencePossible");
}
