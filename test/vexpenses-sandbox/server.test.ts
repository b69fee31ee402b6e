import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startProxy, startSandbox } from "../sandbox/server.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function ask(host: string, path: string, options: { method?: string; body?: string; type?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = httpsRequest(
      {
        host: "127.0.0.1",
        port: sandbox.port,
        servername: host,
        path,
        method: options.method ?? "GET",
        headers: { host, "content-type": options.type ?? "application/x-www-form-urlencoded" },
        rejectUnauthorized: false,
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sending.on("error", reject);
    sending.end(options.body);
  });
}

describe("sandbox server", () => {
  it("plays both page hosts, each under its own policy, and OMIE", async () => {
    const rendered = await ask("app.vexpenses.com", "/admin/integracoes/omie");
    expect(rendered.status).toBe(200);
    expect(rendered.body).toContain("<h1>Integração Omie</h1>");
    const app = await ask("amp.vexpenses.com", "/configuracoes/integracoes/omie");
    expect(app.body).toContain('<div id="root"');
    for (const { headers } of [rendered, app]) expect(headers["content-security-policy"]).toMatch(/style-src 'nonce-[\w+/=]+';/);

    const { appKey, appSecret } = sandbox.vexpenses.data.keys;
    const body = JSON.stringify({ call: "ListarEmpresas", app_key: appKey, app_secret: appSecret, param: [{ pagina: 1, registros_por_pagina: 1 }] });
    const omie = await ask("app.omie.com.br", "/api/v1/geral/empresas/", { method: "POST", body, type: "application/json" });
    expect(omie.status).toBe(200);
    expect(JSON.parse(omie.body)).toMatchObject({ empresas_cadastro: [{ cnpj: sandbox.vexpenses.data.company.cnpj }] });
  });

  it("answers 421 for any other host and keeps the stray", async () => {
    for (const host of ["api.vexpenses.com", "auth.vexpenses.com", "example.com", "constructor"]) {
      expect((await ask(host, "/v2/team-members?x=1")).status).toBe(421);
    }
    expect(sandbox.strayRequests).toEqual([
      "GET api.vexpenses.com/v2/team-members?x=1",
      "GET auth.vexpenses.com/v2/team-members?x=1",
      "GET example.com/v2/team-members?x=1",
      "GET constructor/v2/team-members?x=1",
    ]);
    expect(sandbox.requests).toEqual([]);
  });

  it("records each page-host request with a digest of its body, the same for the same visit", async () => {
    const body = new URLSearchParams({ _token: sandbox.vexpenses.formToken }).toString();
    const visit = async () => {
      await ask("app.vexpenses.com", "/admin/membros?aba=ativos&pagina=2");
      await ask("app.vexpenses.com", "/admin/integracoes/omie/sincronizar", { method: "POST", body });
      return structuredClone(sandbox.requests);
    };
    const first = await visit();
    expect(first).toEqual([
      { method: "GET", host: "app.vexpenses.com", path: "/admin/membros?aba=ativos&pagina=2", bodyDigest: "" },
      {
        method: "POST",
        host: "app.vexpenses.com",
        path: "/admin/integracoes/omie/sincronizar",
        bodyDigest: createHash("sha256").update(body).digest("hex"),
      },
    ]);
    sandbox.reset();
    expect(sandbox.requests).toEqual([]);
    expect(await visit()).toEqual(first);
  });

  it("resets what a visit changed", async () => {
    const { vexpenses } = sandbox;
    vexpenses.settings.cnpj = false;
    const body = new URLSearchParams({ _token: vexpenses.formToken, conta_corrente: "", "categoria[7001]": "2.04.98" }).toString();
    await ask("app.vexpenses.com", "/admin/integracoes/omie", { method: "POST", body });
    expect(vexpenses.savedAccount("omie")).toBeNull();
    sandbox.reset();
    expect(vexpenses.savedAccount("omie")?.code).toBe("9300000003");
    expect(vexpenses.savedBinding("omie", 7001)).toBeNull();
    expect(vexpenses.presses).toEqual([]);
    const page = (await ask("app.vexpenses.com", "/admin/integracoes/omie")).body;
    expect(page).toContain("CNPJ 11.222.333/0001-99");
    // the message of the save before the reset is gone, too
    expect(page).not.toContain('role="alert"');
  });

  it("answers 500 with the reason to a body it can't read", async () => {
    const answer = await ask("amp.vexpenses.com", "/web/integrations/omie", { method: "PUT", body: "{" });
    expect([answer.status, answer.body.startsWith("sandbox failed: SyntaxError")]).toEqual([500, true]);
  });

  it("tells Chromium to reach the real names here and nothing else anywhere", () => {
    expect(sandbox.resolverRules()).toBe(
      `MAP app.vexpenses.com:443 127.0.0.1:${sandbox.port}, MAP amp.vexpenses.com:443 127.0.0.1:${sandbox.port}, ` +
        `MAP api.vexpenses.com:443 127.0.0.1:${sandbox.port}, MAP app.omie.com.br:443 127.0.0.1:${sandbox.port}, ` +
        "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    );
  });

  it("leads to the pages of the family asked for", async () => {
    expect(sandbox.urls.omie).toBe("https://app.vexpenses.com/admin/integracoes/omie");
    const other = await startSandbox({ family: "C" });
    expect(other.urls.omie).toBe("https://amp.vexpenses.com/configuracoes/integracoes/omie");
    await other.close();
  });

  it("fails to start on a taken port", async () => {
    await expect(startSandbox({ port: sandbox.port })).rejects.toThrow(/EADDRINUSE/);
  });
});

describe("sandbox proxy", () => {
  it("tunnels the known hosts to the sandbox and refuses all else", async () => {
    const proxy = await startProxy(sandbox);
    const tunnel = (target: string): Promise<{ status: number; socket: Socket }> =>
      new Promise((resolve, reject) => {
        const asking = httpRequest({ host: "127.0.0.1", port: proxy.port, method: "CONNECT", path: target });
        asking.once("connect", (response, socket) => resolve({ status: response.statusCode ?? 0, socket }));
        asking.once("error", reject);
        asking.end();
      });

    const { status, socket } = await tunnel("app.vexpenses.com:443");
    expect(status).toBe(200);
    const page = await new Promise<string>((resolve, reject) => {
      const secure = tlsConnect({ socket, servername: "app.vexpenses.com", rejectUnauthorized: false }, () => {
        secure.write("GET /inicio HTTP/1.1\r\nHost: app.vexpenses.com\r\nConnection: close\r\n\r\n");
      });
      let text = "";
      secure.setEncoding("utf8");
      secure.on("data", (chunk: string) => (text += chunk));
      secure.on("end", () => resolve(text));
      secure.on("error", reject);
    });
    expect(page).toContain("<h1>Início</h1>");

    for (const target of ["example.com:443", "app.vexpenses.com:80", "api.vexpenses.com.example:443"]) {
      const refused = await tunnel(target);
      expect(refused.status).toBe(403);
      refused.socket.destroy();
    }
    const plain = await new Promise<number>((resolve, reject) => {
      httpRequest({ host: "127.0.0.1", port: proxy.port, path: "http://detect.example/" }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
    expect(plain).toBe(403);
    expect(proxy.strayConnects).toEqual(["example.com:443", "app.vexpenses.com:80", "api.vexpenses.com.example:443", "http://detect.example/"]);
    await proxy.close();
  });
});
