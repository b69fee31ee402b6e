/** The same verdicts counted, for one glance. */
import type { Books, Directory } from "../model/books.ts";
import type { Counts, ReasonCount } from "../model/overview.ts";
import type { EpochMs } from "../model/time.ts";
import type { ReasonCode, Verdict, Weight } from "../model/verdicts.ts";
import type { BindingFact } from "../model/vexpenses.ts";
import { REASONS } from "../model/verdicts.ts";
import { memberVerdict } from "./member.ts";
import type { Fits } from "./meaning.ts";
import { typeVerdict } from "./type.ts";

export type Tally = Counts & {
  /** how many were counted */
  known: number;
  /** what stands in the way, blocks first, most frequent first; notes last */
  reasons: ReasonCount[];
};

/** Members by state. Deactivated ones are left out: they submit nothing any more, and would only fill the list. */
export function countPeople(directory: Directory, books: Books, now: EpochMs): Tally {
  return tally(directory.members.filter((member) => member.active !== false).map((member) => memberVerdict(member, books, now)));
}

/** Expense types by state. Inactive ones are left out: no new expense can have them. */
export function countTypes(rows: readonly BindingFact[], books: Books, now: EpochMs, fits?: Fits): Tally {
  return tally(rows.filter((row) => row.typeActive !== false).map((row) => typeVerdict(row, books, now, fits)));
}

const ORDER: readonly Weight[] = ["block", "doubt", "note"];

/** Counts verdicts by state and reason. */
export function tally(verdicts: readonly Verdict[]): Tally {
  const counts: Counts = { ready: 0, blocked: 0, unknown: 0 };
  const reasons = new Map<ReasonCode, number>();
  for (const verdict of verdicts) {
    if (verdict.state !== "checking") counts[verdict.state] += 1;
    for (const { code } of verdict.reasons) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  const place = (code: ReasonCode): number => ORDER.indexOf(REASONS[code].weight);
  return {
    ...counts,
    known: verdicts.length,
    reasons: [...reasons]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => place(a.code) - place(b.code) || b.count - a.count || (a.code < b.code ? -1 : 1)),
  };
}
