/** What the rules of readiness read. */
import type { Meaning } from "./mapping.ts";
import type { Category, Connection, CurrentAccount, Supplier } from "./omie.ts";
import type { EpochMs } from "./time.ts";
import type { Reason } from "./verdicts.ts";
import type { Member } from "./vexpenses.ts";

/** A fact that settles whether somebody is synchronised, with where it came from. */
export interface SyncEvidence {
  kind: "success" | "failure";
  source: "page" | "declared" | "payable";
  at: EpochMs;
  /** a person (normalised e-mail, else the name as shown), or null = everybody */
  who: string | null;
  /**
   * e-mails of the complete member list known at that moment, or null when none was known:
   * somebody who is not in it appeared later, so this evidence says nothing about them.
   */
  knew: string[] | null;
}

/** A member list as far as it was read. */
export interface Directory {
  members: Member[];
  /** every page of the active and of the deactivated list was read, and recently enough */
  complete: boolean;
  /** when the oldest page used was read; null = never */
  at: EpochMs | null;
}

/** One register as the rules see it. */
export interface Holding<R> {
  rows: R[];
  /** when its last full pass ended */
  at: EpochMs;
}

/** Everything known about one company at one moment: the second argument of every readiness rule. */
export interface Books {
  connection: Connection | null;
  /** why OMIE can't be asked right now (no keys, refused, offline…); null = it can */
  trouble: Reason | null;
  categories: Holding<Category> | null;
  accounts: Holding<CurrentAccount> | null;
  suppliers: Holding<Supplier> | null;
  directory: Directory;
  evidence: SyncEvidence[];
  /**
   * OMIE supplier code → when an integration last made a conta a pagar for them, epoch ms: proof that VExpenses knew
   * this record then. Absent or without a code = no such proof.
   */
  payables?: ReadonlyMap<number, EpochMs>;
  /** what the categories of bound types were when somebody last vouched for them; absent where that isn't kept */
  meanings?: readonly Meaning[];
  /** verdicts on data older than this are unknown (books.stale) */
  staleAfterMs: number;
}
