/**
 * One fix, as far as it gets: read, write once, read back. All it knows is in its row, so the worker may die at any
 * await: whatever may have been written is looked up before anything is repeated.
 */
import { emailKey, spaces } from "../fold.ts";
import type { Fix, FixSide, FixTrouble } from "../model/fixes.ts";
import type { Supplier } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason } from "../model/verdicts.ts";
import type { Fault } from "../fault.ts";
import type { FixBooks, FixOmie, OmieRecord } from "./parts.ts";
import { isFulfilled, newField, personOf, sideOf } from "./wish.ts";

export interface Bench {
  books: FixBooks;
  omie: FixOmie;
  /** why writing is forbidden now; null = it is allowed */
  forbidden(): Promise<FixTrouble | null>;
  toReason(fault: Fault): Reason;
  now(): EpochMs;
  signal: AbortSignal;
}

/** OMIE refuses the same request for 60 s, and may be at it for nearly as long: two more for clocks. */
const SETTLE_MS = 62_000;
/** What OMIE said it did may take a minute or two to be read (seen live for categories). */
const CONFIRM_FOR_MS = 200_000;
const RETRY_MS = 30_000;
/** A write that is proven not to have happened is sent once more. */
const MOST_WRITES = 2;
const DAY_MS = 86_400_000;

/** Faults after which the write has certainly not been done: OMIE or we said no before it began. */
const NOT_DONE: ReadonlySet<Fault["kind"]> = new Set(["refused", "suspended", "blocked", "busy", "rate", "brake", "no-permission"]);
/** Only something outside mends these: keys, permission. */
const UNTIMED: ReadonlySet<Fault["kind"]> = new Set(["refused", "suspended", "no-permission"]);

/** Goes on until the fix is over or has to wait. @returns its row then; null when it is gone */
export async function workOn(start: Fix, bench: Bench): Promise<Fix | null> {
  let fix: Fix | null = start;
  // Whoever finds a write begun doesn't know whether it was sent.
  if (fix.state === "writing") fix = await lookUp(fix, bench);
  if (fix?.state === "waiting" && isFree(fix, bench)) fix = await write(fix, bench);
  if (fix?.state === "confirming" && isFree(fix, bench)) fix = await confirm(fix, bench);
  return fix;
}

const isFree = (fix: Fix, { now }: Bench): boolean => waitsFor(fix, now()) <= 0;

/** Nothing waits longer: a time further ahead was written before the clock was set back. */
const LONGEST_WAIT_MS = 86_400_000;

/** How long a fix still has to wait, ms; 0 or less = not at all. */
export function waitsFor({ notBefore }: Fix, now: EpochMs): number {
  const left = (notBefore ?? 0) - now;
  return left > LONGEST_WAIT_MS ? 0 : left;
}

const change = (fix: Fix, { books }: Bench, changes: Partial<Fix>): Promise<Fix | null> => books.changeFix(fix.connection, fix.n, changes);

const fail = (fix: Fix, bench: Bench, trouble: FixTrouble, said = ""): Promise<Fix | null> =>
  change(fix, bench, { state: "failed", trouble, said, reason: null, endedAt: bench.now(), notBefore: null });

/** Waits where it is: for the time OMIE named, for half a minute, or (null) until somebody calls again. */
const wait = (fix: Fix, bench: Bench, fault: Fault): Promise<Fix | null> =>
  change(fix, bench, {
    trouble: "connection",
    reason: bench.toReason(fault),
    notBefore: UNTIMED.has(fault.kind) ? null : (fault.until ?? bench.now() + RETRY_MS),
  });

async function done(fix: Fix, bench: Bench, record: OmieRecord): Promise<Fix | null> {
  const { code } = record.supplier;
  const ending = { state: "done", trouble: null, reason: null, after: sideOf(record), code, endedAt: bench.now(), notBefore: null } as const;
  return bench.books.finishFix(fix.connection, fix.n, fix.before === null && fix.writes === 0 ? { ...ending, before: ending.after } : ending, record.supplier);
}

type Asked = { fix: Fix; record: OmieRecord | null } | { fix: Fix; fault: Fault } | null;

/** Reads the record, each time with another question; null when the fix is gone. */
async function read(before: Fix, bench: Bench): Promise<Asked> {
  const { wish } = before;
  const fix = await change(before, bench, { reads: before.reads + 1 });
  if (!fix) return null;
  const which = fix.code === null && wish.kind === "create" ? { integrationCode: await integrationCode(wish.email) } : { code: fix.code ?? 0 };
  const result = await bench.omie.record(which, before.reads, bench.signal);
  return result.ok ? { fix, record: result.value } : { fix, fault: result.fault };
}

/** Was it written? Asked before anything is repeated. */
async function lookUp(before: Fix, bench: Bench): Promise<Fix | null> {
  const asked = await read(before, bench);
  if (asked === null) return null;
  const { fix } = asked;
  if ("fault" in asked) return wait(fix, bench, asked.fault);
  const { record } = asked;
  if (record !== null && isFulfilled(fix.wish, sideOf(record))) return done(fix, bench, record);
  const settled = (fix.writtenAt ?? 0) + SETTLE_MS;
  // A time ahead of the clock was written before the clock was set back: another minute from now, then.
  const until = Math.min(settled, bench.now() + SETTLE_MS);
  if (until > bench.now()) return change(fix, bench, { notBefore: until, writtenAt: Math.min(fix.writtenAt ?? 0, bench.now()) });
  if (fix.writes >= MOST_WRITES) return fail(fix, bench, "not-confirmed");
  return change(fix, bench, { state: "waiting", notBefore: null, reason: null, trouble: null });
}

