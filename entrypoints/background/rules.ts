/** The pure rules, introduced to each other: what fits a type decides whether a renamed category still serves it. */
import { choiceOf, choicesOf, unusableOf } from "../../lib/category-choices.ts";
import { companyInView, strangeMarks } from "../../lib/company.ts";
import { backTest } from "../../lib/mapping/back-test.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import { plannedFor } from "../../lib/plan.ts";
import type { OwnBinding } from "../../lib/model/mapping.ts";
import type { Category } from "../../lib/model/omie.ts";
import type { BindingFact, PageOption } from "../../lib/model/vexpenses.ts";
import type { Parts } from "../../lib/questions/parts.ts";
import { accountVerdict, changesOf, countPeople, countTypes, newMeanings, peopleOverview, peopleSummary, selectPeople, verdictFor, vouched, waitingForSync } from "../../lib/readiness/index.ts";
import { booksReader } from "../../lib/readiness/reader.ts";

/** Would a category of this name be suggested for the type at all? */
const fits = (type: string, name: string): boolean => (suggest([type], [{ value: "", label: name }], null)[0]?.suggestions.length ?? 0) > 0;

/** What is saved teaches: by the value that stands for it among these options, else by OMIE's code. */
function lessonsOf(bindings: readonly BindingFact[], options: readonly PageOption[], categories: readonly Category[] | null): OwnBinding[] {
  const values = new Set(options.map(({ value }) => value));
  return bindings.flatMap(({ type, saved }) => (saved === null ? [] : [{ type, category: values.has(saved.value) ? saved.value : choiceOf(saved, categories).code }]));
}

export const rules: Parts["rules"] = {
  verdictFor: (subject, books, now) => verdictFor(subject, books, now, fits),
  accountVerdict,
  countPeople,
  countTypes: (rows, books, now) => countTypes(rows, books, now, fits),
  companyInView,
  strangeMarks,
  suggest: (types, options, categories, bindings = []) => suggest(types, options, categories, lessonsOf(bindings, options, categories)),
  choicesOf,
  unusableOf,
  choiceOf,
  plannedFor,
  backTest: (bindings, options, categories) => backTest(lessonsOf(bindings, options, categories), options, categories),
  booksReader: (books, setup, history) => booksReader(books, setup, history, fits),
  newMeanings,
  peopleOverview,
  peopleSummary,
  selectPeople,
  waitingForSync,
  vouched,
  changesOf: (rows, categories, meanings) => changesOf(rows, categories, meanings, fits),
};
