import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { classify } from "../../lib/omie/faults.ts";
import type { FaultKind } from "../../lib/fault.ts";
import { toReason } from "../../lib/omie/reason.ts";
import { FAULTS } from "../sandbox/omie/faults.ts";
import type { FaultName } from "../sandbox/omie/faults.ts";
import { clientOn, DEMO_KEYS, json, memoryLedger, NOON, scripted, simulator, stopClock, turning } from "./bench.ts";
import { faultFixtures } from "./fixture.ts";

const judge = (body: unknown, status = 500, retryAfter: string | null = null, proven = false) =>
  classify({ status, body: typeof body === "string" ? body : JSON.stringify(body), retryAfter }, NOON, proven);

const kindOf = (body: unknown, status = 500): FaultKind | "answer" => {
  const verdict = judge(body, status);
  return verdict.ok ? "answer" : verdict.fault.kind;
};

const untilOf = (body: unknown, status = 500, retryAfter: string | null = null): number | null => {
  const verdict = judge(body, status, retryAfter);
  if (verdict.ok) throw new Error("no fault");
  return verdict.fault.until === null ? null : (verdict.fault.until - NOON) / 1000;
};

const KINDS: Record<string, FaultKind> = {
  credencial_invalida: "refused",
  credencial_suspensa: "suspended",
  pagina_sem_registros: "empty",
  conta_corrente_nao_encontrada: "empty",
  cliente_nao_cadastrado_codigo: "unknown",
  cliente_nao_cadastrado_integracao: "unknown",
  lancamento_nao_cadastrado_codigo: "unknown",
  lancamento_nao_cadastrado_integracao: "unknown",
  lancamento_duplicado: "unknown",
  cliente_duplicado_integracao: "unknown",
  cliente_duplicado_cpf: "unknown",
  categoria_nao_cadastrada: "unknown",
  projeto_nao_cadastrado: "unknown",
  tag_obrigatoria: "unknown",
  tag_desconhecida: "unknown",
  param_vazio: "unknown",
  tamanho_excedido: "unknown",
  metodo_inexistente: "unknown",
  json_invalido: "unknown",
  consumo_redundante: "redundant",
  metodo_em_execucao: "busy",
  ja_processada_antigo: "redundant",
  bloqueio_consumo_indevido: "blocked",
  too_many_requests: "rate",
  servidor_quebrado: "unstable",
  gateway_html: "unstable",
};

describe("every fault of the catalogue, by its text", () => {
  it("is in the table", () => {
    expect(faultFixtures().map(({ id }) => id).sort()).toEqual(Object.keys(KINDS).sort());
  });

  it.each(faultFixtures().map(({ id, status, body }) => ({ id, status, body })))("$id", ({ id, status, body }) => {
    expect(kindOf(body, status)).toBe(KINDS[id]);
    // A fault inside HTTP 200 is the same fault; a page is then no sign of instability, only unreadable.
    expect(kindOf(body, 200)).toBe(typeof body === "string" ? "unreadable" : KINDS[id]);
  });
});

