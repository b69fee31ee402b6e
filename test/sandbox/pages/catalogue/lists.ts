/** Lists that are never all there at once, and pages that never rest (E–G, L). */
import { SURE, TYPE_NAMES } from "../content.ts";
import { app, members } from "./make.ts";
import type { Variant } from "./variant.ts";

/** Of 200 types the twelve known ones are every seventeenth; these are the first rows. */
const FIRST = (count: number): string[] => ["COMBUSTIVEL", ...Array.from({ length: count - 1 }, (_, index) => `Tipo inventado ${String(index + 1).padStart(3, "0")}`)];

export const LISTS: Variant[] = [
  members("E", "lazy", { id: "lazy-members", title: "Members loaded while scrolling", what: "counts are partial until the end", shown: 8 }),
  app("E", "lazy", {
    id: "lazy-types",
    title: "Types loaded while scrolling",
    what: "counts are partial until the end; rows that come later can be filled too",
    expect: { keys: TYPE_NAMES.slice(0, 8), complete: false },
  }),
  members("F", "virtual", { id: "virtual-members", title: "Virtualised members, recycled rows", what: "the same row element shows somebody else", shown: 7, content: { members: "many" }, quick: true }),
  app("F", "virtual", {
    id: "virtual-types",
    title: "200 virtualised types, recycled rows",
    what: "a choice must reach the row it was meant for, or none",
    content: { types: "many" },
    expect: { keys: FIRST(7), fill: { COMBUSTIVEL: "2.04.98" }, complete: false },
  }),
  members("G", "paged", { id: "paged-members", title: "Pages, filter and order in the address", what: "pushState without a reload", shown: 10, expect: { keys: [], complete: false } }),
  app("G", "paged", {
    id: "paged-types",
    title: "Types in pages that can be turned round",
    what: "re-sorted rows keep their own badges",
    expect: { keys: TYPE_NAMES.slice(0, 6), complete: false },
  }),
  app("L", "storm", { id: "storm-replace", title: "The table is replaced every 100 ms", what: "no loop, no flicker, little cost" }),
  app("L", "storm", { id: "storm-removes-ours", title: "The page takes out whatever it didn't put there", what: "give in instead of fighting", expect: { keys: [], fill: SURE } }),
  app("L", "storm", { id: "storm-attributes", title: "Attributes change all the time", what: "changes that say nothing cost nothing" }),
];
