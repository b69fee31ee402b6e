/** The options a page offers, as categories that may be suggested. */
import { codeAndName, fold, isPlaceholder, looksLikeOmieCode, plain } from "../fold.ts";
import type { Category } from "../model/omie.ts";
import type { PageOption } from "../model/vexpenses.ts";
import { read, type Reading } from "./reading.ts";
import { isCapitalName, isInvestmentGroup, isRetiredName, isVacantName, selectable } from "./selectable.ts";
import { structureOf } from "./structure.ts";

export interface Candidate {
  option: PageOption;
  /** place among those offered */
  order: number;
  /** OMIE category code, "" when it can't be told */
  code: string;
  /** name without code, as written */
  name: string;
  /** folded names it goes by: as written, and without the company's own numbering ("7.10 — Uber e Táxi") */
  names: readonly string[];
  reading: Reading;
  /** false when OMIE's register is known and doesn't have it: may be suggested, never surely */
  certain: boolean;
  /** stands in a group of things bought to be owned */
  invested: boolean;
}

/**
 * Options that can take an expense, in the page's order.
 * @param categories OMIE's register, or null when it isn't known: then codes and names alone decide
 */
export function candidates(offered: readonly PageOption[], categories: readonly Category[] | null): Candidate[] {
  const real = offered.filter((option) => !isPlaceholder(option)).map(taken);
  const found = categories === null ? byLooks(real) : byRegister(real, categories);
  return found.map((one, order) => {
    const bare = withoutNumbering(one.name);
    const folded = fold(bare);
    return { ...one, order, names: [...new Set([fold(one.name), folded])], reading: read(folded, null) };
  });
}

type Found = Pick<Candidate, "option" | "code" | "name" | "certain" | "invested">;

interface Entry {
  option: PageOption;
  code: string;
  name: string;
}

function taken(option: PageOption): Entry {
  const { code, name } = codeAndName(option.label);
  return { option, code, name };
}

function byLooks(real: readonly Entry[]): Found[] {
  const placed = real.map((entry) => ({ ...entry, place: { code: placeOf(entry), name: entry.name } }));
  const structure = structureOf(placed.map(({ place }) => place));
  return placed
    .filter(({ place, name }) => structure.takesExpenses(place) && usableName(name))
    .map(({ option, code, name, place }) => ({
      option,
      code: codeOf(option, code),
      name: codeIsOmies(code, option) ? name : plain(option.label),
      certain: true,
      invested: structure.invested(place),
    }));
}

function usableName(name: string): boolean {
  return !isVacantName(name) && !isRetiredName(name) && !isCapitalName(fold(withoutNumbering(name)));
}

interface Register {
  byCode: ReadonlyMap<string, Category>;
  byName: ReadonlyMap<string, readonly Category[]>;
}

function byRegister(real: readonly Entry[], categories: readonly Category[]): Found[] {
  const register: Register = {
    byCode: new Map(categories.map((category) => [category.code, category])),
    byName: Map.groupBy(categories, (category) => fold(category.name)),
  };
  return real.flatMap((entry) => known(entry, register));
}

function known({ option, code, name }: Entry, register: Register): Found[] {
  const { byCode, byName } = register;
  const coded = byCode.get(option.value.trim()) ?? byCode.get(code);
  if (coded) {
    if (!takes(coded)) return [];
    // the person sees the label, so the label's name must be the category's too before anything is sure
    const shown = code === coded.code ? name : plain(option.label);
    const agrees = shown === "" || [shown, option.label].some((text) => fold(text) === fold(coded.name));
    return [{ option, code: coded.code, name: coded.name, certain: agrees, invested: isInvested(coded, register) }];
  }
  if (looksLikeOmieCode(option.value.trim())) return []; // deleted since
  const label = plain(option.label);
  const whole = byName.get(fold(label));
  if (!whole && looksLikeOmieCode(code)) return []; // the number is OMIE's, not the name's, and deleted since
  const named = whole ?? byName.get(fold(name)) ?? [];
  const usable = named.filter(takes);
  if (named.length > 0 && usable.length === 0) return [];
  const [only] = usable;
  // two of one name (or one of them unusable): which of them the page means can't be told
  if (only && named.length === 1) return [{ option, code: only.code, name: only.name, certain: true, invested: isInvested(only, register) }];
  return usableName(label) ? [{ option, code: "", name: label, certain: false, invested: false }] : [];
}

function takes(category: Category): boolean {
  return selectable(category) && usableName(category.name);
}

function isInvested(category: Category, { byCode }: Register): boolean {
  const group = byCode.get(category.parent);
  return group !== undefined && group !== category && isInvestmentGroup(group.name);
}

function codeIsOmies(code: string, option: PageOption): boolean {
  return code !== "" && (looksLikeOmieCode(code) || code === option.value.trim());
}

function codeOf(option: PageOption, labelCode: string): string {
  const value = option.value.trim();
  if (looksLikeOmieCode(value)) return value;
  return codeIsOmies(labelCode, option) ? labelCode : "";
}

/** The number that places it in the chart: the value where it has levels, else the label's. */
function placeOf({ option, code }: Entry): string {
  const value = option.value.trim();
  if (/^\d+(?:\.\d+)+$/.test(value)) return value;
  return code === "" && /^\d{1,2}$/.test(value) ? value : code;
}

/** "7.10 — Uber e Táxi" → "Uber e Táxi"; "13º Salário" and "99 Táxi" stay. */
export function withoutNumbering(name: string): string {
  const bare = plain(name).replace(/^(?:\d+(?:\.\d+)+\.?|\d+\s*[.)–—-]|\d{3,}\b)\s*[–—:-]?\s*(?=\p{L})/u, "");
  return bare === "" ? name : bare;
}
