import type { Recipe } from "../../lib/model/page-health.ts";

/** A recipe as teaching the cards of an invented page gives it. */
export function recipe(id: string, over: Partial<Recipe> = {}): Recipe {
  return {
    version: 1,
    id,
    page: "configurar",
    host: "amp.vexpenses.com",
    path: "/~0abc/configurar",
    row: [{ tag: "div", role: "" }, { tag: "div", role: "" }, { tag: "section", role: "" }],
    back: 0,
    name: [{ tag: "b", role: "", nth: 0 }],
    field: [],
    titles: { name: null, field: null },
    offers: true,
    rows: 12,
    ...over,
  };
}
