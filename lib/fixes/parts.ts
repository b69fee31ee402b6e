/** What the write engine is given: the narrowest view of the OMIE client, the books and the browser it can work with. */
import type { Fault } from "../fault.ts";
import type { Fix, FixWish } from "../model/fixes.ts";
import type { ConnectionId, Supplier } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason } from "../model/verdicts.ts";
import type { ShiftParts } from "../shift.ts";

type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault };

export interface OmieRecord {
  supplier: Supplier;
  /** the whole e-mail field, as written */
  emailField: string;
  integrationCode: string;
}

/** What lib/omie/client.ts says of each. */
export interface FixOmie {
  record(which: { code: number } | { integrationCode: string }, turn: number, signal: AbortSignal): Promise<Result<OmieRecord | null>>;
  changedSuppliers(period: { from: EpochMs; to: EpochMs }, page: number, signal: AbortSignal): Promise<Result<{ rows: Supplier[] }>>;
  addTag(code: number, tag: string, signal: AbortSignal): Promise<Result<{ code: number }>>;
  createSupplier(supplier: { integrationCode: string; name: string; email: string; tag: string }, signal: AbortSignal): Promise<Result<{ code: number }>>;
  changeSupplier(code: number, changes: { email?: string; active?: true }, signal: AbortSignal): Promise<Result<{ code: number }>>;
}

/** lib/books/fixes.ts says what each does; each call is one transaction. */
export interface FixBooks {
  view(id: ConnectionId, settings: { staleAfterMs: number; people: { name: string; email: string }[] }): Promise<{ suppliers: { rows: Supplier[] } | null }>;
  currentOf(id: ConnectionId, register: "suppliers"): Promise<{ base?: { newestChange: EpochMs | null } } | null>;
  writesOn(id: ConnectionId): Promise<boolean>;
  unfinishedFixes(): Promise<Fix[]>;
  addFixes(id: ConnectionId, wishes: readonly FixWish[], by: string, at: EpochMs, names?: readonly string[]): Promise<number>;
  changeFix(id: ConnectionId, n: number, changes: Partial<Fix>): Promise<Fix | null>;
  finishFix(id: ConnectionId, n: number, changes: Partial<Fix>, record: Supplier): Promise<Fix | null>;
  stopFixes(id: ConnectionId, at: EpochMs): Promise<number>;
}

export interface FixParts extends ShiftParts {
  books: FixBooks;
  /** The client for this company; null when its keys are gone (session ended, locked). */
  omieFor(id: ConnectionId): Promise<FixOmie | null>;
  /** The administrators of this computer forbid writing, whatever a company's own switch says. */
  writesNever(): Promise<boolean>;
  toReason(fault: Fault): Reason;
}
