/** Rows in memory: the extension still works for as long as the worker lives when IndexedDB can't be opened. */
import { KEYS, TABLES, type Rows, type TableName } from "./schema.ts";
import type { Key, KeyPart, Store, Tx } from "./store.ts";

type Held = Map<string, { key: Key; row: unknown }>;

export function memoryStore(): Store {
  let tables = new Map<TableName, Held>(TABLES.map((table) => [table, new Map()]));
  let last: Promise<unknown> = Promise.resolve();

  function run<R>(body: (tx: Tx) => Promise<R>): Promise<R> {
    const turn = last.then(async () => {
      const before = new Map([...tables].map(([table, rows]) => [table, new Map(rows)]));
      try {
        return await body(transaction(tables));
      } catch (error) {
        tables = before;
        throw error;
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    read: (_tables, body) => run(body),
    write: (_tables, body) => run(body),
    close: () => undefined,
  };
}

function transaction(tables: Map<TableName, Held>): Tx {
  const held = (table: TableName): Held => tables.get(table) as Held;
  const matching = (table: TableName, prefix: Key) =>
    [...held(table).values()]
      .filter(({ key }) => prefix.every((part, i) => key[i] === part))
      .sort((a, b) => compare(a.key, b.key));
  return {
    get: async <T extends TableName>(table: T, key: Key) => structuredClone(held(table).get(JSON.stringify(key))?.row) as Rows[T] | undefined,
    list: async <T extends TableName>(table: T, prefix: Key) => matching(table, prefix).map(({ row }) => structuredClone(row) as Rows[T]),
    keys: async (table, prefix) => matching(table, prefix).map(({ key }) => key),
    put: async (table, row) => {
      const parts = row as unknown as Record<string, KeyPart>;
      const key = KEYS[table].map((part) => parts[part] as KeyPart);
      held(table).set(JSON.stringify(key), { key, row: structuredClone(row) });
    },
    remove: async (table, keys) => {
      for (const key of keys) held(table).delete(JSON.stringify(key));
    },
    clear: async (table) => held(table).clear(),
    count: async (table) => held(table).size,
  };
}

/** As IndexedDB orders keys: numbers before strings, part by part. */
function compare(a: Key, b: Key): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i] as KeyPart;
    const y = b[i] as KeyPart;
    if (x === y) continue;
    if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
