/** Keys remembered under a passphrase: what lies on the disk, locked after a restart, unlocked where the popup says. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fill, find, has, press } from "../harness/find.ts";
import { connectAndRefresh, refresh, says } from "../harness/journey.ts";
import { question, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";
const PASSPHRASE = "quatro cavalos no telhado";
const keys = () => world.sandbox.vexpenses.data.keys;
const unlocked = async (page: Page): Promise<number> => (await question<{ unlocked: unknown[] }>(page, "overview", {})).unlocked.length;

async function remember(): Promise<Page> {
  const options = await world.driver.extension("options.html");
  await press(options, "button", "Concordo e continuar");
  await fill(options, "App Key", keys().appKey);
  await fill(options, "App Secret", keys().appSecret);
  await press(options, "radio", "Lembrar com senha");
  await fill(options, "Senha", PASSPHRASE);
  await fill(options, "Repita a senha", PASSPHRASE);
  await press(options, "button", "Verificar e salvar");
  await says(options, `Conectado: ${COMPANY}`);
  return options;
}

/** Every record of every database as text, bytes as the letters they would be. */
function disk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error as Error));
      });
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) found.push(name, await result(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value));
  });
}

it("what is kept says neither keys nor passphrase", async () => {
  const options = await remember();
  const kept = await disk(options);
  expect(kept).toContain("prontidao-vault");
  for (const secret of [keys().appKey, keys().appSecret, PASSPHRASE]) expect(kept).not.toContain(secret);
});

it("after a restart: the popup says unlock, a wrong passphrase is told, the right one brings everything back", async () => {
  await (await remember()).close();
  await (await refresh(world.driver)).close();
  await world.driver.closeTabs();
  await world.driver.reloadExtension();

  const popup = await world.driver.extension("popup.html");
  await find(popup, "button", "Desbloquear");
  await says(popup, COMPANY);
  expect(await unlocked(popup)).toBe(0);
  await popup.close();

  const options = await world.driver.extension("options.html");
  await fill(options, "Senha", "nove gatos na varanda");
  await press(options, "button", "Desbloquear");
  await says(options, "Senha incorreta.");
  expect(await unlocked(options)).toBe(0);
  await fill(options, "Senha", PASSPHRASE);
  await press(options, "button", "Desbloquear");
  await says(options, "as chaves estão de novo à mão");
  expect(await unlocked(options)).toBe(1);
});

it("the background ends while the keys are at hand: they still are", async () => {
  const options = await remember();
  await world.driver.killBackground();
  expect(await unlocked(options)).toBe(1);
});

it("locked by hand, then forgotten: nothing is left to unlock", async () => {
  const options = await remember();
  await press(options, "button", `Bloquear agora ${COMPANY}`);
  await find(options, "textbox", "Senha");
  expect(await unlocked(options)).toBe(0);
  await press(options, "button", `Desconectar ${COMPANY}`);
  await says(options, "Chaves esquecidas");
  expect(await has(options, "textbox", "Senha")).toBe(false);
  expect(await disk(options)).not.toContain("checkIv");
});

it("this session only leaves no record", async () => {
  await connectAndRefresh(world.driver, keys(), COMPANY);
  const options = await world.driver.extension("options.html");
  expect(await disk(options)).not.toContain("checkIv");
  expect(world.driver.problems).toEqual([]);
});
