/** One page of VExpenses as recognition knows it, and the ways in which clues are written down. */
import { MEMBERS, EXPENSE_TYPE, INTEGRATIONS } from "./words.ts";
import { isExactly, says, startsWith } from "./phrases.ts";
import type { Sight } from "./sight.ts";
import type { PageTable } from "./tables.ts";

type Seen = (sight: Sight) => boolean;

export interface Clue {
  /** never text of the page: it is shown in diagnostics */
  name: string;
  weight: number;
  seen: Seen;
}

export interface PageCase<Kind extends string = string> {
  kind: Kind;
  /** without this it can't be the page; asked first and cheap to answer on most others */
  needs: Seen;
  /** sum of weights from which it is the page, and from which nothing is missing */
  bar: number;
  full: number;
  clues: readonly Clue[];
}

/** Weights: 3 a name that is this page's own, 2 to 4 a structure nobody else has, 1 what supports, less than 0 what speaks against. */
export const clue = (name: string, weight: number, seen: Seen): Clue => ({ name, weight, seen });
export const button = (phrases: readonly string[], how: typeof says = startsWith): Seen => (sight) => sight.buttons.some(([, name]) => how(name, phrases));
export const heading = (test: (text: string) => boolean): Seen => (sight) => sight.headings.some(test);
export const table = (test: (one: PageTable) => boolean): Seen => (sight) => sight.tables.some(test);
export const titles = (...words: readonly (readonly string[])[]) => (one: PageTable): boolean => words.every((phrases) => one.titles.some((title) => isExactly(title, phrases)));
export const address = (...phrases: readonly string[]): Clue => clue("address", 1, (sight) => says(sight.path, phrases));
/** An overview that names every page of the settings is none of them. */
export const overview = clue("overview", -4, (sight) => [MEMBERS, EXPENSE_TYPE, INTEGRATIONS].every((words) => sight.headings.some((text) => isExactly(text, words))));
