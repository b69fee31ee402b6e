import { describe, expect, it } from "vitest";
import { openHosts, tableRows, visible } from "./asking.ts";

const OMIE = "/admin/integracoes/omie";

function form(fields: [string, string][]): string {
  return new URLSearchParams(fields).toString();
}

describe("server-rendered host", () => {
  it("sends a strict policy whose nonce is the one on its style, new each time", async () => {
    const { app } = openHosts();
    const seen = new Set<string>();
    for (let visit = 0; visit < 2; visit++) {
      const { headers, body } = await app("GET", OMIE);
      const policy = String(headers["content-security-policy"]);
      expect(policy).not.toContain("unsafe-");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      expect(visibleNonce(body)).toBe(nonce);
      seen.add(nonce);
    }
    expect(seen.size).toBe(2);
  });

  it("saves by POST, redirects, and says so on the next page only", async () => {
    const { app, state } = openHosts();
    const fields: [string, string][] = [
      ["_token", state.formToken],
      ["app_key", "1234567890123"],
      ["app_secret", "s3&gredo"],
      ["conta_corrente", "9300000001"],
      ["categoria[7001]", "2.04.98"],
      ["categoria[7008]", ""],
      ["categoria[7010]", "2.04.91"],
    ];
    const saved = await app("POST", OMIE, form(fields));
    expect([saved.status, saved.headers["location"]]).toEqual([302, OMIE]);
    expect(state.presses).toEqual([{ host: "app.vexpenses.com", what: "save", target: "omie", fields }]);
    expect(state.savedBinding("omie", 7001)?.name).toBe("Combustível");
    expect(state.savedBinding("omie", 7008)).toBeNull();
    // gone from OMIE, but it was saved, so its row still offers it
    expect(state.savedBinding("omie", 7010)?.code).toBe("2.04.91");
    // not in the form: untouched
    expect(state.savedBinding("omie", 7009)?.code).toBe("2.04.93");
    expect(state.savedAccount("omie")?.name).toBe("Caixinha");

    const first = (await app("GET", OMIE)).body;
    expect(first).toContain('<div class="alert alert-success" role="alert">Configurações salvas com sucesso</div>');
    expect(first).toContain('<select class="form-control" name="categoria[7001]" id="categoria_7001"><option value="">Selecione</option>');
    expect(first).toMatch(/<option value="9300000001" selected>Caixinha<\/option>/);
    expect((await app("GET", OMIE)).body).not.toContain('role="alert"');
  });

  it("refuses a category its row does not offer and keeps everything", async () => {
    const { app, state } = openHosts();
    await app("POST", OMIE, form([["_token", state.formToken], ["app_key", "x"], ["conta_corrente", ""], ["categoria[7001]", "2.04.91"]]));
    expect(state.savedBinding("omie", 7001)).toBeNull();
    expect(state.savedAccount("omie")?.code).toBe("9300000003");
    expect((await app("GET", OMIE)).body).toContain('<div class="alert alert-danger"');
  });

  it("answers 419 to a stale token and records nothing", async () => {
    const { app, state } = openHosts();
    const old = state.formToken;
    state.renewToken();
    for (const path of [OMIE, `${OMIE}/sincronizar`, `${OMIE}/reenviar/8104`, "/aprovacoes/8121/aprovar"]) {
      expect((await app("POST", path, form([["_token", old]]))).status).toBe(419);
    }
    expect(state.presses).toEqual([]);
    expect((await app("POST", `${OMIE}/reenviar/8104`, form([["_token", state.formToken]]))).status).toBe(302);
  });

  it("pages the members by ten, three pages of active ones and one of the deactivated", async () => {
    const { app, state } = openHosts();
    const shown: string[] = [];
    for (const [page, count] of [[1, 10], [2, 10], [3, 4]] as const) {
      const { body } = await app("GET", `/admin/membros?aba=ativos&pagina=${page}`);
      expect(body).toContain(`Página ${page} de 3`);
      expect(body.includes(">Anterior<")).toBe(page > 1);
      expect(body.includes(">Próxima<")).toBe(page < 3);
      const rows = tableRows(body);
      expect(rows).toHaveLength(count);
      shown.push(...rows.map((row) => row[1] ?? ""));
    }
    expect(new Set(shown).size).toBe(24);
    const deactivated = (await app("GET", "/admin/membros?aba=desativados")).body;
    expect(deactivated).toContain("Página 1 de 1");
    expect(tableRows(deactivated)).toEqual([["Wagner Zanetti Inventado", "wagner.zanetti@empresa-ficticia.example", "Normal", "Editar"]]);

    state.settings.perPage = 0;
    expect(tableRows((await app("GET", "/admin/membros")).body)).toHaveLength(24);
  });

  it("draws hostile names as text", async () => {
    const { app, state } = openHosts();
    state.settings.perPage = 0;
    const members = (await app("GET", "/admin/membros")).body;
    expect(members).not.toContain("<img");
    expect(tableRows(members).map((row) => row[0])).toContain('<img src=x onerror="window.__pwned=1">');
    const configure = (await app("GET", OMIE)).body;
    expect(configure).not.toContain("<img");
  });

  it("synchronises by fetch or by form, with each outcome", async () => {
    const { app, state } = openHosts();
    const press = (headers = {}) => app("POST", `${OMIE}/sincronizar`, form([["_token", state.formToken]]), headers);

    expect((await app("GET", OMIE)).body).toContain('data-sincronizar="/admin/integracoes/omie/sincronizar"');
    const toast = await press({ accept: "application/json" });
    expect(JSON.parse(toast.body)).toEqual({ outcome: "success", message: "Usuários sincronizados com sucesso", rows: [] });

    state.settings.sync = { outcome: "table", failed: ["ELISA.ferraz@empresa-ficticia.example"], delayMs: 0, via: "form" };
    expect((await app("GET", OMIE)).body).toContain('action="/admin/integracoes/omie/sincronizar"');
    expect((await press()).status).toBe(302);
    const after = (await app("GET", OMIE)).body;
    expect(after).toContain("23 de 24 usuários sincronizados");
    const failures = after.match(/<td>[^<]*<\/td><td>Falha: tag não encontrada<\/td>/g);
    expect(failures).toEqual(["<td>elisa.ferraz@empresa-ficticia.example</td><td>Falha: tag não encontrada</td>"]);
    expect(state.pressed("synchronise")).toHaveLength(2);
  });

  it("records approvals, rejections and re-sends", async () => {
    const { app, state } = openHosts();
    const token = form([["_token", state.formToken]]);
    for (const path of ["/aprovacoes/8121/aprovar", "/aprovacoes/8122/reprovar", `${OMIE}/reenviar/8104`]) await app("POST", path, token);
    expect(state.presses.map(({ what, target }) => `${what} ${target}`)).toEqual(["approve 8121", "reject 8122", "resend 8104"]);
  });

  it("filters the re-send list by date and status", async () => {
    const { app } = openHosts();
    const numbers = async (query: string) => tableRows((await app("GET", `${OMIE}?${query}`)).body, "Reenviar relatórios").map((row) => row[0]);
    expect(await numbers("")).toEqual(["#8101", "#8104", "#8107", "#8110", "#8113"]);
    expect(await numbers("status=Falha")).toEqual(["#8104", "#8110"]);
    expect(await numbers("de=2026-11-10&ate=2026-11-17")).toEqual(["#8107", "#8110"]);
  });

  it("shows or hides company, CNPJ and key as told", async () => {
    const { app, state } = openHosts();
    const all = (await app("GET", OMIE)).body;
    expect(all).toContain("Empresa Fictícia de Testes Ltda");
    expect(all).toContain("CNPJ 11.222.333/0001-99");
    expect(all).toContain('value="1234567890123"');
    Object.assign(state.settings, { companyName: false, cnpj: false, appKeyField: "masked" });
    const bare = (await app("GET", OMIE)).body;
    expect(bare).not.toContain("Empresa Fictícia");
    expect(bare).not.toContain("CNPJ");
    expect(bare).not.toContain("1234567890123");
    expect(visible(bare)).not.toContain("Situação");
  });

  it("has a look-alike of another vendor and a page nobody recognises", async () => {
    const { app } = openHosts();
    const lookAlike = (await app("GET", "/admin/integracoes/conta-azul")).body;
    expect(lookAlike).toContain("<h1>Integração Conta Azul</h1>");
    expect(lookAlike).toContain("<th>Tipo de despesa</th><th>Categoria Conta Azul</th>");
    expect(lookAlike).not.toMatch(/omie/i);
    expect((await app("GET", "/admin/novidades")).body).not.toMatch(/<(h1|h2|table|label|button|select|a)\b|omie|membro|integra/i);
    expect((await app("GET", "/admin/nada")).status).toBe(404);
  });
});

function visibleNonce(body: string): string {
  return (/<style nonce="([^"]+)">/.exec(body)?.[1] ?? "").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
