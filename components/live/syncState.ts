import type { SyncRun, SyncState } from "../../lib/model/sync.ts";
import type { Reason } from "../../lib/model/verdicts.ts";

/** What a refresh is doing as the person sees it: running from the click on, without waiting for the background; then whatever the books say. */
export function shownState(pressed: boolean, refused: Reason | null, run: SyncRun | null): SyncState {
  if (pressed) return "running";
  if (run?.state === "running") return "running";
  if (refused !== null && run?.state !== "paused") return "failed";
  return run?.state ?? "idle";
}
