/** Stand-in screens of any length, and the work of one look at them. Runs in Node on happy-dom and in a browser alike. */
import { type BindingRow, readBindings } from "../../lib/vexpenses/page/bindings.ts";
import { type MemberRow, readMembers } from "../../lib/vexpenses/page/members.ts";
import { placeBadge } from "../../lib/vexpenses/page/place.ts";
import { recognise } from "../../lib/vexpenses/page/recognise.ts";

export interface Look {
  recognise_ms: number;
  read_ms: number;
  /** a badge beside every row */
  place_ms: number;
  /** all three again with nothing changed: what every later change of the page costs */
  again_ms: number;
  rows: number;
}

/** One look at a page of this kind; badges of ours are left in it. @throws Error when the page is taken for another */
export function look(document: Document, kind: "members" | "configurar", path: string): Look {
  const start = performance.now();
  const found = recognise(document, { pathname: path });
  if (found.kind !== kind) throw new Error(`taken for ${found.kind}, not ${kind}`);
  const recognised = performance.now();
  const rows = read(document, kind);
  const readAt = performance.now();
  place(rows, kind);
  const placed = performance.now();
  recognise(document, { pathname: path });
  place(read(document, kind), kind);
  const again = performance.now();
  return { recognise_ms: recognised - start, read_ms: readAt - recognised, place_ms: placed - readAt, again_ms: again - placed, rows: rows.length };
}

type Row = MemberRow | BindingRow;

const read = (document: Document, kind: "members" | "configurar"): readonly Row[] => (kind === "members" ? readMembers(document).rows : readBindings(document).rows);

function place(rows: readonly Row[], kind: "members" | "configurar"): void {
  for (const { row, beside, key } of rows) placeBadge({ row, beside, subject: kind === "members" ? "member" : "type", key });
}
