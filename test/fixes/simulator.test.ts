/** Fixes with the real client on the simulated OMIE and its limits. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBooks, type BooksStore } from "../../lib/books/books.ts";
import { createFixes } from "../../lib/fixes/fixes.ts";
import type { FixWish } from "../../lib/model/fixes.ts";
import { createOmie } from "../../lib/omie/client.ts";
import { toReason } from "../../lib/omie/reason.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { createOmieSimulator, type OmieSimulator } from "../sandbox/omie/simulator.ts";
import { seedOfSize, demoCompany } from "../sandbox/omie/seed.ts";
import { Clock, freeLease, ID, playOut as playSync } from "../sync/stage.ts";
import { playOut } from "./bench.ts";

const TAG = "Funcionário";
let books: BooksStore;
let clock: Clock;
let omie: OmieSimulator;
let alarms: number[];
let names = 0;

beforeEach(() => {
  clock = new Clock();
  alarms = [];
  books = openBooks(`fixed-${names++}`, { now: clock.now });
});
afterEach(() => books.close());

/** A worker's life on a register that was read. */
async function worker(suppliers: number) {
  const seed = suppliers === 0 ? demoCompany() : { ...demoCompany(), clientes: seedOfSize(suppliers, 7).clientes };
  omie = createOmieSimulator({ companies: [seed], now: clock.now });
  const { appKey, appSecret } = seed;
  const client = createOmie({ keys: { appKey, appSecret }, scope: ID, fetch: omie.fetch, now: clock.now, sleep: clock.sleep, ledger: books.ledger });
  const parts = { books, omieFor: async () => client, toReason, now: clock.now, sleep: clock.sleep, beat: () => () => undefined, wakeAt: (at: number) => void alarms.push(at) };
  const sync = createSync({ ...parts, lease: freeLease() });
  await sync.start(ID);
  await playSync(sync, books, { clock, alarms });
  await books.switchWrites(ID, true);
  clock.time += 3_600_000;
  const fixes = createFixes({ ...parts, lease: freeLease(), writesNever: async () => false });
  const run = async (wishes: FixWish[]) => {
    const { length } = await books.fixes(ID);
    await fixes.begin(ID, wishes, "Ana");
    return (await playOut(fixes, books, { clock, alarms })).slice(length);
  };
  return { sync, run };
}

const row = (code: number) => omie.company(demoCompany().appKey).clientes.find((one) => one.codigo_cliente_omie === code);
const faults = () => omie.log.flatMap(({ call, fault }) => (fault === null ? [] : [`${call} ${fault}`]));
const calls = (call: string) => omie.log.filter((entry) => entry.call === call);

test("a hundred tags: a read, a write and a read each, no fault, nothing asked twice, other tags kept", async () => {
  const { run } = await worker(600);
  const codes = (await books.view(ID, { staleAfterMs: Infinity })).suppliers?.rows.filter(({ tags }) => tags.includes("Fornecedor") && !tags.includes(TAG)).slice(0, 100).map(({ code }) => code) ?? [];
  const before = codes.map((code) => (row(code)?.tags ?? []).map(({ tag }) => tag));
  const asked = omie.log.length;
  const done = await run(codes.map((code) => ({ kind: "add-tag", code, tag: TAG })));
  expect([codes.length, done.filter(({ state, writes }) => state === "done" && writes === 1).length]).toEqual([100, 100]);
  expect(codes.map((code) => (row(code)?.tags ?? []).map(({ tag }) => tag))).toEqual(before.map((tags) => [...tags, TAG]));
  expect(faults()).toEqual([]);
  expect([calls("IncluirTags").length, omie.log.length - asked]).toEqual([100, 300]);
});

test.each(["drop-answer", "gateway-after", "unstable"] as const)("a write that succeeded and answered nothing of use (%s) is found, not repeated", async (kind) => {
  const { run } = await worker(0);
  const fault = kind === "unstable" ? "broken" : kind;
  for (const call of ["IncluirTags", "IncluirCliente"]) omie.mode({ failNext: { call, fault } });
  const done = await run([
    { kind: "add-tag", code: 9_100_000_005, tag: TAG },
    { kind: "create", name: "PAULA QUEIROZ FICTICIA", email: "paula@empresa-ficticia.example", tag: TAG },
  ]);
  const writes = kind === "unstable" ? 2 : 1;
  expect(done).toMatchObject([{ state: "done", writes }, { state: "done", writes }]);
  expect([calls("IncluirTags").length, calls("IncluirCliente").length]).toEqual([writes, writes]);
  expect(omie.company(demoCompany().appKey).clientes.filter(({ email }) => email === "paula@empresa-ficticia.example")).toHaveLength(1);
});

test("a change that OMIE shows a minute and a half later is waited for", async () => {
  const { run } = await worker(0);
  omie.mode({ writesSettleMs: 90_000 });
  expect(await run([{ kind: "reactivate", code: 9_100_000_008 }])).toMatchObject([{ state: "done", writes: 1 }]);
  expect(row(9_100_000_008)?.inativo).toBe("N");
  omie.mode({ writesIgnored: true, writesSettleMs: 0 });
  expect(await run([{ kind: "add-tag", code: 9_100_000_005, tag: TAG }])).toMatchObject([{ state: "failed", trouble: "not-confirmed", writes: 1 }]);
});

test("what an account demands more is said in OMIE's words; keys never are", async () => {
  const { run } = await worker(0);
  omie.mode({ streetRequired: true });
  const [fix] = await run([{ kind: "create", name: "PAULA QUEIROZ FICTICIA", email: "paula@empresa-ficticia.example", tag: TAG }]);
  expect(fix).toMatchObject({ state: "failed", trouble: "refused-by-omie", said: "O preenchimento da tag [endereco] é obrigatório!" });
  expect(JSON.stringify(await books.fixes(ID))).not.toContain(demoCompany().appSecret);
});

test("afterwards a refresh of what changed agrees with the books and logs nothing twice", async () => {
  const { run, sync } = await worker(0);
  await run([{ kind: "add-tag", code: 9_100_000_005, tag: TAG }, { kind: "create", name: "PAULA QUEIROZ FICTICIA", email: "paula@empresa-ficticia.example", tag: TAG }]);
  const before = (await books.view(ID, { staleAfterMs: Infinity })).suppliers?.rows;
  clock.time += 3_600_000;
  const asked = omie.log.length;
  await sync.start(ID);
  expect(await playSync(sync, books, { clock, alarms })).toMatchObject({ state: "done" });
  expect(omie.log.slice(asked).map(({ call }) => call).sort()).toEqual(["ListarCategorias", "ListarClientes", "ListarClientes", "ListarContasCorrentes"]);
  expect((await books.view(ID, { staleAfterMs: Infinity })).suppliers?.rows).toEqual(before);
  expect(await books.changesSince(ID, null)).toEqual([]);
});
