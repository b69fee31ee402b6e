/**
 * How long a refresh takes in the extension's own worker in Chromium, against the simulated OMIE with its limits and
 * 200 ms for every answer, beside the least time and the fewest requests those limits allow.
 */
import type { Browser } from "puppeteer-core";
import { moment } from "../sandbox/omie/writing.ts";
import { inChromium } from "./in-chromium.ts";
import { companyOf } from "./invented.ts";
import type { Refreshed, RefreshOrder } from "./in-page/refresh.ts";
import { rounded } from "./measure.ts";
import type { Case } from "./report.ts";

const SUPPLIERS = 50_000;
const PAGE = 500;
const LATENCY_MS = 200;
const IN_FLIGHT = 4;
const CHANGES = 750;
const HOUR_MS = 3_600_000;
const MB = 1_000_000;

type Worker = NonNullable<Awaited<ReturnType<ReturnType<Browser["targets"]>[number]["worker"]>>>;

const PAGES = Math.ceil(SUPPLIERS / PAGE);
/** The other registers are one page each, and so is a look at contas a pagar; they go beside the suppliers' pages. */
const LEAST_REQUESTS = PAGES + 3;
/**
 * How many pages there are is known once the first one answered. 103 requests are fewer than the 240 of a minute, so
 * only what is in flight holds the others up.
 */
const LEAST_MS = LATENCY_MS + Math.ceil((PAGES - 1) / IN_FLIGHT) * LATENCY_MS;
/** The best counts: whatever else the machine does can only make it longer. */
const ROUNDS = 3;

export async function refreshesInChromium(): Promise<Case[]> {
  let aheadMs = 0;
  const company = companyOf(SUPPLIERS);
  return inChromium({ companies: [company], now: () => Date.now() + aheadMs }, async ({ driver, sandbox }, script) => {
    const { omie } = sandbox;
    const page = await driver.extension("options.html");
    const target = await page.browser().waitForTarget((one) => one.type() === "service_worker" && one.url().startsWith("chrome-extension://"));
    const worker = await target.worker();
    if (!worker) throw new Error("the extension's worker is not there");
    await worker.evaluate(await script(new URL("./in-page/refresh.ts", import.meta.url)));
    const { appKey, appSecret } = company;
    // Writing 50,000 rows as OMIE does takes longer than reading them: it must not count as the extension's time.
    omie.mode({ answerAhead: true });
    for (let pagina = 1; pagina <= PAGES; pagina++) {
      const param = [{ pagina, registros_por_pagina: PAGE, apenas_importado_api: "N" }];
      await omie.fetch("https://app.omie.com.br/api/v1/geral/clientes/", { method: "POST", body: JSON.stringify({ call: "ListarClientes", app_key: appKey, app_secret: appSecret, param }) });
    }
    omie.mode({ latencyMs: LATENCY_MS });

    const run = async (name: string, oneByOne = false): Promise<Refreshed & { asked: number; faults: number }> => {
      const before = omie.log.length;
      const order: RefreshOrder = { name, keys: { appKey, appSecret }, aheadMs, oneByOne };
      const done = await worker.evaluate((ask) => (globalThis as unknown as { prontidaoRefresh(ask: RefreshOrder): Promise<Refreshed> }).prontidaoRefresh(ask), order);
      if (!done.state.startsWith("done") || done.suppliers < SUPPLIERS) throw new Error(`the refresh ended ${done.state} with ${done.suppliers} suppliers`);
      const log = omie.log.slice(before);
      return { ...done, asked: log.length, faults: log.filter(({ fault }) => fault !== null).length };
    };

    const heap = watchHeap(worker);
    const rounds: Awaited<ReturnType<typeof run>>[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      rounds.push(await run(`bench-refresh-${round}`));
      aheadMs += HOUR_MS;
    }
    const peak = await heap.stop();
    const first = rounds.reduce((best, one) => (one.took_ms < best.took_ms ? one : best));
    const unchanged = await run("bench-refresh-1");
    aheadMs += HOUR_MS;
    const [date, time] = moment(Date.now() + aheadMs);
    for (const row of omie.company(appKey).clientes.slice(0, CHANGES)) Object.assign(row, { contato: "Outro", info: { ...row.info, dAlt: date, hAlt: time } });
    aheadMs += HOUR_MS;
    const changed = await run("bench-refresh-1");
    aheadMs += HOUR_MS;
    const oneByOne = await run("bench-one-by-one", true);

    return [
      {
        case: `refresh in Chromium's worker, ${SUPPLIERS} suppliers, ${LATENCY_MS} ms`,
        headline: true,
        figures: {
          ratioToBound: rounded(first.took_ms / LEAST_MS),
          requestsOverLeast: first.asked - LEAST_REQUESTS,
          faultsProvoked: [...rounds, unchanged, changed, oneByOne].reduce((sum, { faults }) => sum + faults, 0),
          speedupOverSequential: rounded(oneByOne.took_ms / first.took_ms),
          requestsWhenUnchanged: unchanged.asked,
          peakHeapMB: rounded(peak / MB),
          requestsMoreForChanges: changed.asked - unchanged.asked,
          pagesOfChanges: Math.ceil(CHANGES / PAGE),
          least_ms: LEAST_MS,
          first_ms: rounded(first.took_ms),
          firstSlowest_ms: rounded(Math.max(...rounds.map(({ took_ms }) => took_ms))),
          unchanged_ms: rounded(unchanged.took_ms),
          changed_ms: rounded(changed.took_ms),
          oneByOne_ms: rounded(oneByOne.took_ms),
        },
      },
    ];
  });
}

/** The worker's used heap, garbage included, looked at every 50 ms. */
function watchHeap(worker: Worker): { stop(): Promise<number> } {
  let peak = 0;
  let watching = true;
  const watched = (async () => {
    while (watching) {
      const { usedSize } = await worker.client.send("Runtime.getHeapUsage");
      peak = Math.max(peak, usedSize);
      // a sample now and then: the heap tells nobody when it grows
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    async stop() {
      watching = false;
      await watched;
      return peak;
    },
  };
}
