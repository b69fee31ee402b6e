/** Pure: read a register whole, or only what changed since? The clock is an argument. */
import type { Register } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Current, PayablesRead, Plan } from "./parts.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whether OMIE moves a record's date when only its tags change is not documented: once a day everything is read. */
const FULL_EVERY_MS = DAY_MS;
/** More rows on top than this are better read anew. */
const MOST_OVERLAY = 5_000;
const COUNT_EVERY_MS = DAY_MS;
const PAYABLES_EVERY_MS = 6 * HOUR_MS;
/** How far back the first look at contas a pagar goes. */
const PAYABLES_BACK_MS = 90 * DAY_MS;

/** A time within so long before now. A time ahead was written before the clock was set back and tells nothing. */
const isRecent = (at: EpochMs, now: EpochMs, lastsMs: number): boolean => at <= now && now - at < lastsMs;

/**
 * @param full somebody asked for everything
 * @param payables will contas a pagar be asked in this refresh? OMIE's count can wait for the next one then
 */
export function planPass(register: Register, current: Current | null, full: boolean, payables: boolean, now: EpochMs): Plan {
  const base = current?.base;
  // Only this register can be asked for its changes; the others are of one page.
  if (register !== "suppliers" || full || !base || base.newestChange === null) return { kind: "full" };
  if (!isRecent(base.fullAt, now, FULL_EVERY_MS) || base.overlay > MOST_OVERLAY) return { kind: "full" };
  // It begins at the newest change held, so that it is never empty: nothing found would count as an error for OMIE.
  const to = Math.max(now, base.newestChange) + DAY_MS;
  const count = !payables || !isRecent(base.countedAt, now, COUNT_EVERY_MS);
  return { kind: "changes", from: base.newestChange, to, count, counted: null };
}

/** Is it time to look at contas a pagar (again), or is a look under way? */
export function payablesDue(read: PayablesRead | null, now: EpochMs): boolean {
  return read === null || read.reading !== null || read.readAt === null || !isRecent(read.readAt, now, PAYABLES_EVERY_MS);
}

/** Where a look at contas a pagar begins, and where it ends. */
export function payablesPeriod(read: PayablesRead, now: EpochMs): { from: EpochMs; to: EpochMs } {
  const to = read.reading?.to ?? now;
  return { from: Math.min(Math.max(read.from, to - PAYABLES_BACK_MS), to), to };
}

export const firstPayables = (connection: string, now: EpochMs): PayablesRead => ({
  connection,
  from: now - PAYABLES_BACK_MS,
  readAt: null,
  reading: null,
  made: [],
});
