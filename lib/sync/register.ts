/** Reads one register into the books, page by page; whatever is already there is not asked again. */
import type { ConnectionId, Register, RegisterRow } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Fault, FaultKind } from "../fault.ts";
import type { Ask, OmiePage, Page, Plan, Result, RunRow, SyncBooks, SyncOmie } from "./parts.ts";
import { payablesDue, planPass } from "./plan.ts";
import { committed, counted, holdsTogether, isAhead, planned, registerDone, requested, restarted } from "./progress.ts";

/** What one run of one company works with. */
export interface Reading {
  id: ConnectionId;
  run: number;
  books: SyncBooks;
  omie: SyncOmie;
  signal: AbortSignal;
  now(): EpochMs;
}

/**
 * done: the register is current · gone: cancelled or replaced · wait: nothing more can be asked before `until` ·
 * fault: OMIE answered so · torn: it changed while it was read, too often
 */
export type Step =
  | { kind: "done" }
  | { kind: "gone" }
  | { kind: "wait"; until: EpochMs }
  | { kind: "fault"; fault: Fault }
  | { kind: "torn" };

/** OMIE refuses the same question for 60 s (OMIE help 8112984), counted from its own clock: two more for the way. */
export const REPEAT_AFTER_MS = 62_000;
/** The client lets four of one method go at once; two more stand ready, so that no place is empty while answers are written down. */
const AT_HAND = 6;
const REREADS = 2;
/** OMIE's own count is asked like a page, with a number no page has. */
const COUNTER = 0;
/** Pages of one pass must be of about the same time: what a longer pause left behind is read again. */
const PASS_LASTS_MS = 6 * 3_600_000;

export async function readRegister(reading: Reading, register: Register): Promise<Step> {
  const { id, run, books } = reading;
  const opened = await openRegister(reading, register);
  if ("kind" in opened) return opened;
  const { plan, pages } = opened;
  const present = new Set(await books.presentPages(id, register, run));
  const missing: number[] = [];
  for (let page = 1; page <= pages; page++) if (!present.has(page)) missing.push(page);
  const step = await readPages(reading, register, plan, missing);
  return step ?? finish(reading, register);
}

/** A register whose first page is in the books, so that it is known how many there are. */
interface Opened {
  plan: Plan;
  pages: number;
}

/** Decides how a register is read, and reads its first page where that isn't there yet. */
export async function openRegister(reading: Reading, register: Register): Promise<Opened | Step> {
  const { id, run, books, now } = reading;
  let row = await books.storedRun(id);
  if (row?.sync.run !== run) return { kind: "gone" };
  if (row.passes[register].done) return { kind: "done" };
  const { oldestAsk, notBefore } = row.passes[register];
  if (notBefore !== null && isAhead(notBefore, now(), REPEAT_AFTER_MS)) return { kind: "wait", until: notBefore };
  if (oldestAsk !== null && Math.abs(now() - oldestAsk) > PASS_LASTS_MS) {
    row = await books.restartRegister(id, register, run, (before) => restarted(before, register, null, false));
    if (!row) return { kind: "gone" };
  }

  if (!row.passes[register].plan) {
    const begun = await begin(reading, register, row);
    if (!("passes" in begun)) return begun;
    row = begun;
  }
  const plan = row.passes[register].plan ?? { kind: "full" };
  if (row.passes[register].pages === null) {
    const step = await readPages(reading, register, plan, [1]);
    if (step) return step;
    row = await books.storedRun(id);
  }
  return { plan, pages: row?.passes[register].pages ?? 0 };
}

/** Decides how the register is read; done at once where its changes were asked for less than a minute ago. */
async function begin({ id, run, books, now }: Reading, register: Register, row: RunRow): Promise<RunRow | Step> {
  const current = await books.currentOf(id, register);
  const payables = payablesDue(await books.payablesRead(id), now());
  const plan = planPass(register, current, row.full === true, payables, now());
  const age = now() - (current?.newestAsk ?? -Infinity);
  const fresh = plan.kind === "changes" && age >= 0 && age < REPEAT_AFTER_MS;
  const next = await books.changeRun(id, run, (before) => (fresh ? registerDone(before, register) : planned(before, register, plan)));
  if (!next) return { kind: "gone" };
  return fresh ? { kind: "done" } : next;
}

