/**
 * The first day of the stand-in VExpenses: one invented company, whose people and types are chosen so that
 * every state a row can be in occurs at least once. What each must be told is EXPECTED.
 */
import type { CompanySeed } from "./omie/rows.ts";
import { demoCompany } from "./omie/seed.ts";
import { supplier } from "./omie/seed-suppliers.ts";
import type { Choice, SandboxData, SandboxMember, SandboxReport, SandboxType } from "./vexpenses/data-model.ts";
import { demoSubmissions } from "./vexpenses/submissions.ts";
import { account, CONTA_AZUL_OFFERED, OMIE_OFFERED, omieCategory } from "./vexpenses/offered.ts";

export type { SandboxData } from "./vexpenses/data-model.ts";
export { EXPECTED } from "./vexpenses/expected.ts";

const AT = "@empresa-ficticia.example";

/** A name that runs code where it is drawn as HTML. */
export const HOSTILE_NAME = '<img src=x onerror="window.__pwned=1">';
export const HOSTILE_TYPE = '<img src=x onerror="window.__pwned=2"> Lavanderia';

type Role = SandboxMember["role"];

const ACTIVE: [name: string, email: string, role?: Role][] = [
  ["Ana Beatriz Lima Fictícia", `ana.lima${AT}`, "Administrador"],
  ["Bruno Carvalho Fictício", `bruno.carvalho${AT}`, "Intermediário"],
  ["Carla Dias Fictícia", `carla.dias${AT}`],
  ["Daniel Esteves Fictício", `daniel.esteves${AT}`],
  ["Elisa Ferraz Fictícia", `elisa.ferraz${AT}`],
  ["Fábio Gomes Fictício", `fabio.gomes${AT}`],
  ["Gabriela Hora Fictícia", `gabriela.hora${AT}`],
  ["Heitor Inácio Fictício", `heitor.inacio${AT}`],
  ["Isabela Jardim Fictícia", `isabela.jardim${AT}`],
  ["João Klein Fictício", "Joao.Klein@Empresa-Ficticia.example"],
  ["Karina Lopes Fictícia", `karina.lopes${AT}`],
  ["Lucas Matos Fictício", `lucas.matos${AT}`],
  ["Marina Nunes Fictícia", "marina.nunes@filial-ficticia.example", "Intermediário"],
  ["Otávio Pires Fictício", `otavio.pires${AT}`],
  ["Patrícia Quintela Inventada", `patricia.quintela${AT}`],
  ["Rafael Sampaio Inventado", `rafael.sampaio${AT}`],
  [HOSTILE_NAME, `hostil${AT}`],
  // A right-to-left override: drawn carelessly, it turns the text after it around.
  ["Sônia \u202Eselet\u202C Inventada", `sonia.teles${AT}`],
  // Zero-width characters inside the name.
  ["Tati\u200Bana Uchoa\u200D Inventada", `tatiana.uchoa${AT}`],
  // Two people of one name.
  ["José da Silva Inventado", `jose.silva${AT}`],
  ["José da Silva Inventado", `jose.silva2${AT}`],
  ["Úrsula Vidal Inventada", `ursula.vidal${AT}`],
  ["Valter Ximenes Inventado", `valter.ximenes${AT}`],
  ["Zélia Yamada Inventada", `zelia.yamada${AT}`],
];

const DEACTIVATED: typeof ACTIVE = [["Wagner Zanetti Inventado", `wagner.zanetti${AT}`]];

const TYPES: [id: number, name: string, active?: false][] = [
  [7001, "COMBUSTIVEL"],
  [7002, "Hospedagem"],
  [7003, "Refeicoes e lanches"],
  [7004, "Estacionamento e Pedágio  "],
  [7005, "Uber"],
  [7006, "Almoço com cliente"],
  [7007, "Passagem aérea"],
  [7008, "Material de escritório"],
  [7009, "Cursos"],
  [7010, "Brindes"],
  [7011, "Diversos"],
  [7012, "Correios"],
  [7013, HOSTILE_TYPE],
  [7014, "Quilometragem (antigo)", false],
  [7015, "Internet e telefone"],
  [7016, "Despesas gerais"],
];

