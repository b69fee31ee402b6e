/** What a recipe must look like, whether a page sends it or a file brings it: data, and nothing that could be text. */
import * as z from "zod/mini";
import type { ImportRefusal, Recipe } from "../model/page-health.ts";

/** Characters of a file of recipes; fifty of them take half of it. */
export const LONGEST_FILE = 200_000;
const FORMAT = "prontidao-recipes";
const VERSION = 1;

export const recipeId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
export const host = z.enum(["app.vexpenses.com", "amp.vexpenses.com"]);

const make = { tag: z.string().check(z.regex(/^[a-z][a-z0-9._-]{0,60}$/)), role: z.string().check(z.regex(/^[a-z]{0,30}$/)) };
const steps = z.array(z.strictObject({ ...make, nth: z.int().check(z.minimum(0), z.maximum(1_000)) })).check(z.maxLength(40));
const title = z.nullable(z.string().check(z.regex(/^[a-z0-9 ]{1,60}$/)));

export const recipe = z.strictObject({
  version: z.literal(1),
  id: recipeId,
  page: z.enum(["configurar", "members"]),
  host,
  path: z.string().check(z.regex(/^\/[a-z0-9~#/-]{0,300}$/)),
  row: z.array(z.strictObject(make)).check(z.minLength(1), z.maxLength(3)),
  back: z.int().check(z.minimum(0), z.maximum(20)),
  name: steps,
  field: steps,
  titles: z.strictObject({ name: title, field: title }),
  offers: z.boolean(),
  rows: z.int().check(z.minimum(0), z.maximum(100_000)),
});

const file = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), recipes: z.array(recipe).check(z.minLength(1), z.maxLength(50)) });

/** In: the text of a file. Out: its recipes, or why none of it is taken. Never throws. */
export function recipesIn(text: string): { recipes: Recipe[] } | { refused: ImportRefusal } {
  if (text.length > LONGEST_FILE) return { refused: "too-large" };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { refused: "not-json" };
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(content);
  if (!head.success) return { refused: "not-recipes" };
  if (head.data.version !== VERSION) return { refused: "unknown-version" };
  const parsed = file.safeParse(content);
  return parsed.success ? { recipes: parsed.data.recipes } : { refused: "malformed" };
}
