/**
 * The background's life. It may be ended at any time: work is kept alive while a unit is in flight, and an
 * alarm starts it again (measured: a fetch alone keeps neither browser's background alive past 30 s).
 */
import { browser } from "../../lib/browser.ts";

/** Any extension API call resets Chrome's idle clock; this one resets Firefox's too. */
const BEAT_MS = 10_000;

/** Keeps the background alive until the returned function is called. */
export function heartbeat(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
  return () => clearInterval(timer);
}

/** Resolves after `ms`; rejects with the signal's reason when aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const timer = setTimeout(done, Math.max(0, ms));
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    function done(): void {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

/** Nothing touched for so long, in seconds, counts as away. */
const AWAY_S = 300;

/** Is the computer in use? A locked or abandoned one is not. */
export async function somebodyIsHere(): Promise<boolean> {
  return (await browser.idle.queryState(AWAY_S)) === "active";
}

/** One at work at a time, whatever the number of windows; the lock goes when the worker goes. */
export const leaseOf = (name: string) => ({
  /** The function that gives the lease back, or null when somebody holds it. */
  take(): Promise<(() => void) | null> {
    return new Promise((taken, failed) => {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (!lock) {
            taken(null);
            return undefined;
          }
          return new Promise<void>((release) => taken(release));
        })
        .catch(failed);
    });
  },
});

export const alarmOf = (alarm: string) => ({
  /** Wakes the background at about `at` (epoch ms); browsers round alarms up to 30 s. */
  wakeAt(at: number): void {
    void browser.alarms.create(alarm, { when: at });
  },
  isOurs: (name: string): boolean => name === alarm,
});
