import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask } from "./asking.ts";
import { NOON, simulator, stopClock } from "./bench.ts";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

describe("limits", () => {
  it("refuses a repetition for 60 s, anew with each attempt", async () => {
    const omie = simulator();
    const text = async () => (await ask(omie, "ListarCategorias")).body.faultstring;
    expect(await text()).toBeUndefined();
    vi.setSystemTime(NOON + 16_000);
    expect(await text()).toBe("ERROR: Consumo redundante detectado. Aguarde 60 segundos para tentar novamente (REDUNDANT).");
    vi.setSystemTime(NOON + 75_000);
    expect(await text()).toContain("REDUNDANT");
    vi.setSystemTime(NOON + 135_000);
    expect(await text()).toBeUndefined();
  });

  it("names the seconds left where a repetition does not start the minute anew", async () => {
    const omie = simulator();
    omie.mode({ redundancyRestarts: false });
    await ask(omie, "ListarCategorias");
    vi.setSystemTime(NOON + 15_500);
    expect((await ask(omie, "ListarCategorias")).body.faultstring).toContain("Aguarde 45 segundos");
  });

  it("knows the same request by its content, not by its spelling, page or method", async () => {
    const omie = simulator();
    await ask(omie, "ListarCategorias", { pagina: 1, registros_por_pagina: 5 });
    expect((await ask(omie, "ListarCategorias", { registros_por_pagina: 5, pagina: 1 })).status).toBe(500);
    expect((await ask(omie, "ListarCategorias", { pagina: 2, registros_por_pagina: 5 })).status).toBe(200);
    expect((await ask(omie, "ListarContasCorrentes", { pagina: 1, registros_por_pagina: 5 })).status).toBe(200);
  });

  it("says 'running' to the second and REDUNDANT to the third in the other reading", async () => {
    const omie = simulator();
    omie.mode({ redundancy: "third" });
    await ask(omie, "ListarCategorias");
    expect((await ask(omie, "ListarCategorias")).body.faultcode).toBe("SOAP-ENV:Client-1880");
    expect((await ask(omie, "ListarCategorias")).body.faultcode).toBe("SOAP-ENV:Client-6");
    omie.mode({ redundancy: "off" });
    expect((await ask(omie, "ListarCategorias")).status).toBe(200);
  });

  it("blocks the method for 30 minutes at the tenth error; erring on extends it, asking well does not", async () => {
    const omie = simulator();
    const statuses: number[] = [];
    for (let page = 1; page <= 10; page++) statuses.push((await ask(omie, "ListarClientes", { pagina: 100 + page })).status);
    expect(statuses).toEqual([...Array<number>(9).fill(500), 425]);
    vi.setSystemTime(NOON + 122_000);
    expect(await ask(omie, "ListarClientes", { pagina: 1 })).toEqual({
      status: 425,
      body: { faultstring: "ERROR: API bloqueada por consumo indevido. Tente novamente em 1678 segundos.", faultcode: "MISUSE_API_PROCESS" },
    });
    expect((await ask(omie, "ListarClientes", { pagina: 200 })).body.faultstring).toContain("em 1800 segundos");
    expect((await ask(omie, "ListarCategorias")).status).toBe(200);
    vi.setSystemTime(NOON + 1_800_000);
    expect((await ask(omie, "ListarClientes", { pagina: 1 })).status).toBe(425);
    vi.setSystemTime(NOON + 122_000 + 1_800_000);
    expect((await ask(omie, "ListarClientes", { pagina: 1 })).status).toBe(200);
  });

  it("forgets errors after half an hour, or at a success where that is switched on", async () => {
    const omie = simulator();
    const err = (n: number) => ask(omie, "ListarClientes", { pagina: 100 + n });
    for (let n = 0; n < 9; n++) await err(n);
    vi.setSystemTime(NOON + 30 * 60_000);
    expect((await err(20)).status).toBe(500);

    omie.reset();
    omie.mode({ successResetsErrors: true });
    for (let n = 0; n < 9; n++) await err(n);
    await ask(omie, "ListarClientes");
    expect((await err(30)).status).toBe(500);
  });

  it("answers 429 over 240 a minute of one method and 960 of one address", async () => {
    const omie = simulator();
    const page = (call: string, n: number) => ask(omie, call, { pagina: 1, registros_por_pagina: n });
    for (let n = 1; n <= 240; n++) expect((await page("ListarCategorias", n)).status).toBe(200);
    expect(await page("ListarCategorias", 241)).toEqual({
      status: 429,
      body: { error_code: 429, error_message: "Too Many Requests", error_hash: "0000000000" },
    });
    for (const call of ["ListarClientes", "ListarContasCorrentes", "ListarEmpresas"]) {
      for (let n = 1; n <= 239; n++) expect((await page(call, n)).status).toBe(200);
    }
    // 241 + 3 × 239 = 958
    expect((await page("ListarClientes", 240)).status).toBe(200);
    expect((await page("ListarContasCorrentes", 240)).status).toBe(200);
    expect((await page("ListarEmpresas", 240)).status).toBe(429);
    vi.setSystemTime(NOON + 60_000);
    expect((await page("ListarEmpresas", 300)).status).toBe(200);
  });

  it("answers four of a method at a time, and one where the method takes one", async () => {
    const omie = simulator();
    omie.mode({ latencyMs: 1_000 });
    const burst = async (call: string) => {
      const answers = [1, 2, 3, 4, 5].map((n) => ask(omie, call, { pagina: 1, registros_por_pagina: n }));
      await vi.advanceTimersByTimeAsync(1_000);
      return (await Promise.all(answers)).map(({ body }) => body.faultcode ?? "ok");
    };
    expect(await burst("ListarClientes")).toEqual(["ok", "ok", "ok", "ok", "SOAP-ENV:Client-1880"]);
    omie.mode({ concurrent: { ListarCategorias: 1 } });
    expect(await burst("ListarCategorias")).toEqual(["ok", ...Array<string>(4).fill("SOAP-ENV:Client-1880")]);
    omie.mode({ concurrencyFault: "rate" });
    const answers = [7, 8].map((n) => ask(omie, "ListarCategorias", { registros_por_pagina: n }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 429]);
  });

  it("tells an equal request still running from one answered", async () => {
    const omie = simulator();
    const held = omie.hold("ListarClientes");
    const first = ask(omie, "ListarClientes");
    await held.received;
    expect((await ask(omie, "ListarClientes")).body.faultcode).toBe("SOAP-ENV:Client-1880");
    held.release();
    expect((await first).status).toBe(200);
  });
});
