/** The few operations the books need from a place to keep rows: IndexedDB, or memory where that fails. */
import type { Rows, TableName } from "./schema.ts";

export type KeyPart = string | number;
/** The parts of a row's key in order; a prefix names all rows that begin with it. */
export type Key = readonly KeyPart[];

/** Operations inside one transaction. Awaiting anything else in there would end it. */
export interface Tx {
  get<T extends TableName>(table: T, key: Key): Promise<Rows[T] | undefined>;
  /** Rows whose key begins with `prefix`, in key order; [] = all. */
  list<T extends TableName>(table: T, prefix: Key): Promise<Rows[T][]>;
  /** Keys only: cheap where rows are large. */
  keys(table: TableName, prefix: Key): Promise<Key[]>;
  put<T extends TableName>(table: T, row: Rows[T]): Promise<void>;
  remove(table: TableName, keys: readonly Key[]): Promise<void>;
  clear(table: TableName): Promise<void>;
  count(table: TableName): Promise<number>;
}

/** All of `body` happens, or (when it throws) nothing of it. A full disk is a NoRoom. */
export interface Store {
  read<R>(tables: readonly TableName[], body: (tx: Tx) => Promise<R>): Promise<R>;
  write<R>(tables: readonly TableName[], body: (tx: Tx) => Promise<R>): Promise<R>;
  close(): void;
}

/** No room left in this browser; nothing of the transaction was written. The name is the one browsers use. */
export class NoRoom extends Error {
  constructor(cause: unknown) {
    super("no room left in this browser", { cause });
    this.name = "QuotaExceededError";
  }
}
