/** Role, pack and signer in the books; and the migration that brought their tables. */
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { openStore } from "../../lib/books/opening.ts";
import { watchChanges } from "../../lib/books/read.ts";
import { MIGRATIONS } from "../../lib/books/schema.ts";
import { createSigner, pairingCode } from "../../lib/pack/pairing.ts";
import { packRow } from "./pack-row.ts";

const ID = "c1";
const T = 1_800_000_000_000;
let books: BooksStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  books = openBooks("packs", { now: () => T });
});
afterEach(() => books.close());

/** The same database opened anew, as after the worker was ended. */
function reopened(): BooksStore {
  books.close();
  books = openBooks("packs", { now: () => T });
  return books;
}

test("a role is what was said last", async () => {
  expect(await books.role()).toBeNull();
  await books.keepRole("approver");
  await books.keepRole("admin");
  expect(await reopened().role()).toBe("admin");
});

test("one pack at most: another one replaces it, whoever signed it", async () => {
  expect(await books.pack()).toBeNull();
  await books.keepPack(packRow());
  await books.keepPack(packRow({ signedBy: "b2", number: 7, file: Uint8Array.of(9) }));
  expect(await reopened().pack()).toEqual(packRow({ signedBy: "b2", number: 7, file: Uint8Array.of(9) }));
  expect((await books.counts()).packs).toBe(1);
});

test("the signer outlives the worker, can't be read out, and isn't replaced by a second one", async () => {
  const first = await createSigner();
  const code = await pairingCode(first);
  await books.keepSigner(ID, first);
  await books.keepSigner(ID, await createSigner());
  const kept = await reopened().signer(ID);
  expect(kept?.keys.privateKey.extractable).toBe(false);
  expect(await pairingCode(kept!)).toBe(code);
  expect(await books.signer("another company")).toBeNull();
});

test("numbers are never given twice, and the last file made is known", async () => {
  await expect(books.nextPackNumber(ID)).rejects.toThrow("no signer");
  await books.keepSigner(ID, await createSigner());
  expect(await Promise.all([books.nextPackNumber(ID), books.nextPackNumber(ID)])).toEqual([1, 2]);
  const made = { number: 2, issuedAt: T, expiresAt: T + 1 };
  await books.keepMade(ID, made);
  expect(await reopened().nextPackNumber(ID)).toBe(3);
  expect((await books.signer(ID))?.made).toEqual(made);
});

test("a company forgotten takes its signer along; the pack of an approver stays", async () => {
  await books.keepSigner(ID, await createSigner());
  await books.keepPack(packRow());
  await books.forgetConnection(ID);
  expect([await books.signer(ID), (await books.pack())?.number]).toEqual([null, 1]);
});

test("pages hear of another pack and another role, not of the clock written down with the pack", async () => {
  await books.keepPack(packRow());
  let heard = 0;
  let wake: () => void = () => undefined;
  const next = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const first = next();
  const stop = watchChanges(() => {
    heard++;
    wake();
  }, "packs");
  await first;
  await books.keepPack(packRow({ seenAt: T + 1 }));
  const second = next();
  await books.keepPack(packRow({ number: 2 }));
  await second;
  const third = next();
  await books.keepRole("approver");
  await third;
  expect(heard).toBe(3);
  stop();
});

test("the migration adds both tables to the layout before and touches nothing of it", async () => {
  const place = MIGRATIONS.findIndex(({ stores }) => "packs" in stores);
  const name = "packs-migrated";
  const before = await openStore(name, { openMs: 5_000, blockedMs: 100 }, MIGRATIONS.slice(0, place));
  await before.store.write(["connections"], (tx) => tx.put("connections", { id: ID, name: "Empresa", tradeName: "", cnpj: "", connectedAt: T }));
  before.store.close();
  const after = openBooks(name);
  await after.keepPack(packRow());
  expect([(await after.connections()).map(({ id }) => id), (await after.pack())?.number, after.trouble()]).toEqual([[ID], 1, null]);
  after.close();
});
