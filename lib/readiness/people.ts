/** The member list as the rules look things up in it: who has which e-mail, which names occur more than once. */
import { emailKey, fold } from "../fold.ts";
import type { Directory } from "../model/books.ts";
import type { Member } from "../model/vexpenses.ts";

export interface People {
  /** distinct people with this folded full name */
  named(folded: string): readonly Member[];
  /** true when somebody in the list has this e-mail (as emailKey makes it) */
  hasEmail(address: string): boolean;
}

const indexes = new WeakMap<Directory, People>();

/** The same directory gives the same index. */
export function peopleOf(directory: Directory): People {
  let people = indexes.get(directory);
  if (!people) {
    people = indexed(directory.members);
    indexes.set(directory, people);
  }
  return people;
}

function indexed(members: readonly Member[]): People {
  const names = new Map<string, Member[]>();
  const emails = new Set<string>();
  for (const member of members) {
    const address = emailKey(member.email);
    // the same person may be listed twice (a tab of active ones and one of all)
    if (address !== "" && emails.has(address)) continue;
    if (address !== "") emails.add(address);
    const name = fold(member.name);
    const same = names.get(name);
    if (same) same.push(member);
    else names.set(name, [member]);
  }
  return { named: (folded) => names.get(folded) ?? [], hasEmail: (address) => emails.has(address) };
}
