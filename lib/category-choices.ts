/** OMIE's categories as a person chooses among them: by name, with code and group. Pure. */
import { codeAndName, isPlaceholder, looksLikeOmieCode, plain } from "./fold.ts";
import { selectable } from "./mapping/selectable.ts";
import type { CategoryChoice } from "./model/mapping.ts";
import type { Category } from "./model/omie.ts";
import type { PageOption } from "./model/vexpenses.ts";
import { matchCategory } from "./readiness/category.ts";

/** Everything that can be chosen: of OMIE's register where it is known, else what the page offered. In the chart's order. */
export function choicesOf(options: readonly PageOption[], categories: readonly Category[] | null): CategoryChoice[] {
  if (categories === null) return options.filter((option) => !isPlaceholder(option)).map((option) => asShown(option));
  const groups = groupNames(categories);
  return categories.filter(selectable).map((category) => known(category, groups));
}

/** What the register has and can't be chosen, so that it isn't called unknown. */
export function unusableOf(categories: readonly Category[] | null): CategoryChoice[] {
  const groups = groupNames(categories ?? []);
  return (categories ?? []).filter((category) => !selectable(category)).map((category) => known(category, groups));
}

/** What is saved for a type, in OMIE's words where they are known, else in the page's. */
export function choiceOf(saved: PageOption, categories: readonly Category[] | null): CategoryChoice {
  const match = categories === null ? null : matchCategory(saved, categories);
  return match?.kind === "found" && categories !== null ? known(match.category, groupNames(categories)) : asShown(saved);
}

/** Code of a group → its name. */
function groupNames(categories: readonly Category[]): ReadonlyMap<string, string> {
  return new Map(categories.map(({ code, name }) => [code, name]));
}

function known({ code, name, parent }: Category, groups: ReadonlyMap<string, string>): CategoryChoice {
  return { code, name, group: groups.get(parent) ?? "" };
}

function asShown({ value, label }: PageOption): CategoryChoice {
  const said = codeAndName(label);
  const code = [value.trim(), said.code].find(looksLikeOmieCode) ?? "";
  return { code, name: code === said.code ? said.name : plain(label), group: "" };
}
