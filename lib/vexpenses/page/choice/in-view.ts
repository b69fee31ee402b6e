/** Lists close, or never show, when the field they belong to is out of sight: it is scrolled to first, and back afterwards. */

/** In: a field. Out: puts everything back that had to be scrolled to see it; null where it is in sight, or nothing is laid out. */
export function bringIntoView(field: HTMLElement): (() => void) | null {
  if (!field.isConnected || isInView(field)) return null;
  const places: [Element, left: number, top: number][] = [];
  for (let at = field.parentElement; at; at = at.parentElement) places.push([at, at.scrollLeft, at.scrollTop]);
  field.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const moved = places.filter(([at, left, top]) => at.scrollLeft !== left || at.scrollTop !== top);
  if (!moved.length) return null;
  return () => {
    for (const [at, left, top] of moved) at.scrollTo({ left, top, behavior: "instant" });
  };
}

/** What is nowhere (hidden, or a page without layout) can't be brought anywhere. */
function isInView(field: HTMLElement): boolean {
  const box = field.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return true;
  const middle = box.top + box.height / 2;
  for (let at = field.parentElement; at; at = at.parentElement) {
    const isPage = at === field.ownerDocument.documentElement;
    if (!isPage && (at.scrollHeight <= at.clientHeight || getComputedStyle(at).overflowY === "visible")) continue;
    const around = at.getBoundingClientRect();
    const [top, bottom] = isPage ? [0, at.clientHeight] : [around.top, around.bottom];
    if (middle < top || middle > bottom) return false;
  }
  return true;
}
