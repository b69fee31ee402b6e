/** An administrator's file in an approver's browser: the marks answer from it, without a key and without a request to OMIE. */
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePack } from "../../../lib/pack/make.ts";
import { createSigner, pairingCode } from "../../../lib/pack/pairing.ts";
import { CHEAP, contents } from "../../pack/invented.ts";
import { EXPECTED } from "../../sandbox/data.ts";
import { type BadgeFacts, fill, find, has, press, settledBadges } from "../harness/find.ts";
import { connectAndRefresh, says, synchronise } from "../harness/journey.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";
const DAY = 86_400_000;
const ACTIVE = Object.keys(EXPECTED.members).filter((email) => !email.startsWith("wagner."));
const TYPES = Object.keys(EXPECTED.types).length;

interface Handed {
  file: Buffer;
  code: string;
  /** what the administrator's own pages showed when it was made */
  members: BadgeFacts[];
}

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), "prontidao-"));
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

type Remembering = typeof globalThis & { made?: Blob };

/** From now on the page remembers the file it gives an address to: its own rules let nobody fetch that address. */
const remember = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const give = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      (globalThis as Remembering).made = file;
      return give(file);
    };
  });

async function remembered(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const bytes = new Uint8Array((await (globalThis as Remembering).made?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return Buffer.from(text, "base64");
}

/** An administrator's whole day: connect, refresh, read the pages, synchronise, and make the file. */
async function handOut(): Promise<Handed> {
  const { driver } = world;
  world.sandbox.vexpenses.settings.perPage = 0;
  await connectAndRefresh(driver, world.sandbox.vexpenses.data.keys, COMPANY);
  const members = await driver.open(world.urls("A").members);
  await settledBadges(members, "member", ACTIVE.length);
  const inactive = await driver.open(world.urls("A").inactiveMembers);
  await settledBadges(inactive, "member", 1);
  const configurar = await driver.open(world.urls("A").omie);
  await settledBadges(configurar, "type", TYPES);
  await synchronise(configurar);
  await members.bringToFront();
  await members.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-state="ready"]').length > 0, { timeout: 20_000 });
  const shown = await settledBadges(members, "member", ACTIVE.length);
  const dashboard = await driver.extension("dashboard.html#aprovadores");
  await remember(dashboard);
  await press(dashboard, "button", "Gerar pacote de prontidão");
  const link = await find(dashboard, "link", "Baixar arquivo", 30_000);
  expect(await link.evaluate((element) => [(element as HTMLAnchorElement).download, (element as HTMLAnchorElement).protocol])).toEqual(["prontidao-aprovadores-1.pack", "blob:"]);
  const file = await remembered(dashboard);
  await press(dashboard, "button", "Mostrar código");
  const code = await dashboard.waitForFunction(() => document.querySelector(".pairing-code")?.textContent ?? null);
  return { file, code: String(await code.jsonValue()), members: shown };
}

async function pick(options: Page, name: string, content: Buffer): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  const input = (await options.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

const keyFields = (page: Page): Promise<number> => page.$$eval("input", (inputs) => inputs.filter((input) => input.type === "password" || /app.?(?:key|secret)/i.test(input.id)).length);

describe("from administrator to approver", () => {
  let handed: Handed;
  let options: Page;

  beforeAll(async () => {
    await world.fresh();
    handed = await handOut();
    await world.fresh();
    world.sandbox.vexpenses.settings.perPage = 0;
    options = await world.driver.extension("options.html");
  }, 120_000);

  it("the first question is who one is; an approver finds no key field", async () => {
    await press(options, "button", "Sou aprovador");
    await says(options, "Nenhum arquivo importado ainda");
    expect(await keyFields(options)).toBe(0);
    expect(await has(options, "button", "Concordo e continuar")).toBe(false);
  });

  it("the file waits for its code; a code mistyped costs nothing", async () => {
    await pick(options, "pacote.pack", handed.file);
    await says(options, "Arquivo à espera do código: pacote.pack");
    await press(options, "button", "Importar pacote");
    await says(options, "Falta o código de pareamento");
    const last = handed.code.at(-1) === "7" ? "8" : "7";
    await fill(options, "Código de pareamento", handed.code.slice(0, -1) + last);
    await press(options, "button", "Importar pacote");
    await says(options, "uma letra errada");
    await fill(options, "Código de pareamento", handed.code.toLowerCase());
    await press(options, "button", "Importar pacote");
    await says(options, `Arquivo nº 1 de ${COMPANY} em uso.`);
    await says(options, "CNPJ 11.222.333/0001-99");
  });

  it.each(FAMILIES)("family %s: Membros and Configurar answer from it, with its age", async (family) => {
    const members = await world.driver.open(world.urls(family).members);
    const shown = await settledBadges(members, "member", ACTIVE.length);
    const bare = (all: BadgeFacts[]) => all.map(({ key, state, reasons }) => [key, state, ...reasons.toSorted()].join(" ")).toSorted();
    expect(bare(shown)).toEqual(bare(handed.members));
    expect(shown.some(({ state }) => state === "ready")).toBe(true);
    const configurar = await world.driver.open(world.urls(family).omie);
    const types = await settledBadges(configurar, "type", TYPES);
    for (const { key, state } of types) expect([key, state]).toEqual([key, EXPECTED.types[key]!.state]);
    const [account] = await settledBadges(configurar, "account", 1);
    expect(account?.state).toBe("ready");
    await members.bringToFront();
    await members.evaluate(() => document.querySelector<HTMLElement>('prontidao-badge[data-state="ready"]')?.shadowRoot?.querySelector("button")?.click());
    await members.waitForFunction(() => /Dados do Omie|há \d|agora mesmo/.test(document.querySelector('prontidao-badge[data-state="ready"]')?.shadowRoot?.textContent ?? ""));
    expect(world.sandbox.omie.log).toEqual([]);
  });

  it("the popup names company and file, and offers nothing that would ask OMIE", async () => {
    const popup = await world.driver.extension("popup.html");
    await says(popup, "Arquivo nº 1 de");
    await says(popup, COMPANY);
    expect(await has(popup, "button", "Importar pacote")).toBe(true);
    for (const name of ["Atualizar dados do Omie", "Sincronizei agora no VExpenses", "Painel"]) expect(await has(popup, "button", name)).toBe(false);
    await popup.close();
  });

  it.each<[string, (file: Buffer) => Buffer, string]>([
    ["changed", (file) => Buffer.from(file.map((byte, at) => (at === file.length - 9 ? byte ^ 1 : byte))), "O arquivo foi alterado depois de feito"],
    ["cut in half", (file) => file.subarray(0, file.length / 2), "O arquivo está incompleto"],
    ["of another version", (file) => Buffer.from(file.map((byte, at) => (at === 15 ? 9 : byte))), "outra versão da extensão"],
    ["something else", () => Buffer.from("%PDF-1.7 nota fiscal"), "Este não é um arquivo de verificação"],
    ["of 200 MB", () => Buffer.alloc(200_000_000), "grande demais"],
    ["the one in use", (file) => file, "Este arquivo já está em uso"],
  ])("a file %s is refused in words; the last good one stays", async (name, change, words) => {
    await options.bringToFront();
    await pick(options, `${name}.pack`, change(handed.file));
    await says(options, words);
    await says(options, "Arquivo nº 1 de");
    const members = await world.driver.open(world.urls("A").members);
    expect((await settledBadges(members, "member", ACTIVE.length)).some(({ state }) => state === "ready")).toBe(true);
    await members.close();
  });

  it("a file dropped is taken like one that was picked", async () => {
    await options.bringToFront();
    await options.evaluate(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(["%PDF-1.7 nota fiscal"], "nota.pdf"));
      document.querySelector("form.pack-import")?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
    });
    await says(options, "Este não é um arquivo de verificação");
  });

  it.each<[string, number, boolean, string]>([
    ["of another administrator", 0, false, "O arquivo é de outra empresa ou de outro administrador"],
    ["rightly paired and expired", -31 * DAY, true, "O arquivo já venceu"],
    ["rightly paired and dated in the future", 3 * DAY, true, "O arquivo tem data futura"],
  ])("a file %s is refused in words; the last good one stays, and so does its pairing", async (name, shift, withCode, words) => {
    const theirs = await createSigner();
    const file = await makePack(contents(), theirs, { number: 9, now: Date.now() + shift, stretch: CHEAP });
    await options.bringToFront();
    if (withCode) await fill(options, "Código de pareamento", await pairingCode(theirs));
    await pick(options, `${name}.pack`, Buffer.from(file));
    await says(options, words);
    await says(options, "O arquivo anterior continua em uso.");
    await fill(options, "Código de pareamento", " ");
    await pick(options, "pacote.pack", handed.file);
    await says(options, "Este arquivo já está em uso");
  });

  it("the background ended and started again answers the same", async () => {
    await world.driver.killBackground();
    const members = await world.driver.open(world.urls("A").members);
    expect((await settledBadges(members, "member", ACTIVE.length)).some(({ state }) => state === "ready")).toBe(true);
  });

  it("erased, nothing is left of it; in all that time OMIE was asked nothing", async () => {
    await world.driver.closeTabs();
    const page = await world.driver.extension("options.html");
    await fill(page, "Para apagar, escreva APAGAR. Não dá para desfazer.", "APAGAR");
    await press(page, "button", "Apagar tudo");
    await says(page, "Como você usa a Prontidão?");
    const popup = await world.driver.extension("popup.html");
    await says(popup, "Conect");
    expect(world.sandbox.omie.log).toEqual([]);
    expect(world.driver.problems).toEqual([]);
  });
});
