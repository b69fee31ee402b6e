/** Pure: what the member lists read so far say together. */
import { fold } from "../fold.ts";
import type { EpochMs } from "../model/time.ts";
import type { Member, MemberPage } from "../model/vexpenses.ts";

/** One stored page of a member list. */
export interface SeenPage extends MemberPage {
  at: EpochMs;
}

export interface MergedList {
  members: Member[];
  /** every page of the list was seen whole, all within a day */
  complete: boolean;
  /** when the oldest page was read; null = none was */
  at: EpochMs | null;
}

const DAY_MS = 86_400_000;

/**
 * Merges the pages. People are told apart by e-mail; the newest page decides about each.
 * Without e-mails a name is all there is, and two people may share it: rows of one tab are all kept (one
 * row on screen is one person), and so are equal names on the active and the deactivated tab read within
 * a day; a name seen twice is a doubt for the rules, never wrongly unique.
 */
export function mergePages(pages: readonly SeenPage[]): MergedList {
  const oldestFirst = [...pages].sort((a, b) => a.at - b.at);
  const byEmail = new Map<string, Member>();
  const byName = new Map<string, Nameless[]>();
  for (const page of oldestFirst) {
    for (const shown of page.members) {
      const member = { ...shown, active: shown.active ?? (page.tab === "all" ? null : page.tab === "active") };
      if (member.email !== "") {
        const before = byEmail.get(member.email);
        byEmail.set(member.email, { ...member, active: member.active ?? before?.active ?? null });
      } else {
        const key = fold(member.name);
        byName.set(key, [...(byName.get(key) ?? []), { member, tab: page.tab, at: page.at }]);
      }
    }
  }
  const nameless = [...byName.values()].flatMap(tellNamelessApart);
  return {
    members: [...byEmail.values(), ...nameless],
    complete: isComplete(oldestFirst),
    at: oldestFirst[0]?.at ?? null,
  };
}

interface Nameless {
  member: Member;
  tab: MemberPage["tab"];
  at: EpochMs;
}

/** Rows of one name and no e-mail: which are still people of their own? */
function tellNamelessApart(seen: Nameless[]): Member[] {
  const newest = Math.max(...seen.map(({ at }) => at));
  const valid = seen.filter(({ at, tab }) => newest - at <= DAY_MS || seen.every((other) => other.tab === tab));
  // The list of all and the two partial lists show the same people: the one that shows more of the name counts.
  const all = valid.filter(({ tab }) => tab === "all");
  const split = valid.filter(({ tab }) => tab !== "all");
  return (all.length > split.length ? all : split).map(({ member }) => member);
}

function isComplete(oldestFirst: readonly SeenPage[]): boolean {
  const whole = (...tabs: MemberPage["tab"][]): boolean => {
    const used = oldestFirst.filter(({ tab }) => tabs.includes(tab));
    const first = used[0];
    const last = used.at(-1);
    return first !== undefined && last !== undefined && last.at - first.at <= DAY_MS && tabs.every((tab) => tabWhole(used, tab));
  };
  return whole("all") || whole("active", "inactive");
}

/** Every page 1..N was seen whole and says the same N; a list that doesn't tell N is never known to be whole. */
function tabWhole(pages: readonly SeenPage[], tab: MemberPage["tab"]): boolean {
  const own = pages.filter((page) => page.tab === tab);
  const count = own[0]?.pages ?? null;
  if (count === null || !own.every((page) => page.complete && page.pages === count)) return false;
  const seen = new Set(own.map(({ page }) => page));
  for (let page = 1; page <= count; page++) if (!seen.has(page)) return false;
  return true;
}

/**
 * What to keep of a page of the list when it is read again.
 * A whole reading replaces. A partial one (the page was still drawing itself, or scrolls) that shows nobody
 * new leaves a whole reading as it was; otherwise people add up and the page counts as not whole.
 */
export function mergeReading(before: SeenPage | undefined, now: SeenPage): SeenPage {
  if (now.complete || !before) return now;
  const key = (member: Member) => member.email || fold(member.name);
  const shown = new Set(now.members.map(key));
  const known = new Set(before.members.map(key));
  const nothingNew = [...shown].every((person) => known.has(person)) && (now.pages === null || now.pages === before.pages);
  if (before.complete && nothingNew) return before;
  const others = before.members.filter((member) => !shown.has(key(member)));
  return { ...now, pages: now.pages ?? before.pages, members: [...now.members, ...others] };
}
