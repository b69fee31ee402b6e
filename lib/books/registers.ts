/** OMIE's registers as stored pages, and the run that fills them. Every function is one transaction. */
import type { ConnectionId, Register, Supplier } from "../model/omie.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { AskRow, PageRow, RunRow, TableName } from "./schema.ts";
import { logChanges } from "./changes.ts";
import { passDifferences } from "./overlay.ts";
import type { CurrentRow } from "./schema.ts";
import type { Store, Tx } from "./store.ts";
import { veil, VEIL_TABLES } from "./veil.ts";

/** Makes the next state of a run out of the stored one. Pure; called inside the transaction. */
export type Change = (row: RunRow) => RunRow;

const ALL = ["current", "pages", "asks", "runs"] as const satisfies TableName[];

const isUnfinished = ({ sync }: RunRow): boolean => sync.state === "running" || sync.state === "paused";

/** The run if it is still this one and still running, else undefined. */
async function runningRow(tx: Tx, connection: ConnectionId, run: number): Promise<RunRow | undefined> {
  const row = await tx.get("runs", [connection]);
  return row?.sync.run === run && row.sync.state === "running" ? row : undefined;
}

async function apply(tx: Tx, row: RunRow, change: Change): Promise<RunRow> {
  const next = change(row);
  await tx.put("runs", next);
  return next;
}

export function run(store: Store, id: ConnectionId): Promise<SyncRun | null> {
  return store.read(["runs"], async (tx) => (await tx.get("runs", [id]))?.sync ?? null);
}

export function storedRun(store: Store, id: ConnectionId): Promise<RunRow | null> {
  return store.read(["runs"], async (tx) => (await tx.get("runs", [id])) ?? null);
}

/** Runs that are running or paused, of every company. */
export function unfinishedRuns(store: Store): Promise<RunRow[]> {
  return store.read(["runs"], async (tx) => (await tx.list("runs", [])).filter(isUnfinished));
}

/** Records a new run, or joins the one there is: `next` decides from the stored one. Two callers get one run. */
export function beginRun(store: Store, id: ConnectionId, next: (before: RunRow | null) => RunRow): Promise<RunRow> {
  return store.write(ALL, async (tx) => {
    const before = (await tx.get("runs", [id])) ?? null;
    const row = next(before);
    if (row === before) return row;
    await tx.put("runs", row);
    await prune(tx, id);
    return row;
  });
}

/** Changes an unfinished run; null when it was cancelled, ended or replaced meanwhile. */
export function changeRun(store: Store, id: ConnectionId, run: number, change: Change): Promise<RunRow | null> {
  return store.write(["runs"], async (tx) => {
    const row = await tx.get("runs", [id]);
    return row?.sync.run === run && isUnfinished(row) ? apply(tx, row, change) : null;
  });
}

/** Ends the unfinished run (done, failed, cancelled): what it read of unfinished registers is dropped. */
export function endRun(store: Store, id: ConnectionId, run: number | null, change: Change): Promise<RunRow | null> {
  return store.write(ALL, async (tx) => {
    const row = await tx.get("runs", [id]);
    if (!row || !isUnfinished(row) || (run !== null && row.sync.run !== run)) return null;
    const next = change(row);
    // Room first: after a full disk the new state must still fit.
    await prune(tx, id, next);
    await tx.put("runs", next);
    return next;
  });
}

/** Numbers of the pages of this run that are there. */
export function presentPages(store: Store, id: ConnectionId, register: Register, run: number): Promise<number[]> {
  return store.read(["pages"], async (tx) => (await tx.keys("pages", [id, register, run])).map((key) => Number(key[3])));
}

/** Pages asked and not answered, whoever asked. */
export function openAsks(store: Store, id: ConnectionId, register: Register): Promise<AskRow[]> {
  return store.read(["asks"], (tx) => tx.list("asks", [id, register]));
}

/** A page readers see now, when it was asked at or after `since`: asking it again would bring nothing new. */
export function freshPage(store: Store, id: ConnectionId, register: Register, page: number, since: EpochMs): Promise<PageRow | null> {
  return store.read(["current", "pages"], async (tx) => {
    const current = await tx.get("current", [id, register]);
    if (!current || current.newestAsk < since) return null;
    const row = await tx.get("pages", [id, register, current.run, page]);
    return row && row.askedAt >= since ? row : null;
  });
}

