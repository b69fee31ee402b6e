/** Whose browser this is, the pack an approver's answers come from, and what an administrator makes packs with. */
import type { ConnectionId } from "../model/omie.ts";
import type { MadePack } from "../model/pack.ts";
import type { Role } from "../model/standing.ts";
import type { PackRow, SignerRow } from "./schema.ts";
import type { Store } from "./store.ts";

export function role(store: Store): Promise<Role | null> {
  return store.read(["meta"], async (tx) => {
    const row = await tx.get("meta", ["role"]);
    return row?.key === "role" ? row.value : null;
  });
}

export function keepRole(store: Store, value: Role): Promise<void> {
  return store.write(["meta"], (tx) => tx.put("meta", { key: "role", value }));
}

/** The pack in use: there is one at most. */
export async function pack(store: Store): Promise<PackRow | null> {
  const [row] = await store.read(["packs"], (tx) => tx.list("packs", []));
  return row ?? null;
}

export function keepPack(store: Store, row: PackRow): Promise<void> {
  return store.write(["packs"], async (tx) => {
    await tx.clear("packs");
    await tx.put("packs", row);
  });
}

export async function signer(store: Store, id: ConnectionId): Promise<SignerRow | null> {
  return (await store.read(["signers"], (tx) => tx.get("signers", [id]))) ?? null;
}

/** New keys would part every approver from their administrator, so those that are there stay. */
export function keepSigner(store: Store, id: ConnectionId, { secret, keys }: Pick<SignerRow, "secret" | "keys">): Promise<SignerRow> {
  return store.write(["signers"], async (tx) => {
    const known = await tx.get("signers", [id]);
    if (known) return known;
    const row: SignerRow = { connection: id, secret, keys, number: 0, made: null };
    await tx.put("signers", row);
    return row;
  });
}

/** A number is taken before the pack is made: two packs of one number would hide one another. */
export function nextPackNumber(store: Store, id: ConnectionId): Promise<number> {
  return store.write(["signers"], async (tx) => {
    const row = await tx.get("signers", [id]);
    if (!row) throw new Error("no signer to number a pack for");
    const number = row.number + 1;
    await tx.put("signers", { ...row, number });
    return number;
  });
}

export function keepMade(store: Store, id: ConnectionId, made: MadePack): Promise<void> {
  return store.write(["signers"], async (tx) => {
    const row = await tx.get("signers", [id]);
    if (row) await tx.put("signers", { ...row, made });
  });
}
