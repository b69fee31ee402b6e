/** Pure: how a run changes. Everything goes in and comes out; the clock is an argument. */
import type { ConnectionId, Register } from "../model/omie.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason } from "../model/verdicts.ts";
import type { Page, Pass, Plan, RunRow } from "./parts.ts";

/** Small registers first: types and the conta corrente answer while suppliers are still being read. */
export const ORDER = ["categories", "accounts", "suppliers"] as const satisfies readonly Register[];

const untouched: Pass = { pages: null, total: null, torn: false, rereads: 0, oldestAsk: null, newestAsk: null, notBefore: null, done: false, plan: null, newestChange: null };
const nothing = { pages: 0, of: null, rows: 0 };

/** @param full everything is read anew, whatever is held */
export function newRun(connection: ConnectionId, before: RunRow | null, now: EpochMs, full = false): RunRow {
  return {
    connection,
    sync: {
      connection,
      run: (before?.sync.run ?? 0) + 1,
      state: "running",
      reason: null,
      resumeAt: null,
      startedAt: now,
      finishedAt: null,
      progress: { categories: nothing, accounts: nothing, suppliers: nothing },
      requests: 0,
    },
    passes: { categories: untouched, accounts: untouched, suppliers: untouched },
    tries: 0,
    full,
  };
}

export function isUnfinished(row: RunRow): boolean {
  return row.sync.state === "running" || row.sync.state === "paused";
}

/** No wait of OMIE's or ours is longer: a time further ahead was written before the clock was set back. */
const LONGEST_WAIT_MS = 86_400_000;

/** Is this moment still to come? */
export const isAhead = (until: EpochMs, now: EpochMs, longestMs = LONGEST_WAIT_MS): boolean => until > now && until - now <= longestMs;

/** May this run be gone on with now? A pause without a time waits for something else, worth a look at each call. */
export function isDue(row: RunRow, now: EpochMs): boolean {
  if (row.sync.state === "running") return true;
  return row.sync.state === "paused" && (row.sync.resumeAt === null || !isAhead(row.sync.resumeAt, now));
}

export const goOn = (row: RunRow): RunRow => withSync(row, { state: "running", reason: null, resumeAt: null });

export const paused = (row: RunRow, reason: Reason, resumeAt: EpochMs | null): RunRow => withSync(row, { state: "paused", reason, resumeAt });

/** As `paused`, after an interruption that may last: the next wait will be longer. */
export const interrupted = (row: RunRow, reason: Reason, resumeAt: EpochMs): RunRow => ({ ...paused(row, reason, resumeAt), tries: row.tries + 1 });

export const failed = (row: RunRow, reason: Reason, now: EpochMs): RunRow => withSync(row, { state: "failed", reason, resumeAt: null, finishedAt: now });

export const done = (row: RunRow, now: EpochMs): RunRow => withSync(row, { state: "done", reason: null, resumeAt: null, finishedAt: now });

export const cancelled = (row: RunRow, now: EpochMs): RunRow => withSync(row, { state: "idle", reason: null, resumeAt: null, finishedAt: now });

export const requested = (row: RunRow): RunRow => withSync(row, { requests: row.sync.requests + 1 });

/** A page is in the books. `unsent` 1: the client still had the answer, so the request counted beforehand was not sent. */
export function committed(row: RunRow, page: Page, unsent: number): RunRow {
  const pass = row.passes[page.register];
  const first = pass.pages === null;
  const progress = row.sync.progress[page.register];
  const pages = first ? Math.max(1, page.pages) : pass.pages;
  return {
    ...withPass(row, page.register, {
      pages,
      total: first ? page.total : pass.total,
      torn: pass.torn || (!first && (Math.max(1, page.pages) !== pass.pages || page.total !== pass.total)),
      oldestAsk: Math.min(pass.oldestAsk ?? page.askedAt, page.askedAt),
      newestAsk: Math.max(pass.newestAsk ?? page.askedAt, page.askedAt),
      notBefore: null,
      newestChange: newest([pass.newestChange ?? null, ...page.rows.map((one) => ("changedAt" in one ? one.changedAt : null))]),
    }),
    sync: {
      ...row.sync,
      requests: row.sync.requests - unsent,
      progress: { ...row.sync.progress, [page.register]: { pages: progress.pages + 1, of: pages, rows: progress.rows + page.rows.length } },
    },
    tries: 0,
  };
}

const newest = (times: readonly (EpochMs | null)[]): EpochMs | null =>
  times.reduce<EpochMs | null>((best, at) => (at !== null && (best === null || at > best) ? at : best), null);

export const planned = (row: RunRow, register: Register, plan: Plan): RunRow => withPass(row, register, { plan });

/** OMIE said how many rows there are. */
export function counted(row: RunRow, register: Register, total: number): RunRow {
  const { plan } = row.passes[register];
  return plan?.kind === "changes" ? withPass(row, register, { plan: { ...plan, counted: total } }) : row;
}

/** Read again from a clean slate, not before `notBefore`. `again` false: only because it got too old, so it doesn't count as torn. */
export function restarted(row: RunRow, register: Register, notBefore: EpochMs | null, again: boolean): RunRow {
  const rereads = row.passes[register].rereads + (again ? 1 : 0);
  const { plan = null } = row.passes[register];
  const kept = plan?.kind === "changes" ? { ...plan, counted: null } : plan;
  const next = withPass(row, register, { ...untouched, rereads, notBefore, plan: kept });
  return withSync(next, { progress: { ...row.sync.progress, [register]: nothing } });
}

export const registerDone = (row: RunRow, register: Register): RunRow => withPass(row, register, { done: true });

/** All pages are there; do they hold together? Missing rows would make people look absent from OMIE. */
export function holdsTogether(row: RunRow, register: Register): boolean {
  const pass = row.passes[register];
  return !pass.torn && row.sync.progress[register].rows >= (pass.total ?? 0);
}

function withSync(row: RunRow, change: Partial<SyncRun>): RunRow {
  return { ...row, sync: { ...row.sync, ...change } };
}

function withPass(row: RunRow, register: Register, change: Partial<Pass>): RunRow {
  return { ...row, passes: { ...row.passes, [register]: { ...row.passes[register], ...change } } };
}
