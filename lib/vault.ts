/**
 * Where OMIE keys at hand live: in the session area of the background, in memory only. They are gone when the
 * browser closes or the extension reloads, and never reach the disk, a page or a log. Keys remembered beyond that are
 * in vault/safe.ts.
 */
import type { ConnectionId } from "./model/omie.ts";

export interface OmieKeys {
  appKey: string;
  appSecret: string;
}

/** The part of `storage.session` the vault needs. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export interface Vault {
  keep(id: ConnectionId, keys: OmieKeys): Promise<void>;
  /** null when the session that held them has ended */
  keys(id: ConnectionId): Promise<OmieKeys | null>;
  drop(id: ConnectionId): Promise<void>;
  dropAll(): Promise<void>;
  /** how many pairs are held, for the proof after erasing */
  count(): Promise<number>;
}

const PREFIX = "omie-keys:";

export function createVault(session: SessionArea): Vault {
  const held = async (): Promise<string[]> => Object.keys(await session.get(null)).filter((key) => key.startsWith(PREFIX));
  return {
    keep: (id, keys) => session.set({ [PREFIX + id]: { appKey: keys.appKey, appSecret: keys.appSecret } }),
    async keys(id) {
      const kept = (await session.get(PREFIX + id))[PREFIX + id] as Partial<OmieKeys> | undefined;
      if (typeof kept?.appKey !== "string" || typeof kept.appSecret !== "string") return null;
      return { appKey: kept.appKey, appSecret: kept.appSecret };
    },
    drop: (id) => session.remove(PREFIX + id),
    async dropAll() {
      await session.remove(await held());
    },
    count: async () => (await held()).length,
  };
}
