/** Refreshes the copy of OMIE: resumable, paced, cancellable. All it knows is in the books, so it may die at any time. */
import type { ConnectionId } from "../model/omie.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { Fault, FaultKind } from "../fault.ts";
import type { RunRow, SyncParts } from "./parts.ts";
import { ORDER, cancelled, done, failed, goOn, interrupted, isAhead, isDue, isUnfinished, newRun, paused } from "./progress.ts";
import { createShift, RESTART_MS } from "../shift.ts";
import { readPayables } from "./payables.ts";
import { openRegister, readRegister, REPEAT_AFTER_MS, type Reading, type Step } from "./register.ts";

export interface Sync {
  /**
   * Refreshes a company's registers, or joins the refresh under way. Resolves once it is recorded: `running`, or
   * `paused` with the reason it can't begin. Rejects when even that could not be written.
   * @param how.full everything anew, not only what changed; a refresh already under way stays what it is
   */
  start(id: ConnectionId, how?: { full?: boolean }): Promise<SyncRun>;
  /** Goes on with unfinished runs whose time has come: at every start of the worker, alarm, unlock, permission given. Never rejects. */
  resume(): Promise<void>;
  /** Ends the run as `idle` and drops what it read of unfinished registers; what readers see stays. */
  cancel(id: ConnectionId): Promise<void>;
  /** Resolves when nothing is being done any more. */
  settled(): Promise<void>;
}

/** Waits no longer than this are slept through; alarms can't ring earlier than half a minute from now. */
const SHORT_WAIT_MS = 5_000;
/** So many short waits in one go, then a real pause: whoever keeps saying "in a moment" is not believed for ever. */
const SHORT_WAITS = 5;
/** Waits after interruptions in a row (offline, unstable, an error of the browser). */
const RETRY_MS = [30_000, 60_000, 300_000, 900_000] as const;
const LONGEST_RETRY_MS = 1_800_000;
const LOCKED = { code: "connection.locked" } as const;
const FULL = { code: "books.full" } as const;

/** Faults that waiting doesn't mend. */
const FINAL: ReadonlySet<FaultKind> = new Set(["refused", "suspended", "unreadable"]);
/** Faults that pass, nobody knows when. */
const MAY_LAST: ReadonlySet<FaultKind> = new Set(["offline", "unstable", "cancelled", "unknown"]);
/** An answer nobody understands is asked for so often before it counts as final. */
const UNKNOWN_TRIES = 3;

