import { useState } from "preact/hooks";
import type { asker } from "../../lib/messages.ts";
import type { ConnectionId } from "../../lib/model/omie.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { SyncRun, SyncState } from "../../lib/model/sync.ts";
import type { EpochMs } from "../../lib/model/time.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import { shownState } from "./syncState.ts";
import { type LiveOverview, type OverviewSource, useNow, useOverview } from "./useOverview.ts";

/** What our popup, side panel and dashboard show alike of the company in view and of the refresh of its data, and what their buttons do. */
export interface Refresh {
  /** null until the first answer */
  overview: Overview | null;
  run: SyncRun | null;
  /** the background didn't answer; what was known stays on screen */
  silence: LiveOverview["silence"];
  /** what the refresh is doing as the person sees it (ahead of `run` right after a press) */
  syncState: SyncState;
  /** why the last press started nothing */
  refused: Reason | null;
  now: EpochMs;
  onRefresh(): void;
  onCancel(): void;
  onChoose(connection: ConnectionId): void;
  onRetry(): void;
}

export interface LiveRefresh {
  view: Refresh;
  /** the company in view */
  connection: ConnectionId | null;
  command: LiveOverview["command"];
  /** what refused the last press is settled */
  allow(): void;
}

/** The overview kept up to date, with the moment between a press on "Atualizar dados do Omie" and its answer. */
export function useRefresh(ask: ReturnType<typeof asker>, source: OverviewSource): LiveRefresh {
  const { overview, run, silence, reload, command } = useOverview(source);
  const [pressed, setPressed] = useState(false);
  const [refused, setRefused] = useState<Reason | null>(null);
  const now = useNow();
  const connection = overview?.connection?.id ?? null;

  const refresh = async (id: ConnectionId): Promise<void> => {
    setPressed(true);
    setRefused(null);
    await command(async () => {
      const { started, trouble } = await ask("sync", { connection: id });
      if (!started) setRefused(trouble);
    });
    setPressed(false);
  };

  const view: Refresh = {
    overview,
    run,
    silence,
    syncState: shownState(pressed, refused, run),
    refused,
    now,
    onRefresh() {
      if (connection !== null) void refresh(connection);
    },
    onCancel() {
      if (connection !== null) void command(() => ask("cancelSync", { connection }));
    },
    onChoose: (id) => void command(() => ask("choose", { connection: id })),
    onRetry: () => void reload(),
  };
  return { view, connection, command, allow: () => setRefused(null) };
}
