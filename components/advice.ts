import type { Advice, Reason } from "../lib/model/verdicts.ts";
import { REASONS } from "../lib/model/verdicts.ts";

/** Mildest first. Of several reasons the strictest advice wins: one that must go back sends the report back. */
const STRICTNESS: readonly Advice[] = ["approve-and-tell", "wait", "return"];

/** What an approver does about these reasons; null where nothing keeps the thing from arriving. */
export function adviceFor(reasons: readonly Reason[]): Advice | null {
  const levels = reasons.map((r) => REASONS[r.code]).filter((facts) => facts.weight !== "note");
  if (levels.length === 0) return null;
  return STRICTNESS[Math.max(...levels.map((facts) => STRICTNESS.indexOf(facts.advice)))] ?? null;
}

/** True where nobody but finance can mend it: then the employee must not be rejected for it (design §3). */
export function onlyFinance(reasons: readonly Reason[]): boolean {
  const serious = reasons.map((r) => REASONS[r.code]).filter((facts) => facts.weight !== "note");
  return serious.length > 0 && serious.every((facts) => facts.fixer === "finance");
}
