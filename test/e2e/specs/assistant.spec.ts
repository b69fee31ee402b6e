/** Dashboard → Tipos de despesas: what is decided there is offered on Configurar, and nothing is filled unasked. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXPECTED } from "../../sandbox/data.ts";
import { find, press, settledBadges } from "../harness/find.ts";
import { connectAndRefresh, says, saysInPage } from "../harness/journey.ts";
import { FAMILIES, ONE_FAMILY, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";
const TYPES = Object.keys(EXPECTED.types);
const UNBOUND = Object.entries(EXPECTED.types).flatMap(([type, { reasons }]) => (reasons.includes("type.unbound") ? [type] : []));
const SURE = Object.entries(EXPECTED.types).flatMap(([type, { sure }]) => (sure ? [[type, sure] as const] : []));

/** Configurar seen once, so that the dashboard knows its types. */
async function seenOnce(family: (typeof FAMILIES)[number]): Promise<void> {
  const page = await world.driver.open(world.urls(family).omie);
  await settledBadges(page, "type", TYPES.length);
  await page.waitForSelector("prontidao-panel");
  // the page tells what it shows once it has rested; left before, it was not seen
  const own = await dashboard();
  await own.close();
  await page.close();
}

async function dashboard(): Promise<Page> {
  const page = await world.driver.extension("dashboard.html#tipos");
  await says(page, "Sem categoria (");
  return page;
}

/** Types into a type's search and takes the first category found. */
async function pick(page: Page, type: string, typed: string): Promise<void> {
  await page.bringToFront();
  const search = await find(page, "combobox", `Categoria para ${type}`);
  await search.type(typed);
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-activedescendant"));
  await page.keyboard.press("Enter");
}

/** Hands a file to the import as the person's choice would. */
async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error("no file field");
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: "text/csv" }));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );
  await says(page, `Do arquivo ${name}`);
}

/** Presses an export and gives what would be saved. */
async function exported(page: Page, button: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.arrayBuffer().then((bytes) => ((globalThis as { saved?: string }).saved = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
      return make(blob);
    };
  });
  await press(page, "button", button);
  const text = await page.waitForFunction(() => (globalThis as { saved?: string }).saved);
  return String(await text.jsonValue());
}

const savedCode = (type: string): string | undefined => {
  const { vexpenses } = world.sandbox;
  const id = vexpenses.data.types.find(({ name }) => name.trim() === type)?.id ?? 0;
  return vexpenses.savedBinding("omie", id)?.code;
};

describe.each(ONE_FAMILY)("family %s", (family) => {
  it("what is picked on the dashboard is offered on Configurar, filled when confirmed, and no plan any more once saved", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    await seenOnce(family);
    const own = await dashboard();
    await pick(own, "Almoço com cliente", "refeicoes");
    await says(own, "1 escolha guardada");
    await press(own, "button", `Aplicar sugestões seguras (${SURE.length})`);
    await press(own, "button", "Confirmar");
    await says(own, `${SURE.length + 1} escolhas guardadas`);
    await own.close();

    const page = await world.driver.open(world.urls(family).omie);
    await settledBadges(page, "type", TYPES.length);
    await saysInPage(page, `${SURE.length + 1} escolhidas por você no painel`);
    expect(world.sandbox.vexpenses.presses).toEqual([]);
    await press(page, "button", "Aplicar sugestões seguras");
    await saysInPage(page, "escolhido por você no painel em");
    await press(page, "button", "Confirmar preenchimento");
    await saysInPage(page, `${SURE.length + 1} campos preenchidos, ainda não salvos: confira e clique em Salvar`);
    expect(world.sandbox.vexpenses.presses).toEqual([]);
    await press(page, "button", "Salvar");
    await page.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-reasons~="type.unsaved"]').length === 0 && document.querySelectorAll("prontidao-badge").length > 10);
    for (const [type, code] of [...SURE, ["Almoço com cliente", "2.04.96"] as const]) expect([type, savedCode(type)]).toEqual([type, code]);

    const after = await dashboard();
    await after.waitForFunction(() => !document.body.innerText.includes("guardada"));
    await says(after, `Sem categoria (${UNBOUND.length - SURE.length - 1})`);
  });

  it("marks the unbound types where types are made, and no other", async () => {
    await seenOnce(family);
    const page = await world.driver.open(world.urls(family).types);
    const badges = await settledBadges(page, "type", UNBOUND.length);
    expect(badges.map(({ key }) => key).toSorted()).toEqual(UNBOUND.toSorted());
    expect(badges.every(({ reasons, state }) => state === "blocked" && reasons.includes("type.unbound"))).toBe(true);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>("prontidao-badge")?.dataset["words"])).toBe("falta vincular ao Omie");
  });
});

