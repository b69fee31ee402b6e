import ky, { isTimeoutError } from "ky";
import type { RawAnswer } from "./faults.ts";

/** The only host that ever receives the keys. */
const API = "https://app.omie.com.br/api/v1";

/** A worker's fetch is stopped by the browser after 30 s; OMIE names no limit of its own. */
const TIMEOUT_MS = 25_000;

/** What became of a request on the way: OMIE's answer unread, or why there is none. */
export type Posted = { answer: RawAnswer } | { failed: "timeout" | "network" | "aborted"; text: string };

/**
 * Sends one call. Never follows a redirect (it would turn the POST into a GET), sends no cookies and keeps the keys
 * in the body. Never throws.
 * @param path with its trailing slash: without it OMIE answers 301
 */
export async function post(
  path: string,
  body: { call: string; app_key: string; app_secret: string; param: [object] },
  fetch: typeof globalThis.fetch | undefined,
  signal: AbortSignal,
): Promise<Posted> {
  try {
    const pending = ky.post(API + path, {
      json: body,
      fetch,
      signal,
      retry: 0,
      timeout: TIMEOUT_MS,
      totalTimeout: TIMEOUT_MS,
      throwHttpErrors: false,
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    const { status, headers } = await pending;
    return { answer: { status, retryAfter: headers.get("retry-after"), body: await pending.text() } };
  } catch (error) {
    if (signal.aborted) return { failed: "aborted", text: "cancelled" };
    if (isTimeoutError(error)) return { failed: "timeout", text: `no answer within ${TIMEOUT_MS / 1000} s` };
    return { failed: "network", text: error instanceof Error ? `${error.name}: ${error.message}` : "network failure" };
  }
}
