/**
 * A first refresh with the real client, the real books and the simulated OMIE with its limits. The clock is
 * injected: waiting costs nothing here and is counted instead.
 */
import "fake-indexeddb/auto";
import { openBooks } from "../../lib/books/books.ts";
import { createOmie } from "../../lib/omie/client.ts";
import { toReason } from "../../lib/omie/reason.ts";
import { createSync } from "../../lib/sync/sync.ts";
import { createOmieSimulator } from "../sandbox/omie/simulator.ts";
import type { CompanySeed } from "../sandbox/omie/simulator.ts";
import { Clock, freeLease, ID, playOut, START } from "../sync/stage.ts";
import { inChromium } from "./in-chromium.ts";
import { companyOf, suppliers } from "./invented.ts";
import { median, ratio } from "./measure.ts";

import { refreshesInChromium } from "./refresh.ts";
import { asPages, asRows, type Stored } from "./registers.ts";
import type { Case, Options } from "./report.ts";

const SIZES = [2_000, 50_000];
const ROUNDS = 3;

export async function sync({ browser }: Options): Promise<Case[]> {
  const cases: Case[] = await refreshesInChromium();
  for (const size of SIZES) cases.push(await refreshes(size));
  for (const size of SIZES) cases.push(...(await stored(size)));
  if (browser) cases.push(...(await storedInChromium()));
  return cases;
}

async function refreshes(size: number): Promise<Case> {
  const seed = companyOf(size);
  const rounds: Refresh[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await refresh(seed, `bench-${size}-${round}`));
  const [first] = rounds;
  if (!first) throw new Error("no round was run");
  const { took: _, ...counted } = first;
  return { case: `first refresh, ${size} suppliers`, figures: { ...counted, work_ms: median(rounds.map(({ took }) => took)) } };
}

type Refresh = Record<"requests" | "ListarClientes" | "ListarCategorias" | "ListarContasCorrentes" | "faults" | "rows" | "paced_ms" | "took", number>;

async function refresh(seed: CompanySeed, name: string): Promise<Refresh> {
  const clock = new Clock();
  const books = openBooks(name, { now: clock.now });
  const omie = createOmieSimulator({ companies: [seed], now: clock.now });
  const { appKey, appSecret } = seed;
  const client = createOmie({ keys: { appKey, appSecret }, scope: ID, fetch: omie.fetch, now: clock.now, sleep: clock.sleep, ledger: books.ledger });
  const alarms: number[] = [];
  const engine = createSync({
    books,
    omieFor: async () => client,
    toReason,
    now: clock.now,
    sleep: clock.sleep,
    lease: freeLease(),
    beat: () => () => undefined,
    wakeAt: (at) => alarms.push(at),
  });
  const start = performance.now();
  await engine.start(ID);
  const run = await playOut(engine, books, { clock, alarms });
  const took = performance.now() - start;
  if (run.state !== "done") throw new Error(`the refresh ended ${run.state}`);
  const view = await books.view(ID, { staleAfterMs: clock.time });
  books.close();
  const asked = (call: string): number => omie.log.filter((entry) => entry.call === call).length;
  return {
    requests: omie.log.length,
    ListarClientes: asked("ListarClientes"),
    ListarCategorias: asked("ListarCategorias"),
    ListarContasCorrentes: asked("ListarContasCorrentes"),
    faults: omie.log.filter(({ fault }) => fault !== null).length,
    rows: view.suppliers?.rows.length ?? 0,
    paced_ms: clock.time - START,
    took,
  };
}

async function stored(size: number): Promise<Case[]> {
  const register = suppliers(size);
  const pages: Stored[] = [];
  const rows: Stored[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    pages.push(await asPages(`pages-${size}-${round}`, register));
    rows.push(await asRows(`rows-${size}-${round}`, register));
  }
  return compared(`imitated IndexedDB, ${size} suppliers`, pages, rows);
}

function compared(title: string, pages: readonly Stored[], rows: readonly Stored[]): Case[] {
  const middle = (of: readonly Stored[]) => ({ write_ms: median(of.map(({ write_ms }) => write_ms)), read_ms: median(of.map(({ read_ms }) => read_ms)) });
  const [page, row] = [middle(pages), middle(rows)];
  return [
    { case: `${title}, pages`, figures: { ...page, write_times: 1, read_times: 1 } },
    { case: `${title}, row by row`, figures: { ...row, write_times: ratio(row.write_ms, page.write_ms), read_times: ratio(row.read_ms, page.read_ms) } },
  ];
}

interface InPage {
  prontidaoBench: { registers(kind: "pages" | "rows", size: number, name: string): Promise<Stored> };
}

/** In one of the extension's own pages, where the books live in reality. */
async function storedInChromium(): Promise<Case[]> {
  return inChromium({}, async ({ driver }, script) => {
    const page = await driver.extension("options.html");
    await page.evaluate(await script(new URL("./in-page/registers.ts", import.meta.url)));
    const cases: Case[] = [];
    for (const size of SIZES) {
      const taken: Record<"pages" | "rows", Stored[]> = { pages: [], rows: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const kind of ["pages", "rows"] as const) {
          taken[kind].push(await page.evaluate((how, many, name) => (globalThis as unknown as InPage).prontidaoBench.registers(how, many, name), kind, size, `bench-${kind}-${size}-${round}`));
        }
      }
      cases.push(...compared(`Chromium's IndexedDB, ${size} suppliers`, taken.pages, taken.rows));
    }
    return cases;
  });
}
