import { useCallback, useEffect, useState } from "preact/hooks";
import { PopupView } from "../../components/popup/PopupView.tsx";
import { AskFailure, type asker } from "../../lib/messages.ts";
import type { ConnectionId, EpochMs, Overview, Reason, SyncRun, SyncState } from "../../lib/model.ts";
import { Support } from "./Support.tsx";

/** How often the ages on screen are worded anew, and how long changes gather before the overview is asked again (ms). */
const TICK_MS = 30_000;
const GATHER_MS = 400;
/** A running refresh without news for so long is asked about: where the books can't be watched, nothing else tells (ms). */
const QUIET_MS = 3_000;

export interface AppProps {
  ask: ReturnType<typeof asker>;
  /** live views of the books; each returns what ends it */
  watchRun(connection: ConnectionId, told: (run: SyncRun | null) => void): () => void;
  watchChanges(told: () => void): () => void;
  openOptions(): void;
  close(): void;
  /** asks the browser for the OMIE host; must be called within the click */
  grantOmie(): Promise<boolean>;
}

/** The popup's state: one overview, the live run, and the moment between a press and its answer. */
export function App({ ask, watchRun, watchChanges, openOptions, close, grantOmie }: AppProps) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [run, setRun] = useState<SyncRun | null>(null);
  const [silence, setSilence] = useState<"silent" | "gone" | null>(null);
  const [pressed, setPressed] = useState(false);
  const [refused, setRefused] = useState<Reason | null>(null);
  const now = useNow();

  const fail = useCallback((error: unknown): void => {
    setSilence(error instanceof AskFailure && error.reason === "gone" ? "gone" : "silent");
  }, []);

  const load = useCallback(async (): Promise<void> => {
    try {
      const answer = await ask("overview", {});
      setOverview(answer);
      setRun(answer.run);
      setSilence(null);
    } catch (error) {
      fail(error);
    }
  }, [ask, fail]);

  useEffect(() => {
    void load();
  }, [load]);

  const connection = overview?.connection?.id ?? null;
  useEffect(() => (connection === null ? undefined : watchRun(connection, setRun)), [connection, watchRun]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = watchChanges(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void load();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [load, watchChanges]);

  const running = run?.state === "running";
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => void load(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [running, run, load]);

  /** Runs one command and shows what came of it; a command never leaves the popup without an answer. */
  const command = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      await load();
    } catch (error) {
      fail(error);
    }
  };

  const refresh = async (id: ConnectionId): Promise<void> => {
    setPressed(true);
    setRefused(null);
    await command(async () => {
      const { started, trouble } = await ask("sync", { connection: id });
      if (!started) setRefused(trouble);
    });
    setPressed(false);
  };

  return (
    <PopupView
      overview={overview}
      silence={silence}
      run={run}
      syncState={shownState(pressed, refused, run)}
      refused={refused}
      now={now}
      foot={<Support ask={ask} watchChanges={watchChanges} close={close} />}
      onOptions={openOptions}
      onGrant={() => {
        const answer = grantOmie();
        void command(async () => {
          if (await answer) setRefused(null);
        });
      }}
      onChoose={(id) => void command(() => ask("choose", { connection: id }))}
      onRefresh={() => {
        if (connection !== null) void refresh(connection);
      }}
      onCancel={() => {
        if (connection !== null) void command(() => ask("cancelSync", { connection }));
      }}
      onDeclare={() => {
        if (connection !== null) void command(() => ask("declareSynced", { connection }));
      }}
      onRetry={() => void load()}
    />
  );
}

/** Running from the click on, without waiting for the background; then whatever the books say. */
function shownState(pressed: boolean, refused: Reason | null, run: SyncRun | null): SyncState {
  if (pressed) return "running";
  if (run?.state === "running") return "running";
  if (refused !== null && run?.state !== "paused") return "failed";
  return run?.state ?? "idle";
}

function useNow(): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
