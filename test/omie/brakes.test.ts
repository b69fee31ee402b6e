import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recall } from "../../lib/omie/pacing.ts";
import { seedOfSize } from "../sandbox/omie/seed.ts";
import type { OmieSimulator } from "../sandbox/omie/simulator.ts";
import { clientOn, DEMO_KEYS, memoryLedger, NOON, simulator, stopClock, turning } from "./bench.ts";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

const CALL = "ListarClientes";
const KEY = `demo/${CALL}`;
const HALF_HOUR = 30 * 60_000;

const pages = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

describe("errors", () => {
  const broken = (omie: OmieSimulator) => omie.mode({ failNext: { call: CALL, fault: "unknown-tag", times: 99 } });

  it("brake a method at six, long before OMIE's ten, and for every client", async () => {
    const omie = simulator();
    broken(omie);
    const ledger = memoryLedger();
    const kinds: string[] = [];
    for (const page of pages(12)) {
      const result = await turning(clientOn(omie.fetch, { ledger }).suppliers(page));
      kinds.push(result.ok ? "ok" : result.fault.kind);
    }
    expect(kinds).toEqual([...Array<string>(6).fill("unknown"), ...Array<string>(6).fill("brake")]);
    expect(omie.log).toHaveLength(6);
    expect(await turning(clientOn(omie.fetch, { ledger }).categories(1))).toMatchObject({ ok: true });
  });

  it("brake at six even when many are asked at once", async () => {
    const omie = simulator();
    broken(omie);
    omie.mode({ latencyMs: 2_000 });
    const client = clientOn(omie.fetch);
    await turning(Promise.all(pages(40).map((page) => client.suppliers(page))), 300_000);
    // Four at once, then carefully one by one.
    expect(omie.log).toHaveLength(6);
  });

  it("are forgotten half an hour later, one by one", async () => {
    const omie = simulator();
    omie.mode({ failNext: { call: CALL, fault: "unknown-tag", times: 6 } });
    const client = clientOn(omie.fetch);
    for (const page of pages(6)) {
      await turning(client.suppliers(page));
      await vi.advanceTimersByTimeAsync(60_000);
    }
    const until = omie.log[0]?.answered ?? 0;
    const braked = await turning(client.suppliers(7));
    expect(braked).toMatchObject({ ok: false, fault: { kind: "brake", until: until + HALF_HOUR } });
    vi.setSystemTime(until + HALF_HOUR);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: true });
  });

  it("include empty answers", async () => {
    const omie = simulator();
    omie.company(DEMO_KEYS.appKey).clientes.length = 0;
    const ledger = memoryLedger();
    expect(await turning(clientOn(omie.fetch, { ledger }).suppliers(1))).toMatchObject({ ok: true, value: { rows: [] } });
    expect(recall(await ledger.get(KEY), Date.now()).errors).toHaveLength(1);
  });

  it("of the gateway are asked twice more, and succeed if it recovers", async () => {
    const omie = simulator();
    omie.mode({ failNext: { call: CALL, fault: "gateway", times: 2 } });
    expect(await turning(clientOn(omie.fetch).suppliers(1))).toMatchObject({ ok: true, askedAt: NOON + 4_000 });
    expect(omie.log.map(({ status }) => status)).toEqual([502, 502, 200]);

    omie.reset();
    omie.mode({ failNext: { call: CALL, fault: "gateway", times: 9 } });
    const ledger = memoryLedger();
    const result = await turning(clientOn(omie.fetch, { ledger }).suppliers(1));
    expect(result).toMatchObject({ ok: false, fault: { kind: "unstable", until: expect.any(Number) as number } });
    expect(omie.log).toHaveLength(3);
    expect(recall(await ledger.get(KEY), Date.now()).errors).toHaveLength(3);
  });

  it("of the line are asked twice more and count nothing, for OMIE never answered", async () => {
    const omie = simulator();
    omie.mode({ dropNext: 2 });
    const ledger = memoryLedger();
    expect(await turning(clientOn(omie.fetch, { ledger }).suppliers(1))).toMatchObject({ ok: true });
    expect(omie.log).toHaveLength(3);
    expect(recall(await ledger.get(KEY), Date.now()).errors).toEqual([]);
  });

  it("where the line broke after OMIE's work end in OMIE's own minute", async () => {
    const omie = simulator();
    omie.mode({ failNext: { call: CALL, fault: "drop-answer" } });
    const client = clientOn(omie.fetch);
    const result = await turning(client.suppliers(1));
    // Asked again after a second: redundant, 60 s anew.
    expect(result).toMatchObject({ ok: false, fault: { kind: "redundant", until: NOON + 1_000 + 62_000 } });
    vi.setSystemTime(NOON + 63_000);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: true });
  });
});

