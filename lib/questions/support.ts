/** Answers about pages that are not understood: what was taught, what is found on the page in view, its structure. */
import type { Recipe } from "../model/page-health.ts";
import type { Handlers } from "./answer.ts";
import type { Parts } from "./parts.ts";
import { recipesIn } from "./recipe-shape.ts";

type SupportHandlers = Pick<
  Handlers,
  "taught" | "recipes" | "keepRecipe" | "recipeStale" | "support" | "teach" | "describe" | "switchRecipe" | "forgetRecipe" | "importRecipes"
>;

export function supportHandlers(parts: Parts): SupportHandlers {
  const inUse = async (host: string): Promise<Recipe[]> => {
    const kept = await parts.books.recipes();
    return kept.filter(({ recipe, on, stale }) => on && stale === null && recipe.host === host).map(({ recipe }) => recipe);
  };
  return {
    async taught({ host }, { tabId, frameId }) {
      if ((await inUse(host)).length === 0) return { coming: false };
      // without both, the script could only go to frames that didn't ask for it
      if (tabId === null || frameId === null) throw new Error("the asking frame is unknown");
      await parts.support.injectReader(tabId, frameId);
      return { coming: true };
    },
    async recipes({ host }) {
      return { recipes: await inUse(host) };
    },
    async keepRecipe({ recipe }) {
      const write = parts.writes.begin();
      return { kept: (await write(() => parts.books.keepRecipes([recipe], parts.now()))) ?? false };
    },
    async recipeStale({ id, why }) {
      await parts.writes.begin()(() => parts.books.markStale(id, why, parts.now()));
      return {};
    },
    async support(_ask, { tabId }) {
      const [page, recipes] = await Promise.all([parts.support.health(tabId), parts.books.recipes()]);
      return { page, recipes };
    },
    async teach(_ask, { tabId }) {
      return { started: await parts.support.teach(tabId) };
    },
    async describe(_ask, { tabId }) {
      return { text: await parts.support.describe(tabId) };
    },
    async switchRecipe({ id, on }) {
      await parts.writes.begin()(() => parts.books.switchRecipe(id, on));
      return {};
    },
    async forgetRecipe({ id }) {
      await parts.writes.begin()(() => parts.books.forgetRecipe(id));
      return {};
    },
    async importRecipes({ text }) {
      const write = parts.writes.begin();
      const found = recipesIn(text);
      if ("refused" in found) return found;
      const kept = await write(() => parts.books.keepRecipes(found.recipes, parts.now()));
      return kept ? { kept: found.recipes.length } : { refused: "too-many" };
    },
  };
}