export function createSync(parts: SyncParts): Sync {
  const { books, now } = parts;
  const driving = new Map<ConnectionId, AbortController>();

  const shift = createShift(parts, async (onDuty) => {
    const tried = new Set<ConnectionId>();
    for (;;) {
      const next = (await books.unfinishedRuns()).find((row) => isDue(row, now()) && !tried.has(row.connection));
      if (!next) return nextTime();
      tried.add(next.connection);
      onDuty();
      await drive(next);
    }
  });

  /** One company's run, as far as it gets. */
  async function drive(row: RunRow): Promise<void> {
    const { connection: id, sync } = row;
    const aborter = new AbortController();
    driving.set(id, aborter);
    try {
      await readAll(row, aborter.signal);
    } catch (error) {
      if (!aborter.signal.aborted) await settleError(id, sync.run, error);
    } finally {
      driving.delete(id);
    }
  }

  async function readAll(row: RunRow, signal: AbortSignal): Promise<void> {
    const { connection: id } = row;
    const { run } = row.sync;
    const omie = await parts.omieFor(id);
    if (!omie) {
      await books.changeRun(id, run, (before) => paused(before, LOCKED, null));
      return;
    }
    if (row.sync.state === "paused" && !(await books.changeRun(id, run, goOn))) return;
    for (let shortWaits = 0; ; shortWaits++) {
      let wait: EpochMs | null = null;
      for (const step of await readLanes({ id, run, books, omie, signal, now })) {
        if (step.kind === "done") continue;
        const until = askableFrom(step);
        if (until === null) return settle(id, run, step);
        if (step.kind === "fault" && (until - now() > SHORT_WAIT_MS || shortWaits >= SHORT_WAITS)) return settle(id, run, step);
        wait = Math.max(wait ?? 0, until);
      }
      if (wait === null) {
        await books.endRun(id, run, (before) => done(before, now()));
        return;
      }
      if (wait - now() > SHORT_WAIT_MS || shortWaits >= SHORT_WAITS) return settle(id, run, { kind: "wait", until: wait });
      await parts.sleep(Math.max(0, wait - now()), signal);
    }
  }

  /** Records why the run stops here. */
  async function settle(id: ConnectionId, run: number, step: Step): Promise<void> {
    if (step.kind === "wait") {
      const reason = parts.toReason({ kind: "redundant", until: step.until, text: "" });
      await books.changeRun(id, run, (before) => paused(before, reason, step.until));
    } else if (step.kind === "torn") {
      await settleFault(id, run, { kind: "unreadable", until: null, text: "the register changed each time it was read" });
    } else if (step.kind === "fault") {
      await settleFault(id, run, step.fault);
    }
  }

  async function settleFault(id: ConnectionId, run: number, fault: Fault): Promise<void> {
    const reason = parts.toReason(fault);
    if (FINAL.has(fault.kind)) await books.endRun(id, run, (before) => failed(before, reason, now()));
    else if (fault.kind === "no-permission") await books.changeRun(id, run, (before) => paused(before, reason, null));
    else if (MAY_LAST.has(fault.kind)) await interrupt(id, run, fault);
    else {
      const until = fault.until ?? now() + REPEAT_AFTER_MS;
      await books.changeRun(id, run, (before) => paused(before, reason, until));
    }
  }

  /** Something of the browser broke: a full disk won't mend by trying again, anything else may. */
  async function settleError(id: ConnectionId, run: number, error: unknown): Promise<void> {
    const full = error instanceof Error && error.name === "QuotaExceededError";
    if (full) await books.endRun(id, run, (before) => failed(before, FULL, now()));
    else await interrupt(id, run, { kind: "unstable", until: null, text: String(error) });
  }

  /** Paused for longer each time; an answer in between starts over. */
  async function interrupt(id: ConnectionId, run: number, fault: Fault): Promise<void> {
    const reason = parts.toReason(fault);
    const tries = (await books.storedRun(id))?.tries ?? 0;
    if (fault.kind === "unknown" && tries >= UNKNOWN_TRIES) {
      await books.endRun(id, run, (before) => failed(before, reason, now()));
      return;
    }
    const until = Math.max(fault.until ?? 0, now() + (RETRY_MS[tries] ?? LONGEST_RETRY_MS));
    await books.changeRun(id, run, (before) => interrupted(before, reason, until));
  }

  /** The first moment at which something can go on. */
  async function nextTime(): Promise<EpochMs | null> {
    const times = (await books.unfinishedRuns()).flatMap(({ sync }) => {
      if (sync.state === "running") return [now() + RESTART_MS];
      return sync.resumeAt === null ? [] : [sync.resumeAt];
    });
    return times.length === 0 ? null : Math.min(...times);
  }

  return {
    async start(id, { full = false } = {}) {
      const unlocked = (await parts.omieFor(id)) !== null;
      const at = now();
      const row = await books.beginRun(id, (before) => begin(before, id, at, unlocked, full)).catch((error: unknown) => {
        // It may have been written all the same.
        parts.wakeAt(at + RESTART_MS);
        throw error;
      });
      if (row.sync.state === "running") shift.begin();
      else if (row.sync.resumeAt !== null) parts.wakeAt(row.sync.resumeAt);
      return row.sync;
    },
    async resume() {
      shift.begin();
    },
    async cancel(id) {
      driving.get(id)?.abort();
      await books.endRun(id, null, (before) => cancelled(before, now()));
    },
    settled: shift.settled,
  };
}

/**
 * One question alone, since what is wrong with the keys or the line shows there: the first page of the register that
 * takes longest, which tells how many there are. Then all registers and the contas a pagar side by side: OMIE's limits
 * are per method. Never leaves a question running behind.
 * @returns the steps that were taken, the registers in order
 */
async function readLanes(reading: Reading): Promise<Step[]> {
  const opened = await openRegister(reading, "suppliers");
  if ("kind" in opened && (opened.kind === "fault" || opened.kind === "gone")) return [opened];
  const lanes = await Promise.allSettled([...ORDER.map((register) => readRegister(reading, register)), readPayables(reading)]);
  const broken = lanes.find((lane) => lane.status === "rejected");
  if (broken) throw broken.reason;
  return lanes.flatMap((lane) => (lane.status === "fulfilled" ? [lane.value] : []));
}

/** The run that a press of the button stands for, given the one there is. */
function begin(before: RunRow | null, id: ConnectionId, at: EpochMs, unlocked: boolean, full: boolean): RunRow {
  if (before && isUnfinished(before)) {
    if (before.sync.state === "running") return before;
    if (!unlocked) return paused(before, LOCKED, null);
    // OMIE named the time: pressing again doesn't change it. Any other obstacle may be gone by now.
    const named = before.sync.reason?.code === "connection.blocked-until" && before.sync.resumeAt !== null && isAhead(before.sync.resumeAt, at);
    return named ? before : goOn(before);
  }
  const fresh = newRun(id, before, at, full);
  return unlocked ? fresh : paused(fresh, LOCKED, null);
}

/** When what stopped this step may be tried again; null = not by waiting alone. */
function askableFrom(step: Step): EpochMs | null {
  if (step.kind === "wait") return step.until;
  return step.kind === "fault" && !FINAL.has(step.fault.kind) && step.fault.kind !== "no-permission" ? step.fault.until : null;
}
