/**
 * What the category of a type meant when somebody last vouched for it, and whether it still means that. OMIE's codes are
 * slots: one that was "Táxi" may be renamed "Marketing" and go on receiving what is bound to it.
 */
import { codeAndName, fold, looksLikeOmieCode } from "../fold.ts";
import type { CategoryChange, Meaning } from "../model/mapping.ts";
import type { Category } from "../model/omie.ts";
import type { BindingFact } from "../model/vexpenses.ts";
import { matchCategory } from "./category.ts";

/** Would a category of this name be suggested for the type at all? */
export type Fits = (type: string, name: string) => boolean;

/** What is remembered of a type's category. */
export function meaningOf(type: string, meanings: readonly Meaning[]): Meaning | null {
  const key = fold(type);
  return meanings.find((meaning) => meaning.type === key) ?? null;
}

/**
 * The name under which the category fitted the type, when under its present one it no longer does; else null.
 * @param shown the name the page still shows, when that isn't OMIE's any more
 */
export function changedMeaning(type: string, category: Category, meaning: Meaning | null, shown: string | null, fits: Fits): string | null {
  const remembered = meaning?.code === category.code ? meaning.name : shown;
  if (remembered === null || fold(remembered) === fold(category.name)) return null;
  return fits(type, remembered) && !fits(type, category.name) ? remembered : null;
}

/**
 * What is to be remembered newly of saved bindings: types not remembered yet, or bound to another category since.
 * @param rows as the page showed them
 * @param categories OMIE's register, or null when it isn't known: then the page's own words for it are kept
 */
export function newMeanings(rows: readonly BindingFact[], categories: readonly Category[] | null, known: readonly Meaning[]): Meaning[] {
  return rows.flatMap(({ type, saved }) => {
    if (saved === null) return [];
    const before = meaningOf(type, known);
    const label = codeAndName(saved.label);
    const match = categories === null ? null : matchCategory(saved, categories);
    if (match?.kind !== "found") {
      const code = [saved.value.trim(), label.code].find(looksLikeOmieCode);
      return before !== null || code === undefined || label.name === "" ? [] : [{ type: fold(type), code, name: label.name, parent: "", inactive: false, totalising: false }];
    }
    const { category, byCode } = match;
    if (before?.code === category.code) return before.parent === "" && category.parent !== "" && before.name === category.name ? [vouched(type, category)] : [];
    // the page's own word is older than OMIE's
    const shown = byCode && label.code === category.code && label.name !== "" ? label.name : category.name;
    return [{ ...vouched(type, category), name: shown }];
  });
}

/** The category as it is now, vouched for. */
export function vouched(type: string, { code, name, parent, inactive, totalising }: Category): Meaning {
  return { type: fold(type), code, name, parent, inactive, totalising };
}

/** What changed in OMIE since, worst first; each category once with the types bound to it. */
export function changesOf(rows: readonly BindingFact[], categories: readonly Category[], meanings: readonly Meaning[], fits: Fits): CategoryChange[] {
  const byCode = new Map(categories.map((category) => [category.code, category]));
  const changes = new Map<string, CategoryChange>();
  for (const { type, saved } of rows) {
    const meaning = meaningOf(type, meanings);
    if (saved === null || meaning === null || !isBoundTo(saved, meaning, categories)) continue;
    const now = byCode.get(meaning.code);
    for (const change of changesBetween(meaning, now, byCode)) {
      const key = JSON.stringify([change.kind, change.code, change.old]);
      const one = changes.get(key) ?? { ...change, types: [], doubted: [] };
      one.types.push(type);
      if (change.kind === "renamed" && now && changedMeaning(type, now, meaning, null, fits) !== null) one.doubted.push(type);
      changes.set(key, one);
    }
  }
  return [...changes.values()].sort((a, b) => rank(a) - rank(b));
}

/** The binding is still the one that was vouched for: the option says its code, or nothing else than that name. */
function isBoundTo(saved: NonNullable<BindingFact["saved"]>, meaning: Meaning, categories: readonly Category[]): boolean {
  const match = matchCategory(saved, categories);
  if (match.kind === "found") return match.category.code === meaning.code;
  return saved.value.trim() === meaning.code || codeAndName(saved.label).code === meaning.code || fold(saved.label) === fold(meaning.name);
}

type Change = Pick<CategoryChange, "kind" | "code" | "old" | "now">;

function changesBetween(meaning: Meaning, now: Category | undefined, byCode: ReadonlyMap<string, Category>): Change[] {
  const { code, name: old } = meaning;
  if (!now) return [{ kind: "gone", code, old, now: "" }];
  const groupName = (parent: string): string => byCode.get(parent)?.name ?? parent;
  const found: Change[] = [];
  if (now.inactive && !meaning.inactive) found.push({ kind: "inactive", code, old, now: now.name });
  if (now.totalising && !meaning.totalising) found.push({ kind: "totalising", code, old, now: now.name });
  if (fold(now.name) !== fold(old)) found.push({ kind: "renamed", code, old, now: now.name });
  if (meaning.parent !== "" && now.parent !== meaning.parent) found.push({ kind: "moved", code, old: groupName(meaning.parent), now: groupName(now.parent) });
  return found;
}

const KINDS: readonly CategoryChange["kind"][] = ["gone", "inactive", "totalising", "renamed", "moved"];

function rank({ kind, doubted }: CategoryChange): number {
  return KINDS.indexOf(kind) + (kind === "renamed" && doubted.length > 0 ? -0.5 : 0);
}
