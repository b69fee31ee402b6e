/** What an administrator decided about expense types on our own pages, and what their categories were when that was last vouched for. */
import { fold } from "../fold.ts";
import type { Meaning, PlanEntry } from "../model/mapping.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { BindingFact, PageOption } from "../model/vexpenses.ts";
import { isDone } from "../plan.ts";
import type { OfferedRow, TableName } from "./schema.ts";
import type { Store, Tx } from "./store.ts";
import { touch } from "./touch.ts";

/** Tables of what was decided; no row of them says anything of a person. */
export const PLANNING_TABLES = ["plan", "meanings", "untaught", "offered"] as const satisfies TableName[];

/** Every planned choice, in the order of the types' names. */
export function plan(store: Store, connection: ConnectionId): Promise<PlanEntry[]> {
  return store.read(["plan"], async (tx) => (await tx.list("plan", [connection])).map(({ type, code, name, at, source }) => ({ type, code, name, at, source })));
}

/** Adds planned choices; one for the same type replaces the former. */
export function keepPlan(store: Store, connection: ConnectionId, entries: readonly PlanEntry[]): Promise<void> {
  return store.write(["plan", "stamps"], async (tx) => {
    for (const entry of entries) await tx.put("plan", { ...entry, connection, key: fold(entry.type) });
    await touch(tx, connection);
  });
}

/** @param types whose choices are taken back; null = all */
export function dropPlan(store: Store, connection: ConnectionId, types: readonly string[] | null): Promise<void> {
  return store.write(["plan", "stamps"], async (tx) => {
    await tx.remove("plan", types === null ? await tx.keys("plan", [connection]) : types.map((type) => [connection, fold(type)]));
    await touch(tx, connection);
  });
}

/** A choice that VExpenses has saved is no plan any more. To be called inside a write of `plan`. */
export async function settlePlan(tx: Tx, connection: ConnectionId, rows: readonly BindingFact[]): Promise<void> {
  const done = (await tx.list("plan", [connection])).filter((entry) => isDone(entry, rows));
  await tx.remove("plan", done.map(({ key }) => [connection, key]));
}

export function meanings(store: Store, connection: ConnectionId): Promise<Meaning[]> {
  return store.read(["meanings"], (tx) => meaningsIn(tx, connection));
}

export async function meaningsIn(tx: Tx, connection: ConnectionId): Promise<Meaning[]> {
  return (await tx.list("meanings", [connection])).map(({ type, code, name, parent, inactive, totalising }) => ({ type, code, name, parent, inactive, totalising }));
}

/** One per type: the newer replaces the former. */
export function keepMeanings(store: Store, connection: ConnectionId, kept: readonly Meaning[]): Promise<void> {
  return store.write(["meanings", "stamps"], async (tx) => {
    for (const one of kept) await tx.put("meanings", { ...one, connection });
    if (kept.length > 0) await touch(tx, connection);
  });
}

/** Types (folded) whose bindings were told not to teach. */
export async function untaught(store: Store, connection: ConnectionId): Promise<string[]> {
  return (await store.read(["untaught"], (tx) => tx.list("untaught", [connection]))).map(({ type }) => type);
}

/** @param teaches false: their bindings teach nothing from now on */
export function letTeach(store: Store, connection: ConnectionId, types: readonly string[], teaches: boolean): Promise<void> {
  return store.write(["untaught", "stamps"], async (tx) => {
    const keys = [...new Set(types.map(fold))];
    if (teaches) await tx.remove("untaught", keys.map((type) => [connection, type]));
    else for (const type of keys) await tx.put("untaught", { connection, type });
    await touch(tx, connection);
  });
}

export async function offered(store: Store, connection: ConnectionId): Promise<Omit<OfferedRow, "connection"> | null> {
  const row = await store.read(["offered"], (tx) => tx.get("offered", [connection]));
  return row ? { options: row.options, address: row.address, at: row.at } : null;
}

/** Remembers what Configurar offers and where it is; options that could not be read don't replace those that were. */
export function keepOffered(store: Store, connection: ConnectionId, options: readonly PageOption[], address: string, at: EpochMs): Promise<void> {
  return store.write(["offered", "stamps"], async (tx) => {
    const before = await tx.get("offered", [connection]);
    const row: OfferedRow = { connection, options: options.length > 0 ? [...options] : (before?.options ?? []), address: address || (before?.address ?? ""), at };
    const same = before && JSON.stringify([before.options, before.address]) === JSON.stringify([row.options, row.address]);
    await tx.put("offered", row);
    if (!same) await touch(tx, connection);
  });
}

/** The first company takes over what was decided while none was connected. To be called inside a write of these tables. */
export async function adoptPlanning(tx: Tx, from: ConnectionId, connection: ConnectionId): Promise<void> {
  for (const row of await tx.list("plan", [from])) await tx.put("plan", { ...row, connection });
  for (const row of await tx.list("meanings", [from])) await tx.put("meanings", { ...row, connection });
  for (const row of await tx.list("untaught", [from])) await tx.put("untaught", { ...row, connection });
  for (const row of await tx.list("offered", [from])) await tx.put("offered", { ...row, connection });
  for (const table of PLANNING_TABLES) await tx.remove(table, await tx.keys(table, [from]));
}
