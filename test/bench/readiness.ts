/** The rules: a screen of members against a large register, its index new or at hand, and against searching row by row. */
import { emailKey } from "../../lib/fold.ts";
import type { Books, Member, Supplier } from "../../lib/model.ts";
import { countPeople, memberVerdict } from "../../lib/readiness/index.ts";
import { books, held, NOW } from "../readiness/books.ts";
import { membersOf, suppliers } from "./invented.ts";
import { ratio, timed } from "./measure.ts";
import type { Case } from "./report.ts";

const SUPPLIERS = 50_000;

export async function readiness(): Promise<Case[]> {
  const register = suppliers(SUPPLIERS);
  return [...(await screen(register, 50)), ...(await screen(register, 600))];
}

async function screen(register: Supplier[], count: number): Promise<Case[]> {
  const members = membersOf(register, count);
  // a new holding has no index yet: the first question after a refresh, or after the background was ended
  const fresh = (): Books => ({ ...books(), suppliers: held(register), directory: { members, complete: true, at: NOW } });
  const kept = fresh();
  const verdicts = (known: Books) => members.map((member) => memberVerdict(member, known, NOW));
  const cold = await timed(7, fresh, verdicts);
  const warm = await timed(25, () => kept, verdicts);
  const counted = await timed(25, () => kept, (known) => countPeople(known.directory, known, NOW));
  const searched = await timed(1, () => register, (rows) => members.map((member) => searchedFor(member, rows)));
  const title = `${count} members`;
  return [
    { case: `${title}, index new`, figures: { total_ms: cold, no_index_ms: searched, no_index_times: ratio(searched, cold) } },
    { case: `${title}, index at hand`, figures: { total_ms: warm, no_index_ms: searched, no_index_times: ratio(searched, warm) } },
    { case: `${title}, counted for the popup`, figures: { total_ms: counted } },
  ];
}

/** What an index saves: the look-up alone, by going through all rows. */
function searchedFor(member: Member, rows: readonly Supplier[]): Supplier[] {
  const email = emailKey(member.email);
  return rows.filter((row) => row.emails.some((other) => emailKey(other) === email));
}
