/** One request and one answer of a stand-in page host, already parsed; and the headers every answer carries. */
import { randomBytes } from "node:crypto";

export interface PageRequest {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface PageResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: string;
}

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** As strict as such a product could be: nothing inline without the nonce, nothing from or to anywhere else. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A page. Session cookies are set as Laravel does, always with the same values so that visits compare. */
export function page(body: string, nonce: string, status = 200): PageResponse {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy(nonce),
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cache-control": "no-store",
      "set-cookie": [
        "laravel_session=sessao-inventada; Path=/; Secure; HttpOnly; SameSite=Lax",
        "XSRF-TOKEN=xsrf-inventado; Path=/; Secure; SameSite=Lax",
        "language=pt-BR; Path=/; Secure; SameSite=Lax",
      ],
    },
    body,
  };
}

export function redirect(to: string): PageResponse {
  return { status: 302, headers: { location: to, "cache-control": "no-store" }, body: "" };
}

export function json(value: unknown, status = 200): PageResponse {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" },
    body: JSON.stringify(value),
  };
}

export function script(source: string): PageResponse {
  return {
    status: 200,
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" },
    body: source,
  };
}

/** The fields of a form body, in order, exactly as sent. */
export function formFields(body: string): [string, string][] {
  return [...new URLSearchParams(body)];
}
