/**
 * One interface for every kind of choice control a page may use. Drivers know how to set one kind; whoever
 * fills (fill.ts) knows nothing about widgets.
 */
import type { PageOption } from "../../../model/vexpenses.ts";
import { spaces } from "../../../fold.ts";
import type { ChoiceKind } from "./read-field.ts";

/** `field`: what the form would submit says so · `display`: only the visible value does, so a person must look. */
export type Verified = "field" | "display";

export type ChoiceFailure =
  /** something else than asked is shown or would be submitted */
  | "mismatch"
  /** the control doesn't offer it, or offers it more than once under one label */
  | "not-offered"
  /** it doesn't react to us */
  | "not-drivable"
  | "disabled"
  /** something is chosen already: only empty choices are filled */
  | "not-empty"
  /** the control left the page meanwhile */
  | "gone"
  /** another control of this kind has just failed its proof: not touched */
  | "not-tried";

export type ChoiceOutcome =
  | { done: true; verified: Verified }
  /** `rolledBack`: the control shows again what it showed before */
  | { done: false; why: ChoiceFailure; rolledBack: boolean };

export interface ChoiceControl {
  /** the select, the combobox's input, the button that opens the list */
  readonly element: HTMLElement;
  /** controls of one kind fail alike: see chooseAll */
  readonly kind: ChoiceKind;
  /** Does the person have to have clicked ours before `options` may be called (because it opens a menu)? */
  readonly optionsNeedClick: boolean;
  /** Everything on offer, in page order, placeholders left out. May open and close a menu once. Never rejects; [] when unreadable. */
  options(): Promise<PageOption[]>;
  /** The same without the person noticing; [] where that can't be done. Needs no click. */
  peek(): Promise<PageOption[]>;
  /** What is chosen now; null = nothing. */
  chosen(): PageOption | null;
  /** Set it, checked at once. Doesn't wait for the page to change its mind: `choose` in fill.ts does. */
  pick(option: PageOption): Promise<ChoiceOutcome>;
  /** Back to nothing chosen. False where the control can't be emptied. */
  clear(): Promise<boolean>;
}

/** One option and another are the same: by value where both have one, else by label. */
export function sameOption(a: PageOption | null, b: PageOption | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.value !== "" && b.value !== "") return a.value === b.value;
  return spaces(a.label) === spaces(b.label);
}

export function failed(why: ChoiceFailure, rolledBack = true): ChoiceOutcome {
  return { done: false, why, rolledBack };
}
