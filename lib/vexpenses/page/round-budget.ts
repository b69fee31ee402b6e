/**
 * How often we may look at a page that keeps changing: as long as it takes little of the processor, at every change,
 * so that marks never go missing; beyond that now and then; and where what we draw is wiped before anybody has seen
 * it, not until the page rests. A page that takes our marks out is not fought. Pure: the clock is passed in, ms.
 */

export interface RoundBudget {
  /** The page changed; `wiped`: what it replaced held something we drew. */
  changed(at: number, wiped: boolean): void;
  /** The page took out what we drew, and changed nothing else. */
  robbed(at: number): void;
  /** A person is scrolling, typing or pressing: what they see must follow. */
  moved(at: number): void;
  /** ms until a round may run or it is worth asking again; 0 = now */
  wait(at: number): number;
  /** A round began and ended. */
  ran(begun: number, ended: number): void;
}

/** Work at once after a rest; then this share of the time. */
const BURST_MS = 200;
const SHARE = 0.08;
/** Where nothing of ours is lost it may as well come a moment later. */
const SHARE_UNHARMED = 0.03;
const SHARE_WHILE_MOVED = 0.4;
const MOVED_MS = 1_000;
/** What a round costs at least, and how much more comes after it (layout, paint). */
const LEAST_MS = 2;
const AFTERWARDS = 1.3;
/**
 * Of so many rounds the shortest tells what one takes: on a busy machine the others waited for the processor, and the
 * first are new to the browser. Unless the last few all took many times as long: then there is more to do now.
 */
const ROUNDS_COMPARED = 16;
const TELLING = 4;
const MANY_TIMES = 4;
const MOST_DEBT_MS = 300;
/** Nothing changed for so long: the page rests. */
const CALM_MS = 350;
const CHECK_MS = 250;
/** What we drew and is gone sooner was drawn in vain; so often in a row, and more than we can keep up with, we wait for rest instead of flickering. */
const IN_VAIN_MS = 1_500;
const MOST_IN_VAIN = 2;
/** Waiting for rest has an end. */
const LONGEST_WAIT_MS = 30_000;
/** The first truce; each later one is four times as long. */
const TRUCE_MS = 700;
const LONGEST_TRUCE_MS = 300_000;

export function roundBudget(at: number): RoundBudget {
  let left = BURST_MS;
  let counted = at;
  /** the last rounds, newest first: what each took, and what of the budget it was taken for */
  let rounds: { took: number; charged: number }[] = [];
  let wipedAt = -Infinity;
  /** ms between changes that wipe what we drew */
  let wipedEvery = Infinity;
  let over = false;
  let changedAt = -Infinity;
  let movedAt = -Infinity;
  let ranAt = -Infinity;
  let inVain = 0;
  let robberies = 0;
  let truceUntil = -Infinity;
  /** was the last round's work already counted as wiped? */
  let judged = true;

  return {
    changed(now, wiped) {
      if (now - changedAt > CALM_MS) {
        left = BURST_MS;
        over = false;
      }
      changedAt = now;
      if (!wiped || judged) return;
      const passed = now - wipedAt;
      wipedEvery = passed > IN_VAIN_MS ? Infinity : wipedEvery === Infinity ? passed : wipedEvery * 0.7 + passed * 0.3;
      wipedAt = now;
      judged = true;
      inVain = now - ranAt < IN_VAIN_MS ? inVain + 1 : 0;
    },
    robbed(now) {
      // taken out at once, again and again: each time we wait longer before we try once more
      robberies = now - ranAt < IN_VAIN_MS ? robberies + 1 : 1;
      if (robberies > MOST_IN_VAIN) truceUntil = now + Math.min(LONGEST_TRUCE_MS, TRUCE_MS * 4 ** (robberies - MOST_IN_VAIN));
    },
    moved(now) {
      movedAt = now;
    },
    wait(now) {
      if (now < truceUntil) return truceUntil - now;
      left = Math.min(BURST_MS, left + (now - counted) * (now - movedAt < MOVED_MS ? SHARE_WHILE_MOVED : now - wipedAt < IN_VAIN_MS ? SHARE : SHARE_UNHARMED));
      counted = now;
      if (now - changedAt > CALM_MS) return 0;
      // what was drawn last has stayed: the page changes elsewhere
      if (!judged && now - ranAt > IN_VAIN_MS) inVain = 0;
      over ||= left <= 0;
      const held = over && now - movedAt >= MOVED_MS && inVain >= MOST_IN_VAIN && costOf(rounds) > wipedEvery * SHARE && now - ranAt < LONGEST_WAIT_MS;
      return left > 0 && !held ? 0 : CHECK_MS;
    },
    ran(begun, ended) {
      rounds = [{ took: ended - begun, charged: 0 }, ...rounds].slice(0, ROUNDS_COMPARED);
      const last = rounds.slice(0, TELLING);
      const least = Math.min(...rounds.map((round) => round.took));
      if (last.length === TELLING && last.every((round) => round.took > least * MANY_TIMES)) rounds = last;
      const cost = costOf(rounds);
      // what a round is known to take by now is all that the ones before it are charged, too
      for (const round of rounds) {
        if (round.charged > 0 && round.charged <= cost) continue;
        left += round.charged - cost;
        round.charged = cost;
      }
      left = Math.max(-MOST_DEBT_MS, Math.min(BURST_MS, left));
      ranAt = ended;
      judged = false;
    },
  };
}

function costOf(rounds: readonly { took: number }[]): number {
  return Math.max(LEAST_MS, Math.min(...rounds.map(({ took }) => took)) * AFTERWARDS);
}
