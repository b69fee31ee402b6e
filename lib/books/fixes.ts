/** Fixes written to OMIE: whether they may be, the queue, and the log it becomes. Every function is one transaction. */
import type { Fix, FixWish } from "../model/fixes.ts";
import type { ConnectionId, Supplier } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import { layOver } from "./overlay.ts";
import type { Store } from "./store.ts";

const isOver = ({ state }: Fix): boolean => state === "done" || state === "failed" || state === "stopped";

/** May fixes be written for this company? Off until somebody switches it on. */
export function writesOn(store: Store, id: ConnectionId): Promise<boolean> {
  return store.read(["switches"], async (tx) => (await tx.get("switches", [id]))?.writes ?? false);
}

export function switchWrites(store: Store, id: ConnectionId, on: boolean): Promise<void> {
  return store.write(["switches"], async (tx) => {
    const before = await tx.get("switches", [id]);
    await tx.put("switches", { connection: id, writes: on, changesSeen: before?.changesSeen ?? null });
  });
}

/** Queue and log of a company, oldest first. */
export function fixes(store: Store, id: ConnectionId): Promise<Fix[]> {
  return store.read(["fixes"], (tx) => tx.list("fixes", [id]));
}

/** What is not over, of every company, in the order in which it was asked for. */
export function unfinishedFixes(store: Store): Promise<Fix[]> {
  return store.read(["fixes"], async (tx) => (await tx.list("fixes", [])).filter((fix) => !isOver(fix)));
}

/** Queues what a person confirmed together. @param names whose record each is about @returns the number of the batch */
export function addFixes(store: Store, id: ConnectionId, wishes: readonly FixWish[], by: string, at: EpochMs, names: readonly string[] = []): Promise<number> {
  return store.write(["fixes"], async (tx) => {
    const kept = await tx.list("fixes", [id]);
    const batch = Math.max(0, ...kept.map((fix) => fix.batch)) + 1;
    let n = kept.at(-1)?.n ?? 0;
    for (const [index, wish] of wishes.entries()) {
      await tx.put("fixes", {
        connection: id,
        n: ++n,
        batch,
        wish,
        name: names[index] ?? "",
        by,
        state: "waiting",
        trouble: null,
        said: "",
        reason: null,
        before: null,
        after: null,
        code: wish.kind === "create" ? null : wish.code,
        askedAt: at,
        writtenAt: null,
        endedAt: null,
        reads: 0,
        writes: 0,
        notBefore: null,
      });
    }
    return batch;
  });
}

/** Changes one that is not over; null when it is, or was forgotten. */
export function changeFix(store: Store, id: ConnectionId, n: number, changes: Partial<Fix>): Promise<Fix | null> {
  return store.write(["fixes"], async (tx) => {
    const before = await tx.get("fixes", [id, n]);
    if (!before || isOver(before)) return null;
    const next = { ...before, ...changes, connection: id, n };
    await tx.put("fixes", next);
    return next;
  });
}

/** Ends one as done and puts the record, as it was read back, on top of the register: one write. */
export function finishFix(store: Store, id: ConnectionId, n: number, changes: Partial<Fix>, record: Supplier): Promise<Fix | null> {
  return store.write(["fixes", "current", "pages"], async (tx) => {
    const before = await tx.get("fixes", [id, n]);
    if (!before || isOver(before)) return null;
    const next = { ...before, ...changes, connection: id, n };
    await tx.put("fixes", next);
    await layOver(tx, id, record);
    return next;
  });
}

/** Stops what was not begun yet. What was begun goes on to its end, for it may have been written. @returns how many */
export function stopFixes(store: Store, id: ConnectionId, at: EpochMs): Promise<number> {
  return store.write(["fixes"], async (tx) => {
    const waiting = (await tx.list("fixes", [id])).filter(({ state }) => state === "waiting");
    for (const fix of waiting) await tx.put("fixes", { ...fix, state: "stopped", endedAt: at, notBefore: null });
    return waiting.length;
  });
}
