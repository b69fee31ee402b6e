/** How long things are kept, how much is held, and erasing it. */
import type { EpochMs } from "../model/time.ts";
import { touch } from "./touch.ts";
import { DATA_TABLES, TABLES } from "./schema.ts";
import type { Store } from "./store.ts";

const DAY_MS = 86_400_000;

/** Rows held per table; all zero after eraseAll. The layout number is not data and not counted. */
export function counts(store: Store): Promise<Record<string, number>> {
  return store.read(DATA_TABLES, async (tx) => {
    const held: Record<string, number> = {};
    for (const table of DATA_TABLES) held[table] = await tx.count(table);
    return held;
  });
}

/** Everything, in one transaction: companies, consent, registers, what was learned, pacing memory. */
export function eraseAll(store: Store): Promise<void> {
  return store.write(DATA_TABLES, async (tx) => {
    for (const table of DATA_TABLES) await tx.clear(table);
  });
}

/**
 * Drops what is older than `retentionMs`, and what claims to come from more than a day ahead (the clock was
 * wrong then, so its age can't be known). Companies, the choice, the consent and what was decided about types stay.
 */
export function purge(store: Store, now: EpochMs, retentionMs: number): Promise<void> {
  const expired = (at: EpochMs, keptMs = retentionMs) => at < now - keptMs || at > now + DAY_MS;
  return store.write(TABLES, async (tx) => {
    for (const row of await tx.list("current", [])) {
      if (!expired(row.at)) continue;
      await tx.remove("current", [[row.connection, row.register]]);
      await tx.remove("pages", await tx.keys("pages", [row.connection, row.register, row.run]));
    }
    for (const { connection, sync } of await tx.list("runs", [])) {
      if (!expired(sync.finishedAt ?? sync.startedAt)) continue;
      await tx.remove("runs", [[connection]]);
      const visible = new Map<unknown, number>((await tx.list("current", [connection])).map(({ register, run }) => [register, run]));
      const pages = await tx.keys("pages", [connection]);
      await tx.remove("pages", pages.filter(([, register, run]) => visible.get(register) !== run));
    }
    for (const row of await tx.list("readings", [])) if (expired(row.at)) await tx.remove("readings", [[row.connection, row.source]]);
    const touched = new Set<string>();
    for (const row of await tx.list("members", [])) {
      if (!expired(row.at)) continue;
      await tx.remove("members", [[row.connection, row.tab, row.page]]);
      touched.add(row.connection);
    }
    for (const row of await tx.list("evidence", [])) {
      if (!expired(row.at)) continue;
      await tx.remove("evidence", [[row.connection, row.n]]);
      touched.add(row.connection);
    }
    for (const table of ["bindings", "accounts", "offered"] as const) {
      for (const row of await tx.list(table, [])) {
        if (!expired(row.at)) continue;
        await tx.remove(table, [[row.connection]]);
        touched.add(row.connection);
      }
    }
    for (const row of await tx.list("changes", [])) if (expired(row.at)) await tx.remove("changes", [[row.connection, row.n]]);
    for (const row of await tx.list("fixes", [])) {
      if (row.endedAt !== null && expired(row.endedAt)) await tx.remove("fixes", [[row.connection, row.n]]);
    }
    for (const row of await tx.list("payables", [])) {
      if (!expired(row.readAt ?? row.from, 2 * retentionMs)) continue;
      await tx.remove("payables", [[row.connection]]);
      touched.add(row.connection);
    }
    // Pacing looks back half an hour at most, an open question one minute.
    for (const row of await tx.list("asks", [])) {
      if (expired(row.askedAt, DAY_MS)) await tx.remove("asks", [[row.connection, row.register, row.page]]);
    }
    for (const row of await tx.list("ledger", [])) if (expired(row.at, DAY_MS)) await tx.remove("ledger", [[row.key]]);
    for (const connection of touched) await touch(tx, connection);
  });
}
