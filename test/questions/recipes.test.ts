/** Recipes through the one door: kept, used for their host only, stale, exported, imported; and files that are refused. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Recipe } from "../../lib/model/page-health.ts";
import { LONGEST_FILE, recipesIn } from "../../lib/questions/recipe-shape.ts";
import { recipe } from "../books/recipe.ts";
import { background, TAB } from "./background.ts";

const ONE = "b9f16fda-133c-448a-952b-af93c76f6b5b";
const TWO = "0c1ae5b4-7a50-4f6f-8a55-2d5e9e2b7f11";
const file = (recipes: unknown[], over: object = {}): string => JSON.stringify({ format: "prontidao-recipes", version: 1, recipes, ...over });

afterEach(() => vi.unstubAllGlobals());

describe("a recipe", () => {
  const stage = () => {
    const injectReader = vi.fn(async () => undefined);
    const support = { health: async () => null, teach: async () => false, describe: async () => null, injectReader };
    return { ...background(() => ({ support })), injectReader };
  };

  it("is used on its own host, as long as it is switched on and fits", async () => {
    const { ask, injectReader } = stage();
    const here = { host: "amp.vexpenses.com" };
    expect(await ask("taught", here)).toEqual({ coming: false });
    expect(await ask("keepRecipe", { recipe: recipe(ONE) })).toEqual({ kept: true });
    expect(await ask("taught", here)).toEqual({ coming: true });
    expect(await ask("recipes", here)).toEqual({ recipes: [recipe(ONE)] });
    expect(await ask("taught", { host: "app.vexpenses.com" })).toEqual({ coming: false });
    expect(injectReader.mock.calls).toEqual([[TAB, 0]]);

    await ask("recipeStale", { id: ONE, why: "no-choices" });
    expect([await ask("recipes", here), await ask("taught", here)]).toEqual([{ recipes: [] }, { coming: false }]);
    expect(await ask("support", {})).toMatchObject({ page: null, recipes: [{ on: true, stale: { why: "no-choices" } }] });

    await ask("switchRecipe", { id: ONE, on: true });
    expect((await ask("recipes", here)).recipes).toHaveLength(1);
    await ask("switchRecipe", { id: ONE, on: false });
    expect((await ask("recipes", here)).recipes).toHaveLength(0);
    await ask("forgetRecipe", { id: ONE });
    expect((await ask("support", {})).recipes).toEqual([]);
  });

  it("goes with Apagar tudo", async () => {
    const { ask } = stage();
    await ask("keepRecipe", { recipe: recipe(ONE) });
    expect((await ask("forget", {})).left["recipes"]).toBe(0);
  });

  it("that holds text is refused before anything sees it", async () => {
    const { reply } = stage();
    for (const odd of [{ path: "/Ana Lima" }, { titles: { name: "Ana Lima!", field: null } }, { row: [{ tag: "div", role: "Ana" }] }, { host: "evil.example" }, { script: "alert(1)" }, { rows: -1 }]) {
      expect(await reply("keepRecipe", { recipe: { ...recipe(ONE), ...odd } })).toEqual({ ok: false, error: "malformed" });
    }
  });

  it("exported is imported again as it was", async () => {
    const { ask } = stage();
    const members: Recipe = recipe(TWO, { page: "members", titles: { name: "nome", field: "e mail" }, offers: false });
    expect(await ask("importRecipes", { text: file([recipe(ONE), members]) })).toEqual({ kept: 2 });
    expect((await ask("support", {})).recipes.map((kept) => kept.recipe)).toEqual(expect.arrayContaining([recipe(ONE), members]));
  });

  it("too many recipes are refused, all of them", async () => {
    const { ask, books } = stage();
    await books.keepRecipes(Array.from({ length: 50 }, (_, n) => recipe(`r${n}`, { path: `/~${n}` })), 1);
    expect(await ask("importRecipes", { text: file([recipe(ONE)]) })).toEqual({ refused: "too-many" });
    expect((await ask("support", {})).recipes).toHaveLength(50);
  });
});

describe("files that are refused", () => {
  it.each<[string, string, string]>([
    ["not JSON", "olá", "not-json"],
    ["JSON of something else", '{"name":"x"}', "not-recipes"],
    ["a list", "[]", "not-recipes"],
    ["null", "null", "not-recipes"],
    ["a newer version", file([recipe(ONE)], { version: 2 }), "unknown-version"],
    ["no recipes", file([]), "malformed"],
    ["a recipe of a newer version", file([{ ...recipe(ONE), version: 2 }]), "malformed"],
    ["one good and one with code in it", file([recipe(ONE), { ...recipe(TWO), run: "alert(1)" }]), "malformed"],
    ["markup for a tag", file([recipe(ONE, { row: [{ tag: "img src=x onerror=alert(1)", role: "" }] })]), "malformed"],
    ["steps without end", file([recipe(ONE, { name: Array.from({ length: 41 }, () => ({ tag: "b", role: "", nth: 0 })) })]), "malformed"],
    ["a prototype", '{"format":"prontidao-recipes","version":1,"recipes":[{"__proto__":{}}]}', "malformed"],
    ["too long", `"${"x".repeat(LONGEST_FILE)}"`, "too-large"],
  ])("%s", (_, text, refused) => {
    expect(recipesIn(text)).toEqual({ refused });
  });
});
