/** Painel → Pessoas: every kind of fix as it is written to OMIE, stopped, resumed, refused and forbidden. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { supplier } from "../../sandbox/omie/seed-suppliers.ts";
import { moment } from "../../sandbox/omie/writing.ts";
import { fill, has, press } from "../harness/find.ts";
import { says } from "../harness/journey.ts";
import { ALLOW, AT, filledPeople, inOmie, peoplePage, pickUntagged, UNTAGGED, untilFixed, untilRows, writesSeen } from "../harness/people.ts";
import { BROWSER, question, ranIn, startWorld, type World } from "../harness/world.ts";

/** Opens somebody's details by searching for them. */
async function open(page: Page, email: string): Promise<void> {
  await fill(page, "Buscar por nome ou e-mail", email);
  await untilRows(page, [email]);
  await page.click(`.people-row[data-person="${email}"] .person`);
  await page.waitForSelector(`.person-card[data-person="${email}"]`);
}

/** From a fix in the details to its line in the log. */
async function write(page: Page, wish: string): Promise<void> {
  await press(page, "button", wish);
  await says(page, "Conferir antes de escrever no Omie");
  await press(page, "button", "Confirmar e escrever no Omie");
  await page.waitForSelector(".fix-log [data-fix-state]");
}

const shown = (page: Page, selector: string): Promise<string[]> => page.$$eval(selector, (cells) => cells.map((cell) => (cell.textContent ?? "").replaceAll(/\s+/g, " ").trim()));

