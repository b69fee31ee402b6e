/**
 * The arithmetic of OMIE's limits for one method: what is remembered, and whether a request may go now. Pure; the
 * clock is an argument.
 *
 * Limits per address, app and method (OMIE help 8112984): 240 requests a minute, 4 at a time, the same request again
 * only after 60 s, and ten errors block the method for 30 minutes. Whether a success forgives errors is not
 * documented, so none does here; and all of it is shared with every other program that uses the same keys.
 */
import { REPEAT_MS } from "./faults.ts";
import type { Fault } from "../fault.ts";

/** A request that was sent: it may not be repeated before `until`; `open` while no answer came. */
interface Asked {
  param: string;
  at: number;
  until: number;
  open: boolean;
}

export interface Memory {
  asked: Asked[];
  /** when each error of the last half hour came */
  errors: number[];
  /** the last request, whatever became of it */
  lastAt: number;
  /** OMIE's block */
  blockedUntil: number;
  /** too many requests in a minute */
  rateUntil: number;
  /** one at a time until then */
  slowUntil: number;
  /** when each request of the last minute went */
  sent: number[];
}

/** Requests a minute: OMIE allows 240, and the same keys serve other programs as well. */
const A_MINUTE = 232;
const MINUTE_MS = 60_000;
/** After OMIE has complained of too many: evenly spaced, 240 a minute. */
const SPACING_MS = 260;
/** reads of one method at a time */
export const AT_ONCE = 4;
const BRAKE = 6;
/** After this many errors one request at a time, so that those in flight can't carry us past the brake. */
const CAREFUL = 3;
const ERRORS_MS = 30 * 60_000;
const SLOW_MS = 5 * 60_000;
/** Longer than a request may take (time-out 25 s): one still open after this died with its worker. */
const OPEN_MS = 26_000;
/** A remembered time further ahead than this comes from a clock that was set back. */
const FAR_MS = 25 * 60 * 60_000;

/** Reads what a ledger kept; what is unreadable or impossible is forgotten. */
export function recall(kept: unknown, now: number): Memory {
  if (!isMemory(kept)) return { asked: [], errors: [], lastAt: 0, blockedUntil: 0, rateUntil: 0, slowUntil: 0, sent: [] };
  const past = (at: number): boolean => at <= now;
  const near = (until: number): number => (until > now && until < now + FAR_MS ? until : 0);
  const { asked, sent = asked.map(({ at }) => at) } = kept;
  return {
    asked: asked.filter((a) => past(a.at) && (a.until > now || (a.open && now - a.at < OPEN_MS))),
    errors: kept.errors.filter((at) => past(at) && now - at < ERRORS_MS),
    lastAt: past(kept.lastAt) ? kept.lastAt : 0,
    blockedUntil: near(kept.blockedUntil),
    rateUntil: near(kept.rateUntil),
    slowUntil: near(kept.slowUntil),
    sent: sent.filter((at) => past(at) && now - at < MINUTE_MS),
  };
}

/** Checked twice for every request, with hundreds of entries while a large register is read. */
function isMemory(kept: unknown): kept is Omit<Memory, "sent"> & { sent?: number[] } {
  if (!isRecord(kept)) return false;
  const { asked, errors, sent = [] } = kept;
  const numbers = [kept.lastAt, kept.blockedUntil, kept.rateUntil, kept.slowUntil];
  return numbers.every(isNumber) && [errors, sent].every((list) => Array.isArray(list) && list.every(isNumber)) && Array.isArray(asked) && asked.every(isAsked);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isAsked = (value: unknown): value is Asked =>
  isRecord(value) && typeof value.param === "string" && isNumber(value.at) && isNumber(value.until) && typeof value.open === "boolean";

export type Decision =
  | { go: true; memory: Memory }
  /** ask again after so many ms; `quota`: the minute's requests are spent, which a long register can't avoid */
  | { wait: number; quota: boolean }
  /** ask again when one in flight ends; at the latest `until` it counts as dead */
  | { full: true; until: number }
  | { fault: Fault };

/**
 * May this request go now?
 * @param again the client repeats it by itself after an answer that was none
 * @param most requests at a time
 */
export function decide(m: Memory, param: string, now: number, again: boolean, most: number): Decision {
  const stop = (kind: Fault["kind"], until: number, text: string): Decision => ({ fault: { kind, until, text } });

  if (m.blockedUntil > now) return stop("blocked", m.blockedUntil, "still blocked by OMIE");
  const oldest = m.errors.at(-BRAKE);
  if (oldest !== undefined) return stop("brake", oldest + ERRORS_MS, `${m.errors.length} errors in half an hour`);
  if (m.rateUntil > now) return stop("rate", m.rateUntil, "too many requests a moment ago");
  if (!again) {
    const before = m.asked.findLast((a) => a.param === param);
    if (before !== undefined && before.until > now) return stop("redundant", before.until, "asked less than a minute ago");
  }
  const open = m.asked.filter((a) => a.open && now - a.at < OPEN_MS);
  const atOnce = m.slowUntil > now || m.errors.length >= CAREFUL ? 1 : most;
  if (open.length >= atOnce) {
    const ends = open.map((a) => a.at + OPEN_MS).sort((a, b) => a - b);
    return { full: true, until: ends[open.length - atOnce] ?? now + OPEN_MS };
  }
  const first = m.sent.at(-A_MINUTE);
  const minute = first === undefined ? 0 : first + MINUTE_MS - now;
  if (minute > 0) return { wait: minute, quota: true };
  const gap = m.slowUntil > now ? m.lastAt + SPACING_MS - now : 0;
  if (gap > 0) return { wait: gap, quota: false };
  const rest = m.asked.filter((a) => a.param !== param);
  return { go: true, memory: { ...m, lastAt: now, sent: [...m.sent, now], asked: [...rest, { param, at: now, until: now + REPEAT_MS, open: true }] } };
}

/** How a request ended, as far as pacing cares. */
export interface Ending {
  /** the fault it came to, if any */
  fault: Fault | null;
  /** OMIE answered an error (an empty list and "not found" are errors to OMIE) */
  error: boolean;
  /** OMIE never took it as asked: keys refused, or nothing left this machine */
  forget: boolean;
}

/** What is remembered after a request ended. */
export function settle(m: Memory, param: string, now: number, ending: Ending): Memory {
  const { fault } = ending;
  const until = fault?.until ?? 0;
  const kind = fault?.kind;
  return {
    ...m,
    asked: m.asked.flatMap((a) => {
      if (a.param !== param) return [a];
      if (ending.forget) return [];
      // Each refusal starts OMIE's minute anew.
      return [{ ...a, open: false, until: kind === "redundant" || kind === "busy" ? until : a.until }];
    }),
    errors: ending.error ? [...m.errors, now] : m.errors,
    blockedUntil: kind === "blocked" ? until : m.blockedUntil,
    rateUntil: kind === "rate" ? until : m.rateUntil,
    slowUntil: kind === "busy" || kind === "rate" ? now + SLOW_MS : m.slowUntil,
  };
}
