/**
 * The OMIE client: the reads and the three writes of this product, nothing else compiled in. Every outcome is a
 * value; nothing here throws.
 */
import type { Category, CurrentAccount, Supplier } from "../model/omie.ts";
import { alterarCliente } from "./contract/AlterarCliente.ts";
import type { CallContract, Contract, RecordContract } from "./contract/contract.ts";
import { incluirCliente } from "./contract/IncluirCliente.ts";
import { incluirTags } from "./contract/IncluirTags.ts";
import { listarCategorias } from "./contract/ListarCategorias.ts";
import { listarClientes } from "./contract/ListarClientes.ts";
import { listarContasPagar } from "./contract/ListarContasPagar.ts";
import { listarContasCorrentes } from "./contract/ListarContasCorrentes.ts";
import { listarEmpresas } from "./contract/ListarEmpresas.ts";
import { recordReader } from "./contract/schema.ts";
import type { Ledger } from "./pace.ts";
import { createCaller } from "./request.ts";
import type { Reading } from "./request.ts";
import { readAccounts, readCategories, readCompanies, readPayables, readRecords, readSuppliers } from "./rows.ts";
import type { Company, PayableRow, RowsRead, SupplierRecord } from "./rows.ts";
import { shareCalls } from "./sharing.ts";
import type { Result } from "./sharing.ts";
import { formatMoment } from "./texts.ts";

export type { Company, Ledger, Result };

export interface Keys {
  appKey: string;
  appSecret: string;
}

export interface OmieOptions {
  keys: Keys;
  /** whose pacing this is: the connection id, or a digest of the App Key before there is one */
  scope: string;
  fetch?: typeof globalThis.fetch;
  /** epoch ms */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  ledger: Ledger;
  /** host permission held; asked after a network error, which looks the same offline and without permission */
  mayReach?(): Promise<boolean>;
  onRequest?(method: string): void;
}

export interface OmiePage<T> {
  /** 1-based, as asked */
  page: number;
  /** how many there are; 0 when there is nothing to list. OMIE may shrink pages silently, so this can change */
  pages: number;
  /** rows on all pages, as OMIE counts them */
  total: number;
  /** rows of this page, each code once */
  rows: T[];
}

export interface Omie {
  /** the company the keys belong to: the cheapest proof that they work */
  company(signal?: AbortSignal): Promise<Result<Company>>;
  /** one page of the whole chart, unfiltered */
  categories(page: number, signal?: AbortSignal): Promise<Result<OmiePage<Category>>>;
  /** one page of the contas correntes, inactive ones included */
  accounts(page: number, signal?: AbortSignal): Promise<Result<OmiePage<CurrentAccount>>>;
  /** one page of the clientes register, inactive ones included */
  suppliers(page: number, signal?: AbortSignal): Promise<Result<OmiePage<Supplier>>>;
  /** one page of the records made or changed in this period */
  changedSuppliers(period: Period, page: number, signal?: AbortSignal): Promise<Result<OmiePage<Supplier>>>;
  /** how many records the clientes register has */
  supplierCount(signal?: AbortSignal): Promise<Result<number>>;
  /** one page of the contas a pagar that integrations made in these days */
  payables(period: Period, page: number, signal?: AbortSignal): Promise<Result<OmiePage<PayableRow>>>;
  /**
   * The record as it is now, null when there is none (which counts as an error for OMIE: only ask where it is likely).
   * @param turn OMIE refuses the same question for a minute: 0, 1, 2… make it another one
   */
  record(which: RecordKey, turn: number, signal?: AbortSignal): Promise<Result<SupplierRecord | null>>;
  /** adds one tag; the others stay */
  addTag(code: number, tag: string, signal?: AbortSignal): Promise<Result<Written>>;
  createSupplier(supplier: NewSupplier, signal?: AbortSignal): Promise<Result<Written>>;
  /** changes only what is given */
  changeSupplier(code: number, changes: SupplierChanges, signal?: AbortSignal): Promise<Result<Written>>;
}

