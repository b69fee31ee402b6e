/** Invented books for the rules' tests: one company, everything fresh, everything right, to be spoilt one thing at a time. */
import type { Books, Holding, SyncEvidence } from "../../lib/model/books.ts";
import type { Category, CurrentAccount, Supplier } from "../../lib/model/omie.ts";
import type { Member } from "../../lib/model/vexpenses.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 24/11/2026 15:00 UTC */
export const NOW = Date.UTC(2026, 10, 24, 15);

export const held = <R>(rows: R[], at = NOW - HOUR): Holding<R> => ({ rows, at });

export const supplier = (change: Partial<Supplier> = {}): Supplier => ({
  code: 7001,
  name: "LÍVIA TESTE ANDRADE",
  tradeName: "",
  emails: ["livia@firma.example"],
  active: true,
  tags: ["Fornecedor", "Funcionário"],
  changedAt: NOW - 10 * DAY,
  hasBank: true,
  hasPix: false,
  ...change,
});

export const member = (change: Partial<Member> = {}): Member => ({
  name: "Lívia Teste Andrade",
  email: "livia@firma.example",
  active: true,
  ...change,
});

export const category = (change: Partial<Category> = {}): Category => ({
  code: "2.04.98",
  name: "Combustível",
  parent: "2.04",
  expense: true,
  income: false,
  totalising: false,
  inactive: false,
  hidden: false,
  transfer: false,
  ...change,
});

export const account = (change: Partial<CurrentAccount> = {}): CurrentAccount => ({
  code: 9200000001,
  name: "Banco Invento",
  active: true,
  type: "CC",
  ...change,
});

export const success = (change: Partial<SyncEvidence> = {}): SyncEvidence => ({
  kind: "success",
  source: "page",
  at: NOW - DAY,
  who: null,
  knew: null,
  ...change,
});

export const failure = (change: Partial<SyncEvidence> = {}): SyncEvidence => success({ kind: "failure", ...change });

export const books = (change: Partial<Books> = {}): Books => ({
  connection: {
    id: "aaaa1111",
    name: "FIRMA INVENTADA LTDA",
    tradeName: "Invento",
    cnpj: "99.888.777/0001-66",
    connectedAt: NOW - 30 * DAY,
  },
  trouble: null,
  categories: held([category()]),
  accounts: held([account()]),
  suppliers: held([supplier()]),
  directory: { members: [member()], complete: true, at: NOW - HOUR },
  evidence: [success()],
  staleAfterMs: 7 * DAY,
  ...change,
});