/** Which run of a register readers see, and what reading only its changes rests on. */
export function currentOf(store: Store, id: ConnectionId, register: Register): Promise<CurrentRow | null> {
  return store.read(["current"], async (tx) => (await tx.get("current", [id, register])) ?? null);
}

/** Notes that a page is about to be asked; null when the run is gone. */
export function notePageAsked(store: Store, run: number, ask: AskRow, change: Change): Promise<RunRow | null> {
  return store.write(["asks", "runs"], async (tx) => {
    const row = await runningRow(tx, ask.connection, run);
    if (!row) return null;
    await tx.put("asks", ask);
    return apply(tx, row, change);
  });
}

/** The question came back without a page: it is no longer open. */
export function forgetAsk(store: Store, ask: AskRow): Promise<void> {
  return store.write(["asks"], (tx) => tx.remove("asks", [[ask.connection, ask.register, ask.page]]));
}

/** The question was answered by something that is no page: no longer open, and the run knows, together. */
export function answerAsk(store: Store, run: number, ask: AskRow, change: Change): Promise<RunRow | null> {
  return store.write(["asks", "runs"], async (tx) => {
    await tx.remove("asks", [[ask.connection, ask.register, ask.page]]);
    const row = await runningRow(tx, ask.connection, run);
    return row ? apply(tx, row, change) : null;
  });
}

/** Writes a page and the progress it means, together; null when the run is gone. */
export function commitPage(store: Store, page: PageRow, change: Change): Promise<RunRow | null> {
  return store.write(["pages", "asks", "runs", ...VEIL_TABLES], async (tx) => {
    const row = await runningRow(tx, page.connection, page.run);
    if (!row) return null;
    const rows = page.register === "suppliers" ? await veil(store, tx, page.connection, page.rows as Supplier[]) : page.rows;
    await tx.put("pages", { ...page, rows });
    await tx.remove("asks", [[page.connection, page.register, page.page]]);
    return apply(tx, row, change);
  });
}

/** Drops what this run read of a register, to read it again. */
export function restartRegister(store: Store, id: ConnectionId, register: Register, run: number, change: Change): Promise<RunRow | null> {
  return store.write(["pages", "runs"], async (tx) => {
    const row = await runningRow(tx, id, run);
    if (!row) return null;
    await tx.remove("pages", await tx.keys("pages", [id, register, run]));
    return apply(tx, row, change);
  });
}

/** Makes this run's pages the ones readers see: one write, so nobody ever sees half a register. */
export function finishRegister(store: Store, id: ConnectionId, register: Register, run: number, at: EpochMs, change: Change): Promise<RunRow | null> {
  return store.write(["current", "pages", "runs", "changes"], async (tx) => {
    const row = await runningRow(tx, id, run);
    if (!row) return null;
    const before = await tx.get("current", [id, register]);
    const { newestAsk, newestChange = null, total } = row.passes[register];
    const base = { fullAt: at, newestChange, countedAt: at, held: total ?? 0, overlay: 0, edition: 0 };
    const after: CurrentRow = { connection: id, register, run, at, newestAsk: newestAsk ?? at, base };
    await logChanges(tx, id, at, await passDifferences(tx, before, after));
    await tx.put("current", after);
    return apply(tx, row, change);
  });
}

/** Deletes pages nobody can see any more. */
export function prunePages(store: Store, id: ConnectionId): Promise<void> {
  return store.write(ALL, (tx) => prune(tx, id));
}

async function prune(tx: Tx, id: ConnectionId, row?: RunRow): Promise<void> {
  const active = row ?? (await tx.get("runs", [id]));
  const kept = new Map<unknown, number>((await tx.list("current", [id])).map(({ register, run }) => [register, run]));
  const dead = (await tx.keys("pages", [id])).filter(([, register, run]) => {
    const reading = active !== undefined && isUnfinished(active) && active.sync.run === run;
    return kept.get(register) !== run && !reading;
  });
  if (dead.length > 0) await tx.remove("pages", dead);
}
