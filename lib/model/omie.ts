/** What OMIE holds, as rows projected for us, and the companies connected. */
import type { EpochMs } from "./time.ts";

/** One OMIE app (company). `id` is a digest of the App Key, so connecting again finds the same books. */
export interface Connection {
  id: ConnectionId;
  /** razão social */
  name: string;
  /** nome fantasia, may be empty */
  tradeName: string;
  /** as OMIE formats it: 11.222.333/0001-99 */
  cnpj: string;
  connectedAt: EpochMs;
}

export type ConnectionId = string;

/** Rows learned from VExpenses while no OMIE company is connected carry this id. */
export const NO_CONNECTION: ConnectionId = "-";

/** A row of OMIE's clientes register, projected before storage: no CPF, bank data or address. */
export interface Supplier {
  code: number;
  /** razão social, entities decoded */
  name: string;
  /** nome fantasia when it differs from the name, else "" */
  tradeName: string;
  /** every address of the OMIE field, trimmed and lower-cased, in order; [] when empty */
  emails: string[];
  active: boolean;
  /** exactly as OMIE writes them (spaces included): spelling is what we diagnose */
  tags: string[];
  /** last change (or inclusion) as epoch ms, São Paulo time assumed; null when OMIE sent none */
  changedAt: EpochMs | null;
  hasBank: boolean;
  hasPix: boolean;
  /** nobody of interest here: name and e-mails are only kept as keyed hashes ("#…"), which say nothing to a reader */
  veiled?: true;
}

export interface Category {
  code: string;
  /** entities decoded */
  name: string;
  /** code of the group it sits in ("2.04" for "2.04.01") */
  parent: string;
  expense: boolean;
  income: boolean;
  totalising: boolean;
  inactive: boolean;
  hidden: boolean;
  transfer: boolean;
}

/** conta corrente no Omie */
export interface CurrentAccount {
  code: number;
  name: string;
  active: boolean;
  /** CC, CX, CR… */
  type: string;
}

export type Register = "categories" | "accounts" | "suppliers";

/** What one stored row of each register is. */
export interface RegisterRow {
  categories: Category;
  accounts: CurrentAccount;
  suppliers: Supplier;
}
