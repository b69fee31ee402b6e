import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seedOfSize } from "../sandbox/omie/seed.ts";
import { createOmieSimulator } from "../sandbox/omie/simulator.ts";
import { ask, type Answer } from "./asking.ts";
import { DEMO_KEYS, simulator, stopClock } from "./bench.ts";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

const codes = (answer: Answer): number[] =>
  (answer.body.clientes_cadastro as { codigo_cliente_omie: number }[]).map((row) => row.codigo_cliente_omie - 9_100_000_000);

describe("lists", () => {
  it("page silently smaller than asked, count anew, and take page 0 for 1", async () => {
    const omie = simulator([seedOfSize(1200)]);
    const page = async (param: object) => {
      const { body } = await ask(omie, "ListarClientes", param);
      return [body.pagina, body.total_de_paginas, body.registros, body.total_de_registros];
    };
    expect(await page({ pagina: 3, registros_por_pagina: 500 })).toEqual([3, 3, 200, 1200]);
    expect(await page({ pagina: 1, registros_por_pagina: 5000 })).toEqual([1, 3, 500, 1200]);
    expect(await page({ pagina: 0 })).toEqual([1, 24, 50, 1200]);
    omie.mode({ pageClamp: 100 });
    expect(await page({ pagina: 2, registros_por_pagina: 500 })).toEqual([2, 12, 100, 1200]);
  });

  it("end each in its own way", async () => {
    const omie = simulator();
    const far = (call: string) => ask(omie, call, { pagina: 99, registros_por_pagina: 500 });
    expect((await far("ListarClientes")).body.faultstring).toBe("ERROR: Não existem registros para a página [99]!");
    expect(await far("ListarCategorias")).toMatchObject({ status: 200, body: { total_de_registros: 0, categoria_cadastro: [] } });
    expect(await far("ListarEmpresas")).toMatchObject({ status: 200, body: { pagina: 1, registros: 1 } });
    expect((await far("ListarContasCorrentes")).body.faultstring).toBe("ERROR: Nenhuma conta corrente foi encontrada!");
  });

  it.each<[string, object, number[]]>([
    ["code", { codigo_cliente_omie: 9100000004 }, [4]],
    ["part of the name", { razao_social: "jardim" }, [9, 10]],
    ["part of the trade name", { nome_fantasia: "ltda" }, [14, 15]],
    ["CNPJ with marks", { cnpj_cpf: "11.222.333/0001-14" }, [14]],
    ["CNPJ in digits", { cnpj_cpf: "11222333000114" }, [14]],
    ["inactive", { inativo: "S" }, [8]],
    ["a tag, exactly", { tags: [{ tag: "Funcionario" }] }, [3]],
    ["one of two tags", { tags: [{ tag: "Funcionario" }, { tag: "Funcionários" }] }, [3, 13]],
  ])("of clientes filter by %s", async (_name, clientesFiltro, found) => {
    expect(codes(await ask(simulator(), "ListarClientes", { clientesFiltro }))).toEqual(found);
  });

  it.each([{ email: "ana.lima@empresa-ficticia.example" }, { cidade: "RECIFE" }, { estado: "PE", bairro: "X" }, { pessoa_fisica: "S" }])(
    "of clientes ignore %j",
    async (clientesFiltro) => {
      expect((await ask(simulator(), "ListarClientes", { clientesFiltro })).body.total_de_registros).toBe(19);
    },
  );

  it("of clientes filter tags in the other readings", async () => {
    const omie = simulator();
    const tagged = async (...tags: string[]) => codes(await ask(omie, "ListarClientes", { clientesFiltro: { tags: tags.map((tag) => ({ tag })) } }));
    omie.mode({ tagFold: "case" });
    expect(await tagged("funcionário")).toEqual([1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 17]);
    omie.mode({ tagFold: "accent" });
    expect(await tagged("FUNCIONARIO")).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 17]);
    omie.mode({ tagFold: "strict", tagsJoin: "and" });
    expect(await tagged("Fornecedor", "Funcionário")).toEqual([1, 10, 17]);
  });

  it("of clientes filter by period, import and given codes", async () => {
    const omie = simulator();
    const found = async (param: object) => codes(await ask(omie, "ListarClientes", param));
    const period = { filtrar_por_data_de: "19/09/2026", filtrar_por_data_ate: "20/09/2026" };
    expect(await found(period)).toEqual([18, 19]);
    expect(await found({ ...period, filtrar_por_hora_de: "14:18:08" })).toEqual([19]);
    expect((await ask(omie, "ListarClientes", { ...period, filtrar_apenas_inclusao: "S" })).body.faultcode).toBe("SOAP-ENV:Client-5113");
    expect(await found({ apenas_importado_api: "S" })).toEqual([17]);
    expect(await found({ clientesPorCodigo: [{ codigo_cliente_omie: 9100000002 }, { codigo_cliente_omie: 9100000005 }] })).toEqual([2, 5]);
  });

  it("of clientes show remarks only when asked", async () => {
    const omie = simulator();
    const [ana] = omie.company(DEMO_KEYS.appKey).clientes;
    Object.assign(ana ?? {}, { observacao: "liga antes" });
    const row = async (param: object) => ((await ask(omie, "ListarClientes", { ...param, registros_por_pagina: 1 })).body.clientes_cadastro as object[])[0];
    expect(await row({})).not.toHaveProperty("observacao");
    expect(await row({ exibir_obs: "S" })).toHaveProperty("observacao", "liga antes");
  });

  it("of categories filter by kind, use and name", async () => {
    const omie = simulator();
    const count = async (param: object) => (await ask(omie, "ListarCategorias", param)).body.total_de_registros;
    expect(await count({})).toBe(97);
    expect(await count({ filtrar_por_tipo: "D" })).toBe(57);
    expect(await count({ filtrar_por_tipo: "R" })).toBe(14);
    expect(await count({ filtrar_por_tipo: "T" })).toBe(3);
    expect(await count({ filtrar_apenas_ativo: "S" })).toBe(71);
    expect(await count({ descricao: "viagens" })).toBe(1);
  });

  it("of contas correntes leave empty fields out and repeat the type", async () => {
    const omie = simulator();
    const { body } = await ask(omie, "ListarContasCorrentes", { filtrar_por_descricao: "inventado" });
    expect(body.ListarContasCorrentes).toMatchObject([{ tipo: "CC", tipo_conta_corrente: "CC", numero_conta_corrente: "00000-0" }]);
    expect((body.ListarContasCorrentes as object[])[0]).not.toHaveProperty("observacao");
    expect((await ask(omie, "ListarContasCorrentes", { filtrar_apenas_ativo: "S" })).body.total_de_registros).toBe(3);
    expect((await ask(omie, "ListarContasCorrentes", { filtrar_por_data_ate: "01/01/2030" })).body.faultcode).toBe("SOAP-ENV:Client-101");
  });

  it("of 50,000 rows cost no more than the page asked: only its rows are written", async () => {
    const company = seedOfSize(50_000);
    // Writing this one would fail.
    Object.assign(company.clientes[0] ?? {}, { apelido: "x" });
    const omie = createOmieSimulator({ companies: [company], now: Date.now });
    const { body } = await ask(omie, "ListarClientes", { pagina: 100, registros_por_pagina: 500 });
    expect([body.pagina, body.total_de_paginas, body.registros, body.total_de_registros]).toEqual([100, 100, 500, 50_000]);
  });
});
