import type { BindingFact } from "../../model/vexpenses.ts";

/** Nothing chosen and nothing saved: the types that suggestions are for. */
export function isUnbound(fact: BindingFact): boolean {
  return fact.chosen === null && fact.saved === null;
}
