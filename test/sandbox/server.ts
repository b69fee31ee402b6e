/** The sandbox: one TLS server that plays app. and amp.vexpenses.com and OMIE by Host header, and a proxy that leads there only. */
import { createHash } from "node:crypto";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { makeCertificate } from "./certificate.ts";
import { demoData, demoOmie } from "./data.ts";
import { type CompanySeed, createOmieSimulator, type OmieSimulator } from "./omie/simulator.ts";
import type { SandboxData } from "./vexpenses/data-model.ts";
import { createVexpensesHosts } from "./vexpenses/hosts.ts";
import type { ApiCompany } from "./vexpenses-api/rows.ts";
import { type ApiSimulator, createApiSimulator } from "./vexpenses-api/simulator.ts";
import type { Family, VexpensesState } from "./vexpenses/state.ts";
import { type PageUrls, pageUrls } from "./vexpenses/urls.ts";

const OMIE_HOST = "app.omie.com.br";
const API_HOST = "api.vexpenses.com";

/** Hosts a browser is led to; without `api`, api.vexpenses.com answers 421, so that a call there shows up as stray. */
export const MAPPED_HOSTS = ["app.vexpenses.com", "amp.vexpenses.com", API_HOST, OMIE_HOST] as const;

/** A request a stand-in page host received. Two equal visits give equal records. */
export interface PageHostRequest {
  method: string;
  host: string;
  /** with query */
  path: string;
  /** SHA-256 in hex; "" for an empty body */
  bodyDigest: string;
}

export interface SandboxOptions {
  /** 0 = any free one */
  port?: number;
  /** OMIE companies; the demo company by default */
  companies?: CompanySeed[];
  /** OMIE's clock, epoch ms; the real one by default */
  now?: () => number;
  data?: SandboxData;
  /** what VExpenses' public API tells; none by default */
  api?: ApiCompany;
  /** which host `urls` lead to: A = app. (default), C = amp. */
  family?: Family;
}

export interface Sandbox {
  readonly port: number;
  readonly omie: OmieSimulator;
  /** VExpenses' public API; a new one after each reset. @throws where the sandbox has none */
  readonly api: ApiSimulator;
  /** state, settings and press records behind both page hosts */
  readonly vexpenses: VexpensesState;
  readonly urls: PageUrls;
  /** every request to a page host, in order of arrival */
  readonly requests: PageHostRequest[];
  /** requests for hosts the sandbox does not play, as "METHOD host/path" */
  readonly strayRequests: string[];
  /** The value of Chromium's --host-resolver-rules. */
  resolverRules(): string;
  /** Back to the first day: pages, OMIE and every record. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts the sandbox on 127.0.0.1 with a certificate made on the spot.
 * @throws Error when the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const certificate = await makeCertificate();
  const omie = createOmieSimulator({ companies: options.companies ?? [demoOmie()], now: options.now ?? Date.now });
  const hosts = createVexpensesHosts(options.data ?? demoData());
  const freshApi = (): ApiSimulator | null => (options.api === undefined ? null : createApiSimulator(structuredClone(options.api), options.now ?? Date.now));
  let api = freshApi();
  const requests: PageHostRequest[] = [];
  const strayRequests: string[] = [];

  const dispatch = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    const method = request.method ?? "GET";
    const target = request.url ?? "/";
    if (host === OMIE_HOST) {
      await omie.handle(request, response);
      return;
    }
    if (host === API_HOST && api !== null) {
      await passOn(api, request, response, method, target);
      return;
    }
    const body = await bodyOf(request);
    const url = new URL(target, `https://${host || "unknown"}`);
    const answering = hosts.of(host);
    if (answering === null) {
      strayRequests.push(`${method} ${host}${target}`);
      response.writeHead(421, { "content-type": "text/plain" }).end("Misdirected Request");
      return;
    }
    requests.push({ method, host, path: target, bodyDigest: body === "" ? "" : createHash("sha256").update(body).digest("hex") });
    const answer = await answering({ method, host, path: url.pathname, query: url.searchParams, headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end(method === "HEAD" ? undefined : answer.body);
  };

  const server = createServer(certificate, (request, response) => {
    dispatch(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(`sandbox failed: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  await listening(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;

  return {
    port,
    omie,
    get api() {
      if (api === null) throw new Error("this sandbox has no API of VExpenses");
      return api;
    },
    vexpenses: hosts.state,
    urls: pageUrls(options.family ?? "A"),
    requests,
    strayRequests,
    resolverRules: () =>
      [...MAPPED_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"].join(", "),
    reset() {
      hosts.reset();
      omie.reset();
      api = freshApi();
      requests.length = 0;
      strayRequests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Lets the API, which is a `fetch` of its own, answer over the network. */
async function passOn(api: ApiSimulator, request: IncomingMessage, response: ServerResponse, method: string, target: string): Promise<void> {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] => (typeof value === "string" && name !== "connection" ? [[name, value]] : []));
  const answer = await api.fetch(`https://${API_HOST}${target}`, { method, headers });
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
}

export interface SandboxProxy {
  readonly port: number;
  /** every host:port (or plain address) that was refused */
  readonly strayConnects: string[];
  close(): Promise<void>;
}

/** A CONNECT proxy on 127.0.0.1 that leads MAPPED_HOSTS:443 to the sandbox and answers 403 to everything else. */
export async function startProxy(sandbox: Pick<Sandbox, "port">): Promise<SandboxProxy> {
  const strayConnects: string[] = [];
  const sockets = new Set<Socket>();
  const server = createHttpServer((request, response) => {
    strayConnects.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("connect", (request: IncomingMessage, client: Socket, head: Buffer) => {
    const target = (request.url ?? "").toLowerCase();
    client.on("error", () => client.destroy());
    if (!MAPPED_HOSTS.some((host) => target === `${host}:443`)) {
      strayConnects.push(target);
      client.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const upstream = connect(sandbox.port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    upstream.once("close", () => client.destroy());
    client.once("close", () => upstream.destroy());
  });
  await listening(server, 0);
  return {
    port: (server.address() as AddressInfo).port,
    strayConnects,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listening(server: ReturnType<typeof createServer> | ReturnType<typeof createHttpServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
