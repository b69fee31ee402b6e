/** Readiness: pure rules (subject, books, now) → verdict. One file per subject. */
import type { Books } from "../model/books.ts";
import type { EpochMs } from "../model/time.ts";
import type { Subject, Verdict } from "../model/verdicts.ts";
import { accountVerdict } from "./account.ts";
import { memberVerdict } from "./member.ts";
import type { Fits } from "./meaning.ts";
import { typeVerdict } from "./type.ts";
import { withOldAnswer } from "./verdict.ts";

export { nearMatches } from "./near.ts";
export { changesOf, newMeanings, vouched } from "./meaning.ts";
export { countPeople, countTypes } from "./overview.ts";
export { peopleOverview } from "./people-overview.ts";
export { selectPeople } from "./people-select.ts";
export { peopleSummary, waitingForSync } from "./people-summary.ts";
export { accountVerdict, memberVerdict, typeVerdict };

/** The verdict on anything a page may ask about; one that is only too old says what it was. `now` in epoch ms; `fits` as for typeVerdict. */
export function verdictFor(subject: Subject, books: Books, now: EpochMs, fits?: Fits): Verdict {
  return withOldAnswer((staleAfterMs) => ruled(subject, { ...books, staleAfterMs }, now, fits), books.staleAfterMs);
}

function ruled(subject: Subject, books: Books, now: EpochMs, fits: Fits | undefined): Verdict {
  switch (subject.kind) {
    case "member":
      return memberVerdict(subject.member, books, now);
    case "type":
      return typeVerdict(subject.binding, books, now, fits);
    case "account":
      return accountVerdict(subject.account, books, now);
  }
}
