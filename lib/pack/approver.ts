/**
 * An approver's side: takes files, and holds the pack in use open between questions, since opening it anew would forget
 * whom it has already found, which is dear (tags.ts).
 */
import type { PackRefusal } from "../model/pack.ts";
import type { EpochMs } from "../model/time.ts";
import { fromBase64 } from "./bytes.ts";
import type { Pack } from "./open.ts";
import { type Trust, trustFromCode, trustFromPolicy } from "./pairing.ts";
import { importPack, type KeptPack, packInUse } from "./shelf.ts";

/** What a policy says of the pairing; null where it says nothing. */
export type PolicyPairing = { pairingSecret: string; publicKey: string } | null;

/** The pack is kept with what it was opened with: a code that opens nothing changes nothing. */
export interface ApproverStorage {
  load(): Promise<(KeptPack & { trust: Trust }) | null>;
  keep(kept: KeptPack & { trust: Trust }): Promise<void>;
}

export interface InUse {
  pack: Pack;
  /** the moment to judge by, which a clock set back doesn't change */
  now: EpochMs;
}

export interface Approver {
  /**
   * @param file base64
   * @param code as typed; "" = paired before, or by policy, which counts more than any code
   */
  take(file: string, code: string, policy: PolicyPairing, now: EpochMs): Promise<{ pack: Pack } | { refused: PackRefusal }>;
  inUse(policy: PolicyPairing, now: EpochMs): Promise<InUse | null>;
  /** What is held in memory goes; the storage is emptied by its owner. */
  forget(): void;
}

/** How often the moment seen is written down (shelf.ts). */
const REOPEN_MS = 3_600_000;

export function createApprover(place: ApproverStorage): Approver {
  let held: { by: string; at: EpochMs; open: Promise<InUse | null> } | null = null;

  async function opened(policy: PolicyPairing, now: EpochMs, before: Promise<InUse | null> | undefined): Promise<InUse | null> {
    const kept = await place.load();
    if (kept === null) return null;
    const trust = (policy && (await trustFromPolicy(policy.pairingSecret, policy.publicKey))) ?? kept.trust;
    const found = await packInUse(trust, shelfOf(place, trust), now);
    const known = await before?.catch(() => null);
    if (!found || !known || known.pack.signedBy !== found.pack.signedBy || known.pack.number !== found.pack.number) return found;
    return { pack: known.pack, now: found.now };
  }

  return {
    async take(file, code, policy, now) {
      const trust = await trustOf(code, policy, place);
      if ("refused" in trust) return trust;
      const bytes = fromBase64(file);
      if (bytes === null) return { refused: "not-a-pack" };
      const answer = await importPack({ size: bytes.length, arrayBuffer: async () => bytes.buffer }, trust.trust, shelfOf(place, trust.trust), now);
      if ("pack" in answer) held = null;
      return answer;
    },
    async inUse(policy, now) {
      const by = policy ? `${policy.pairingSecret} ${policy.publicKey}` : "";
      if (held?.by !== by || now - held.at >= REOPEN_MS) {
        const open = opened(policy, now, held?.by === by ? held.open : undefined);
        held = { by, at: now, open };
        // what failed is tried again by the next question
        open.catch(() => (held = null));
      }
      const found = await held.open;
      return found && { pack: found.pack, now: Math.max(now, found.now) };
    },
    forget() {
      held = null;
    },
  };
}

async function trustOf(code: string, policy: PolicyPairing, place: ApproverStorage): Promise<{ trust: Trust } | { refused: "code-missing" | "code-wrong" }> {
  if (policy) {
    const trust = await trustFromPolicy(policy.pairingSecret, policy.publicKey);
    if (trust) return { trust };
  }
  if (code.trim() !== "") {
    const trust = await trustFromCode(code);
    return trust ? { trust } : { refused: "code-wrong" };
  }
  const kept = await place.load();
  return kept ? { trust: kept.trust } : { refused: "code-missing" };
}

function shelfOf(place: ApproverStorage, trust: Trust) {
  return { load: place.load, keep: (kept: KeptPack) => place.keep({ ...kept, trust }) };
}
