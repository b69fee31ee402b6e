import type { ConnectionId } from "../model/omie.ts";
import type { Tx } from "./store.ts";

/** Tells readers that something learned about this company changed. To be called inside a write of `stamps`. */
export async function touch(tx: Tx, connection: ConnectionId): Promise<void> {
  await tx.put("stamps", { connection, stamp: crypto.randomUUID() });
}