/** Both ends belong to it, epoch ms. */
export interface Period {
  from: number;
  to: number;
}

export type RecordKey = { code: number } | { integrationCode: string };

export interface NewSupplier {
  /** makes a second attempt harmless: OMIE refuses it with the code of the first */
  integrationCode: string;
  name: string;
  email: string;
  tag: string;
}

export interface SupplierChanges {
  /** the whole field, at most 500 characters */
  email?: string;
  active?: true;
}

/** A write that OMIE says it did. */
export interface Written {
  code: number;
  /** what OMIE said, or "" */
  said: string;
}

/** OMIE recommends at most 500 rows a page and calls that fine everywhere (OMIE help 12607801). */
const PAGE_ROWS = 500;

/** No register is that long; a caller who believed more would never end. */
const MOST_PAGES = 100_000;

/**
 * Makes the client of one pair of keys. It keeps OMIE's limits per method across clients and workers through the
 * ledger, never repeats a request within a minute (the answer is held and reused), and after a refusal of the keys
 * sends nothing more: new keys are a new client.
 */
export function createOmie(options: OmieOptions): Omie {
  const call = createCaller(options);
  const share = shareCalls(options.now);

  function ask<T>(contract: CallContract, param: object, reading: Reading<T>, signal?: AbortSignal): Promise<Result<T>> {
    return share(`${contract.call} ${JSON.stringify(param)}`, signal, (shared) => call(contract, param, reading, shared));
  }

  function pages<T>(contract: Contract, more: object, read: (body: unknown) => RowsRead<T>) {
    return (page: number, signal?: AbortSignal): Promise<Result<OmiePage<T>>> =>
      ask(contract, { pagina: page, registros_por_pagina: PAGE_ROWS, ...more }, pageReading(page, read), signal);
  }

  return {
    company: (signal) => ask(listarEmpresas, { pagina: 1, registros_por_pagina: 1 }, COMPANY, signal),
    categories: pages(listarCategorias, {}, readCategories),
    accounts: pages(listarContasCorrentes, { apenas_importado_api: "N" }, readAccounts),
    suppliers: pages(listarClientes, { apenas_importado_api: "N" }, readSuppliers),
    changedSuppliers: (period, page, signal) => pages(listarClientes, { apenas_importado_api: "N", ...changedIn(period) }, readSuppliers)(page, signal),
    supplierCount: (signal) => ask(listarClientes, { pagina: 1, registros_por_pagina: 1, apenas_importado_api: "N" }, COUNT, signal),
    payables: (period, page, signal) => pages(listarContasPagar, { apenas_importado_api: "S", exibir_obs: "S", ...madeIn(period) }, readPayables)(page, signal),
    // Not shared: what is read back after a write must be the answer to this very question.
    async record(which, turn, signal) {
      const param = { pagina: 1, registros_por_pagina: 2 + turn, clientesPorCodigo: [keyOf(which)] };
      const result = await call(listarClientes, param, RECORD, signal ?? NEVER);
      return result.ok || result.fault.kind !== "empty" ? result : { ok: true, value: null, askedAt: options.now() };
    },
    addTag: (code, tag, signal) => call(incluirTags, { nCodCliente: code, tags: [{ tag }] }, TAGGED, signal ?? NEVER),
    createSupplier: ({ integrationCode, name, email, tag }, signal) => {
      const names = { razao_social: name.slice(0, LONGEST_NAME), nome_fantasia: name.slice(0, LONGEST_NAME) };
      return call(incluirCliente, { codigo_cliente_integracao: integrationCode, ...names, email, tags: [{ tag }] }, WRITTEN, signal ?? NEVER);
    },
    changeSupplier: (code, { email, active }, signal) => {
      const changes = { ...(email === undefined ? {} : { email }), ...(active === undefined ? {} : { inativo: "N" }) };
      return call(alterarCliente, { codigo_cliente_omie: code, ...changes }, WRITTEN, signal ?? NEVER);
    },
  };
}

