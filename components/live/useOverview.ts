import { useCallback, useEffect, useState } from "preact/hooks";
import type { ConnectionId } from "../../lib/model/omie.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { SyncRun } from "../../lib/model/sync.ts";
import type { EpochMs } from "../../lib/model/time.ts";

/** How long changes gather before the overview is asked again (ms). */
const GATHER_MS = 400;
/** A running refresh without news for so long is asked about: where the books can't be watched, nothing else tells (ms). */
const QUIET_MS = 3_000;
/** How often the ages on screen are worded anew (ms). */
const TICK_MS = 30_000;

export interface OverviewSource {
  /** asks the background */
  overview(): Promise<Overview>;
  /** live views of the books; each returns what ends it */
  watchRun(connection: ConnectionId, told: (run: SyncRun | null) => void): () => void;
  watchChanges(told: () => void): () => void;
  /** does this failure mean that the extension was updated or removed under the page? */
  isGone(error: unknown): boolean;
}

export interface LiveOverview {
  /** null until the first answer */
  overview: Overview | null;
  run: SyncRun | null;
  /** the background didn't answer; what was known stays */
  silence: "silent" | "gone" | null;
  reload(): Promise<void>;
  /** Runs one command, shows what came of it, and never ends without an answer. */
  command(act: () => Promise<unknown>): Promise<void>;
}

/** What the background knows, kept up to date by the books' own changes. `source` must be the same object at every call. */
export function useOverview(source: OverviewSource): LiveOverview {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [run, setRun] = useState<SyncRun | null>(null);
  const [silence, setSilence] = useState<LiveOverview["silence"]>(null);

  const reload = useCallback(async (): Promise<void> => {
    try {
      const answer = await source.overview();
      setOverview(answer);
      setRun(answer.run);
      setSilence(null);
    } catch (error) {
      setSilence(source.isGone(error) ? "gone" : "silent");
    }
  }, [source]);

  useEffect(() => {
    void reload();
  }, [reload]);

  const connection = overview?.connection?.id ?? null;
  useEffect(() => (connection === null ? undefined : source.watchRun(connection, setRun)), [connection, source]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = source.watchChanges(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void reload();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reload, source]);

  const running = run?.state === "running";
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => void reload(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [running, run, reload]);

  const command = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      await reload();
    } catch (error) {
      setSilence(source.isGone(error) ? "gone" : "silent");
    }
  };

  return { overview, run, silence, reload, command };
}

/** The time, told anew now and then. */
export function useNow(): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
