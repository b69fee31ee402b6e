/** What VExpenses' public API answers, read tolerantly: nothing about it is promised by a contract. */
import * as z from "zod/mini";

// an extension's CSP forbids the compiled checks zod would otherwise make with `new Function`
z.config({ jitless: true });

function reading<T>(read: (value: unknown) => T) {
  // the default stands in for a missing key, which must reach the reader like any other absence
  return z.prefault(z.pipe(z.unknown(), z.transform(read)), null);
}

/** Numbers come as numbers or as texts. */
function readNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** `active` and `on` are booleans, elsewhere 0/1 or "S"/"N". */
function readFlag(value: unknown): boolean | null {
  const text = String(value).trim().toLowerCase();
  if (["true", "1", "s"].includes(text)) return true;
  return ["false", "0", "n"].includes(text) ? false : null;
}

const number = reading(readNumber);
const text = reading(readText);
const flag = reading(readFlag);

export const memberRow = z.object({ id: number, name: text, email: text, active: flag });

/** One less reliable source names them `name` and `active`. */
export const typeRow = z.object({ id: number, description: text, name: text, on: flag, active: flag });

const paging = z.object({ current_page: number, last_page: number, total_pages: number, total: number });

/** One answer taken apart. `last` and `total` are null where it doesn't tell. */
export interface Page {
  rows: unknown[];
  /** it says which part of the list it is */
  paginated: boolean;
  last: number | null;
  total: number | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The rows of a body `{request, method, success, code, message, data}`, and Laravel's paginator wherever it stands: beside
 * `data`, under `meta` (or `meta.pagination`), or around the rows inside of `data`. Without one it is the whole list.
 * @returns null when there is no list
 */
export function pageIn(body: unknown): Page | null {
  if (!isRecord(body) || body["success"] === false) return null;
  const { data, meta } = body;
  const inner = isRecord(data) ? data : {};
  const rows = Array.isArray(data) ? data : inner["data"];
  if (!Array.isArray(rows)) return null;
  const places = [body, meta, isRecord(meta) ? meta["pagination"] : undefined, inner, inner["meta"]];
  const told = places.find((place) => isRecord(place) && "current_page" in place);
  if (told === undefined) return { rows, paginated: false, last: null, total: null };
  const { last_page: lastPage, total_pages: totalPages, total } = z.parse(paging, told);
  return { rows, paginated: true, last: lastPage ?? totalPages, total };
}
