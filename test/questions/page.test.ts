/** What a page asks and tells: suggestions with and without OMIE, and observations put into the right books. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { NO_CONNECTION } from "../../lib/model/omie.ts";
import { background, type Background, DEMO_ID, DEMO_KEYS, SECOND_ID, SECOND_KEYS, TAB } from "./background.ts";
import { CNPJ, CONFIGURAR, MEMBER_LISTS, OPTIONS } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const HERE = { cnpj: CNPJ };
const connect = ({ ask }: Background) => ask("connect", { ...DEMO_KEYS, consent: 1 });
const everything = [...MEMBER_LISTS, ...CONFIGURAR];

describe("suggest", () => {
  const TYPES = ["COMBUSTIVEL", "Uber"];
  const fuel = (from: string, value: string) => ({
    from,
    suggestions: [
      { type: "COMBUSTIVEL", sure: true, suggestions: expect.arrayContaining([{ option: { value, label: "2.04.98 - Combustível" }, code: "2.04.98", name: "Combustível", why: { code: "same-name" } }]) },
      { type: "Uber", sure: true, suggestions: expect.any(Array) },
    ],
  });

  it("without a connection, from what the page offers", async () => {
    const { ask } = background();
    const value = OPTIONS.find(({ label }) => label === "2.04.98 - Combustível")?.value ?? "";
    expect(await ask("suggest", { types: TYPES, options: OPTIONS, company: HERE })).toMatchObject(fuel("page", value));
  });

  it("without options nor books there is nothing to suggest from", async () => {
    const stage = background();
    const nothing = { from: "nothing", suggestions: TYPES.map((type) => ({ type, sure: false, suggestions: [] })) };
    expect(await stage.ask("suggest", { types: TYPES, options: [], company: HERE })).toMatchObject(nothing);
    await connect(stage);
    expect(await stage.ask("suggest", { types: TYPES, options: [], company: HERE })).toMatchObject(nothing);
  });

  it("a menu nobody opened: OMIE's own categories stand in, the inactive and hidden ones left out", async () => {
    const stage = background();
    const { ask, refresh } = stage;
    await connect(stage);
    await refresh(DEMO_ID);
    expect(await ask("suggest", { types: TYPES, options: [], company: HERE })).toMatchObject({ ...fuel("omie", "2.04.98"), groups: { "2.04.98": "Despesas Administrativas" } });
    const closed = await ask("suggest", { types: ["Cursos e Treinamentos", "Categoria Oculta", "Despesas Administrativas"], options: [], company: HERE });
    const offered = closed.suggestions.flatMap(({ suggestions }) => suggestions.map(({ code }) => code));
    for (const code of ["2.04.93", "2.04.92", "2.04"]) expect(offered).not.toContain(code);
    expect(closed.suggestions.map(({ sure }) => sure)).toEqual([false, false, false]);
  });
});

describe("observe", () => {
  it("seen while nothing is connected: people are not kept; the first company adopts the rest, the second doesn't", async () => {
    const stage = background();
    const { ask, books } = stage;
    // the lists of the active and of the deactivated wait for somebody's consent; bindings and account say nothing of anybody
    expect(await ask("observe", { observations: everything, company: HERE })).toEqual({ kept: 2 });
    expect((await books.counts())["members"]).toBe(0);
    expect((await books.bindings(NO_CONNECTION))?.rows).toHaveLength(16);
    await connect(stage);
    expect(await books.bindings(NO_CONNECTION)).toBeNull();
    expect((await books.bindings(DEMO_ID))?.rows).toHaveLength(16);
    expect((await ask("overview", { company: HERE })).people.known).toBe(0);
    expect(await ask("observe", { observations: everything, company: HERE })).toEqual({ kept: 4 });
    expect((await ask("overview", { company: HERE })).people.known).toBe(24);
    await ask("connect", { ...SECOND_KEYS, consent: 1 });
    expect(await books.bindings(SECOND_ID)).toBeNull();
  });

  it("of a company that can't be told nothing is kept, not even under no company", async () => {
    const stage = background();
    const { ask, books, session } = stage;
    await connect(stage);
    const strange = { cnpj: "99888777000166" };
    expect(await ask("observe", { observations: everything, company: strange })).toEqual({ kept: 0 });
    const { members, bindings, accounts, evidence } = await books.counts();
    expect([members, bindings, accounts, evidence]).toEqual([0, 0, 0, 0]);
    // the popup over this tab says so, too
    expect(session.get(`tab-company:${TAB}`)).toEqual(strange);
    expect(await ask("overview", {})).toMatchObject({ connection: null, companyReason: { code: "connection.ambiguous" }, people: { known: 0 } });
  });

  it("an observation that arrives while the first company is being connected ends up in its books", async () => {
    const { ask, omie, books } = background();
    const held = omie.hold("ListarEmpresas");
    const connecting = ask("connect", { ...DEMO_KEYS, consent: 1 });
    await held.received;
    held.release();
    await Promise.all([connecting, ...everything.map((one) => ask("observe", { observations: [one], company: HERE }))]);
    expect((await books.bindings(DEMO_ID))?.rows).toHaveLength(16);
    expect(await books.bindings(NO_CONNECTION)).toBeNull();
  });
});
