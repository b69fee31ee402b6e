/**
 * The vocabulary of the OMIE contract: what a call is sent and answers, field by field. One description makes both
 * the client's schemas (schema.ts) and the simulator's rows, so the two cannot disagree.
 *
 * Nothing here runs on a network or knows a value: it is data, importable by plain Node as well.
 */

/** Where we know a field from: OMIE's reference, an answer somebody recorded, or reasoning. */
export type Mark = "documented" | "observed" | "guessed";

/**
 * text, number: as JSON says · flag: "S"/"N" · date: dd/mm/aaaa · time: hh:mm:ss (both without zone)
 * code: text that reads like a number ("2.10"), so a JSON number in its place has lost digits
 */
export type Kind = "text" | "code" | "number" | "flag" | "date" | "time";

interface Known {
  mark: Mark;
  /** comes even when it has no value; the others are left out then */
  sent: boolean;
  deprecated: boolean;
}

export interface Leaf<K extends Kind = Kind> extends Known {
  kind: K;
  /** longest value in characters; null = not documented */
  max: number | null;
  /** an answer without it can't be used */
  required: boolean;
}

export interface Group<F extends Fields = Fields> extends Known {
  kind: "object" | "list";
  fields: F;
}

export interface ObjectField<F extends Fields = Fields> extends Group<F> {
  kind: "object";
}

export interface ListField<F extends Fields = Fields> extends Group<F> {
  kind: "list";
}

export type Field = Leaf | ObjectField | ListField;
export type Fields = { readonly [name: string]: Field };

/** What every call has. */
export interface CallContract {
  /** case-sensitive */
  call: string;
  /** below https://app.omie.com.br/api/v1, with the trailing slash it needs */
  path: string;
  /** how OMIE names the request's type in fault Client-5001 */
  requestType: string;
}

/** A call about one record, answered by one thing: the writes, and the tags of a record. */
export interface RecordContract extends CallContract {
  answer: Fields;
  /** it changes something in OMIE */
  writes: boolean;
}

/** A call that answers pages of rows. */
export interface Contract extends CallContract {
  /** rows of a page when none are asked for, and the most one page holds */
  pageSize: { unasked: number; most: number; mark: Mark };
  /** what is answered when there is no row to show */
  past: { answer: "no-records" | "no-account" | "no-rows" | "page-one"; mark: Mark };
  /** the key that holds the rows */
  list: string;
  /** what the client reads of a row; the whole of it stands beside the contract */
  read: Fields;
  /** what may stand beside the rows and the page numbers */
  beside?: Fields;
}

const known: Known = { mark: "documented", sent: false, deprecated: false };

/* @__NO_SIDE_EFFECTS__ */
const leaf = <K extends Kind>(kind: K, max: number | null = null): Leaf<K> => ({ ...known, kind, max, required: false });

/* @__NO_SIDE_EFFECTS__ */
export const text = (max: number | null = null): Leaf<"text"> => leaf("text", max);
/* @__NO_SIDE_EFFECTS__ */
export const code = (max: number | null = null): Leaf<"code"> => leaf("code", max);
/* @__NO_SIDE_EFFECTS__ */
export const number = (): Leaf<"number"> => leaf("number");
/* @__NO_SIDE_EFFECTS__ */
export const flag = (): Leaf<"flag"> => leaf("flag", 1);
/* @__NO_SIDE_EFFECTS__ */
export const date = (): Leaf<"date"> => leaf("date", 10);
/* @__NO_SIDE_EFFECTS__ */
export const time = (): Leaf<"time"> => leaf("time", 8);
/* @__NO_SIDE_EFFECTS__ */
export const object = <F extends Fields>(fields: F): ObjectField<F> => ({ ...known, kind: "object", fields });
/* @__NO_SIDE_EFFECTS__ */
export const list = <F extends Fields>(fields: F): ListField<F> => ({ ...known, kind: "list", fields });

/* @__NO_SIDE_EFFECTS__ */
export const sent = <F extends Field>(field: F): F => ({ ...field, sent: true });
/* @__NO_SIDE_EFFECTS__ */
export const deprecated = <F extends Field>(field: F): F => ({ ...field, deprecated: true });
/* @__NO_SIDE_EFFECTS__ */
export const observed = <F extends Field>(field: F): F => ({ ...field, mark: "observed" });
/* @__NO_SIDE_EFFECTS__ */
export const required = <F extends Leaf>(field: F): F & { required: true } => ({ ...field, required: true });

/**
 * What a list call of this dialect may be asked, besides the page (1-based). The client knows what it asks; only the
 * simulator checks it, so requests stand beside their contracts and stay out of the extension.
 */
/* @__NO_SIDE_EFFECTS__ */
export const listRequest = <F extends Fields>(fields: F) => ({ pagina: number(), registros_por_pagina: number(), ...fields });

/** A whole row: what the client reads of it and the rest. */
/* @__NO_SIDE_EFFECTS__ */
export const row = <R extends Fields, F extends Fields>(read: R, rest: F): R & F => ({ ...read, ...rest });

/** What every list call of this dialect tells about its pages. */
export const pagingAnswer = {
  pagina: number(),
  total_de_paginas: required(number()),
  registros: number(),
  total_de_registros: number(),
};
