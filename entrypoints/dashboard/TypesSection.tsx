import type { SectionProps } from "./App.tsx";
import { tn } from "../../lib/text.ts";

/** Expense types and their categories. */
export function TypesSection({ overview }: SectionProps) {
  return <p>{tn("typesUnbound", overview.types.reasons.find(({ code }) => code === "type.unbound")?.count ?? 0)}</p>;
}
