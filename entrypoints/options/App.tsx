import { useCallback, useEffect, useState } from "preact/hooks";
import { CONSENT_VERSION } from "../../components/consent.ts";
import { OptionsView, type OptionsViewProps } from "../../components/options/OptionsView.tsx";
import { useNow } from "../../components/live/useOverview.ts";
import type { asker } from "../../lib/messages.ts";
import type { Connection, ConnectionId } from "../../lib/model/omie.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { Role } from "../../lib/model/standing.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import type { BrowserConsent } from "./browserConsent.ts";
import { usePackImport } from "./usePackImport.ts";

export interface AppProps {
  ask: ReturnType<typeof asker>;
  browserConsent: BrowserConsent;
}

/** The options page's state. Keys pass through on their way to the background; nothing here holds them. */
export function App({ ask, browserConsent }: AppProps) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [consent, setConsent] = useState<OptionsViewProps["consent"]>("unasked");
  const [connected, setConnected] = useState<Connection | null>(null);
  const [connecting, setConnecting] = useState(false);
  const [trouble, setTrouble] = useState<Reason | null>(null);
  const [unlock, setUnlock] = useState<OptionsViewProps["unlock"]>({ busy: false, outcome: null });
  const [erasing, setErasing] = useState(false);
  const [left, setLeft] = useState<Record<string, number> | null>(null);
  const [silent, setSilent] = useState<OptionsViewProps["silent"]>(null);

  const load = useCallback(async (): Promise<void> => {
    try {
      const answer = await ask("overview", {});
      setOverview(answer);
      setSilent(null);
      // Agreed to this very text before; the browser's own consent may have been withdrawn since.
      if (answer.consent === CONSENT_VERSION && browserConsent.given) setConsent((now) => (now === "unasked" ? "given" : now));
    } catch {
      setSilent("overview");
    }
  }, [ask, browserConsent]);

  useEffect(() => {
    void load();
  }, [load]);

  const now = useNow();
  const packs = usePackImport(ask, load);

  const chooseRole = async (role: Role): Promise<void> => {
    try {
      await ask("chooseRole", { role });
      setConnected(null);
      await load();
    } catch {
      setSilent("role");
    }
  };

  const connect = async (appKey: string, appSecret: string, passphrase: string | null): Promise<void> => {
    setConnecting(true);
    setTrouble(null);
    setSilent(null);
    try {
      const answer = await ask("connect", { appKey, appSecret, consent: CONSENT_VERSION, ...(passphrase === null ? {} : { passphrase }) });
      if ("trouble" in answer) setTrouble(answer.trouble);
      else {
        setConnected(answer.connection);
        await load();
      }
    } catch {
      setSilent("connect");
    }
    setConnecting(false);
  };

  const open = async (connection: ConnectionId, passphrase: string): Promise<void> => {
    setUnlock({ busy: true, outcome: null });
    setSilent(null);
    try {
      const answer = await ask("unlock", { connection, passphrase });
      await load();
      setUnlock({ busy: false, outcome: "refused" in answer ? answer.refused : "unlocked" });
    } catch {
      setUnlock({ busy: false, outcome: null });
      setSilent("unlock");
    }
  };

  const lock = async (): Promise<void> => {
    setUnlock({ busy: false, outcome: null });
    try {
      await ask("lock", {});
      setConnected(null);
      await load();
    } catch {
      setSilent("lock");
    }
  };

  const disconnect = async (connection: ConnectionId): Promise<void> => {
    try {
      await ask("disconnect", { connection });
      if (connected?.id === connection) setConnected(null);
      await load();
    } catch {
      setSilent("disconnect");
    }
  };

  const erase = async (): Promise<void> => {
    setErasing(true);
    setSilent(null);
    try {
      const answer = await ask("forget", {});
      setLeft(answer.left);
      setConnected(null);
      setConsent("unasked");
      packs.reset();
      await load();
    } catch {
      setSilent("forget");
    }
    setErasing(false);
  };

  return (
    <OptionsView
      connections={overview?.connections ?? null}
      standing={overview?.standing ?? null}
      pack={overview?.pack ?? null}
      waiting={packs.waiting}
      importing={packs.importing}
      imported={packs.imported}
      now={now}
      onRole={(role) => void chooseRole(role)}
      onPickPack={(file, code) => void packs.pick(file, code, overview !== null && (overview.pack !== null || overview.standing.paired))}
      onImportPack={(code) => void packs.take(code)}
      consent={consent}
      connected={connected}
      connecting={connecting}
      locked={overview?.trouble?.code === "connection.locked" || overview?.trouble?.code === "connection.refused"}
      trouble={trouble}
      unlocked={overview?.unlocked ?? []}
      remembered={overview?.remembered ?? []}
      unlock={unlock}
      kept={overview === null || connected !== null || holdsAnything(overview)}
      erasing={erasing}
      left={left}
      silent={silent}
      onAgree={() => {
        const answer = browserConsent.ask();
        void answer.then(
          (agreed) => setConsent(agreed ? "given" : "refused-by-browser"),
          () => setConsent("refused-by-browser"),
        );
      }}
      onDecline={() => setConsent("declined")}
      onAskAgain={() => setConsent("unasked")}
      onConnect={(appKey, appSecret, passphrase) => void connect(appKey, appSecret, passphrase)}
      onConnectAnother={() => {
        setConnected(null);
        setTrouble(null);
      }}
      onUnlock={(connection, passphrase) => void open(connection, passphrase)}
      onLock={() => void lock()}
      onDisconnect={(connection) => void disconnect(connection)}
      onErase={() => void erase()}
      onRetry={() => void load()}
    />
  );
}

/** Is there anything in this browser that erasing would take away? */
function holdsAnything({ consent, connections, people, types, account, lastSyncEvidence, standing, pack }: Overview): boolean {
  return standing.role !== null || pack !== null || consent !== null || connections.length > 0 || people.known > 0 || types.known > 0 || account !== null || lastSyncEvidence !== null;
}
