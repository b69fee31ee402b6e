/** The script's life: the extension reloaded under open pages leaves exactly one copy of our UI, or none. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EXPECTED } from "../../sandbox/data.ts";
import { settledBadges } from "../harness/find.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const TYPES = Object.keys(EXPECTED.types).length;

it.each(FAMILIES)("family %s: one badge a row and one panel after a reload, and they work", async (family) => {
  const page = await world.driver.open(world.urls(family).omie);
  await settledBadges(page, "type", TYPES);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("prontidao-badge, prontidao-panel")) element.setAttribute("data-old", "");
  });
  await world.driver.reloadExtension();
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelectorAll("prontidao-badge[data-old], prontidao-panel[data-old]").length === 0, { timeout: 20_000 });
  const badges = await settledBadges(page, "type", TYPES);
  expect(badges).toHaveLength(TYPES);
  await page.waitForSelector("prontidao-panel");
  const counts = await page.evaluate(() => ({
    panels: document.querySelectorAll("prontidao-panel").length,
    perRow: [...document.querySelectorAll("tr")].map((row) => row.querySelectorAll("prontidao-badge").length).filter((count) => count > 1).length,
  }));
  expect(counts).toEqual({ panels: 1, perRow: 0 });
  expect(world.driver.problems).toEqual([]);
});
