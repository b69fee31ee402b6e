/** What the sync is given: the narrowest view of the OMIE client, the books and the browser it can work with. */
import type { Fault } from "../fault.ts";
import type { ConnectionId, Register, RegisterRow } from "../model/omie.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason } from "../model/verdicts.ts";
import type { ShiftParts } from "../shift.ts";

export interface OmiePage<T> {
  page: number;
  pages: number;
  total: number;
  rows: T[];
}

export type Result<T> = { ok: true; value: T; askedAt: EpochMs } | { ok: false; fault: Fault };

/** A conta a pagar as evidence; lib/omie/rows.ts says more. */
interface PayableRow {
  code: number;
  supplier: number | null;
  at: EpochMs | null;
  made: boolean;
  named: boolean;
  report: string;
  nonReimbursable: boolean;
}

/** Both ends belong to it, epoch ms. */
export interface Period {
  from: EpochMs;
  to: EpochMs;
}

/** The list calls of the OMIE client: whole registers, 1-based pages, and what shortens them. */
export interface SyncOmie extends RegisterLists {
  changedSuppliers(period: Period, page: number, signal: AbortSignal): Promise<Result<OmiePage<RegisterRow["suppliers"]>>>;
  supplierCount(signal: AbortSignal): Promise<Result<number>>;
  payables(period: Period, page: number, signal: AbortSignal): Promise<Result<OmiePage<PayableRow>>>;
}

type RegisterLists = { [R in Register]: (page: number, signal: AbortSignal) => Promise<Result<OmiePage<RegisterRow[R]>>> };

/** One register within one run. */
export interface Pass {
  pages: number | null;
  total: number | null;
  torn: boolean;
  rereads: number;
  oldestAsk: EpochMs | null;
  newestAsk: EpochMs | null;
  notBefore: EpochMs | null;
  done: boolean;
  plan?: Plan | null;
  newestChange?: EpochMs | null;
}

/** How a pass reads its register (lib/books/schema.ts). */
export type Plan = { kind: "full" } | { kind: "changes"; from: EpochMs; to: EpochMs; count: boolean; counted: number | null };

/** What is current of a register, as far as planning needs it. */
export interface Current {
  newestAsk: EpochMs;
  base?: { fullAt: EpochMs; newestChange: EpochMs | null; countedAt: EpochMs; overlay: number };
}

export interface PayablesRead {
  connection: ConnectionId;
  from: EpochMs;
  readAt: EpochMs | null;
  reading: { to: EpochMs; page: number; askedAt: EpochMs | null } | null;
  made: [supplier: number, at: EpochMs, namedAt: EpochMs | null][];
  reports?: [number: string, codes: number[]][];
  nonReimbursable?: boolean;
}

export interface RunRow {
  connection: ConnectionId;
  sync: SyncRun;
  passes: Record<Register, Pass>;
  tries: number;
  full?: boolean;
}

export interface Ask {
  connection: ConnectionId;
  register: Register;
  page: number;
  askedAt: EpochMs;
}

export interface Page extends Ask {
  run: number;
  pages: number;
  total: number;
  rows: RegisterRow[Register][];
}

export type Change = (row: RunRow) => RunRow;

/** The books as the sync writes them (lib/books/registers.ts says what each does); each call is one transaction. */
export interface SyncBooks {
  storedRun(id: ConnectionId): Promise<RunRow | null>;
  unfinishedRuns(): Promise<RunRow[]>;
  beginRun(id: ConnectionId, next: (before: RunRow | null) => RunRow): Promise<RunRow>;
  changeRun(id: ConnectionId, run: number, change: Change): Promise<RunRow | null>;
  endRun(id: ConnectionId, run: number | null, change: Change): Promise<RunRow | null>;
  presentPages(id: ConnectionId, register: Register, run: number): Promise<number[]>;
  openAsks(id: ConnectionId, register: Register): Promise<Ask[]>;
  freshPage(id: ConnectionId, register: Register, page: number, since: EpochMs): Promise<Page | null>;
  notePageAsked(run: number, ask: Ask, change: Change): Promise<RunRow | null>;
  forgetAsk(ask: Ask): Promise<void>;
  answerAsk(run: number, ask: Ask, change: Change): Promise<RunRow | null>;
  commitPage(page: Page, change: Change): Promise<RunRow | null>;
  restartRegister(id: ConnectionId, register: Register, run: number, change: Change): Promise<RunRow | null>;
  finishRegister(id: ConnectionId, register: Register, run: number, at: EpochMs, change: Change): Promise<RunRow | null>;
  prunePages(id: ConnectionId): Promise<void>;
  currentOf(id: ConnectionId, register: Register): Promise<Current | null>;
  finishChanges(id: ConnectionId, register: Register, run: number, end: { at: EpochMs; counted: number | null }, change: Change): Promise<RunRow | "disagree" | null>;
  payablesRead(id: ConnectionId): Promise<PayablesRead | null>;
  keepPayables(run: number, row: PayablesRead, change: Change): Promise<RunRow | null>;
}

export interface SyncParts extends ShiftParts {
  books: SyncBooks;
  /** The client for this company; null when its keys are gone (session ended, locked). */
  omieFor(id: ConnectionId): Promise<SyncOmie | null>;
  toReason(fault: Fault): Reason;
}
