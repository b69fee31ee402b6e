/**
 * Choices of categories that were planned on our own pages, held against what a VExpenses page offers and has saved. Pure.
 */
import { codeAndName, fold, looksLikeOmieCode } from "./fold.ts";
import type { PlanEntry, PlannedOption } from "./model/mapping.ts";
import type { BindingFact, PageOption } from "./model/vexpenses.ts";

/** What the option of a page's control says of the category behind it. */
interface Named {
  code: string;
  name: string;
}

/**
 * Is this option that category? By code where both have one (in the option's value or label), else by the whole name.
 * An option with another code of the register is another category, whatever it is called.
 */
export function isCategory(option: PageOption, { code, name }: Named): boolean {
  const label = codeAndName(option.label);
  const value = option.value.trim();
  if (code !== "" && (value === code || label.code === code)) return true;
  if (code !== "" && looksLikeOmieCode(value)) return false;
  if (code !== "" && label.code !== "" && fold(option.label) !== fold(name)) return false;
  return fold(name) !== "" && (fold(option.label) === fold(name) || (code === "" && fold(label.name) === fold(name)));
}

/** The planned choices of these types, each with the page's option for it: the only one that fits, or null. */
export function plannedFor(plan: readonly PlanEntry[], types: readonly string[], options: readonly PageOption[]): PlannedOption[] {
  const byType = new Map(plan.map((entry) => [fold(entry.type), entry]));
  return [...new Set(types)].flatMap((type) => {
    const entry = byType.get(fold(type));
    if (!entry) return [];
    const coded = options.filter((option) => isCategory(option, entry));
    return [{ ...entry, type, option: coded.length === 1 ? (coded[0] ?? null) : null }];
  });
}

/** True when every row of the type has this very category saved: nothing is left to be filled. */
export function isDone(entry: PlanEntry, rows: readonly BindingFact[]): boolean {
  const own = rows.filter((row) => fold(row.type) === fold(entry.type));
  return own.length > 0 && own.every(({ saved }) => saved !== null && isCategory(saved, entry));
}