describe("when it may be asked again", () => {
  it.each<[string, unknown, number, number | null]>([
    ["the seconds of a redundant request, and two more", FAULTS.redundant(44).body, 500, 46],
    ["a redundant request without seconds", { faultstring: "ERROR: Consumo redundante detectado (REDUNDANT).", faultcode: "SOAP-ENV:Client-6" }, 500, 62],
    ["the older wording's time of day", FAULTS["redundant-clock"]("12:00:30").body, 500, 32],
    ["a time of day that can't be meant", FAULTS["redundant-clock"]("19:04:08").body, 500, 62],
    ["a request still running", FAULTS.running().body, 500, 62],
    ["the seconds of a block, and two more", FAULTS.blocked(664).body, 425, 666],
    ["a block without seconds", { faultstring: "API bloqueada por consumo indevido.", faultcode: "MISUSE_API_PROCESS" }, 425, 1802],
    ["a block known by its code alone", { faultstring: "", faultcode: "MISUSE_API_PROCESS" }, 200, 1802],
    ["425 with a page", "<html>…</html>", 425, 1802],
    ["too many requests", FAULTS.rate().body, 429, 20],
    ["429 with a page", "<html>…</html>", 429, 20],
    ["absurd seconds", FAULTS.blocked(99_999_999).body, 425, 86_402],
    ["wrong keys: never", FAULTS.refused().body, 403, null],
  ])("%s", (_name, body, status, seconds) => expect(untilOf(body, status)).toBe(seconds));

  it("hears Retry-After when it asks for more than our twenty seconds", () => {
    expect(untilOf(FAULTS.rate().body, 429, "45")).toBe(45);
    expect(untilOf(FAULTS.rate().body, 429, "3")).toBe(20);
    expect(untilOf(FAULTS.rate().body, 429, new Date(NOON + 90_000).toUTCString())).toBe(90);
    expect(untilOf(FAULTS.rate().body, 429, "soon")).toBe(20);
  });
});

describe("what is no fault of the catalogue", () => {
  it.each<[string, unknown, number, FaultKind | "answer"]>([
    ["a page with 200", "<html><title>Omie</title></html>", 200, "unreadable"],
    ["nothing with 200", "", 200, "unreadable"],
    ["cut JSON", '{"pagina":1,"clientes_cad', 200, "unreadable"],
    ["an array", [], 200, "unreadable"],
    ["null", null, 200, "unreadable"],
    ["a page with 403: some firewall's, not OMIE's word on the keys", "<html>Forbidden</html>", 403, "unreadable"],
    ["a page with 503", "<html>…</html>", 503, "unstable"],
    ["a gateway's JSON", { message: "Endpoint request timed out" }, 504, "unstable"],
    ["an unknown error code", { error_code: 418, error_message: "?" }, 200, "unknown"],
    ["JSON of no known form with 404", { message: "no" }, 404, "unknown"],
    ["rows", { pagina: 1 }, 200, "answer"],
    ["rows beside empty fault fields", { pagina: 1, faultstring: "", faultcode: null, error_code: 0 }, 200, "answer"],
    ["PROTO_BYEBYE", FAULTS.bye().body, 500, "unstable"],
    ["another wording for wrong keys", { faultstring: "app_key inválida", faultcode: "x" }, 500, "refused"],
    ["no fault for the word tag alone", { faultstring: "ERROR: Tag [CHAVE] não faz parte", faultcode: "SOAP-ENV:Client-5001" }, 500, "unknown"],
  ])("%s", (_name, body, status, kind) => expect(kindOf(body, status)).toBe(kind));

  it("takes a refusal on HTTP 500 for too many requests once the keys have worked", () => {
    const body = { faultstring: "Chave de acesso inválida", faultcode: "SOAP-ENV:Server" };
    expect(judge(body, 500, null, false)).toMatchObject({ ok: false, fault: { kind: "refused" } });
    expect(judge(body, 500, null, true)).toMatchObject({ ok: false, fault: { kind: "rate", until: NOON + 60_000 } });
    expect(judge(body, 403, null, true)).toMatchObject({ ok: false, fault: { kind: "refused" } });
  });
});

describe("toReason", () => {
  const fault = (kind: FaultKind, until: number | null = null) => ({ kind, until, text: "what was said" });
  it.each<[FaultKind, object]>([
    ["refused", { code: "connection.refused" }],
    ["suspended", { code: "connection.suspended" }],
    ["offline", { code: "connection.offline" }],
    ["no-permission", { code: "connection.no-permission" }],
    ["unreadable", { code: "connection.unreadable", data: { detail: "what was said" } }],
    ["unknown", { code: "connection.unreadable", data: { detail: "what was said" } }],
    ["unstable", { code: "connection.unreadable", data: { detail: "what was said" } }],
  ])("%s", (kind, reason) => expect(toReason(fault(kind))).toEqual(reason));

  it.each<FaultKind>(["blocked", "brake", "rate", "redundant", "busy"])("%s says until when", (kind) => {
    expect(toReason(fault(kind, NOON))).toEqual({ code: "connection.blocked-until", data: { until: NOON } });
  });
});

