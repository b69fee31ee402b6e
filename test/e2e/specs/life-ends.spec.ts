/** Where the script has nothing to do, where it comes back, and what it leaves when the extension goes. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { IFRAME_INNER, urlOf, variantBy } from "../../sandbox/pages/catalogue.ts";
import { settledBadges } from "../harness/find.ts";
import { BROWSER, startWorld, type World } from "../harness/world.ts";

let world: World;
let stranger: Server;
beforeAll(async () => {
  world = await startWorld();
  stranger = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Outro site</title><h1>Outro site</h1><iframe src="${urlOf(IFRAME_INNER)}" width="900" height="700"></iframe>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  stranger?.close();
  await world?.close();
});
beforeEach(() => world.fresh());

const TYPES = 12;
const NATIVE = variantBy("react-native")!;

const oursIn = (page: Pick<Page, "evaluate">): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll("*")].map((element) => element.localName).filter((name) => name.startsWith("prontidao-")));

it("a page of VExpenses inside a stranger's page gets nothing of ours", async () => {
  // the same page inside VExpenses' own is marked: the script is there and has had the time
  const known = await world.driver.open(urlOf(variantBy("iframe")!));
  const inside = await known.waitForFrame((one) => one.url() === urlOf(IFRAME_INNER));
  await settledBadges(inside as unknown as Page, "type", TYPES);
  const page = await world.driver.open(`http://localhost:${(stranger.address() as AddressInfo).port}/`);
  const frame = await page.waitForFrame((one) => one.url() === urlOf(IFRAME_INNER));
  await frame.waitForSelector("tbody tr select");
  // longer than it took beside: nothing tells that nothing comes
  await frame.evaluate(async () => {
    const begun = performance.now();
    while (performance.now() - begun < 1_500) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect(await oursIn(frame)).toEqual([]);
  expect(await oursIn(page)).toEqual([]);
  // Firefox says that a stranger's frame gets no cookies
  expect(world.driver.problems.filter((text) => !text.includes("SameSite"))).toEqual([]);
});

it("a page that the browser kept and shows again has its marks once, and they follow what is chosen", async () => {
  const page = await world.driver.open(urlOf(NATIVE));
  // left while our questions are under way
  await page.waitForSelector("prontidao-badge");
  await page.evaluate(() => {
    const seen = window as unknown as { shownAgain?: boolean };
    window.addEventListener("pageshow", (event) => (seen.shownAgain = event.persisted));
  });
  await page.goto("https://amp.vexpenses.com/v-inicio", { waitUntil: "domcontentloaded" });
  expect(await oursIn(page)).toEqual([]);
  // what the browser shows again loads nothing, so there is no load to wait for
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => document.querySelectorAll("tbody tr select").length === 12);
  expect(await page.evaluate(() => (window as unknown as { shownAgain?: boolean }).shownAgain)).toBe(true);
  const first = (await settledBadges(page, "type", TYPES)).find(({ reasons }) => reasons.includes("type.unbound"));
  // with the account's badge and the panel
  await page.waitForFunction((count) => [...document.querySelectorAll("*")].filter((one) => one.localName.startsWith("prontidao-")).length === count, {}, TYPES + 2);
  const row = await page.evaluateHandle((key) => [...document.querySelectorAll("tbody tr")].find((one) => one.querySelector<HTMLElement>("prontidao-badge")?.dataset["key"] === key)!, first!.key);
  await (await row.$("select"))!.select("2.04.98");
  await page.waitForFunction((one) => one.querySelector<HTMLElement>("prontidao-badge")?.dataset["reasons"]?.includes("type.unsaved"), {}, row);
  expect(world.driver.problems).toEqual([]);
});

// the last one: there is no extension after it
it("the extension removed under an open page leaves the page as it was, and nothing behind where its script can still end itself", { retry: 0 }, async () => {
  await world.driver.reloadExtension();
  const page = await world.driver.open(urlOf(NATIVE));
  await settledBadges(page, "type", TYPES);
  await page.waitForSelector("prontidao-panel");
  await world.driver.removeExtension();
  await page.bringToFront();
  // Firefox ends the script without a word: what it drew stays, doing nothing, until the page is left
  if (BROWSER === "chromium") await page.waitForFunction(() => ![...document.querySelectorAll("*")].some((element) => element.localName.startsWith("prontidao-")), { timeout: 15_000 });
  await page.select("tbody tr select", "2.04.98");
  const truth = await page.evaluate(() => (window as unknown as { __truth: () => { bindings: Record<string, { value: string } | null> } }).__truth());
  expect(Object.values(truth.bindings)[0]?.value).toBe("2.04.98");
  expect(world.driver.problems).toEqual([]);
});
