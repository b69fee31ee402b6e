import type { Category, CurrentAccount, Supplier } from "../model/omie.ts";
import { listarCategorias } from "./contract/ListarCategorias.ts";
import { listarClientes } from "./contract/ListarClientes.ts";
import { listarContasPagar } from "./contract/ListarContasPagar.ts";
import { listarContasCorrentes } from "./contract/ListarContasCorrentes.ts";
import { listarEmpresas } from "./contract/ListarEmpresas.ts";
import { answerReader } from "./contract/schema.ts";
import type { ReadAnswer } from "./contract/schema.ts";
import { decodeEntities, parseMoment, splitEmails } from "./texts.ts";

/** The company a pair of keys belongs to. */
export interface Company {
  /** razão social, entities decoded */
  name: string;
  /** nome fantasia, may be empty */
  tradeName: string;
  /** as OMIE formats it: 11.222.333/0001-99; "" when OMIE sent none */
  cnpj: string;
  code: number | null;
  inactive: boolean;
}

/** One answer with its rows in our words, or the path of what makes it unusable. */
export type RowsRead<T> = { ok: true; answer: ReadAnswer<T> } | { ok: false; path: string };

const plain = (text: string | null): string => (text === null ? "" : decodeEntities(text).trim());

/**
 * Projects every row at once, so that nothing but the words of the model leaves this file: no CPF, bank data or
 * address. A row sent twice in one page counts once, the later one.
 */
function projecting<Raw, T extends object>(
  read: (body: unknown) => RowsRead<Raw>,
  project: (raw: Raw) => T,
  identity: (row: T) => unknown,
): (body: unknown) => RowsRead<T> {
  return (body) => {
    const raw = read(body);
    if (!raw.ok) return raw;
    const rows = new Map(raw.answer.rows.map(project).map((row) => [identity(row), row]));
    return { ok: true, answer: { ...raw.answer, rows: [...rows.values()] } };
  };
}

export const readCompanies = projecting(
  answerReader(listarEmpresas, ["razao_social", "nome_fantasia", "cnpj", "codigo_empresa", "inativa"]),
  (raw): Company => ({
    name: plain(raw.razao_social),
    tradeName: plain(raw.nome_fantasia),
    cnpj: plain(raw.cnpj),
    code: raw.codigo_empresa,
    inactive: raw.inativa === true,
  }),
  (company) => company,
);

export const readCategories = projecting(
  answerReader(listarCategorias, [
    "codigo",
    "descricao",
    "descricao_padrao",
    "categoria_superior",
    "conta_despesa",
    "conta_receita",
    "conta_inativa",
    "nao_exibir",
    "totalizadora",
    "transferencia",
  ]),
  (raw): Category => ({
    code: raw.codigo,
    name: plain(raw.descricao ?? raw.descricao_padrao),
    parent: raw.categoria_superior ?? "",
    expense: raw.conta_despesa === true,
    income: raw.conta_receita === true,
    totalising: raw.totalizadora === true,
    inactive: raw.conta_inativa === true,
    hidden: raw.nao_exibir === true,
    transfer: raw.transferencia === true,
  }),
  (category) => category.code,
);

export const readAccounts = projecting(
  answerReader(listarContasCorrentes, ["nCodCC", "descricao", "inativo", "tipo_conta_corrente", "tipo"]),
  (raw): CurrentAccount => ({
    code: raw.nCodCC,
    name: plain(raw.descricao),
    active: raw.inativo !== true,
    type: plain(raw.tipo_conta_corrente ?? raw.tipo),
  }),
  (account) => account.code,
);

const SUPPLIER_FIELDS = ["codigo_cliente_omie", "razao_social", "nome_fantasia", "email", "inativo", "tags", "info", "dadosBancarios"] as const;

const rawSuppliers = answerReader(listarClientes, SUPPLIER_FIELDS);
type RawSupplier = Extract<ReturnType<typeof rawSuppliers>, { ok: true }>["answer"]["rows"][number];

