/** "Pessoas": everybody known of VExpenses beside what OMIE has of them. */
import { emailKey } from "../fold.ts";
import type { Books } from "../model/books.ts";
import type { DomainChange, MemberReading, PeopleOverview, PersonRow } from "../model/people.ts";
import type { EpochMs } from "../model/time.ts";
import { memberVerdict } from "./member.ts";
import { nearMatches, partsOf } from "./near.ts";
import { tally } from "./overview.ts";
import { type KnownPerson, knownPeople } from "./readings.ts";
import { suppliersOf } from "./suppliers.ts";

/** From so many people on, one and the same difference of domain is a change of domain rather than chance. */
const GROUP_AT_LEAST = 3;

/**
 * Joins members, OMIE's register and the evidence. Pure; keep the same `books.suppliers` object between calls, since its
 * indexes hang on it.
 * @param more lists besides the one read off VExpenses' pages (`books.directory`)
 * @param now epoch ms
 */
export function peopleOverview(books: Books, now: EpochMs, more: readonly MemberReading[] = []): PeopleOverview {
  const { members, complete, at } = books.directory;
  const page: MemberReading = { source: "page", at: at ?? 0, complete, members };
  const known = knownPeople(members.length === 0 ? more : [page, ...more]);
  const judged: Books = { ...books, directory: known.directory };
  const rows = known.people.map((person) => rowOf(person, judged, now));
  const groups = domainChanges(rows);
  const active = rows.filter(({ member }) => member.active !== false);
  return {
    rows,
    counts: tally(active.map(({ verdict }) => verdict)),
    leavers: rows.filter(({ leaver }) => leaver).length,
    groups,
    complete: known.directory.complete,
  };
}

function rowOf(person: KnownPerson, books: Books, now: EpochMs): PersonRow {
  const { key, member, source, seenAt, differences } = person;
  const email = emailKey(member.email);
  const records = books.suppliers === null || email === "" ? [] : suppliersOf(books.suppliers).byEmail(email);
  const changes = records.map(({ changedAt }) => changedAt).filter((at) => at !== null);
  return {
    key,
    member,
    source,
    seenAt: seenAt === 0 ? null : seenAt,
    differences,
    verdict: memberVerdict(member, books, now),
    records: records.map(({ code }) => code),
    near: books.suppliers === null ? [] : nearMatches(member, books.suppliers, books.directory),
    changedAt: changes.length === 0 ? null : Math.max(...changes),
    group: null,
    leaver: member.active === false && records.some((record) => record.active),
  };
}

/** Counts who has exactly one record of the same address at another domain, and marks their rows. */
function domainChanges(rows: readonly PersonRow[]): DomainChange[] {
  const groups = new Map<string, { change: DomainChange; rows: PersonRow[] }>();
  for (const row of rows) {
    const [match, ...others] = row.near.filter(({ whys }) => whys.some(({ kind }) => kind === "other-domain"));
    if (match === undefined || others.length > 0) continue;
    const from = partsOf(match.email).domain;
    const to = partsOf(emailKey(row.member.email)).domain;
    const key = `@${from} → @${to}`;
    const group = groups.get(key) ?? { change: { key, from, to, people: 0 }, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const changes: DomainChange[] = [];
  for (const { change, rows: members } of groups.values()) {
    if (members.length < GROUP_AT_LEAST) continue;
    for (const row of members) row.group = change.key;
    changes.push({ ...change, people: members.length });
  }
  return changes.toSorted((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
}
