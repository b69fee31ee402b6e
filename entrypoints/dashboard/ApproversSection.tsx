import { useEffect, useState } from "preact/hooks";
import { ApproversView, type PackOutcome } from "../../components/dashboard/approvers/ApproversView.tsx";
import { useNow } from "../../components/live/useOverview.ts";
import type { Pairing } from "../../lib/model/pack.ts";
import type { SectionProps } from "./App.tsx";

/** How often the background is asked how far the file is (ms). */
const PROGRESS_MS = 250;

/** What approvers get: the file, made by the background, and the code that opens it. */
export function ApproversSection({ ask, overview, command }: SectionProps) {
  const connection = overview.connection?.id ?? null;
  const number = overview.made?.number ?? null;
  const [making, setMaking] = useState<{ done: number; of: number } | null>(null);
  const [outcome, setOutcome] = useState<PackOutcome | null>(null);
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const now = useNow();

  useEffect(() => {
    if (connection === null) return;
    // without an answer there is no code on screen, and none is told to anybody
    ask("pairing", { connection }).then(
      (answer) => setPairing(answer.pairing),
      () => setPairing(null),
    );
  }, [ask, connection, number]);

  useEffect(() => (outcome !== null && "file" in outcome ? () => URL.revokeObjectURL(outcome.file) : undefined), [outcome]);

  const busy = making !== null;
  useEffect(() => {
    if (!busy || connection === null) return undefined;
    const timer = setInterval(() => {
      void ask("packProgress", { connection }).then(
        (answer) => setMaking((shown) => (shown === null ? null : (answer.making ?? shown))),
        () => undefined, // the file itself will say what went wrong
      );
    }, PROGRESS_MS);
    return () => clearInterval(timer);
  }, [ask, busy, connection]);

  const make = async (): Promise<void> => {
    if (connection === null) {
      setOutcome({ missing: "connection" });
      return;
    }
    setOutcome(null);
    setMaking({ done: 0, of: 0 });
    try {
      const answer = await ask("makePack", { connection });
      setOutcome("file" in answer ? { made: answer.made, file: addressOf(answer.file) } : answer);
    } catch {
      setOutcome({ failed: true });
    }
    setMaking(null);
    await command(async () => undefined);
  };

  return (
    <ApproversView
      overview={overview}
      now={now}
      making={making}
      outcome={outcome}
      pairing={pairing}
      onMake={() => void make()}
      onCancel={() => void ask("cancelPack", {}).catch(() => setOutcome({ failed: true }))}
      onCopy={copied}
    />
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The address of a file that holds what base64 says. */
function addressOf(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
}
