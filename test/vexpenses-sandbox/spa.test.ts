import { describe, expect, it } from "vitest";
import { buildSpa, spaBundle } from "../sandbox/vexpenses/spa/bundle.ts";
import type { ConfigureSave, ConfigureView } from "../sandbox/vexpenses/spa/views.ts";
import { openHosts } from "./asking.ts";

const API = "/web/integrations/omie";

async function view(amp: ReturnType<typeof openHosts>["amp"]): Promise<ConfigureView> {
  return JSON.parse((await amp("GET", API)).body) as ConfigureView;
}

describe("single-page host", () => {
  it("answers every address with one shell under a strict policy", async () => {
    const { amp } = openHosts();
    for (const path of ["/inicio", "/configuracoes/integracoes/omie", "/configuracoes/membros?page=2"]) {
      const { status, headers, body } = await amp("GET", path);
      expect(status).toBe(200);
      const policy = String(headers["content-security-policy"]);
      expect(policy).not.toContain("unsafe-");
      const nonce = /style-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
      const given = (/data-nonce="([^"]+)"/.exec(body)?.[1] ?? "").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      expect(given).toBe(nonce);
    }
    expect((await amp("GET", "/")).headers["location"]).toBe("/inicio");
  });

  it("builds the app for production and serves the same script again", async () => {
    const built = await buildSpa();
    expect(built).toContain("Vincular tipo(s) de despesas");
    expect(built).not.toMatch(/process\.env|jsxDEV|import\s*\(/);
    const { amp } = openHosts();
    const served = await amp("GET", "/assets/app.js");
    expect(served.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(served.body).toBe(await spaBundle());
    expect(served.body).toBe(built);
  });

  it("saves by PUT exactly what was sent and reads it back", async () => {
    const { amp, state } = openHosts();
    const body: ConfigureSave = {
      app_key: "1234567890123",
      app_secret: "",
      account: null,
      bindings: [
        { expense_type_id: 7002, category: "2.04.94" },
        { expense_type_id: 7008, category: null },
      ],
    };
    const saved = await amp("PUT", API, JSON.stringify(body));
    expect(JSON.parse(saved.body)).toEqual({ message: "Configurações salvas com sucesso" });
    expect(state.presses).toEqual([
      {
        host: "amp.vexpenses.com",
        what: "save",
        target: "omie",
        fields: [
          ["app_key", "1234567890123"],
          ["app_secret", ""],
          ["account", ""],
          ["bindings[7002]", "2.04.94"],
          ["bindings[7008]", ""],
        ],
      },
    ]);
    const after = await view(amp);
    expect(after.account).toBeNull();
    const saves = Object.fromEntries(after.bindings.map(({ type, saved: choice }) => [type.id, choice?.label ?? null]));
    expect([saves[7002], saves[7008], saves[7009]]).toEqual(["2.04.94 - Hospedagem", null, "2.04.93 - Cursos e Treinamentos"]);
  });

  it("refuses unknown categories with 422", async () => {
    const { amp, state } = openHosts();
    const answer = await amp("PUT", API, JSON.stringify({ app_key: "", app_secret: "", account: null, bindings: [{ expense_type_id: 7002, category: "9.99" }] }));
    expect(answer.status).toBe(422);
    expect(state.savedBinding("omie", 7002)).toBeNull();
  });

  it("labels and values follow the settings, in both directions", async () => {
    const { amp, state } = openHosts();
    state.settings.optionLabel = "name";
    state.settings.optionValue = "opaque";
    const fuel = (await view(amp)).bindings[0]?.options.find((option) => option.label === "Combustível");
    expect(fuel?.value).toMatch(/^51\d{3}$/);
    await amp("PUT", API, JSON.stringify({ app_key: "", app_secret: "", account: null, bindings: [{ expense_type_id: 7001, category: fuel?.value ?? "" }] }));
    expect(state.savedBinding("omie", 7001)?.code).toBe("2.04.98");
  });

  it("pages members and counts them", async () => {
    const { amp } = openHosts();
    const read = async (query: string) => {
      const { rows, ...rest } = JSON.parse((await amp("GET", `/web/members?${query}`)).body) as { rows: unknown[] };
      return { ...rest, rows: rows.length };
    };
    expect(await read("active=1&page=1")).toEqual({ rows: 10, page: 1, pages: 3, total: 24, from: 1 });
    expect(await read("active=1&page=3")).toEqual({ rows: 4, page: 3, pages: 3, total: 24, from: 21 });
    expect(await read("active=0&page=9")).toEqual({ rows: 1, page: 1, pages: 1, total: 1, from: 1 });
  });

  it("records presses of the other buttons", async () => {
    const { amp, state } = openHosts();
    state.settings.sync.outcome = "failure";
    expect(JSON.parse((await amp("POST", `${API}/synchronise`)).body)).toMatchObject({ outcome: "failure" });
    for (const path of [`${API}/reports/8110/resend`, "/web/approvals/8121/approve", "/web/approvals/8122/reject"]) {
      expect((await amp("POST", path)).status).toBe(200);
    }
    expect(state.presses.map(({ what, target }) => `${what} ${target}`)).toEqual(["synchronise omie", "resend 8110", "approve 8121", "reject 8122"]);
    expect((await amp("GET", "/web/nothing")).status).toBe(404);
  });
});
