/** Painel → Pessoas: everybody with their reasons, fixes written once and read back, e-mails checked. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXPECTED } from "../../sandbox/data.ts";
import { fill, find, has, press } from "../harness/find.ts";
import { says } from "../harness/journey.ts";
import { AT, filledPeople, inOmie, pickUntagged, UNTAGGED, untilFixed, untilRows, writesSeen } from "../harness/people.ts";
import { question, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await world.fresh();
  world.sandbox.vexpenses.settings.perPage = 0;
});

interface Shown {
  email: string;
  state: string;
  reasons: string[];
}

const rows = (page: Page): Promise<Shown[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".people-row[data-person]")].map(({ dataset }) => ({
      email: dataset["person"] ?? "",
      state: dataset["state"] ?? "",
      reasons: (dataset["reasons"] ?? "").split(" ").filter(Boolean),
    })),
  );

/** Everybody, by scrolling through. */
async function everybody(page: Page): Promise<Map<string, Shown>> {
  const all = new Map<string, Shown>();
  const count = Number(await page.$eval(".people-grid", (grid) => grid.getAttribute("aria-rowcount"))) - 1;
  for (let top = 0; all.size < count && top < count * 100; top += 400) {
    await page.$eval(".people-grid", (grid, to) => void (grid.scrollTop = to), top);
    await page.waitForFunction(() => document.querySelectorAll(".people-row[aria-busy]").length === 0);
    for (const row of await rows(page)) all.set(row.email, row);
  }
  return all;
}

const filled = (): Promise<Page> => filledPeople(world);
const writes = (): string[] => writesSeen(world);
const tagsInOmie = (email: string): string[] => inOmie(world, email).tags;

describe("everybody", () => {
  it("has the state and the reasons the data set says; chips count them and filter", async () => {
    const page = await filled();
    const all = await everybody(page);
    const active = Object.entries(EXPECTED.members).filter(([email]) => !email.startsWith("wagner."));
    expect([...all.keys()].toSorted()).toEqual(active.map(([email]) => email.toLowerCase()).toSorted());
    for (const [email, { before }] of active) {
      const shown = all.get(email.toLowerCase());
      expect([email, shown?.state]).toEqual([email, before.state]);
      expect(shown?.reasons).toEqual(expect.arrayContaining([...before.reasons, ...before.notes]));
    }
    for (const label of ["24 pessoas", "12 não chegam", "12 sem como saber", "7 · sem cadastro no Omie", "3 · sem a tag Funcionário", "7 certas, sem prova de sincronização"]) await find(page, "button", label);
    await press(page, "button", "1 desligada no VExpenses, ativa no Omie");
    await untilRows(page, [`wagner.zanetti${AT}`]);
    await fill(page, "Buscar por nome ou e-mail", "ninguém assim");
    await says(page, "Ninguém corresponde a este filtro.");
    expect(world.driver.problems).toEqual([]);
  });

  it("by keyboard alone: arrows, page keys, a selection and the details, and back where one was", async () => {
    const page = await filled();
    await page.focus('.people-grid [tabindex="0"]');
    const rowIndex = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex") ?? null);
    expect(await rowIndex()).toBe("2");
    await page.keyboard.press("End");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-rowindex") === "25");
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-rowindex") === "24" && document.activeElement.hasAttribute("data-person"));
    await page.keyboard.press(" ");
    await says(page, "1 selecionada");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "person-title");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-rowindex") === "24");
  });
});

describe("fixes", () => {
  it("switched off: previewed, and nothing can be written; the background refuses as well", async () => {
    const page = await filled();
    await pickUntagged(page);
    expect(await has(page, "button", "Confirmar e escrever no Omie")).toBe(false);
    const { connection } = await question<{ connection: { id: string } }>(page, "overview", {});
    const refused = await question(page, "fixApply", { connection: connection.id, wishes: [{ kind: "reactivate", code: 1 }], by: "" });
    expect(refused).toEqual({ trouble: "writes-off" });
    expect(writes()).toEqual([]);
  });

  it("the tag for three people: other tags kept, each read back and logged, nothing pressed in VExpenses; then Sincronizar is asked for", async () => {
    const page = await filled();
    const before = new Map(UNTAGGED.map((email) => [email, tagsInOmie(email)]));
    await pickUntagged(page);
    await press(page, "checkbox", "Permitir que esta extensão escreva no Omie desta empresa");
    await fill(page, "Quem confirma", "Ana do financeiro");
    await press(page, "button", "Confirmar e escrever no Omie");
    await untilFixed(page, 3);
    await says(page, "confirmado por Ana do financeiro");
    expect(writes()).toEqual(["IncluirTags", "IncluirTags", "IncluirTags"]);
    for (const [email, tags] of before) expect(tagsInOmie(email)).toEqual([...tags, "Funcionário"]);
    await says(page, "3 pessoas mudaram: clique em Sincronizar no VExpenses.");
    await press(page, "button", "Sincronizei agora no VExpenses");
    await page.waitForFunction(() => document.querySelector("[data-to-sync]") === null, { timeout: 15_000 });
    await find(page, "button", "10 chegam");
    expect(world.sandbox.vexpenses.presses).toEqual([]);
  });

  it("the background ends in the middle: it ends as if it hadn't, and no write is done twice", async () => {
    const page = await filled();
    await pickUntagged(page);
    await press(page, "checkbox", "Permitir que esta extensão escreva no Omie desta empresa");
    const first = world.sandbox.omie.once("received", "IncluirTags");
    await press(page, "button", "Confirmar e escrever no Omie");
    await first;
    await world.driver.killBackground();
    // any question wakes it, as an alarm would
    await question(page, "overview", {});
    await untilFixed(page, 3, 150_000);
    expect(writes()).toHaveLength(3);
    for (const email of UNTAGGED) expect(tagsInOmie(email).filter((tag) => tag === "Funcionário")).toHaveLength(1);
  }, 200_000);
});

describe("Conferir e-mails", () => {
  it("tells each address's state, names what is no address, and keeps nothing unless told to", async () => {
    const page = await filled();
    await press(page, "button", "Conferir e-mails");
    await fill(page, "Lista de e-mails", `Ursula <ursula.vidal${AT}>\nelisa.ferraz${AT}\nnova.pessoa${AT}\nisto não é`);
    await press(page, "button", "Conferir");
    await says(page, "3 e-mails conferidos: 0 chegam ao Omie");
    const checked = await page.$$eval(".checked li", (lines) => lines.map((line) => [line.getAttribute("data-email"), line.getAttribute("data-reasons")?.split(" ")[0]]));
    expect(checked).toEqual([
      [`ursula.vidal${AT}`, "member.sync-unproven"],
      [`elisa.ferraz${AT}`, "member.tag-missing"],
      [`nova.pessoa${AT}`, "member.not-in-omie"],
    ]);
    await says(page, "1 linha com algo a conferir");
    await find(page, "button", "24 pessoas");
    await press(page, "button", "Guardar esta lista em Pessoas");
    await find(page, "button", "25 pessoas");
  });
});
