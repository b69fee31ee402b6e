import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seedOfSize } from "../sandbox/omie/seed.ts";
import type { OmieSimulator } from "../sandbox/omie/simulator.ts";
import { clientOn, DEMO_KEYS, json, memoryLedger, NOON, scripted, simulator, stopClock, turning } from "./bench.ts";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

const CALL = "ListarClientes";
const KEY = `demo/${CALL}`;

const pages = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
const faultsOf = (omie: OmieSimulator) => omie.log.flatMap(({ fault }) => (fault === null ? [] : [fault]));

/** The most log entries in any window of so many ms. */
function densest(times: number[], windowMs: number): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}

/** The most requests open at one moment. */
function mostOpen(omie: OmieSimulator): number {
  return Math.max(...omie.log.map(({ received }) => omie.log.filter((one) => one.received <= received && (one.answered ?? Infinity) > received).length));
}

describe("requests of one method", () => {
  it("are at most four at a time and 240 a minute, and OMIE never has to complain", async () => {
    const omie = simulator([seedOfSize(3000)]);
    omie.mode({ pageClamp: 10, latencyMs: 2_000 });
    const client = clientOn(omie.fetch);
    const results = await turning(Promise.all(pages(300).map((page) => client.suppliers(page))), 400_000);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(omie.log).toHaveLength(300);
    expect(mostOpen(omie)).toBe(4);
    expect(faultsOf(omie)).toEqual([]);
  });

  it("are at most 232 in any minute where answers are quick", async () => {
    const omie = simulator([seedOfSize(300)]);
    omie.mode({ pageClamp: 1 });
    const client = clientOn(omie.fetch);
    await turning(Promise.all(pages(300).map((page) => client.suppliers(page))), 120_000);
    expect(omie.log).toHaveLength(300);
    // 240 less eight for other programs with the same keys; the others follow a minute later.
    expect(densest(omie.log.map(({ at }) => at), 60_000)).toBe(232);
    expect(faultsOf(omie)).toEqual([]);
  });

  it("wait for their own client's answers however slow those are", async () => {
    const omie = simulator([seedOfSize(100)]);
    omie.mode({ pageClamp: 10, latencyMs: 15_000 });
    const client = clientOn(omie.fetch);
    const results = await turning(Promise.all(pages(9).map((page) => client.suppliers(page))));
    expect(results.map((result) => result.ok)).toEqual(Array<boolean>(9).fill(true));
    expect(mostOpen(omie)).toBe(4);
  });

  it("share the limit between two clients on one ledger", async () => {
    const omie = simulator([seedOfSize(400)]);
    omie.mode({ pageClamp: 10, latencyMs: 3_000 });
    const ledger = memoryLedger();
    const [one, other] = [clientOn(omie.fetch, { ledger }), clientOn(omie.fetch, { ledger })];
    const asked = Promise.all(pages(20).map((page) => (page % 2 ? one : other).suppliers(page)));
    const results = await turning(asked, 200_000);
    expect(mostOpen(omie)).toBeLessThanOrEqual(4);
    expect(faultsOf(omie)).toEqual([]);
    // Whoever could not get in within five seconds is told until when.
    for (const result of results) if (!result.ok) expect(result.fault).toMatchObject({ kind: "busy", until: expect.any(Number) as number });
  });

  it("do not wait for another method's", async () => {
    const omie = simulator();
    const held = omie.hold(CALL);
    const client = clientOn(omie.fetch);
    const stuck = client.suppliers(1);
    await turning(held.received);
    expect(await turning(client.categories(1))).toMatchObject({ ok: true });
    held.release();
    expect(await turning(stuck)).toMatchObject({ ok: true });
  });

  it("go one at a time for a while after OMIE said one is running", async () => {
    const omie = simulator([seedOfSize(100)]);
    omie.mode({ pageClamp: 10, latencyMs: 1_000, failNext: { call: CALL, fault: "running" } });
    const client = clientOn(omie.fetch);
    const first = await turning(client.suppliers(1));
    expect(first).toMatchObject({ ok: false, fault: { kind: "busy", until: NOON + 63_000 } });
    const before = omie.log.length;
    await turning(Promise.all([2, 3, 4, 5].map((page) => client.suppliers(page))));
    const later = omie.log.slice(before);
    expect(later.map(({ received }, index) => index === 0 || received >= (later[index - 1]?.answered ?? Infinity))).toEqual([true, true, true, true]);
  });
});

