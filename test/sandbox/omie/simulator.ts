/**
 * A stand-in for OMIE's API with its limits, its quirks and its memory: as a `fetch` inside the process, or behind
 * a TLS server under the real host name. What OMIE documents is the default; what sources tell differently is a
 * switch (`mode`).
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { FAULTS } from "./faults.ts";
import type { FaultName, SimulatedFault } from "./faults.ts";
import { fetchFrom, handleFrom } from "./entrances.ts";
import type { Incoming } from "./entrances.ts";
import { createLimits, DEFAULT_LIMITS } from "./limits.ts";
import type { Caller, LimitModes } from "./limits.ts";
import { checkParam, DEFAULT_LISTING, LISTINGS, listPage } from "./listing.ts";
import type { ListingModes } from "./listing.ts";
import type { CompanySeed } from "./rows.ts";
import { createWriting, DEFAULT_WRITING } from "./writing.ts";
import type { WritingModes } from "./writing.ts";
import { createWatch } from "./watch.ts";
import type { Hold, LogEntry } from "./watch.ts";
import { answer, faultAnswer, page } from "./wire.ts";
import type { Outgoing } from "./wire.ts";

export type { CompanySeed, FaultName, LogEntry };

/**
 * "drop": the connection closes before OMIE saw the request · "drop-answer": after it did its work ·
 * "silent": it does its work and never answers · "gateway-after": it does its work and the gateway gives up
 */
export type Failure = FaultName | "drop" | AfterWork;

type AfterWork = "drop-answer" | "silent" | "gateway-after";

const AFTER_WORK: ReadonlySet<string> = new Set<AfterWork>(["drop-answer", "silent", "gateway-after"]);

interface FailNext {
  call: string;
  fault: Failure;
  /** 1 when left out */
  times?: number;
}

export interface Modes extends LimitModes, ListingModes, WritingModes {
  /** before each answer; one number, or one per call */
  latencyMs: number | Record<string, number>;
  /** the answer is made when the request comes, and kept, so that the latency is all it takes; else after the latency */
  answerAhead: boolean;
  /** every answer is a page with HTTP 200 */
  html: boolean;
  /** app keys whose app is suspended */
  suspended: string[];
  /** so many of the next requests find their connection closed */
  dropNext: number;
  /** faults of JSON form come with HTTP 200 */
  faultIn200: boolean;
  /** answers carry Access-Control-Allow-Origin */
  cors: boolean;
  /** the next `times` requests of a call fail so; added to those waiting */
  failNext: FailNext | FailNext[];
  /** a stray "Elapsed time" beside the rows of ListarClientes */
  elapsed: boolean;
}

export interface OmieSimulator {
  /** in place of the global one; a closed connection rejects as browsers do */
  fetch: typeof fetch;
  /** behind a server that speaks for app.omie.com.br */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** every call received, in order; never a secret */
  readonly log: readonly LogEntry[];
  /** turns the named switches */
  mode(switches: Partial<Modes>): void;
  /** holds the next request of a call unanswered; its limits are already counted when it is `received` */
  hold(call: string): Hold;
  /** the next log entry that is received, or answered */
  once(event: "received" | "answered", call?: string): Promise<LogEntry>;
  /** data, limits, switches and log as on the first day; held requests go on */
  reset(): void;
  /** the data behind an app key, to be changed at will. @throws Error when there is none */
  company(appKey: string): CompanySeed;
}

const FRESH: Omit<Modes, "failNext"> = {
  ...DEFAULT_LIMITS,
  ...DEFAULT_LISTING,
  ...DEFAULT_WRITING,
  latencyMs: 0,
  answerAhead: false,
  html: false,
  suspended: [],
  dropNext: 0,
  faultIn200: false,
  cors: false,
  elapsed: false,
};

const ROOT = "/api/v1";
const REFERENCE = "<!DOCTYPE html><html><head><title>API Omie</title></head><body><h1>Documenta&ccedil;&atilde;o</h1></body></html>";

type Param = Record<string, unknown>;
interface Envelope {
  call: string;
  appKey: string;
  appSecret: string;
  param: unknown;
}

/**
 * @param options.companies the first day's data, copied; `reset` copies it again, so leave it alone
 * @param options.now epoch ms; the real clock by default
 */
