/** What VExpenses pages and the administrator told us, put into rows. */
import { emailKey, fold } from "../fold.ts";
import type { SyncEvidence } from "../model/books.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { AccountFact, BindingFact, MemberPage, Observation, SyncResult } from "../model/vexpenses.ts";
import { mergePages, mergeReading } from "./directory.ts";
import type { EvidenceRow, TableName } from "./schema.ts";
import { settlePlan } from "./planning.ts";
import type { Store, Tx } from "./store.ts";
import { touch } from "./touch.ts";

/** Tables that belong to what was learned; the stamp tells readers to read them again. */
export const LEARNED_TABLES = ["members", "bindings", "accounts", "evidence", "stamps"] as const satisfies TableName[];

const EVIDENCE_KEPT = 50;
/** A message stays on screen and may be read several times: within this time it is the same one. */
const SAME_MESSAGE_MS = 60_000;

/** Remembers one observation made at `now`. */
export function learn(store: Store, connection: ConnectionId, seen: Observation, now: EpochMs): Promise<void> {
  return store.write([...LEARNED_TABLES, "plan"], async (tx) => {
    if (seen.kind === "members") await learnMembers(tx, connection, seen.list, now);
    else if (seen.kind === "bindings") await learnBindings(tx, connection, seen.rows, seen.complete, now);
    else if (seen.kind === "account") await tx.put("accounts", { connection, account: seen.account, at: now });
    else await learnResult(tx, connection, seen.result, now);
    await touch(tx, connection);
  });
}

/** "Sincronizei agora no VExpenses". */
export function declareSynced(store: Store, connection: ConnectionId, now: EpochMs): Promise<void> {
  return store.write(LEARNED_TABLES, async (tx) => {
    await keepEvidence(tx, connection, [{ kind: "success", source: "declared", at: now, who: null, knew: await knownEmails(tx, connection) }]);
    await touch(tx, connection);
  });
}

export function bindings(store: Store, connection: ConnectionId): Promise<{ rows: BindingFact[]; complete: boolean; at: EpochMs } | null> {
  return store.read(["bindings"], async (tx) => {
    const row = await tx.get("bindings", [connection]);
    return row ? { rows: row.rows, complete: row.complete, at: row.at } : null;
  });
}

export function account(store: Store, connection: ConnectionId): Promise<{ account: AccountFact; at: EpochMs } | null> {
  return store.read(["accounts"], async (tx) => {
    const row = await tx.get("accounts", [connection]);
    return row ? { account: row.account, at: row.at } : null;
  });
}

async function learnMembers(tx: Tx, connection: ConnectionId, list: MemberPage, now: EpochMs): Promise<void> {
  const before = await tx.get("members", [connection, list.tab, list.page]);
  const members = list.members.map((member) => ({ ...member, email: emailKey(member.email) }));
  await tx.put("members", { ...mergeReading(before, { ...list, members, at: now }), connection });
  const last = list.pages;
  if (last === null) return;
  const keys = await tx.keys("members", [connection, list.tab]);
  await tx.remove("members", keys.filter((key) => Number(key[2]) > last));
}

/** A whole list replaces; part of one adds to what is known, type by type. */
async function learnBindings(tx: Tx, connection: ConnectionId, rows: BindingFact[], complete: boolean, now: EpochMs): Promise<void> {
  await settlePlan(tx, connection, rows);
  const before = complete ? undefined : await tx.get("bindings", [connection]);
  if (!before) {
    await tx.put("bindings", { connection, rows, complete, at: now });
    return;
  }
  const shown = new Map(rows.map((row) => [fold(row.type), row]));
  const known = new Set(before.rows.map((row) => fold(row.type)));
  const merged = before.rows.map((row) => shown.get(fold(row.type)) ?? row);
  const added = rows.filter((row) => !known.has(fold(row.type)));
  // A type that a whole list didn't have: the list is no longer the whole one.
  await tx.put("bindings", { connection, rows: [...merged, ...added], complete: before.complete && added.length === 0, at: now });
}

async function learnResult(tx: Tx, connection: ConnectionId, result: SyncResult, now: EpochMs): Promise<void> {
  const failed = (result.failed ?? []).map((who) => who.trim()).filter((who) => who !== "");
  const evidence = (kind: SyncEvidence["kind"], who: string | null, knew: string[] | null): SyncEvidence => ({ kind, source: "page", at: now, who, knew });
  if (failed.length > 0) {
    const people = new Set(failed.map((who) => (who.includes("@") ? emailKey(who) : who)));
    await keepEvidence(tx, connection, [...people].map((who) => evidence("failure", who, null)));
  } else if (result.outcome === "failure") {
    await keepEvidence(tx, connection, [evidence("failure", null, null)]);
  } else if (result.outcome === "success" || (result.total !== undefined && result.done === result.total)) {
    await keepEvidence(tx, connection, [evidence("success", null, await knownEmails(tx, connection))]);
  }
  // "12 de 15" without names proves nothing about any one person: nothing is kept.
}

/** E-mails of the member list, when all of it is known. */
async function knownEmails(tx: Tx, connection: ConnectionId): Promise<string[] | null> {
  const list = mergePages(await tx.list("members", [connection]));
  return list.complete ? list.members.map(({ email }) => email).filter((email) => email !== "") : null;
}

async function keepEvidence(tx: Tx, connection: ConnectionId, found: SyncEvidence[]): Promise<void> {
  const kept = await tx.list("evidence", [connection]);
  let n = kept.at(-1)?.n ?? 0;
  const repeats = (row: EvidenceRow) =>
    found.some((one) => one.kind === row.kind && one.source === row.source && one.who === row.who && Math.abs(one.at - row.at) < SAME_MESSAGE_MS);
  const repeated = kept.filter(repeats);
  const others = kept.filter((row) => !repeated.includes(row));
  const surplus = others.slice(0, Math.max(0, others.length + found.length - EVIDENCE_KEPT));
  await tx.remove("evidence", [...repeated, ...surplus].map((row) => [connection, row.n]));
  for (const one of found.slice(-EVIDENCE_KEPT)) await tx.put("evidence", { ...one, connection, n: ++n });
}
