/** Would the engine have chosen what the company chose? */
import type { BackTest, OwnBinding } from "../model/mapping.ts";
import type { Category } from "../model/omie.ts";
import type { PageOption } from "../model/vexpenses.ts";
import { chartOf } from "./chart.ts";
import { lessonsFrom } from "./learn.ts";
import { named, suggestOne } from "./suggest.ts";

/**
 * Suggests for each binding's type as if it were the only one missing, and compares with what is bound.
 * Bindings whose category isn't on offer any more are left out.
 * @param offered all options of the page's choice, placeholders included
 * @param categories OMIE's register when known
 */
export function backTest(bindings: readonly OwnBinding[], offered: readonly PageOption[], categories: readonly Category[] | null): BackTest {
  const chart = chartOf(offered, categories);
  const lessons = lessonsFrom(bindings, chart);
  const different = lessons.flatMap((lesson): BackTest["different"] => {
    const { type } = lesson.binding;
    const { sure, suggestions } = suggestOne(type, chart, lessons.filter((other) => other !== lesson));
    const chosen = suggestions[0] ?? null;
    if (chosen?.option === lesson.candidate.option) return [];
    return [{ type, bound: named(lesson.candidate), chosen, sure }];
  });
  return { compared: lessons.length, same: lessons.length - different.length, different };
}