/** razão social; nome fantasia would hold 100 */
const LONGEST_NAME = 60;

const NEVER = new AbortController().signal;

const keyOf = (which: RecordKey): object =>
  "code" in which ? { codigo_cliente_omie: which.code } : { codigo_cliente_integracao: which.integrationCode };

/** Inclusion counts as a change; OMIE wants both ends (seen live for contas correntes). */
function changedIn({ from, to }: Period): object {
  const [first, last] = [formatMoment(from), formatMoment(to)];
  return {
    filtrar_por_data_de: first.date,
    filtrar_por_hora_de: first.time,
    filtrar_por_data_ate: last.date,
    filtrar_por_hora_ate: last.time,
  };
}

/** Whole days: this call knows no times. */
const madeIn = ({ from, to }: Period): object => ({ filtrar_por_data_de: formatMoment(from).date, filtrar_por_data_ate: formatMoment(to).date });

const COUNT: Reading<number> = {
  none: 0,
  read(body) {
    const read = readSuppliers(body);
    if (!read.ok) return { unreadable: `no ${read.path}` };
    const { total_de_registros: total } = read.answer;
    return total === null ? { unreadable: "no total" } : { value: total };
  },
};

const RECORD: Reading<SupplierRecord | null> = {
  none: null,
  read(body) {
    const read = readRecords(body);
    if (!read.ok) return { unreadable: `no ${read.path}` };
    return { value: read.answer.rows[0] ?? null };
  },
};

function recordReading<C extends RecordContract, T>(contract: C, project: (answer: RecordAnswer<C>) => T): Reading<T> {
  const reader = recordReader(contract);
  return {
    none: null,
    read(body) {
      const read = reader(body);
      return read.ok ? { value: project(read.answer) } : { unreadable: `${contract.call}: no ${read.path}` };
    },
  };
}
type RecordAnswer<C extends RecordContract> = Extract<ReturnType<ReturnType<typeof recordReader<C>>>, { ok: true }>["answer"];

const TAGGED = recordReading(incluirTags, (answer): Written => ({ code: answer.nCodCliente, said: answer.cDesStatus ?? "" }));
const changed = (answer: { codigo_cliente_omie: number; descricao_status: string | null }): Written => ({
  code: answer.codigo_cliente_omie,
  said: answer.descricao_status ?? "",
});
const WRITTEN = recordReading(incluirCliente, changed);

const COMPANY: Reading<Company> = {
  none: null,
  read(body) {
    const read = readCompanies(body);
    if (!read.ok) return { unreadable: `${listarEmpresas.call}: no ${read.path}` };
    const [company] = read.answer.rows;
    return company === undefined ? { unreadable: `${listarEmpresas.call}: no company` } : { value: company };
  },
};

/** Reads one page; whatever would pass for a shorter list than OMIE holds is unreadable rather than believed. */
function pageReading<T>(page: number, readRows: (body: unknown) => RowsRead<T>): Reading<OmiePage<T>> {
  return {
    none: page === 1 ? { page, pages: 0, total: 0, rows: [] } : null,
    read(body) {
      const read = readRows(body);
      if (!read.ok) return { unreadable: `no ${read.path}` };
      const { pagina, total_de_paginas: pages, total_de_registros: total, rows } = read.answer;
      if (!Number.isInteger(pages) || pages < 0 || pages > MOST_PAGES) return { unreadable: `${pages} pages` };
      if (pagina !== null && pagina !== page) return { unreadable: `asked page ${page}, got page ${pagina}` };
      if (rows.length === 0 && page <= pages && total !== 0) return { unreadable: `page ${page} of ${pages} has no rows` };
      return { value: { page, pages, total: total ?? rows.length, rows } };
    },
  };
}