describe("through the client", () => {
  beforeEach(stopClock);
  afterEach(() => vi.useRealTimers());

  const SIMULATED: [FaultName, FaultKind][] = [
    ["refused", "refused"],
    ["suspended", "suspended"],
    ["blocked", "blocked"],
    ["rate", "rate"],
    ["redundant", "redundant"],
    ["running", "busy"],
    ["redundant-clock", "redundant"],
    ["unknown-tag", "unknown"],
    ["mandatory", "unknown"],
    ["no-method", "unknown"],
    ["broken", "unstable"],
    ["gateway", "unstable"],
    ["page", "unreadable"],
  ];

  it.each(SIMULATED.flatMap(([name, kind]) => [false, true].map((in200) => ({ name, kind, in200 }))))(
    "$name in 200: $in200",
    async ({ name, kind, in200 }) => {
      const omie = simulator();
      omie.mode({ faultIn200: in200, failNext: { call: "ListarClientes", fault: name, times: 9 } });
      expect(await turning(clientOn(omie.fetch).suppliers(1))).toMatchObject({ ok: false, fault: { kind } });
    },
  );

  it("strips the keys OMIE echoes", async () => {
    const body = { faultstring: `ERROR: app ${DEMO_KEYS.appKey} / ${DEMO_KEYS.appSecret} ?`, faultcode: "SOAP-ENV:Client-9" };
    const result = await turning(clientOn(scripted(json(body, 500))).suppliers(1));
    expect(result).toMatchObject({ ok: false, fault: { kind: "unknown", text: expect.stringContaining("app ••• / ••• ?") as string } });
  });

  it("names wrong keys and a suspended app, and then sends nothing more by any method", async () => {
    for (const [name, code] of [["refused", "connection.refused"], ["suspended", "connection.suspended"]] as const) {
      const omie = simulator();
      if (name === "suspended") omie.mode({ suspended: [DEMO_KEYS.appKey] });
      const client = clientOn(omie.fetch, name === "refused" ? { keys: { ...DEMO_KEYS, appSecret: "f".repeat(32) } } : {});
      for (const result of [await turning(client.company()), await turning(client.suppliers(1)), await turning(client.categories(1))]) {
        expect(result.ok || toReason(result.fault)).toEqual({ code });
      }
      expect(omie.log).toHaveLength(1);
    }
  });

  it("lets corrected keys ask at once, over the same ledger", async () => {
    const omie = simulator();
    const ledger = memoryLedger();
    const wrong = clientOn(omie.fetch, { ledger, keys: { ...DEMO_KEYS, appSecret: "f".repeat(32) } });
    expect(await turning(wrong.company())).toMatchObject({ ok: false, fault: { kind: "refused" } });
    expect(await turning(clientOn(omie.fetch, { ledger }).company())).toMatchObject({ ok: true });
  });

  it("tells a withdrawn permission from being offline", async () => {
    const offline = scripted();
    expect(await turning(clientOn(offline, { mayReach: async () => true }).company())).toMatchObject({ ok: false, fault: { kind: "offline", until: null } });
    expect(offline.count).toBe(3);
    const forbidden = scripted();
    expect(await turning(clientOn(forbidden, { mayReach: async () => false }).company())).toMatchObject({ ok: false, fault: { kind: "no-permission" } });
    expect(forbidden.count).toBe(1);
    const unknowable = scripted();
    const mayReach = () => Promise.reject(new Error("gone"));
    expect(await turning(clientOn(unknowable, { mayReach }).company())).toMatchObject({ ok: false, fault: { kind: "offline" } });
  });
});
