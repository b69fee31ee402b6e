import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openBooks } from "../../lib/books/books.ts";
import { readRun, watchChanges, watchRun } from "../../lib/books/read.ts";
import type { SyncRun } from "../../lib/model/sync.ts";
import { goOn, newRun, paused, requested } from "../../lib/sync/progress.ts";

const ID = "c1";
const T = 1_800_000_000_000;

/** Collects what a watcher says; `next()` resolves with the next thing not taken yet. */
function heard<T>() {
  const queue: T[] = [];
  let wake: (() => void) | null = null;
  return {
    tell: (value: T) => {
      queue.push(value);
      wake?.();
    },
    next: async (): Promise<T> => {
      while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return queue.shift() as T;
    },
    waiting: queue,
  };
}

test("a page sees the run now, each change the background makes, and nothing once it stopped", async () => {
  const name = "read-run";
  const books = openBooks(name);
  const runs = heard<SyncRun | null>();
  const stop = watchRun(ID, runs.tell, name);
  expect(await runs.next()).toBeNull();
  await books.beginRun(ID, (before) => newRun(ID, before, T));
  expect(await runs.next()).toMatchObject({ state: "running", requests: 0 });
  await books.changeRun(ID, 1, requested);
  expect(await runs.next()).toMatchObject({ requests: 1 });
  expect(await readRun(ID, name)).toMatchObject({ requests: 1 });
  expect(await readRun("c2", name)).toBeNull();

  stop();
  const others = heard<SyncRun | null>();
  const stopOthers = watchRun(ID, others.tell, name);
  await others.next();
  await books.changeRun(ID, 1, requested);
  expect(await others.next()).toMatchObject({ requests: 2 });
  expect(runs.waiting).toEqual([]);
  stopOthers();
  books.close();
});

test("changes: at once, for what was learned and for a run's state, not for every page of it", async () => {
  const name = "read-changes";
  const books = openBooks(name);
  const changes = heard<void>();
  const stop = watchChanges(() => changes.tell(), name);
  await changes.next();
  await books.declareSynced(ID, T);
  await changes.next();
  await books.choose(ID);
  await changes.next();
  await books.beginRun(ID, (before) => newRun(ID, before, T));
  await changes.next();
  await books.changeRun(ID, 1, requested);
  await books.changeRun(ID, 1, requested);
  await books.changeRun(ID, 1, (row) => paused(row, { code: "connection.offline" }, T));
  await changes.next();
  await books.changeRun(ID, 1, goOn);
  await changes.next();
  expect(changes.waiting).toEqual([]);
  stop();
  books.close();
});

test("books that can't be read are silence, not an error", async () => {
  const other = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("read-broken", 10);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
  other.close();
  expect(await readRun(ID, "read-broken")).toBeNull();
});
