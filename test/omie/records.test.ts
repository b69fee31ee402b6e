/** The calls about one record: what they are sent, what they change, and what is made of every answer. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { incluirCliente } from "../../lib/omie/contract/IncluirCliente.ts";
import { alterarCliente } from "../../lib/omie/contract/AlterarCliente.ts";
import { incluirTags } from "../../lib/omie/contract/IncluirTags.ts";
import { listarTags } from "../../lib/omie/contract/ListarTags.ts";
import { recordReader } from "../../lib/omie/contract/schema.ts";
import { readPayables } from "../../lib/omie/rows.ts";
import { demoCompany, demoPayables } from "../sandbox/omie/seed.ts";
import type { OmieSimulator } from "../sandbox/omie/simulator.ts";
import { ask } from "./asking.ts";
import { clientOn, DEMO_KEYS, NOON, simulator, stopClock, turning } from "./bench.ts";
import { fixture } from "./fixture.ts";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

const ELISA = 9_100_000_005;
const row = (omie: OmieSimulator, code: number) => omie.company(DEMO_KEYS.appKey).clientes.find((one) => one.codigo_cliente_omie === code);
const sent = (omie: OmieSimulator) => omie.log.map(({ call, param }) => [call, param]);

describe("recorded shapes are read", () => {
  it("tags of a record, and after one was added", () => {
    expect(recordReader(listarTags)(fixture("ListarTags").response)).toMatchObject({ ok: true, answer: { nCodCliente: 9100000001, tagsLista: [{ tag: "Fornecedor" }, { tag: "Funcionário" }] } });
    expect(recordReader(incluirTags)(fixture("IncluirTags").response)).toMatchObject({ ok: true, answer: { nCodCliente: ELISA, cCodStatus: "0", tagsLista: [{ tag: "Fornecedor" }, { tag: "Funcionário" }] } });
  });

  it("what a write of a record answers", () => {
    expect(recordReader(incluirCliente)(fixture("IncluirCliente").response)).toMatchObject({ ok: true, answer: { codigo_cliente_omie: 9100000019, codigo_cliente_integracao: "VEXP-0019" } });
    expect(recordReader(alterarCliente)(fixture("AlterarCliente").response)).toMatchObject({ ok: true, answer: { codigo_cliente_omie: ELISA, codigo_cliente_integracao: null } });
    expect(recordReader(alterarCliente)({ descricao_status: "ok" })).toEqual({ ok: false, path: "codigo_cliente_omie" });
  });

  it("contas a pagar: who they are for, when made, and whether by an integration", () => {
    const read = readPayables(fixture("ListarContasPagar").response);
    if (!read.ok) throw new Error(read.path);
    expect(read.answer.rows).toHaveLength(5);
    // 12/09/2026 10:00:01 in São Paulo is 13:00:01 UTC.
    expect(read.answer.rows[0]).toEqual({ code: 9400000001, supplier: 9100000001, at: Date.UTC(2026, 8, 12, 13, 0, 1), made: true, named: true, report: "5001", nonReimbursable: false });
    expect(read.answer.rows.map(({ report, nonReimbursable }) => [report, nonReimbursable])).toContainEqual(["5002", true]);
    const silent = readPayables(fixture("ListarContasPagar.semObs").response);
    expect(silent.ok && silent.answer.rows.some(({ named }) => named)).toBe(false);
    expect(silent.ok && silent.answer.rows.some(({ made }) => !made)).toBe(true);
  });
});

describe("the tag", () => {
  it("is added to the others, told in a header, and moves the date of the last change", async () => {
    const omie = simulator();
    const client = clientOn(omie.fetch);
    expect(await turning(client.addTag(ELISA, "Funcionário"))).toMatchObject({ ok: true, value: { code: ELISA, said: "Tags incluídas com sucesso!" } });
    expect(row(omie, ELISA)).toMatchObject({ tags: [{ tag: "Fornecedor" }, { tag: "Funcionário" }], info: { dAlt: "24/11/2026", hAlt: "12:00:00", uAlt: "WEBSERVICE" } });
    expect((await turning(ask(omie, "ListarTags", { nCodCliente: ELISA }))).body).toMatchObject({ tagsLista: [{ tag: "Fornecedor" }, { tag: "Funcionário" }] });
    expect(sent(omie)).toEqual([
      ["IncluirTags", { nCodCliente: ELISA, tags: [{ tag: "Funcionário" }] }],
      ["ListarTags", { nCodCliente: ELISA }],
    ]);
  });

  it("of nobody: what OMIE says comes back in its own words, without the keys", async () => {
    const omie = simulator();
    expect(await turning(clientOn(omie.fetch).addTag(1, "Funcionário"))).toMatchObject({
      ok: false,
      fault: { kind: "unknown", said: "Cliente não cadastrado para o Código [1] !" },
    });
  });
});

describe("a record", () => {
  const NEW = { integrationCode: "PRONTIDAO-1", name: "PAULA QUEIROZ FICTICIA", email: "paula@empresa-ficticia.example", tag: "Funcionário" };

  it("is made once: the same integration code again is refused with the code of the first", async () => {
    const omie = simulator();
    const client = clientOn(omie.fetch);
    const made = await turning(client.createSupplier(NEW));
    const code = made.ok ? made.value.code : 0;
    expect(row(omie, code)).toMatchObject({ razao_social: NEW.name, nome_fantasia: NEW.name, email: NEW.email, tags: [{ tag: "Funcionário" }], inativo: "N", info: { cImpAPI: "S", uInc: "WEBSERVICE" } });
    expect(await turning(client.createSupplier({ ...NEW, name: "OUTRA" }))).toMatchObject({
      ok: false,
      fault: { said: `Cliente já cadastrado para o Código de Integração [PRONTIDAO-1] com o nCod [${code}] !` },
    });
    expect(omie.company(DEMO_KEYS.appKey).clientes.filter(({ codigo_cliente_integracao: its }) => its === "PRONTIDAO-1")).toHaveLength(1);
    expect(await turning(client.record({ integrationCode: "PRONTIDAO-1" }, 0))).toMatchObject({ ok: true, value: { supplier: { code, emails: [NEW.email] }, integrationCode: "PRONTIDAO-1" } });
    expect(await turning(client.record({ integrationCode: "PRONTIDAO-2" }, 0))).toMatchObject({ ok: true, value: null });
  });

  it("changes in what is sent and in nothing else", async () => {
    const omie = simulator();
    const client = clientOn(omie.fetch);
    const before = structuredClone(row(omie, 9_100_000_008));
    expect(await turning(client.changeSupplier(9_100_000_008, { active: true }))).toMatchObject({ ok: true });
    expect(row(omie, 9_100_000_008)).toEqual({ ...before, inativo: "N", info: { ...before?.info, dAlt: "24/11/2026", hAlt: "12:00:00", uAlt: "WEBSERVICE" } });
    expect(await turning(client.changeSupplier(9_100_000_007, { email: "g@a.example, h@a.example" }))).toMatchObject({ ok: true });
    expect(row(omie, 9_100_000_007)).toMatchObject({ email: "g@a.example, h@a.example", tags: [{ tag: "Funcionário" }] });
  });

  it("is read again and again when each reading is another question", async () => {
    const omie = simulator();
    const client = clientOn(omie.fetch);
    for (const turn of [0, 1, 2]) expect(await turning(client.record({ code: ELISA }, turn))).toMatchObject({ ok: true, value: { emailField: "elisa.ferraz@empresa-ficticia.example" } });
    expect(await turning(client.record({ code: ELISA }, 2))).toMatchObject({ ok: false, fault: { kind: "redundant" } });
    expect(omie.log.map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  it("where an account demands more than we send, OMIE's demand comes back", async () => {
    const omie = simulator();
    omie.mode({ streetRequired: true });
    expect(await turning(clientOn(omie.fetch).createSupplier(NEW))).toMatchObject({ ok: false, fault: { said: "O preenchimento da tag [endereco] é obrigatório!" } });
  });
});

describe("a write", () => {
  it.each(["silent", "drop-answer", "gateway-after"] as const)("without a usable answer (%s) is sent once, done once", async (fault) => {
    const omie = simulator();
    omie.mode({ failNext: { call: "IncluirTags", fault } });
    const result = await turning(clientOn(omie.fetch).addTag(ELISA, "Funcionário"));
    expect(result).toMatchObject({ ok: false, fault: { kind: fault === "drop-answer" ? "offline" : "unstable" } });
    expect(omie.log).toHaveLength(1);
    expect(row(omie, ELISA)?.tags).toEqual([{ tag: "Fornecedor" }, { tag: "Funcionário" }]);
  });

  it("goes alone", async () => {
    const omie = simulator();
    omie.mode({ latencyMs: 1_000 });
    const client = clientOn(omie.fetch);
    await turning(Promise.all([client.addTag(ELISA, "A"), client.addTag(ELISA, "B"), client.addTag(ELISA, "C")]));
    expect(omie.log.map(({ received, fault }) => [received - NOON, fault])).toEqual([
      [0, null],
      [1_000, null],
      [2_000, null],
    ]);
    // Two at once are more than OMIE takes.
    const both = await turning(Promise.all([ask(omie, "IncluirTags", { nCodCliente: ELISA, tags: [{ tag: "D" }] }), ask(omie, "IncluirTags", { nCodCliente: ELISA, tags: [{ tag: "E" }] })]));
    expect(both.map(({ status }) => status)).toEqual([200, 500]);
  });

  it("that OMIE only pretends, or is slow to show, can be told by reading back", async () => {
    const omie = simulator();
    const client = clientOn(omie.fetch);
    omie.mode({ writesIgnored: true });
    await turning(client.addTag(ELISA, "Funcionário"));
    expect(await turning(client.record({ code: ELISA }, 2))).toMatchObject({ value: { supplier: { tags: ["Fornecedor"] } } });
    omie.mode({ writesIgnored: false, writesSettleMs: 90_000 });
    await turning(client.changeSupplier(ELISA, { email: "nova@a.example" }));
    expect(await turning(client.record({ code: ELISA }, 0))).toMatchObject({ value: { emailField: "elisa.ferraz@empresa-ficticia.example" } });
    vi.setSystemTime(NOON + 91_000);
    expect(await turning(client.record({ code: ELISA }, 1))).toMatchObject({ value: { emailField: "nova@a.example" } });
  });
});

describe("what changed, how many there are, what integrations made", () => {
  it("only the records of the period, both ends included, and one row for the counter", async () => {
    const omie = simulator();
    const client = clientOn(omie.fetch);
    // Index 4 was changed on 05/09/2026 at 14:04:07 and index 5 on 06/09/2026 at 14:05:07 (17:05:07 UTC).
    const period = { from: Date.UTC(2026, 8, 5, 17, 4, 7), to: Date.UTC(2026, 8, 6, 17, 5, 7) };
    const changed = await turning(client.changedSuppliers(period, 1));
    expect(changed.ok && changed.value.rows.map(({ code }) => code)).toEqual([9_100_000_004, 9_100_000_005]);
    expect(await turning(client.supplierCount())).toMatchObject({ ok: true, value: 19 });
    expect(omie.log[1]?.param).toMatchObject({ registros_por_pagina: 1 });
  });

  it.each(["fault", "no-rows"] as const)("contas a pagar by days; nothing there is nothing, told as %s", async (noPayables) => {
    const omie = simulator([{ ...demoCompany(), contasPagar: demoPayables() }]);
    omie.mode({ noPayables });
    const client = clientOn(omie.fetch);
    const november = await turning(client.payables({ from: Date.UTC(2026, 10, 1, 12), to: NOON }, 1));
    expect(november.ok && november.value.rows).toEqual([{ code: 9_400_000_002, supplier: 9_100_000_017, at: Date.UTC(2026, 10, 20, 13), made: true, named: false, report: "5002", nonReimbursable: false }]);
    expect(await turning(client.payables({ from: Date.UTC(2026, 0, 1, 12), to: Date.UTC(2026, 1, 1, 12) }, 1))).toMatchObject({ ok: true, value: { pages: 0, rows: [] } });
  });

  it.each([
    ["https://app.vexpenses.com/relatorios/8101", "8101"],
    ["https://app.vexpenses.com/relatorios/8101?v=12", "8101"],
    // the documented link of a report's PDF ends in a hash of 20 characters, which may end in digits
    ["https://app.vexpenses.com/relatorios/download/pdf/aB3dEfGhJkLmNpQrSt57", ""],
    ["https://app.vexpenses.com/relatorios/download/pdf/12345678901234567890", ""],
    ["https://amp.vexpenses.com/v/reports/2026/8101/detalhe", ""],
    ["Relatório 5005 https://app.vexpenses.com/relatorios/download/pdf/k7Qw81zXcVbNmAsDfG42", "5005"],
    ["Relatório nº 000045", "45"],
    ["Relatório 2026 de viagens", ""],
    ["Relatório 2026", ""],
    ["Relatório #2026", "2026"],
    ["Relatório 01-2026", ""],
    ["Relatório 8101", "8101"],
    ["RELATORIO nº 8101 | Viagem a Curitiba", "8101"],
    ["Relatório #8101: almoço 12", "8101"],
    ["Relatório 10/2026", ""],
    ["Relatório de 3 dias", ""],
    ["Referente a 8101", ""],
    [`Relatório ${"9".repeat(400)}/`, ""],
    ["", ""],
  ])("whose entry it is, by what its text says: %s", async (observacao, report) => {
    const [, second] = demoPayables();
    const omie = simulator([{ ...demoCompany(), contasPagar: [{ ...second, observacao }] }]);
    const found = await turning(clientOn(omie.fetch).payables({ from: Date.UTC(2026, 10, 1, 12), to: NOON }, 1));
    expect(found.ok && found.value.rows.map((row) => row.report)).toEqual([report]);
  });
});
