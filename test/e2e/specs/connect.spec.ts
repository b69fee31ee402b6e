/** Options: consent before any key, the keys checked, every fault in words, forgetting. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { find, has, press } from "../harness/find.ts";
import { connectAndRefresh, enterKeys, says } from "../harness/journey.ts";
import { question, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";
const keys = () => world.sandbox.vexpenses.data.keys;

it("asks for consent before a key field exists", async () => {
  const options = await world.driver.extension("options.html");
  await find(options, "button", "Concordo e continuar");
  expect(await options.$$eval("input", (inputs) => inputs.filter((input) => /key|secret/i.test(input.name + input.id + (input.labels?.[0]?.textContent ?? ""))).length)).toBe(0);
  await press(options, "button", "Concordo e continuar");
  await find(options, "textbox", "App Key");
  await find(options, "textbox", "App Secret");
  expect(await options.evaluate((element) => (element as HTMLInputElement).checked, await find(options, "radio", "Só nesta sessão"))).toBe(true);
});

it("names the company and its CNPJ, with one request", async () => {
  const options = await enterKeys(world.driver, keys());
  await says(options, COMPANY);
  await says(options, "11.222.333/0001-99");
  expect(world.sandbox.omie.log.map((entry) => entry.call)).toEqual(["ListarEmpresas"]);
});

it.each<[string, (omie: World["sandbox"]["omie"]) => void, string, Partial<{ appKey: string; appSecret: string }>]>([
  ["wrong keys", () => undefined, "O Omie recusou", { appSecret: "f".repeat(32) }],
  ["a suspended app", (omie) => omie.mode({ suspended: ["1234567890123"] }), "suspens", {}],
  ["OMIE answering HTML", (omie) => omie.mode({ html: true }), "Omie", {}],
])("says what is wrong: %s", async (_, prepare, text, wrong) => {
  prepare(world.sandbox.omie);
  const options = await enterKeys(world.driver, { ...keys(), ...wrong });
  await options.waitForFunction(() => document.querySelector('[role="alert"]')?.textContent?.trim(), { timeout: 20_000 });
  await says(options, text);
  expect(await has(options, "button", "Verificar e salvar")).toBe(true);
  const { connections, unlocked } = await question<{ connections: unknown[]; unlocked: unknown[] }>(options, "overview", {});
  expect([connections, unlocked]).toEqual([[], []]);
});

it("blocked until a time: says when, and doesn't ask before", async () => {
  world.sandbox.omie.mode({ failNext: { call: "ListarEmpresas", fault: "blocked" } });
  const options = await enterKeys(world.driver, keys());
  await options.waitForFunction(() => /\d{2}:\d{2}/.test(document.querySelector('[role="alert"]')?.textContent ?? ""), { timeout: 20_000 });
  const asked = world.sandbox.omie.log.length;
  await press(options, "button", "Verificar e salvar");
  await options.waitForFunction(() => /\d{2}:\d{2}/.test(document.querySelector('[role="alert"]')?.textContent ?? ""), { timeout: 20_000 });
  expect(world.sandbox.omie.log).toHaveLength(asked);
});

it("right keys after wrong ones are accepted at once", async () => {
  const options = await enterKeys(world.driver, { ...keys(), appSecret: "f".repeat(32) });
  await options.waitForFunction(() => document.querySelector('[role="alert"]')?.textContent?.trim(), { timeout: 20_000 });
  await options.close();
  const again = await enterKeys(world.driver, keys());
  await says(again, COMPANY);
});

it("keeps the secret out of every place a page or a disk could have it", async () => {
  await connectAndRefresh(world.driver, keys(), COMPANY);
  const popup = await world.driver.extension("popup.html");
  const kept = await popup.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { storage: Record<string, { get(key: null): Promise<unknown> }> } }).chrome;
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name }) =>
          new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open(name ?? "");
            opening.onerror = () => reject(opening.error as Error);
            opening.onsuccess = async () => {
              const db = opening.result;
              const all = await Promise.all(
                [...db.objectStoreNames].map(
                  (store) =>
                    new Promise((done) => {
                      const reading = db.transaction(store).objectStore(store).getAll();
                      reading.onsuccess = () => done(reading.result);
                    }),
                ),
              );
              db.close();
              resolve(all);
            };
          }),
      ),
    );
    const local = await api.storage["local"]!.get(null);
    return JSON.stringify([databases, local, document.documentElement.outerHTML]);
  });
  expect(kept).toContain(COMPANY);
  expect(kept).not.toContain(keys().appSecret);
  expect(kept).not.toContain(keys().appKey);
  // nor anything of people that we don't need
  expect(kept).not.toMatch(/111\.222\.333-\d\d/);
});

describe("afterwards", () => {
  it("disconnecting forgets the keys; the books still answer", async () => {
    await connectAndRefresh(world.driver, keys(), COMPANY);
    const options = await world.driver.extension("options.html");
    await press(options, "button", `Desconectar ${COMPANY}`);
    await says(options, "Chaves esquecidas");
    const overview = await question<{ unlocked: unknown[]; suppliers: number }>(options, "overview", {});
    expect(overview.unlocked).toEqual([]);
    expect(overview.suppliers).toBeGreaterThan(10);
  });

  it("erasing everything leaves nothing, and proves it", async () => {
    await connectAndRefresh(world.driver, keys(), COMPANY);
    const options = await world.driver.extension("options.html");
    const { left } = await question<{ left: Record<string, number> }>(options, "forget", {});
    expect(Object.values(left).every((count) => count === 0)).toBe(true);
    const overview = await question<{ connections: unknown[]; suppliers: number }>(options, "overview", {});
    expect(overview).toMatchObject({ connections: [], suppliers: 0 });
  });
});
