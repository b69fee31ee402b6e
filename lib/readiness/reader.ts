/** One way to ask for verdicts, whoever answers: the books of an administrator here, or the pack of an approver (lib/pack). */
import type { Books, Connection, EpochMs, Member, Report, ReportPreview, Setup, Subject, Verdict } from "../model.ts";
import { groundsOf, type History } from "./grounds.ts";
import { memberVerdict, verdictFor } from "./index.ts";
import { listedVerdict, reportPreview } from "./report.ts";
import { withOldAnswer } from "./verdict.ts";

/** Every answer is made from what is at hand; nobody is asked. All times in epoch ms. */
export interface Reader {
  /** the company answered for; null where it can't be told */
  connection: Connection | null;
  /** verdicts on what a page shows, in the order asked */
  verdicts(subjects: readonly Subject[], now: EpochMs): Promise<Verdict[]>;
  /** verdicts on rows of the approvals list by whose reports they are, in the order asked */
  listed(people: readonly Member[], now: EpochMs): Promise<Verdict[]>;
  /** what OMIE will receive for a report, and whether it will arrive */
  preview(report: Report, now: EpochMs): Promise<ReportPreview>;
}

/** A person as a report shows them: by name alone. */
export function ownerOf({ person }: Report): Member {
  return { name: person, email: "", active: null };
}

/** Reads the answers off the books. */
export function booksReader(books: Books, setup: Setup, history: History): Reader {
  const limited = (staleAfterMs: number): Books => ({ ...books, staleAfterMs });
  const aged = (rule: (within: Books) => Verdict): Verdict => withOldAnswer((limit) => rule(limited(limit)), books.staleAfterMs);
  return {
    connection: books.connection,
    verdicts: async (subjects, now) => subjects.map((subject) => verdictFor(subject, books, now)),
    async listed(people, now) {
      const grounds = byBooks((within) => groundsOf(within, setup, history, now));
      return people.map((person) => aged((within) => listedVerdict(memberVerdict(person, within, now), grounds(within))));
    },
    async preview(report, now) {
      const shown = (within: Books): ReportPreview => reportPreview(report, memberVerdict(ownerOf(report), within, now), groundsOf(within, setup, history, now), now);
      const preview = shown(books);
      const { verdict } = preview;
      if (verdict === null) return preview;
      return { ...preview, verdict: aged((within) => (within.staleAfterMs === books.staleAfterMs ? verdict : (shown(within).verdict ?? verdict))) };
    },
  };
}

/** The same for all rows of a screen, whatever the age limit. */
function byBooks<T>(make: (books: Books) => T): (books: Books) => T {
  const made = new Map<number, T>();
  return (books) => {
    const known = made.get(books.staleAfterMs);
    if (known !== undefined) return known;
    const value = make(books);
    made.set(books.staleAfterMs, value);
    return value;
  };
}
