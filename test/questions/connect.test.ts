/** Connecting, refreshing and disconnecting, asked of the real parts. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Modes } from "../sandbox/omie/simulator.ts";
import { background, DAY, DEMO_ID, DEMO_KEYS, SECOND_ID, SECOND_KEYS } from "./background.ts";
import { CONFIGURAR, MEMBER_LISTS, MEMBERS, SYNCHRONISED } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const connecting = { ...DEMO_KEYS, consent: 1 };
const ANA = { kind: "member" as const, member: MEMBERS[0]! };

describe("connect", () => {
  it("names the company the keys belong to, keeps consent and keys, and chooses it", async () => {
    const { ask, session, books, received } = background();
    const connection = {
      id: DEMO_ID,
      name: "EMPRESA FICTICIA DE TESTES LTDA",
      tradeName: "EMPRESA FICTICIA",
      cnpj: "11.222.333/0001-99",
      connectedAt: 1_800_000_000_000,
    };
    expect(await ask("connect", connecting)).toEqual({ connection });
    expect(received()).toEqual(["ListarEmpresas"]);
    expect(session.get(`omie-keys:${DEMO_ID}`)).toEqual(DEMO_KEYS);
    expect(await books.chosen()).toBe(DEMO_ID);
    const overview = await ask("overview", {});
    expect(overview).toMatchObject({ connections: [connection], connection, companyReason: null, unlocked: [DEMO_ID], consent: 1, trouble: null, syncedAt: null });
  });

  it("takes spaces around the keys for what they are", async () => {
    const { ask, session } = background();
    expect(await ask("connect", { appKey: ` ${DEMO_KEYS.appKey}\n`, appSecret: `\t${DEMO_KEYS.appSecret} `, consent: 1 })).toHaveProperty("connection.id", DEMO_ID);
    expect(session.get(`omie-keys:${DEMO_ID}`)).toEqual(DEMO_KEYS);
  });

  it.each([
    ["its name pasted along", { appSecret: `app_secret=${DEMO_KEYS.appSecret}` }],
    ["two lines at once", { appSecret: `${DEMO_KEYS.appSecret}\n${DEMO_KEYS.appKey}` }],
    ["a masked field", { appSecret: "••••••••••••••••" }],
    ["another mask", { appSecret: "****************" }],
    ["a space inside", { appKey: "123456 7890123" }],
    ["nothing", { appKey: "  " }],
  ])("refuses without asking OMIE: %s", async (_, wrong) => {
    const { ask, received } = background();
    expect(await ask("connect", { ...connecting, ...wrong })).toEqual({ trouble: { code: "connection.refused" } });
    expect(received()).toEqual([]);
  });

  it.each<[string, Partial<Modes>, Partial<typeof DEMO_KEYS>, object]>([
    ["wrong secret", {}, { appSecret: "f".repeat(32) }, { code: "connection.refused" }],
    ["a key OMIE doesn't know", {}, { appKey: "9999999999999" }, { code: "connection.refused" }],
    ["suspended", { suspended: [DEMO_KEYS.appKey] }, {}, { code: "connection.suspended" }],
    ["a page instead of data", { html: true }, {}, { code: "connection.unreadable" }],
    [
      // half an hour and the client's two seconds for the way
      "blocked",
      { failNext: { call: "ListarEmpresas", fault: "blocked" } },
      {},
      { code: "connection.blocked-until", data: { until: 1_800_000_000_000 + 1_802_000 } },
    ],
    ["no connection", { failNext: { call: "ListarEmpresas", fault: "drop", times: 9 } }, {}, { code: "connection.offline" }],
  ])("%s: the reason, and nothing is kept", async (_, modes, keys, reason) => {
    const { ask, omie, session, books } = background();
    omie.mode(modes);
    expect(await ask("connect", { ...connecting, ...keys })).toMatchObject({ trouble: reason });
    expect(session.size).toBe(0);
    expect(await books.connections()).toEqual([]);
    expect(await books.consent()).toBeNull();
  });

  it("without the permission nothing is asked", async () => {
    const { ask, permission, received } = background();
    permission.held = false;
    expect(await ask("connect", connecting)).toEqual({ trouble: { code: "connection.no-permission" } });
    expect(received()).toEqual([]);
  });

  it("a permission withdrawn while OMIE is asked is told from being offline", async () => {
    const { ask, omie, permission } = background();
    omie.mode({ failNext: { call: "ListarEmpresas", fault: "drop", times: 9 } });
    const received = omie.once("received", "ListarEmpresas");
    const answer = ask("connect", connecting);
    await received;
    permission.held = false;
    expect(await answer).toEqual({ trouble: { code: "connection.no-permission" } });
  });

  it("a full disk is told as one, and no keys are kept", async () => {
    const full = Object.assign(new Error("no room"), { name: "QuotaExceededError" });
    const { ask, session } = background(({ books }) => ({ books: { ...books, keepConnection: () => Promise.reject(full) } }));
    expect(await ask("connect", connecting)).toEqual({ trouble: { code: "books.full" } });
    expect(session.size).toBe(0);
  });

  it("two companies: the last one connected is the chosen one", async () => {
    const { ask } = background();
    await ask("connect", connecting);
    await ask("connect", { ...SECOND_KEYS, consent: 1 });
    expect(await ask("overview", {})).toMatchObject({ connection: { id: SECOND_ID }, unlocked: expect.toSatisfy((ids: string[]) => ids.length === 2) });
  });
});

describe("disconnect", () => {
  it("the books still answer: fresh data is judged as before, the popup says that the keys are gone", async () => {
    const { ask, refresh, clock, session } = background();
    await ask("connect", connecting);
    await refresh(DEMO_ID);
    await ask("observe", { observations: [...MEMBER_LISTS, ...CONFIGURAR, SYNCHRONISED], company: {} });
    const before = await ask("overview", {});
    expect(await ask("disconnect", { connection: DEMO_ID })).toEqual({});
    expect([...session.keys()]).toEqual(["tab-company:7"]);
    const after = await ask("overview", {});
    expect(after).toEqual({ ...before, unlocked: [], trouble: { code: "connection.locked" } });
    const { verdicts } = await ask("verdicts", { subjects: [ANA], company: {} });
    expect(verdicts).toEqual([{ state: "ready", reasons: [expect.objectContaining({ code: "member.payment-data-missing" })], checkedAt: after.syncedAt }]);

    clock.time += 31 * DAY;
    const old = await ask("verdicts", { subjects: [ANA], company: {} });
    expect(old.verdicts[0]?.state).toBe("unknown");
    expect(old.verdicts[0]?.reasons.map(({ code }) => code)).toEqual(["books.stale", "connection.locked"]);
  });

  it("pressing refresh afterwards asks nothing and says why", async () => {
    const { ask, received, books } = background();
    await ask("connect", connecting);
    await ask("disconnect", { connection: DEMO_ID });
    received();
    expect(await ask("sync", { connection: DEMO_ID })).toEqual({ started: false, trouble: { code: "connection.locked" } });
    expect(received()).toEqual([]);
    expect(await books.run(DEMO_ID)).toBeNull();
  });

  it("ends the client with its keys: what it knew is not answered any more", async () => {
    const { ask, clients, refresh } = background();
    await ask("connect", connecting);
    await refresh(DEMO_ID);
    const client = await clients.of(DEMO_ID);
    expect(await client?.categories(1)).toMatchObject({ ok: true });
    await ask("disconnect", { connection: DEMO_ID });
    expect(await client?.categories(1)).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
  });

  it("ends a refresh under way: its requests are aborted, its rows don't arrive", async () => {
    const { ask, omie, sync, books } = background();
    await ask("connect", connecting);
    const held = omie.hold("ListarClientes");
    await ask("sync", { connection: DEMO_ID });
    await held.received;
    await ask("disconnect", { connection: DEMO_ID });
    held.release();
    await sync.settled();
    expect(await books.run(DEMO_ID)).toMatchObject({ state: "idle" });
    expect((await ask("overview", {})).suppliers).toBe(0);
    expect(omie.log.find(({ call }) => call === "ListarClientes")?.answered).toBeNull();
  });
});
