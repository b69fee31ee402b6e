/** Who answers the questions of a page: an approver's pack, or the books. */
import { type Books, type CompanyEvidence, type Connection, type EpochMs, type Member, NO_CONNECTION } from "../model.ts";
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

/**
 * With an approver the pack answers. Without one, or on pages of another company, nobody does: everything that rests on
 * OMIE is "sem como saber".
 * @param people whom the question is about: of anybody else who is no member the books only hold hashes
 */
export async function readerInUse(parts: Parts, company: CompanyEvidence, people: readonly Member[] = []): Promise<ReaderInUse> {
  const held = (await roleOf(parts)) === "approver" ? await parts.approver.inUse(await parts.policy(), parts.now()) : null;
  const stranger = held !== null && isOfAnother(parts, held.reader.connection, company);
  if (held && !stranger) return { reader: held.reader, now: held.now, syncedAt: held.card.readAt, view: null };
  const view = await inView(parts, company, people);
  const id = view.connection?.id ?? NO_CONNECTION;
  const [bindings, account] = await Promise.all([parts.books.bindings(id), parts.books.account(id)]);
  const books: Books = stranger ? { ...view.books, trouble: { code: "pack.other-company" } } : view.books;
  return { reader: parts.rules.booksReader(books, { bindings, account }), now: parts.now(), syncedAt: syncedAt(view.books), view };
}

/** Does the page show another company's CNPJ? Its App Key says nothing here: a pack has none to compare it with. */
function isOfAnother(parts: Parts, connection: Connection | null, { cnpj, name }: CompanyEvidence): boolean {
  const evidence: CompanyEvidence = { ...(cnpj !== undefined && { cnpj }), ...(name !== undefined && { name }) };
  return connection !== null && "reason" in parts.rules.companyInView(evidence, [connection], null, {});
}