async function finish(reading: Reading, register: Register): Promise<Step> {
  const { id, run, books, now } = reading;
  let row = await books.storedRun(id);
  if (row?.sync.run !== run || row.passes[register].oldestAsk === null) return { kind: "gone" };
  if (!holdsTogether(row, register)) return restart({ id, run, books, now }, register, row);
  let plan = row.passes[register].plan;
  if (plan?.kind === "changes" && plan.count && plan.counted === null) {
    const step = await askCount(reading, register);
    if (step) return step;
    row = await books.storedRun(id);
    plan = row?.passes[register].plan;
  }
  const at = now();
  if (plan?.kind === "changes") {
    const end = { at, counted: plan.counted };
    const laid = await books.finishChanges(id, register, run, end, (before) => registerDone(before, register));
    if (laid === "disagree" || laid === null) return readWhole(reading, register);
  } else if (!(await books.finishRegister(id, register, run, at, (before) => registerDone(before, register)))) {
    return { kind: "gone" };
  }
  await books.prunePages(id);
  return { kind: "done" };
}

/** What changed doesn't add up with OMIE's count, or what it would lie on is gone: everything is read anew. */
async function readWhole(reading: Reading, register: Register): Promise<Step> {
  const { id, run, books } = reading;
  const whole: Plan = { kind: "full" };
  const next = await books.restartRegister(id, register, run, (before) => planned(restarted(before, register, null, false), register, whole));
  return next ? readRegister(reading, register) : { kind: "gone" };
}

/** How many rows OMIE counts; null = it is in the run. */
async function askCount(reading: Reading, register: Register): Promise<Step | null> {
  const { id, run, books, omie, signal } = reading;
  const ask: Ask = { connection: id, register, page: COUNTER, askedAt: reading.now() };
  const open = (await books.openAsks(id, register)).find(({ page }) => page === COUNTER);
  const until = openUntil(open?.askedAt, ask.askedAt);
  if (until !== null) return { kind: "wait", until };
  if (!(await books.notePageAsked(run, ask, requested))) return { kind: "gone" };
  const result = await omie.supplierCount(signal);
  if (!result.ok && signal.aborted) return { kind: "gone" };
  if (!result.ok) {
    await books.forgetAsk(ask);
    return { kind: "fault", fault: result.fault };
  }
  const row = await books.answerAsk(run, ask, (before) => counted(before, register, result.value));
  return row ? null : { kind: "gone" };
}

/** Until when a question somebody asked and never got answered may not be repeated; null = it may. */
export function openUntil(openSince: EpochMs | undefined, now: EpochMs): EpochMs | null {
  // A time ahead of the clock tells nothing (the clock was set back): the client's own pacing stands guard then.
  const open = openSince !== undefined && openSince <= now && openSince + REPEAT_AFTER_MS > now;
  return open ? openSince + REPEAT_AFTER_MS : null;
}

/** From a clean slate, once OMIE takes the same questions again; after REREADS it is given up. */
async function restart({ id, run, books, now }: Pick<Reading, "id" | "run" | "books" | "now">, register: Register, row: RunRow): Promise<Step> {
  if (row.passes[register].rereads >= REREADS) return { kind: "torn" };
  const until = now() + REPEAT_AFTER_MS;
  const next = await books.restartRegister(id, register, run, (before) => restarted(before, register, until, true));
  return next ? { kind: "wait", until } : { kind: "gone" };
}

