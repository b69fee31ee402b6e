/** The options a page offers, as categories that may be suggested. */
import { codeAndName, fold, isPlaceholder, looksLikeOmieCode, plain } from "../fold.ts";
import type { Category, PageOption } from "../model.ts";
import { isRetiredName, isVacantName, selectable } from "./selectable.ts";
import { wordsOf } from "./words.ts";

export interface Candidate {
  option: PageOption;
  /** OMIE category code, "" when it can't be told */
  code: string;
  /** name without code, as written */
  name: string;
  /** folded names it goes by: as written, and without the company's own numbering ("7.10 — Uber e Táxi") */
  names: readonly string[];
  words: ReadonlySet<string>;
  /** false when OMIE's register is known and doesn't have it: may be suggested, never surely */
  certain: boolean;
}

/**
 * Options that can take an expense, in the page's order.
 * @param categories OMIE's register, or null when it isn't known: then codes and names alone decide
 */
export function candidates(offered: readonly PageOption[], categories: readonly Category[] | null): Candidate[] {
  const real = offered.filter((option) => !isPlaceholder(option)).map(taken);
  if (categories !== null) {
    const register = registerOf(categories);
    return real.flatMap((entry) => known(entry, register));
  }
  const threeLevels = real.some(({ option, code }) => looksLikeOmieCode(codeOf(option, code)) && levels(codeOf(option, code)) === 3);
  return real
    .filter(({ option, code, name }) => !looksUnusable(codeOf(option, code), name, threeLevels))
    .map(({ option, code, name }) => candidate(option, codeOf(option, code), codeIsOmies(code, option) ? name : plain(option.label), true));
}

interface Entry {
  option: PageOption;
  code: string;
  name: string;
}

function taken(option: PageOption): Entry {
  const { code, name } = codeAndName(option.label);
  return { option, code, name };
}

interface Register {
  byCode: ReadonlyMap<string, Category>;
  byName: ReadonlyMap<string, readonly Category[]>;
}

function registerOf(categories: readonly Category[]): Register {
  return {
    byCode: new Map(categories.map((category) => [category.code, category])),
    byName: Map.groupBy(categories, (category) => fold(category.name)),
  };
}

function known({ option, code, name }: Entry, { byCode, byName }: Register): Candidate[] {
  const coded = byCode.get(option.value.trim()) ?? byCode.get(code);
  if (coded) {
    if (!selectable(coded) || isRetiredName(coded.name)) return [];
    // the person sees the label, so the label's name must be the category's too before anything is sure
    const shown = code === coded.code ? name : plain(option.label);
    const agrees = shown === "" || [shown, option.label].some((text) => fold(text) === fold(coded.name));
    return [candidate(option, coded.code, coded.name, agrees)];
  }
  if (looksLikeOmieCode(option.value.trim())) return []; // deleted since
  const label = plain(option.label);
  const whole = byName.get(fold(label));
  if (!whole && looksLikeOmieCode(code)) return []; // the number is OMIE's, not the name's, and deleted since
  const named = whole ?? byName.get(fold(name)) ?? [];
  const usable = named.filter((category) => selectable(category) && !isRetiredName(category.name));
  if (named.length > 0 && usable.length === 0) return [];
  const [only] = usable;
  // two of one name (or one of them unusable): which of them the page means can't be told
  if (only && named.length === 1) return [candidate(option, only.code, only.name, true)];
  return isVacantName(label) || isRetiredName(label) ? [] : [candidate(option, "", label, false)];
}

function candidate(option: PageOption, code: string, name: string, certain: boolean): Candidate {
  const bare = withoutNumbering(name);
  return { option, code, name, names: [...new Set([fold(name), fold(bare)])], words: new Set(wordsOf(bare)), certain };
}

function codeIsOmies(code: string, option: PageOption): boolean {
  return code !== "" && (looksLikeOmieCode(code) || code === option.value.trim());
}

function codeOf(option: PageOption, labelCode: string): string {
  const value = option.value.trim();
  if (looksLikeOmieCode(value)) return value;
  return codeIsOmies(labelCode, option) ? labelCode : "";
}

function levels(code: string): number {
  return code.split(".").length;
}

/** Without the register: OMIE's codes say much (0 transfers, 1 income, two levels a group where others have three). */
function looksUnusable(code: string, name: string, threeLevels: boolean): boolean {
  if (isVacantName(name) || isRetiredName(name)) return true;
  return looksLikeOmieCode(code) && (/^[01]\./.test(code) || (threeLevels && levels(code) === 2));
}

/** "7.10 — Uber e Táxi" → "Uber e Táxi"; "13º Salário" and "99 Táxi" stay. */
function withoutNumbering(name: string): string {
  const bare = plain(name).replace(/^(?:\d+(?:\.\d+)+\.?|\d+\s*[.)–—-])\s*[–—:-]?\s*(?=\p{L})/u, "");
  return bare === "" ? name : bare;
}
