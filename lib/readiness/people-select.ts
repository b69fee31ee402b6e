/** Filter, search and sort of "Pessoas", quick enough to follow typing over ten thousand people. */
import { fold } from "../fold.ts";
import type { PeopleFilter, PeopleOrder, PersonRow } from "../model/people.ts";
import type { State } from "../model/verdicts.ts";
import { isUnproven } from "./people-summary.ts";

/** Rows that pass the filter, in this order (`toSync`: keys of those whom Sincronizar is needed for); equals by name, then e-mail. A date nobody knows comes last either way. */
export function selectPeople(rows: readonly PersonRow[], filter: PeopleFilter, order: PeopleOrder, toSync: ReadonlySet<string> = new Set()): PersonRow[] {
  const words = fold(filter.text ?? "").split(" ").filter((word) => word !== "");
  const passes = (row: PersonRow): boolean =>
    isWho(row, filter.who) &&
    (filter.state === undefined || row.verdict.state === filter.state) &&
    (filter.reason === undefined || row.verdict.reasons.some(({ code }) => code === filter.reason)) &&
    (filter.unproven !== true || isUnproven(row)) &&
    (filter.toSync !== true || toSync.has(row.key)) &&
    (filter.group === undefined || row.group === filter.group) &&
    (filter.source === undefined || row.source === filter.source) &&
    words.every((word) => foldedOf(row).all.includes(word));
  return rows.filter(passes).sort((a, b) => compare(a, b, order) || byText(foldedOf(a).name, foldedOf(b).name) || byText(a.key, b.key));
}

function isWho({ member, leaver }: PersonRow, who: PeopleFilter["who"]): boolean {
  switch (who) {
    case "present":
      return member.active !== false;
    case "leavers":
      return leaver;
    case "everybody":
      return true;
  }
}

/** What needs doing first. */
const STATES: Record<State, number> = { blocked: 0, unknown: 1, checking: 2, ready: 3 };

function compare(a: PersonRow, b: PersonRow, { by, descending }: PeopleOrder): number {
  const sign = descending ? -1 : 1;
  switch (by) {
    case "name":
      return sign * byText(foldedOf(a).name, foldedOf(b).name);
    case "email":
      return sign * byText(a.member.email, b.member.email);
    case "state":
      return sign * (STATES[a.verdict.state] - STATES[b.verdict.state]);
    case "changed":
      return byDate(a.changedAt, b.changedAt, sign);
    case "seen":
      return byDate(a.seenAt, b.seenAt, sign);
  }
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byDate(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return sign * (a - b);
}

interface Folded {
  name: string;
  all: string;
}

/** Folding is the slow part, so it is done once per row. */
const folded = new WeakMap<PersonRow, Folded>();

function foldedOf(row: PersonRow): Folded {
  let text = folded.get(row);
  if (!text) {
    const name = fold(row.member.name);
    text = { name, all: [name, fold(row.member.email), ...row.near.flatMap((match) => [fold(match.name), match.email])].join("\n") };
    folded.set(row, text);
  }
  return text;
}