/** Reads, checks, notes that it writes, writes. */
async function write(before: Fix, bench: Bench): Promise<Fix | null> {
  const forbidden = await bench.forbidden();
  if (forbidden !== null) return fail(before, bench, forbidden);
  const ready = before.wish.kind === "create" ? await nobodyElse(before, bench) : await asItIs(before, bench);
  if (ready === null || !("side" in ready)) return ready;
  const { fix, side, field } = ready;
  // The row says so before the request goes: a worker that dies in between is remembered as having sent it.
  const noted = await change(fix, bench, {
    state: "writing",
    before: fix.before ?? side,
    writtenAt: bench.now(),
    writes: fix.writes + 1,
    notBefore: null,
    reason: null,
    trouble: null,
  });
  if (!noted) return null;
  const sent = await send(noted, bench, field);
  if (sent.ok) return change(noted, bench, { state: "confirming", code: noted.code ?? sent.value.code });
  const { fault } = sent;
  if (fault.said !== undefined) return refused(noted, bench, fault.said);
  if (NOT_DONE.has(fault.kind)) {
    const back = await change(noted, bench, { state: "waiting", writes: noted.writes - 1, writtenAt: fix.writtenAt });
    return back && wait(back, bench, fault);
  }
  return change(noted, bench, { notBefore: bench.now() + RETRY_MS, reason: bench.toReason(fault), trouble: "connection" });
}

type Ready = { fix: Fix; side: FixSide | null; field: string } | Fix | null;

/** The record as it is right before the write; over where nothing is left to do. */
async function asItIs(before: Fix, bench: Bench): Promise<Ready> {
  const asked = await read(before, bench);
  if (asked === null) return null;
  const { fix } = asked;
  if ("fault" in asked) return wait(fix, bench, asked.fault);
  if (asked.record === null) return fail(fix, bench, "record-gone");
  const side = sideOf(asked.record);
  if (isFulfilled(fix.wish, side)) return done(fix, bench, asked.record);
  if (fix.wish.kind !== "email") return { fix, side, field: "" };
  const next = newField(asked.record.emailField, fix.wish);
  return "trouble" in next ? fail(fix, bench, next.trouble) : { fix, side, field: next.field };
}

/** A record of this e-mail made since the register was last read? The question is never one that finds nothing. */
async function nobodyElse(before: Fix, bench: Bench): Promise<Ready> {
  if (before.wish.kind !== "create") return null;
  const email = emailKey(before.wish.email);
  const holds = ({ emails }: Supplier): boolean => emails.some((one) => emailKey(one) === email);
  const { suppliers } = await bench.books.view(before.connection, { staleAfterMs: Infinity, people: [personOf(before.wish)] });
  if (!suppliers) return fail(before, bench, "record-unknown");
  if (suppliers.rows.some(holds)) return fail(before, bench, "email-taken");
  const from = (await bench.books.currentOf(before.connection, "suppliers"))?.base?.newestChange ?? null;
  if (from === null) return { fix: before, side: null, field: "" };
  const fix = await change(before, bench, { reads: before.reads + 1 });
  if (!fix) return null;
  // Another end each time makes it another question.
  const to = Math.max(bench.now(), from) + DAY_MS + (fix.n * 100 + fix.reads) * 1000;
  const changed = await bench.omie.changedSuppliers({ from, to }, 1, bench.signal);
  if (!changed.ok) return wait(fix, bench, changed.fault);
  return changed.value.rows.some(holds) ? fail(fix, bench, "email-taken") : { fix, side: null, field: "" };
}

async function send({ wish, code }: Fix, { omie, signal }: Bench, field: string): Promise<{ ok: true; value: { code: number } } | { ok: false; fault: Fault }> {
  switch (wish.kind) {
    case "add-tag":
      return omie.addTag(code ?? 0, wish.tag, signal);
    case "create":
      return omie.createSupplier({ integrationCode: await integrationCode(wish.email), name: spaces(wish.name), email: emailKey(wish.email), tag: wish.tag }, signal);
    case "email":
      return omie.changeSupplier(code ?? 0, { email: field }, signal);
    case "reactivate":
      return omie.changeSupplier(code ?? 0, { active: true }, signal);
  }
}

/** OMIE's no is final, unless it says that this very record is there already. */
function refused(fix: Fix, bench: Bench, said: string): Promise<Fix | null> {
  const made = fix.wish.kind === "create" ? /c[oó]digo de integra[cç][aã]o.*nCod \[(\d+)\]/i.exec(said)?.[1] : undefined;
  if (made !== undefined) return change(fix, bench, { state: "confirming", code: Number(made) });
  return fail(fix, bench, "refused-by-omie", said);
}

/** OMIE said it did it: can it be read? */
async function confirm(before: Fix, bench: Bench): Promise<Fix | null> {
  const { wish } = before;
  const asked = await read(before, bench);
  if (asked === null) return null;
  const { fix } = asked;
  if ("fault" in asked) return wait(fix, bench, asked.fault);
  const { record } = asked;
  if (record !== null && isFulfilled(wish, sideOf(record))) return done(fix, bench, record);
  const age = bench.now() - (fix.writtenAt ?? 0);
  if (age >= CONFIRM_FOR_MS) return fail(fix, bench, "not-confirmed");
  return change(fix, bench, { notBefore: bench.now() + SETTLE_MS, writtenAt: Math.min(fix.writtenAt ?? 0, bench.now()) });
}

/** The same for the same person everywhere, so that OMIE itself refuses to make them twice. At most 20 characters. */
async function integrationCode(email: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`prontidao ${emailKey(email)}`));
  const hex = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `PRT-${hex}`;
}
