/** How reasons weigh, and what a register must be before anything is read off it. */
import type { Books, Holding } from "../model/books.ts";
import type { EpochMs } from "../model/time.ts";
import { type Reason, REASONS, type State, type Verdict, type Weight } from "../model/verdicts.ts";

const ORDER: Record<Weight, number> = { block: 0, doubt: 1, note: 2 };

/** A clock may run a little ahead; data from further in the future than this was dated by a wrong clock. */
const CLOCK_SLACK_MS = 24 * 60 * 60 * 1000;

const weightOf = (reason: Reason): Weight => REASONS[reason.code].weight;

/**
 * Any block → blocked; else any doubt → unknown; else ready (design §3).
 * @param checkedAt when the OMIE data it rests on was read; null = it rests on none
 * @param about tells reasons of one code apart that are about different things; none = one of each code is enough
 * @returns the verdict with blocks, then doubts, then notes; each code once, its first data kept
 */
export function weigh(reasons: readonly Reason[], checkedAt: EpochMs | null, about: (reason: Reason) => string = () => ""): Verdict {
  const seen = new Set<string>();
  const once = reasons.filter((reason) => {
    const key = `${reason.code}|${about(reason)}`;
    return !seen.has(key) && seen.add(key);
  });
  const sorted = once.toSorted((a, b) => ORDER[weightOf(a)] - ORDER[weightOf(b)]);
  return { state: stateOf(sorted), reasons: sorted, checkedAt };
}

function stateOf(reasons: readonly Reason[]): State {
  if (reasons.some((reason) => weightOf(reason) === "block")) return "blocked";
  return reasons.some((reason) => weightOf(reason) === "doubt") ? "unknown" : "ready";
}

/** True while data read at `at` may still be relied on. */
export function isFresh(at: EpochMs, books: Pick<Books, "staleAfterMs">, now: EpochMs): boolean {
  return now - at <= books.staleAfterMs && at - now <= CLOCK_SLACK_MS;
}

/** A register that may be read, or why it may not; `at` is null when there is none. */
export type Readable<R> = { ok: true; holding: Holding<R> } | { ok: false; reasons: Reason[]; at: EpochMs | null };

/**
 * Missing → the trouble that keeps it from being read, else that it was never read. Too old → stale.
 * Trouble alone says nothing against data that is here and fresh: locked or offline, the books still answer.
 */
export function readable<R>(holding: Holding<R> | null, books: Books, now: EpochMs): Readable<R> {
  if (holding === null) {
    const otherwise: Reason = { code: books.connection === null ? "connection.none" : "books.empty" };
    return { ok: false, reasons: [books.trouble ?? otherwise], at: null };
  }
  if (isFresh(holding.at, books, now)) return { ok: true, holding };
  const stale: Reason = { code: "books.stale", data: { at: holding.at } };
  return { ok: false, reasons: books.trouble === null ? [stale] : [stale, books.trouble], at: holding.at };
}

/**
 * A verdict that age alone makes unknown says what it was before: "Em 20/11 chegava ao Omie".
 * @param rule judges by a given age limit, ms
 */
export function withOldAnswer(rule: (staleAfterMs: number) => Verdict, staleAfterMs: number): Verdict {
  const verdict = rule(staleAfterMs);
  const isStale = ({ code }: Reason): boolean => code === "books.stale";
  if (!verdict.reasons.some(isStale)) return verdict;
  const old = rule(Infinity);
  // dated by a clock that ran ahead, it is no answer at any age
  if (old.reasons.some(isStale) || old.state === "unknown") return verdict;
  return { ...verdict, reasons: verdict.reasons.map((reason) => (isStale(reason) ? { ...reason, data: { ...reason.data, was: old.state } } : reason)) };
}

/** What is the same for a whole screen under one age limit is made once for each limit. */
export function perLimit<T>(make: (staleAfterMs: number) => T): (staleAfterMs: number) => T {
  const made = new Map<number, T>();
  return (staleAfterMs) => {
    const known = made.get(staleAfterMs);
    if (known !== undefined) return known;
    const value = make(staleAfterMs);
    made.set(staleAfterMs, value);
    return value;
  };
}
