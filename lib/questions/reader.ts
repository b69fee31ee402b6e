/** Who answers the questions of a page: an approver's pack, or the books. */
import type { Books } from "../model/books.ts";
import { type Connection, NO_CONNECTION } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { CompanyEvidence, Member } from "../model/vexpenses.ts";
import { type InView, inView, syncedAt } from "./company.ts";
import type { Parts, ReaderPart } from "./parts.ts";
import { roleOf } from "./role.ts";

export interface ReaderInUse {
  reader: ReaderPart;
  /** the moment to judge by */
  now: EpochMs;
  /** when OMIE's data was last read; null = never */
  syncedAt: EpochMs | null;
  /** entries OMIE is known to have for the report of this number */
  entriesOf(number: string): number;
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
  if (held && !stranger) return { reader: held.reader, now: held.now, syncedAt: held.card.readAt, entriesOf: () => 0, view: null };
  const view = await inView(parts, company, people);
  const id = view.connection?.id ?? NO_CONNECTION;
  // the rules judge the age of the member list themselves, and say what it led to while it was recent enough
  const ageless = parts.books.view(id, { staleAfterMs: Infinity });
  const [{ directory }, bindings, account, history] = await Promise.all([ageless, parts.books.bindings(id), parts.books.account(id), parts.history(id)]);
  const books: Books = { ...view.books, directory, ...(stranger && { trouble: { code: "pack.other-company" } as const }) };
  return { reader: parts.rules.booksReader(books, { bindings, account }, history), now: parts.now(), syncedAt: syncedAt(view.books), entriesOf: history.entriesOf, view };
}

/** Does the page show another company's CNPJ? Its App Key says nothing here: a pack has none to compare it with. */
function isOfAnother(parts: Parts, connection: Connection | null, { cnpj, name }: CompanyEvidence): boolean {
  const evidence: CompanyEvidence = { ...(cnpj !== undefined && { cnpj }), ...(name !== undefined && { name }) };
  return connection !== null && "reason" in parts.rules.companyInView(evidence, [connection], null, {});
}
