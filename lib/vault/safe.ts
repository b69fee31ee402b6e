/**
 * Keys remembered under a passphrase, beside those of this session only. Remembered ones lie sealed in a record;
 * unlocking puts them where session keys are, locking takes them away from there and leaves the record.
 */
import type { ConnectionId } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { UnlockRefusal } from "../model/vault.ts";
import type { OmieKeys, SessionArea, Vault } from "../vault.ts";
import type { Records } from "./records.ts";
import { isSealed, open, ROUNDS, seal } from "./sealed.ts";

export interface Safe extends Vault {
  /** Keeps the keys for this session, and sealed beyond it. @throws QuotaExceededError when there is no room */
  remember(id: ConnectionId, keys: OmieKeys, passphrase: string): Promise<void>;
  /** Opens one company's keys, and those of the others that have the same passphrase. */
  unlock(id: ConnectionId, passphrase: string): Promise<{ unlocked: ConnectionId[] } | { refused: UnlockRefusal }>;
  /** Takes the remembered keys out of memory; keys of this session only stay. @returns whose keys they were */
  lock(): Promise<ConnectionId[]>;
  /** Locks if nobody did anything for too long. @returns whose keys were locked */
  lockIfDue(): Promise<ConnectionId[]>;
  /** Somebody is doing something in our own pages: the time until it locks starts again. */
  touch(): Promise<void>;
  /** companies whose keys are sealed here, locked or not */
  remembered(): Promise<ConnectionId[]>;
}

export interface SafeParts {
  /** for keys at hand */
  vault: Vault;
  session: SessionArea;
  records: Records;
  now(): EpochMs;
  /** without anything done, ms */
  lockAfterMs: number;
  /** wakes us when it is time to lock, epoch ms */
  wakeAt(at: EpochMs): void;
  /** PBKDF2 rounds for new records */
  rounds?: number;
}

const OPEN = "vault-open:";
const TOUCHED = "vault-touched";

/** A clock moved back by more than this can't be told from a computer that was asleep. */
const CLOCK_SLACK_MS = 60_000;

export function createSafe({ vault, session, records, now, lockAfterMs, wakeAt, rounds = ROUNDS }: SafeParts): Safe {
  let locks = 0;

  /** ids of remembered keys that are at hand */
  async function openIds(all?: Record<string, unknown>): Promise<ConnectionId[]> {
    return Object.keys(all ?? (await session.get(null))).flatMap((key) => (key.startsWith(OPEN) ? [key.slice(OPEN.length)] : []));
  }

  async function touchNow(marks: Record<string, unknown> = {}): Promise<void> {
    await session.set({ ...marks, [TOUCHED]: now() });
    wakeAt(now() + lockAfterMs);
  }

  /** Marked before the keys are there, so that no keys are at hand that nobody would lock. */
  async function place(id: ConnectionId, keys: OmieKeys): Promise<void> {
    await touchNow({ [OPEN + id]: true });
    await vault.keep(id, keys);
  }

  async function lock(): Promise<ConnectionId[]> {
    locks++;
    const ids = await openIds();
    for (const id of ids) await vault.drop(id);
    await session.remove([...ids.map((id) => OPEN + id), TOUCHED]);
    return ids;
  }

  async function lockIfDue(): Promise<ConnectionId[]> {
    const all = await session.get(null);
    if ((await openIds(all)).length === 0) return [];
    const touched = all[TOUCHED];
    const idle = typeof touched === "number" ? now() - touched : Infinity;
    return idle >= lockAfterMs || idle < -CLOCK_SLACK_MS ? lock() : [];
  }

  async function openOne(id: ConnectionId, passphrase: string): Promise<"open" | UnlockRefusal> {
    const before = locks;
    const record = await records.get(id);
    if (record === undefined) return "nothing-kept";
    const opened = await open(record, passphrase);
    if ("refused" in opened) return opened.refused;
    const keys = keysIn(opened.text);
    if (keys === null || !isSealed(record)) return "damaged";
    // forgotten, or typed anew, while the passphrase was being tried
    const still = await records.get(id);
    if (!isSealed(still) || still.createdAt !== record.createdAt) return "nothing-kept";
    if (locks !== before) return "locked";
    await place(id, keys);
    if (locks !== before) {
      await lock();
      return "locked";
    }
    if (record.rounds < rounds) await records.put(await seal(opened.text, passphrase, { id, createdAt: record.createdAt, rounds })).catch(() => undefined);
    return "open";
  }

  return {
    async keep(id, keys) {
      // whoever chooses "only this session" wants nothing on the disk
      await records.remove(id).catch(() => undefined);
      await session.remove(OPEN + id);
      await vault.keep(id, keys);
    },
    async remember(id, keys, passphrase) {
      const text = JSON.stringify({ appKey: keys.appKey, appSecret: keys.appSecret });
      await records.put(await seal(text, passphrase, { id, createdAt: now(), rounds }));
      await place(id, keys);
    },
    async keys(id) {
      await lockIfDue();
      return vault.keys(id);
    },
    async unlock(id, passphrase) {
      const first = await openOne(id, passphrase);
      if (first !== "open") return { refused: first };
      const unlocked = [id];
      const atHand = new Set(await openIds());
      for (const other of await records.ids()) {
        if (!atHand.has(other) && (await openOne(other, passphrase)) === "open") unlocked.push(other);
      }
      return { unlocked };
    },
    lock,
    lockIfDue,
    async touch() {
      await lockIfDue();
      if ((await openIds()).length > 0) await touchNow();
    },
    // a database that can't be opened holds nothing as far as anybody can tell
    remembered: () => records.ids().catch(() => []),
    async drop(id) {
      await records.remove(id);
      await vault.drop(id);
      await session.remove(OPEN + id);
    },
    async dropAll() {
      await vault.dropAll();
      await session.remove([...(await openIds()).map((id) => OPEN + id), TOUCHED]);
      // the rest of what is kept must go even where this database can't be opened; `count` tells
      for (const id of await records.ids().catch(() => [])) await records.remove(id).catch(() => undefined);
    },
    // keys at hand and their record are two things to be gone; a database that can't be opened is not known to be empty
    count: async () => (await vault.count()) + (await records.ids().catch(() => ["unknown"])).length,
  };
}

function keysIn(text: string): OmieKeys | null {
  try {
    const { appKey, appSecret } = JSON.parse(text) as Partial<Record<keyof OmieKeys, unknown>>;
    return typeof appKey === "string" && typeof appSecret === "string" ? { appKey, appSecret } : null;
  } catch {
    return null;
  }
}
