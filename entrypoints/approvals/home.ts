/** Where our panel goes on somebody else's page: after everything it shows, so that none of its buttons moves. */

const FLOWS = new Set(["block", "flow-root", "list-item"]);

/** @param content something of the report that the panel is about */
export function panelHome(content: Element): Element {
  const { body, defaultView: view } = content.ownerDocument;
  const within = content.closest("main, [role=main], dialog, [role=dialog]") ?? body;
  let home: Element = within;
  for (let at = content.parentElement; view && at && at !== within; at = at.parentElement) {
    // what scrolls by itself cuts off what stands after it
    if (/auto|scroll/.test(view.getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight && at.contains(content)) home = at;
  }
  // among columns it would be one more column
  while (view && home !== body && home.parentElement && !FLOWS.has(view.getComputedStyle(home).display)) home = home.parentElement;
  return home;
}
