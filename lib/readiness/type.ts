/** Will expenses of this type reach OMIE? The type must be bound, and saved, to a category that takes expenses. */
import { codeAndName, fold, isPlaceholder, looksLikeOmieCode, plain, spaces } from "../fold.ts";
import type { BindingFact, Books, Category, EpochMs, PageOption, Reason, Verdict } from "../model.ts";
import { readable, weigh } from "./verdict.ts";

/** The verdict on one row "tipo de despesa → categoria". Rests on the categories register once something is saved. */
export function typeVerdict(binding: BindingFact, books: Books, now: EpochMs): Verdict {
  const type = spaces(binding.type);
  const notes: Reason[] = binding.typeActive === false ? [{ code: "type.inactive", data: { type } }] : [];
  const chosen = realChoice(binding.chosen);
  const saved = realChoice(binding.saved);

  // these two need nothing from OMIE
  if (!sameChoice(chosen, saved)) return weigh([{ code: "type.unsaved", data: { type, category: labelOf(chosen ?? saved) } }, ...notes], null);
  if (saved === null) return weigh([{ code: "type.unbound", data: { type } }, ...notes], null);

  const register = readable(books.categories, books, now);
  if (!register.ok) return weigh([...register.reasons, ...notes], register.at);
  return weigh([...categoryReasons(type, saved, register.holding.rows), ...notes], register.holding.at);
}

/**
 * The category a type is bound to, by OMIE's own code and name; as the page writes them where OMIE's categories are
 * not known or hold none of it. Null when nothing is saved.
 */
export function boundCategory(binding: BindingFact, rows: readonly Category[] | null): { code: string; name: string } | null {
  const saved = realChoice(binding.saved);
  if (saved === null) return null;
  const match: Match = rows === null ? { kind: "none" } : matchCategory(saved, rows);
  if (match.kind === "found") return { code: match.category.code, name: match.category.name };
  const label = codeAndName(labelOf(saved));
  const value = saved.value.trim();
  return { code: looksLikeOmieCode(value) ? value : label.code, name: label.name };
}

function realChoice(option: PageOption | null): PageOption | null {
  return option === null || isPlaceholder(option) ? null : option;
}

function sameChoice(a: PageOption | null, b: PageOption | null): boolean {
  if (a === null || b === null) return a === b;
  return a.value !== "" && b.value !== "" ? a.value === b.value : fold(a.label) === fold(b.label);
}

function labelOf(option: PageOption | null): string {
  return option === null ? "" : plain(option.label) || plain(option.value);
}

function categoryReasons(type: string, saved: PageOption, rows: readonly Category[]): Reason[] {
  const label = labelOf(saved);
  const match = matchCategory(saved, rows);
  // by its name alone, as the other reasons have it
  if (match.kind === "gone") return [{ code: "type.category-gone", data: { type, category: codeAndName(label).name || label } }];
  if (match.kind === "none") return [{ code: "type.category-unmatched", data: { type, category: label } }];

  const { category } = match;
  const say = (code: Reason["code"]): Reason => ({ code, data: { type, category: category.name } });
  const reasons: Reason[] = [];
  if (category.inactive || isVacant(category)) reasons.push(say("type.category-inactive"));
  else if (category.totalising || category.income || category.transfer || !category.expense) reasons.push(say("type.category-not-selectable"));
  else if (category.hidden) reasons.push(say("type.category-hidden"));

  const old = match.byCode ? otherName(saved.label, category) : null;
  if (old !== null) reasons.push({ code: "type.category-renamed", data: { type, category: category.name, old, new: category.name } });
  return reasons;
}

/** OMIE keeps unused places of its chart as rows named "<Disponível>". */
function isVacant(category: Category): boolean {
  return fold(category.name) === "<disponivel>";
}

type Match = { kind: "found"; category: Category; byCode: boolean } | { kind: "gone" } | { kind: "none" };

/**
 * By the option's value, then by the code in its label, then by name. A number in a label may belong to the
 * name (companies number their own charts), so it counts as a code only when OMIE has it or it has OMIE's form.
 */
function matchCategory(option: PageOption, rows: readonly Category[]): Match {
  const value = option.value.trim();
  const label = codeAndName(option.label);
  const coded = rows.find((row) => row.code === value) ?? rows.find((row) => label.code !== "" && row.code === label.code);
  if (coded) return { kind: "found", category: coded, byCode: true };

  if (looksLikeOmieCode(value)) return { kind: "gone" }; // whatever the label says, this is what is sent
  const whole = uniqueByName(option.label, rows);
  if (whole) return { kind: "found", category: whole, byCode: false };
  if (looksLikeOmieCode(label.code)) return { kind: "gone" };
  const part = label.code === "" ? null : uniqueByName(label.name, rows);
  return part ? { kind: "found", category: part, byCode: false } : { kind: "none" };
}

/** The only expense category of this name; failing any, the only category of this name. Two of a name are none. */
function uniqueByName(name: string, rows: readonly Category[]): Category | null {
  const folded = fold(name);
  if (folded === "") return null;
  const named = rows.filter((row) => fold(row.name) === folded);
  const expenses = named.filter((row) => row.expense);
  const pool = expenses.length > 0 ? expenses : named;
  return pool.length === 1 ? (pool[0] ?? null) : null;
}

/** The name the page still shows for this category, when it isn't OMIE's any more; null when it is, or none is shown. */
function otherName(label: string, category: Category): string | null {
  const { code, name } = codeAndName(label);
  const shown = code === category.code ? name : plain(label);
  if (shown === "" || fold(shown) === category.code) return null;
  const same = [shown, plain(label)].some((text) => fold(text) === fold(category.name));
  return same ? null : shown;
}
