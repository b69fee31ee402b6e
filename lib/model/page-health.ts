/** Pages somebody taught, and how well a page is understood. */
import type { Counts } from "./overview.ts";
import type { EpochMs } from "./time.ts";

/** The pages that can be taught. */
export type TaughtPage = "configurar" | "members";

/** An element as a recipe knows it: what it is, never what it says or how it is styled. */
export interface Make {
  /** local name */
  tag: string;
  /** ARIA role written in the page, "other" for a word that is none, "" without one */
  role: string;
}

/** One step down: the nth child (0-based) among its siblings of the same make. */
export interface RecipeStep extends Make {
  nth: number;
}

/** What the administrator showed on one row, generalised: data only, no text of the page. */
export interface Recipe {
  version: 1;
  id: string;
  page: TaughtPage;
  /** full host name */
  host: string;
  /** shape of the address: words of our own vocabulary, "#" for numbers, a short digest for anything else */
  path: string;
  /** the repeated element, then its parent and grandparent */
  row: Make[];
  /** how many siblings back from the repeated element the name stands (definition lists); 0 = inside it */
  back: number;
  /** from there to the element that holds the name */
  name: RecipeStep[];
  /** from the repeated element to the part that holds the control or the e-mail, and no other one */
  field: RecipeStep[];
  /** what the two columns were titled, if by a word we know; null otherwise */
  titles: { name: string | null; field: string | null };
  /** the choices offered what looks like OMIE's categories */
  offers: boolean;
  /** rows it found when it was made */
  rows: number;
}

/** Why a recipe no longer fits: it finds nothing, or what it finds means something else. */
export type RecipeStale = "nothing" | "no-emails" | "no-choices" | "not-categories" | "no-names" | "other-titles";

export interface KeptRecipe {
  recipe: Recipe;
  /** switched on by the administrator */
  on: boolean;
  /** no longer used, and why; null while it fits */
  stale: { why: RecipeStale; at: EpochMs } | null;
  at: EpochMs;
}

/** Why a file of recipes was not taken, nothing of it. */
export type ImportRefusal = "too-large" | "not-json" | "not-recipes" | "unknown-version" | "malformed" | "too-many";

/** Was a thing found that a page of its kind should have? Ambiguous: more than one could be it, so none is used. */
export interface Landmark {
  /** which one, as lib/vexpenses/page/health.ts names it */
  landmark: string;
  state: "found" | "missed" | "ambiguous";
  /** "ok", or why not */
  code: string;
  /** how many were found */
  count: number;
}

/** How well one page (or frame) is understood. No text of it. */
export interface PageHealth {
  /** kind as recognised or taught */
  page: "configurar" | "members" | "integrations" | "reject-reports" | "approvals" | "approval" | "report" | "expense-types" | "unknown";
  /** 0…1 */
  sure: number;
  /** it was not recognised and is read by a recipe */
  taught: boolean;
  landmarks: Landmark[];
  /** texts in it that could be shown as a row's name when it is taught */
  candidates: number;
  /** reports of a list by what their marks say; null where none is marked, or not all are answered yet */
  reports: Counts | null;
}
