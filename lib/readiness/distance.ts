/** How far two words are from each other. */

/** Further than anybody asks. */
const FAR = 3;

/** Letters to change, add or drop to get from one word to the other; 3 = three or more. */
export function distance(a: string, b: string): number {
  for (let wrong = 0; wrong < FAR; wrong++) if (within(a, 0, b, 0, wrong)) return wrong;
  return FAR;
}

/** Can what follows place `i` of one word and `j` of the other be made the same with so many changes? Quick because they are few. */
function within(a: string, i: number, b: string, j: number, changes: number): boolean {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  const aLeft = a.length - i;
  const bLeft = b.length - j;
  if (Math.abs(aLeft - bLeft) > changes) return false;
  if (aLeft === 0 || bLeft === 0) return true;
  if (changes === 0) return false;
  return within(a, i + 1, b, j + 1, changes - 1) || within(a, i + 1, b, j, changes - 1) || within(a, i, b, j + 1, changes - 1);
}

/** Two neighbouring letters exchanged, and nothing else: one slip of the fingers, although two letters differ. */
function exchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Up to here one wrong letter makes another word, not a typo of it. */
const SHORT = 4;

/**
 * Is one word a slip of the other? 1 or 2 slips, or null for none or too many. In words of up to four letters only one
 * slip counts, in words of two or less none.
 */
export function slips(a: string, b: string): 1 | 2 | null {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < 3) return null;
  const far = distance(a, b);
  if (far === 1 || (far === 2 && exchanged(a, b))) return 1;
  return far === 2 && shorter > SHORT ? 2 : null;
}
