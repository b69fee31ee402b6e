/**
 * Looks at the contas a pagar integrations made since the last look: proof of who is synchronised. An extra: whatever
 * OMIE says against it, the refresh of the registers stands.
 */
import type { EpochMs } from "../model/time.ts";
import type { PayablesRead, RunRow, SyncOmie } from "./parts.ts";
import { firstPayables, payablesDue, payablesPeriod } from "./plan.ts";
import { requested } from "./progress.ts";
import { openUntil, type Reading, type Step } from "./register.ts";

/** So many pages in one refresh at most; the rest comes with the next one. */
const MOST_PAGES = 40;

type Found = Extract<Awaited<ReturnType<SyncOmie["payables"]>>, { ok: true }>["value"];

/** @returns wait: OMIE takes the same question again later · gone: cancelled or replaced · done: all that could be asked */
export async function readPayables({ id, run, books, omie, signal, now }: Reading): Promise<Step> {
  const kept = await books.payablesRead(id);
  if (!payablesDue(kept, now())) return { kind: "done" };
  let state = kept ?? firstPayables(id, now());
  for (let asked = 0; asked < MOST_PAGES; asked++) {
    if (signal.aborted) return { kind: "gone" };
    const period = payablesPeriod(state, now());
    const page = state.reading?.page ?? 1;
    const until = openUntil(state.reading?.askedAt ?? undefined, now());
    if (until !== null) return { kind: "wait", until };
    // Noted before it is asked, so that a worker that comes after this one asks for the same days.
    const noted = await books.keepPayables(run, { ...state, reading: { to: period.to, page, askedAt: now() } }, requested);
    if (!noted) return { kind: "gone" };
    const result = await omie.payables(period, page, signal);
    if (!result.ok) {
      if (signal.aborted) return { kind: "gone" };
      const { kind, until: askable } = result.fault;
      if (askable !== null && (kind === "redundant" || kind === "busy")) return { kind: "wait", until: askable };
      // Not now: a look counts as ended without a result, and begins at the same day next time.
      const ended = await books.keepPayables(run, { ...state, reading: null, readAt: now() }, same);
      return { kind: ended ? "done" : "gone" };
    }
    state = merged(state, result.value, period, page, now());
    if (!(await books.keepPayables(run, state, same))) return { kind: "gone" };
    if (state.reading === null) return { kind: "done" };
  }
  return { kind: "done" };
}

const same = (row: RunRow): RunRow => row;

/** What is known after one more page. The next look begins at the newest one found, so that it is not empty. */
function merged(before: PayablesRead, found: Found, period: { from: EpochMs; to: EpochMs }, page: number, now: EpochMs): PayablesRead {
  const made = new Map(before.made.map((one) => [one[0], one]));
  const reports = new Map(before.reports?.map(([number, codes]) => [number, new Set(codes)]));
  let newest = before.from;
  for (const { code, supplier, at, made: byIntegration, named, report } of found.rows) {
    // a look begins where the last one ended, so the same entry comes again
    if (byIntegration && named && report !== "") reports.set(report, (reports.get(report) ?? new Set()).add(code));
    if (!byIntegration || supplier === null || at === null) continue;
    const [, lastAt, lastNamed] = made.get(supplier) ?? [supplier, at, null];
    made.set(supplier, [supplier, Math.max(lastAt, at), named ? Math.max(lastNamed ?? at, at) : lastNamed]);
    newest = Math.max(newest, at);
  }
  const nonReimbursable = before.nonReimbursable === true || found.rows.some((one) => one.made && one.named && one.report !== "" && one.nonReimbursable);
  const rows = [...made.values()];
  const entries = [...reports].map(([number, codes]): [string, number[]] => [number, [...codes]]);
  if (page < found.pages) return { ...before, made: rows, reports: entries, nonReimbursable, reading: { to: period.to, page: page + 1, askedAt: null } };
  const last = Math.max(newest, ...rows.map(([, at]) => at).filter((at) => at <= period.to));
  return { ...before, made: rows, reports: entries, nonReimbursable, reading: null, readAt: now, from: Math.min(last, period.to) };
}
