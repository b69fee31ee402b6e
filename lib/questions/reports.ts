/** Answers about reports: a screen of a list of them, and what OMIE will receive for one. */
import { type EpochMs, type ListedReport, NO_CONNECTION, type Report, type ReportPreview, type Subject, type Verdict } from "../model.ts";
import type { InView } from "./company.ts";
import type { Parts, ReportReader } from "./parts.ts";

/** @returns what tells the verdict on any of the rows asked about; a person who is there twice is judged once */
export async function listedVerdicts(parts: Parts, view: InView, asked: readonly (Subject | ListedReport)[], now: EpochMs): Promise<(row: ListedReport) => Verdict> {
  const people = [...new Set(asked.flatMap((row) => (row.kind === "report" ? [row.person] : [])))];
  if (people.length === 0) return () => NOTHING_SAID;
  const { reader, entriesOf } = await readerOf(parts, view);
  const verdicts = await reader.listed(
    people.map((name) => ({ name, email: "", active: null })),
    now,
  );
  const byPerson = new Map(people.map((person, index) => [person, verdicts[index]]));
  return ({ person, number }) => withEntries(byPerson.get(person) ?? NOTHING_SAID, entriesOf(number));
}

const NOTHING_SAID: Verdict = { state: "unknown", reasons: [{ code: "member.email-unknown" }], checkedAt: null };

export async function previewOf(parts: Parts, view: InView, report: Report, now: EpochMs): Promise<ReportPreview> {
  const { reader } = await readerOf(parts, view);
  return reader.preview(report, now);
}

/** A note, so it changes no state and stands last. */
function withEntries(verdict: Verdict, count: number): Verdict {
  return count === 0 ? verdict : { ...verdict, reasons: [...verdict.reasons, { code: "report.already-in-omie", data: { count } }] };
}

async function readerOf(parts: Parts, { connection, books }: InView): Promise<{ reader: ReportReader; entriesOf(number: string): number }> {
  const id = connection?.id ?? NO_CONNECTION;
  // the rules judge the age of the member list themselves, and say what it led to while it was recent enough
  const ageless = parts.books.view(id, { staleAfterMs: Infinity });
  const [{ directory }, bindings, account, history] = await Promise.all([ageless, parts.books.bindings(id), parts.books.account(id), parts.history(id)]);
  return { reader: parts.rules.reportReader({ ...books, directory }, { bindings, account }, history), entriesOf: history.entriesOf };
}
