import type { CompanySeed } from "./rows.ts";

type Supplier = CompanySeed["clientes"][number];

/** What tells one record from another. */
export interface SupplierFacts {
  /** as OMIE sends it, entities included */
  name: string;
  email: string;
  /** null: the record has no `tags` at all */
  tags: string[] | null;
  company?: true;
  inactive?: true;
  /** made by an integration */
  imported?: true;
}

const FIRST_CODE = 9_100_000_000;

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

/** One record with everything OMIE sends about it. @param index 1-based; code, numbers and dates follow from it */
export function supplier(index: number, facts: SupplierFacts): Supplier {
  const nn = pad(index % 100, 2);
  return {
    bairro: "CENTRO",
    cep: "00000000",
    cidade: "SAO PAULO (SP)",
    cidade_ibge: "3550308",
    cnpj_cpf: facts.company ? `11.222.333/0001-${nn}` : `111.222.333-${nn}`,
    codigo_cliente_omie: FIRST_CODE + index,
    codigo_pais: "1058",
    email: facts.email,
    endereco: "RUA INVENTADA",
    endereco_numero: String(100 + index),
    estado: "SP",
    inativo: facts.inactive ? "S" : "N",
    info: {
      cImpAPI: facts.imported ? "S" : "N",
      dAlt: `${pad((index % 28) + 1, 2)}/09/2026`,
      dInc: `${pad((index % 28) + 1, 2)}/03/2025`,
      hAlt: `14:${pad(index % 60, 2)}:07`,
      hInc: `09:${pad(index % 60, 2)}:41`,
      uAlt: "P000900001",
      uInc: facts.imported ? "WEBSERVICE" : "P000900001",
    },
    nome_fantasia: facts.name,
    pessoa_fisica: facts.company ? "N" : "S",
    razao_social: facts.name,
    telefone1_ddd: "11",
    telefone1_numero: `0000-${pad(index % 10_000, 4)}`,
    ...(facts.tags === null ? {} : { tags: facts.tags.map((tag) => ({ tag })) }),
  };
}

const AT = "@empresa-ficticia.example";

/** Every case the checks of a member can meet. */
const DEMO: SupplierFacts[] = [
  { name: "ANA BEATRIZ LIMA FICTICIA", email: `ana.lima${AT}`, tags: ["Fornecedor", "Funcionário"] },
  { name: "BRUNO CARVALHO FICTICIO", email: "Bruno.Carvalho@Empresa-Ficticia.example", tags: ["Funcionário"] },
  { name: "CARLA DIAS FICTICIA", email: `carla.dias${AT}`, tags: ["Fornecedor", "Funcionario"] },
  { name: "DANIEL ESTEVES FICTICIO", email: `daniel.esteves${AT}`, tags: ["FUNCIONÁRIO"] },
  { name: "ELISA FERRAZ FICTICIA", email: `elisa.ferraz${AT}`, tags: ["Fornecedor"] },
  { name: "FABIO GOMES FICTICIO", email: `fabio.gomes${AT}; fabio.pessoal@correio.example`, tags: ["Funcionário"] },
  { name: "GABRIELA HORA FICTICIA", email: "", tags: ["Funcionário"] },
  { name: "HEITOR INACIO FICTICIO", email: `heitor.inacio${AT}`, tags: ["Funcionário"], inactive: true },
  { name: "ISABELA JARDIM FICTICIA", email: `isabela.jardim${AT}`, tags: ["Funcionário"] },
  { name: "ISABELA JARDIM FICTICIA ME", email: `isabela.jardim${AT}`, tags: ["Fornecedor", "Funcionário"], company: true },
  { name: "JOAO KLEIN FICTICIO", email: ` joao.klein${AT} `, tags: ["Funcionário"] },
  { name: "KARINA LOPES FICTICIA", email: `karina.lopes${AT},financeiro${AT}`, tags: ["funcionário"] },
  { name: "LUCAS MATOS FICTICIO", email: `lucas.matos${AT}`, tags: ["Funcionários"] },
  { name: "SOUZA &amp; FILHOS MATERIAIS FICTICIOS LTDA", email: "vendas@souza-ficticia.example", tags: ["Fornecedor"], company: true },
  { name: "TRANSPORTES INVENTADOS LTDA", email: "contato@transportes-ficticia.example", tags: ["Transportadora"], company: true },
  { name: "CLIENTE IMAGINARIO SA", email: "compras@cliente-ficticio.example", tags: ["Cliente"], company: true },
  { name: "MARINA NUNES FICTICIA", email: `marina.nunes${AT}`, tags: ["Cliente", "Fornecedor", "Funcionário"], imported: true },
  { name: "OTAVIO PIRES FICTICIO", email: `otavio.pires${AT}`, tags: null },
  {
    // Markup, a right-to-left override and a zero-width space: harmless only where drawn as text.
    name: "&lt;img src=x onerror=alert(1)&gt; \u202EATSOH\u202C FIC\u200BTICIA",
    email: "contato@hostil-ficticia.example",
    tags: ["Fornecedor"],
    company: true,
  },
];

export const demoSuppliers = (): Supplier[] => DEMO.map((facts, index) => supplier(index + 1, facts));
