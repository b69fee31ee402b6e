import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listarCategorias } from "../../lib/omie/contract/ListarCategorias.ts";
import { listarClientes } from "../../lib/omie/contract/ListarClientes.ts";
import { listarContasCorrentes } from "../../lib/omie/contract/ListarContasCorrentes.ts";
import { listarEmpresas } from "../../lib/omie/contract/ListarEmpresas.ts";
import { readAccounts, readCategories, readCompanies, readSuppliers } from "../../lib/omie/rows.ts";
import { demoCompany } from "../sandbox/omie/seed.ts";
import { createOmieSimulator } from "../sandbox/omie/simulator.ts";
import { clientOn, json, scripted, simulator, stopClock, turning } from "./bench.ts";
import { fixture } from "./fixture.ts";

const rowsOf = <T>(read: { ok: true; answer: { rows: T[] } } | { ok: false; path: string }): T[] => {
  if (!read.ok) throw new Error(`unreadable: ${read.path}`);
  return read.answer.rows;
};

describe("the client's schemas read recorded shapes", () => {
  it("company", () => {
    expect(rowsOf(readCompanies(fixture("ListarEmpresas").response))).toEqual([
      {
        name: "EMPRESA FICTICIA DE TESTES LTDA",
        tradeName: "EMPRESA FICTICIA",
        cnpj: "11.222.333/0001-99",
        code: 9000000001,
        inactive: false,
      },
    ]);
  });

  it("contas correntes", () => {
    expect(rowsOf(readAccounts(fixture("ListarContasCorrentes").response))).toEqual([
      { code: 9300000001, name: "Caixinha", active: true, type: "CX" },
      { code: 9300000002, name: "Omie.CASH  - Ative agora", active: false, type: "CC" },
      { code: 9300000003, name: "Banco Inventado - Conta Corrente", active: true, type: "CC" },
      { code: 9300000004, name: "Cartão Corporativo", active: true, type: "CR" },
      { code: 9300000005, name: "Conta Encerrada", active: false, type: "CC" },
    ]);
  });

  it("categories, with groups, transfers, placeholders, hidden and inactive ones", () => {
    const rows = rowsOf(readCategories(fixture("ListarCategorias").response));
    const row = (code: string) => rows.find((one) => one.code === code);
    expect(rows).toHaveLength(97);
    const plain = { expense: false, income: false, totalising: false, inactive: false, hidden: false, transfer: false };
    expect(row("0.01")).toEqual({ ...plain, code: "0.01", name: "Transferências", parent: "0", totalising: true, transfer: true });
    expect(row("1.01.03")).toEqual({ ...plain, code: "1.01.03", name: "Clientes - Revenda de Mercadoria", parent: "1.01", income: true });
    expect(row("2.04")).toEqual({ ...plain, code: "2.04", name: "Despesas Administrativas", parent: "2", expense: true, totalising: true });
    expect(row("2.04.13")).toEqual({ ...plain, code: "2.04.13", name: "<Disponível>", parent: "2.04", expense: true, inactive: true, hidden: true });
    expect(row("2.04.92")).toEqual({ ...plain, code: "2.04.92", name: "Categoria Oculta", parent: "2.04", expense: true, hidden: true });
    expect(row("2.04.93")).toEqual({ ...plain, code: "2.04.93", name: "Cursos e Treinamentos", parent: "2.04", expense: true, inactive: true });
    expect(row("2.04.98")).toEqual({ ...plain, code: "2.04.98", name: "Combustível", parent: "2.04", expense: true });
  });

  it("suppliers, with every way an e-mail and a tag can be written", () => {
    const rows = rowsOf(readSuppliers(fixture("ListarClientes").response));
    const at = (name: string) => `${name}@empresa-ficticia.example`;
    expect(rows[0]).toEqual({
      code: 9100000001,
      name: "ANA BEATRIZ LIMA FICTICIA",
      tradeName: "",
      emails: [at("ana.lima")],
      active: true,
      tags: ["Fornecedor", "Funcionário"],
      // 02/09/2026 14:01:07 in São Paulo
      changedAt: Date.UTC(2026, 8, 2, 17, 1, 7),
      hasBank: false,
      hasPix: false,
    });
    // Only those with the tag exactly as written: the recording was filtered by it.
    expect(rows.map(({ code, emails, tags, active }) => [code - 9100000000, emails, tags, active])).toEqual([
      [1, [at("ana.lima")], ["Fornecedor", "Funcionário"], true],
      [2, [at("bruno.carvalho")], ["Funcionário"], true],
      [6, [at("fabio.gomes"), "fabio.pessoal@correio.example"], ["Funcionário"], true],
      [7, [], ["Funcionário"], true],
      [8, [at("heitor.inacio")], ["Funcionário"], false],
      [9, [at("isabela.jardim")], ["Funcionário"], true],
      [10, [at("isabela.jardim")], ["Fornecedor", "Funcionário"], true],
      [11, [at("joao.klein")], ["Funcionário"], true],
      [17, [at("marina.nunes")], ["Cliente", "Fornecedor", "Funcionário"], true],
    ]);
  });

  it("a record without tags, from the last page", () => {
    const rows = rowsOf(readSuppliers(fixture("ListarClientes.ultimaPagina").response));
    expect(rows.map(({ code, tags }) => [code, tags])).toEqual([
      [9100000016, ["Cliente"]],
      [9100000017, ["Cliente", "Fornecedor", "Funcionário"]],
      [9100000018, []],
    ]);
  });

  it("lets nothing but the model's words out", () => {
    const row = { codigo_cliente_omie: 7, razao_social: "N", cnpj_cpf: "111.222.333-44", endereco: "RUA SECRETA", dadosBancarios: { codigo_banco: "341", conta_corrente: "98765-4", cChavePix: "chave@pix.example" } };
    const rows = rowsOf(readSuppliers({ total_de_paginas: 1, clientes_cadastro: [row] }));
    expect(rows).toEqual([
      { code: 7, name: "N", tradeName: "", emails: [], active: true, tags: [], changedAt: null, hasBank: true, hasPix: true },
    ]);
  });
});

