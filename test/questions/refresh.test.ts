/** A refresh and what it changes in every answer. Expected numbers are counted by hand from the demo company. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Subject } from "../../lib/model/verdicts.ts";
import { EXPECTED } from "../sandbox/vexpenses/expected.ts";
import { START } from "../sync/stage.ts";
import { background, type Background, DAY, DEMO_ID, DEMO_KEYS } from "./background.ts";
import { ACCOUNT, BINDINGS, CNPJ, CONFIGURAR, MEMBER_LISTS, MEMBERS, SYNCHRONISED } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const HERE = { cnpj: CNPJ };
const connect = ({ ask }: Background) => ask("connect", { ...DEMO_KEYS, consent: 1 });
const everything = [...MEMBER_LISTS, ...CONFIGURAR];
const subjects: Subject[] = [
  ...MEMBERS.map((member) => ({ kind: "member" as const, member })),
  ...BINDINGS.map((binding) => ({ kind: "type" as const, binding })),
  { kind: "account", account: ACCOUNT },
];

/** [people, types] by state, as the overview counts them. */
async function counted({ ask }: Background) {
  const { people, types } = await ask("overview", {});
  const by = ({ ready, blocked, unknown, known, complete }: typeof people) => ({ ready, blocked, unknown, known, complete });
  return { people: by(people), types: by(types) };
}

describe("overview", () => {
  it("nothing connected, nothing seen", async () => {
    expect(await background().ask("overview", {})).toEqual({
      connections: [],
      connection: null,
      companyReason: { code: "connection.none" },
      unlocked: [],
      remembered: [],
      consent: null,
      trouble: { code: "connection.none" },
      warning: null,
      people: { ready: 0, blocked: 0, unknown: 0, known: 0, complete: false, reasons: [] },
      types: { ready: 0, blocked: 0, unknown: 0, known: 0, complete: false, reasons: [] },
      account: null,
      syncedAt: null,
      run: null,
      suppliers: 0,
      lastSyncEvidence: null,
      standing: { role: null, locked: false, paired: false, companyName: "", retentionDays: null, writesNever: false, warnings: [] },
      pack: null,
      made: null,
    });
  });

  it("before, after a refresh, and after VExpenses' own Sincronizar", async () => {
    const stage = background();
    const { ask, refresh, received, clock } = stage;
    await ask("observe", { observations: everything, company: HERE });
    // 16 types, one of them inactive; 6 are bound. Without OMIE's categories a bound one can't be judged.
    expect(await counted(stage)).toEqual({
      people: { ready: 0, blocked: 0, unknown: 0, known: 0, complete: false },
      types: { ready: 0, blocked: 10, unknown: 5, known: 15, complete: true },
    });
    await connect(stage);
    // people are kept from now on; the page tells them again
    await ask("observe", { observations: everything, company: HERE });
    received();
    await refresh(DEMO_ID);
    expect(received().sort()).toEqual(["ListarCategorias", "ListarClientes", "ListarContasCorrentes", "ListarContasPagar"]);
    // 24 active members: 12 are wrong, 5 doubtful, the other 7 lack only the proof of their synchronisation.
    // Of the types, Material de escritório is right and Diversos hidden; Cursos, Brindes and Despesas gerais won't do.
    expect(await counted(stage)).toEqual({
      people: { ready: 0, blocked: 12, unknown: 12, known: 24, complete: true },
      types: { ready: 1, blocked: 13, unknown: 1, known: 15, complete: true },
    });
    const refreshed = await ask("overview", {});
    expect(refreshed).toMatchObject({ trouble: null, suppliers: 23, account: { state: "ready", reasons: [] }, run: { state: "done", requests: 4 }, lastSyncEvidence: null });
    expect(refreshed.syncedAt).toBeGreaterThanOrEqual(START);
    expect(Object.fromEntries(refreshed.people.reasons.map(({ code, count }) => [code, count]))).toMatchObject({
      "member.not-in-omie": 7,
      "member.tag-missing": 3,
      "member.email-differs": 2,
      "member.email-among-several": 2,
      "member.tag-spelling": 1,
      "member.inactive-in-omie": 1,
      "member.duplicate-in-omie": 1,
      "member.sync-unproven": 12,
    });

    clock.time += 60_000;
    await ask("observe", { observations: [SYNCHRONISED], company: HERE });
    expect(await counted(stage)).toMatchObject({ people: { ready: 7, blocked: 12, unknown: 5 }, types: { ready: 1, blocked: 13, unknown: 1 } });
    expect((await ask("overview", {})).lastSyncEvidence).toMatchObject({ kind: "success", source: "page", who: null, at: clock.time });
  });

  it("“Sincronizei agora” is as good as the page's message, for those known at that moment", async () => {
    const stage = background();
    const { ask, refresh } = stage;
    await connect(stage);
    await refresh(DEMO_ID);
    await ask("observe", { observations: everything, company: HERE });
    await ask("declareSynced", { connection: DEMO_ID });
    expect(await counted(stage)).toMatchObject({ people: { ready: 7, blocked: 12, unknown: 5 } });
    expect((await ask("overview", {})).lastSyncEvidence).toMatchObject({ kind: "success", source: "declared", knew: expect.toSatisfy((knew: string[]) => knew.length === 25) });
  });

  it("“Sincronizei agora” for a company nobody knows leaves no trace", async () => {
    const { ask, books } = background();
    await ask("declareSynced", { connection: "gone" });
    expect((await books.counts()).evidence).toBe(0);
  });

  it("a database that can't be opened is a warning beside the answers, never the reason that OMIE can't be asked", async () => {
    const stage = background(({ books }) => ({ books: { ...books, trouble: () => ({ code: "books.memory-only" }) } }));
    const { ask, refresh } = stage;
    await connect(stage);
    await refresh(DEMO_ID);
    expect(await ask("overview", {})).toMatchObject({ trouble: null, warning: { code: "books.memory-only" }, suppliers: 23 });
    await ask("disconnect", { connection: DEMO_ID });
    expect(await ask("overview", {})).toMatchObject({ trouble: { code: "connection.locked" }, warning: { code: "books.memory-only" } });
  });
});

