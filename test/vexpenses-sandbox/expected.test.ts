/** The table worked out by hand against the rules, over what the demo company's OMIE really answers. */
import { describe, expect, it } from "vitest";
import { suggest } from "../../lib/mapping/suggest.ts";
import type { Books, SyncEvidence } from "../../lib/model/books.ts";
import type { Reason, ReasonCode, Verdict } from "../../lib/model/verdicts.ts";
import { REASONS } from "../../lib/model/verdicts.ts";
import { readAccounts, readCategories, readSuppliers, type RowsRead } from "../../lib/omie/rows.ts";
import { accountVerdict, memberVerdict, typeVerdict } from "../../lib/readiness/index.ts";
import { demoData, demoOmie, EXPECTED } from "../sandbox/data.ts";
import { createOmieSimulator } from "../sandbox/omie/simulator.ts";
import { VexpensesState } from "../sandbox/vexpenses/state.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
const state = new VexpensesState(demoData());
const omie = createOmieSimulator({ companies: [demoOmie()], now: () => NOW });

async function rows<T>(call: string, path: string, read: (body: unknown) => RowsRead<T>): Promise<{ rows: T[]; at: number }> {
  const { appKey, appSecret } = state.data.keys;
  const body = JSON.stringify({ call, app_key: appKey, app_secret: appSecret, param: [{ pagina: 1, registros_por_pagina: 500 }] });
  const answer = read(await (await omie.fetch(`https://app.omie.com.br/api/v1/geral/${path}/`, { method: "POST", body })).json());
  if (!answer.ok) throw new Error(`${call}: unreadable at ${answer.path}`);
  return { rows: answer.answer.rows, at: NOW };
}

async function booksOf(evidence: SyncEvidence[]): Promise<Books> {
  return {
    connection: { id: "c", name: "EMPRESA FICTICIA DE TESTES LTDA", tradeName: "", cnpj: "11.222.333/0001-99", connectedAt: NOW },
    trouble: null,
    categories: await registers.categories,
    accounts: await registers.accounts,
    suppliers: await registers.suppliers,
    directory: { members: state.data.members, complete: true, at: NOW },
    evidence,
    staleAfterMs: 86_400_000,
  };
}

const registers = {
  categories: rows("ListarCategorias", "categorias", readCategories),
  accounts: rows("ListarContasCorrentes", "contacorrente", readAccounts),
  suppliers: rows("ListarClientes", "clientes", readSuppliers),
};

/** Blocks and doubts, with the synchronisation left out where the record itself is wrong. */
function decisive({ reasons }: Verdict): ReasonCode[] {
  const codes = reasons.map((reason: Reason) => reason.code).filter((code) => REASONS[code].weight !== "note");
  return codes.length > 1 ? codes.filter((code) => code !== "member.sync-unproven") : codes;
}

const notes = ({ reasons }: Verdict): ReasonCode[] => reasons.map(({ code }) => code);

describe("the expected table", () => {
  for (const [moment, evidence] of [
    ["before", []],
    ["after", [{ kind: "success", source: "page", at: NOW, who: null, knew: null }]],
  ] as [moment: "before" | "after", evidence: SyncEvidence[]][]) {
    it(`members, ${moment} Sincronizar`, async () => {
      const books = await booksOf(evidence);
      for (const member of state.data.members) {
        const verdict = memberVerdict(member, books, NOW);
        const expected = EXPECTED.members[member.email]![moment];
        expect([member.email, verdict.state, decisive(verdict)]).toEqual([member.email, expected.state, expected.reasons]);
        expect(notes(verdict)).toEqual(expect.arrayContaining(expected.notes));
      }
    });
  }

  it("suggestions that may be filled without looking, for the types that have nothing yet", async () => {
    const { categories } = await booksOf([]);
    const unbound = state.data.types.filter((type) => state.savedBinding("omie", type.id) === null);
    const options = state.categoryOptions("omie", unbound[0]!.id);
    for (const register of [null, categories!.rows]) {
      const suggested = suggest(unbound.map((type) => type.name), options, register);
      expect(suggested.map(({ type, sure, suggestions }) => [type.trim(), sure ? suggestions[0]?.code : null])).toEqual(
        unbound.map((type) => [type.name.trim(), EXPECTED.types[type.name.trim()]!.sure]),
      );
    }
  });

  it("types and account as saved", async () => {
    const books = await booksOf([]);
    for (const type of state.data.types) {
      const binding = state.savedBinding("omie", type.id);
      const saved = binding === null ? null : state.option(binding);
      const verdict = typeVerdict({ type: type.name, typeActive: null, chosen: saved, saved }, books, NOW);
      const expected = EXPECTED.types[type.name.trim()]!;
      expect([type.name, verdict.state, decisive(verdict)]).toEqual([type.name, expected.state, expected.reasons]);
    }
    const account = state.option(state.savedAccount("omie")!);
    const verdict = accountVerdict({ chosen: account, saved: account }, books, NOW);
    expect([verdict.state, decisive(verdict)]).toEqual([EXPECTED.account.state, EXPECTED.account.reasons]);
  });
});
