/** Limits a person may one day change, with their defaults, in one place. All in milliseconds. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const SETTINGS = {
  /** remembered keys are locked after so long without anything done in the extension's pages, or nobody at the computer */
  lockAfterMs: HOUR / 4,
  /** verdicts on older OMIE data become "sem como saber" */
  staleAfterMs: 30 * DAY,
  /** rows nobody refreshed for so long are erased */
  retentionMs: 30 * DAY,
  /** how long a pack may be used, days */
  packDays: 30,
  /** with keys at hand, a page that asks for verdicts on data older than this starts a refresh behind the answer */
  refreshAfterMs: 12 * HOUR,
} as const;

/** The limits under a company's policy, which can only shorten them; `days` is null where it says nothing. */
export function limitsUnder(days: number | null): { staleAfterMs: number; retentionMs: number; packDays: number } {
  const { staleAfterMs, retentionMs, packDays } = SETTINGS;
  if (days === null) return { staleAfterMs, retentionMs, packDays };
  return { staleAfterMs: Math.min(staleAfterMs, days * DAY), retentionMs: Math.min(retentionMs, days * DAY), packDays: Math.min(packDays, days) };
}
