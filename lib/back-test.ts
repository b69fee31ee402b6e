/** Would the engine have chosen what the company itself has chosen? The honest measure of its suggestions for this company. Pure. */
import { fold } from "./fold.ts";
import type { BackTest, CategoryChoice, TypeSuggestions } from "./model.ts";

/**
 * @param bound types with the category each is bound to, all of which can be chosen
 * @param suggest the engine, knowing nothing of these bindings; one answer per type, in order
 */
export function backTest(bound: readonly { type: string; category: CategoryChoice }[], suggest: (types: string[]) => TypeSuggestions[]): BackTest {
  const answers = suggest(bound.map(({ type }) => type));
  const different = bound.flatMap(({ type, category }, index) => {
    const first = answers[index]?.suggestions[0];
    const same = first !== undefined && (category.code === "" || first.code === "" ? fold(first.name) === fold(category.name) : first.code === category.code);
    return same ? [] : [{ type, bound: category.name, chosen: first?.name ?? "" }];
  });
  return { of: bound.length, same: bound.length - different.length, different };
}
