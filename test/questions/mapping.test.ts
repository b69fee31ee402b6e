/** What the dashboard asks about expense types, and what comes of what is decided there. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { NO_CONNECTION } from "../../lib/model/omie.ts";
import { background, type Background, DEMO_ID, DEMO_KEYS } from "./background.ts";
import { BINDINGS, CNPJ, CONFIGURAR, OPTIONS } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const HERE = { cnpj: CNPJ.replaceAll(/\D/g, "") };

async function refreshed(): Promise<Background> {
  const stage = background();
  await stage.ask("connect", { ...DEMO_KEYS, consent: 1 });
  await stage.refresh(DEMO_ID);
  await stage.ask("observe", { observations: CONFIGURAR, company: HERE });
  return stage;
}
const mapping = (stage: Background, connection = DEMO_ID) => stage.ask("mapping", { connection });
const typeOf = async (stage: Background, type: string) => (await mapping(stage)).types.find((one) => one.type === type);

describe("what the dashboard is told", () => {
  it("nothing seen: nothing to choose from, and it says so", async () => {
    expect(await mapping(background(), NO_CONNECTION)).toEqual({
      types: [], complete: false, seenAt: null, choices: [], unusable: [], from: "nothing", changes: [], backTest: { compared: 0, same: 0, different: [] }, address: null,
    });
  });

  it("before any connection: types and choices as far as the page showed them, and where that page is", async () => {
    const stage = background();
    await stage.ask("observe", { observations: CONFIGURAR, company: HERE });
    expect(await mapping(stage, NO_CONNECTION)).toMatchObject({ from: "nothing", complete: true, address: "https://app.vexpenses.com/" });
    await stage.ask("suggest", { types: ["COMBUSTIVEL"], options: OPTIONS, company: HERE });
    const seen = await mapping(stage, NO_CONNECTION);
    expect(seen.from).toBe("page");
    expect(seen.choices).toContainEqual({ code: "2.04.98", name: "Combustível", group: "" });
    expect(seen.types.find(({ type }) => type === "COMBUSTIVEL")).toMatchObject({ current: null, sure: true, teaches: null });
  });

  it("with OMIE: states, groups, and only what can be chosen", async () => {
    const stage = await refreshed();
    const told = await mapping(stage);
    expect([told.from, told.types.length, told.complete]).toEqual(["omie", BINDINGS.length, true]);
    expect(told.choices).toContainEqual({ code: "2.04.98", name: "Combustível", group: "Despesas Administrativas" });
    const codes = told.choices.map(({ code }) => code);
    for (const code of ["2.04.93", "2.04.92", "2.04", "1.01.01"]) expect(codes).not.toContain(code);
    expect(told.unusable.map(({ code }) => code)).toEqual(expect.arrayContaining(["2.04.93", "2.04.92", "2.04", "1.01.01"]));
    expect(await typeOf(stage, "Brindes")).toMatchObject({ state: "blocked", current: { code: "2.04.91", name: "Brindes e Presentes" }, teaches: true });
  });

  it("holds the engine against the bindings that can be chosen", async () => {
    // Material de escritório and the old Quilometragem; the other four of the demo are gone, hidden, inactive or a group
    const { backTest } = await mapping(await refreshed());
    expect(backTest.compared).toBe(2);
    expect(backTest.same + backTest.different.length).toBe(2);
  });
});

describe("a plan", () => {
  const taxi = { type: "Uber", code: "2.04.95", name: "Táxi e Aplicativos" };

  it("is kept with its time and source, offered to the page with the page's own option, and taken back", async () => {
    const stage = await refreshed();
    expect(await stage.ask("planChoices", { connection: DEMO_ID, choices: [taxi], source: "dashboard" })).toEqual({ kept: 1 });
    expect((await typeOf(stage, "Uber"))?.plan).toEqual({ ...taxi, at: stage.clock.now(), source: "dashboard" });
    const { planned } = await stage.ask("suggest", { types: ["Uber", "Correios"], options: OPTIONS, company: HERE });
    expect(planned.map(({ type, option }) => [type, option])).toEqual([["Uber", OPTIONS.find(({ label }) => label.startsWith("2.04.95"))]]);
    await stage.ask("dropPlan", { connection: DEMO_ID, types: ["Uber"] });
    expect((await typeOf(stage, "Uber"))?.plan).toBeNull();
  });

  it("disappears once the page has it saved", async () => {
    const stage = await refreshed();
    await stage.ask("planChoices", { connection: DEMO_ID, choices: [taxi], source: "import" });
    const option = OPTIONS.find(({ label }) => label.startsWith("2.04.95"))!;
    const saved = BINDINGS.map((row) => (row.type === "Uber" ? { ...row, chosen: option, saved: option } : row));
    await stage.ask("observe", { observations: [{ kind: "bindings", rows: saved, complete: true }], company: HERE });
    expect((await typeOf(stage, "Uber"))?.plan).toBeNull();
  });

  it("of a company that is no longer known is not kept", async () => {
    expect(await background().ask("planChoices", { connection: "gone", choices: [taxi], source: "dashboard" })).toEqual({ kept: 0 });
  });
});

describe("a category renamed so that it no longer fits", () => {
  /** the slot of office supplies is used for something else */
  async function reused(): Promise<Background> {
    const stage = await refreshed();
    await mapping(stage);
    const row = stage.omie.company(DEMO_KEYS.appKey).categorias.find(({ codigo }) => codigo === "2.04.06")!;
    row.descricao = "Marketing digital";
    stage.clock.time += 3_600_000;
    await stage.refresh(DEMO_ID);
    return stage;
  }

  it("is asked about, on the dashboard and on the page, until somebody says that it still serves", async () => {
    const stage = await reused();
    const TYPE = "Material de escritório";
    const renamed = async () => (await mapping(stage)).changes.filter(({ kind }) => kind === "renamed");
    expect((await renamed())[0]).toMatchObject({ kind: "renamed", code: "2.04.06", now: "Marketing digital", types: [TYPE], doubted: [TYPE] });
    expect((await typeOf(stage, TYPE))?.state).toBe("unknown");
    expect(await stage.ask("keepMeaning", { type: TYPE, code: "2.04.06", name: "Outro nome", connection: DEMO_ID })).toEqual({ kept: false });
    expect(await stage.ask("keepMeaning", { type: TYPE, code: "2.04.06", name: "Marketing digital", company: HERE })).toEqual({ kept: true });
    expect(await renamed()).toEqual([]);
    expect((await typeOf(stage, TYPE))?.state).toBe("ready");
  });
});

