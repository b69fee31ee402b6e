/** Answers about reports: a screen of a list of them. */
import type { ListedReport, Subject, Verdict } from "../model/verdicts.ts";
import type { Member } from "../model/vexpenses.ts";
import type { ReaderInUse } from "./reader.ts";

/** Whom a screen of rows is about. */
export function peopleIn(asked: readonly (Subject | ListedReport)[]): Member[] {
  return asked.flatMap((row) => (row.kind === "member" ? [row.member] : row.kind === "report" ? [named(row.person)] : []));
}

/** Verdicts on everything on a screen, in the order asked; a person who has several reports on it is judged once. */
export async function verdictsOn({ reader, now, entriesOf }: Pick<ReaderInUse, "reader" | "now" | "entriesOf">, asked: readonly (Subject | ListedReport)[]): Promise<Verdict[]> {
  const people = [...new Set(asked.flatMap((row) => (row.kind === "report" ? [row.person] : [])))];
  const subjects = asked.filter((row) => row.kind !== "report");
  const [listed, others] = await Promise.all([people.length === 0 ? [] : reader.listed(people.map(named), now), reader.verdicts(subjects, now)]);
  const byPerson = new Map(people.map((person, index) => [person, listed[index]]));
  const bySubject = new Map<Subject | ListedReport, Verdict | undefined>(subjects.map((subject, index) => [subject, others[index]]));
  return asked.map((row) => (row.kind === "report" ? withEntries(byPerson.get(row.person) ?? NOTHING_SAID, entriesOf(row.number)) : (bySubject.get(row) ?? NOTHING_SAID)));
}

const NOTHING_SAID: Verdict = { state: "unknown", reasons: [{ code: "member.email-unknown" }], checkedAt: null };

/** A person as a list of reports shows them. */
function named(name: string): Member {
  return { name, email: "", active: null };
}

/** A note, so it changes no state and stands last. */
function withEntries(verdict: Verdict, count: number): Verdict {
  return count === 0 ? verdict : { ...verdict, reasons: [...verdict.reasons, { code: "report.already-in-omie", data: { count } }] };
}
