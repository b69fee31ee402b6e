/** Every variant in a real browser with the extension: as good as known, and never a wrong value. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../sandbox/pages/catalogue.ts";
import { BROWSER, startWorld, type World } from "../harness/world.ts";
import { FLOOR } from "./floor.ts";
import { outcomeOf } from "./outcome.ts";
import { keep } from "./record.ts";

const full = process.env["FULL"] === "1";
const only = process.env["PAGES_ONLY"];
/** The quick run has one of each kind, each in one of the browsers; the full one has all in both. */
const quickHere = CATALOGUE.filter(({ quick }) => quick).filter((_, index) => (index % 2 === 0) === (BROWSER === "chromium"));
const chosen = only === undefined ? (full ? CATALOGUE : quickHere) : CATALOGUE.filter(({ id }) => id === only);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
let bare: World | undefined;
const withoutExtension = async (): Promise<World> => (bare ??= await startWorld({ extension: false }));
afterAll(async () => {
  await world?.close();
  await bare?.close();
});

describe("variants", () => {
  it.each(chosen.map((variant) => [variant.id, variant] as const))("%s", { timeout: 120_000 }, async (id, variant) => {
    const outcome = await outcomeOf(world, variant, withoutExtension);
    keep(outcome);
    expect(outcome.wrong).toEqual([]);
    expect({ id, ...FLOOR[id] }).toEqual({ id, ...Object.fromEntries(Object.keys(FLOOR[id] ?? {}).map((column) => [column, outcome[column as keyof typeof outcome]])) });
  });
});
