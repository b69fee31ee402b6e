import { describe, expect, it } from "vitest";
import { countPeople, countTypes } from "../../lib/readiness/index.ts";
import { weigh } from "../../lib/readiness/verdict.ts";
import { books, held, member, NOW, supplier } from "./books.ts";

describe("weighing", () => {
  it("sorts blocks, doubts, notes; says each code once; keeps the first data", () => {
    const verdict = weigh(
      [
        { code: "member.tag-case", data: { tag: "a" } },
        { code: "books.stale" },
        { code: "member.tag-case", data: { tag: "b" } },
        { code: "type.unbound" },
      ],
      5,
    );
    expect(verdict).toEqual({
      state: "blocked",
      reasons: [{ code: "type.unbound" }, { code: "books.stale" }, { code: "member.tag-case", data: { tag: "a" } }],
      checkedAt: 5,
    });
    expect(weigh([], null)).toEqual({ state: "ready", reasons: [], checkedAt: null });
  });
});

describe("counting people", () => {
  it("by state and reason, blocks first, then by number; deactivated people left out", () => {
    const people = [
      member(),
      member({ name: "Caio Exemplo", email: "caio@firma.example" }),
      member({ name: "Nara Exemplo", email: "nara@firma.example" }),
      member({ name: "Davi Exemplo", email: "davi@firma.example" }),
      member({ name: "Saiu Antes", email: "saiu@firma.example", active: false }),
    ];
    const rows = [supplier(), supplier({ code: 2, name: "DAVI EXEMPLO", emails: ["davi@firma.example"], tags: ["Funcionario"], hasBank: false })];
    const directory = { members: people, complete: true, at: NOW };
    expect(countPeople(directory, books({ suppliers: held(rows), directory }), NOW)).toEqual({
      ready: 1,
      blocked: 2,
      unknown: 1,
      known: 4,
      reasons: [
        { code: "member.not-in-omie", count: 2 },
        { code: "member.tag-spelling", count: 1 },
        { code: "member.payment-data-missing", count: 1 },
      ],
    });
  });

  it("is quick for a whole company against a large register", () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => supplier({ code: i, name: `Fornecedor Número ${i}`, emails: [`f${i}@lote.example`] }));
    const people = Array.from({ length: 500 }, (_, i) => member({ name: `Pessoa Número ${i}`, email: i % 2 ? `f${i}@lote.example` : `nao${i}@lote.example` }));
    const knew = people.map((person) => person.email);
    const evidence = Array.from({ length: 50 }, (_, i) => ({ kind: "success" as const, source: "page" as const, at: NOW - i, who: null, knew: [...knew] }));
    const directory = { members: people, complete: true, at: NOW };
    const all = books({ suppliers: held(rows), directory, evidence });
    const first = countPeople(directory, all, NOW);
    expect(first).toMatchObject({ ready: 250, blocked: 250, unknown: 0 });
    const start = performance.now();
    expect(countPeople(directory, all, NOW)).toEqual(first);
    // generous for a busy machine; without the index it takes seconds
    expect(performance.now() - start).toBeLessThan(500);
  });
});

it("counts active types only", () => {
  const fuel = { value: "2.04.98", label: "2.04.98 - Combustível" };
  const rows = [
    { type: "Combustível", typeActive: true, chosen: fuel, saved: fuel },
    { type: "Pedágio", typeActive: null, chosen: null, saved: null },
    { type: "Antigo", typeActive: false, chosen: null, saved: null },
  ];
  expect(countTypes(rows, books(), NOW)).toEqual({
    ready: 1,
    blocked: 1,
    unknown: 0,
    known: 2,
    reasons: [{ code: "type.unbound", count: 1 }],
  });
});
