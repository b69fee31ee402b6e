/** When remembered keys are locked by themselves: nobody at the computer, the computer locked, or nothing done here for too long. */
import { browser } from "../../lib/browser.ts";
import type { ConnectionId } from "../../lib/model/omie.ts";
import type { Safe } from "../../lib/vault/safe.ts";

const ALARM = "vault-lock";

/** The alarm wakes the background so that keys don't stay in memory until somebody asks for them. */
export const lockAlarm = {
  at(at: number): void {
    void browser.alarms.create(ALARM, { when: at });
  },
  isOurs: (name: string): boolean => name === ALARM,
};

interface LockParts {
  safe: Pick<Safe, "lock" | "lockIfDue">;
  /** nobody at the computer for so long, ms */
  lockAfterMs: number;
  /** the keys of these companies are no longer at hand */
  locked(ids: readonly ConnectionId[]): void;
}

/** Registers what locks; to be called in the first tick. */
export function autoLock({ safe, lockAfterMs, locked }: LockParts): void {
  browser.idle.setDetectionInterval(lockAfterMs / 1000);
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== "active") void safe.lock().then(locked);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (lockAlarm.isOurs(name)) void safe.lockIfDue().then(locked);
  });
}