describe("verdicts", () => {
  /** What must be said of each subject, from the table of expectations. */
  const expected = (after: boolean) => [
    ...MEMBERS.map(({ email }) => EXPECTED.members[email]![after ? "after" : "before"].state),
    ...BINDINGS.map(({ type }) => EXPECTED.types[type.replaceAll(/\s+/g, " ")]!.state),
    EXPECTED.account.state,
  ];
  const states = async ({ ask }: Background) => (await ask("verdicts", { subjects, company: HERE })).verdicts.map(({ state }) => state);

  it("never ready before OMIE was read; then as the records say, one by one", async () => {
    const stage = background();
    const { ask, refresh } = stage;
    const none = await ask("verdicts", { subjects, company: HERE });
    expect(none).toMatchObject({ connection: null, syncedAt: null });
    expect(none.verdicts).toHaveLength(42);
    for (const { state, checkedAt } of none.verdicts) expect([state !== "ready", checkedAt]).toEqual([true, null]);
    expect(none.verdicts[0]?.reasons.map(({ code }) => code)).toEqual(["connection.none"]);

    await connect(stage);
    const unread = await ask("verdicts", { subjects: subjects.slice(0, 1), company: HERE });
    expect(unread).toMatchObject({ connection: { id: DEMO_ID }, syncedAt: null, verdicts: [{ state: "unknown", reasons: [{ code: "books.empty" }] }] });

    await refresh(DEMO_ID);
    expect(await states(stage)).toEqual(expected(false));
    await ask("observe", { observations: [...everything, SYNCHRONISED], company: HERE });
    expect(await states(stage)).toEqual(expected(true));
  });

  it("data half a day old is answered with at once and refreshed behind the answer; fresh data, none, or no keys start nothing", async () => {
    const stage = background();
    const { ask, clock, sync, received, refresh } = stage;
    const looked = async () => {
      const { syncedAt } = await ask("verdicts", { subjects, company: HERE });
      // what starts behind the answer waits in line: the next write comes after it
      await ask("observe", { observations: [], company: HERE });
      await sync.settled();
      return syncedAt;
    };
    await connect(stage);
    received();
    expect(await looked()).toBeNull();
    expect(received()).toEqual([]);

    await refresh(DEMO_ID);
    received();
    clock.time += DAY / 2 - 60_000;
    await looked();
    expect(received()).toEqual([]);
    clock.time += 60_000;
    stage.presence.here = false;
    await looked();
    expect(received(), "nobody at the computer").toEqual([]);
    stage.presence.here = true;
    const before = await looked();
    expect(received().sort()).toEqual(["ListarCategorias", "ListarClientes", "ListarContasCorrentes", "ListarContasPagar"]);
    expect(await looked()).toBeGreaterThan(before!);

    clock.time += DAY;
    await ask("disconnect", { connection: DEMO_ID });
    received();
    await looked();
    expect(received()).toEqual([]);
  });
});