const BINDINGS: [type: number, saved: Choice][] = [
  [7008, offered("2.04.06")],
  [7009, omieCategory(50_901, "2.04.93", "Cursos e Treinamentos")],
  [7010, omieCategory(50_902, "2.04.91", "Brindes e Presentes")],
  [7011, omieCategory(50_903, "2.04.92", "Categoria Oculta")],
  [7014, offered("2.04.98")],
  // A group: OMIE has it, but nothing can be booked on it.
  [7016, omieCategory(50_904, "2.04", "Despesas Administrativas")],
];

const BANK = account(61_003, 9_300_000_003, "Banco Inventado - Conta Corrente");

const REPORTS: SandboxReport[] = [
  { number: 8101, user: "Ana Beatriz Lima Fictícia", date: "2026-11-03", status: "Enviado", cents: 25_230 },
  { number: 8104, user: "Elisa Ferraz Fictícia", date: "2026-11-09", status: "Falha", cents: 18_740 },
  { number: 8107, user: "Bruno Carvalho Fictício", date: "2026-11-12", status: "Enviado", cents: 123_456 },
  { number: 8110, user: "Otávio Pires Fictício", date: "2026-11-17", status: "Falha", cents: 6_490 },
  { number: 8113, user: "Daniel Esteves Fictício", date: "2026-11-20", status: "Pendente", cents: 9_900 },
];

/** People whose records are right, so that a demo isn't all trouble; the others of the company are cases. */
const MORE_IN_OMIE: [name: string, email: string, pix: boolean][] = [
  ["URSULA VIDAL INVENTADA", `ursula.vidal${AT}`, false],
  ["VALTER XIMENES INVENTADO", `valter.ximenes${AT}`, true],
  ["ZELIA YAMADA INVENTADA", `zelia.yamada${AT}`, true],
  ["WAGNER ZANETTI INVENTADO", `wagner.zanetti${AT}`, true],
];

/** The OMIE company these pages belong to: the demo company and MORE_IN_OMIE. */
export function demoOmie(): CompanySeed {
  const company = demoCompany();
  MORE_IN_OMIE.forEach(([name, email, pix], index) => {
    const row = supplier(201 + index, { name, email, tags: ["Fornecedor", "Funcionário"] });
    if (pix) row.dadosBancarios = { cChavePix: email };
    company.clientes.push(row);
  });
  return company;
}

/** A fresh copy each time: one sandbox can't spoil another's. */
export function demoData(): SandboxData {
  return structuredClone({
    company: { name: "Empresa Fictícia de Testes Ltda", cnpj: "11.222.333/0001-99" },
    apiToken: "canario7Tk3nQueNinguemPodeLer9x",
    keys: { appKey: "1234567890123", appSecret: "0123456789abcdef0123456789abcdef" },
    members: [...members(900_001, ACTIVE, true), ...members(900_901, DEACTIVATED, false)],
    types: TYPES.map(([id, name, active]): SandboxType => ({ id, name, active: active ?? true })),
    vendors: {
      omie: {
        title: "Omie",
        categories: OMIE_OFFERED,
        accounts: [account(61_001, 9_300_000_001, "Caixinha"), BANK, account(61_004, 9_300_000_004, "Cartão Corporativo")],
        bindings: BINDINGS,
        account: BANK,
        appKey: "1234567890123",
        reports: REPORTS,
      },
      "conta-azul": {
        title: "Conta Azul",
        categories: CONTA_AZUL_OFFERED,
        accounts: [account(71_001, 501, "Banco Imaginário"), account(71_002, 502, "Caixa")],
        bindings: [],
        account: null,
        appKey: "cliente-inventado",
        reports: REPORTS.slice(0, 1),
      },
    },
    submissions: demoSubmissions(),
  });
}

function members(firstId: number, people: typeof ACTIVE, active: boolean): SandboxMember[] {
  return people.map(([name, email, role], index) => ({ id: firstId + index, name, email, role: role ?? "Normal", active }));
}

function offered(code: string): Choice {
  const found = OMIE_OFFERED.find((category) => category.code === code);
  if (found === undefined) throw new Error(`the demo offers no category ${code}`);
  return found;
}
