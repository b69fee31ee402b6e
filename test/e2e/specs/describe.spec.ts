/** Describing a page for support: shown before it is saved, and nothing of what the page says is in it. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { urlOf, variantBy } from "../../sandbox/pages/catalogue.ts";
import { TYPE_NAMES } from "../../sandbox/pages/content.ts";
import { EXPECTED, HOSTILE_NAME } from "../../sandbox/data.ts";
import { find, press } from "../harness/find.ts";
import { oursAfterRest } from "../harness/journey.ts";
import { offeredFile, openHelp, rememberFiles } from "../harness/teaching.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

interface Described {
  format: string;
  frames: { host: string; recognised: { kind: string }; elements: number }[];
}

/** The preview in the popup and the file it offers: the same text. */
async function describePage(): Promise<{ text: string; content: Described }> {
  const popup = await openHelp(world.driver);
  await rememberFiles(popup);
  await press(popup, "button", "Descrever esta página para o suporte");
  await find(popup, "link", "Salvar arquivo");
  const saved = await offeredFile(popup, "prontidao-pagina.json");
  const text = await popup.evaluate(() => document.querySelector("pre")?.textContent ?? "");
  expect(saved).toBe(text);
  await press(popup, "button", "Fechar descrição");
  expect(await popup.evaluate(() => document.querySelector("pre"))).toBeNull();
  return { text, content: JSON.parse(text) as Described };
}

const EMAILS = Object.keys(EXPECTED.members);
const SECRETS = [...EMAILS.map((email) => email.split("@")[0]!), "empresa-ficticia", ...TYPE_NAMES, HOSTILE_NAME];

it.each(FAMILIES)("family %s: people's list, without anybody in it", async (family) => {
  world.sandbox.vexpenses.settings.perPage = 0;
  const page = await world.driver.open(world.urls(family).members);
  await page.waitForFunction(() => document.body.innerText.includes("@"));
  const { text, content } = await describePage();
  expect(content).toMatchObject({ format: "prontidao-page", frames: [{ recognised: { kind: "members" } }] });
  expect(text).toContain('"word": "membros de equipe"');
  expect(SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  expect(text).not.toMatch(/@|prontidao-badge/);
  expect(world.driver.problems).toEqual([]);
});

it("a page that isn't recognised, and one in an iframe with both frames", async () => {
  const page = await world.driver.open(urlOf(variantBy("redesign")!));
  const redesign = await describePage();
  expect(redesign.content.frames.map(({ recognised }) => recognised.kind)).toEqual(["unknown"]);
  expect(SECRETS.filter((secret) => redesign.text.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  await page.bringToFront();
  expect(await oursAfterRest(page)).toEqual([]);
  await page.close();
  const framed = await world.driver.open(urlOf(variantBy("iframe")!));
  await framed.waitForFunction(() => document.querySelector("iframe") !== null);
  await framed.waitForSelector("iframe");
  await (await (await framed.$("iframe"))!.contentFrame()).waitForSelector("select");
  expect((await describePage()).content.frames.map(({ host, recognised }) => [host, recognised.kind])).toEqual([
    ["app.vexpenses.com", "unknown"],
    ["amp.vexpenses.com", "configurar"],
  ]);
  expect(world.driver.problems).toEqual([]);
});