describe("what the company's bindings teach", () => {
  it("is looked at, forgotten by type or as a whole, and taken up again", async () => {
    const stage = await refreshed();
    const teaching = async () => (await mapping(stage)).types.filter(({ teaches }) => teaches).map(({ type }) => type);
    const all = await teaching();
    expect(all).toHaveLength(6);
    await stage.ask("letTeach", { connection: DEMO_ID, types: ["Cursos"], teaches: false });
    expect(await teaching()).toEqual(all.filter((type) => type !== "Cursos"));
    await stage.ask("letTeach", { connection: DEMO_ID, types: null, teaches: false });
    expect(await teaching()).toEqual([]);
    await stage.ask("letTeach", { connection: DEMO_ID, types: null, teaches: true });
    expect(await teaching()).toEqual(all);
  });

  it("only bindings that may teach reach the engine", async () => {
    const seen: string[][] = [];
    const stage = background((parts) => ({
      rules: { ...parts.rules, suggest: (types, options, categories, bindings) => (bindings && seen.push(bindings.map(({ type }) => type)), parts.rules.suggest(types, options, categories)) },
    }));
    await stage.ask("observe", { observations: CONFIGURAR, company: HERE });
    await stage.ask("letTeach", { connection: NO_CONNECTION, types: ["Cursos"], teaches: false });
    await stage.ask("suggest", { types: ["Uber"], options: OPTIONS, company: HERE });
    expect(seen.at(-1)).toEqual(["Material de escritório", "Brindes", "Diversos", "Quilometragem (antigo)", "Despesas gerais"]);
  });
});

describe("which types of a list are unbound", () => {
  const ask = (stage: Background, types: string[]) => stage.ask("unboundTypes", { types, company: HERE }).then(({ unbound }) => unbound);

  it("those without a saved category and those a whole list doesn't have", async () => {
    const stage = await refreshed();
    expect(await ask(stage, ["Cursos", "uber", "Tipo novo"])).toEqual(["uber", "Tipo novo"]);
  });

  it("says nothing of types it never saw while the list is known in part only, or never", async () => {
    const stage = background();
    expect(await ask(stage, ["Uber"])).toEqual([]);
    await stage.ask("observe", { observations: [{ kind: "bindings", rows: BINDINGS.slice(0, 5), complete: false }], company: HERE });
    expect(await ask(stage, ["Uber", "Tipo novo"])).toEqual(["Uber"]);
  });
});