describe("a block", () => {
  it("stops its method, and only that, until its second, for a new client as well", async () => {
    const omie = simulator();
    omie.mode({ failNext: { call: CALL, fault: "blocked" } });
    const ledger = memoryLedger();
    const until = NOON + 1_802_000;
    expect(await turning(clientOn(omie.fetch, { ledger }).suppliers(1))).toMatchObject({ ok: false, fault: { kind: "blocked", until } });
    const reborn = clientOn(omie.fetch, { ledger });
    vi.setSystemTime(until - 1);
    expect(await turning(reborn.suppliers(2))).toMatchObject({ ok: false, fault: { kind: "blocked", until } });
    expect(omie.log).toHaveLength(1);
    expect(await turning(reborn.categories(1))).toMatchObject({ ok: true });
    vi.setSystemTime(until);
    expect(await turning(reborn.suppliers(1))).toMatchObject({ ok: true });
  });

  it("of one company is not another's", async () => {
    const omie = simulator();
    omie.mode({ failNext: { call: CALL, fault: "blocked" } });
    const ledger = memoryLedger();
    await turning(clientOn(omie.fetch, { ledger }).suppliers(1));
    expect(await turning(clientOn(omie.fetch, { ledger, scope: "other" }).suppliers(1))).toMatchObject({ ok: true });
  });

  it("by too many requests holds the method for twenty seconds", async () => {
    const omie = simulator([seedOfSize(20)]);
    omie.mode({ pageClamp: 10, failNext: { call: CALL, fault: "rate" } });
    const client = clientOn(omie.fetch);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: false, fault: { kind: "rate", until: NOON + 20_000 } });
    vi.setSystemTime(NOON + 15_000);
    expect(await turning(client.suppliers(2))).toMatchObject({ ok: false, fault: { kind: "rate", until: NOON + 20_000 } });
    vi.setSystemTime(NOON + 20_000);
    expect(await turning(client.suppliers(2))).toMatchObject({ ok: true });
  });
});

describe("recall", () => {
  const empty = { asked: [], errors: [], lastAt: 0, blockedUntil: 0, rateUntil: 0, slowUntil: 0, sent: [] };
  it.each([undefined, null, "x", 7, {}, { ...empty, errors: "many" }])("starts anew from %j", (kept) => {
    expect(recall(kept, NOON)).toEqual(empty);
  });
  it("drops what is over, and what only a clock set back could have written", () => {
    const asked = (at: number, until: number, open = false) => ({ param: "p", at, until, open });
    const kept = {
      asked: [asked(NOON - 70_000, NOON - 8_000), asked(NOON - 10_000, NOON + 52_000), asked(NOON + 5_000, NOON + 67_000)],
      errors: [NOON - HALF_HOUR, NOON - HALF_HOUR + 1, NOON + 1],
      lastAt: NOON + 1,
      blockedUntil: NOON + 26 * 3_600_000,
      rateUntil: NOON - 1,
      slowUntil: NOON + 1_000,
    };
    expect(recall(kept, NOON)).toEqual({ ...empty, asked: [asked(NOON - 10_000, NOON + 52_000)], errors: [NOON - HALF_HOUR + 1], slowUntil: NOON + 1_000, sent: [NOON - 10_000] });
  });
});
