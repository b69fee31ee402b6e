/** Teaching a page that isn't recognised: by keys and by pointer, kept, used, switched off, stale, taken out and in again. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { urlOf, variantBy } from "../../sandbox/pages/catalogue.ts";
import { TYPE_NAMES } from "../../sandbox/pages/content.ts";
import { badges, has, press, settledBadges } from "../harness/find.ts";
import { oursAfterRest, says } from "../harness/journey.ts";
import { guideAt, offeredFile, openHelp, rememberFiles, startTeaching, teachByKeys } from "../harness/teaching.ts";
import { startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const REDESIGN = urlOf(variantBy("redesign")!);
const open = (): Promise<Page> => world.driver.open(REDESIGN);

/** Every badge stands in the card of the type it is about. */
const misplaced = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>("prontidao-badge")].filter((badge) => badge.closest(".cartao")?.querySelector("b")?.textContent?.trim().replaceAll(/\s+/g, " ") !== badge.dataset["key"]).length);

/** Names and controls of the cards that no frame of the guide lies around. */
const framed = (page: Page): Promise<{ frames: number; unframed: string[] }> =>
  page.evaluate(() => {
    const frames = [...(document.querySelector("prontidao-teach")?.shadowRoot?.querySelectorAll(".mark.is-match") ?? [])].map((frame) => frame.getBoundingClientRect());
    const holds = (frame: DOMRect, box: DOMRect): boolean => frame.left <= box.left && frame.top <= box.top && frame.right >= box.right && frame.bottom >= box.bottom && frame.width < box.width + 12 && frame.height < box.height + 12;
    const parts = [...document.querySelectorAll(".cartao b, .cartao select")];
    return { frames: frames.length, unframed: parts.filter((part) => !frames.some((frame) => holds(frame, part.getBoundingClientRect()))).map((part) => part.textContent ?? "") };
  });

async function teach(page: Page): Promise<void> {
  await startTeaching(world.driver, page);
  await teachByKeys(page);
  await page.keyboard.press("Enter");
  await guideAt(page, "kept");
  await page.keyboard.press("Enter");
}

it("by keys only: one example row teaches all, the badges stand in their own rows, and nothing was pressed in the page", async () => {
  const page = await open();
  expect(await oursAfterRest(page)).toEqual([]);
  await startTeaching(world.driver, page);
  const said = await teachByKeys(page);
  expect(said).toContain("12 linhas encontradas.");
  // every name and every control is framed where it stands
  expect(await framed(page)).toEqual({ frames: 24, unframed: [] });
  await page.keyboard.press("Enter");
  expect(await guideAt(page, "kept")).toContain("Guardado: 12 linhas");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("prontidao-teach") === null);
  const shown = await settledBadges(page, "type", 12);
  expect(shown.map(({ key }) => key)).toEqual(TYPE_NAMES.map((name) => name.trim().replaceAll(/\s+/g, " ")));
  expect(await misplaced(page)).toBe(0);
  expect(world.sandbox.vexpenses.presses).toEqual([]);
  expect(world.driver.problems).toEqual([]);
});

it("by pointer: a click chooses what is under it and never reaches the page", async () => {
  const page = await open();
  await page.evaluate(() => {
    const heard: string[] = [];
    (globalThis as { heard?: string[] }).heard = heard;
    for (const name of ["pointerdown", "mousedown", "mouseup", "click", "focusin"]) {
      document.querySelector(".cartoes")?.addEventListener(name, () => heard.push(name));
      document.body.addEventListener(name, (event) => (event.target as Element).localName !== "prontidao-teach" && heard.push(name));
    }
  });
  await startTeaching(world.driver, page);
  await press(page, "button", "Omie → Configurar: tipos e categorias");
  await guideAt(page, "name");
  const centre = (selector: string) =>
    page.evaluate((wanted) => {
      const box = document.querySelectorAll(wanted)[2]!.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    }, selector);
  const heardBefore = await page.evaluate(() => (globalThis as { heard?: string[] }).heard!.length);
  await page.mouse.click(...(await centre(".cartao b")));
  expect(await guideAt(page, "field")).toContain("2 de 2");
  await page.mouse.click(...(await centre(".cartao select")));
  await guideAt(page, "confirm");
  expect(await page.evaluate(() => (globalThis as { heard?: string[] }).heard!.length)).toBe(heardBefore);
  await press(page, "button", "Confirmar e guardar");
  await settledBadges(page, "type", 12);
  expect(world.driver.problems).toEqual([]);
});

it("Esc leaves at every step, with nothing kept and nothing left behind", async () => {
  const page = await open();
  for (const keys of [[], ["Enter"], ["Enter", "Tab", "ArrowDown", "Enter"], ["Enter", "Enter", "Enter"]] as const) {
    await startTeaching(world.driver, page);
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("prontidao-teach") === null);
  }
  expect(await oursAfterRest(page)).toEqual([]);
  const popup = await openHelp(world.driver);
  await says(popup, "Nenhuma página foi ensinada neste navegador.");
});

