/** Rows in OMIE's own form, written by the contract. */
import type { Field, Fields, Kind, Leaf, ListField, ObjectField } from "../../../lib/omie/contract/contract.ts";
import type { listarCategoriasRow } from "../../../lib/omie/contract/ListarCategorias.ts";
import type { listarClientesRow } from "../../../lib/omie/contract/ListarClientes.ts";
import type { listarContasPagarRow } from "../../../lib/omie/contract/ListarContasPagar.ts";
import type { listarContasCorrentesRow } from "../../../lib/omie/contract/ListarContasCorrentes.ts";
import type { listarEmpresasRow } from "../../../lib/omie/contract/ListarEmpresas.ts";

/** A row as seeded: any of the contract's fields, in OMIE's form. What is left out is written as OMIE leaves it empty. */
export type Raw<F extends Fields> = { [N in keyof F]?: RawField<F[N]> };

type RawField<F extends Field> = F extends ListField<infer G>
  ? Raw<G>[]
  : F extends ObjectField<infer G>
    ? Raw<G>
    : F extends Leaf<infer K>
      ? RawKind<K>
      : never;

// Some documented numbers were seen as "".
type RawKind<K extends Kind> = K extends "number" ? number | "" : string;

/** One OMIE app: its keys and everything it answers from. Mutable, so that tests change data and see the change. */
export interface CompanySeed {
  appKey: string;
  appSecret: string;
  empresa: Raw<typeof listarEmpresasRow>;
  clientes: Raw<typeof listarClientesRow>[];
  categorias: Raw<typeof listarCategoriasRow>[];
  contasCorrentes: Raw<typeof listarContasCorrentesRow>[];
  /** none when left out */
  contasPagar?: Raw<typeof listarContasPagarRow>[];
}

/**
 * Writes one row as it goes over the wire.
 * @throws Error when the seed has a field the contract doesn't know, or a value longer than OMIE could hold
 */
export function writeRow(fields: Fields, raw: object, where = "row"): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const given = new Map<string, unknown>(Object.entries(raw));
  for (const [name, field] of Object.entries(fields)) {
    const value = given.get(name);
    given.delete(name);
    if (value !== undefined) row[name] = writeField(field, value, `${where}.${name}`);
    else if (field.sent) row[name] = blank(field);
  }
  for (const name of given.keys()) throw new Error(`${where}.${name} is not in the contract`);
  return row;
}

function writeField(field: Field, value: unknown, where: string): unknown {
  if (field.kind === "object") return writeRow(field.fields, value as object, where);
  if (field.kind === "list") return (value as object[]).map((item) => writeRow(field.fields, item, where));
  if (field.max !== null && String(value).length > field.max) throw new Error(`${where} is longer than ${field.max}`);
  return value;
}

function blank(field: Field): unknown {
  switch (field.kind) {
    case "object":
      return writeRow(field.fields, {});
    case "list":
      return [];
    case "number":
      return 0;
    case "flag":
      return "N";
    default:
      return "";
  }
}

/** A date and time of OMIE as a number that sorts like it (yyyymmddhhmmss); null when there is none. */
export function stamp(date: string | undefined, time: string | undefined, otherwise = "00:00:00"): number | null {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(date ?? "");
  if (day === null) return null;
  return Number(`${day[3]}${day[2]}${day[1]}${(time || otherwise).replaceAll(":", "")}`);
}
