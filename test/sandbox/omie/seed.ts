/** Invented companies for the simulator. Nobody and nothing in them exists. */
import type { CompanySeed } from "./rows.ts";
import { defaultChart } from "./seed-categories.ts";
import { demoSuppliers, supplier } from "./seed-suppliers.ts";

type Account = CompanySeed["contasCorrentes"][number];

const OPENED = { data_alt: "10/05/2025", data_inc: "10/05/2025", hora_alt: "17:38:20", hora_inc: "17:38:20" };
const USER = { user_alt: "P000900001", user_inc: "P000900001" };

function account(nCodCC: number, descricao: string, tipo: string, codigo_banco: string, more: Account = {}): Account {
  return { ...OPENED, ...USER, nCodCC, descricao, tipo, tipo_conta_corrente: tipo, codigo_banco, ...more };
}

const closed = { inativo: "S", bloqueado: "S" };

const demoAccounts = (): Account[] => [
  account(9_300_000_001, "Caixinha", "CX", "999", {
    pdv_enviar: "S",
    bol_instr1: "Sr. Caixa, receber até 10 dias após o vencimento.",
    pdv_categoria: "1.01.03",
  }),
  account(9_300_000_002, "Omie.CASH  - Ative agora", "CC", "450", {
    ...closed,
    observacao: "Incluída automaticamente para a integração com o Omie.CASH.",
    per_juros: 1,
    per_multa: 2,
    saldo_data: "10/05/2025",
  }),
  account(9_300_000_003, "Banco Inventado - Conta Corrente", "CC", "341", {
    codigo_agencia: "0000",
    numero_conta_corrente: "00000-0",
    saldo_data: "01/06/2025",
  }),
  account(9_300_000_004, "Cartão Corporativo", "CR", "341"),
  account(9_300_000_005, "Conta Encerrada", "CC", "001", closed),
];

type Payable = NonNullable<CompanySeed["contasPagar"]>[number];

/** @param made dd/mm/aaaa */
function payable(index: number, supplier: number, made: string, more: Payable = {}): Payable {
  const writer = { uAlt: "WEBSERVICE", uInc: "WEBSERVICE" };
  return {
    codigo_lancamento_omie: 9_400_000_000 + index,
    codigo_cliente_fornecedor: 9_100_000_000 + supplier,
    codigo_lancamento_integracao: `REL-${5000 + index}`,
    codigo_categoria: "2.04.96",
    codigo_tipo_documento: "REC",
    data_emissao: made,
    data_entrada: made,
    data_vencimento: made,
    id_conta_corrente: 9_300_000_003,
    id_origem: "APIP",
    info: { cImpAPI: "S", dAlt: made, dInc: made, hAlt: "10:00:00", hInc: "10:00:00", ...writer },
    numero_parcela: "001/001",
    observacao: `Relatório ${5000 + index}`,
    status_titulo: "A VENCER",
    valor_documento: 187.4,
    ...more,
  };
}

/** Two made by an integration, one by hand. Not among the demo's data: they would prove people synchronised. */
export const demoPayables = (): Payable[] => [
  payable(1, 1, "12/09/2026"),
  payable(2, 17, "20/11/2026"),
  payable(3, 14, "21/11/2026", {
    codigo_lancamento_integracao: "",
    id_origem: "MANP",
    info: { cImpAPI: "N", dAlt: "21/11/2026", dInc: "21/11/2026", hAlt: "11:00:00", hInc: "11:00:00", uAlt: "P000900001", uInc: "P000900001" },
  }),
];

