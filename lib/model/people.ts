/** People as our own pages list them. */
import type { SyncEvidence } from "./books.ts";
import type { RegisterChange } from "./changes.ts";
import type { Fix } from "./fixes.ts";
import type { Supplier } from "./omie.ts";
import type { Counts, ReasonCount } from "./overview.ts";
import type { EpochMs } from "./time.ts";
import type { ReasonCode, State, Verdict } from "./verdicts.ts";
import type { Member } from "./vexpenses.ts";

/**
 * Why an OMIE record may be somebody's although its e-mail is another one.
 * typo: one or two slips before or behind the @ · other-domain: the same before the @ · plus-alias: the same mailbox but
 * for what follows a plus · same-name: the only record, and the only member, of this full name
 */
export type NearWhy =
  | { kind: "typo"; part: "local" | "domain"; slips: 1 | 2 }
  | { kind: "other-domain" }
  | { kind: "plus-alias" }
  | { kind: "same-name" };

/** An OMIE record that may be somebody's. Its details are for our own pages only, never for a page of VExpenses. */
export interface NearMatch {
  /** OMIE code of the record */
  code: number;
  name: string;
  /** the address that is near; "" for a record without one */
  email: string;
  active: boolean;
  whys: NearWhy[];
}

/** Where a member list came from: read off VExpenses' own pages, pasted or imported, asked of VExpenses' public API. */
export type MemberSource = "page" | "list" | "api";

export interface MemberReading {
  source: MemberSource;
  at: EpochMs;
  /** it holds everybody, active and deactivated; a pasted list never does */
  complete: boolean;
  members: Member[];
}

/** What an older or another source says otherwise than what is shown. absent: a complete list, newer than the one shown, doesn't have them */
export type MemberDifference = { source: MemberSource; at: EpochMs } & (
  | { field: "name"; value: string }
  | { field: "active"; value: boolean }
  | { field: "absent" }
);

/** One line of "Pessoas". */
export interface PersonRow {
  /** tells rows apart and stays the same as long as the person does */
  key: string;
  /** as the newest source has them */
  member: Member;
  source: MemberSource;
  /** when that source was read; null = not known */
  seenAt: EpochMs | null;
  differences: MemberDifference[];
  verdict: Verdict;
  /** OMIE codes of the records with their e-mail */
  records: number[];
  /** records that may be theirs, when none has their e-mail; best first */
  near: NearMatch[];
  /** newest change of their OMIE records; null = OMIE tells none */
  changedAt: EpochMs | null;
  /** the change of domain they are part of ("@antiga → @nova"); null = none */
  group: string | null;
  /** deactivated in VExpenses, active in OMIE */
  leaver: boolean;
}

/** People whose OMIE record has the same address at another domain. */
export interface DomainChange {
  /** as PersonRow.group */
  key: string;
  /** domain in OMIE */
  from: string;
  /** domain in VExpenses */
  to: string;
  people: number;
}

export interface PeopleOverview {
  rows: PersonRow[];
  /** of those who are not deactivated */
  counts: Counts & { known: number; reasons: ReasonCount[] };
  leavers: number;
  /** largest first */
  groups: DomainChange[];
  /** one source at least holds everybody */
  complete: boolean;
}

export interface PeopleFilter {
  /** present: not deactivated · leavers: deactivated in VExpenses, active in OMIE */
  who: "present" | "leavers" | "everybody";
  state?: State | undefined;
  reason?: ReasonCode | undefined;
  /** only those whose record is right and whose synchronisation nothing proves */
  unproven?: boolean | undefined;
  /** only those whom the next Sincronizar in VExpenses is needed for */
  toSync?: boolean | undefined;
  /** key of a change of domain */
  group?: string | undefined;
  source?: MemberSource | undefined;
  /** every word must occur in a name or e-mail, of VExpenses or of a near record; case and accents don't count */
  text?: string | undefined;
}

export interface PeopleOrder {
  by: "name" | "email" | "state" | "changed" | "seen";
  descending: boolean;
}

/** "Pessoas" as a whole, whatever is filtered. */
export interface PeopleSummary extends Omit<PeopleOverview, "rows"> {
  everybody: number;
  /** present people whose record is right and whose synchronisation nothing proves */
  unproven: number;
  /** present people whose OMIE record changed since VExpenses was last known to synchronise */
  toSync: number;
  /** the newest evidence about everybody; null = there is none */
  lastProof: SyncEvidence | null;
  /** the lists all this was learned from */
  readings: { source: MemberSource; at: EpochMs; people: number; complete: boolean }[];
  /** when OMIE's register was read; null = never */
  registerAt: EpochMs | null;
}

/** All that is kept about one person. For our own pages only. */
export interface PersonDetails {
  row: PersonRow;
  /** OMIE's records with their e-mail, then those that may be theirs */
  records: Supplier[];
  /** how each list has them, newest first */
  readings: { source: MemberSource; at: EpochMs; member: Member }[];
  /** what was seen of their synchronisation, newest first */
  evidence: SyncEvidence[];
  /** when an integration last made a conta a pagar for one of their records */
  payableAt: EpochMs | null;
  /** what refreshes found changed of their records, newest first */
  changes: RegisterChange[];
  /** what was written to OMIE about them, newest first */
  fixes: Fix[];
}

/** The VExpenses API access of a company: none, at hand, or kept under a passphrase and locked. */
export type MembersAccess = "none" | "open" | "locked";

/** Why the member list could not be read by VExpenses' API. */
export interface MembersTrouble {
  kind: "refused" | "turned-away" | "rate" | "unavailable" | "unstable" | "network" | "unreadable" | "cancelled" | "no-permission" | "locked" | "other-company";
  /** from when it may be asked again; null = not known */
  until: EpochMs | null;
}

/** Whether fixes may be written: switched on for this company, and whether this computer's policy forbids it. */
export interface WritesState {
  on: boolean;
  forbidden: boolean;
}

/** The fixes of a company as they stand. */
export interface FixesSeen {
  /** what was confirmed together last; null = nothing was yet */
  batch: { n: number; all: number; done: number; failed: number; stopped: number; left: number; waiting: Fix | null } | null;
  /** queue and log, newest first, at most 200 */
  log: Fix[];
}
