/** The rules: a screen of members against a large register, its index new or at hand, and against searching row by row. */
import { emailKey } from "../../lib/fold.ts";
import type { Books } from "../../lib/model/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { countPeople, memberVerdict, nearMatches, peopleOverview, selectPeople } from "../../lib/readiness/index.ts";
import { books, held, NOW } from "../readiness/books.ts";
import { membersOf, suppliers } from "./invented.ts";
import { ratio, timed } from "./measure.ts";
import type { Case } from "./report.ts";

const SUPPLIERS = 50_000;

export async function readiness(): Promise<Case[]> {
  const register = suppliers(SUPPLIERS);
  return [...(await screen(register, 50)), ...(await screen(register, 600)), ...(await near(register)), ...(await everybody(register))];
}

/** A screen of fifty of whom nobody is found by e-mail: all with near matches looked for, beside their verdicts. */
async function near(register: Supplier[]): Promise<Case[]> {
  const members = membersOf(register, 50).map((member): Member => ({ ...member, email: mistyped(member.email) }));
  const fresh = (): Books => ({ ...books(), suppliers: held(register), directory: { members, complete: true, at: NOW } });
  const kept = fresh();
  const look = (known: Books) => members.map((member) => [memberVerdict(member, known, NOW), known.suppliers && nearMatches(member, known.suppliers, known.directory)]);
  const found = members.filter((member) => kept.suppliers !== null && nearMatches(member, kept.suppliers, kept.directory).length > 0).length;
  return [
    { case: "50 members mistyped, index new", figures: { total_ms: await timed(5, fresh, look), found } },
    { case: "50 members mistyped, index at hand", figures: { total_ms: await timed(25, () => kept, look), found } },
  ];
}

/** Two letters exchanged in the middle of what stands before the @. */
function mistyped(email: string): string {
  const middle = Math.max(1, Math.floor(email.indexOf("@") / 2));
  return email.slice(0, middle - 1) + email.charAt(middle) + email.charAt(middle - 1) + email.slice(middle + 1);
}

/** All of "Pessoas": ten thousand members. */
async function everybody(register: Supplier[]): Promise<Case[]> {
  const members = membersOf(register, 10_000);
  const fresh = (): Books => ({ ...books(), suppliers: held(register), directory: { members, complete: true, at: NOW } });
  const kept = fresh();
  const { rows } = peopleOverview(kept, NOW);
  return [
    { case: "10,000 people joined, index new", figures: { total_ms: await timed(3, fresh, (known) => peopleOverview(known, NOW)) } },
    { case: "10,000 people joined, index at hand", figures: { total_ms: await timed(5, () => kept, (known) => peopleOverview(known, NOW)) } },
    { case: "10,000 people searched and sorted", figures: { total_ms: await timed(15, () => rows, (all) => selectPeople(all, { who: "present", text: "ficticia" }, { by: "name", descending: false })) } },
    { case: "10,000 people by state", figures: { total_ms: await timed(15, () => rows, (all) => selectPeople(all, { who: "everybody" }, { by: "state", descending: false })) } },
  ];
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