/** The one company of the demo: every case of a member, a category and a conta corrente. */
export function demoCompany(): CompanySeed {
  return {
    appKey: "1234567890123",
    appSecret: "0123456789abcdef0123456789abcdef",
    empresa: {
      bairro: "CENTRO",
      cep: "00000-000",
      cidade: "SAO PAULO (SP)",
      cnae: "6201501",
      cnpj: "11.222.333/0001-99",
      codigo_empresa: 9_000_000_001,
      codigo_pais: "1058",
      email: "financeiro@empresa-ficticia.example",
      endereco: "RUA INVENTADA",
      endereco_numero: "1",
      estado: "SP",
      gera_nfse: "S",
      nome_fantasia: "EMPRESA FICTICIA",
      optante_simples_nacional: "S",
      razao_social: "EMPRESA FICTICIA DE TESTES LTDA",
      regime_tributario: "1",
      telefone1_ddd: "11",
      telefone1_numero: "0000-0000",
    },
    clientes: demoSuppliers(),
    categorias: defaultChart(),
    contasCorrentes: demoAccounts(),
  };
}

function secondChart(): CompanySeed["categorias"] {
  const chart = defaultChart();
  const change = (code: string, changes: CompanySeed["categorias"][number]) =>
    Object.assign(chart.find(({ codigo }) => codigo === code) ?? {}, changes);
  change("2.04.98", { descricao: "Material de Copa" });
  change("2.04.94", { conta_inativa: "S" });
  return chart;
}

/** Another company with keys, people and numbers of its own; two categories differ from the demo's. */
export function secondCompany(): CompanySeed {
  const people: [name: string, email: string][] = [
    ["AMELIA FARIAS INVENTADA", "amelia.farias@filial-ficticia.example"],
    ["BENTO GUEDES INVENTADO", "bento.guedes@filial-ficticia.example"],
    ["MARINA NUNES FICTICIA", "marina.nunes@filial-ficticia.example"],
  ];
  return {
    appKey: "2345678901234",
    appSecret: "fedcba9876543210fedcba9876543210",
    empresa: {
      cnpj: "44.555.666/0001-77",
      codigo_empresa: 9_000_000_002,
      nome_fantasia: "FILIAL FICTICIA",
      razao_social: "FILIAL FICTICIA DE ENSAIOS LTDA",
    },
    clientes: people.map(([name, email], index) => supplier(501 + index, { name, email, tags: ["Funcionário"] })),
    categorias: secondChart(),
    contasCorrentes: [account(9_300_000_101, "Caixinha", "CX", "999"), account(9_300_000_102, "Banco Imaginário", "CC", "033")],
  };
}

const FIRST = ["ADA", "BRAS", "CORA", "DAVI", "EVA", "FLAVIO", "GILDA", "HUGO", "IARA", "JONAS", "LIA", "MAURO", "NAIR", "OSCAR", "PIA", "RUI"];
const MIDDLE = ["ALVES", "BRITO", "CASTRO", "DUTRA", "ESTRELA", "FONTES", "GALVAO", "HORTA", "LEAL", "MAIA", "NEVES", "PRADO", "REIS", "SERRA", "TORRES", "VALE"];
const TAGS = [["Funcionário"], ["Fornecedor"], ["Cliente"], ["Fornecedor", "Funcionário"], ["Cliente", "Fornecedor"], [], null];

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The demo company with `n` other suppliers: the same for the same `seed`. Some have no e-mail, two, or bank data;
 * one in fifty is inactive.
 */
export function seedOfSize(n: number, seed = 1): CompanySeed {
  const next = sequence(seed);
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const clientes = Array.from({ length: n }, (_, index) => {
    const number = index + 1;
    const [first, middle] = [of(FIRST), of(MIDDLE)];
    const address = `${first}.${middle}.${number}@grande-ficticia.example`.toLowerCase();
    const email = next() < 0.05 ? "" : next() < 0.05 ? `${address}; ${first.toLowerCase()}${number}@correio.example` : address;
    const row = supplier(number, { name: `${first} ${middle} ${number}`, email, tags: of(TAGS), ...(next() < 0.02 ? { inactive: true } : {}) });
    if (next() < 0.4) row.dadosBancarios = { codigo_banco: "341", agencia: "0000", conta_corrente: "00000-0" };
    if (next() < 0.2) row.dadosBancarios = { ...row.dadosBancarios, cChavePix: address };
    return row;
  });
  return { ...demoCompany(), clientes };
}
