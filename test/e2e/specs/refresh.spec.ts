/** "Atualizar dados do Omie": in one click, with progress, through deaths, refusals and two windows. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demoCompany, seedOfSize } from "../../sandbox/omie/seed.ts";
import { find, press } from "../harness/find.ts";
import { enterKeys, refresh, says, syncState, waitForSync } from "../harness/journey.ts";
import { BROWSER, question, startWorld, type World } from "../harness/world.ts";

const FULL = process.env["FULL"] === "1";
const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";

let world: World;
beforeAll(async () => {
  world = await startWorld({ companies: [{ ...demoCompany(), clientes: seedOfSize(2_000, 7).clientes }] });
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const keys = () => world.sandbox.vexpenses.data.keys;
const omie = () => world.sandbox.omie;
const calls = (call: string) => omie().log.filter((entry) => entry.call === call);

async function connected(): Promise<Page> {
  const options = await enterKeys(world.driver, keys());
  await says(options, COMPANY);
  await options.close();
  return world.driver.extension("popup.html");
}

interface Seen {
  suppliers: number;
  syncedAt: number | null;
  run: { state: string; requests: number } | null;
}
const overview = (page: Page): Promise<Seen> => question<Seen>(page, "overview", {});

it("reads 2,000 suppliers with the fewest requests and trips no limit", async () => {
  const popup = await connected();
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["done"]);
  expect(calls("ListarClientes").map((entry) => (entry.param as { pagina: number }).pagina).toSorted()).toEqual([1, 2, 3, 4]);
  expect(calls("ListarCategorias")).toHaveLength(1);
  expect(calls("ListarContasCorrentes")).toHaveLength(1);
  expect(omie().log.filter((entry) => entry.fault !== null)).toEqual([]);
  expect((await overview(popup)).suppliers).toBe(2_000);
});

it("is running in the same frame as the click", async () => {
  const popup = await connected();
  await find(popup, "button", "Atualizar dados do Omie");
  const state = await popup.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Atualizar dados do Omie");
    button?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelector("[data-sync-state]")?.getAttribute("data-sync-state");
  });
  expect(state).toBe("running");
  await waitForSync(popup, ["done"]);
});

it("pressed again within a minute asks OMIE nothing", async () => {
  const popup = await connected();
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["done"]);
  const asked = omie().log.length;
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["done"]);
  await says(popup, "2.000 cadastros lidos do Omie");
  expect(omie().log).toHaveLength(asked);
});

it("from two windows at once asks every page once", async () => {
  const first = await connected();
  const second = await world.driver.extension("popup.html");
  await find(second, "button", "Atualizar dados do Omie");
  const { connection } = await question<{ connection: { id: string } }>(second, "overview", {});
  await Promise.all([question(first, "sync", { connection: connection.id }), question(second, "sync", { connection: connection.id })]);
  await waitForSync(second, ["done"]);
  await waitForSync(first, ["done"]);
  expect(calls("ListarClientes").map((entry) => (entry.param as { pagina: number }).pagina).toSorted()).toEqual([1, 2, 3, 4]);
});

it("can be cancelled; what was known stays", async () => {
  const popup = await connected();
  const held = omie().hold("ListarClientes");
  await press(popup, "button", "Atualizar dados do Omie");
  await held.received;
  await press(popup, "button", "Cancelar");
  await waitForSync(popup, ["idle"]);
  held.release();
  expect((await overview(popup)).suppliers).toBe(0);
  expect(await syncState(popup)).toBe("idle");
});

it("pauses, not fails, when the session ends in the middle", async () => {
  const popup = await connected();
  const held = omie().hold("ListarClientes");
  await press(popup, "button", "Atualizar dados do Omie");
  await held.received;
  // what closing the browser does to the keys, with the refresh under way
  await popup.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } }).chrome;
    await storage.session.clear();
  });
  await world.driver.killBackground();
  held.release();
  await waitForSync(popup, ["paused"], 60_000);
  await says(popup, "Informar as chaves");
});

it("blocked until a time: says when and stops asking", async () => {
  const popup = await connected();
  omie().mode({ failNext: { call: "ListarClientes", fault: "blocked" } });
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["paused"]);
  // OMIE said 1800 seconds: the time shown is about half an hour from now
  const shown = await popup.evaluate(() => /\d{2}:\d{2}/.exec(document.body.innerText)?.[0] ?? "");
  const [hours = 0, minutes = 0] = shown.split(":").map(Number);
  const until = new Date();
  until.setHours(hours, minutes, 0, 0);
  const ahead = (until.getTime() - Date.now() + 86_400_000) % 86_400_000;
  expect(ahead).toBeGreaterThan(28 * 60_000);
  expect(ahead).toBeLessThan(32 * 60_000);
  const asked = omie().log.length;
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["paused"]);
  expect(omie().log).toHaveLength(asked);
});

it("offline: pauses, keeps what was known, and says so", async () => {
  const popup = await connected();
  omie().mode({ failNext: { call: "ListarClientes", fault: "drop", times: 12 } });
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["paused"], 45_000);
  await says(popup, "conexão");
});

it("OMIE answering HTML: fails or pauses with the reason, never done", async () => {
  const popup = await connected();
  omie().mode({ html: true });
  await press(popup, "button", "Atualizar dados do Omie");
  expect(["failed", "paused"]).toContain(await waitForSync(popup, ["failed", "paused", "done"], 45_000));
  expect((await overview(popup)).syncedAt).toBeNull();
});

// Chrome gives and takes required hosts only in its own settings page, which no script may drive.
it.runIf(BROWSER === "firefox")("host permission withdrawn: says so, and goes on once it is given back", async () => {
  const popup = await connected();
  await popup.evaluate(async () => {
    const { permissions } = (globalThis as unknown as { browser: { permissions: { remove(what: unknown): Promise<boolean> } } }).browser;
    await permissions.remove({ origins: ["https://app.omie.com.br/*"] });
  });
  await press(popup, "button", "Atualizar dados do Omie");
  await says(popup, "Permitir acesso");
  expect(calls("ListarClientes")).toEqual([]);
  await press(popup, "button", "Permitir acesso");
  await popup.waitForFunction(() => !document.body.innerText.includes("Permitir acesso"), { timeout: 15_000 });
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["done"]);
});

it("keys refused in the middle: fails with the reason and asks for keys", async () => {
  const popup = await connected();
  omie().mode({ suspended: [keys().appKey] });
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["failed"]);
  await says(popup, "suspens");
});

describe("a dead worker", () => {
  it("killed at rest: the next message wakes a fresh one with the same books", async () => {
    const popup = await connected();
    await press(popup, "button", "Atualizar dados do Omie");
    await waitForSync(popup, ["done"]);
    const before = await overview(popup);
    await world.driver.killBackground();
    expect(await overview(popup)).toEqual(before);
  });

  it.runIf(FULL).each(["received", "answered"] as const)(
    "killed with a request %s: ends with the same books",
    async (moment) => {
      const popup = await connected();
      const held = moment === "received" ? omie().hold("ListarClientes") : null;
      const reached = held ? held.received : omie().once("answered", "ListarClientes");
      await press(popup, "button", "Atualizar dados do Omie");
      await reached;
      await world.driver.killBackground();
      held?.release();
      // OMIE refuses the same page for a minute: the refresh goes on when it may
      await waitForSync(popup, ["done"], 150_000);
      expect((await overview(popup)).suppliers).toBe(2_000);
      expect(omie().log.filter((entry) => entry.fault !== null)).toEqual([]);
    },
    200_000,
  );
});

it("a refreshed popup opened later shows the same", async () => {
  const popup = await connected();
  await popup.close();
  const done = await refresh(world.driver);
  await says(done, "2.000 cadastros lidos do Omie");
});
