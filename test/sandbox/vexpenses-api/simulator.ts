/**
 * A stand-in for VExpenses' public API v2 with its quirks, as a `fetch` inside the process. What several clients saw is
 * the default; what they saw differently is a switch. Anything but reading sets off an alarm.
 */
import { type ApiCompany, memberAsSent, typeAsSent } from "./rows.ts";

export type ApiFailure =
  | "unauthorized" | "firewall" | "rate" | "server" | "gateway" | "html" | "not-json" | "no-success" | "redirect" | "drop";

export interface ApiModes {
  /** where Laravel's paginator stands: beside `data`, under `meta`, under `meta.pagination`, around the rows in `data` */
  paginator: "beside" | "meta" | "fractal" | "around";
  /** these routes answer the first page whatever `page` says */
  ignorePage: string[];
  /** these routes are never paginated */
  neverPaginate: string[];
  /** most rows a page can have */
  mostRows: number;
  /** numbers and booleans come as texts */
  texts: boolean;
  /** no total in the paginator */
  noTotal: boolean;
  /** requests a minute */
  limit: number;
  /** seconds in Retry-After; null = the header is missing */
  retryAfter: number | null;
}

export interface ApiRequest {
  route: string;
  query: Record<string, string>;
  /** as it came, to be looked at by tests only */
  headers: Record<string, string>;
  credentials: RequestCredentials;
  status: number | null;
}

export interface ApiSimulator {
  fetch: typeof fetch;
  readonly log: readonly ApiRequest[];
  /** every attempt to write; must stay empty */
  readonly alarms: readonly string[];
  mode(switches: Partial<ApiModes>): void;
  /** the next requests fail so, one after the other */
  failNext(...failures: ApiFailure[]): void;
  /** called before each answer, to change data between pages */
  beforeAnswer(change: (request: number) => void | Promise<void>): void;
  /** the data, to be changed at will */
  company: ApiCompany;
}

const FRESH: ApiModes = { paginator: "beside", ignorePage: [], neverPaginate: [], mostRows: 100, texts: false, noTotal: false, limit: 100, retryAfter: null };

const MINUTE_MS = 60_000;
const NEAR_NAMES = new Set(["expense-types", "payment-methods", "cards", "cost-centers"]);
const PAGE = "<!DOCTYPE html><html><head><title>VExpenses</title></head><body>Acesso negado</body></html>";

/** @param now epoch ms */
export function createApiSimulator(company: ApiCompany, now: () => number): ApiSimulator {
  let modes = { ...FRESH };
  const log: ApiRequest[] = [];
  const alarms: string[] = [];
  const failures: ApiFailure[] = [];
  let times: number[] = [];
  let before: (request: number) => void | Promise<void> = () => undefined;

  const LISTS: Record<string, () => Record<string, unknown>[]> = {
    "team-members": () => company.members.map(memberAsSent),
    "expenses-type": () => company.types.map(typeAsSent),
  };

  async function answer(request: Request, entry: ApiRequest): Promise<Response> {
    const failure = failures.shift();
    const early = failure === undefined ? null : failed(failure, request);
    if (early !== null) return early;
    if (request.method !== "GET") {
      alarms.push(`${request.method} ${entry.route}`);
      return json(200, envelope(request, entry.route, "written", null));
    }
    if (request.headers.get("authorization") !== company.token) return text(401, "Unauthorized.");
    times = times.filter((time) => now() - time < MINUTE_MS);
    if (times.length >= modes.limit) return limited();
    times.push(now());
    if (NEAR_NAMES.has(entry.route)) return text(405, `The GET method is not supported for route v2/${entry.route}`);
    const list = LISTS[entry.route];
    if (list === undefined) return text(404, `Url [v2/${entry.route}] not found.`);
    return json(200, listed(request, entry, list()));
  }

  function listed(request: Request, { route, query }: ApiRequest, all: Record<string, unknown>[]): unknown {
    const sent = modes.texts ? all.map(asTexts) : all;
    const body = envelope(request, route, `${route} successfully sent!`, sent);
    if (query["paginate"] !== "true" || modes.neverPaginate.includes(route)) return body;
    const size = Math.min(Number(query["per_page"] ?? 15), modes.mostRows);
    const page = modes.ignorePage.includes(route) ? 1 : Number(query["page"] ?? 1);
    const data = sent.slice((page - 1) * size, page * size);
    const pages = Math.max(1, Math.ceil(all.length / size));
    const total = modes.noTotal ? {} : { total: all.length };
    const paging = { current_page: page, last_page: pages, per_page: String(size), next_page_url: page < pages ? `https://api.vexpenses.com/v2/${route}?page=${page + 1}` : null, ...total };
    switch (modes.paginator) {
      case "beside":
        return { ...body, data, ...told(paging) };
      case "meta":
        return { ...body, data, meta: told(paging) };
      case "fractal":
        return { ...body, data, meta: { pagination: told({ current_page: page, total_pages: pages, per_page: size, count: data.length, ...total }) } };
      case "around":
        return { ...body, data: { data, ...told(paging) } };
    }
  }

  const told = (paging: Record<string, unknown>): Record<string, unknown> => (modes.texts ? asTexts(paging) : paging);

  function failed(failure: ApiFailure, request: Request): Response | null {
    switch (failure) {
      case "unauthorized":
        return text(401, "Unauthorized.");
      case "firewall":
        return text(403, PAGE, "text/html");
      case "rate":
        return limited();
      case "server":
        return text(500, PAGE, "text/html");
      case "gateway":
        return text(504, "upstream request timeout");
      case "html":
        return text(200, PAGE, "text/html");
      case "not-json":
        return text(200, "");
      case "no-success":
        return json(200, { request: request.url, method: "GET", success: false, code: 110001001, message: "não permitido", data: [] });
      case "redirect":
      case "drop":
        // under redirect: "error" a browser tells the two no more apart than this
        throw new TypeError("Failed to fetch");
    }
  }

  function limited(): Response {
    return new Response("Too Many Attempts.", { status: 429, headers: modes.retryAfter === null ? {} : { "retry-after": String(modes.retryAfter) } });
  }

  const rest = (): Record<string, string> => ({ "x-ratelimit-limit": String(modes.limit), "x-ratelimit-remaining": String(Math.max(0, modes.limit - times.length)) });
  const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...rest() } });
  const text = (status: number, body: string, type = "text/plain"): Response => new Response(body, { status, headers: { "content-type": type, ...rest() } });

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const url = new URL(request.url);
      if (url.origin !== "https://api.vexpenses.com" || !url.pathname.startsWith("/v2/")) throw new Error(`asked ${url.origin}${url.pathname}`);
      const entry: ApiRequest = { route: url.pathname.slice(4), query: Object.fromEntries(url.searchParams), headers: Object.fromEntries(request.headers), credentials: request.credentials, status: null };
      log.push(entry);
      await before(log.length);
      request.signal.throwIfAborted();
      const response = await answer(request, entry);
      entry.status = response.status;
      return response;
    },
    log,
    alarms,
    mode(switches) {
      modes = { ...modes, ...switches };
    },
    failNext: (...next) => void failures.push(...next),
    beforeAnswer(change) {
      before = change;
    },
    company,
  };
}

function envelope(request: Request, route: string, message: string, data: unknown): Record<string, unknown> {
  return { request: `v2/${route}`, method: request.method, success: true, code: 200, message, data };
}

function asTexts(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "number" || typeof value === "boolean" ? String(value) : value]));
}
