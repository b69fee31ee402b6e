import type { BindingRow } from "../../lib/vexpenses/page/bindings.ts";
import { isOurs } from "../../lib/vexpenses/page/ours.ts";

/** Where the panel goes: before the whole table (or list) of types, outside of a wrapper that only scrolls it. */
export function panelAnchor(rows: readonly BindingRow[]): Element | null {
  const first = rows[0]?.row;
  if (!first) return null;
  let anchor = first.closest("table, [role=table], [role=grid], dl, ul, ol") ?? first;
  while (anchor === first && first.parentElement && rows.some((row) => !anchor.contains(row.row))) anchor = first.parentElement;
  for (let around = anchor.parentElement; around && around.localName === "div"; around = around.parentElement) {
    if ([...around.children].some((child) => child !== anchor && !isOurs(child))) break;
    anchor = around;
  }
  return anchor;
}
