import { describe, expect, it } from "vitest";
import { type ApiFault, type ApiOptions, createVexpensesApi } from "../../lib/vexpenses/api/client.ts";
import { ROUTES } from "../../lib/vexpenses/api/request.ts";
import { apiCompany } from "../sandbox/vexpenses-api/rows.ts";
import { type ApiFailure, type ApiModes, createApiSimulator } from "../sandbox/vexpenses-api/simulator.ts";

const MINUTE = 60_000;
const START = 1_800_000_000_000;

function stage(members = 3, modes: Partial<ApiModes> = {}, change: Partial<ApiOptions> = {}) {
  const clock = { time: START };
  const now = (): number => clock.time;
  const simulator = createApiSimulator(apiCompany(members), now);
  simulator.mode(modes);
  const waited: number[] = [];
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted();
    waited.push(ms);
    clock.time += ms;
  };
  const api = createVexpensesApi({ token: simulator.company.token, fetch: simulator.fetch, now, sleep, ...change });
  const pages = () => simulator.log.map(({ query }) => query["page"] ?? "whole");
  return { simulator, api, waited, clock, pages };
}

async function faultOf(failures: ApiFailure[]): Promise<ApiFault | null> {
  const { api, simulator } = stage();
  simulator.failNext(...failures);
  const answer = await api.members();
  return answer.ok ? null : answer.fault;
}

describe("members", () => {
  it("name, e-mail and state, and nothing else of anybody", async () => {
    const { api } = stage(2);
    expect(await api.members()).toEqual({
      ok: true,
      value: {
        complete: true,
        rows: [
          { name: "Ana Invento 0", email: "pessoa.0@firma.example", active: true },
          { name: "Bruno Fictício 1", email: "pessoa.1@firma.example", active: true },
        ],
      },
    });
  });

  it.each(["beside", "meta", "fractal", "around"] as const)("all pages, the paginator %s", async (paginator) => {
    const { api, pages } = stage(250, { paginator });
    expect(await api.members()).toMatchObject({ ok: true, value: { complete: true, rows: { length: 250 } } });
    expect(pages()).toEqual(["1", "2", "3"]);
  });

  it("texts for numbers", async () => {
    const { api, pages } = stage(150, { texts: true });
    const answer = await api.members();
    expect(answer).toMatchObject({ ok: true, value: { complete: true, rows: { length: 150, 0: { active: true }, 8: { active: false } } } });
    expect(pages()).toEqual(["1", "2"]);
  });

  it("pages smaller than asked for", async () => {
    const { api, pages } = stage(50, { mostRows: 20 });
    expect(await api.members()).toMatchObject({ value: { complete: true, rows: { length: 50 } } });
    expect(pages()).toEqual(["1", "2", "3"]);
  });

  it("a route that knows no paging: one answer is all", async () => {
    const { api, pages } = stage(250, { neverPaginate: ["team-members"] });
    expect(await api.members()).toMatchObject({ value: { complete: true, rows: { length: 250 } } });
    expect(pages()).toEqual(["1"]);
  });

  it("a route that ignores the page: noticed at the second, then asked for as a whole", async () => {
    const { api, pages } = stage(250, { ignorePage: ["team-members"] });
    expect(await api.members()).toMatchObject({ value: { complete: true, rows: { length: 250 } } });
    expect(pages()).toEqual(["1", "2", "whole"]);
  });

  it("the same without a total", async () => {
    const { api, pages } = stage(250, { ignorePage: ["team-members"], noTotal: true });
    expect(await api.members()).toMatchObject({ value: { complete: true, rows: { length: 250 } } });
    expect(pages()).toEqual(["1", "2", "whole"]);
  });

  it("exactly one full page is asked for once", async () => {
    const { api, pages } = stage(100);
    expect(await api.members()).toMatchObject({ value: { complete: true, rows: { length: 100 } } });
    expect(pages()).toEqual(["1"]);
  });

  it("nobody", async () => {
    expect(await stage(0).api.members()).toEqual({ ok: true, value: { complete: true, rows: [] } });
  });

  it("somebody deleted between two pages: read again as a whole, so that nobody is missed", async () => {
    const { api, simulator, pages } = stage(250, { mostRows: 100 });
    simulator.beforeAnswer((request) => {
      if (request === 2) simulator.company.members.shift();
    });
    const answer = await api.members();
    expect(answer).toMatchObject({ ok: true, value: { complete: true } });
    const emails = answer.ok ? answer.value.rows.map(({ email }) => email) : [];
    expect(emails).toEqual(simulator.company.members.map(({ email }) => email.toLowerCase()));
    expect(pages()).toEqual(["1", "2", "3", "whole"]);
  });

  it("rows that can't be read are left out, and the list isn't complete", async () => {
    const { api, simulator } = stage(3);
    simulator.company.members[1] = { id: 5, name: "", email: "", active: true };
    expect(await api.members()).toMatchObject({ value: { complete: false, rows: { length: 2 } } });
  });

  it("a name with markup is a name", async () => {
    const { api, simulator } = stage(1);
    simulator.company.members[0] = { id: 5, name: "<img src=x onerror=alert(1)>", email: " ANA@Firma.example ", active: false };
    expect(await api.members()).toMatchObject({ value: { rows: [{ name: "<img src=x onerror=alert(1)>", email: "ana@firma.example", active: false }] } });
  });
});

