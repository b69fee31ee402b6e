/** What the rules read, kept in memory and rebuilt only where the database says it changed. */
import type { Books, Holding, SyncEvidence } from "../model/books.ts";
import type { Meaning } from "../model/mapping.ts";
import type { ConnectionId, Register, RegisterRow } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Member } from "../model/vexpenses.ts";
import { mergePages, type MergedList } from "./directory.ts";
import { currentRows } from "./overlay.ts";
import { provenBy } from "./payables.ts";
import { meaningsIn } from "./planning.ts";
import type { CurrentRow, TableName } from "./schema.ts";
import type { Store, Tx } from "./store.ts";
import { unveil } from "./veil.ts";

type Holdings = { [R in Register]: Holding<RegisterRow[R]> | null };

interface Cached {
  /** run and time of the pass each holding came from */
  from: Record<Register, CurrentRow | null>;
  holdings: Holdings;
  stamp: string | null;
  list: MergedList;
  /** people of lists from elsewhere than VExpenses' pages */
  listed: Member[];
  evidence: SyncEvidence[];
  payables: ReadonlyMap<number, EpochMs>;
  meanings: Meaning[];
}

export interface ViewSettings {
  staleAfterMs: number;
  people?: readonly Pick<Member, "name" | "email">[];
}

export interface Viewer {
  /**
   * Everything known about a company. The caller fills in `trouble` on a copy; rows are shared, not copies.
   * @param settings.staleAfterMs age after which data no longer counts, ms
   * @param settings.people whom the question is about, besides the members: nobody else is shown (veil.ts)
   */
  view(store: Store, id: ConnectionId, settings: ViewSettings): Promise<Books>;
  forget(): void;
}

const TABLES = ["connections", "current", "pages", "stamps", "members", "evidence", "payables", "meanings", "meta", "readings"] as const satisfies TableName[];

/** @param now the clock a member list's age is judged by */
export function createViewer(now: () => EpochMs): Viewer {
  let cache = new Map<ConnectionId, Cached>();
  return {
    view: (store, id, { staleAfterMs, people = [] }) =>
      store.read(TABLES, async (tx) => {
        const connection = (await tx.get("connections", [id])) ?? null;
        const cached = await refreshed(tx, id, cache.get(id) ?? nothing());
        cache.set(id, cached);
        const { members, complete, at } = cached.list;
        const { suppliers } = cached.holdings;
        const key = await tx.get("meta", ["hash-key"]);
        const shown = suppliers && unveil(suppliers, [...members, ...cached.listed, ...people], key?.key === "hash-key" ? key.value : null);
        return {
          connection,
          trouble: null,
          ...cached.holdings,
          suppliers: shown,
          directory: { members, complete: complete && at !== null && now() - at <= staleAfterMs, at },
          evidence: cached.evidence,
          payables: cached.payables,
          meanings: cached.meanings,
          staleAfterMs,
        };
      }),
    forget: () => {
      cache = new Map();
    },
  };
}

function nothing(): Cached {
  return {
    from: { categories: null, accounts: null, suppliers: null },
    holdings: { categories: null, accounts: null, suppliers: null },
    stamp: null,
    list: mergePages([]),
    listed: [],
    evidence: [],
    payables: new Map(),
    meanings: [],
  };
}

async function refreshed(tx: Tx, id: ConnectionId, cached: Cached): Promise<Cached> {
  const next = { ...cached, from: { ...cached.from }, holdings: { ...cached.holdings } };
  const reload = async <R extends Register>(register: R): Promise<void> => {
    const current = (await tx.get("current", [id, register])) ?? null;
    const before = cached.from[register];
    if (current?.run === before?.run && current?.at === before?.at && current?.base?.edition === before?.base?.edition) return;
    next.from[register] = current;
    const unchanged = current !== null && current.run === before?.run && current.base !== undefined && current.base.edition === before.base?.edition;
    const rows = unchanged ? cached.holdings[register]?.rows : undefined;
    const holding: Holding<RegisterRow[R]> | null = current && {
      rows: (rows as RegisterRow[R][] | undefined) ?? [...(await currentRows(tx, current, register)).values()],
      at: current.at,
    };
    next.holdings[register] = holding as Holdings[R];
  };
  await reload("categories");
  await reload("accounts");
  await reload("suppliers");
  const stamp = (await tx.get("stamps", [id]))?.stamp ?? null;
  if (stamp !== cached.stamp) {
    next.stamp = stamp;
    next.list = mergePages(await tx.list("members", [id]));
    next.listed = (await tx.list("readings", [id])).flatMap((reading) => reading.members);
    next.evidence = (await tx.list("evidence", [id])).map(({ kind, source, at, who, knew }) => ({ kind, source, at, who, knew }));
    next.payables = provenBy(await tx.get("payables", [id]));
    next.meanings = await meaningsIn(tx, id);
  }
  return next;
}
