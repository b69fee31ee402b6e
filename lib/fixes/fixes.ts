/**
 * Writes fixes to OMIE: previewed, confirmed by a person, one at a time, read back, logged. The queue is in the books,
 * so the worker may die at any time; nothing is written where the company's switch or the computer's policy says no.
 */
import type { Fix, FixPreview, FixTrouble, FixWish } from "../model/fixes.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import { createShift } from "../shift.ts";
import { waitsFor, workOn, type Bench } from "./one-fix.ts";
import type { FixParts } from "./parts.ts";
import { personOf, previewOf } from "./wish.ts";

export interface Fixes {
  /** Both sides of each, from the books; asks OMIE nothing and may be called with writing switched off. */
  preview(id: ConnectionId, wishes: readonly FixWish[]): Promise<FixPreview[]>;
  /**
   * Queues what a person confirmed, without what its preview speaks against, and begins.
   * @param by who confirmed it, as they are to stand in the log
   */
  begin(id: ConnectionId, wishes: readonly FixWish[], by: string): Promise<{ batch: number; queued: number; previews: FixPreview[] } | { trouble: FixTrouble }>;
  /** Goes on with what is not over: at every start of the worker, alarm, unlock. Never rejects. */
  resume(): Promise<void>;
  /** What was not begun yet is not written; what was begun goes on to its end. @returns how many were stopped */
  stop(id: ConnectionId): Promise<number>;
  /** Resolves when nothing is being done any more. */
  settled(): Promise<void>;
}

/** Between two fixes: OMIE wants writes one at a time, and others use the same keys. */
const GAP_MS = 500;
const SHORT_WAIT_MS = 3_000;
const LOCKED = { code: "connection.locked" } as const;
const NEVER = new AbortController().signal;

export function createFixes(parts: FixParts): Fixes {
  const { books, now } = parts;

  const shift = createShift(parts, async (onDuty) => {
    const stuck = new Set<string>();
    for (let first = true; ; first = false) {
      const left = await books.unfinishedFixes();
      const next = nextOf(left, stuck, now());
      if (next === null) return nextTime(left);
      onDuty();
      if (!first) await parts.sleep(GAP_MS, NEVER);
      await drive(next, stuck);
    }
  });

  async function drive(fix: Fix, stuck: Set<string>): Promise<void> {
    const wait = waitsFor(fix, now());
    if (wait > 0) await parts.sleep(wait, NEVER);
    const omie = await parts.omieFor(fix.connection);
    if (!omie) {
      stuck.add(fix.connection);
      await books.changeFix(fix.connection, fix.n, { trouble: "connection", reason: LOCKED, notBefore: null });
      return;
    }
    const bench: Bench = { books, omie, forbidden: () => forbidden(fix.connection), toReason: parts.toReason, now, signal: NEVER };
    const after = await workOn(fix, bench);
    // It waits for something that only a person can give: no other fix of this company would fare better.
    if (after?.trouble === "connection" && after.notBefore === null) stuck.add(fix.connection);
  }

  async function forbidden(id: ConnectionId): Promise<FixTrouble | null> {
    if (await parts.writesNever()) return "writes-forbidden";
    return (await books.writesOn(id)) ? null : "writes-off";
  }

  async function preview(id: ConnectionId, wishes: readonly FixWish[]): Promise<FixPreview[]> {
    const { suppliers } = await books.view(id, { staleAfterMs: Infinity, people: wishes.map(personOf) });
    return wishes.map((wish) => previewOf(wish, suppliers?.rows ?? []));
  }

  return {
    preview,
    async begin(id, wishes, by) {
      const trouble = await forbidden(id);
      if (trouble !== null) return { trouble };
      const previews = await preview(id, wishes);
      const good = previews.filter((one) => one.trouble === null);
      const names = good.map(({ before, after }) => (before ?? after)?.name ?? "");
      const batch = good.length === 0 ? 0 : await books.addFixes(id, good.map(({ wish }) => wish), by, now(), names);
      if (good.length > 0) shift.begin();
      return { batch, queued: good.length, previews };
    },
    async resume() {
      shift.begin();
    },
    stop: (id) => books.stopFixes(id, now()),
    settled: shift.settled,
  };
}

/** When the first of those that wait for a time may go on. */
function nextTime(left: readonly Fix[]): EpochMs | null {
  const times = left.flatMap(({ notBefore }) => (notBefore === null ? [] : [notBefore]));
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * The fix to go on with. One whose write may still be under way keeps all others of its company back: OMIE takes one
 * write at a time. One that only waits to be read back does not.
 */
function nextOf(left: readonly Fix[], stuck: ReadonlySet<string>, now: EpochMs): Fix | null {
  const seen = new Set<string>(stuck);
  for (const fix of [...left].sort((a, b) => Number(b.state === "writing") - Number(a.state === "writing"))) {
    if (seen.has(fix.connection)) continue;
    if (waitsFor(fix, now) <= SHORT_WAIT_MS) return fix;
    if (fix.state === "writing" || fix.trouble === "connection") seen.add(fix.connection);
  }
  return null;
}
