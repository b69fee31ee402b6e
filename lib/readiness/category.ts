/** Which row of OMIE's register a choice on the page stands for. */
import { codeAndName, fold, looksLikeOmieCode } from "../fold.ts";
import type { Category } from "../model/omie.ts";
import type { PageOption } from "../model/vexpenses.ts";

export type Match = { kind: "found"; category: Category; byCode: boolean } | { kind: "gone" } | { kind: "none" };

/**
 * By the option's value, then by the code in its label, then by name. A number in a label may belong to the
 * name (companies number their own charts), so it counts as a code only when OMIE has it or it has OMIE's form.
 */
export function matchCategory(option: PageOption, rows: readonly Category[]): Match {
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
