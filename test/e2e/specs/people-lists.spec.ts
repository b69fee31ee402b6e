/** Painel → Pessoas: people learned from elsewhere: a pasted list with garbage in it, and VExpenses' own API. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { apiCompany } from "../../sandbox/vexpenses-api/rows.ts";
import { fill, find, has, press } from "../harness/find.ts";
import { connectAndRefresh, says } from "../harness/journey.ts";
import { AT, COMPANY } from "../harness/people.ts";
import { BROWSER, question, ranIn, startWorld, type World } from "../harness/world.ts";

const api = apiCompany(120);
let world: World;
beforeAll(async () => {
  world = await startWorld({ api });
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

/** "Pessoas" of a company whose members were not seen yet. */
async function empty(): Promise<Page> {
  await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
  const page = await world.driver.extension("dashboard.html");
  await find(page, "button", "De onde vem a lista");
  return page;
}

const granted = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as { chrome: { permissions: { contains(what: unknown): Promise<boolean> } } }).chrome.permissions.contains({ origins: ["https://api.vexpenses.com/*"] }));

it.runIf(ranIn("chromium"))("a list full of garbage: what is an address is judged, each line that is none is named, nothing runs and nothing is kept", async () => {
  const page = await empty();
  await press(page, "button", "Conferir e-mails");
  const lines = ["Nome;E-mail", `  ANA.LIMA${AT.toUpperCase()}  `, '<img src=x onerror="window.__pwned=1">', ";;;", "sem@ponto", `ana.lima${AT}`, "\u202Eelpmaxe@evil", `Ursula <ursula.vidal${AT}>`, "@", "=HYPERLINK(1)"];
  const field = await find(page, "textbox", "Lista de e-mails");
  // pasted, as a list is
  await field.evaluate((element, text) => {
    (element as HTMLTextAreaElement).value = text;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, lines.join("\n"));
  await press(page, "button", "Conferir");
  await says(page, "2 e-mails conferidos: 0 chegam ao Omie");
  const checked = await page.$$eval(".checked li", (rows) => rows.map((row) => row.getAttribute("data-email")));
  expect(checked).toEqual([`ana.lima${AT}`, `ursula.vidal${AT}`]);
  await press(page, "button", "7 linhas com algo a conferir");
  const rejected = await page.$$eval(".checked ~ details li, details li", (all) => all.map((line) => (line as HTMLElement).innerText.replaceAll(/\s+/g, " ")));
  expect(rejected.map((line) => /^Linha (\d+):/.exec(line)?.[1])).toEqual(["3", "4", "5", "6", "7", "9", "10"]);
  expect(rejected[3]).toMatch(/já estava mais acima$/);
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  expect(await has(page, "button", "2 pessoas")).toBe(false);
  expect(world.driver.problems).toEqual([]);
});

// Chromium asks in a window of its own that no driver can answer
it.runIf(BROWSER === "firefox")("VExpenses' API: the host is asked for, members are read and nothing written; each refusal in plain words; the token is forgotten", async () => {
  const page = await empty();
  const sources = async (): Promise<void> => press(page, "button", "De onde vem a lista");
  await sources();
  expect(await granted(page)).toBe(false);
  const read = async (token: string): Promise<void> => {
    await fill(page, "Chave da API do VExpenses", token);
    await press(page, "button", "Ler a lista");
  };
  await read("chave-errada-inventada");
  await says(page, "O VExpenses não aceitou esta chave da API. Confira se foi copiada inteira.");
  expect(await granted(page)).toBe(true);
  for (const [failure, words] of [
    ["firewall", "esta chave da API pode não ter permissão para isso"],
    ["html", "respondeu algo que não é uma lista de membros. Nada foi mudado."],
    ["no-success", "A API do VExpenses"],
  ] as const) {
    world.sandbox.api.failNext(failure);
    await read(api.token);
    await says(page, words);
  }
  // longer than anybody waits for
  world.sandbox.api.mode({ retryAfter: 3_600 });
  world.sandbox.api.failNext("rate");
  await read(api.token);
  await says(page, "O VExpenses pede para esperar. Tente de novo depois de");

  await read(api.token);
  await says(page, "Lista lida: 120 membros.");
  // every ninth is deactivated: 13 of 120
  await find(page, "button", "107 pessoas");
  await says(page, "API do VExpenses: 120 pessoas · lista completa");
  const { log, alarms } = world.sandbox.api;
  expect(alarms).toEqual([]);
  expect(new Set(log.map(({ route }) => route))).toEqual(new Set(["team-members"]));
  expect(log.every(({ headers }) => headers["cookie"] === undefined)).toBe(true);

  await press(page, "button", "Esquecer a chave da API");
  await find(page, "button", "Ler a lista");
  const { connection } = await question<{ connection: { id: string } }>(page, "overview", {});
  expect(await question(page, "readMembers", { connection: connection.id })).toEqual({ trouble: { kind: "locked", until: null } });
  const session = await page.evaluate(async () => JSON.stringify(await (globalThis as unknown as { chrome: { storage: { session: { get(): Promise<unknown> } } } }).chrome.storage.session.get()));
  expect(session).not.toContain(api.token);
  // what was read by it stays
  await find(page, "button", "107 pessoas");
  expect(world.driver.strayHosts()).toEqual([]);
});

it.runIf(BROWSER === "chromium")("VExpenses' API without the browser's permission: said, and nothing is sent", async () => {
  const page = await empty();
  const { connection } = await question<{ connection: { id: string } }>(page, "overview", {});
  expect(await question(page, "readMembers", { connection: connection.id, token: api.token })).toEqual({ trouble: { kind: "no-permission", until: null } });
  expect([world.sandbox.api.log, await granted(page)]).toEqual([[], false]);
});
