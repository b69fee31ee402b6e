/** The single-page app's own back end: JSON under /web. */
import { setTimeout as wait } from "node:timers/promises";
import { CARDS } from "../cards.ts";
import type { Submission, Vendor } from "../data-model.ts";
import { json, type PageRequest, type PageResponse } from "../exchange.ts";
import { statusWords, totalOf, type VexpensesState } from "../state.ts";
import type { ConfigureSave, ConfigureView, MembersView, SessionView, SubmissionRow, SubmissionsView, SubmissionView } from "./views.ts";

export async function answerApi(state: VexpensesState, request: PageRequest): Promise<PageResponse> {
  if (state.settings.latencyMs > 0) await wait(state.settings.latencyMs);
  const route = `${request.method} ${request.path}`;
  switch (route) {
    case "GET /web/session":
      return json(session(state));
    case "GET /web/integrations":
      return json({ token: state.data.apiToken, cards: CARDS });
    case "GET /web/expense-types":
      return json(state.data.types);
    case "GET /web/approvals":
      return json(waitingOrDecided(state, request.query));
    case "GET /web/reports":
      return json(state.data.submissions.map(row));
    case "GET /web/members":
      return json(members(state, request.query));
  }

  const integration = /^(GET|PUT|POST) \/web\/integrations\/(omie|conta-azul)(\/synchronise|\/reports\/(\d+)\/resend)?$/.exec(route);
  if (integration !== null) {
    const [, method, vendor, action, report] = integration as unknown as [string, string, Vendor, string | undefined, string | undefined];
    if (method === "GET" && action === undefined) return json(configure(state, vendor));
    if (method === "PUT" && action === undefined) return save(state, vendor, request);
    if (method === "POST" && action === "/synchronise") return synchronise(state, vendor, request);
    if (method === "POST" && report !== undefined) {
      state.record({ host: request.host, what: "resend", target: report, fields: [] });
      return json({ message: `Relatório #${report} reenviado` });
    }
  }

  const one = /^GET \/web\/reports\/(\d+)$/.exec(route);
  const submission = one === null ? null : state.submission(Number(one[1]));
  if (submission !== null) return json(submissionView(state, submission));

  const decision = /^POST \/web\/approvals\/(\d+)\/(approve|reject|send|reopen)$/.exec(route);
  if (decision !== null) {
    const what = decision[2] as keyof typeof DECIDED;
    const fields = request.body === "" ? [] : (JSON.parse(request.body) as [string, string][]);
    state.record({ host: request.host, what, target: decision[1] ?? "", fields });
    return json({ message: DECIDED[what] });
  }
  return json({ message: "Rota não encontrada" }, 404);
}

const DECIDED = { approve: "Relatório aprovado", reject: "Relatório reprovado", send: "Decisão enviada", reopen: "Relatório reaberto" };

function row(one: Submission): SubmissionRow {
  const { number, user, description, sentOn } = one;
  return { number, user, description, sentOn, status: statusWords(one), cents: totalOf(one) };
}

function waitingOrDecided(state: VexpensesState, query: URLSearchParams): SubmissionsView {
  const { rows, ...paging } = state.submissionPage(query.get("waiting") !== "0", Number(query.get("page") ?? 1) || 1);
  return { rows: rows.map(row), ...paging };
}

function submissionView({ settings }: VexpensesState, one: Submission): SubmissionView {
  const { partial, showsStep, showsAdvance, showsReimbursable } = settings.approvals;
  const waiting = one.status === "AGUARDANDO_VOCE";
  return {
    number: one.number,
    description: one.description,
    waiting,
    partial,
    showsReimbursable,
    facts: [
      ["Solicitante", one.user],
      ["Enviado em", one.sentOn],
      ["Status", statusWords(one)],
      ...(showsStep && waiting ? [["Aprovação", `Etapa ${one.step.now} de ${one.step.of}`] as [string, string]] : []),
      ...(showsAdvance ? [["Adiantamento", one.advance === null ? "Nenhum" : reais(one.advance)] as [string, string]] : []),
    ],
    expenses: one.expenses,
    timeline: one.timeline.toReversed(),
    pdf: `https://app.vexpenses.com/relatorios/download/pdf/ficticio${one.number}`,
  };
}

const reais = (cents: number): string => (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });

function session({ settings, data }: VexpensesState): SessionView {
  return {
    companyName: settings.companyName ? data.company.name : null,
    cnpj: settings.cnpj ? data.company.cnpj : null,
    toastMs: settings.toastMs,
  };
}

function members(state: VexpensesState, query: URLSearchParams): MembersView {
  return state.memberPage(query.get("active") !== "0", Number(query.get("page") ?? 1) || 1);
}

function configure(state: VexpensesState, vendor: Vendor): ConfigureView {
  const account = state.savedAccount(vendor);
  return {
    vendor,
    title: state.data.vendors[vendor].title,
    appKey: state.appKeyShown(vendor),
    account: account === null ? null : state.option(account),
    accounts: state.accountOptions(vendor),
    bindings: state.data.types.map((type) => {
      const saved = state.savedBinding(vendor, type.id);
      return { type, saved: saved === null ? null : state.option(saved), options: state.categoryOptions(vendor, type.id) };
    }),
    reports: state.data.vendors[vendor].reports,
    showStatus: state.settings.typeStatusColumn,
    hiddenField: state.settings.hiddenField,
  };
}

function save(state: VexpensesState, vendor: Vendor, { host, body }: PageRequest): PageResponse {
  const sent = JSON.parse(body) as ConfigureSave;
  state.record({
    host,
    what: "save",
    target: vendor,
    fields: [
      ["app_key", sent.app_key],
      ["app_secret", sent.app_secret],
      ["account", sent.account ?? ""],
      ...sent.bindings.map(({ expense_type_id, category }): [string, string] => [`bindings[${expense_type_id}]`, category ?? ""]),
    ],
  });
  const saved = state.save(vendor, {
    bindings: new Map(sent.bindings.map(({ expense_type_id, category }) => [expense_type_id, category ?? ""])),
    account: sent.account ?? "",
    appKey: sent.app_key,
  });
  return saved
    ? json({ message: "Configurações salvas com sucesso" })
    : json({ message: "Não foi possível salvar: uma das categorias é inválida" }, 422);
}

async function synchronise(state: VexpensesState, vendor: Vendor, { host }: PageRequest): Promise<PageResponse> {
  state.record({ host, what: "synchronise", target: vendor, fields: [] });
  const answer = state.syncAnswer();
  if (state.settings.sync.delayMs > 0) await wait(state.settings.sync.delayMs);
  return json(answer);
}
