import * as z from "zod/mini";
import type { Contract, Field, Fields, Kind, Leaf, ListField, ObjectField, RecordContract } from "./contract.ts";
import { pagingAnswer } from "./contract.ts";

// An extension's CSP forbids eval, which zod would otherwise try for speed.
z.config({ jitless: true });

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

function reading<T>(read: (value: unknown) => T) {
  // The default stands in for a missing key, which must reach the reader like any other absence.
  return z.prefault(z.pipe(z.unknown(), z.transform(read)), null);
}

function fieldSchema(field: Field): z.ZodMiniType {
  if (field.kind === "object") {
    return z.pipe(reading<unknown>((value) => (isRecord(value) ? value : {})), fieldsSchema(field.fields));
  }
  if (field.kind === "list") {
    return z.pipe(reading<unknown>((value) => readItems(value, field.fields)), z.array(fieldsSchema(field.fields)));
  }
  const schema = reading(READERS[field.kind]);
  return field.required ? schema.check(z.refine((value) => value !== null)) : schema;
}

function fieldsSchema(fields: Fields): z.ZodMiniType {
  return z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])));
}

/**
 * Makes the reader of one call's answer. In: the parsed JSON of an answer that is no fault. Out: the page numbers and,
 * of each row, only the fields named in `pick`.
 *
 * Tolerant of everything but what would make a wrong statement: a missing, blank or mistyped field reads as null;
 * a row without its required field, or an answer without its page count or rows, is refused.
 * @returns the answer, or the path of the first thing that makes it unusable
 */
export function answerReader<C extends Contract, N extends keyof C["row"] & string>(contract: C, pick: readonly N[]) {
  type Row = { [P in N]: C["row"][P] extends Field ? Read<C["row"][P]> : never };
  const picked: Fields = Object.fromEntries(pick.map((name) => [name, contract.row[name] as Field]));
  const paging = fieldsSchema(pagingAnswer);
  const rows = z.array(fieldsSchema(picked));

  return (body: unknown): { ok: true; answer: ReadAnswer<Row> } | { ok: false; path: string } => {
    if (!isRecord(body)) return { ok: false, path: "(no object)" };
    const page = z.safeParse(paging, body);
    if (!page.success) return { ok: false, path: firstPath(page.error) };
    const numbers = page.data as Omit<ReadAnswer<Row>, "rows">;

    const sent = Object.hasOwn(body, contract.list) ? body[contract.list] : undefined;
    const none = sent === undefined || sent === null || sent === "";
    if (none && numbers.total_de_registros !== 0) return { ok: false, path: contract.list };
    if (!none && !Array.isArray(sent) && !isRecord(sent)) return { ok: false, path: contract.list };

    const read = z.safeParse(rows, readList(sent));
    if (!read.success) return { ok: false, path: `${contract.list}.${firstPath(read.error)}` };
    return { ok: true, answer: { ...numbers, rows: read.data as Row[] } };
  };
}

/**
 * Makes the reader of a call that answers one thing, as tolerant as `answerReader`.
 * @returns the fields of the contract, or the path of what makes the answer unusable
 */
export function recordReader<C extends RecordContract>(contract: C) {
  const schema = fieldsSchema(contract.answer);
  return (body: unknown): { ok: true; answer: ReadAll<C["answer"]> } | { ok: false; path: string } => {
    const read = z.safeParse(schema, isRecord(body) ? body : {});
    return read.success ? { ok: true, answer: read.data as ReadAll<C["answer"]> } : { ok: false, path: firstPath(read.error) };
  };
}

function firstPath(error: z.core.$ZodError): string {
  return error.issues[0]?.path.map(String).join(".") ?? "";
}
