/**
 * The OMIE clients: one per pair of keys, since its count of requests in flight only means something when it is
 * the only one. A client holds answers in memory, so it ends with its keys.
 */
import type { ConnectionId } from "../../lib/model/omie.ts";
import { createOmie, type Keys, type Ledger, type Omie, type OmieOptions } from "../../lib/omie/client.ts";
import type { Vault } from "../../lib/vault.ts";

interface ClientParts extends Pick<OmieOptions, "now" | "sleep" | "mayReach"> {
  vault: Pick<Vault, "keys">;
  ledger: Ledger;
}

export interface OmieClients {
  /** The company's client; null when the session that held its keys ended. */
  of(id: ConnectionId): Promise<Omie | null>;
  /** A client for keys that are not kept, for one question. */
  passing(id: ConnectionId, keys: Keys): Omie;
  /** The keys were dropped: what is in flight is aborted, what was answered is forgotten; the pacing memory stays. */
  end(id: ConnectionId): void;
  /** The same for every client there ever was. Once resolved none of them writes to the pacing memory any more. */
  endAll(): Promise<void>;
}

export function omieClients({ vault, ledger, ...pacing }: ClientParts): OmieClients {
  const clients = new Map<ConnectionId, { appSecret: string; omie: Omie; aborter: AbortController }>();
  let memory = closable(ledger);
  let ends = 0;

  function create(id: ConnectionId, keys: Keys, ended: AbortSignal): Omie {
    return endable(createOmie({ ...pacing, keys, scope: id, ledger: memory.ledger }), ended);
  }

  function end(id: ConnectionId): void {
    ends++;
    clients.get(id)?.aborter.abort();
    clients.delete(id);
  }

  async function of(id: ConnectionId): Promise<Omie | null> {
    const before = ends;
    const keys = await vault.keys(id);
    // clients were ended meanwhile: these may be the very keys that were dropped
    if (ends !== before) return of(id);
    const known = clients.get(id);
    if (!keys) {
      if (known) end(id);
      return null;
    }
    if (known?.appSecret === keys.appSecret) return known.omie;
    const aborter = new AbortController();
    const omie = create(id, keys, AbortSignal.any([aborter.signal, memory.closed]));
    clients.set(id, { appSecret: keys.appSecret, omie, aborter });
    return omie;
  }

  return {
    of,
    passing: (id, keys) => create(id, keys, memory.closed),
    end,
    async endAll() {
      ends++;
      clients.clear();
      const { close } = memory;
      memory = closable(ledger);
      await close();
    },
  };
}

/** The same client until `ended`; from then on every question is cancelled, those under way at once. */
function endable(omie: Omie, ended: AbortSignal): Omie {
  const until = (signal?: AbortSignal): AbortSignal => (signal === undefined ? ended : AbortSignal.any([signal, ended]));
  return {
    company: (signal) => omie.company(until(signal)),
    categories: (page, signal) => omie.categories(page, until(signal)),
    accounts: (page, signal) => omie.accounts(page, until(signal)),
    suppliers: (page, signal) => omie.suppliers(page, until(signal)),
    changedSuppliers: (period, page, signal) => omie.changedSuppliers(period, page, until(signal)),
    supplierCount: (signal) => omie.supplierCount(until(signal)),
    payables: (period, page, signal) => omie.payables(period, page, until(signal)),
    record: (which, turn, signal) => omie.record(which, turn, until(signal)),
    addTag: (code, tag, signal) => omie.addTag(code, tag, until(signal)),
    createSupplier: (supplier, signal) => omie.createSupplier(supplier, until(signal)),
    changeSupplier: (code, changes, signal) => omie.changeSupplier(code, changes, until(signal)),
  };
}

/**
 * The pacing memory until it is closed: a client writes to it even after its request was aborted (the request may
 * have been received), and must not once everything was erased. `close` resolves when no write is under way.
 */
function closable(ledger: Ledger): { ledger: Ledger; closed: AbortSignal; close(): Promise<void> } {
  const closing = new AbortController();
  const writing = new Set<Promise<void>>();
  return {
    closed: closing.signal,
    ledger: {
      get: (key) => ledger.get(key),
      async set(key, value) {
        closing.signal.throwIfAborted();
        const written = ledger.set(key, value);
        writing.add(written);
        await written.finally(() => writing.delete(written));
      },
    },
    async close() {
      closing.abort(new Error("this pacing memory was erased"));
      await Promise.allSettled(writing);
    },
  };
}