export function createOmieSimulator(options: { companies: CompanySeed[]; now?: () => number }): OmieSimulator {
  const now = options.now ?? Date.now;
  let companies = structuredClone(options.companies);
  let modes = { ...FRESH };
  let failures: Required<FailNext>[] = [];
  const limits = createLimits(now, () => modes);
  const watch = createWatch(now);
  /** answers made before (mode answerAhead), until the data may have changed */
  const ahead = new Map<string, Outgoing>();
  const writing = createWriting(now, () => modes);

  /** Everything after the limits. */
  function serve(path: string, company: CompanySeed, { call, param }: Envelope): { body: object; warning?: string } | { fault: SimulatedFault } {
    writing.settle();
    const listing = LISTINGS.get(call);
    const record = writing.contractOf(call);
    const contract = listing?.contract ?? record;
    const request = listing?.request ?? writing.requestOf(call);
    if (contract === undefined || request === undefined || ROOT + contract.path !== path) return { fault: FAULTS["no-method"](call) };
    const first: unknown = Array.isArray(param) ? param[0] : undefined;
    if (typeof first !== "object" || first === null) return { fault: FAULTS["no-param"]() };
    const wrong = checkParam(request, first, contract.requestType);
    if (wrong !== null) return { fault: wrong };
    if (listing === undefined) return writing.run(call, company, first as Param);
    const listed = listPage(listing, company, first as Param, modes);
    if (modes.elapsed && listing.contract.beside !== undefined && "body" in listed) {
      return { body: { cDesStatus: " Elapsed time: 0.42", ...listed.body } };
    }
    return listed;
  }

  function scripted(call: string): Failure | null {
    const next = failures.find((failure) => failure.call === call && failure.times > 0);
    if (next === undefined) return null;
    next.times--;
    return next.fault;
  }

  /** Closing a connection is not an answer: null. */
  async function receive(request: Incoming): Promise<Outgoing | null> {
    const { path } = request;
    if (request.method === "OPTIONS") return page(modes.cors ? 204 : 405, "", modes.cors ? ALLOW : {});
    if (request.method !== "POST") return page(200, REFERENCE);
    if (!path.endsWith("/")) return page(301, "", { location: `https://app.omie.com.br${path}/` });

    const envelope = parseEnvelope(request.body);
    const entry = watch.received(envelope?.call ?? "", envelope?.appKey ?? "", firstOf(envelope?.param), request.origin);
    const outgoing = await work(request, envelope);
    const outcome = request.gone.aborted ? null : outgoing;
    watch.answered(entry, outcome);
    return outcome;
  }

  async function work(request: Incoming, envelope: Envelope | null): Promise<Outgoing | null> {
    const fail = (fault: SimulatedFault): Outgoing => faultAnswer(fault, modes.faultIn200);
    if (modes.dropNext > 0) {
      modes.dropNext--;
      return null;
    }
    if (envelope === null) return fail(FAULTS["bad-json"]());
    const { call, appKey } = envelope;
    const failure = scripted(call);
    if (failure === "drop") return null;

    const writes = writing.contractOf(call)?.writes === true;
    const caller: Caller = { ip: request.ip, appKey, call, param: canonical(envelope.param), writes };
    const company = companies.find((one) => one.appKey === appKey && one.appSecret === envelope.appSecret);
    const lacking = company === undefined ? FAULTS.refused() : modes.suspended.includes(appKey) ? FAULTS.suspended() : null;
    const forced = failure === null || AFTER_WORK.has(failure) ? null : FAULTS[failure as FaultName]();
    // What is forced happens instead of what the limits would say; the page of a gateway never reaches them.
    const early = forced ?? lacking ?? limits.check(caller, () => !writes && "fault" in serve(request.path, company as CompanySeed, envelope));
    const ended = early === null ? limits.run(caller) : () => {};
    try {
      if (modes.answerAhead && early === null && failure === null) {
        const begun = performance.now();
        const key = JSON.stringify([appKey, call, caller.param]);
        const known = writes ? undefined : ahead.get(key);
        const served = known === undefined ? serve(request.path, company as CompanySeed, envelope) : null;
        const outgoing = known ?? (served !== null && "fault" in served ? fail(limits.failed(caller, served.fault)) : answer(served?.body));
        if (writes) ahead.clear();
        else if (outgoing.fault === null) ahead.set(key, outgoing);
        await watch.pause(call, Math.max(1, latencyOf(call) - (performance.now() - begun)), request.gone);
        return outgoing;
      }
      await watch.pause(call, latencyOf(call), request.gone);
      const served = early === null ? serve(request.path, company as CompanySeed, envelope) : { fault: early };
      if (failure === "drop-answer") return null;
      if (failure === "gateway-after") return fail(FAULTS.gateway());
      if (failure === "silent") {
        await untilGone(request.gone);
        return null;
      }
      if (modes.html) return fail(FAULTS.page());
      if ("fault" in served) return fail(limits.failed(caller, served.fault));
      limits.succeeded(caller);
      return answer(served.body, "warning" in served ? served.warning : null);
    } finally {
      ended();
    }
  }

  const latencyOf = (call: string): number => (typeof modes.latencyMs === "number" ? modes.latencyMs : (modes.latencyMs[call] ?? 0));

  async function receiveWithCors(request: Incoming): Promise<Outgoing | null> {
    const outgoing = await receive(request);
    if (outgoing !== null && modes.cors) Object.assign(outgoing.headers, ALLOW);
    return outgoing;
  }

  return {
    fetch: fetchFrom(receiveWithCors),
    handle: handleFrom(receiveWithCors),
    log: watch.log,
    mode({ failNext = [], ...switches }) {
      modes = { ...modes, ...switches };
      for (const { call, fault, times = 1 } of [failNext].flat()) failures.push({ call, fault, times });
    },
    hold: watch.hold,
    once: watch.once,
    reset() {
      companies = structuredClone(options.companies);
      modes = { ...FRESH };
      failures = [];
      ahead.clear();
      limits.reset();
      writing.reset();
      watch.reset();
    },
    company(appKey) {
      ahead.clear();
      const company = companies.find((one) => one.appKey === appKey);
      if (company === undefined) throw new Error(`no company with app key ${appKey}`);
      return company;
    },
  };
}

const ALLOW = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, GET, OPTIONS",
  "access-control-allow-headers": "content-type",
};

function parseEnvelope(body: string): Envelope | null {
  try {
    const parsed = JSON.parse(body) as Record<string, unknown> | null;
    if (typeof parsed !== "object" || parsed === null) return null;
    const { call, app_key: appKey, app_secret: appSecret, param } = parsed;
    // OMIE's own example sends the App Key as a number.
    return { call: String(call ?? ""), appKey: String(appKey ?? ""), appSecret: String(appSecret ?? ""), param };
  } catch {
    return null;
  }
}

/** Resolves when nobody waits for the answer any more. */
const untilGone = (gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (gone.aborted) resolve();
    else gone.addEventListener("abort", () => resolve(), { once: true });
  });

const firstOf = (param: unknown): unknown => (Array.isArray(param) ? param[0] : param);

/** The same request, however its keys are ordered. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "";
}
