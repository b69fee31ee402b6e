/** axe on every own page and on what we draw in VExpenses pages, light and dark. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_VERSION } from "../../../components/consent.ts";
import { EXPECTED } from "../../sandbox/data.ts";
import { fill, find, press, settledBadges } from "../harness/find.ts";
import { connectAndRefresh, enterKeys, says } from "../harness/journey.ts";
import { FAMILIES, question, startWorld, type World } from "../harness/world.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary: string }[];
}

/** WCAG 2.2 A and AA rules; `within` limits it to our elements where the page around isn't ours. */
async function violations(page: Page, within: string | null): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> } };
    const context = selector ? { include: [...document.querySelectorAll(selector)] } : document;
    const result = await axe.run(context, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { region: { enabled: selector === null } } });
    return result.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${JSON.stringify(node.target)} ${node.failureSummary}`));
  }, within);
  return found;
}

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ scheme });
  });
  afterAll(() => world?.close());

  it("options: consent, key form, connected", async () => {
    const first = await world.driver.extension("options.html");
    await says(first, "Antes de conectar");
    expect(await violations(first, null)).toEqual([]);
    await press(first, "button", "Concordo e continuar");
    await says(first, "App Secret");
    expect(await violations(first, null)).toEqual([]);
    await first.close();
    const connected = await enterKeys(world.driver, world.sandbox.vexpenses.data.keys);
    await says(connected, "EMPRESA FICTICIA DE TESTES LTDA");
    expect(await violations(connected, null)).toEqual([]);
  });

  it("options: a passphrase typed, refused, and asked for", async () => {
    // OMIE doesn't answer the same question twice in a minute; erased, nobody remembers that it was asked
    await world.fresh();
    const options = await world.driver.extension("options.html");
    await press(options, "button", "Concordo e continuar");
    await press(options, "radio", "Lembrar com senha");
    await fill(options, "Senha", "curta");
    await press(options, "button", "Verificar e salvar");
    await says(options, "Preencha este campo.");
    expect(await violations(options, null)).toEqual([]);
    const { appKey, appSecret } = world.sandbox.vexpenses.data.keys;
    expect(await question(options, "connect", { appKey, appSecret, consent: CONSENT_VERSION, passphrase: "quatro cavalos no telhado" })).toHaveProperty("connection");
    await question(options, "lock", {});
    const locked = await world.driver.extension("options.html");
    await find(locked, "heading", "Desbloquear");
    await fill(locked, "Senha", "nove gatos");
    await press(locked, "button", "Desbloquear");
    await says(locked, "Senha incorreta.");
    expect(await violations(locked, null)).toEqual([]);
    await world.fresh();
  });

  it("popup: with the company's data", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
    const popup = await world.driver.extension("popup.html");
    await says(popup, "11.222.333/0001-99");
    expect(await violations(popup, null)).toEqual([]);
  });

  it("Pessoas: the list, a person, the preview of a fix, the side panel", async () => {
    await settledBadges(await world.driver.open(world.urls("A").members), "member", 10);
    const page = await world.driver.extension("dashboard.html");
    await (await page.waitForSelector('.people-row[data-person^="elisa.ferraz"]'))?.click();
    await page.waitForSelector(".person-card");
    expect(await violations(page, null)).toEqual([]);
    await press(page, "button", "Adicionar tag Funcionário");
    await find(page, "heading", "Conferir antes de escrever no Omie");
    expect(await violations(page, null)).toEqual([]);
    const panel = await world.driver.extension("sidepanel.html");
    await says(panel, "11.222.333/0001-99");
    expect(await violations(panel, null)).toEqual([]);
  });

  it.each(FAMILIES)("in the page, family %s: badges, an open explanation, the panel and its preview", async (family) => {
    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", Object.keys(EXPECTED.types).length);
    await page.waitForSelector("prontidao-panel");
    expect(await violations(page, "prontidao-badge, prontidao-panel")).toEqual([]);
    await page.evaluate(() => document.querySelector("prontidao-badge")?.shadowRoot?.querySelector("button")?.click());
    await page.waitForFunction(() => document.querySelector("prontidao-badge")?.shadowRoot?.querySelector('[role="dialog"]'));
    expect(await violations(page, "prontidao-badge")).toEqual([]);
    await page.keyboard.press("Escape");
    await press(page, "button", "Aplicar sugestões seguras");
    expect(await violations(page, "prontidao-panel")).toEqual([]);
  });
});
