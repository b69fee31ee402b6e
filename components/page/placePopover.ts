/** Distance kept from the window's edges and from the anchor, in CSS px. */
const MARGIN = 8;

/**
 * Puts an open popover beside its anchor: under it where it fits, else over it, always inside the window.
 * Written by hand because CSS anchor positioning is younger than the oldest Firefox supported.
 */
export function placePopover(popover: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const view = anchor.ownerDocument.documentElement;
  const left = Math.max(MARGIN, Math.min(at.left, view.clientWidth - width - MARGIN));
  const below = at.bottom + MARGIN;
  const above = at.top - height - MARGIN;
  const top = below + height > view.clientHeight && above >= MARGIN ? above : below;
  popover.style.left = `${Math.round(left)}px`;
  popover.style.top = `${Math.round(top)}px`;
}
