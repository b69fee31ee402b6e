/** Omie → Configurar: types without a category and good suggestions for them, before any key. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXPECTED } from "../../sandbox/data.ts";
import { press, settledBadges } from "../harness/find.ts";
import { connectAndRefresh, saysInPage } from "../harness/journey.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const TYPES = Object.keys(EXPECTED.types);
/** Types that may be filled without looking twice, with their category's code, worked out by hand in the data set. */
const SURE = Object.entries(EXPECTED.types).flatMap(([type, expected]) => (expected.sure ? [[type, expected.sure] as const] : []));

/** What the page itself would submit for each type, by its framework's own state. */
async function chosen(page: Page, family: "A" | "C"): Promise<Record<string, string>> {
  return page.evaluate((isApp) => {
    const tidy = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
    const rows = [...document.querySelectorAll("tr")].filter((row) => row.querySelector(isApp ? '[role="combobox"]' : "select"));
    return Object.fromEntries(
      rows.map((row) => {
        const select = row.querySelector("select");
        const shown = select ? select.selectedOptions[0]?.textContent : row.querySelector('[class*="singleValue"]')?.textContent;
        return [tidy(row.cells[0]?.firstChild?.textContent), tidy(shown)];
      }),
    );
  }, family === "C");
}

describe.each(FAMILIES)("family %s", (family) => {
  it("marks every type, unbound ones as not arriving, before any key", async () => {
    const page = await world.driver.open(world.urls(family).omie);
    const types = await settledBadges(page, "type", TYPES.length);
    expect(types.map((badge) => badge.key).toSorted()).toEqual(TYPES.toSorted());
    for (const badge of types) {
      const unbound = EXPECTED.types[badge.key]?.reasons.includes("type.unbound");
      expect([badge.key, badge.state], JSON.stringify(badge)).toEqual([badge.key, unbound ? "blocked" : "unknown"]);
      expect(badge.reasons).toContain(unbound ? "type.unbound" : "connection.none");
    }
  });

  it("suggests a category for the unbound ones, sure where nothing else comes near", async () => {
    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", TYPES.length);
    await page.waitForFunction((count) => document.querySelectorAll('prontidao-badge[data-sure="true"]').length === count, { timeout: 15_000 }, SURE.length);
    const types = await settledBadges(page, "type", TYPES.length);
    expect(types.filter((badge) => badge.sure === "true").map((badge) => [badge.key, badge.suggestion]).toSorted()).toEqual(SURE.map((pair) => [...pair]).toSorted());
    // a bound type needs none
    expect(types.filter((badge) => !badge.reasons.includes("type.unbound")).every((badge) => badge.suggestion === null)).toBe(true);
  });

  it("fills the safe ones on the person's click, verified and unsaved; Salvar is the person's; the server gets exactly that", async () => {
    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", TYPES.length);
    const before = await chosen(page, family);
    await press(page, "button", "Aplicar sugestões seguras");
    await press(page, "button", "Confirmar preenchimento");
    await saysInPage(page, `${SURE.length} campos preenchidos, ainda não salvos: confira e clique em Salvar`);
    const after = await chosen(page, family);
    for (const [type, code] of SURE) expect(after[type]).toContain(code);
    for (const [type, value] of Object.entries(before)) if (!SURE.some(([sure]) => sure === type)) expect(after[type]).toBe(value);

    await page.waitForFunction((count) => document.querySelectorAll('prontidao-badge[data-reasons~="type.unsaved"]').length === count, {}, SURE.length);
    const unsaved = (await settledBadges(page, "type", TYPES.length)).filter((badge) => badge.reasons.includes("type.unsaved"));
    expect(unsaved.map((badge) => [badge.key, badge.state]).toSorted()).toEqual(SURE.map(([type]) => [type, "blocked"]).toSorted());
    expect(world.sandbox.vexpenses.presses).toEqual([]);

    // the person presses the page's own button
    await press(page, "button", "Salvar");
    await page.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-reasons~="type.unsaved"]').length === 0 && document.querySelectorAll("prontidao-badge").length > 10);
    const saves = world.sandbox.vexpenses.pressed("save");
    expect(saves).toHaveLength(1);
    for (const [type, code] of SURE) {
      const id = world.sandbox.vexpenses.data.types.find((one) => one.name.trim() === type)!.id;
      expect(world.sandbox.vexpenses.savedBinding("omie", id)?.code).toBe(code);
    }
    // after a reload the panel comes by itself, a moment after the badges
    await page.waitForSelector("prontidao-panel");
    expect(await page.evaluate(() => document.querySelector("prontidao-panel")?.shadowRoot?.textContent?.includes("ainda não salvo"))).toBe(false);
  });

  it("takes back what it filled, and only that", async () => {
    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", TYPES.length);
    const before = await chosen(page, family);
    await press(page, "button", "Aplicar sugestões seguras");
    await press(page, "button", "Confirmar preenchimento");
    await saysInPage(page, `${SURE.length} campos preenchidos, ainda não salvos: confira e clique em Salvar`);
    await press(page, "button", "Desfazer");
    await page.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-reasons~="type.unsaved"]').length === 0);
    expect(await chosen(page, family)).toEqual(before);
    expect(world.sandbox.vexpenses.presses).toEqual([]);
  });

  it("with OMIE's data: every bound type and the conta corrente have the state the data set says", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
    const page = await world.driver.open(world.urls(family).omie);
    const types = await settledBadges(page, "type", TYPES.length);
    for (const badge of types) {
      const expected = EXPECTED.types[badge.key]!;
      expect([badge.key, badge.state]).toEqual([badge.key, expected.state]);
      expect(badge.reasons).toEqual(expect.arrayContaining(expected.reasons));
    }
    const [account] = await settledBadges(page, "account", 1);
    expect(account).toMatchObject({ key: "conta-corrente", state: EXPECTED.account.state });
  });
});

describe("what is chosen and not saved never counts", () => {
  it("A: not even after a reload that restores the form", async () => {
    const page = await world.driver.open(world.urls("A").omie);
    await settledBadges(page, "type", TYPES.length);
    await press(page, "button", "Aplicar sugestões seguras");
    await press(page, "button", "Confirmar preenchimento");
    await saysInPage(page, `${SURE.length} campos preenchidos, ainda não salvos: confira e clique em Salvar`);
    await page.reload({ waitUntil: "domcontentloaded" });
    const types = await settledBadges(page, "type", TYPES.length);
    for (const [type] of SURE) {
      const badge = types.find((one) => one.key === type)!;
      expect(badge.state).toBe("blocked");
      expect(["type.unbound", "type.unsaved"]).toContain(badge.reasons[0]);
    }
  });

  it("C: not after leaving in the app and coming back", async () => {
    const page = await world.driver.open(world.urls("C").omie);
    await settledBadges(page, "type", TYPES.length);
    await press(page, "button", "Aplicar sugestões seguras");
    await press(page, "button", "Confirmar preenchimento");
    await saysInPage(page, `${SURE.length} campos preenchidos, ainda não salvos: confira e clique em Salvar`);
    await press(page, "link", "Membros de Equipe");
    await settledBadges(page, "member", 10);
    await page.goBack();
    const types = await settledBadges(page, "type", TYPES.length);
    for (const [type] of SURE) expect(types.find((one) => one.key === type)).toMatchObject({ state: "blocked", reasons: expect.arrayContaining(["type.unbound"]) as string[] });
  });
});