describe("the simulator answers like the recordings", () => {
  const names = [
    "ListarEmpresas",
    "ListarClientes",
    "ListarClientes.ultimaPagina",
    "ListarClientes.emailIgnorado",
    "ListarCategorias",
    "ListarCategorias.tipoD",
    "ListarCategorias.alemDoFim",
    "ListarContasCorrentes",
  ];
  const paths: Record<string, string> = Object.fromEntries(
    [listarEmpresas, listarClientes, listarCategorias, listarContasCorrentes].map(({ call, path }) => [call, path]),
  );

  it.each(names)("%s", async (name) => {
    const { request, status, response } = fixture(name);
    const company = demoCompany();
    // The recordings know nothing of the supplier with the hostile name.
    company.clientes.length = 18;
    const omie = createOmieSimulator({ companies: [company] });
    const url = `https://app.omie.com.br/api/v1${paths[request.call]}`;
    const answer = await omie.fetch(url, { method: "POST", body: JSON.stringify(request) });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual(response);
  });
});

describe("client against simulator", () => {
  beforeEach(stopClock);
  afterEach(() => vi.useRealTimers());

  it("reads the whole demo company", async () => {
    const omie = clientOn(simulator().fetch);
    const [company, categories, accounts, suppliers] = await turning(
      Promise.all([omie.company(), omie.categories(1), omie.accounts(1), omie.suppliers(1)]),
    );
    expect(company).toMatchObject({ ok: true, value: { name: "EMPRESA FICTICIA DE TESTES LTDA", cnpj: "11.222.333/0001-99" } });
    expect(categories).toMatchObject({ ok: true, value: { page: 1, pages: 1, total: 97 } });
    expect(accounts).toMatchObject({ ok: true, value: { page: 1, pages: 1, total: 5 } });
    expect(suppliers).toMatchObject({ ok: true, value: { page: 1, pages: 1, total: 19 } });
    const rows = suppliers.ok ? suppliers.value.rows : [];
    const at = (name: string) => `${name}@empresa-ficticia.example`;
    expect(rows.slice(0, 18).map(({ emails }) => emails)).toEqual([
      [at("ana.lima")],
      [at("bruno.carvalho")],
      [at("carla.dias")],
      [at("daniel.esteves")],
      [at("elisa.ferraz")],
      [at("fabio.gomes"), "fabio.pessoal@correio.example"],
      [],
      [at("heitor.inacio")],
      [at("isabela.jardim")],
      [at("isabela.jardim")],
      [at("joao.klein")],
      [at("karina.lopes"), at("financeiro")],
      [at("lucas.matos")],
      ["vendas@souza-ficticia.example"],
      ["contato@transportes-ficticia.example"],
      ["compras@cliente-ficticio.example"],
      [at("marina.nunes")],
      [at("otavio.pires")],
    ]);
    expect([3, 4, 5, 12, 13, 18].map((n) => rows[n - 1]?.tags)).toEqual([
      ["Fornecedor", "Funcionario"],
      ["FUNCIONÁRIO"],
      ["Fornecedor"],
      ["funcionário"],
      ["Funcionários"],
      [],
    ]);
    expect(rows[13]?.name).toBe("SOUZA & FILHOS MATERIAIS FICTICIOS LTDA");
    expect(rows[18]?.name).toBe("<img src=x onerror=alert(1)> \u202EATSOH\u202C FIC\u200BTICIA");
  });

  it("follows a silently smaller page", async () => {
    const omie = simulator();
    omie.mode({ pageClamp: 7 });
    const client = clientOn(omie.fetch);
    const first = await turning(client.suppliers(1));
    const last = await turning(client.suppliers(3));
    expect(first).toMatchObject({ ok: true, value: { pages: 3, total: 19 } });
    expect(last.ok && last.value.rows.map((row) => row.code)).toEqual([15, 16, 17, 18, 19].map((n) => 9100000000 + n));
  });

  it("takes an empty register for an empty page, and a page past the end for a fault", async () => {
    const omie = simulator();
    omie.company("1234567890123").clientes.length = 0;
    const client = clientOn(omie.fetch);
    expect(await turning(client.suppliers(1))).toMatchObject({ ok: true, value: { page: 1, pages: 0, total: 0, rows: [] } });
    expect(await turning(client.suppliers(2))).toMatchObject({ ok: false, fault: { kind: "empty" } });
    expect(await turning(client.categories(9))).toMatchObject({ ok: true, value: { page: 9, pages: 0, total: 0, rows: [] } });
  });

  it("does not believe another page than the one asked, nor a page that lost its rows", async () => {
    const wrongPage = { pagina: 1, total_de_paginas: 3, total_de_registros: 2, clientes_cadastro: [{ codigo_cliente_omie: 1 }] };
    const lost = { pagina: 1, total_de_paginas: 3, total_de_registros: 1200, clientes_cadastro: [] };
    const endless = { pagina: 1, total_de_paginas: 1e12, total_de_registros: 1200, clientes_cadastro: [{ codigo_cliente_omie: 1 }] };
    expect(await turning(clientOn(scripted(json(wrongPage))).suppliers(2))).toMatchObject({ ok: false, fault: { kind: "unreadable" } });
    expect(await turning(clientOn(scripted(json(lost))).suppliers(1))).toMatchObject({ ok: false, fault: { kind: "unreadable" } });
    expect(await turning(clientOn(scripted(json(endless))).suppliers(1))).toMatchObject({ ok: false, fault: { kind: "unreadable" } });
  });
});
