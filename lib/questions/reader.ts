/** Who answers the questions of a page: an approver's pack, or the books. */
import { type CompanyEvidence, type EpochMs, NO_CONNECTION } from "../model.ts";
import { type InView, inView, syncedAt } from "./company.ts";
import type { Parts, ReaderPart } from "./parts.ts";
import { roleOf } from "./role.ts";

export interface ReaderInUse {
  reader: ReaderPart;
  /** the moment to judge by */
  now: EpochMs;
  /** when OMIE's data was last read; null = never */
  syncedAt: EpochMs | null;
  /** the company whose books answer; null where a pack does, and OMIE is never asked */
  view: InView | null;
}

/** With an approver the pack answers, and without one nobody does: everything is "sem como saber" (pack.none). */
export async function readerInUse(parts: Parts, company: CompanyEvidence): Promise<ReaderInUse> {
  const held = (await roleOf(parts)) === "approver" ? await parts.approver.inUse(await parts.policy(), parts.now()) : null;
  if (held) return { reader: held.reader, now: held.now, syncedAt: held.card.readAt, view: null };
  const view = await inView(parts, company);
  const id = view.connection?.id ?? NO_CONNECTION;
  const [bindings, account] = await Promise.all([parts.books.bindings(id), parts.books.account(id)]);
  return { reader: parts.rules.booksReader(view.books, { bindings, account }), now: parts.now(), syncedAt: syncedAt(view.books), view };
}
