/** Which of many rows a person sees now. */
import type { BadgeRow } from "./board.ts";

/** So few are all near: looking where they are would cost more. */
const FEW = 40;

/** In: rows in document order. Out: the same, from the first on screen on; those above it last. Reads the layout. */
export function onScreenFirst(rows: readonly BadgeRow[]): readonly BadgeRow[] {
  if (rows.length <= FEW) return rows;
  let from = 0;
  // rows above the screen are halved away
  for (let to = rows.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.place.beside.getBoundingClientRect().bottom ?? 0) <= 0) from = middle + 1;
    else to = middle;
  }
  return from === 0 ? rows : [...rows.slice(from), ...rows.slice(0, from)];
}
