/** Recipes in the books: one per page, switched off and on, stale, removed; and the migration that brought their table. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BooksStore, openBooks } from "../../lib/books/books.ts";
import { watchChanges } from "../../lib/books/read.ts";
import { openStore } from "../../lib/books/opening.ts";
import { MIGRATIONS } from "../../lib/books/schema.ts";
import { recipe } from "./recipe.ts";

const T = 1_800_000_000_000;
let names = 0;
let name: string;
let books: BooksStore;
beforeEach(() => {
  name = `recipes-${names++}`;
  books = openBooks(name, { now: () => T });
});
afterEach(() => books.close());

test("a page has one recipe of a kind: the newest; another page's stays", async () => {
  expect(await books.keepRecipes([recipe("r1"), recipe("r2", { path: "/~1def" }), recipe("r3", { page: "members" })], T)).toBe(true);
  expect(await books.keepRecipes([recipe("r4", { rows: 3 })], T + 1)).toBe(true);
  expect((await books.recipes()).map(({ recipe: { id }, on, stale }) => [id, on, stale])).toEqual([
    ["r2", true, null],
    ["r3", true, null],
    ["r4", true, null],
  ]);
});

test("stale stays told until it is switched on again; switched off and removed are what they say", async () => {
  await books.keepRecipes([recipe("r1")], T);
  await books.markStale("r1", "no-choices", T + 5);
  expect(await books.recipes()).toEqual([{ recipe: recipe("r1"), on: true, stale: { why: "no-choices", at: T + 5 }, at: T }]);
  await books.switchRecipe("r1", false);
  expect((await books.recipes())[0]).toMatchObject({ on: false, stale: { why: "no-choices" } });
  await books.switchRecipe("r1", true);
  expect((await books.recipes())[0]).toMatchObject({ on: true, stale: null });
  await books.forgetRecipe("r1");
  await books.switchRecipe("r1", true);
  expect(await books.recipes()).toEqual([]);
});

test("too many at once: none is kept", async () => {
  const many = Array.from({ length: 50 }, (_, n) => recipe(`r${n}`, { path: `/~${n}` }));
  expect(await books.keepRecipes(many, T)).toBe(true);
  expect(await books.keepRecipes([recipe("more", { path: "/~more" })], T)).toBe(false);
  // in the place of another one there is room
  expect(await books.keepRecipes([recipe("more", { path: "/~7" })], T)).toBe(true);
  expect(await books.recipes()).toHaveLength(50);
});

test("they outlive the retention and go with everything else", async () => {
  await books.keepRecipes([recipe("r1")], T);
  await books.purge(T + 400 * 86_400_000, 30 * 86_400_000);
  expect((await books.counts())["recipes"]).toBe(1);
  await books.eraseAll();
  expect((await books.counts())["recipes"]).toBe(0);
});

test("a change is told to whoever watches", async () => {
  let told = 0;
  let wake: () => void = () => undefined;
  const next = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const first = next();
  const stop = watchChanges(() => {
    told++;
    wake();
  }, name);
  await first;
  const second = next();
  await books.keepRecipes([recipe("r1")], T);
  await second;
  expect(told).toBe(2);
  stop();
});

test("the layout before knew no recipes: its rows stay, and one can be kept", async () => {
  const before = await openStore(name, { openMs: 5_000, blockedMs: 100 }, MIGRATIONS.slice(0, 1));
  await before.store.write(["connections"], (tx) => tx.put("connections", { id: "c1", name: "Empresa", tradeName: "", cnpj: "", connectedAt: T }));
  before.store.close();
  await books.keepRecipes([recipe("r1")], T);
  expect([(await books.connections()).map(({ id }) => id), await books.recipes()]).toEqual([["c1"], [{ recipe: recipe("r1"), on: true, stale: null, at: T }]]);
  expect(books.trouble()).toBeNull();
});
