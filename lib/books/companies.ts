/** The OMIE companies this browser profile knows, which one is chosen, and the consent given. */
import { NO_CONNECTION, type Connection, type ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import { LEARNED_TABLES } from "./learning.ts";
import { adoptPlanning, PLANNING_TABLES } from "./planning.ts";
import type { Consent, TableName } from "./schema.ts";
import type { Store, Tx } from "./store.ts";
import { touch } from "./touch.ts";

/** Tables whose keys begin with a connection. */
const OWNED = ["current", "pages", "asks", "runs", "members", "bindings", "accounts", "evidence", "stamps", "signers", "changes", "payables", "switches", "fixes", "readings", ...PLANNING_TABLES] as const satisfies TableName[];

export function connections(store: Store): Promise<Connection[]> {
  return store.read(["connections"], (tx) => tx.list("connections", []));
}

/** Adds or renews a company. The first one adopts what was learned while none was connected. */
export function keepConnection(store: Store, connection: Connection): Promise<void> {
  return store.write(["connections", ...LEARNED_TABLES, ...PLANNING_TABLES], async (tx) => {
    const first = (await tx.count("connections")) === 0;
    await tx.put("connections", connection);
    if (first) await adopt(tx, connection.id);
    await touch(tx, connection.id);
  });
}

async function adopt(tx: Tx, connection: ConnectionId): Promise<void> {
  for (const row of await tx.list("members", [NO_CONNECTION])) await tx.put("members", { ...row, connection });
  for (const row of await tx.list("bindings", [NO_CONNECTION])) await tx.put("bindings", { ...row, connection });
  for (const row of await tx.list("accounts", [NO_CONNECTION])) await tx.put("accounts", { ...row, connection });
  for (const row of await tx.list("evidence", [NO_CONNECTION])) await tx.put("evidence", { ...row, connection });
  for (const table of LEARNED_TABLES) await tx.remove(table, await tx.keys(table, [NO_CONNECTION]));
  await adoptPlanning(tx, NO_CONNECTION, connection);
}

/**
 * Forgets a company with all its rows. The pacing memory of the OMIE client stays until it is too old to
 * matter: forgetting and connecting again must not run into a block that OMIE would then prolong.
 */
export function forgetConnection(store: Store, id: ConnectionId): Promise<void> {
  return store.write(["connections", "meta", ...OWNED], async (tx) => {
    await tx.remove("connections", [[id]]);
    for (const table of OWNED) await tx.remove(table, await tx.keys(table, [id]));
    const chosen = await tx.get("meta", ["chosen"]);
    if (chosen?.value === id) await tx.remove("meta", [["chosen"]]);
    const told = Object.entries(await toldIn(tx));
    const left = told.filter(([, company]) => company !== id);
    if (left.length < told.length) await tx.put("meta", { key: "told", value: Object.fromEntries(left) });
  });
}

export function chosen(store: Store): Promise<ConnectionId | null> {
  return store.read(["meta"], async (tx) => {
    const row = await tx.get("meta", ["chosen"]);
    return row?.key === "chosen" ? row.value : null;
  });
}

/**
 * Remembers the company for this browser profile, and for every page that bears one of `marks`: an App Key or a
 * CNPJ that is none of ours says by itself only which pages belong together.
 */
export function choose(store: Store, id: ConnectionId, marks: readonly string[] = []): Promise<void> {
  return store.write(["meta"], async (tx) => {
    await tx.put("meta", { key: "chosen", value: id });
    if (marks.length === 0) return;
    const now = Object.fromEntries(marks.map((mark) => [mark, id]));
    await tx.put("meta", { key: "told", value: { ...(await toldIn(tx)), ...now } });
  });
}

/** Mark → the company chosen in front of it. */
export function told(store: Store): Promise<Readonly<Record<string, ConnectionId>>> {
  return store.read(["meta"], toldIn);
}

async function toldIn(tx: Tx): Promise<Record<string, ConnectionId>> {
  const row = await tx.get("meta", ["told"]);
  return row?.key === "told" ? row.value : {};
}

export function consent(store: Store): Promise<Consent | null> {
  return store.read(["meta"], async (tx) => {
    const row = await tx.get("meta", ["consent"]);
    return row?.key === "consent" ? row.value : null;
  });
}

/** @param version of the consent text agreed to */
export function keepConsent(store: Store, version: number, at: EpochMs): Promise<void> {
  return store.write(["meta"], (tx) => tx.put("meta", { key: "consent", value: { version, at } }));
}
