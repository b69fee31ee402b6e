import type { Contract, Field, Fields, Kind, Leaf, ListField, ObjectField, RecordContract } from "./contract.ts";
import { pagingAnswer } from "./contract.ts";

/** What a field reads as: null where it is missing, blank or not of its kind. */
export type Read<F extends Field> = F extends ListField<infer G>
  ? ReadAll<G>[]
  : F extends ObjectField<infer G>
    ? ReadAll<G>
    : F extends Leaf<infer K>
      ? F extends { required: true }
        ? ReadKind<K>
        : ReadKind<K> | null
      : never;

type ReadKind<K extends Kind> = K extends "number" ? number : K extends "flag" ? boolean : string;
type ReadAll<F extends Fields> = { [N in keyof F]: Read<F[N]> };

/** One answer as read: page numbers and the chosen fields of each row. */
export interface ReadAnswer<Row> {
  pagina: number | null;
  total_de_paginas: number;
  total_de_registros: number | null;
  rows: Row[];
}

function readText(value: unknown): string | null {
  // Some empty fields come as a run of spaces; spaces around a value may be the very fault to diagnose, so they stay.
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return null;
}

function readNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || value.trim() === "") return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : null;
}

function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = readText(value)?.trim().toUpperCase();
  if (text === "S" || text === "T" || text === "1" || text === "TRUE") return true;
  if (text === "N" || text === "F" || text === "0" || text === "FALSE") return false;
  return null;
}

const READERS: Record<Kind, (value: unknown) => string | number | boolean | null> = {
  text: readText,
  code: (value) => (typeof value === "string" ? (readText(value)?.trim() ?? null) : null),
  number: readNumber,
  flag: readFlag,
  date: readText,
  time: readText,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** XML-born services write a list of one as the thing itself. */
function readList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) ? [value] : [];
}

/** Items of a list inside a row. Where an item is a single value, the bare value will do: `["Cliente"]`, `"Cliente"`. */
function readItems(value: unknown, fields: Fields): Record<string, unknown>[] {
  const names = Object.keys(fields);
  const only = names.length === 1 ? names[0] : undefined;
  const items = typeof value === "string" ? [value] : readList(value);
  return items.flatMap((item) => {
    if (isRecord(item)) return [item];
    return only !== undefined && typeof item === "string" ? [{ [only]: item }] : [];
  });
}

/** What a value reads as, or the path of the field without which it can't be used. */
type Reader = (value: unknown, path: string) => unknown;

/** Thrown and caught in this file only: a register has tens of thousands of rows, and nearly all of them are good. */
class Unusable extends Error {
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

function fieldReader(field: Field): Reader {
  if (field.kind === "object") {
    const read = fieldsReader(field.fields);
    return (value, path) => read(isRecord(value) ? value : {}, path);
  }
  if (field.kind === "list") {
    const read = fieldsReader(field.fields);
    return (value, path) => readItems(value, field.fields).map((item, index) => read(item, `${path}.${index}`));
  }
  const read = READERS[field.kind];
  if (!field.required) return read;
  return (value, path) => {
    const found = read(value);
    if (found === null) throw new Unusable(path);
    return found;
  };
}

function fieldsReader(fields: Fields): (value: Record<string, unknown>, path: string) => Record<string, unknown> {
  const readers = Object.entries(fields).map(([name, field]) => [name, fieldReader(field)] as const);
  return (value, path) => {
    const row: Record<string, unknown> = {};
    for (const [name, read] of readers) row[name] = read(Object.hasOwn(value, name) ? value[name] : null, path === "" ? name : `${path}.${name}`);
    return row;
  };
}

/** Runs a reader. @returns what it read, or the path of the first thing that makes it unusable */
function attempt<T>(read: () => T): { ok: true; answer: T } | { ok: false; path: string } {
  try {
    return { ok: true, answer: read() };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, path: error.path };
    throw error;
  }
}

/**
 * Makes the reader of one call's answer. In: the parsed JSON of an answer that is no fault. Out: the page numbers and,
 * of each row, only the fields named in `pick`.
 *
 * Tolerant of everything but what would make a wrong statement: a missing, blank or mistyped field reads as null;
 * a row without its required field, or an answer without its page count or rows, is refused.
 * @returns the answer, or the path of the first thing that makes it unusable
 */
export function answerReader<C extends Contract, N extends keyof C["read"] & string>(contract: C, pick: readonly N[]) {
  type Row = { [P in N]: C["read"][P] extends Field ? Read<C["read"][P]> : never };
  const picked: Fields = Object.fromEntries(pick.map((name) => [name, contract.read[name] as Field]));
  const paging = fieldsReader(pagingAnswer);
  const row = fieldsReader(picked);

  return (body: unknown): { ok: true; answer: ReadAnswer<Row> } | { ok: false; path: string } => {
    if (!isRecord(body)) return { ok: false, path: "(no object)" };
    return attempt(() => {
      const numbers = paging(body, "") as Omit<ReadAnswer<Row>, "rows">;
      const sent = Object.hasOwn(body, contract.list) ? body[contract.list] : undefined;
      const none = sent === undefined || sent === null || sent === "";
      if (none ? numbers.total_de_registros !== 0 : !Array.isArray(sent) && !isRecord(sent)) throw new Unusable(contract.list);
      const rows = readList(sent).map((value, index) => {
        const path = `${contract.list}.${index}`;
        if (!isRecord(value)) throw new Unusable(path);
        return row(value, path) as Row;
      });
      return { ...numbers, rows };
    });
  };
}

/**
 * Makes the reader of a call that answers one thing, as tolerant as `answerReader`.
 * @returns the fields of the contract, or the path of what makes the answer unusable
 */
export function recordReader<C extends RecordContract>(contract: C) {
  const read = fieldsReader(contract.answer);
  return (body: unknown): { ok: true; answer: ReadAll<C["answer"]> } | { ok: false; path: string } =>
    attempt(() => read(isRecord(body) ? body : {}, "") as ReadAll<C["answer"]>);
}
