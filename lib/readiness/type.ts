/** Will expenses of this type reach OMIE? The type must be bound, and saved, to a category that takes expenses. */
import { codeAndName, fold, isPlaceholder, looksLikeOmieCode, plain, spaces } from "../fold.ts";
import type { Books } from "../model/books.ts";
import type { Meaning } from "../model/mapping.ts";
import type { Category } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason, Verdict } from "../model/verdicts.ts";
import type { BindingFact, PageOption } from "../model/vexpenses.ts";
import { type Match, matchCategory } from "./category.ts";
import { changedMeaning, type Fits, meaningOf } from "./meaning.ts";
import { readable, weigh } from "./verdict.ts";

/**
 * The verdict on one row "tipo de despesa → categoria". Rests on the categories register once something is saved.
 * @param fits does a category of this name fit the type? Without it no rename is held against a binding
 */
export function typeVerdict(binding: BindingFact, books: Books, now: EpochMs, fits: Fits = () => true): Verdict {
  const type = spaces(binding.type);
  const notes: Reason[] = binding.typeActive === false ? [{ code: "type.inactive", data: { type } }] : [];
  const chosen = realChoice(binding.chosen);
  const saved = realChoice(binding.saved);

  // these two need nothing from OMIE
  if (!sameChoice(chosen, saved)) return weigh([{ code: "type.unsaved", data: { type, category: labelOf(chosen ?? saved) } }, ...notes], null);
  if (saved === null) return weigh([{ code: "type.unbound", data: { type } }, ...notes], null);

  const register = readable(books.categories, books, now);
  if (!register.ok) return weigh([...register.reasons, ...notes], register.at);
  const meaning = meaningOf(binding.type, books.meanings ?? []);
  return weigh([...categoryReasons(type, saved, register.holding.rows, meaning, fits), ...notes], register.holding.at);
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

function categoryReasons(type: string, saved: PageOption, rows: readonly Category[], meaning: Meaning | null, fits: Fits): Reason[] {
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
  const changed = changedMeaning(type, category, meaning, old, fits);
  if (changed !== null) reasons.push({ code: "type.category-changed-meaning", data: { type, category: category.name, old: changed, new: category.name, code: category.code } });
  else if (old !== null) reasons.push({ code: "type.category-renamed", data: { type, category: category.name, old, new: category.name } });
  return reasons;
}

/** OMIE keeps unused places of its chart as rows named "<Disponível>". */
function isVacant(category: Category): boolean {
  return fold(category.name) === "<disponivel>";
}

/** The name the page still shows for this category, when it isn't OMIE's any more; null when it is, or none is shown. */
function otherName(label: string, category: Category): string | null {
  const { code, name } = codeAndName(label);
  const shown = code === category.code ? name : plain(label);
  if (shown === "" || fold(shown) === category.code) return null;
  const same = [shown, plain(label)].some((text) => fold(text) === fold(category.name));
  return same ? null : shown;
}
