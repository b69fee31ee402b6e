/** What we leave alone: other vendors' pages, pages we don't know, the page's own requests and everybody else's hosts. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXPECTED, HOSTILE_NAME, HOSTILE_TYPE } from "../../sandbox/data.ts";
import type { PageUrls } from "../../sandbox/vexpenses/urls.ts";
import { settledBadges } from "../harness/find.ts";
import { connectAndRefresh } from "../harness/journey.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const TYPES = Object.keys(EXPECTED.types).length;

/** Elements of ours once the page has rested for a while: two frames after the last change, at least `ms`. */
async function oursAfterRest(page: Page, ms = 700): Promise<string[]> {
  return page.evaluate(async (quiet) => {
    let last = performance.now();
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    while (performance.now() - last < quiet) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return [...document.querySelectorAll("*")].map((element) => element.localName).filter((name) => name.startsWith("prontidao-"));
  }, ms);
}

describe.each(FAMILIES)("family %s", (family) => {
  it.each(["contaAzul", "unrecognised", "integrations", "start"] as (keyof PageUrls)[])("draws nothing on %s", async (name) => {
    const page = await world.driver.open(world.urls(family)[name]);
    expect(await oursAfterRest(page)).toEqual([]);
    expect(world.driver.problems).toEqual([]);
  });

  it("leaves Conta Azul alone also when coming from Omie in the app", async () => {
    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", TYPES);
    await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("a")].find((link) => link.textContent?.includes("Integrações"))?.click());
    await page.waitForFunction(() => [...document.querySelectorAll("body *")].some((element) => element.textContent === "Conta Azul"));
    expect(await oursAfterRest(page)).toEqual([]);
  });

  it("the page sends the same requests with and without us", async () => {
    const visit = async (one: World): Promise<string[]> => {
      one.sandbox.requests.length = 0;
      for (const url of [one.urls(family).omie, one.urls(family).members]) {
        const page = await one.driver.open(url);
        await oursAfterRest(page);
        await page.close();
      }
      // sorted: the browser itself loads a page's scripts in no fixed order
      return one.sandbox.requests
        .filter(({ path }) => path !== "/favicon.ico")
        .map(({ method, host, path, bodyDigest }) => `${method} ${host}${path} ${bodyDigest}`)
        .toSorted();
    };
    const bare = await startWorld({ extension: false });
    try {
      expect(await visit(world)).toEqual(await visit(bare));
    } finally {
      await bare.close();
    }
  });

  it("draws hostile names as text, wherever they stand", async () => {
    world.sandbox.vexpenses.settings.perPage = 0;
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
    for (const [url, subject, text] of [
      [world.urls(family).members, "member", HOSTILE_NAME],
      [world.urls(family).omie, "type", HOSTILE_TYPE],
    ] as const) {
      const page = await world.driver.open(url);
      await settledBadges(page, subject, 16);
      // open the explanation of the hostile row: the name is in it
      const badge = await page.evaluateHandle((wanted) => {
        const row = [...document.querySelectorAll("tr")].find((one) => one.textContent?.includes(wanted));
        const found = row?.querySelector("prontidao-badge") ?? null;
        found?.shadowRoot?.querySelector("button")?.click();
        return found;
      }, text);
      // the explanation's script comes on request
      await page.waitForFunction((element) => element?.shadowRoot?.querySelector('[role="dialog"]'), { timeout: 10_000 }, badge);
      const opened = await page.evaluate((element) => ({ text: element?.shadowRoot?.textContent ?? "", images: element?.shadowRoot?.querySelectorAll("img").length ?? -1 }), badge);
      expect(opened.images).toBe(0);
      expect(opened.text).toContain(text);
      expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
    }
    expect(world.driver.problems).toEqual([]);
  });
});

it("no host but the page's own and OMIE was asked for anything", async () => {
  await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
  for (const family of FAMILIES) {
    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", TYPES);
  }
  expect(world.driver.strayHosts()).toEqual([]);
  expect(world.sandbox.vexpenses.presses).toEqual([]);
  // whoever called OMIE was the extension, and it called reading methods only
  const calls = world.sandbox.omie.log;
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.every((entry) => entry.call.startsWith("Listar"))).toBe(true);
  expect(calls.every((entry) => entry.origin === null || /^(chrome|moz)-extension:\/\//.test(entry.origin))).toBe(true);
});
