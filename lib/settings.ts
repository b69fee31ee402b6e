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
  /** with keys at hand, a page that asks for verdicts on data older than this starts a refresh behind the answer */
  refreshAfterMs: 12 * HOUR,
} as const;
