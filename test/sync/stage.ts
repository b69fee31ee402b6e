/** A clock, a tiny OMIE with its 60-second rule, and a lease: what the sync's tests play on. */
import type { BooksStore } from "../../lib/books/books.ts";
import type { Category, CurrentAccount, Register, RegisterRow, Supplier } from "../../lib/model/omie.ts";
import type { SyncRun } from "../../lib/model/sync.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import type { Fault } from "../../lib/fault.ts";
import type { OmiePage, Result, SyncOmie, SyncParts } from "../../lib/sync/parts.ts";
import type { Sync } from "../../lib/sync/sync.ts";

export const ID = "c1";
export const START = 1_800_000_000_000;

export class Clock {
  time = START;
  now = (): number => this.time;
  sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) throw signal.reason as Error;
    this.time += ms;
  };
}

export const toReason = (fault: Fault): Reason => {
  if (fault.kind === "refused" || fault.kind === "suspended" || fault.kind === "offline" || fault.kind === "no-permission") {
    return { code: `connection.${fault.kind}` };
  }
  if (fault.kind === "unreadable" || fault.kind === "unknown" || fault.kind === "unstable" || fault.kind === "empty" || fault.kind === "cancelled") {
    return { code: "connection.unreadable", data: { detail: fault.text } };
  }
  return { code: "connection.blocked-until", data: { until: fault.until ?? 0 } };
};

export const fault = (kind: Fault["kind"], until: number | null = null): Fault => ({ kind, until, text: `said ${kind}` });

export const supplier = (code: number): Supplier => ({
  code,
  name: `Pessoa ${code}`,
  tradeName: "",
  emails: [`p${code}@exemplo.com`],
  active: true,
  tags: ["Funcionário"],
  changedAt: null,
  hasBank: true,
  hasPix: false,
});

export const category = (code: string, name = `Categoria ${code}`): Category => ({
  code,
  name,
  parent: code.slice(0, 4),
  expense: true,
  income: false,
  totalising: false,
  inactive: false,
  hidden: false,
  transfer: false,
});

export const currentAccount = (code: number): CurrentAccount => ({ code, name: `Conta ${code}`, active: true, type: "CC" });

export const people = (count: number, from = 1): Supplier[] => Array.from({ length: count }, (_, i) => supplier(from + i));

interface Asked {
  register: Register | "changes" | "count" | "payables";
  page: number;
  at: number;
  /** what tells questions of one list apart */
  about: string;
}

interface Payable {
  code: number;
  supplier: number;
  at: number;
  made: boolean;
  named: boolean;
  report: string;
  nonReimbursable: boolean;
}

/** OMIE as the sync sees it: pages over the rows it holds now, refusing the same question within 60 s. */
export class StubOmie {
  rows: { [R in Register]: RegisterRow[R][] };
  pageSize: number;
  /** contas a pagar; none unless a test wants some */
  made: Payable[] = [];
  asked: Asked[] = [];
  inFlight = 0;
  mostInFlight = 0;
  /** questions OMIE would have refused as repeated */
  repeated: Asked[] = [];
  /** called before each answer; a fault it returns is the answer, a promise holds it back */
  before: (asked: Asked, signal: AbortSignal) => Fault | null | Promise<Fault | null> = () => null;
  private readonly clock: Clock;

  constructor(clock: Clock, rows: { [R in Register]: RegisterRow[R][] }, pageSize = 500) {
    this.clock = clock;
    this.rows = rows;
    this.pageSize = pageSize;
  }

  client(): SyncOmie {
    return {
      categories: (page, signal) => this.answer("categories", page, signal),
      accounts: (page, signal) => this.answer("accounts", page, signal),
      suppliers: (page, signal) => this.answer("suppliers", page, signal),
      changedSuppliers: ({ from, to }, page, signal) => {
        const inPeriod = (row: Supplier): boolean => row.changedAt !== null && row.changedAt >= from && row.changedAt <= to;
        return this.answer("changes", page, signal, () => this.rows.suppliers.filter(inPeriod), `${from}-${to}`);
      },
      supplierCount: async (signal) => {
        const result = await this.answer("count", 1, signal, () => this.rows.suppliers);
        return result.ok ? { ...result, value: result.value.total } : result;
      },
      payables: ({ from, to }, page, signal) => {
        const inPeriod = ({ at }: Payable): boolean => at >= from && at <= to;
        return this.answer("payables", page, signal, () => this.made.filter(inPeriod), `${from}-${to}`);
      },
    };
  }

  count(register: Asked["register"]): number {
    return this.asked.filter((one) => one.register === register).length;
  }

  private answer<R extends Register>(register: R, page: number, signal: AbortSignal): Promise<Result<OmiePage<RegisterRow[R]>>>;
  private answer<T>(list: Asked["register"], page: number, signal: AbortSignal, rows: () => T[], about?: string): Promise<Result<OmiePage<T>>>;
  private async answer(list: Asked["register"], page: number, signal: AbortSignal, rows?: () => unknown[], about = ""): Promise<Result<OmiePage<unknown>>> {
    const asked = { register: list, page, at: this.clock.now(), about };
    const last = this.asked.findLast((one) => one.register === list && one.page === page && one.about === about);
    if (last && asked.at - last.at < 60_000) this.repeated.push(asked);
    this.asked.push(asked);
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      // An answer is never there in the same turn.
      await Promise.resolve();
      const fault = await this.before(asked, signal);
      if (fault) return { ok: false, fault };
      const all: unknown[] = rows ? rows() : this.rows[list as Register];
      const value = { page, pages: Math.ceil(all.length / this.pageSize), total: all.length, rows: all.slice((page - 1) * this.pageSize, page * this.pageSize) };
      return { ok: true, askedAt: asked.at, value };
    } finally {
      this.inFlight--;
    }
  }
}

export function freeLease(): SyncParts["lease"] {
  let held = false;
  return {
    take: async () => {
      if (held) return null;
      held = true;
      return () => {
        held = false;
      };
    },
  };
}

export interface Stage {
  clock: Clock;
  omie: StubOmie;
  parts: SyncParts;
  /** every alarm set, in order */
  alarms: number[];
  beats: { running: number; begun: number };
  /** the keys; false = the session that held them ended */
  keys: { held: boolean };
}

export function stage(books: BooksStore, clock: Clock, omie: StubOmie, changed: Partial<SyncParts> = {}): Stage {
  const alarms: number[] = [];
  const beats = { running: 0, begun: 0 };
  const keys = { held: true };
  const parts: SyncParts = {
    books,
    omieFor: async () => (keys.held ? omie.client() : null),
    toReason,
    now: clock.now,
    sleep: clock.sleep,
    lease: freeLease(),
    beat: () => {
      beats.running++;
      beats.begun++;
      return () => {
        beats.running--;
      };
    },
    wakeAt: (at) => alarms.push(at),
    ...changed,
  };
  return { clock, omie, parts, alarms, beats, keys };
}

/** Plays alarms until the run has ended (or nothing would ever wake it): what the browser does over time. */
export async function playOut(sync: Sync, books: BooksStore, { clock, alarms }: Pick<Stage, "clock" | "alarms">): Promise<SyncRun> {
  for (let round = 0; round < 40; round++) {
    await sync.settled();
    const run = await books.run(ID);
    if (!run) throw new Error("nothing was ever recorded");
    if (run.state !== "running" && run.state !== "paused") return run;
    clock.time = Math.max(clock.time, alarms.at(-1) ?? clock.time + 30_000);
    await sync.resume();
  }
  throw new Error("the run never ended");
}
