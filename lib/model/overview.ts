/** What the popup shows. */
import type { SyncEvidence } from "./books.ts";
import type { Connection, ConnectionId } from "./omie.ts";
import type { MadePack, PackCard } from "./pack.ts";
import type { Standing } from "./standing.ts";
import type { SyncRun } from "./sync.ts";
import type { EpochMs } from "./time.ts";
import type { Reason, ReasonCode, Verdict } from "./verdicts.ts";

export interface Counts {
  ready: number;
  blocked: number;
  unknown: number;
}

/** One count of a reason code, for "quem, por quê". */
export interface ReasonCount {
  code: ReasonCode;
  count: number;
}

export interface Overview {
  connections: Connection[];
  /** the company in view (or the one the administrator chose); null with `companyReason` when it can't be told */
  connection: Connection | null;
  companyReason: Reason | null;
  /** companies whose keys are at hand; the others' session has ended */
  unlocked: ConnectionId[];
  /** companies whose keys are remembered under a passphrase, at hand or not */
  remembered: ConnectionId[];
  /** version of the consent text agreed to; null = not agreed */
  consent: number | null;
  /** why OMIE can't be asked right now */
  trouble: Reason | null;
  /** what is wrong with the local copy although it works (books.memory-only); says nothing against any answer */
  warning: Reason | null;
  people: Counts & { known: number; complete: boolean; reasons: ReasonCount[] };
  types: Counts & { known: number; complete: boolean; reasons: ReasonCount[] };
  account: Verdict | null;
  /** when OMIE's data was last refreshed; null = never */
  syncedAt: EpochMs | null;
  run: SyncRun | null;
  suppliers: number;
  /** last "Sincronizei agora" or page success message */
  lastSyncEvidence: SyncEvidence | null;
  standing: Standing;
  /** what an approver's browser answers from; null without one, and for administrators */
  pack: PackCard | null;
  /** the last pack made here for the company in view */
  made: MadePack | null;
}
