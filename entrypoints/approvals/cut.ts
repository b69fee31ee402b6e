/** Would a mark after this text be cut off with it, or stand on a line of its own? */

/** @param beside holds the text, inside the row */
export function isCut(beside: Element, row: Element): boolean {
  const view = row.ownerDocument.defaultView;
  if (!view) return false;
  for (let at: Element | null = beside; at && at !== row; at = at.parentElement) {
    const { textOverflow, overflowX, whiteSpace, display } = view.getComputedStyle(at);
    if (textOverflow === "ellipsis" || (overflowX === "hidden" && whiteSpace === "nowrap")) return true;
    // a paragraph within the link: what follows the link begins a new line
    if (display === "block" && at.parentElement?.localName === "a") return true;
  }
  return false;
}
