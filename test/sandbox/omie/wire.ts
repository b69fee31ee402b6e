/** How OMIE's answers look on the wire. */
import { randomUUID } from "node:crypto";
import type { SimulatedFault } from "./faults.ts";

export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** the fault's text, for the log */
  fault: string | null;
}

/** JSON as PHP writes it: non-ASCII as \uXXXX, "/" as "\/". */
export function wireJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("/", "\\/");
}

const common = (): Record<string, string> => ({
  "cache-control": "no-store, no-cache, must-revalidate, max-age=0, post-check=0, pre-check=0",
  pragma: "no-cache",
  "strict-transport-security": "max-age=31536000",
  "x-omie-request-id": randomUUID(),
});

const JSON_TYPE = { "content-type": "application/json; encoding=UTF-8" };

/** @param warning what a successful write says in a header, Latin-1 only; null for none */
export const answer = (body: unknown, warning: string | null = null): Outgoing => ({
  status: 200,
  headers: { ...common(), ...JSON_TYPE, ...(warning === null ? {} : { "omieapi-warning": warning }) },
  body: wireJson(body),
  fault: null,
});

export const page = (status: number, html: string, headers: Record<string, string> = {}): Outgoing => ({
  status,
  headers: { "content-type": "text/html; charset=UTF-8", ...headers },
  body: html,
  fault: null,
});

/** @param in200 faults of JSON form come with HTTP 200, as some integrators report */
export function faultAnswer({ status, body }: SimulatedFault, in200: boolean): Outgoing {
  if (typeof body === "string") return { ...page(status, body), fault: body.replace(/<[^>]*>/g, " ").trim() };
  const text = "faultstring" in body ? body.faultstring : body.error_message;
  const headers = { ...common(), ...JSON_TYPE };
  return {
    status: in200 ? 200 : status,
    headers: "faultstring" in body ? { ...headers, "OmieAPI-Error": errorHeader(body.faultcode, text) } : headers,
    body: wireJson(body),
    fault: text,
  };
}

function errorHeader(code: string, text: string): string {
  const line = `${code.replace(/^SOAP-ENV:(Client-)?/, "")} - ${text.replace(/^ERROR: /, "")}`;
  // A header line holds Latin-1 only.
  return line.replace(/[^\x20-\xff]/g, "?");
}
