/** What a mark looks like and is called, for the plain mark (mark.ts) and the one that explains itself (Badge.tsx). */
import type { Verdict } from "../../lib/model/verdicts.ts";
import { reasonSentence, stateText, t } from "../../lib/text.ts";
import type { Marked } from "../shapes.ts";

/** A choice somebody has just made looks different from none, although neither arrives yet. */
export function markOf(verdict: Verdict): Marked {
  return verdict.reasons.some((reason) => reason.code === "type.unsaved") ? "unsaved" : verdict.state;
}

/** The state in words, as the heading of an explanation says it. */
export function stateWords(verdict: Verdict): string {
  return markOf(verdict) === "unsaved" ? t("stateUnsaved") : stateText(verdict);
}

/** The name a screen reader hears: the state, then the first reason, so that the explanation isn't needed to know. */
export function spoken(verdict: Verdict): string {
  const first = verdict.reasons[0];
  const state = stateWords(verdict);
  return first === undefined ? state : `${state}: ${reasonSentence(first)}`;
}

/** A row may be a link, a button or a field's label of the page's own: what happens in our mark is not meant for it. */
export function keepToOurselves(event: Event): void {
  event.stopPropagation();
  if (event.type === "click") event.preventDefault();
}
