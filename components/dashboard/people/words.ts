/** People's particulars in the reader's words. */
import type { RegisterChangeKind } from "../../../lib/model/changes.ts";
import type { Fix, FixSide, FixTrouble, FixWish } from "../../../lib/model/fixes.ts";
import type { MemberDifference, MemberSource, MembersTrouble, NearWhy } from "../../../lib/model/people.ts";
import { clockTime, t, tn } from "../../../lib/text.ts";
import type { Rejected } from "./port.ts";

const SOURCE = { page: "sourcePage", list: "sourceList", api: "sourceApi" } as const satisfies Record<MemberSource, string>;
export const sourceText = (source: MemberSource): string => t(SOURCE[source]);

/** Why a record may be somebody's. */
export function nearText(why: NearWhy): string {
  switch (why.kind) {
    case "typo":
      return tn(why.part === "local" ? "nearTypoLocal" : "nearTypoDomain", why.slips);
    case "other-domain":
      return t("nearOtherDomain");
    case "plus-alias":
      return t("nearPlusAlias");
    case "same-name":
      return t("nearSameName");
  }
}

/** What another list says otherwise. */
export function differenceText(difference: MemberDifference): string {
  const source = sourceText(difference.source);
  switch (difference.field) {
    case "name":
      return t("differsName", source, difference.value);
    case "active":
      return t(difference.value ? "differsActive" : "differsInactive", source);
    case "absent":
      return t("differsAbsent", source);
  }
}

const TROUBLE = {
  "writes-off": "fixWritesOff",
  "writes-forbidden": "fixWritesForbidden",
  "record-unknown": "fixRecordUnknown",
  "record-gone": "fixRecordGone",
  "already-so": "fixAlreadySo",
  "email-taken": "fixEmailTaken",
  "email-malformed": "fixEmailMalformed",
  "email-too-long": "fixEmailTooLong",
  "name-missing": "fixNameMissing",
  "changed-meanwhile": "fixChangedMeanwhile",
  "refused-by-omie": "fixRefusedByOmie",
  "not-confirmed": "fixNotConfirmed",
  connection: "fixConnection",
} as const satisfies Record<FixTrouble, string>;
export const troubleText = (trouble: FixTrouble): string => t(TROUBLE[trouble]);

const WISH = { "add-tag": "wishAddTag", create: "wishCreate", email: "wishEmail", reactivate: "wishReactivate" } as const satisfies Record<FixWish["kind"], string>;
export const wishText = (wish: FixWish): string => t(WISH[wish.kind]);

const STATE = { waiting: "fixWaiting", writing: "fixWriting", confirming: "fixConfirming", done: "fixDone", failed: "fixFailed", stopped: "fixStopped" } as const satisfies Record<Fix["state"], string>;
export const fixStateText = ({ state }: Fix): string => t(STATE[state]);

/** The part of a record that a fix is about, as it reads on one side; "" where there is none. */
export function sideText(wish: FixWish, side: FixSide | null): string {
  if (side === null) return t("sideNothing");
  switch (wish.kind) {
    case "add-tag":
      return side.tags.length === 0 ? t("sideNoTags") : side.tags.join(" · ");
    case "email":
      return side.email === "" ? t("sideNoEmail") : side.email;
    case "reactivate":
      return t(side.active ? "sideActive" : "sideInactive");
    case "create":
      return [side.name, side.email, ...side.tags].join(" · ");
  }
}

const MEMBERS = {
  refused: "apiRefused",
  "turned-away": "apiTurnedAway",
  rate: "apiRate",
  unavailable: "apiUnavailable",
  unstable: "apiUnstable",
  network: "apiNetwork",
  unreadable: "apiUnreadable",
  cancelled: "apiUnstable",
  "no-permission": "apiNoPermission",
  locked: "apiLocked",
  "other-company": "otherCompany",
} as const satisfies Record<MembersTrouble["kind"], string>;

/** Why the member list could not be read, with when it may be tried again. */
export function membersTroubleText({ kind, until }: MembersTrouble): string {
  return kind === "rate" ? t(MEMBERS.rate, until === null ? t("someTime") : clockTime(until)) : t(MEMBERS[kind]);
}

const REJECTED = { "no-email": "rejectedNoEmail", malformed: "rejectedMalformed", repeated: "rejectedRepeated" } as const satisfies Record<Rejected["why"], string>;
export const rejectedText = ({ why }: Rejected): string => t(REJECTED[why]);

const CHANGED = {
  new: "changeNew",
  renamed: "changeSeenRenamed",
  inactivated: "changeInactivated",
  reactivated: "changeReactivated",
  deleted: "changeDeleted",
  untagged: "changeUntagged",
  tagged: "changeTagged",
  "re-mailed": "changeRemailed",
} as const satisfies Partial<Record<RegisterChangeKind, string>>;

/** What a refresh found changed of a record; the kinds of other registers don't occur here. */
export const changeText = (kind: RegisterChangeKind): string => (Object.hasOwn(CHANGED, kind) ? t(CHANGED[kind as keyof typeof CHANGED]) : kind);
