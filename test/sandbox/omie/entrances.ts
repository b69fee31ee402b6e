/** The two ways into the simulator: a `fetch` inside the process and a Node request handler. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Outgoing } from "./wire.ts";

export interface Incoming {
  method: string;
  /** without query */
  path: string;
  origin: string | null;
  body: string;
  /** whose limits count */
  ip: string;
  /** aborts when nobody waits for the answer any more */
  gone: AbortSignal;
}

/** null: the connection is closed without an answer */
export type Receive = (request: Incoming) => Promise<Outgoing | null>;

const NO_BODY = new Set([204, 304]);

/** A fetch that is answered in the process. Its address is always the same; it follows no redirect under "error". */
export function fetchFrom(receive: Receive): typeof fetch {
  return async function simulatedFetch(input, init): Promise<Response> {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const answering = receive({
      method: request.method,
      path: new URL(request.url).pathname,
      origin: request.headers.get("origin"),
      body: await request.text(),
      ip: "in-process",
      gone: request.signal,
    });
    const outgoing = await answering;
    request.signal.throwIfAborted();
    if (outgoing === null) throw new TypeError("Failed to fetch");
    const { status, headers, body } = outgoing;
    if (status === 301 && request.redirect === "error") throw new TypeError("Failed to fetch");
    if (status === 301 && request.redirect === "follow") return simulatedFetch(headers.location ?? request.url, { method: "GET" });
    return new Response(NO_BODY.has(status) ? null : body, { status, headers });
  };
}

/** A handler for a Node server; the caller's address is the connection's. */
export function handleFrom(receive: Receive) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const outgoing = await receive({
      method: request.method ?? "GET",
      path: new URL(request.url ?? "/", "https://app.omie.com.br").pathname,
      origin: request.headers.origin ?? null,
      body: Buffer.concat(chunks).toString("utf8"),
      ip: request.socket.remoteAddress ?? "",
      gone: gone.signal,
    });
    if (outgoing === null) {
      response.destroy();
      return;
    }
    response.writeHead(outgoing.status, outgoing.headers).end(outgoing.body);
  };
}
