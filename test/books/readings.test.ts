/** Lists from elsewhere than VExpenses' pages, and fixes as our own pages watch them. */
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { openBooks } from "../../lib/books/books.ts";
import { watchChanges, watchFixes } from "../../lib/books/read.ts";
import type { FixesSeen, MemberReading } from "../../lib/model/people.ts";

const ID = "c1";
const T = 1_800_000_000_000;
const LIST: MemberReading = { source: "list", at: T, complete: false, members: [{ name: "Nova", email: " Nova@Firma.example ", active: null }] };

it("one list of each source is kept; a newer one replaces it, another company's is its own", async () => {
  const books = openBooks("readings-kept");
  await books.keepReading(ID, LIST);
  await books.keepReading(ID, { ...LIST, at: T + 1, members: [] });
  await books.keepReading(ID, { ...LIST, source: "api", complete: true });
  await books.keepReading("c2", LIST);
  const kept = await books.readings(ID, 0);
  expect(kept.map(({ source, at, members }) => [source, at, members.length])).toEqual([["api", T, 1], ["list", T + 1, 0]]);
  expect(kept[0]?.members[0]?.email).toBe("nova@firma.example");
  expect(await books.readings(ID, T + 1)).toHaveLength(1);
  await books.dropReading(ID, "list");
  expect((await books.readings(ID, 0)).map(({ source }) => source)).toEqual(["api"]);
  await books.purge(T + 31 * 86_400_000, 30 * 86_400_000);
  expect(await books.readings(ID, 0)).toEqual([]);
});

it("a list kept is a change worth telling", async () => {
  const books = openBooks("readings-told");
  await books.connections();
  const told = vi.fn();
  const stop = watchChanges(told, "readings-told");
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  await books.keepReading(ID, LIST);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  stop();
});

it("fixes are watched as they go: what was confirmed together last is counted, the newest stands first", async () => {
  const name = "fixes-watched";
  const books = openBooks(name);
  await books.addFixes(ID, [{ kind: "reactivate", code: 1 }], "Ana", T);
  await books.changeFix(ID, 1, { state: "done" });
  await books.addFixes(ID, [2, 3, 4].map((code) => ({ kind: "add-tag" as const, code, tag: "Funcionário" })), "Bia", T);
  await books.addFixes("c2", [{ kind: "reactivate", code: 9 }], "", T);
  const seen: FixesSeen[] = [];
  const stop = watchFixes(ID, (now) => seen.push(now), name);
  await vi.waitFor(() => expect(seen.at(-1)?.batch).toEqual({ n: 2, all: 3, done: 0, failed: 0, stopped: 0, left: 3, waiting: null }));
  expect(seen.at(-1)?.log.map(({ n }) => n)).toEqual([4, 3, 2, 1]);
  await books.changeFix(ID, 2, { state: "failed" });
  await books.stopFixes(ID, T);
  await vi.waitFor(() => expect(seen.at(-1)?.batch).toMatchObject({ failed: 1, stopped: 2, left: 0 }));
  stop();
});
