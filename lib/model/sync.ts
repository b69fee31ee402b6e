/** Progress of a refresh of OMIE's data. */
import type { ConnectionId, Register } from "./omie.ts";
import type { EpochMs } from "./time.ts";
import type { Reason } from "./verdicts.ts";

export type SyncState = "idle" | "running" | "paused" | "done" | "failed";

/** Progress of a refresh of OMIE's data, as kept in the books; readers poll or live-query it. */
export interface SyncRun {
  connection: ConnectionId;
  /** grows with each run */
  run: number;
  state: SyncState;
  /** why it is paused or failed */
  reason: Reason | null;
  /** when it may go on (blocked, redundant), epoch ms */
  resumeAt: EpochMs | null;
  startedAt: EpochMs;
  finishedAt: EpochMs | null;
  /** pages committed and pages known to exist, per register; `of` null until its first page answered */
  progress: Record<Register, { pages: number; of: number | null; rows: number }>;
  /** requests sent to OMIE in this run, re-asks included */
  requests: number;
}
