/** Readiness: pure rules (subject, books, now) → verdict. One file per subject. */
import type { Books, EpochMs, Subject, Verdict } from "../model.ts";
import { accountVerdict } from "./account.ts";
import { memberVerdict } from "./member.ts";
import type { Fits } from "./meaning.ts";
import { typeVerdict } from "./type.ts";

export { changesOf, newMeanings, vouched } from "./meaning.ts";
export { countPeople, countTypes } from "./overview.ts";
export { accountVerdict, memberVerdict, typeVerdict };

/** The verdict on anything a page may ask about. `now` in epoch ms; `fits` as for typeVerdict. */
export function verdictFor(subject: Subject, books: Books, now: EpochMs, fits?: Fits): Verdict {
  switch (subject.kind) {
    case "member":
      return memberVerdict(subject.member, books, now);
    case "type":
      return typeVerdict(subject.binding, books, now, fits);
    case "account":
      return accountVerdict(subject.account, books, now);
  }
}
