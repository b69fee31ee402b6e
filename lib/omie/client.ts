/**
 * The OMIE client: four reads, nothing else compiled in. Every outcome is a value; nothing here throws.
 */
import type { Category, CurrentAccount, Supplier } from "../model.ts";
import type { Contract } from "./contract/contract.ts";
import { listarCategorias } from "./contract/ListarCategorias.ts";
import { listarClientes } from "./contract/ListarClientes.ts";
import { listarContasCorrentes } from "./contract/ListarContasCorrentes.ts";
import { listarEmpresas } from "./contract/ListarEmpresas.ts";
import type { Ledger } from "./pace.ts";
import { createCaller } from "./request.ts";
import type { Reading } from "./request.ts";
import { readAccounts, readCategories, readCompanies, readSuppliers } from "./rows.ts";
import type { Company, RowsRead } from "./rows.ts";
import { shareCalls } from "./sharing.ts";
import type { Result } from "./sharing.ts";

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

  function ask<T>(contract: Contract, param: object, reading: Reading<T>, signal?: AbortSignal): Promise<Result<T>> {
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
  };
}

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