describe("sync", () => {
  it("can be cancelled: what was read of unfinished registers is dropped, the old books stay", async () => {
    const stage = background();
    const { ask, clock, omie, sync, refresh } = stage;
    await connect(stage);
    await refresh(DEMO_ID);
    const before = await ask("overview", {});
    clock.time += 120_000;
    const held = omie.hold("ListarClientes");
    expect(await ask("sync", { connection: DEMO_ID })).toEqual({ started: true, trouble: null });
    await held.received;
    expect((await ask("overview", {})).run).toMatchObject({ state: "running", run: 2 });
    expect(await ask("cancelSync", { connection: DEMO_ID })).toEqual({});
    held.release();
    await sync.settled();
    const after = await ask("overview", {});
    expect(after.run).toMatchObject({ state: "idle", run: 2 });
    expect([after.suppliers, after.trouble]).toEqual([before.suppliers, null]);
  });

  it("without permission, or keys, it says why and starts nothing", async () => {
    const stage = background();
    const { ask, permission, received } = stage;
    await connect(stage);
    received();
    permission.held = false;
    expect(await ask("sync", { connection: DEMO_ID })).toEqual({ started: false, trouble: { code: "connection.no-permission" } });
    expect(await ask("overview", {})).toMatchObject({ trouble: { code: "connection.no-permission" }, run: null });
    permission.held = true;
    expect(await ask("sync", { connection: "another" })).toEqual({ started: false, trouble: { code: "connection.locked" } });
    expect(received()).toEqual([]);
  });

  it("keys refused during a refresh: the popup says so until they are accepted again", async () => {
    const stage = background();
    const { ask, omie, refresh, clock } = stage;
    await connect(stage);
    omie.mode({ suspended: [DEMO_KEYS.appKey] });
    await refresh(DEMO_ID);
    expect(await ask("overview", {})).toMatchObject({ trouble: { code: "connection.suspended" }, run: { state: "failed" } });
    omie.mode({ suspended: [] });
    clock.time += 120_000;
    await connect(stage);
    expect((await ask("overview", {})).trouble).toBeNull();
  });

  it("a full disk is a reason of its own: where a page can't be kept, and where the run itself can't", async () => {
    const stage = background();
    const { ask, books, refresh, clock } = stage;
    await connect(stage);
    const whole = IDBObjectStore.prototype.put;
    const full = (tables: string[]) =>
      vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row: Parameters<typeof whole>) {
        if (tables.includes(this.name)) throw new DOMException("full", "QuotaExceededError");
        return whole.apply(this, row);
      });
    full(["pages"]);
    await refresh(DEMO_ID);
    expect(await ask("overview", {})).toMatchObject({ run: { state: "failed" }, trouble: { code: "books.full" }, suppliers: 0 });
    vi.restoreAllMocks();
    full(["runs"]);
    clock.time += 120_000;
    expect(await ask("sync", { connection: DEMO_ID })).toEqual({ started: false, trouble: { code: "books.full" } });
    vi.restoreAllMocks();
    // room again: one press mends it
    await refresh(DEMO_ID);
    expect(await ask("overview", {})).toMatchObject({ run: { state: "done" }, trouble: null, suppliers: 23 });
    expect((await books.counts()).runs).toBe(1);
  });

  it("a full disk doesn't hide that the keys are gone", async () => {
    const stage = background();
    const { ask, books } = stage;
    await connect(stage);
    vi.spyOn(books, "commitPage").mockRejectedValue(Object.assign(new Error("full"), { name: "QuotaExceededError" }));
    await stage.refresh(DEMO_ID);
    expect((await ask("overview", {})).trouble).toEqual({ code: "books.full" });
    await ask("disconnect", { connection: DEMO_ID });
    expect((await ask("overview", {})).trouble).toEqual({ code: "connection.locked" });
  });
});

it("a handler that fails still answers, and says nothing of why", async () => {
  const { reply, failures } = background(({ books }) => ({ books: { ...books, connections: () => Promise.reject(new Error("secret detail")) } }));
  expect(await reply("overview", {})).toEqual({ ok: false, error: "failed" });
  expect(await reply("forget", {})).toEqual({ ok: false, error: "failed" });
  expect(failures).toEqual(["overview", "forget"]);
});
