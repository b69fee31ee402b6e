/** What changed in OMIE between two refreshes. */
import type { ConnectionId, Register } from "./omie.ts";
import type { EpochMs } from "./time.ts";

export type RegisterChangeKind =
  | "new"
  | "renamed"
  | "inactivated"
  | "reactivated"
  | "deleted"
  /** lost the tag Funcionário in every spelling */
  | "untagged"
  | "tagged"
  | "re-mailed"
  /** a category that became a group, or is no longer an expense category that can be chosen */
  | "not-selectable"
  | "selectable"
  /** a category that went to another group */
  | "moved";

/** One thing that changed in OMIE between two refreshes, as kept in the books. */
export interface RegisterChange {
  connection: ConnectionId;
  /** grows within a connection */
  n: number;
  /** when the refresh that noticed it ended */
  at: EpochMs;
  register: Register;
  kind: RegisterChangeKind;
  /** OMIE code */
  code: string;
  /** name now, or the last one known */
  name: string;
  /** what it was and is, where the kind has two sides: name, e-mails, group */
  before: string;
  after: string;
  /** e-mails before and after, normalised; [] for categories and accounts */
  emails: string[];
}

/** A change with what it means here. */
export interface ChangeSeen extends RegisterChange {
  /** a saved vínculo, the conta corrente in use or a member is about this very row */
  concerns: "binding" | "account" | "member" | null;
  /** and it no longer works because of it */
  breaks: boolean;
}
