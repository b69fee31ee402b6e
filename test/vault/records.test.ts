import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { indexedRecords } from "../../lib/vault/records.ts";
import { open, seal } from "../../lib/vault/sealed.ts";

const record = (id: string) => seal("x", "passe", { id, createdAt: 1, rounds: 1 });

describe("records in IndexedDB", () => {
  it("keeps, lists, replaces, removes; another start finds the same", async () => {
    const records = indexedRecords("vault-a");
    expect(await records.ids()).toEqual([]);
    expect(await records.get("one")).toBeUndefined();
    await records.put(await record("one"));
    await records.put(await record("two"));
    const again = indexedRecords("vault-a");
    expect(await again.ids()).toEqual(["one", "two"]);
    expect(await open(await again.get("one"), "passe")).toEqual({ text: "x" });
    await again.put(await seal("y", "passe", { id: "one", createdAt: 2, rounds: 1 }));
    expect(await open(await records.get("one"), "passe")).toEqual({ text: "y" });
    await records.remove("one");
    expect(await records.ids()).toEqual(["two"]);
    expect(await indexedRecords("vault-b").ids()).toEqual([]);
  });

  it("a full disk is told as one", async () => {
    const records = indexedRecords("vault-full");
    const full = new DOMException("no room", "QuotaExceededError");
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) {
      throw full;
    });
    await expect(records.put(await record("one"))).rejects.toBe(full);
    put.mockRestore();
    expect(await records.ids()).toEqual([]);
  });

  it("a database that can't be opened rejects", async () => {
    const broken = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("backing store", "UnknownError");
    });
    await expect(indexedRecords("vault-c").ids()).rejects.toThrow("backing store");
    broken.mockRestore();
  });
});
