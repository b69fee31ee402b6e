/**
 * Work that outlives its worker: one at a time here, one at a time across contexts, and an alarm that takes it up again
 * should the worker die. What there is to do is known to the books alone.
 */
import type { EpochMs } from "./model/time.ts";

export interface ShiftParts {
  now(): EpochMs;
  /** Rejects, or resolves early, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** One at work across contexts: the release, or null when somebody else holds it. */
  lease: { take(): Promise<(() => void) | null> };
  /** Keeps the worker alive from now until the returned function is called. */
  beat(): () => void;
  /** Sets the one alarm that begins the next shift; a later call replaces an earlier one. */
  wakeAt(at: EpochMs): void;
}

/**
 * Everything that is due, one after another.
 * @param onDuty to be called before each piece of work: from then on the worker is kept alive, and restarted if it dies
 * @returns when there will be something to do again, epoch ms; null = not by waiting alone
 */
export type Duties = (onDuty: () => void) => Promise<EpochMs | null>;

export interface Shift {
  /** Begins, or sees to it that what came up meanwhile is done after what is being done. Never throws. */
  begin(): void;
  /** Resolves when nothing is being done any more. */
  settled(): Promise<void>;
}

/** The alarm that restarts a worker which died at work; alarms can't ring earlier. */
export const RESTART_MS = 30_000;
const LEASE_TRIES = 4;
const LEASE_RETRY_MS = 150;
const NEVER = new AbortController().signal;

export function createShift({ now, sleep, lease, beat, wakeAt }: ShiftParts, duties: Duties): Shift {
  let working: Promise<void> | null = null;
  let again = false;
  let quiet: (() => void) | null = null;

  const restart = (): void => wakeAt(now() + RESTART_MS);

  function begin(): void {
    if (working) {
      again = true;
      // The alarm that may have called us is spent: the next one guards the work under way.
      if (quiet) restart();
      return;
    }
    working = work()
      // Whatever broke, the books say where we were: the alarm takes it up from there.
      .catch(restart)
      .finally(() => {
        working = null;
        if (!again) return;
        again = false;
        begin();
      });
  }

  async function work(): Promise<void> {
    const release = await takeLease();
    if (!release) return restart();
    try {
      // Without anything to do no alarm is set: it would wake the worker for ever.
      const next = await duties(() => {
        restart();
        quiet ??= beat();
      });
      if (next !== null) wakeAt(Math.max(now(), next));
    } finally {
      quiet?.();
      quiet = null;
      release();
    }
  }

  /** A lock given back a moment ago may not be free yet; somebody at work keeps it for longer than this. */
  async function takeLease(): Promise<(() => void) | null> {
    for (let attempt = 1; attempt < LEASE_TRIES; attempt++) {
      const release = await lease.take();
      if (release) return release;
      await sleep(LEASE_RETRY_MS, NEVER);
    }
    return lease.take();
  }

  async function settled(): Promise<void> {
    if (!working) return;
    await working;
    // What was asked for meanwhile has begun by now.
    await settled();
  }

  return { begin, settled };
}