describe("expense types", () => {
  it("names and whether they are in use", async () => {
    expect(await stage().api.expenseTypes()).toEqual({
      ok: true,
      value: {
        complete: true,
        rows: [
          { name: "PEDAGIO", active: true },
          { name: "Refeição", active: true },
          { name: "Táxi", active: true },
          { name: "Hospedagem antiga", active: false },
        ],
      },
    });
  });
});

describe("what goes wrong", () => {
  it.each<[string, ApiFailure[], ApiFault["kind"] | null]>([
    ["token not accepted", ["unauthorized"], "refused"],
    ["a firewall, or no rights", ["firewall"], "turned-away"],
    ["a page with status 200", ["html"], "unreadable"],
    ["nothing with status 200", ["not-json"], "unreadable"],
    ["success: false", ["no-success"], "unreadable"],
    ["a redirect", ["redirect"], "network"],
    ["no connection", ["drop"], "network"],
    ["once unstable", ["server"], null],
    ["twice unstable", ["gateway", "server"], null],
    ["unstable all the time", ["server", "gateway", "server"], "unstable"],
    ["told to wait once", ["rate"], null],
    ["told to wait for ever", ["rate", "rate", "rate", "rate"], "rate"],
  ])("%s", async (_, failures, kind) => {
    expect((await faultOf(failures))?.kind ?? null).toBe(kind);
  });

  it.each(["not-there", "expense-types"])("the route %s isn't there, whatever the token", async (route) => {
    const { simulator } = stage();
    const misled: typeof fetch = (input, init) => simulator.fetch(new Request(new Request(input, init).url.replace("team-members", route), new Request(input, init)));
    const { api } = stage(3, {}, { fetch: misled });
    expect(await api.members()).toMatchObject({ ok: false, fault: { kind: "unavailable" } });
  });

  it("waits a minute after 429, or as long as it is told", async () => {
    const plain = stage();
    plain.simulator.failNext("rate");
    await plain.api.members();
    expect(plain.waited).toEqual([MINUTE]);
    const told = stage(3, { retryAfter: 7 });
    told.simulator.failNext("rate");
    await told.api.members();
    expect(told.waited).toEqual([7_000]);
  });

  it("a wait too long for anybody is told instead", async () => {
    const { api, simulator, waited } = stage(3, { retryAfter: 600 });
    simulator.failNext("rate");
    expect(await api.members()).toMatchObject({ ok: false, fault: { kind: "rate", until: START + 600_000 } });
    expect(waited).toEqual([]);
  });

  it("stays within the limit: rests when it is used up, and provokes no 429", async () => {
    const { api, simulator, waited } = stage(450, { limit: 2 });
    expect(await api.members()).toMatchObject({ value: { complete: true, rows: { length: 450 } } });
    expect(simulator.log.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(waited).toEqual([MINUTE, MINUTE]);
  });

  it("a fault half way is a fault: half a list is no list", async () => {
    const { api, simulator } = stage(250);
    simulator.beforeAnswer((request) => {
      if (request === 2) simulator.failNext("firewall");
    });
    expect(await api.members()).toMatchObject({ ok: false, fault: { kind: "turned-away" } });
  });

  it("cancelled while waiting or asking", async () => {
    const aborter = new AbortController();
    const { api, simulator } = stage(250);
    simulator.beforeAnswer((request) => {
      if (request === 2) aborter.abort();
    });
    expect(await api.members(aborter.signal)).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    expect(simulator.log).toHaveLength(2);
    const waiting = stage();
    waiting.simulator.failNext("rate");
    const stopped = new AbortController();
    waiting.simulator.beforeAnswer(() => stopped.abort());
    expect(await waiting.api.members(stopped.signal)).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
  });
});

describe("the token", () => {
  it("goes bare into its header, to one host, without cookies, and nowhere else", async () => {
    const { api, simulator } = stage();
    await api.members();
    const [asked] = simulator.log;
    expect(asked?.headers["authorization"]).toBe(simulator.company.token);
    expect(asked?.credentials).toBe("omit");
    expect(JSON.stringify(asked?.query)).not.toContain(simulator.company.token);
  });

  it.each(["", "curto", "com espaço no meio", "acentuação1234", "linha\nnova12345", "Bearer abcdefghijk"])("%j is no token: nothing is asked", async (token) => {
    const { api, simulator } = stage(3, {}, { token });
    expect(await api.members()).toMatchObject({ ok: false, fault: { kind: "refused" } });
    expect(simulator.log).toEqual([]);
  });

  it("is in no fault's text, even where VExpenses sends it back", async () => {
    const { simulator } = stage();
    const { token } = simulator.company;
    const { api } = stage(3, {}, { fetch: async () => new Response(`denied ${token} ${token}`, { status: 403 }) });
    const answer = await api.members();
    expect(JSON.stringify(answer)).toContain("denied");
    expect(JSON.stringify(answer)).not.toContain(token);
  });
});

describe("reading only", () => {
  it("two routes are compiled in, and no answer ever led to a write", async () => {
    expect(ROUTES).toEqual(["team-members", "expenses-type"]);
    const { api, simulator } = stage(250, { ignorePage: ["team-members"] });
    await api.members();
    await api.expenseTypes();
    expect(simulator.alarms).toEqual([]);
  });

  it("the stand-in would notice a write", async () => {
    const { simulator } = stage();
    await simulator.fetch("https://api.vexpenses.com/v2/reports/1/approve", { method: "POST", body: "{}" });
    expect(simulator.alarms).toEqual(["POST reports/1/approve"]);
  });
});
