/** The books as our own pages read them: live, and never written to. */
import { Dexie, liveQuery, type Observable, type Table } from "dexie";
import type { Fix } from "../model/fixes.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { FixesSeen } from "../model/people.ts";
import type { SyncRun } from "../model/sync.ts";
import { declareDatabase } from "./dexie-store.ts";
import type { RunRow, SignerRow } from "./schema.ts";

const opened = new Map<string, Dexie>();

/** One connection to the database per page. */
function database(name: string): Dexie {
  const db = opened.get(name) ?? declareDatabase(name);
  opened.set(name, db);
  return db;
}

const runs = (name: string): Table<RunRow, ConnectionId> => database(name).table("runs");

/** Progress of the company's last or present refresh; null when it never was refreshed or the books can't be read. */
export async function readRun(connection: ConnectionId, name = "prontidao"): Promise<SyncRun | null> {
  try {
    return (await runs(name).get(connection))?.sync ?? null;
  } catch {
    return null;
  }
}

/**
 * Calls back with the run now and after every change of it, the background's included.
 * Silent when the database can't be read (the books are in the worker's memory then).
 * @returns stops watching
 */
export function watchRun(connection: ConnectionId, changed: (run: SyncRun | null) => void, name = "prontidao"): () => void {
  return subscribe(liveQuery(async () => (await runs(name).get(connection))?.sync ?? null), changed);
}

/** Fixes in view at most: a queue of ten thousand is counted, not drawn. */
const FIXES_SHOWN = 200;

/**
 * Calls back with a company's fixes now and after every change of one; silent when the database can't be read.
 * @returns stops watching
 */
export function watchFixes(connection: ConnectionId, changed: (fixes: FixesSeen) => void, name = "prontidao"): () => void {
  const table = (): Table<Fix> => database(name).table("fixes");
  return subscribe(
    liveQuery(async () => fixesSeen(await table().where(":id").between([connection, Dexie.minKey], [connection, Dexie.maxKey]).toArray())),
    changed,
  );
}

function fixesSeen(fixes: readonly Fix[]): FixesSeen {
  const n = fixes.at(-1)?.batch;
  const last = fixes.filter(({ batch }) => batch === n);
  const count = (state: Fix["state"]): number => last.filter((fix) => fix.state === state).length;
  const over = { done: count("done"), failed: count("failed"), stopped: count("stopped") };
  const waiting = last.find(({ trouble, state }) => trouble === "connection" && state !== "failed") ?? null;
  return {
    batch: n === undefined ? null : { n, all: last.length, ...over, left: last.length - over.done - over.failed - over.stopped, waiting },
    log: fixes.slice(-FIXES_SHOWN).toReversed(),
  };
}

/**
 * Calls back at once and after every change worth reading the overview again: companies, the choice,
 * what was learned or taught, a register renewed, a run that changed its state. Not for every page a run reads.
 * @returns stops watching
 */
export function watchChanges(changed: () => void, name = "prontidao"): () => void {
  const db = database(name);
  const fingerprint = async () => {
    const [connections, meta, stamps, current, recipes, switches, packs, signers, all] = await Promise.all([
      db.table("connections").toArray(),
      db.table("meta").toArray(),
      db.table("stamps").toArray(),
      db.table("current").toArray(),
      db.table("recipes").toArray(),
      db.table("switches").toArray(),
      // the file itself is not read: its key tells one pack from another
      db.table("packs").toCollection().primaryKeys(),
      db.table<SignerRow, ConnectionId>("signers").toArray(),
      runs(name).toArray(),
    ]);
    const states = all.map(({ connection, sync }) => [connection, sync.run, sync.state, sync.reason]);
    return JSON.stringify([connections, meta, stamps, current, recipes, switches, packs, signers.map(({ made }) => made), states]);
  };
  return subscribe(liveQuery(fingerprint), changed);
}

/** Passes on each value that differs from the one before. */
function subscribe<T>(query: Observable<T>, next: (value: T) => void): () => void {
  let before: string | null = null;
  const subscription = query.subscribe({
    next: (value) => {
      const now = JSON.stringify(value);
      if (now === before) return;
      before = now;
      next(value);
    },
    // Nothing to tell: the page still has its answers from the background.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
