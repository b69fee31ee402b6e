import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { demoCompany, secondCompany, seedOfSize } from "../sandbox/omie/seed.ts";
import { createOmieSimulator } from "../sandbox/omie/simulator.ts";
import { API, ask, envelope, post } from "./asking.ts";
import { DEMO_KEYS, NOON, simulator, stopClock } from "./bench.ts";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

describe("the door", () => {
  it("serves a page to a GET and sends a POST without slash elsewhere", async () => {
    const omie = simulator();
    const get = await omie.fetch(`${API}/geral/clientes/`);
    expect([get.status, get.headers.get("content-type"), (await get.text()).slice(0, 9)]).toEqual([200, "text/html; charset=UTF-8", "<!DOCTYPE"]);

    const slashless = `${API}/geral/clientes`;
    const body = envelope("ListarClientes", {});
    const manual = await omie.fetch(slashless, { method: "POST", body, redirect: "manual" });
    expect([manual.status, manual.headers.get("location")]).toEqual([301, `${API}/geral/clientes/`]);
    await expect(omie.fetch(slashless, { method: "POST", body, redirect: "error" })).rejects.toThrow(TypeError);
    // Followed, the POST becomes a GET.
    expect(await (await omie.fetch(slashless, { method: "POST", body })).text()).toContain("<!DOCTYPE");
    expect(omie.log).toEqual([]);
  });

  it("writes JSON with escapes, a request id, and the fault's number in a header", async () => {
    const omie = simulator();
    const good = await post(omie, "ListarClientes", { pagina: 1, registros_por_pagina: 1 });
    const wire = await good.text();
    expect(wire).toContain('{"tag":"Funcion\\u00e1rio"}');
    expect(wire).toContain('"dAlt":"02\\/09\\/2026"');
    expect(good.headers.get("x-omie-request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(good.headers.get("content-type")).toBe("application/json; encoding=UTF-8");
    expect(good.headers.get("access-control-allow-origin")).toBeNull();

    const bad = await post(omie, "ListarClientes", { página: 1 });
    expect(bad.status).toBe(500);
    expect(bad.headers.get("omieapi-error")).toBe("5001 - Tag [PÁGINA] não faz parte da estrutura do tipo complexo [clientes_list_request]!");
  });

  it("allows other origins only when switched on", async () => {
    const omie = simulator();
    const preflight = { method: "OPTIONS" };
    expect((await omie.fetch(`${API}/geral/clientes/`, preflight)).headers.has("access-control-allow-origin")).toBe(false);
    omie.mode({ cors: true });
    expect((await omie.fetch(`${API}/geral/clientes/`, preflight)).status).toBe(204);
    expect((await post(omie, "ListarClientes")).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("checks JSON, then keys, then the call, then its fields, then its values", async () => {
    const omie = simulator();
    const fault = async (call: string, param: object, keys?: typeof DEMO_KEYS) => (await ask(omie, call, param, keys)).body.faultstring;
    const raw = await omie.fetch(`${API}/geral/clientes/`, { method: "POST", body: "{" });
    expect(await raw.json()).toEqual({ faultstring: "Invalid JSON Object", faultcode: "SOAP-ENV:Client" });
    const stranger = { appKey: "9", appSecret: "9" };
    expect(await fault("listarclientes", { x: 1 }, stranger)).toBe("A chave de acesso não está preenchida ou não é válida.");
    expect(await fault("listarclientes", { x: 1 })).toBe('ERROR: Method "listarclientes" not exists');
    expect(await fault("ListarClientes", { x: 1, y: 2 })).toBe("ERROR: Tag [X] não faz parte da estrutura do tipo complexo [clientes_list_request]!");
    expect(await fault("ListarClientes", { nPagina: 1 })).toContain("Tag [NPAGINA]");
    expect(await fault("ListarClientes", { clientesFiltro: { nome: "x" } })).toContain("Tag [NOME] não faz parte da estrutura do tipo complexo [clientesFiltro]");
    expect(await fault("ListarClientes", { clientesFiltro: { razao_social: "x".repeat(61) } })).toContain("permitido para o elemento [razao_social] é de 60");
    expect(await fault("ListarClientes", { clientesPorCodigo: [9100000001] })).toContain("é obrigatório");
    const none = await omie.fetch(`${API}/geral/clientes/`, { method: "POST", body: JSON.stringify({ call: "ListarClientes", app_key: DEMO_KEYS.appKey, app_secret: DEMO_KEYS.appSecret, param: [] }) });
    expect(await none.json()).toMatchObject({ faultcode: "SOAP-ENV:Client-71" });
  });

  it("takes the App Key as a number, and knows a suspended app", async () => {
    const omie = simulator();
    const body = JSON.stringify({ call: "ListarEmpresas", app_key: 1234567890123, app_secret: DEMO_KEYS.appSecret, param: [{}] });
    expect((await omie.fetch(`${API}/geral/empresas/`, { method: "POST", body })).status).toBe(200);
    omie.mode({ suspended: [DEMO_KEYS.appKey] });
    expect(await ask(omie, "ListarEmpresas", { pagina: 2 })).toEqual({
      status: 403,
      body: { faultstring: "A chave de acesso está inválida ou o aplicativo está suspenso.", faultcode: "SOAP-ENV:Server" },
    });
  });

  it("keeps companies apart by their keys", async () => {
    const omie = simulator([demoCompany(), secondCompany()]);
    const { appKey, appSecret } = secondCompany();
    const second = await ask(omie, "ListarEmpresas", {}, { appKey, appSecret });
    expect(second.body).toMatchObject({ empresas_cadastro: [{ cnpj: "44.555.666/0001-77" }] });
    expect((await ask(omie, "ListarEmpresas", {}, { appKey, appSecret: DEMO_KEYS.appSecret })).status).toBe(403);
  });
});

describe("switches for tests", () => {
  it("close connections, before or after the work was done", async () => {
    const omie = simulator();
    omie.mode({ dropNext: 1 });
    await expect(post(omie, "ListarClientes")).rejects.toThrow("Failed to fetch");
    expect((await ask(omie, "ListarClientes")).status).toBe(200);
    omie.mode({ failNext: { call: "ListarCategorias", fault: "drop-answer" } });
    await expect(post(omie, "ListarCategorias")).rejects.toThrow("Failed to fetch");
    expect((await ask(omie, "ListarCategorias")).body.faultcode).toBe("SOAP-ENV:Client-6");
    expect(omie.log.map(({ answered }) => answered === null)).toEqual([true, false, true, false]);
  });

  it("answer pages, faults in 200, and a stray field", async () => {
    const omie = simulator();
    omie.mode({ html: true });
    expect(await (await post(omie, "ListarClientes")).text()).toContain("<html>");
    omie.mode({ html: false, faultIn200: true });
    expect(await ask(omie, "ListarClientes", { x: 1 })).toMatchObject({ status: 200, body: { faultcode: "SOAP-ENV:Client-5001" } });
    omie.mode({ elapsed: true });
    expect((await ask(omie, "ListarClientes", { pagina: 1, registros_por_pagina: 2 })).body.cDesStatus).toBe(" Elapsed time: 0.42");
  });

  it("report each request as it comes and goes, never with the secret", async () => {
    const omie = simulator();
    omie.mode({ latencyMs: { ListarClientes: 3_000 } });
    const [received, answered] = [omie.once("received", "ListarClientes"), omie.once("answered")];
    const asked = post(omie, "ListarClientes", { pagina: 1 }, { headers: { origin: "chrome-extension://abc" } });
    expect(await received).toMatchObject({ call: "ListarClientes", param: { pagina: 1 }, answered: null });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answered).toEqual({
      at: NOON,
      call: "ListarClientes",
      appKey: DEMO_KEYS.appKey,
      param: { pagina: 1 },
      status: 200,
      fault: null,
      origin: "chrome-extension://abc",
      received: NOON,
      answered: NOON + 3_000,
    });
    await asked;
    expect(JSON.stringify(omie.log)).not.toContain(DEMO_KEYS.appSecret);
  });

  it("start anew: data, limits, switches and log", async () => {
    const omie = simulator();
    omie.company(DEMO_KEYS.appKey).clientes.length = 1;
    omie.mode({ html: true, failNext: { call: "ListarClientes", fault: "broken", times: 5 } });
    await post(omie, "ListarClientes");
    omie.reset();
    expect(omie.log).toEqual([]);
    expect((await ask(omie, "ListarClientes")).body.total_de_registros).toBe(19);
    expect(() => omie.company("nobody")).toThrow("no company");
  });

  it("refuse seeds that the contract doesn't know", async () => {
    const omie = simulator();
    Object.assign(omie.company(DEMO_KEYS.appKey).clientes[0] ?? {}, { apelido: "x" });
    await expect(ask(omie, "ListarClientes")).rejects.toThrow("ListarClientes.apelido is not in the contract");
  });

  it("make the same people for the same seed", () => {
    expect(seedOfSize(40, 7)).toEqual(seedOfSize(40, 7));
    expect(seedOfSize(40, 7)).not.toEqual(seedOfSize(40, 8));
  });
});

describe("behind a server", () => {
  it("answers, closes connections, and notices that a caller left", async () => {
    vi.useRealTimers();
    const omie = createOmieSimulator({ companies: [demoCompany()] });
    const server = createServer((request, response) => void omie.handle(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/geral/clientes/`;
    const send = (param: object, signal?: AbortSignal) => fetch(base, { method: "POST", body: envelope("ListarClientes", param), ...(signal ? { signal } : {}) });
    try {
      const good = await send({ pagina: 1, registros_por_pagina: 1 });
      expect(good.headers.get("x-omie-request-id")).not.toBeNull();
      expect(await good.json()).toMatchObject({ total_de_registros: 19 });
      const bad = await send({ "ação": 1 });
      expect([bad.status, bad.headers.get("omieapi-error")?.slice(0, 4)]).toEqual([500, "5001"]);

      omie.mode({ dropNext: 1 });
      await expect(send({ pagina: 1 })).rejects.toThrow();

      const held = omie.hold("ListarClientes");
      const caller = new AbortController();
      const leaving = send({ pagina: 2, registros_por_pagina: 4 }, caller.signal);
      await held.received;
      caller.abort();
      await expect(leaving).rejects.toThrow();
      expect(omie.log.at(-1)).toMatchObject({ param: { pagina: 2, registros_por_pagina: 4 }, answered: null });
      held.release();
      expect((await send({ pagina: 3, registros_por_pagina: 4 })).status).toBe(200);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
