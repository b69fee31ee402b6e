/**
 * The answers of the page's own Salvar and Sincronizar: after the person pressed one, or on opening
 * (a server-rendered page answers on the page after). Looks at changes only while an answer is awaited.
 */
import type { SyncResult } from "../../model/vexpenses.ts";
import { joinMeanings } from "./message-meaning.ts";
import type { Meaning } from "./message-meaning.ts";
import { messageIn, openingMessages } from "./message-find.ts";
import { watchPresses } from "./native-press.ts";
import type { NativePress } from "./native-press.ts";

export interface ResultWatch {
  document: Document;
  signal: AbortSignal;
  /** Did this document come fresh from the server? False for history and in-app pages, whose messages may be old. */
  fresh: boolean;
  onPress: (press: NativePress) => void;
  onSync: (result: SyncResult) => void;
  /** `opening`: it was there when the document opened, not after a press seen here */
  onSave: (outcome: "success" | "failure", opening: boolean) => void;
  isPerson?: (event: Event) => boolean;
}

/** Synchronising hundreds of people may take minutes; saving one form may not. */
const AWAIT_MS = { sync: 300_000, save: 60_000 } as const;
/** Messages of one answer (a toast, then a table) arrive within this. */
const GATHER_MS = 400;

type Kind = NativePress["kind"];

/** Begins at once; ends with the signal, which should be the document's, since answers outlive in-app navigation. */
export function watchResults(watch: ResultWatch): void {
  const { document, signal } = watch;
  const awaited = new Map<Kind, ReturnType<typeof setTimeout>>();
  const gathered = new Map<Kind, Meaning>();
  const gathering = new Map<Kind, ReturnType<typeof setTimeout>>();
  let last: Kind = "sync";

  const observer = new MutationObserver((records) => {
    const seen = new Set<Node>();
    for (const record of records) {
      if (record.type === "characterData") seen.add(record.target);
      for (const node of record.addedNodes) seen.add(node);
    }
    for (const node of seen) hear(messageIn(node));
  });

  const hear = (meaning: Meaning | null): void => {
    if (!meaning) return;
    const kind = meaning.about ?? last;
    if (!awaited.has(kind)) return;
    const before = gathered.get(kind);
    gathered.set(kind, before ? joinMeanings(before, meaning) : meaning);
    if (!gathering.has(kind)) gathering.set(kind, setTimeout(() => settle(kind), GATHER_MS));
  };

  const settle = (kind: Kind): void => {
    const meaning = gathered.get(kind);
    forget(kind);
    if (meaning) tell(watch, kind, meaning, false);
  };

  // left before the answer's pieces were together: what there is counts
  document.defaultView?.addEventListener("pagehide", () => [...gathered.keys()].forEach(settle), { signal });

  const forget = (kind: Kind): void => {
    clearTimeout(awaited.get(kind));
    clearTimeout(gathering.get(kind));
    awaited.delete(kind);
    gathering.delete(kind);
    gathered.delete(kind);
    if (!awaited.size) observer.disconnect();
  };

  watchPresses({
    document,
    signal,
    ...(watch.isPerson ? { isPerson: watch.isPerson } : {}),
    onPress(press) {
      if (!awaited.size) observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      clearTimeout(awaited.get(press.kind));
      gathered.delete(press.kind);
      last = press.kind;
      awaited.set(press.kind, setTimeout(() => forget(press.kind), AWAIT_MS[press.kind]));
      watch.onPress(press);
    },
  });
  signal.addEventListener("abort", () => {
    forget("sync");
    forget("save");
  });

  if (!watch.fresh || signal.aborted) return;
  const opening = openingMessages(document);
  for (const kind of ["save", "sync"] as const) {
    const about = opening.filter((meaning) => meaning.about === kind);
    if (about.length) tell(watch, kind, about.reduce(joinMeanings), true);
  }
}

function tell(watch: ResultWatch, kind: Kind, meaning: Meaning, opening: boolean): void {
  if (kind === "save") {
    watch.onSave(meaning.outcome === "success" ? "success" : "failure", opening);
    return;
  }
  watch.onSync({
    outcome: meaning.outcome,
    ...(meaning.total === undefined ? {} : { done: meaning.done ?? 0, total: meaning.total }),
    ...(meaning.failed.length ? { failed: meaning.failed } : {}),
  });
}

/** Did this document come from the server just now? Going back shows old messages again. */
export function isFresh(performance: Performance): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type !== "back_forward";
}
