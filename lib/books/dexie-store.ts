/** Rows in IndexedDB. */
import { Dexie, type IndexableType, type Table, type Transaction } from "dexie";
import { KEYS, MIGRATIONS, type Migration, type Rows, type TableName } from "./schema.ts";
import { NoRoom, type Key, type Store, type Tx } from "./store.ts";

/**
 * The database with every migration declared, not opened yet.
 * Dexie's own cache is off: it would keep a second copy of 50,000 rows.
 */
export function declareDatabase(name: string, migrations: readonly Migration[] = MIGRATIONS): Dexie {
  const db = new Dexie(name, { cache: "disabled" });
  for (const { version, stores, upgrade } of migrations) {
    const declared = db.version(version).stores(stores);
    if (!upgrade) continue;
    declared.upgrade((tx) =>
      upgrade(async (table, change) => {
        await tx.table<Record<string, unknown>>(table).toCollection().modify((row) => change(row));
      }),
    );
  }
  return db;
}

export function dexieStore(db: Dexie): Store {
  return {
    read: async (tables, body) => db.transaction("r", [...tables], (tx) => body(operations(tx))),
    write: async (tables, body) => {
      try {
        return await db.transaction("rw", [...tables], (tx) => body(operations(tx)));
      } catch (error) {
        throw isQuotaError(error) ? new NoRoom(error) : error;
      }
    },
    close: () => db.close(),
  };
}

/** Dexie wraps the browser's error, sometimes twice: as an aborted transaction around a failed put. */
function isQuotaError(error: unknown): boolean {
  for (let e = error, depth = 0; typeof e === "object" && e !== null && depth < 5; depth++) {
    if ("name" in e && e.name === "QuotaExceededError") return true;
    e = "inner" in e ? e.inner : null;
  }
  return false;
}

/** Tables are taken from the transaction itself: Dexie's own tracking of it gets lost in nested async functions. */
function operations(tx: Transaction): Tx {
  const table = <T extends TableName>(name: T): Table<Rows[T], IndexableType> => tx.table(name);
  /** A key of one part is that part itself, not an array of it. */
  const idbKey = (name: TableName, key: Key): IndexableType =>
    (KEYS[name].length === 1 ? key[0] : [...key]) as IndexableType;
  const range = <T extends TableName>(name: T, prefix: Key) => {
    if (prefix.length === 0) return table(name).toCollection();
    if (prefix.length === KEYS[name].length) return table(name).where(":id").equals(idbKey(name, prefix));
    return table(name).where(":id").between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]);
  };
  return {
    get: async (name, key) => table(name).get(idbKey(name, key)),
    list: async (name, prefix) => range(name, prefix).toArray(),
    keys: async (name, prefix) => {
      const keys = await range(name, prefix).primaryKeys();
      return keys.map((key) => (Array.isArray(key) ? key : [key]) as Key);
    },
    put: async (name, row) => {
      await table(name).put(row);
    },
    remove: async (name, keys) => table(name).bulkDelete(keys.map((key) => idbKey(name, key))),
    clear: async (name) => table(name).clear(),
    count: async (name) => table(name).count(),
  };
}
