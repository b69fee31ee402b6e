/**
 * One reading request to VExpenses' public API v2. The routes that may be asked are compiled in, and GET is the only
 * verb there is: the token could approve, pay and create users.
 */
import ky, { isTimeoutError } from "ky";
import type { EpochMs } from "../../model/time.ts";

/** The only host that ever receives the token. */
const API = "https://api.vexpenses.com/v2";

/** All that is ever asked. */
export const ROUTES = ["team-members", "expenses-type"] as const;
export type Route = (typeof ROUTES)[number];

/** A background's fetch is stopped by the browser after 30 s. */
const TIMEOUT_MS = 25_000;

/** The window of the rate limit as one integrator reads it, and how long clients wait after a 429. */
const WINDOW_MS = 60_000;
const LONGEST_WAIT_MS = 60 * WINDOW_MS;

export interface ApiFault {
  /**
   * refused: the token isn't accepted · turned-away: 403, which may be a firewall as well as missing rights ·
   * rate: too many requests · unavailable: the route isn't there (404, 405) · unstable: VExpenses failed or took too
   * long · network: no connection, a redirect, or no permission for the host · unreadable: an answer that is no list
   */
  kind: "refused" | "turned-away" | "rate" | "unavailable" | "unstable" | "network" | "unreadable" | "cancelled";
  /** epoch ms from when it may be asked again; null = not known */
  until: EpochMs | null;
  /** for diagnostics, without the token */
  text: string;
}

export type Asked = { body: unknown; restUntil: EpochMs | null } | { fault: ApiFault };

export interface RequestOptions {
  /** as VExpenses shows it, without "Bearer" */
  token: string;
  fetch?: typeof globalThis.fetch;
  now(): EpochMs;
}

/** A token is sent in a header: printable, in one piece. */
export function isToken(token: string): boolean {
  return /^[\x21-\x7e]{8,}$/.test(token);
}

/** Asks one route. Never throws, follows no redirect, sends no cookies. `restUntil`: the limit is used up until then. */
export async function request(route: Route, query: Record<string, string>, options: RequestOptions, signal: AbortSignal): Promise<Asked> {
  const { token, now } = options;
  const fault = (kind: ApiFault["kind"], text: string, until: EpochMs | null = null): Asked => ({ fault: { kind, until, text: text.replaceAll(token, "…").slice(0, 300) } });
  try {
    const pending = ky.get(`${API}/${route}`, {
      // bare: every client but one sends it without "Bearer"
      headers: { authorization: token, accept: "application/json" },
      searchParams: query,
      fetch: options.fetch,
      signal,
      retry: 0,
      timeout: TIMEOUT_MS,
      totalTimeout: TIMEOUT_MS,
      throwHttpErrors: false,
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    const { status, headers } = await pending;
    const text = await pending.text();
    const said = `HTTP ${status} ${text}`;
    if (status === 401) return fault("refused", said);
    if (status === 403) return fault("turned-away", said);
    if (status === 429) return fault("rate", said, now() + waitOf(headers.get("retry-after"), now()));
    if (status === 404 || status === 405) return fault("unavailable", said);
    if (status >= 500) return fault("unstable", said);
    const body = parsed(text);
    if (status >= 400 || body === undefined) return fault("unreadable", said);
    return { body, restUntil: headers.get("x-ratelimit-remaining") === "0" ? now() + WINDOW_MS : null };
  } catch (error) {
    if (signal.aborted) return fault("cancelled", "cancelled");
    if (isTimeoutError(error)) return fault("unstable", `no answer within ${TIMEOUT_MS / 1000} s`);
    return fault("network", error instanceof Error ? `${error.name}: ${error.message}` : "network failure");
  }
}

/** Retry-After in seconds or as a date; a minute where it is missing or makes no sense. */
function waitOf(header: string | null, now: EpochMs): number {
  if (header === null || header.trim() === "") return WINDOW_MS;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return wait > 0 && wait <= LONGEST_WAIT_MS ? wait : WINDOW_MS;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
