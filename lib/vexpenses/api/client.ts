/** VExpenses' public API v2, reading only: members and expense types. Every outcome is a value; nothing here throws. */
import type * as z from "zod/mini";
import { emailKey, spaces } from "../../fold.ts";
import type { EpochMs } from "../../model/time.ts";
import type { Member } from "../../model/vexpenses.ts";
import { memberRow, pageIn, typeRow } from "./answers.ts";
import { type ApiFault, type Asked, isToken, request, type RequestOptions, type Route } from "./request.ts";

export type { ApiFault };

export interface ApiList<T> {
  rows: T[];
  /** all there are, as far as VExpenses tells; rows that could not be read make it incomplete */
  complete: boolean;
}

export type ApiResult<T> = { ok: true; value: T } | { ok: false; fault: ApiFault };

/** A type as VExpenses has it; null = it doesn't tell. */
export interface ApiExpenseType {
  name: string;
  active: boolean | null;
}

export interface VexpensesApi {
  /** active and deactivated; nothing of them but name, e-mail and state is kept */
  members(signal?: AbortSignal): Promise<ApiResult<ApiList<Member>>>;
  expenseTypes(signal?: AbortSignal): Promise<ApiResult<ApiList<ApiExpenseType>>>;
}

export interface ApiOptions extends RequestOptions {
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** More is doubtful: one note says 100 is the most, other clients ask for more and may get it. */
const PAGE_ROWS = 100;
const MOST_PAGES = 2_000;

/** Times to wait where it says to, and to try again where it failed, in one list. */
const WAITS = 3;
const RETRIES = 2;
const RETRY_MS = 2_000;
/** No longer than this is waited for; whoever must wait longer is told so. */
const LONGEST_WAIT_MS = 120_000;

export function createVexpensesApi(options: ApiOptions): VexpensesApi {
  const list = <S extends z.ZodMiniType<{ id: number | null }>, T>(route: Route, schema: S, project: (row: z.infer<S>) => T | null, signal = new AbortController().signal) =>
    readList(patient(options, signal), route, schema, project);
  return {
    members: (signal) =>
      list("team-members", memberRow, (row): Member | null => {
        const member = { name: spaces(row.name), email: emailKey(row.email), active: row.active };
        return member.name === "" && member.email === "" ? null : member;
      }, signal),
    expenseTypes: (signal) =>
      list("expenses-type", typeRow, (row): ApiExpenseType | null => {
        const name = spaces(row.description || row.name);
        return name === "" ? null : { name, active: row.on ?? row.active };
      }, signal),
  };
}

type Ask = (route: Route, query: Record<string, string>) => Promise<Asked>;

/** Asks again where waiting or a second try helps, a few times in all. */
function patient(options: ApiOptions, signal: AbortSignal): Ask {
  const { token, now, sleep } = options;
  let waits = WAITS;
  let retries = RETRIES;
  let restUntil: EpochMs | null = null;
  const cancelled: Asked = { fault: { kind: "cancelled", until: null, text: "cancelled" } };
  /** false: aborted meanwhile */
  const rest = (until: EpochMs): Promise<boolean> =>
    sleep(Math.max(0, until - now()), signal).then(
      () => true,
      () => false,
    );

  return async function ask(route, query): Promise<Asked> {
    if (!isToken(token)) return { fault: { kind: "refused", until: null, text: "no token" } };
    if (restUntil !== null && !(await rest(restUntil))) return cancelled;
    restUntil = null;
    const asked = await request(route, query, options, signal);
    if (!("fault" in asked)) {
      restUntil = asked.restUntil;
      return asked;
    }
    const { kind, until } = asked.fault;
    if (kind === "rate" && until !== null && until - now() <= LONGEST_WAIT_MS && waits-- > 0) return (await rest(until)) ? ask(route, query) : cancelled;
    if (kind === "unstable" && retries-- > 0) return (await rest(now() + RETRY_MS)) ? ask(route, query) : cancelled;
    return asked;
  };
}

/**
 * Reads all pages. Some routes ignore `page` and answer the same one for ever: once a page brings nobody new and not all
 * are there, or their number changed meanwhile, the list is asked for as a whole, as it comes without paging.
 */
async function readList<S extends z.ZodMiniType<{ id: number | null }>, T>(ask: Ask, route: Route, schema: S, project: (row: z.infer<S>) => T | null): Promise<ApiResult<ApiList<T>>> {
  const rows = new Map<string, T>();
  let unreadable = 0;
  /** @returns how many are new */
  const take = (raw: readonly unknown[]): number => {
    const before = rows.size;
    for (const one of raw) {
      const read = schema.safeParse(one);
      const row = read.success ? project(read.data) : null;
      if (!read.success || row === null) unreadable++;
      // the same person on two pages is one; without id only an equal row is the same
      else rows.set(read.data.id === null ? JSON.stringify(row) : String(read.data.id), row);
    }
    return rows.size - before;
  };
  const done = (all: boolean): ApiResult<ApiList<T>> => ({ ok: true, value: { rows: [...rows.values()], complete: all && unreadable === 0 } });
  const unlisted = (): ApiResult<never> => ({ ok: false, fault: { kind: "unreadable", until: null, text: `${route}: no list` } });

  let firstTotal: number | null = null;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const asked = await ask(route, { paginate: "true", page: String(page), per_page: String(PAGE_ROWS) });
    if ("fault" in asked) return { ok: false, fault: asked.fault };
    const answer = pageIn(asked.body);
    if (answer === null) return unlisted();
    const { total, last } = answer;
    if (page === 1) firstTotal = total;
    const fresh = take(answer.rows);
    if (!answer.paginated) return done(true);
    if (fresh > 0 && (last === null || page < last)) continue;
    // somebody came or went between two pages, so somebody may have slipped from one to the other
    const moved = total !== firstTotal;
    const enough = moved ? false : total === null ? last === null || page >= last : rows.size + unreadable >= total;
    if (enough) return done(true);

    const whole = await ask(route, {});
    if ("fault" in whole) return { ok: false, fault: whole.fault };
    const all = pageIn(whole.body);
    if (all === null) return unlisted();
    if (!all.paginated) rows.clear();
    unreadable = 0;
    take(all.rows);
    return done(!all.paginated);
  }
  return done(false);
}
