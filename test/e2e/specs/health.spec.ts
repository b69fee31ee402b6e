/** "Nesta página": what the page in view is taken for, what was found, and the next step for what wasn't. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { urlOf, variantBy } from "../../sandbox/pages/catalogue.ts";
import { has, press, settledBadges } from "../harness/find.ts";
import { says } from "../harness/journey.ts";
import { guideAt, startTeaching, teachByKeys } from "../harness/teaching.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

async function violations(page: Page, within: string | null): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }> } };
    const context = selector ? { include: [...document.querySelectorAll(selector)] } : document;
    const { violations } = await axe.run(context, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { region: { enabled: selector === null } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`));
  }, within);
}

it.each(FAMILIES)("family %s: Configurar and Membros de Equipe are recognised, with what was found on them", async (family) => {
  const page = await world.driver.open(world.urls(family).omie);
  const types = await settledBadges(page, "type", 16);
  const popup = await world.driver.extension("popup.html");
  await says(popup, "Página reconhecida: Omie → Configurar");
  await says(popup, `Vínculos: ${types.length} tipos encontrados.`);
  await says(popup, "Conta corrente encontrada.");
  await popup.close();
  await page.close();
  const members = await world.driver.open(world.urls(family).members);
  const people = await settledBadges(members, "member", 1);
  const again = await world.driver.extension("popup.html");
  await says(again, "Página reconhecida: Membros de Equipe");
  await says(again, `Pessoas: ${people.length} encontradas.`);
  expect(await has(again, "button", "Ensinar esta página")).toBe(false);
  expect(world.driver.problems).toEqual([]);
});

it("what is missing is said with the next step", async () => {
  const page = await world.driver.open(world.urls("A").omie);
  await settledBadges(page, "type", 16);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("label, select")) if (/conta/i.test(one.textContent ?? "") && !one.closest("table")) one.remove();
  });
  const popup = await world.driver.extension("popup.html");
  await says(popup, "Conta corrente não encontrada → mostre o campo");
});

it("the frame that holds the page counts, not the one around it", async () => {
  const page = await world.driver.open(urlOf(variantBy("iframe")!));
  await page.waitForSelector("iframe");
  await (await (await page.$("iframe"))!.contentFrame()).waitForSelector("select");
  const popup = await world.driver.extension("popup.html");
  await says(popup, "Página reconhecida: Omie → Configurar");
  await says(popup, "Vínculos: 12 tipos encontrados.");
});

it("an unknown page is offered to be taught; a taught one says so; neither adds anything to the page", async () => {
  const page = await world.driver.open(urlOf(variantBy("redesign")!));
  const popup = await world.driver.extension("popup.html");
  await says(popup, "Página do VExpenses não reconhecida: não mostro nada nela.");
  await popup.close();
  await startTeaching(world.driver, page);
  await teachByKeys(page);
  await page.keyboard.press("Enter");
  await guideAt(page, "kept");
  await page.keyboard.press("Enter");
  await settledBadges(page, "type", 12);
  const taught = await world.driver.extension("popup.html");
  await says(taught, "Lida como foi ensinada: Omie → Configurar.");
  await says(taught, "Vínculos: 12 tipos encontrados.");
  expect(world.driver.problems).toEqual([]);
});

it("without a VExpenses page there is nothing to say of one", async () => {
  const popup = await world.driver.extension("popup.html");
  await press(popup, "button", "Ajuda");
  await says(popup, "Deixe uma página do VExpenses aberta para ensinar ou descrever.");
  expect(await has(popup, "button", "Descrever esta página para o suporte")).toBe(false);
});

it("axe has nothing to say of the popup with everything open, nor of the guide at any step", async () => {
  const page = await world.driver.open(urlOf(variantBy("redesign")!));
  await startTeaching(world.driver, page);
  const seen: string[] = [];
  for (const step of ["page", "name", "field", "confirm"]) {
    await guideAt(page, step);
    seen.push(...(await violations(page, "prontidao-teach")));
    await page.keyboard.press("Enter");
  }
  await guideAt(page, "kept");
  seen.push(...(await violations(page, "prontidao-teach")));
  const popup = await world.driver.extension("popup.html");
  await press(popup, "button", "Ajuda");
  await press(popup, "button", "Descrever esta página para o suporte");
  await says(popup, "Salvar arquivo");
  await press(popup, "button", "Importar páginas ensinadas");
  seen.push(...(await violations(popup, null)));
  expect(seen).toEqual([]);
});
