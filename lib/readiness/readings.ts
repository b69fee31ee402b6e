/** One list of people out of several: VExpenses' pages, a pasted list, the public API. The newest wins, what differs is kept. */
import { emailKey, fold } from "../fold.ts";
import type { Directory } from "../model/books.ts";
import type { MemberDifference, MemberReading, MemberSource } from "../model/people.ts";
import type { EpochMs } from "../model/time.ts";
import type { Member } from "../model/vexpenses.ts";

export interface KnownPerson {
  key: string;
  member: Member;
  source: MemberSource;
  seenAt: EpochMs;
  differences: MemberDifference[];
}

export interface KnownPeople {
  people: KnownPerson[];
  /** the same people as the rules look them up */
  directory: Directory;
}

/**
 * People are told apart by e-mail. Somebody shown without one is the person of that name where there is exactly one of
 * them; otherwise they stay a row of their own. A list without names or states leaves those of an older one standing.
 */
export function knownPeople(readings: readonly MemberReading[]): KnownPeople {
  const newestFirst = readings.toSorted((a, b) => b.at - a.at);
  const sightings = new Map<string, { reading: MemberReading; member: Member }[]>();
  const nameless = new Map<string, { reading: MemberReading; member: Member }[]>();
  for (const reading of newestFirst) {
    for (const member of reading.members) {
      const email = emailKey(member.email);
      const [map, key] = email === "" ? [nameless, fold(member.name)] : [sightings, email];
      const seen = map.get(key);
      if (!seen) map.set(key, [{ reading, member }]);
      // twice in one list is once; without e-mail it may be two people
      else if (email === "" || seen.at(-1)?.reading !== reading) seen.push({ reading, member });
    }
  }
  const complete = newestFirst.filter((reading) => reading.complete && reading.source !== "list");
  const people = [...sightings].map(([email, seen]) => joined(email, seen, complete));
  const names = Map.groupBy(people, ({ member }) => fold(member.name));
  for (const [name, seen] of nameless) {
    const newest = seen.filter(({ reading }) => reading === seen[0]?.reading);
    if (newest.length === 1 && names.get(name)?.length === 1) continue;
    newest.forEach(({ reading, member }, index) => people.push({ key: `=${name}#${index}`, member, source: reading.source, seenAt: reading.at, differences: [] }));
  }
  const members = people.map(({ member }) => member);
  return { people, directory: { members, complete: complete.length > 0, at: complete[0]?.at ?? newestFirst[0]?.at ?? null } };
}

/** @param seen newest first */
function joined(email: string, seen: readonly { reading: MemberReading; member: Member }[], complete: readonly MemberReading[]): KnownPerson {
  const named = seen.find(({ member }) => member.name.trim() !== "") ?? seen[0];
  const told = seen.find(({ member }) => member.active !== null);
  const first = seen[0]?.reading;
  const member: Member = { name: named?.member.name ?? "", email, active: told?.member.active ?? null };
  const differences: MemberDifference[] = [];
  for (const { reading, member: other } of seen) {
    const { source, at } = reading;
    if (other.name.trim() !== "" && fold(other.name) !== fold(member.name)) differences.push({ source, at, field: "name", value: other.name });
    if (other.active !== null && other.active !== member.active) differences.push({ source, at, field: "active", value: other.active });
  }
  const missing = complete.find((reading) => reading.at > (first?.at ?? 0));
  if (missing) differences.push({ source: missing.source, at: missing.at, field: "absent" });
  return { key: email, member, source: first?.source ?? "page", seenAt: first?.at ?? 0, differences };
}
