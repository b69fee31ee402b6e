/** What is written to OMIE, from the wish to the line in the log. */
import type { ConnectionId } from "./omie.ts";
import type { EpochMs } from "./time.ts";
import type { Reason } from "./verdicts.ts";

/** What is to be put right in OMIE, each about one record. Codes are OMIE's. */
export type FixWish =
  /** the tag is added, the others stay */
  | { kind: "add-tag"; code: number; tag: string }
  | { kind: "create"; name: string; email: string; tag: string }
  /** added to the addresses there are, or put in the place of one of them, or of all */
  | { kind: "email"; code: number; email: string; instead: "none" | "all" | { of: string } }
  | { kind: "reactivate"; code: number };

/** What of a record a fix can change. */
export interface FixSide {
  name: string;
  /** OMIE's whole e-mail field */
  email: string;
  tags: string[];
  active: boolean;
}

/** Why a fix is not written, or did not work. */
export type FixTrouble =
  | "writes-off"
  | "writes-forbidden"
  /** the books hold no such record; a refresh comes first */
  | "record-unknown"
  | "record-gone"
  /** nothing to do: it is so already */
  | "already-so"
  /** the address is on another record */
  | "email-taken"
  | "email-malformed"
  /** OMIE's field holds 500 characters */
  | "email-too-long"
  | "name-missing"
  /** the address to be replaced is not there any more */
  | "changed-meanwhile"
  /** OMIE's own words are in `said` */
  | "refused-by-omie"
  /** OMIE said it did it, and it can't be read back */
  | "not-confirmed"
  /** OMIE can't be asked now; `reason` says why */
  | "connection";

export interface FixPreview {
  wish: FixWish;
  /** null: there is no record yet */
  before: FixSide | null;
  after: FixSide | null;
  /** null: it can be written */
  trouble: FixTrouble | null;
  /** codes of the records that stand in the way (email-taken) */
  records: number[];
}

/**
 * waiting: not touched yet · writing: the write was sent or is about to be, so it may have happened · confirming: OMIE
 * said it did it · done, failed, stopped: over
 */
export type FixState = "waiting" | "writing" | "confirming" | "done" | "failed" | "stopped";

/** One fix from the moment it is confirmed by a person; afterwards its line in the log. */
export interface Fix {
  connection: ConnectionId;
  /** grows within a connection */
  n: number;
  /** what was confirmed together */
  batch: number;
  wish: FixWish;
  /** whose record it is, as known when it was confirmed */
  name?: string;
  /** who confirmed it, as they are called here */
  by: string;
  state: FixState;
  trouble: FixTrouble | null;
  /** what OMIE said against it, without keys; "" = nothing */
  said: string;
  /** why it waits (trouble connection) */
  reason: Reason | null;
  /** as it was read before the write, and as it was read back */
  before: FixSide | null;
  after: FixSide | null;
  /** OMIE code of the record, once known */
  code: number | null;
  askedAt: EpochMs;
  /** when the write was sent; null = never */
  writtenAt: EpochMs | null;
  endedAt: EpochMs | null;
  /** questions asked about it: OMIE refuses the same one for a minute */
  reads: number;
  /** writes sent */
  writes: number;
  /** not to be gone on with before */
  notBefore: EpochMs | null;
}