function asSupplier(raw: RawSupplier): Supplier {
  const name = plain(raw.razao_social ?? raw.nome_fantasia);
  const tradeName = plain(raw.nome_fantasia);
  const { info, dadosBancarios: bank } = raw;
  return {
    code: raw.codigo_cliente_omie,
    name,
    tradeName: tradeName === name ? "" : tradeName,
    emails: splitEmails(raw.email),
    active: raw.inativo !== true,
    // Entities are how the wire writes a letter; spaces, case and accents are how a person spelt the tag.
    tags: raw.tags.flatMap(({ tag }) => (tag === null ? [] : [decodeEntities(tag)])),
    changedAt: parseMoment(info.dAlt, info.hAlt) ?? parseMoment(info.dInc, info.hInc),
    hasBank: bank.codigo_banco !== null && bank.conta_corrente !== null,
    hasPix: bank.cChavePix !== null,
  };
}

export const readSuppliers = projecting(rawSuppliers, asSupplier, (supplier) => supplier.code);

/** One record as it is before or after a write: what the register keeps, and two fields as OMIE holds them. */
export interface SupplierRecord {
  supplier: Supplier;
  /** the whole e-mail field, as written */
  emailField: string;
  /** "" when the record has none */
  integrationCode: string;
}

export const readRecords = projecting(
  answerReader(listarClientes, [...SUPPLIER_FIELDS, "codigo_cliente_integracao"]),
  (raw): SupplierRecord => ({
    supplier: asSupplier(raw),
    emailField: raw.email === null ? "" : decodeEntities(raw.email),
    integrationCode: raw.codigo_cliente_integracao ?? "",
  }),
  ({ supplier }) => supplier.code,
);

/** A conta a pagar, as evidence of who an integration knows. */
export interface PayableRow {
  code: number;
  /** OMIE code of the supplier; null when OMIE sent none */
  supplier: number | null;
  /** when it was made, epoch ms; null when OMIE sent no date */
  at: number | null;
  /** an integration made it: id_origem APIP, or marked as imported where that is missing. Which one, OMIE doesn't tell */
  made: boolean;
  /** its text speaks of VExpenses (the link of the report, where the integration writes one) */
  named: boolean;
  /** number of the report its text speaks of, "" where it names none */
  report: string;
  /** its text calls it not reimbursable */
  nonReimbursable: boolean;
}

/**
 * How the integration words its observation is not public (facts: a link of the report stood there once). Taken only
 * where the number can be nothing else: in the link of a report's page (that of its PDF ends in a hash), or alone
 * behind the word. A number that may be a year needs a sign before it.
 */
const REPORT = [
  /vexpenses\.com\/relatorios\/(\d{2,})(?=[/?#\s|]|$)/i,
  /\brelat[oó]rio\s*(?:(?:n[º°o]\.?|#)\s*|(?!(?:19|20)\d\d(?!\d)))(\d{2,})(?=\s*[|:(]|\s+[-–—]\s|\s+https?:|\s*$)/i,
];

/** characters; a link of a report stands at the beginning */
const LONGEST_TEXT = 500;

function reportIn(text: string): string {
  for (const pattern of REPORT) {
    const number = pattern.exec(text.slice(0, LONGEST_TEXT))?.[1];
    if (number !== undefined) return number.replace(/^0+/, "");
  }
  return "";
}

export const readPayables = projecting(
  answerReader(listarContasPagar, ["codigo_lancamento_omie", "codigo_cliente_fornecedor", "id_origem", "info", "observacao"]),
  (raw): PayableRow => ({
    code: raw.codigo_lancamento_omie,
    supplier: raw.codigo_cliente_fornecedor,
    at: parseMoment(raw.info.dInc, raw.info.hInc),
    made: raw.id_origem === null ? raw.info.cImpAPI === true : raw.id_origem.trim().toUpperCase() === "APIP",
    named: /vexpenses/i.test(raw.observacao ?? ""),
    report: reportIn(raw.observacao ?? ""),
    nonReimbursable: /\bn[aã]o[ -]reembols[aá]vel/i.test(raw.observacao ?? ""),
  }),
  (payable) => payable.code,
);