describe("with writing switched on", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());
  beforeEach(() => world.fresh());

  async function allowed(): Promise<Page> {
    const page = await filledPeople(world);
    const { connection } = await question<{ connection: { id: string } }>(page, "overview", {});
    await question(page, "switchWrites", { connection: connection.id, on: true });
    return page;
  }

  it.runIf(ranIn("firefox"))("a tag for three is stopped after the first and resumed: each written once, the tags they had kept", async () => {
    const page = await filledPeople(world);
    const before = new Map(UNTAGGED.map((email) => [email, inOmie(world, email).tags]));
    await pickUntagged(page);
    expect(await has(page, "button", "Confirmar e escrever no Omie")).toBe(false);
    await press(page, "checkbox", ALLOW);
    const first = world.sandbox.omie.hold("IncluirTags");
    await press(page, "button", "Confirmar e escrever no Omie");
    await first.received;
    await press(page, "button", "Parar");
    await says(page, "Parado: 2 não foram escritos");
    first.release();
    await untilFixed(page, 1);
    expect(writesSeen(world)).toEqual(["IncluirTags"]);
    await press(page, "button", "Continuar");
    await untilFixed(page, 3);
    expect(writesSeen(world)).toEqual(["IncluirTags", "IncluirTags", "IncluirTags"]);
    for (const [email, tags] of before) expect(inOmie(world, email).tags).toEqual([...tags, "Funcionário"]);
    expect(world.sandbox.vexpenses.presses).toEqual([]);
    expect(world.driver.problems).toEqual([]);
  });

  it.runIf(ranIn("chromium"))("a missing record is made with name, e-mail and tag; not where OMIE has the address by now; and what OMIE refuses is shown in its words", async () => {
    const page = await allowed();
    const made = `patricia.quintela${AT}`;
    await open(page, made);
    await press(page, "button", "Criar cadastro no Omie");
    await page.waitForSelector('[data-fix="create"]');
    expect(await shown(page, '[data-fix="create"] td')).toEqual(["(não existe)", `Patrícia Quintela Inventada · ${made} · Funcionário`]);
    expect(writesSeen(world)).toEqual([]);
    const asked = world.sandbox.omie.log.length;
    await press(page, "button", "Confirmar e escrever no Omie");
    await untilFixed(page, 1);
    expect(inOmie(world, made)).toMatchObject({ email: made, inactive: "N", tags: ["Funcionário"] });
    // looked for among the latest changes, written, read back
    const calls = world.sandbox.omie.log.slice(asked).map(({ call, param }) => [call, Object.keys(param as object).some((name) => name.startsWith("filtrar_por_data"))]);
    expect(calls).toEqual([["ListarClientes", true], ["IncluirCliente", false], ["ListarClientes", false]]);

    // somebody else makes it in OMIE meanwhile
    const taken = `rafael.sampaio${AT}`;
    const { clientes } = world.sandbox.omie.company(world.sandbox.vexpenses.data.keys.appKey);
    const [date, time] = moment(Date.now());
    const other = supplier(900, { name: "RAFAEL SAMPAIO INVENTADO", email: taken, tags: [] });
    clientes.push({ ...other, info: { ...other.info, dAlt: date, dInc: date, hAlt: time, hInc: time } });
    await open(page, taken);
    await write(page, "Criar cadastro no Omie");
    await untilFixed(page, 1, 60_000, "failed");
    await says(page, "Outro cadastro do Omie já tem este e-mail.");

    world.sandbox.omie.mode({ streetRequired: true });
    const refused = `tatiana.uchoa${AT}`;
    await open(page, refused);
    await write(page, "Criar cadastro no Omie");
    await untilFixed(page, 2, 60_000, "failed");
    await says(page, "O Omie não aceitou. Veja abaixo o que ele disse.");
    expect((await shown(page, ".fix-log blockquote")).join()).toMatch(/O Omie disse: “.*endereco.*”/i);
    expect(writesSeen(world)).toEqual(["IncluirCliente", "IncluirCliente"]);
    expect(clientes.filter(({ email }) => email === taken)).toHaveLength(1);
    expect(clientes.some(({ email }) => email === refused)).toBe(false);
  });

  it.runIf(ranIn("chromium"))("an e-mail: asked which side is wrong, added beside the old one; a record is reactivated and nothing else of it changed", async () => {
    const page = await allowed();
    const [hers, old] = ["marina.nunes@filial-ficticia.example", `marina.nunes${AT}`];
    const { code } = inOmie(world, old);
    await open(page, hers);
    expect(await has(page, "button", "Acrescentar este e-mail ao cadastro")).toBe(false);
    await press(page, "radio", "O do VExpenses");
    await says(page, "Corrija o e-mail no VExpenses, em Membros de Equipe. Nada é escrito no Omie.");
    expect(await has(page, "button", "Acrescentar este e-mail ao cadastro")).toBe(false);
    await press(page, "radio", "O do Omie");
    await write(page, "Acrescentar este e-mail ao cadastro");
    await untilFixed(page, 1);
    expect(inOmie(world, hers)).toMatchObject({ code, tags: ["Cliente", "Fornecedor", "Funcionário"] });
    expect(inOmie(world, old).code).toBe(code);

    const away = `heitor.inacio${AT}`;
    const before = inOmie(world, away);
    await open(page, away);
    await says(page, "Antes de reativar, confira com quem cuida do Omie");
    await write(page, "Reativar cadastro no Omie");
    await untilFixed(page, 2);
    expect(inOmie(world, away)).toEqual({ ...before, inactive: "N" });
    expect(writesSeen(world)).toEqual(["AlterarCliente", "AlterarCliente"]);
    const sent = world.sandbox.omie.log.filter(({ call }) => call === "AlterarCliente").map(({ param }) => Object.keys(param as object).toSorted());
    expect(sent).toEqual([["codigo_cliente_omie", "email"], ["codigo_cliente_omie", "inativo"]]);
    await says(page, "pessoas mudaram: clique em Sincronizar no VExpenses.");
  });
});

// Chromium takes a policy from the whole computer: nothing a test should change
describe.runIf(BROWSER === "firefox" && process.env["FULL"] === "1")("where the computer's policy forbids writing", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ policy: { writesNever: true } });
  });
  afterAll(() => world?.close());

  it("fixes are previewed, nothing can be switched on or written, and the background refuses as well", async () => {
    await filledPeople(world);
    const page = await peoplePage(world);
    await pickUntagged(page);
    await says(page, "A política deste computador não permite que a extensão escreva no Omie.");
    expect([await has(page, "checkbox", ALLOW), await has(page, "button", "Confirmar e escrever no Omie")]).toEqual([false, false]);
    const { connection } = await question<{ connection: { id: string } }>(page, "overview", {});
    expect(await question(page, "switchWrites", { connection: connection.id, on: true })).toEqual({ on: false, forbidden: true });
    const wish = { kind: "add-tag", code: inOmie(world, UNTAGGED[0] ?? "").code, tag: "Funcionário" };
    expect(await question(page, "fixApply", { connection: connection.id, wishes: [wish], by: "" })).toEqual({ trouble: "writes-forbidden" });
    expect(writesSeen(world)).toEqual([]);
  });
});
