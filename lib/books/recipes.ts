/** Recipes for pages that somebody taught: kept until they are removed, since a page doesn't change with the months. */
import type { KeptRecipe, Recipe, RecipeStale } from "../model/page-health.ts";
import type { EpochMs } from "../model/time.ts";
import type { RecipeRow } from "./schema.ts";
import type { Store } from "./store.ts";

/** More than any company has pages; a page that is asked to try them all must not become slow. */
const MOST_RECIPES = 50;

/** Every recipe kept, oldest first. */
export async function recipes(store: Store): Promise<KeptRecipe[]> {
  const rows = await store.read(["recipes"], (tx) => tx.list("recipes", []));
  return rows.map(({ recipe, on, stale, at }) => ({ recipe, on, stale, at })).sort((a, b) => a.at - b.at);
}

/**
 * Adds recipes, switched on; one for the same kind of page at the same address replaces the former, so that no page
 * is read in two ways. False, and nothing kept, where there would be too many.
 */
export function keepRecipes(store: Store, added: readonly Recipe[], at: EpochMs): Promise<boolean> {
  return store.write(["recipes"], async (tx) => {
    const before = await tx.list("recipes", []);
    const replaced = before.filter((row) => added.some((recipe) => recipe.id === row.id || samePage(recipe, row.recipe)));
    if (before.length - replaced.length + added.length > MOST_RECIPES) return false;
    await tx.remove("recipes", replaced.map(({ id }) => [id]));
    for (const recipe of added) await tx.put("recipes", { id: recipe.id, recipe, on: true, stale: null, at });
    return true;
  });
}

function samePage(a: Recipe, b: Recipe): boolean {
  return a.page === b.page && a.host === b.host && a.path === b.path;
}

/** Switching one on again forgets that it was stale: the administrator has looked. */
export function switchRecipe(store: Store, id: string, on: boolean): Promise<void> {
  return change(store, id, (row) => ({ ...row, on, stale: on ? null : row.stale }));
}

export function markStale(store: Store, id: string, why: RecipeStale, at: EpochMs): Promise<void> {
  return change(store, id, (row) => ({ ...row, stale: { why, at } }));
}

export function forgetRecipe(store: Store, id: string): Promise<void> {
  return store.write(["recipes"], (tx) => tx.remove("recipes", [[id]]));
}

function change(store: Store, id: string, to: (row: RecipeRow) => RecipeRow): Promise<void> {
  return store.write(["recipes"], async (tx) => {
    const row = await tx.get("recipes", [id]);
    if (row) await tx.put("recipes", to(row));
  });
}
