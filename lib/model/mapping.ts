/** Expense types and the categories suggested, planned and kept for them. */
import type { EpochMs } from "./time.ts";
import type { Reason, State } from "./verdicts.ts";
import type { PageOption } from "./vexpenses.ts";

/** Why a category is suggested, as a code with data; `text.ts` makes the phrase. */
export interface Why {
  code: "same-name" | "same-words" | "similar-name" | "same-concept" | "broader-concept" | "own-binding" | "like-own-binding";
  data?: Record<string, string>;
}

export interface Suggestion {
  /** what the page's control must be set to */
  option: PageOption;
  /** OMIE category code when it could be told from the option, else "" */
  code: string;
  /** category name without code */
  name: string;
  why: Why;
}

export interface TypeSuggestions {
  type: string;
  /** true = may be filled without looking twice; it is always suggestions[0] that is sure */
  sure: boolean;
  /** best first, at most three */
  suggestions: Suggestion[];
}

/** A binding the administrator made: what was set on the page, or accepted or corrected here. It teaches. */
export interface OwnBinding {
  type: string;
  /** the option's value or OMIE's code of the category */
  category: string;
}

/** Each existing binding, suggested for as if only the others were there. */
export interface BackTest {
  /** bindings whose category is on offer */
  compared: number;
  same: number;
  /** where another category would be chosen (null = none at all), in the order of the bindings */
  different: { type: string; bound: Pick<Suggestion, "option" | "code" | "name">; chosen: Suggestion | null; sure: boolean }[];
}

/** Where a planned choice was made: on our dashboard, or brought in as a file. */
export type PlanSource = "dashboard" | "import";

/** A category as a person chooses it; `code` is "" where only the page's own options are known. */
export interface CategoryChoice {
  code: string;
  name: string;
  /** name of the group it sits in, "" when unknown */
  group: string;
}

/** A choice made on our own pages that waits to be filled in on Configurar. */
export interface PlanEntry {
  /** as shown */
  type: string;
  code: string;
  name: string;
  at: EpochMs;
  source: PlanSource;
}

/** A planned choice as the page that asks can make it. */
export interface PlannedOption extends PlanEntry {
  /** null: this page offers no such category, or more than one */
  option: PageOption | null;
}

/** What the category of a bound type was when the binding was first seen, or when somebody said that it still serves. */
export interface Meaning {
  /** folded */
  type: string;
  code: string;
  name: string;
  /** code of its group, "" when unknown */
  parent: string;
  inactive: boolean;
  totalising: boolean;
}

/** A category that is no longer what it was when types were bound to it. */
export interface CategoryChange {
  kind: "renamed" | "inactive" | "gone" | "totalising" | "moved";
  code: string;
  /** name, or group's name where it moved */
  old: string;
  /** the same now; "" when it is gone */
  now: string;
  /** types bound to it, as shown */
  types: string[];
  /** those among them that the new name no longer fits */
  doubted: string[];
}

/** One expense type with all that is known of its category. */
export interface MappedType {
  type: string;
  typeActive: boolean | null;
  state: State;
  reasons: Reason[];
  /** as saved in VExpenses; null = nothing */
  current: CategoryChoice | null;
  suggestions: Suggestion[];
  sure: boolean;
  plan: PlanEntry | null;
  /** does its binding teach later suggestions? null where it has none */
  teaches: boolean | null;
}

/** Everything the dashboard shows about expense types. */
export interface MappingView {
  types: MappedType[];
  /** every type of the page was seen */
  complete: boolean;
  /** when the bindings were seen; null = never */
  seenAt: EpochMs | null;
  /** what can be chosen, in the chart's order */
  choices: CategoryChoice[];
  /** what OMIE has and can't be chosen: groups, income, inactive ones… */
  unusable: CategoryChoice[];
  /** where they come from */
  from: "omie" | "page" | "nothing";
  changes: CategoryChange[];
  backTest: BackTest;
  /** where Configurar was seen; null = never */
  address: string | null;
}