it("a page's own script can't confirm for the person", async () => {
  const page = await open();
  await startTeaching(world.driver, page);
  await teachByKeys(page);
  await page.evaluate(() => {
    const root = document.querySelector("prontidao-teach")?.shadowRoot;
    for (const button of root?.querySelectorAll("button") ?? []) button.click();
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
  expect(await guideAt(page, "confirm")).toContain("12 linhas");
});

it("switched off it is silent again, switched on it is back, after a reload too; removed it is gone", async () => {
  const page = await open();
  await teach(page);
  await settledBadges(page, "type", 12);
  const popup = await openHelp(world.driver);
  const use = "Usar: Omie → Configurar em amp.vexpenses.com";
  await press(popup, "checkbox", use);
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelector("prontidao-badge") === null);
  await page.reload();
  expect(await oursAfterRest(page)).toEqual([]);
  await press(popup, "checkbox", use);
  await page.bringToFront();
  await settledBadges(page, "type", 12);
  await page.reload();
  await settledBadges(page, "type", 12);
  await press(popup, "button", "Remover: Omie → Configurar em amp.vexpenses.com");
  await says(popup, "Nenhuma página foi ensinada neste navegador.");
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelector("prontidao-badge") === null);
  expect(world.driver.problems).toEqual([]);
});

it("a page that has changed is no longer read, and the popup says so", async () => {
  const page = await open();
  await teach(page);
  await settledBadges(page, "type", 12);
  // the same cards now hold texts where the choices were
  await page.evaluate(() => {
    for (const select of document.querySelectorAll(".cartao select")) select.replaceWith("2.04.98 - Combustível");
  });
  await page.waitForFunction(() => document.querySelector("prontidao-badge") === null);
  const popup = await world.driver.extension("popup.html");
  // a page that nobody looks at is given no verdict: it comes to the front, and the popup behind it is asked by the clock
  await page.bringToFront();
  await popup.waitForFunction(() => document.body.innerText.includes("não há escolhas onde havia"), { timeout: 20_000, polling: 200 });
  await says(popup, "Abra-a e ensine de novo.");
  // the page is as it was taught again, and still the administrator decides
  await page.reload();
  expect(await oursAfterRest(page)).toEqual([]);
  expect(world.driver.problems).toEqual([]);
});

it("exported and imported it reads the page as before; a hostile file is refused with a sentence", async () => {
  const page = await open();
  const popup = await openHelp(world.driver);
  await rememberFiles(popup);
  await teach(page);
  await settledBadges(page, "type", 12);
  const exported = await offeredFile(popup, "prontidao-paginas-ensinadas.json");
  expect(JSON.parse(exported)).toMatchObject({ format: "prontidao-recipes", version: 1, recipes: [{ page: "configurar", rows: 12 }] });
  expect(exported).not.toMatch(new RegExp(TYPE_NAMES.slice(0, 4).join("|"), "i"));
  await press(popup, "button", "Remover: Omie → Configurar em amp.vexpenses.com");
  await says(popup, "Nenhuma página foi ensinada neste navegador.");

  const paste = async (text: string): Promise<void> => {
    await popup.evaluate((content) => {
      document.querySelector("textarea")!.value = content;
    }, text);
    await press(popup, "button", "Importar");
  };
  await press(popup, "button", "Importar páginas ensinadas");
  await paste('{"format":"prontidao-recipes","version":9,"recipes":[]}');
  await says(popup, "Arquivo de uma versão mais nova");
  await paste(exported.replace('"tag": "b"', '"tag": "b onclick=x"'));
  await says(popup, "O arquivo está alterado ou incompleto");
  await paste(exported);
  await says(popup, "1 página ensinada importada.");
  await page.bringToFront();
  await settledBadges(page, "type", 12);
  expect(world.driver.problems).toEqual([]);
});

it("on another vendor's page it refuses", async () => {
  const page = await world.driver.open(urlOf(variantBy("alike-conta-azul")!));
  await startTeaching(world.driver, page);
  await page.keyboard.press("Enter");
  await guideAt(page, "name");
  await page.keyboard.press("Enter");
  await guideAt(page, "field");
  await page.keyboard.press("Enter");
  expect(await guideAt(page, "trouble")).toContain("Esta página é de outra integração, não do Omie");
  await page.keyboard.press("Escape");
  expect(await badges(page)).toEqual([]);
});

it("a page that is recognised isn't offered to be taught", async () => {
  await world.driver.open(world.urls("A").omie);
  const popup = await openHelp(world.driver);
  await says(popup, "Esta página já é reconhecida");
  expect(await has(popup, "button", "Ensinar esta página")).toBe(false);
});
