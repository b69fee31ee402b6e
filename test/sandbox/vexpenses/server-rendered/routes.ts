/** Family A, app.vexpenses.com: which request gets which server-rendered page, and what its forms do. */
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { CARDS } from "../cards.ts";
import type { Vendor } from "../data-model.ts";
import { formFields, json, type PageRequest, type PageResponse, redirect, script } from "../exchange.ts";
import type { SyncAnswer, VexpensesState } from "../state.ts";
import { configurePage } from "./configure.ts";
import { approvalPage, approvalsPage, rejectReportsPage, reportPage } from "./approvals.ts";
import { type Flash, framed, type Frame, ROUTES } from "./layout.ts";
import {
  integrationsPage,
  membersPage,
  otherIntegrationPage,
  plainPage,
  startPage,
  typesPage,
  unrecognisedPage,
} from "./lists.ts";

const SYNCHRONISE = readFileSync(new URL("./synchronise.js", import.meta.url), "utf8");

const DECISIONS = {
  aprovar: { what: "approve", text: "Relatório aprovado" },
  reprovar: { what: "reject", text: "Relatório reprovado" },
  enviar: { what: "send", text: "Decisão enviada" },
  reabrir: { what: "reopen", text: "Relatório reaberto" },
} as const;

/** What one session carries from a POST to the page after it. */
export class ServerRendered {
  readonly #state: VexpensesState;
  #flash: Flash | null = null;
  #result: SyncAnswer | null = null;

  constructor(state: VexpensesState) {
    this.#state = state;
  }

  /** Forgets a message that no page has shown yet. */
  reset(): void {
    this.#flash = null;
    this.#result = null;
  }

  async answer(request: PageRequest): Promise<PageResponse> {
    if (request.path === "/assets/synchronise.js") return script(SYNCHRONISE);
    if (request.method === "GET" || request.method === "HEAD") return this.#get(request);
    if (request.method === "POST") return this.#post(request);
    return this.#framed(plainPage("Método não permitido", "Início"), 405);
  }

  #get({ path, query }: PageRequest): PageResponse {
    const state = this.#state;
    switch (path) {
      case "/":
        return redirect(ROUTES.start);
      case ROUTES.start:
        return this.#framed(startPage());
      case ROUTES.expenses:
        return this.#framed(plainPage("Despesas", "Despesas"));
      case ROUTES.reports:
        return this.#framed(plainPage("Relatórios", "Relatórios"));
      case ROUTES.management:
        return this.#framed(plainPage("Gestão", "Gestão"));
      case ROUTES.payment:
        return this.#framed(plainPage("Formas de Pagamento", "Configurações", "Formas de Pagamento"));
      case ROUTES.approvals:
        return this.#framed(approvalsPage(state, query.get("aba") !== "decididas", Number(query.get("pagina") ?? 1) || 1));
      case ROUTES.rejectReports:
        return this.#framed(rejectReportsPage(state));
      case ROUTES.integrations:
        return this.#framed(integrationsPage(state));
      case ROUTES.members:
        return this.#framed(membersPage(state, query.get("aba") !== "desativados", Number(query.get("pagina") ?? 1) || 1));
      case ROUTES.types:
        return this.#framed(typesPage(state));
      case ROUTES.unrecognised:
        return unrecognisedPage();
    }
    const one = /^\/(aprovacoes|relatorios)\/(\d+)$/.exec(path);
    const submission = one === null ? null : state.submission(Number(one[2]));
    if (submission !== null) return this.#framed(one?.[1] === "aprovacoes" ? approvalPage(state, submission) : reportPage(state, submission));
    const card = CARDS.find(({ slug }) => path === `${ROUTES.integrations}/${slug}`);
    if (card === undefined) return this.#framed(plainPage("Página não encontrada", "Início"), 404);
    if (card.slug !== "omie" && card.slug !== "conta-azul") return this.#framed(otherIntegrationPage(card.title));
    const filter = { from: query.get("de") ?? "", to: query.get("ate") ?? "", status: query.get("status") ?? "" };
    const result = this.#result;
    this.#result = null;
    return this.#framed(configurePage(state, card.slug, filter, result));
  }

  async #post({ path, host, body, headers }: PageRequest): Promise<PageResponse> {
    const fields = formFields(body);
    if (!fields.some(([name, value]) => name === "_token" && value === this.#state.formToken))
      return this.#framed(plainPage("Página expirada", "Início"), 419);

    const configure = /^\/admin\/integracoes\/(omie|conta-azul)(?:\/(sincronizar)|\/reenviar\/(\d+))?$/.exec(path);
    if (configure !== null) {
      const vendor = configure[1] as Vendor;
      const back = `${ROUTES.integrations}/${vendor}`;
      if (configure[2] !== undefined) return this.#synchronise(host, vendor, back, headers["accept"] === "application/json");
      if (configure[3] !== undefined) {
        this.#state.record({ host, what: "resend", target: configure[3], fields: [] });
        return this.#flashed({ kind: "success", text: `Relatório #${configure[3]} reenviado` }, back);
      }
      this.#state.record({ host, what: "save", target: vendor, fields });
      return this.#flashed(this.#save(vendor, fields), back);
    }

    const decision = /^\/aprovacoes\/(\d+)\/(aprovar|reprovar|enviar|reabrir)$/.exec(path);
    if (decision !== null) {
      const { what, text } = DECISIONS[decision[2] as keyof typeof DECISIONS];
      this.#state.record({ host, what, target: decision[1] ?? "", fields: fields.filter(([name]) => name !== "_token") });
      return this.#flashed({ kind: "success", text }, ROUTES.approvals);
    }
    return this.#framed(plainPage("Página não encontrada", "Início"), 404);
  }

  #save(vendor: Vendor, fields: [string, string][]): Flash {
    const bindings = new Map<number, string>();
    for (const [name, value] of fields) {
      const type = /^categoria\[(\d+)\]$/.exec(name)?.[1];
      if (type !== undefined) bindings.set(Number(type), value);
    }
    const of = (name: string) => fields.find(([field]) => field === name)?.[1] ?? "";
    return this.#state.save(vendor, { bindings, account: of("conta_corrente"), appKey: of("app_key") })
      ? { kind: "success", text: "Configurações salvas com sucesso" }
      : { kind: "danger", text: "Não foi possível salvar: uma das categorias é inválida" };
  }

  async #synchronise(host: string, vendor: Vendor, back: string, byFetch: boolean): Promise<PageResponse> {
    this.#state.record({ host, what: "synchronise", target: vendor, fields: [] });
    const answer = this.#state.syncAnswer();
    if (this.#state.settings.sync.delayMs > 0) await wait(this.#state.settings.sync.delayMs);
    if (byFetch) return json(answer);
    if (answer.outcome === "table") this.#result = answer;
    return this.#flashed({ kind: answer.outcome === "failure" ? "danger" : "success", text: answer.message }, back);
  }

  #flashed(flash: Flash, to: string): PageResponse {
    this.#flash = flash;
    return redirect(to);
  }

  #framed(frame: Frame, status = 200): PageResponse {
    const flash = this.#flash;
    this.#flash = null;
    return framed(this.#state, frame, flash, status);
  }
}
