/** The OMIE clients end with their keys: nothing in flight, nothing in memory, nothing written afterwards. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { omieClients, type OmieClients } from "../../entrypoints/background/omie-clients.ts";
import type { OmieKeys } from "../../lib/vault.ts";
import { DEMO_KEYS, type MemoryLedger, memoryLedger } from "../omie/bench.ts";
import { demoOmie } from "../sandbox/data.ts";
import { createOmieSimulator, type OmieSimulator } from "../sandbox/omie/simulator.ts";
import { Clock } from "../sync/stage.ts";

let clock: Clock;
let omie: OmieSimulator;
let ledger: MemoryLedger;
let held: Map<string, OmieKeys>;
let clients: OmieClients;

beforeEach(() => {
  clock = new Clock();
  omie = createOmieSimulator({ companies: [demoOmie()], now: clock.now });
  vi.stubGlobal("fetch", omie.fetch);
  ledger = memoryLedger();
  held = new Map([["demo", DEMO_KEYS]]);
  clients = make(ledger);
});
afterEach(() => vi.unstubAllGlobals());

const make = (kept: Pick<MemoryLedger, "get" | "set">) =>
  omieClients({ vault: { keys: async (id) => held.get(id) ?? null }, ledger: kept, now: clock.now, sleep: clock.sleep });

const client = async () => {
  const found = await clients.of("demo");
  if (!found) throw new Error("no keys");
  return found;
};
const cancelled = { ok: false, fault: { kind: "cancelled" } };

it("one pair of keys, one client: its answer is shared for as long as OMIE would refuse to repeat it", async () => {
  const [one, two] = [await client(), await client()];
  expect(two).toBe(one);
  expect(await one.categories(1)).toMatchObject({ ok: true, value: { total: 97 } });
  expect(await two.categories(1)).toMatchObject({ ok: true, value: { total: 97 } });
  expect(omie.log).toHaveLength(1);
});

it("another secret is another client; no keys are none", async () => {
  const before = await client();
  held.set("demo", { ...DEMO_KEYS, appSecret: "0".repeat(32) });
  expect(await client()).not.toBe(before);
  held.clear();
  expect(await clients.of("demo")).toBeNull();
});

it("ended, what is in flight is aborted and whoever waits is told at once", async () => {
  const ended = await client();
  const hold = omie.hold("ListarClientes");
  const answer = ended.suppliers(1);
  await hold.received;
  clients.end("demo");
  expect(await answer).toMatchObject(cancelled);
  hold.release();
  expect(omie.log.map(({ answered }) => answered)).toEqual([null]);
});

it("ended, it answers nothing any more, not even what it knew; the next one remembers only that it was asked", async () => {
  const ended = await client();
  await ended.categories(1);
  clients.end("demo");
  expect(await ended.categories(1)).toMatchObject(cancelled);
  const next = await client();
  expect(next).not.toBe(ended);
  expect(await next.categories(1)).toMatchObject({ ok: false, fault: { kind: "redundant" } });
  expect(omie.log).toHaveLength(1);
});

it("keys dropped while they were read make no client", async () => {
  const reading = Promise.withResolvers<void>();
  const slow = omieClients({
    vault: {
      keys: async (id) => {
        const keys = held.get(id) ?? null;
        await reading.promise;
        return keys;
      },
    },
    ledger,
    now: clock.now,
    sleep: clock.sleep,
  });
  const found = slow.of("demo");
  held.clear();
  slow.end("demo");
  reading.resolve();
  expect(await found).toBeNull();
});

it("all ended, none writes any more: neither those of keys nor passing ones, nor those ended before", async () => {
  const first = await client();
  const holds = [omie.hold("ListarClientes"), omie.hold("ListarCategorias"), omie.hold("ListarEmpresas")];
  const answers: Promise<unknown>[] = [first.suppliers(1)];
  await holds[0]?.received;
  clients.end("demo");
  answers.push((await client()).categories(1), clients.passing("other", DEMO_KEYS).company());
  await Promise.all(holds.map(({ received }) => received));

  await clients.endAll();
  const kept = new Map(ledger.entries);
  expect(await Promise.all(answers)).toMatchObject([cancelled, cancelled, cancelled]);
  for (const { release } of holds) release();
  // each aborted request would write how it ended; a whole new question takes longer than that
  expect(await clients.passing("new", DEMO_KEYS).accounts(1)).toMatchObject({ ok: true });
  expect([...ledger.entries].filter(([key]) => !key.startsWith("new/"))).toEqual([...kept]);
});

it("all ended waits for the write under way", async () => {
  const writing = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const slow = make({
    get: ledger.get,
    set: async (key, value) => {
      begun.resolve();
      await writing.promise;
      await ledger.set(key, value);
    },
  });
  const answer = (await slow.of("demo"))?.categories(1);
  await begun.promise;
  const order: string[] = [];
  const ended = slow.endAll().then(() => order.push(`ended with ${ledger.entries.size} row`));
  await Promise.resolve();
  order.push("still writing");
  writing.resolve();
  await ended;
  expect(order).toEqual(["still writing", "ended with 1 row"]);
  expect(await answer).toMatchObject(cancelled);
  // the turn it had waited for is not taken any more
  expect(omie.log).toEqual([]);
});