describe("the same request", () => {
  it("is asked once while it runs and reused for a minute", async () => {
    const omie = simulator();
    omie.mode({ latencyMs: 500 });
    const client = clientOn(omie.fetch);
    const [one, two] = await turning(Promise.all([client.suppliers(1), client.suppliers(1)]));
    expect(two).toBe(one);
    await vi.advanceTimersByTimeAsync(55_000);
    expect(await turning(client.suppliers(1))).toEqual({ ...one, askedAt: NOON });
    expect(omie.log).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: true, askedAt: expect.any(Number) as number });
    expect(omie.log).toHaveLength(2);
    expect(faultsOf(omie)).toEqual([]);
  });

  it("is refused until the minute is over to a client that does not hold the answer", async () => {
    const omie = simulator();
    const ledger = memoryLedger();
    await turning(clientOn(omie.fetch, { ledger }).suppliers(1));
    await vi.advanceTimersByTimeAsync(10_000);
    const fresh = clientOn(omie.fetch, { ledger });
    const result = await turning(fresh.suppliers(1));
    expect(result).toMatchObject({ ok: false, fault: { kind: "redundant", until: NOON + 62_000 } });
    expect(omie.log).toHaveLength(1);
    vi.setSystemTime(NOON + 62_000);
    expect(await turning(fresh.suppliers(1))).toMatchObject({ ok: true });
    expect(faultsOf(omie)).toEqual([]);
  });

  it("waits out the seconds OMIE names, and asks no sooner", async () => {
    const omie = simulator();
    // Somebody else asked the same 20 s ago.
    const body = { call: CALL, app_key: DEMO_KEYS.appKey, app_secret: DEMO_KEYS.appSecret, param: [{ pagina: 1, registros_por_pagina: 500, apenas_importado_api: "N" }] };
    await omie.fetch("https://app.omie.com.br/api/v1/geral/clientes/", { method: "POST", body: JSON.stringify(body) });
    omie.mode({ redundancyRestarts: false });
    vi.setSystemTime(NOON + 20_000);
    const client = clientOn(omie.fetch);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: false, fault: { kind: "redundant", until: NOON + 62_000 } });
    vi.setSystemTime(NOON + 61_000);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: false, fault: { kind: "redundant" } });
    expect(omie.log).toHaveLength(2);
    vi.setSystemTime(NOON + 62_000);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: true });
  });

  it("is remembered as asked before it is sent, so that a worker's death does not repeat it", async () => {
    const omie = simulator();
    const ledger = memoryLedger();
    const held = omie.hold(CALL);
    void clientOn(omie.fetch, { ledger }).suppliers(1);
    await turning(held.received);
    expect(JSON.parse(ledger.entries.get(KEY) ?? "{}")).toMatchObject({ asked: [{ at: NOON, open: true }] });
    const reborn = clientOn(omie.fetch, { ledger });
    expect(await turning(reborn.suppliers(1))).toMatchObject({ ok: false, fault: { kind: "redundant", until: NOON + 62_000 } });
    // Another page need not wait: the dead one takes up one place of four.
    expect(await turning(reborn.suppliers(2))).toMatchObject({ ok: false, fault: { kind: "empty" } });
  });

  it("left open four times by a dead worker keeps the method busy until they must have ended", async () => {
    const omie = simulator([seedOfSize(100)]);
    omie.mode({ pageClamp: 10, latencyMs: 20_000 });
    const ledger = memoryLedger();
    const dead = clientOn(omie.fetch, { ledger });
    for (const page of [1, 2, 3, 4]) void dead.suppliers(page);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(omie.log).toHaveLength(4);
    const reborn = clientOn((...args) => omie.fetch(...args), { ledger: { get: ledger.get, set: ledger.set } });
    const result = await turning(reborn.suppliers(5));
    expect(result).toMatchObject({ ok: false, fault: { kind: "busy", until: NOON + 26_000 } });
    expect(omie.log).toHaveLength(4);
  });
});

describe("a caller", () => {
  it("who cancels is told at once, and the request is aborted when nobody else waits", async () => {
    const omie = simulator();
    const held = omie.hold(CALL);
    const client = clientOn(omie.fetch);
    const [mine, theirs] = [new AbortController(), new AbortController()];
    const first = client.suppliers(1, mine.signal);
    const second = client.suppliers(1, theirs.signal);
    await turning(held.received);
    mine.abort();
    expect(await first).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    held.release();
    expect(await turning(second)).toMatchObject({ ok: true });

    const again = omie.hold("ListarCategorias");
    const alone = client.categories(1, theirs.signal);
    await turning(again.received);
    theirs.abort();
    expect(await alone).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    await vi.advanceTimersByTimeAsync(100);
    expect(omie.log.at(-1)).toMatchObject({ call: "ListarCategorias", answered: null });
  });

  it("who cancelled before it was sent leaves no trace", async () => {
    const omie = simulator();
    const ledger = memoryLedger();
    const cancelled = AbortSignal.abort();
    expect(await clientOn(omie.fetch, { ledger }).suppliers(1, cancelled)).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    expect(omie.log).toEqual([]);
    expect(ledger.entries.size).toBe(0);
  });

  it("gets a time-out after 25 seconds, once", async () => {
    const omie = simulator();
    omie.mode({ latencyMs: 60_000 });
    const result = await turning(clientOn(omie.fetch).suppliers(1), 30_000);
    expect(result).toMatchObject({ ok: false, fault: { kind: "unstable", until: NOON + 62_000 } });
    expect(Date.now() - NOON).toBeLessThanOrEqual(25_100);
    expect(omie.log).toHaveLength(1);
  });

  it("is told when the pacing memory can't be kept, and nothing is sent", async () => {
    const fetch = scripted(json({}));
    const ledger = { get: async () => undefined, set: () => Promise.reject(new Error(`disk full ${DEMO_KEYS.appSecret}`)) };
    const result = await turning(clientOn(fetch, { ledger }).suppliers(1));
    expect(result).toMatchObject({ ok: false, fault: { kind: "unknown", text: expect.stringContaining("disk full •••") as string } });
    expect(fetch.count).toBe(0);
  });
});

describe("what a request looks like", () => {
  it("is a POST with the keys in its body, one parameter, no cookies, no redirects", async () => {
    const seen: Request[] = [];
    const asked: string[] = [];
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      seen.push(new Request(input, init));
      return json({ pagina: 1, total_de_paginas: 1, registros: 0, total_de_registros: 0, categoria_cadastro: [] });
    };
    await turning(clientOn(fetch, { onRequest: (method) => asked.push(method) }).categories(1));
    const [request] = seen;
    expect(request).toMatchObject({ url: "https://app.omie.com.br/api/v1/geral/categorias/", method: "POST", redirect: "error", credentials: "omit" });
    expect(await request?.json()).toEqual({
      call: "ListarCategorias",
      app_key: "1234567890123",
      app_secret: "0123456789abcdef0123456789abcdef",
      param: [{ pagina: 1, registros_por_pagina: 500 }],
    });
    expect(asked).toEqual(["ListarCategorias"]);
  });
});
