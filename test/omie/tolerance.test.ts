import { fc } from "../property.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readAccounts, readCategories, readSuppliers } from "../../lib/omie/rows.ts";
import type { Omie, Result } from "../../lib/omie/client.ts";
import { clientOn, DEMO_KEYS, json, scripted, stopClock, turning } from "./bench.ts";
import { fixture } from "./fixture.ts";

const one = (row: object): object => ({ pagina: 1, total_de_paginas: 1, registros: 1, total_de_registros: 1, clientes_cadastro: [row] });

const read = (row: object) => {
  const result = readSuppliers(one(row));
  return result.ok ? result.answer.rows[0] : result.path;
};

const BARE = { code: 7, name: "", tradeName: "", emails: [], active: true, tags: [], changedAt: null, hasBank: false, hasPix: false };

describe("a field that is missing, null, blank or of another type", () => {
  const FIELDS = ["razao_social", "nome_fantasia", "email", "inativo", "tags", "info", "dadosBancarios"];
  const JUNK = [undefined, null, "", " ".repeat(60), [], {}, { x: 1 }];

  it.each(FIELDS)("%s reads as nothing, and the row survives", (field) => {
    for (const junk of JUNK) expect(read({ codigo_cliente_omie: 7, [field]: junk })).toEqual(BARE);
  });

  it("reads strings for numbers, numbers for strings and other spellings of yes", () => {
    expect(read({ codigo_cliente_omie: "7", razao_social: 99, inativo: "s" })).toEqual({ ...BARE, name: "99", active: false });
    expect(read({ codigo_cliente_omie: " 7 ", inativo: true })).toEqual({ ...BARE, active: false });
    expect(read({ codigo_cliente_omie: 7, inativo: "T" })).toEqual({ ...BARE, active: false });
  });

  it("reads tags as objects, as one object, as words, and leaves the blank ones out", () => {
    expect(read({ codigo_cliente_omie: 7, tags: { tag: "Cliente" } })).toMatchObject({ tags: ["Cliente"] });
    expect(read({ codigo_cliente_omie: 7, tags: ["Cliente", { tag: " Funcion&aacute;rio " }, { tag: "" }, { nome: "x" }, 7, null] })).toMatchObject({
      tags: ["Cliente", " Funcionário "],
    });
    expect(read({ codigo_cliente_omie: 7, tags: "Cliente" })).toMatchObject({ tags: ["Cliente"] });
  });

  it("takes the change for the inclusion where only that is known", () => {
    const at = Date.UTC(2025, 2, 2, 12, 1, 41);
    expect(read({ codigo_cliente_omie: 7, info: { dInc: "02/03/2025", hInc: "09:01:41", dAlt: "" } })).toMatchObject({ changedAt: at });
    expect(read({ codigo_cliente_omie: 7, info: { dInc: "02/03/2025", hInc: "09:01:41", dAlt: "30/02/2025" } })).toMatchObject({ changedAt: at });
  });

  it("calls a trade name only what differs from the name", () => {
    const row = { codigo_cliente_omie: 7, razao_social: "A &amp; B" };
    expect(read({ ...row, nome_fantasia: "A & B " })).toMatchObject({ name: "A & B", tradeName: "" });
    expect(read({ ...row, nome_fantasia: "Loja A" })).toMatchObject({ tradeName: "Loja A" });
    expect(read({ codigo_cliente_omie: 7, nome_fantasia: "Loja A" })).toMatchObject({ name: "Loja A", tradeName: "" });
  });

  it("reads an account's type from either field", () => {
    const account = (row: object) => {
      const result = readAccounts({ total_de_paginas: 1, ListarContasCorrentes: [{ nCodCC: 1, descricao: "C", ...row }] });
      return result.ok && result.answer.rows[0]?.type;
    };
    expect([account({ tipo_conta_corrente: "CX", tipo: "" }), account({ tipo: "CR" }), account({})]).toEqual(["CX", "CR", ""]);
  });
});

describe("what makes an answer unreadable", () => {
  it.each<[string, object, string]>([
    ["a row without its code", one({ razao_social: "X" }), "clientes_cadastro.0.codigo_cliente_omie"],
    ["a row with another's code", one({ codigo_cliente_omie: "abc" }), "clientes_cadastro.0.codigo_cliente_omie"],
    ["no rows under their name", { pagina: 1, total_de_paginas: 1, total_de_registros: 3 }, "clientes_cadastro"],
    ["rows that are none", { ...one({}), clientes_cadastro: "x" }, "clientes_cadastro"],
    ["no number of pages", { clientes_cadastro: [{ codigo_cliente_omie: 1 }] }, "total_de_paginas"],
  ])("%s", (_name, body, path) => expect(readSuppliers(body)).toEqual({ ok: false, path }));

  it("a category code that came as a number: 2.10 would read 2.1", () => {
    const body = { total_de_paginas: 1, categoria_cadastro: [{ codigo: 2.1, descricao: "X" }] };
    expect(readCategories(body)).toEqual({ ok: false, path: "categoria_cadastro.0.codigo" });
  });

  it("but not an answer without rows that says there are none", () => {
    expect(readSuppliers({ total_de_paginas: "0", total_de_registros: "0" })).toMatchObject({ ok: true, answer: { rows: [] } });
  });
});

