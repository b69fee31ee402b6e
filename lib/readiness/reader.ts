/** One way to ask for verdicts, whoever answers: the books of an administrator here, or the pack of an approver (lib/pack). */
import type { Books } from "../model/books.ts";
import type { Connection } from "../model/omie.ts";
import type { Report, ReportPreview, Setup } from "../model/reports.ts";
import type { EpochMs } from "../model/time.ts";
import type { Subject, Verdict } from "../model/verdicts.ts";
import type { Member } from "../model/vexpenses.ts";
import { groundsOf, type History } from "./grounds.ts";
import { memberVerdict, verdictFor } from "./index.ts";
import type { Fits } from "./meaning.ts";
import { listedVerdict, reportPreview } from "./report.ts";
import { perLimit, withOldAnswer } from "./verdict.ts";

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

/** Reads the answers off the books; `fits` as for typeVerdict. */
export function booksReader(books: Books, setup: Setup, history: History, fits?: Fits): Reader {
  const within = perLimit((staleAfterMs): Books => ({ ...books, staleAfterMs }));
  return {
    connection: books.connection,
    verdicts: async (subjects, now) => subjects.map((subject) => verdictFor(subject, books, now, fits)),
    async listed(people, now) {
      const grounds = perLimit((limit) => groundsOf(within(limit), setup, history, now, fits));
      return people.map((person) => withOldAnswer((limit) => listedVerdict(memberVerdict(person, within(limit), now), grounds(limit)), books.staleAfterMs));
    },
    async preview(report, now) {
      const owner = ownerOf(report);
      return agedPreview((limit) => reportPreview(report, memberVerdict(owner, within(limit), now), groundsOf(within(limit), setup, history, now, fits), now), books.staleAfterMs);
    },
  };
}

/** A preview whose verdict says what it was when only its age speaks against it. */
function agedPreview(shown: (staleAfterMs: number) => ReportPreview, staleAfterMs: number): ReportPreview {
  const preview = perLimit(shown);
  const { verdict } = preview(staleAfterMs);
  return verdict === null ? preview(staleAfterMs) : { ...preview(staleAfterMs), verdict: withOldAnswer((limit) => preview(limit).verdict ?? verdict, staleAfterMs) };
}
