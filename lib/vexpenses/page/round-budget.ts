/**
 * How often we may look at a page that keeps changing. A person's clicks and a page that loads are followed at
 * once; a page that never rests gets a look now and then, so that we cost it a fraction of what it spends itself;
 * a page that takes our marks out is not fought. Pure: the clock is passed in, ms.
 */

export interface RoundBudget {
  /** The page changed; `wiped`: what it replaced held something we drew. */
  changed(at: number, wiped: boolean): void;
  /** The page took out what we drew, and changed nothing else. */
  robbed(at: number): void;
  /** ms until a round may run or it is worth asking again; 0 = now */
  wait(at: number): number;
  /** A round began and ended. */
  ran(begun: number, ended: number): void;
}

/** Rounds at once after a rest; then one in ONE_PER_MS. A round that takes long counts as several. */
const BURST = 12;
const ONE_PER_MS = 2_000;
const ROUND_MS = 25;
/** Nothing changed for so long: the page rests. */
const CALM_MS = 700;
const CHECK_MS = 250;
/** What we drew and is gone sooner was drawn in vain; so often in a row, and we wait for rest instead of flickering. */
const IN_VAIN_MS = 1_500;
const MOST_IN_VAIN = 2;
/** Waiting for rest has an end. */
const LONGEST_WAIT_MS = 10_000;
const LONGEST_TRUCE_MS = 300_000;

export function roundBudget(at: number): RoundBudget {
  let left = BURST;
  let counted = at;
  let changedAt = -Infinity;
  let ranAt = -Infinity;
  let inVain = 0;
  let robberies = 0;
  let truceUntil = -Infinity;
  /** was the last round's work already counted as wiped? */
  let judged = true;

  return {
    changed(now, wiped) {
      if (now - changedAt > CALM_MS) left = BURST;
      changedAt = now;
      if (!wiped || judged) return;
      judged = true;
      inVain = now - ranAt < IN_VAIN_MS ? inVain + 1 : 0;
    },
    robbed(now) {
      // taken out at once, again and again: each time we wait longer before we try once more
      robberies = now - ranAt < IN_VAIN_MS ? robberies + 1 : 1;
      if (robberies > MOST_IN_VAIN) truceUntil = now + Math.min(LONGEST_TRUCE_MS, CALM_MS * 4 ** (robberies - MOST_IN_VAIN));
    },
    wait(now) {
      if (now < truceUntil) return truceUntil - now;
      const calm = now - changedAt > CALM_MS;
      left = calm ? Math.max(left, 1) : Math.min(BURST, left + (now - counted) / ONE_PER_MS);
      counted = now;
      const held = !calm && inVain >= MOST_IN_VAIN && now - ranAt < LONGEST_WAIT_MS;
      return left >= 1 && !held ? 0 : CHECK_MS;
    },
    ran(begun, ended) {
      left = Math.max(-1, left - 1 - (ended - begun) / ROUND_MS);
      ranAt = ended;
      judged = false;
    },
  };
}