describe("a file", () => {
  it("exported and brought back changes nothing; with a category written in, only that is offered and only on Confirmar kept", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    await seenOnce("A");
    const own = await dashboard();
    const text = await exported(own, "Exportar CSV");
    expect(text.startsWith("\ufeffTipo;Código;Categoria;Grupo\r\n")).toBe(true);
    expect(text).toContain("\r\nMaterial de escritório;2.04.06;");
    await bring(own, "igual.csv", text);
    await says(own, "Nada a mudar");
    await press(own, "button", "Cancelar");
    await bring(own, "novo.csv", text.replace("\r\nUber;;;", "\r\nUber;2.04.95;;"));
    await says(own, "1 mudança a conferir");
    expect(await own.evaluate(() => document.body.innerText.includes("guardada:"))).toBe(false);
    await press(own, "button", "Confirmar");
    await says(own, "1 escolha guardada");
    await says(own, "importado de arquivo em");
  });

  it("with wrong lines is refused by line, and the right ones are still offered", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    await seenOnce("A");
    const own = await dashboard();
    await bring(own, "ruim.csv", "Tipo;Código;Categoria\nUber;2.04.95;\nCorreios;2.09.99;\nCOMBUSTIVEL;2.04;\nFoguete;2.04.98;\nHospedagem;a;b;c\n");
    for (const line of ["Linha 3: a categoria “2.09.99” não existe", "Linha 4: “2.04” não recebe despesa", "Linha 5: o tipo “Foguete” não está em Configurar", "Linha 6: não pôde ser lida"]) await says(own, line);
    await says(own, "1 mudança a conferir");
    await says(own, "4 linhas não foram aceitas");
  });
});

describe("OMIE's chart", () => {
  it("a slot that was renamed since it was bound is asked about, until somebody says that it still serves", async () => {
    const TYPE = "Material de escritório";
    // seen with the name it had
    await seenOnce("A");
    const row = world.sandbox.omie.company(world.sandbox.vexpenses.data.keys.appKey).categorias.find(({ codigo }) => codigo === "2.04.06")!;
    row.descricao = "Marketing digital";
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    const page = await world.driver.open(world.urls("A").omie);
    const before = (await settledBadges(page, "type", TYPES.length)).find(({ key }) => key === TYPE);
    expect(before).toMatchObject({ state: "unknown", reasons: ["type.category-changed-meaning"] });
    await saysInPage(page, "Ainda serve?");

    const own = await dashboard();
    await says(own, "agora se chama “Marketing digital”");
    await press(own, "button", `Sim, ainda serve para ${TYPE}`);
    await own.waitForFunction(() => !document.body.innerText.includes("Ainda serve?"));
    await page.bringToFront();
    await page.waitForFunction((type) => document.querySelector<HTMLElement>(`prontidao-badge[data-key="${type}"]`)?.dataset["state"] === "ready", {}, TYPE);
  });

  it("before any connection the dashboard works with what the page offered, and says so", async () => {
    await seenOnce("A");
    const own = await dashboard();
    await says(own, "Sem o Omie conectado");
    await pick(own, "Uber", "taxi");
    await says(own, "1 escolha guardada");
  });
});
