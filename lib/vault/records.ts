/**
 * Sealed records in a database of their own: the books may be thrown away and read again, these may not. In IndexedDB,
 * since a content script can read `storage.local` in Firefox.
 */
import type { Sealed } from "./sealed.ts";

export interface Records {
  /** whatever is kept under this id; undefined when nothing is */
  get(id: string): Promise<unknown>;
  /** @throws QuotaExceededError when there is no room */
  put(record: Sealed): Promise<void>;
  remove(id: string): Promise<void>;
  ids(): Promise<string[]>;
}

const STORE = "records";

/** Opened for each operation and closed again: there are few, and nothing is held when the browser ends the background. */
export function indexedRecords(name: string): Records {
  async function within<R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const database = await opened(name);
    try {
      return await new Promise<R>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        // kept only once the transaction is through; a full disk shows there
        transaction.addEventListener("complete", () => resolve(request.result));
        transaction.addEventListener("abort", () => reject(transaction.error ?? request.error ?? new Error("the record could not be written")));
      });
    } finally {
      database.close();
    }
  }
  return {
    get: (id) => within<unknown>("readonly", (store) => store.get(id)),
    put: async (record) => void (await within("readwrite", (store) => store.put(record))),
    remove: async (id) => void (await within("readwrite", (store) => store.delete(id))),
    ids: async () => (await within("readonly", (store) => store.getAllKeys())).map(String),
  };
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE, { keyPath: "id" }));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the vault could not be opened")));
  });
}
