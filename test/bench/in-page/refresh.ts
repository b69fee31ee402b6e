/** Runs inside the extension's own worker: refreshes with the real client, engine and books, over the real network stack. */
import { openBooks } from "../../../lib/books/books.ts";
import { createOmie, type Omie } from "../../../lib/omie/client.ts";
import { toReason } from "../../../lib/omie/reason.ts";
import { createSync } from "../../../lib/sync/sync.ts";

export interface RefreshOrder {
  /** of the database; the same one again is a later refresh */
  name: string;
  keys: { appKey: string; appSecret: string };
  /** how far the clock is ahead, ms */
  aheadMs: number;
  /** one request after another */
  oneByOne: boolean;
}

export interface Refreshed {
  took_ms: number;
  requests: number;
  state: string;
  suppliers: number;
}

const ID = "bench";

/** Waits for its turn, whatever the call. */
function inTurn(omie: Omie): Omie {
  let last: Promise<unknown> = Promise.resolve();
  const after = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    ...omie,
    categories: (...ask) => after(() => omie.categories(...ask)),
    accounts: (...ask) => after(() => omie.accounts(...ask)),
    suppliers: (...ask) => after(() => omie.suppliers(...ask)),
    changedSuppliers: (...ask) => after(() => omie.changedSuppliers(...ask)),
    supplierCount: (...ask) => after(() => omie.supplierCount(...ask)),
    payables: (...ask) => after(() => omie.payables(...ask)),
  };
}

async function refresh({ name, keys, aheadMs, oneByOne }: RefreshOrder): Promise<Refreshed> {
  const now = (): number => Date.now() + aheadMs;
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const books = openBooks(name, { now });
  const omie = createOmie({ keys, scope: ID, now, sleep, ledger: books.ledger });
  const engine = createSync({
    books,
    omieFor: async () => (oneByOne ? inTurn(omie) : omie),
    toReason,
    now,
    sleep,
    lease: { take: async () => () => undefined },
    beat: () => () => undefined,
    wakeAt: () => undefined,
  });
  const start = performance.now();
  await engine.start(ID);
  await engine.settled();
  const took = performance.now() - start;
  const run = await books.run(ID);
  const suppliers = (await books.currentOf(ID, "suppliers"))?.base?.held ?? 0;
  books.close();
  return { took_ms: took, requests: run?.requests ?? 0, state: `${run?.state} ${JSON.stringify(run?.reason)}`, suppliers };
}

Object.assign(globalThis, { prontidaoRefresh: refresh });
