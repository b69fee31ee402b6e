/** The pure rules, introduced to each other: what fits a type decides whether a renamed category still serves it. */
import { backTest } from "../../lib/back-test.ts";
import { choiceOf, choicesOf, unusableOf } from "../../lib/category-choices.ts";
import { companyInView, strangeMarks } from "../../lib/company.ts";
import { suggest } from "../../lib/mapping/suggest.ts";
import { plannedFor } from "../../lib/plan.ts";
import type { Parts } from "../../lib/questions/parts.ts";
import { accountVerdict, changesOf, countPeople, countTypes, newMeanings, verdictFor, vouched } from "../../lib/readiness/index.ts";

/** Would a category of this name be suggested for the type at all? */
const fits = (type: string, name: string): boolean => (suggest([type], [{ value: "", label: name }], null)[0]?.suggestions.length ?? 0) > 0;

export const rules: Parts["rules"] = {
  verdictFor: (subject, books, now) => verdictFor(subject, books, now, fits),
  accountVerdict,
  countPeople,
  countTypes: (rows, books, now) => countTypes(rows, books, now, fits),
  companyInView,
  strangeMarks,
  suggest,
  choicesOf,
  unusableOf,
  choiceOf,
  plannedFor,
  backTest,
  newMeanings,
  vouched,
  changesOf: (rows, categories, meanings) => changesOf(rows, categories, meanings, fits),
};
