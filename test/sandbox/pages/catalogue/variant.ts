/** One page of a kind: how it is made and what must be true of it whoever reads it. */
import type { Content } from "../content.ts";
import type { FormLook } from "../form-look.ts";

/** The letter of the list of ways in which VExpenses' pages may differ; beside it: a widget, a nasty control, a page that isn't ours. */
export type Letter = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "widget" | "nasty" | "look-alike";

export interface Variant {
  id: string;
  letter: Letter;
  title: string;
  /** what it is there to stress */
  what: string;
  host: "app" | "amp";
  path: string;
  /** `reports`: a list of reports to decide on, or one report */
  kind: "configurar" | "members" | "reports" | "unknown";
  made: Made;
  content: Content;
  /** buttons and tabs a person presses until the list is there, by name */
  open: string[];
  expect: Expectation;
  /** one of each kind, for the quick run */
  quick: boolean;
}

/** `script`: a single-page app of app/ · `form`: server-rendered with native selects, which a script of app/ may dress up · `page`: HTML and nothing else */
export type Made = { by: "script"; script: string; css?: Css } | { by: "form"; look: FormLook; script: string; css?: Css } | { by: "page"; page: string };

/** Style sheet of the library itself, as "package/path". */
export type Css = string;

export interface Expectation {
  /** `data-key` of every badge once the page is open, in page order; for a virtualised list of those on screen at least these */
  keys: string[];
  /**
   * type → option value that filling the safe suggestions may choose, and nothing else; all other choices stay as they are.
   * {} = nothing may be written.
   */
  fill: Record<string, string>;
  /** are all rows of the list in the document? */
  complete: boolean;
}
