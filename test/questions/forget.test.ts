/** "Apagar tudo": nothing is left, nothing comes back by itself, nothing of before is answered with afterwards. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { background, type Background, DAY, DEMO_ID, DEMO_KEYS, SECOND_ID, SECOND_KEYS } from "./background.ts";
import { CNPJ, CONFIGURAR, MEMBER_LISTS, SYNCHRONISED } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const HERE = { cnpj: CNPJ };
const STORES = ["connections", "meta", "current", "pages", "asks", "runs", "members", "bindings", "accounts", "evidence", "stamps", "ledger", "recipes", "packs", "signers", "keys", "changes", "payables", "switches", "fixes", "plan", "meanings", "untaught", "offered", "readings"];
const NOTHING = Object.fromEntries(STORES.map((store) => [store, 0]));
const connect = ({ ask }: Background) => ask("connect", { ...DEMO_KEYS, consent: 1 });

/** Everything there can be: two companies, both with keys, one refreshed, the pages read. */
async function filled(): Promise<Background> {
  const stage = background();
  const { ask, refresh } = stage;
  await ask("connect", { ...SECOND_KEYS, consent: 1 });
  await connect(stage);
  await ask("observe", { observations: [...MEMBER_LISTS, ...CONFIGURAR, SYNCHRONISED], company: { ...HERE, keyDigest: "none of ours" } });
  await ask("choose", { connection: DEMO_ID });
  await refresh(DEMO_ID);
  return stage;
}

/** Rows and keys left now, long after whatever was under way has ended. */
async function left({ books, sync, session, ask }: Background): Promise<object> {
  await sync.settled();
  // a turn through all the books takes longer than any write an aborted request may have left behind
  await ask("overview", {});
  expect([...session]).toEqual([]);
  return { ...(await books.counts()), keys: 0 };
}

describe("forget", () => {
  it("leaves no row, no key, no tab's company", async () => {
    const stage = await filled();
    const before = await stage.books.counts();
    expect(before).toMatchObject({ connections: 2, meta: 4, current: 3, pages: 3, runs: 1, members: 2, bindings: 1, accounts: 1, evidence: 1 });
    expect(before.ledger).toBeGreaterThan(0);
    expect(await stage.ask("forget", {})).toEqual({ left: NOTHING });
    expect(await left(stage)).toEqual(NOTHING);
    expect(await stage.ask("overview", {})).toMatchObject({ connections: [], consent: null, unlocked: [], people: { known: 0 }, types: { known: 0 }, account: null, suppliers: 0, run: null });
  });

  it("connected again within the minute, a refresh asks OMIE: no answer of before is in memory", async () => {
    const stage = await filled();
    const { ask, clock, omie, refresh, received } = stage;
    await ask("forget", {});
    // so that OMIE itself, which remembers what was asked, doesn't stand in the way of what is asked here
    omie.mode({ redundancy: "off" });
    omie.company(DEMO_KEYS.appKey).clientes.length = 5;
    clock.time += 5_000;
    await connect(stage);
    received();
    await refresh(DEMO_ID);
    expect(received().sort()).toEqual(["ListarCategorias", "ListarClientes", "ListarContasCorrentes", "ListarContasPagar"]);
    expect((await ask("overview", {})).suppliers).toBe(5);
  });

  it.each(["ListarCategorias", "ListarClientes"])("while a refresh waits for %s: aborted, and what it writes a moment later doesn't come back", async (call) => {
    const stage = await filled();
    const { ask, clock, omie } = stage;
    clock.time += DAY;
    const held = omie.hold(call);
    await ask("sync", { connection: DEMO_ID });
    await held.received;
    expect(await ask("forget", {})).toEqual({ left: NOTHING });
    held.release();
    expect(await left(stage)).toEqual(NOTHING);
    expect(omie.log.at(-1)).toMatchObject({ call, answered: null });
  });

  it("at any moment of a running refresh nothing comes back", async () => {
    for (let step = 0; step < 60; step += 3) {
      const stage = await filled();
      const { ask, clock } = stage;
      clock.time += DAY;
      const syncing = ask("sync", { connection: DEMO_ID });
      for (let turn = 0; turn < step; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(await ask("forget", {}), `after ${step} turns`).toEqual({ left: NOTHING });
      await syncing;
      expect(await left(stage), `after ${step} turns`).toEqual(NOTHING);
    }
  });

  it("while OMIE checks keys: they are not kept", async () => {
    const stage = background();
    const { ask, omie } = stage;
    const held = omie.hold("ListarEmpresas");
    const connecting = connect(stage);
    await held.received;
    expect(await ask("forget", {})).toEqual({ left: NOTHING });
    held.release();
    expect(await connecting).toEqual({ trouble: { code: "connection.none" } });
    expect(await left(stage)).toEqual(NOTHING);
  });

  it("while OMIE's answer to the key check is already there: they are not kept either", async () => {
    const stage = background(({ check, writes, books }) => ({
      check: async (keys) => {
        const answer = await check(keys);
        await writes.erase(books.eraseAll);
        return answer;
      },
    }));
    expect(await connect(stage)).toEqual({ trouble: { code: "connection.none" } });
    expect(await left(stage)).toEqual(NOTHING);
  });

  it("pressed on a popup that doesn't know yet, nothing is written for the company that was", async () => {
    const stage = await filled();
    const { ask } = stage;
    await ask("forget", {});
    await ask("choose", { connection: DEMO_ID });
    await ask("declareSynced", { connection: DEMO_ID });
    await ask("cancelSync", { connection: DEMO_ID });
    await ask("disconnect", { connection: DEMO_ID });
    expect(await ask("sync", { connection: SECOND_ID })).toEqual({ started: false, trouble: { code: "connection.locked" } });
    expect(await left(stage)).toEqual(NOTHING);
  });

  it("a refresh about to start behind a page's answer doesn't", async () => {
    const stage = await filled();
    const { ask, clock, received } = stage;
    clock.time += DAY;
    received();
    const [, forgotten] = await Promise.all([ask("verdicts", { subjects: [], company: {} }), ask("forget", {})]);
    expect(forgotten).toEqual({ left: NOTHING });
    expect(await left(stage)).toEqual(NOTHING);
    expect(received()).toEqual([]);
  });

  it("what a page shows afterwards is learned anew", async () => {
    const stage = await filled();
    const { ask } = stage;
    const forgetting = ask("forget", {});
    const observing = ask("observe", { observations: CONFIGURAR, company: HERE });
    expect(await forgetting).toEqual({ left: NOTHING });
    expect(await observing).toEqual({ kept: 2 });
    expect((await ask("overview", {})).types.known).toBe(15);
  });
});
