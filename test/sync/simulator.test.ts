/** The sync with the real client on the simulated OMIE and its limits. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { createOmie } from "../../lib/omie/client.ts";
import { toReason } from "../../lib/omie/reason.ts";
import type { SyncParts } from "../../lib/sync/parts.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { createOmieSimulator, type OmieSimulator } from "../sandbox/omie/simulator.ts";
import { demoCompany, seedOfSize } from "../sandbox/omie/seed.ts";
import { Clock, freeLease, ID, playOut } from "./stage.ts";

const SETTINGS = { staleAfterMs: 30 * 86_400_000 };
let books: BooksStore;
let clock: Clock;
let omie: OmieSimulator;
let alarms: number[];
let names = 0;
let appSecret: string;

beforeEach(() => {
  clock = new Clock();
  alarms = [];
  books = openBooks(`simulated-${names++}`, { now: clock.now });
  appSecret = demoCompany().appSecret;
});
afterEach(() => books.close());

/** A worker's life: the client and the engine are new, the books and OMIE are not. */
function worker(fetch = omie.fetch) {
  const { appKey } = demoCompany();
  const client = createOmie({ keys: { appKey, appSecret }, scope: ID, fetch, now: clock.now, sleep: clock.sleep, ledger: books.ledger });
  const parts: SyncParts = {
    books,
    omieFor: async () => client,
    toReason,
    now: clock.now,
    sleep: clock.sleep,
    lease: freeLease(),
    beat: () => () => undefined,
    wakeAt: (at) => alarms.push(at),
  };
  return createSync(parts);
}

const play = (sync: ReturnType<typeof worker>) => playOut(sync, books, { clock, alarms });
const faults = () => omie.log.filter(({ fault }) => fault !== null).map(({ call, fault }) => `${call} ${fault}`);
const codes = async () => (await books.view(ID, SETTINGS)).suppliers?.rows.map(({ code }) => code).sort((a, b) => a - b);
const simulate = (suppliers: number) => {
  const seed = suppliers === 0 ? demoCompany() : { ...demoCompany(), clientes: seedOfSize(suppliers, 7).clientes };
  omie = createOmieSimulator({ companies: [seed], now: clock.now });
  return seed;
};

test("2,000 suppliers: seven requests, no fault, every row", async () => {
  const seed = simulate(2000);
  const sync = worker();
  await sync.start(ID);
  expect(await play(sync)).toMatchObject({ state: "done", requests: 7 });
  expect(omie.log.map(({ call }) => call).sort()).toEqual([
    "ListarCategorias",
    "ListarClientes",
    "ListarClientes",
    "ListarClientes",
    "ListarClientes",
    "ListarContasCorrentes",
    "ListarContasPagar",
  ]);
  expect(faults()).toEqual([]);
  const view = await books.view(ID, SETTINGS);
  expect([view.categories?.rows.length, view.accounts?.rows.length, view.suppliers?.rows.length]).toEqual([
    seed.categorias.length,
    seed.contasCorrentes.length,
    2000,
  ]);
});

test("killed with a request received: the next worker waits for OMIE's minute and trips nothing", async () => {
  simulate(2000);
  const hold = omie.hold("ListarClientes");
  let dead = false;
  const doomed = worker(async (...request) => {
    const response = await omie.fetch(...request);
    return dead ? new Promise<never>(() => undefined) : response;
  });
  await doomed.start(ID);
  await hold.received;
  dead = true;
  hold.release();
  clock.time += 7_000;
  const next = worker();
  await next.resume();
  await next.settled();
  expect(await books.run(ID)).toMatchObject({ state: "paused", reason: { code: "connection.blocked-until" } });
  expect(await play(next)).toMatchObject({ state: "done" });
  expect(faults()).toEqual([]);
  expect((await codes())?.length).toBe(2000);
  expect(omie.log.map(({ call }) => call).sort().join(" ")).toBe(`ListarCategorias${" ListarClientes".repeat(5)} ListarContasCorrentes ListarContasPagar`);
});

test("cancelled and pressed again: nothing is refused, the books end whole", async () => {
  simulate(3000);
  const sync = worker();
  const hold = omie.hold("ListarClientes");
  await sync.start(ID);
  await hold.received;
  await sync.cancel(ID);
  await sync.settled();
  hold.release();
  expect(await books.run(ID)).toMatchObject({ state: "idle" });
  clock.time += 1_000;
  await sync.start(ID);
  expect(await play(sync)).toMatchObject({ state: "done", run: 2 });
  expect(faults()).toEqual([]);
  expect((await codes())?.length).toBe(3000);
});

test("pressed twice, two workers apart: the second asks nothing", async () => {
  simulate(0);
  const sync = worker();
  await sync.start(ID);
  await play(sync);
  const asked = omie.log.length;
  clock.time += 10_000;
  const later = worker();
  await later.start(ID);
  expect(await play(later)).toMatchObject({ state: "done", run: 2, requests: 0 });
  expect(omie.log).toHaveLength(asked);
});

test("wrong keys and a suspended app end the run with their reasons", async () => {
  simulate(0);
  appSecret = "0".repeat(32);
  const sync = worker();
  await sync.start(ID);
  expect(await play(sync)).toMatchObject({ state: "failed", reason: { code: "connection.refused" } });
  expect(omie.log).toHaveLength(1);
  appSecret = demoCompany().appSecret;
  omie.mode({ suspended: [demoCompany().appKey] });
  clock.time += 70_000;
  const again = worker();
  await again.start(ID);
  expect(await play(again)).toMatchObject({ state: "failed", reason: { code: "connection.suspended" } });
});

test("OMIE answering HTML ends in a pause or a failure that says so, never in half a register", async () => {
  simulate(0);
  omie.mode({ html: true });
  const sync = worker();
  await sync.start(ID);
  await sync.settled();
  const run = await books.run(ID);
  expect(["paused", "failed"]).toContain(run?.state);
  expect(run?.reason?.code).toBe("connection.unreadable");
  expect((await books.view(ID, SETTINGS)).categories).toBeNull();
  omie.mode({ html: false });
  clock.time += 3_600_000;
  if (run?.state === "failed") await sync.start(ID);
  else await sync.resume();
  expect(await play(sync)).toMatchObject({ state: "done" });
});

test("blocked with 425: paused until the second OMIE named, then whole", async () => {
  simulate(1000);
  omie.mode({ failNext: { call: "ListarClientes", fault: "blocked" } });
  const sync = worker();
  await sync.start(ID);
  await sync.settled();
  const run = await books.run(ID);
  expect(run).toMatchObject({ state: "paused", reason: { code: "connection.blocked-until" } });
  expect(run?.resumeAt).toBe(alarms.at(-1));
  const asked = omie.log.length;
  clock.time = (run?.resumeAt ?? 0) - 1_000;
  const other = worker();
  await other.start(ID);
  await other.settled();
  expect(omie.log).toHaveLength(asked);
  expect(await play(other)).toMatchObject({ state: "done", run: 1 });
  expect((await codes())?.length).toBe(1000);
});

test("rows that come while the pages are read: read again, no row missing", async () => {
  simulate(1000);
  const sync = worker();
  const { appKey } = demoCompany();
  void omie.once("answered", "ListarClientes").then(() => {
    const company = omie.company(appKey);
    company.clientes.push({ ...company.clientes[0], codigo_cliente_omie: 99_999_999 });
  });
  await sync.start(ID);
  expect(await play(sync)).toMatchObject({ state: "done" });
  expect(await codes()).toContain(99_999_999);
  expect((await codes())?.length).toBe(1001);
  expect(faults()).toEqual([]);
});
