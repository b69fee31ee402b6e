/** Whom integrations made contas a pagar for, as far as they were read: proof that a supplier was synchronised. */
import type { ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { PayablesRow, RunRow } from "./schema.ts";
import type { Store } from "./store.ts";
import { touch } from "./touch.ts";

export function payablesRead(store: Store, id: ConnectionId): Promise<PayablesRow | null> {
  return store.read(["payables"], async (tx) => (await tx.get("payables", [id])) ?? null);
}

/** Keeps how far the reading is, and counts what it cost in the run; null when the run is gone. */
export function keepPayables(store: Store, run: number, row: PayablesRow, change: (run: RunRow) => RunRow): Promise<RunRow | null> {
  return store.write(["payables", "runs", "stamps"], async (tx) => {
    const running = await tx.get("runs", [row.connection]);
    if (running?.sync.run !== run || running.sync.state !== "running") return null;
    await tx.put("payables", row);
    if (row.reading === null) await touch(tx, row.connection);
    const next = change(running);
    await tx.put("runs", next);
    return next;
  });
}

/** What the contas a pagar that were read tell of reports; what isn't in it is not known. */
export interface PayablesHistory {
  /** a report's number → how many entries integrations made of it */
  entries: ReadonlyMap<string, number>;
  nonReimbursable: boolean;
}

export function payablesHistory(store: Store, id: ConnectionId): Promise<PayablesHistory> {
  return store.read(["payables"], async (tx) => {
    const row = await tx.get("payables", [id]);
    return { entries: new Map(row?.reports?.map(([number, codes]) => [number, codes.length])), nonReimbursable: row?.nonReimbursable === true };
  });
}

/**
 * Supplier → when they were last proven, epoch ms. OMIE doesn't tell which integration made a conta a pagar; where
 * some name VExpenses in their text, only those count.
 */
export function provenBy(row: PayablesRow | undefined): Map<number, EpochMs> {
  const made = row?.made ?? [];
  const someNamed = made.some(([, , namedAt]) => namedAt !== null);
  return new Map(made.flatMap(([supplier, at, namedAt]) => (someNamed ? (namedAt === null ? [] : [[supplier, namedAt] as const]) : [[supplier, at] as const])));
}