it("a row sent twice counts once", () => {
  const rows = [{ codigo_cliente_omie: 7, razao_social: "OLD" }, { codigo_cliente_omie: 8 }, { codigo_cliente_omie: "7", razao_social: "NEW" }];
  const result = readSuppliers({ total_de_paginas: 1, clientes_cadastro: rows });
  expect(result.ok && result.answer.rows.map(({ code, name }) => [code, name])).toEqual([[7, "NEW"], [8, ""]]);
});

it("__proto__ and constructor are names like any other", () => {
  const body: unknown = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"total_de_paginas":1,"clientes_cadastro":[{"__proto__":{"polluted":1},"codigo_cliente_omie":7,"info":{"__proto__":{"polluted":1}},"tags":[{"__proto__":{"tag":"Funcionário"}}]}]}',
  );
  const result = readSuppliers(body);
  expect(result.ok && result.answer.rows).toEqual([BARE]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  expect(readSuppliers(JSON.parse('{"__proto__":{"clientes_cadastro":[{"codigo_cliente_omie":7}]},"total_de_paginas":1,"total_de_registros":1}'))).toEqual({
    ok: false,
    path: "clientes_cadastro",
  });
});

describe("whatever OMIE answers, the client", () => {
  beforeEach(stopClock);
  afterEach(() => vi.useRealTimers());

  const METHODS: ((omie: Omie) => Promise<Result<unknown>>)[] = [
    (omie) => omie.company(),
    (omie) => omie.categories(1),
    (omie) => omie.accounts(1),
    (omie) => omie.suppliers(1),
  ];
  const recorded = ["ListarEmpresas", "ListarCategorias", "ListarContasCorrentes", "ListarClientes"].map((name) => fixture(name).response);

  /** One place in an answer, changed. */
  const mutation = fc.record({
    place: fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
    by: fc.oneof(
      fc.constant("drop" as const),
      fc.constant("twice" as const),
      fc.record({ value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(Number.MAX_VALUE), fc.constant("\u0000‮"), fc.constant({ faultstring: "x" })) }),
    ),
  });

  function mutate(answer: unknown, place: number[], by: "drop" | "twice" | { value: unknown }): void {
    let parent = answer as Record<string, unknown>;
    for (const [depth, step] of place.entries()) {
      const names = Object.keys(parent);
      const name = names[step % Math.max(1, names.length)];
      if (name === undefined) return;
      const child = parent[name];
      const deeper = typeof child === "object" && child !== null && depth < place.length - 1;
      if (deeper) {
        parent = child as Record<string, unknown>;
        continue;
      }
      if (by === "twice") {
        if (Array.isArray(parent)) parent.push(structuredClone(child));
        else parent[`${name}_`] = child;
      } else if (by === "drop") Reflect.deleteProperty(parent, name);
      else parent[name] = by.value;
      return;
    }
  }

  const settle = async (method: number, response: () => Response): Promise<Result<unknown>> => {
    const result = await turning((METHODS[method] as (omie: Omie) => Promise<Result<unknown>>)(clientOn(scripted(response))));
    if (!result.ok) {
      expect(result.fault.text).not.toContain(DEMO_KEYS.appKey);
      expect(result.fault.text).not.toContain(DEMO_KEYS.appSecret);
    }
    return result;
  };

  it("never throws: changed answers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.array(mutation, { minLength: 1, maxLength: 4 }), fc.constantFrom(200, 200, 200, 500, 403), async (method, changes, status) => {
        const answer = structuredClone(recorded[method]);
        for (const { place, by } of changes) mutate(answer, place, by);
        await settle(method, () => json(answer, status));
      }),
      { numRuns: 150 },
    );
  });

  it("never throws: anything at all", async () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ faultstring: fc.oneof(fc.string(), fc.constant(`${DEMO_KEYS.appKey} ${DEMO_KEYS.appSecret}`)), faultcode: fc.jsonValue() }).map((fault) => JSON.stringify(fault)),
      fc.constant(`<html>${DEMO_KEYS.appSecret}</html>`),
      fc.constant("[".repeat(50_000)),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(3), body, fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)), async (method, text, status) => {
        await settle(method, () => json(text, status));
      }),
      { numRuns: 200 },
    );
  });

  it("never throws: connections that fail in every way", async () => {
    const failures = [new TypeError("Failed to fetch"), new DOMException("gone", "AbortError"), new Error("odd"), "a string", undefined];
    for (const failure of failures) {
      const fetch = () => Promise.reject(failure);
      expect(await turning(clientOn(fetch).suppliers(1))).toMatchObject({ ok: false, fault: { kind: "offline" } });
    }
    const broken = () => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("network error")) }), { status: 200 });
    expect(await turning(clientOn(scripted(broken)).suppliers(1))).toMatchObject({ ok: false, fault: { kind: "offline" } });
  });

  it("gives up on a body that never ends", async () => {
    const endless = () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) }), { status: 200 });
    expect(await turning(clientOn(scripted(endless)).suppliers(1))).toMatchObject({ ok: false, fault: { kind: "unstable" } });
  });
});