/** Reads these pages, at most AT_HAND at once; null = all are in the books. Never leaves a question running behind. */
async function readPages(reading: Reading, register: Register, plan: Plan, pages: readonly number[]): Promise<Step | null> {
  if (pages.length === 0) return null;
  const open = new Map((await reading.books.openAsks(reading.id, register)).map(({ page, askedAt }) => [page, askedAt]));
  const queue = [...pages];
  const met: Step[] = [];
  let broken: { error: unknown } | null = null;
  const breaks = (error: unknown): void => void (broken ??= { error });
  // An answer is written while the next question is already on its way; one after another, so few wait in memory.
  let writing: Promise<void> = Promise.resolve();
  const worker = async (): Promise<void> => {
    while (broken === null && !met.some(stops)) {
      const page = queue.shift();
      if (page === undefined) return;
      const before = writing;
      try {
        const read = await readPage(reading, register, plan, page, open.get(page));
        await before;
        if ("kind" in read) met.push(read);
        else writing = writing.then(() => commit(reading.books, read.page, read.unsent).then((step) => void (step && met.push(step)))).catch(breaks);
      } catch (error) {
        breaks(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_HAND, pages.length) }, worker));
  await writing;
  if (broken !== null) throw (broken as { error: unknown }).error;
  const worst = gravest(met);
  if (worst?.kind !== "torn") return worst;
  const row = await reading.books.storedRun(reading.id);
  return row?.sync.run === reading.run ? restart(reading, register, row) : { kind: "gone" };
}

const stops = (step: Step): boolean => step.kind !== "wait";

/** A page that is not in the books yet. `unsent` 1: the client still had the answer. */
interface Unwritten {
  page: Page;
  unsent: number;
}

/** One page: taken over from the run before, or asked. */
async function readPage(reading: Reading, register: Register, plan: Plan, page: number, openSince: EpochMs | undefined): Promise<Step | Unwritten> {
  const { id, run, books, signal, now } = reading;
  if (signal.aborted) return { kind: "gone" };
  const askedAt = now();
  if (plan.kind === "full") {
    const fresh = await books.freshPage(id, register, page, askedAt - REPEAT_AFTER_MS + 1);
    if (fresh && fresh.askedAt <= askedAt) return { page: { ...fresh, run }, unsent: 0 };
  }
  const until = openUntil(openSince, askedAt);
  if (until !== null) return { kind: "wait", until };
  const ask: Ask = { connection: id, register, page, askedAt };
  if (!(await books.notePageAsked(run, ask, requested))) return { kind: "gone" };
  const result: Result<OmiePage<RegisterRow[Register]>> = await question(reading, register, plan, page);
  if (!result.ok) {
    // An aborted question may have been received all the same: it stays open.
    if (signal.aborted) return { kind: "gone" };
    await books.forgetAsk(ask);
    // The register shrank: there is no such page any more.
    return result.fault.kind === "empty" ? { kind: "torn" } : { kind: "fault", fault: result.fault };
  }
  const { value } = result;
  if (value.page !== page) {
    await books.forgetAsk(ask);
    return { kind: "torn" };
  }
  const unsent = result.askedAt < askedAt ? 1 : 0;
  return { page: { ...ask, askedAt: result.askedAt, run, pages: value.pages, total: value.total, rows: value.rows }, unsent };
}

function question({ omie, signal }: Reading, register: Register, plan: Plan, page: number): Promise<Result<OmiePage<RegisterRow[Register]>>> {
  return plan.kind === "changes" ? omie.changedSuppliers(plan, page, signal) : omie[register](page, signal);
}

async function commit(books: SyncBooks, page: Page, unsent: number): Promise<Step | null> {
  const row = await books.commitPage(page, (before) => committed(before, page, unsent));
  if (!row) return { kind: "gone" };
  return row.passes[page.register].torn ? { kind: "torn" } : null;
}

/** What several pages met at once comes down to: the one that decides most, and of waits the longest. */
function gravest(met: readonly Step[]): Step | null {
  const weight = (step: Step): number => {
    if (step.kind === "fault") return 10 + FAULTS.indexOf(step.fault.kind);
    return { gone: 100, torn: 5, wait: 1, done: 0 }[step.kind];
  };
  const time = (step: Step): number => (step.kind === "wait" ? step.until : step.kind === "fault" ? (step.fault.until ?? 0) : 0);
  const sorted = [...met].sort((a, b) => weight(b) - weight(a) || time(b) - time(a));
  return sorted[0] ?? null;
}

/** Lightest first. */
const FAULTS: readonly FaultKind[] = [
  "empty",
  "cancelled",
  "offline",
  "unstable",
  "busy",
  "rate",
  "redundant",
  "brake",
  "blocked",
  "unknown",
  "unreadable",
  "no-permission",
  "suspended",
  "refused",
];
