/** Timing: medians, because one run in a few meets a garbage collection. */

/** To hundredths: more digits would only be noise. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return rounded(sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2);
}

/** How many times as long; 0 where the quicker one is too quick to be measured. */
export function ratio(slower: number, quicker: number): number {
  return quicker === 0 ? 0 : rounded(slower / quicker);
}

/**
 * Median time of one call, ms, after one that doesn't count.
 * @param prepare makes what each call works on, outside of the time measured
 */
export async function timed<T>(times: number, prepare: () => T | Promise<T>, work: (prepared: T) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round <= times; round++) {
    const prepared = await prepare();
    const start = performance.now();
    await work(prepared);
    if (round > 0) taken.push(performance.now() - start);
  }
  return median(taken);
}
