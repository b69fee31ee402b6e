/** Omie → Configurar and its look-alike, as server-rendered forms with native selects. */
import { html, type Markup } from "../html.ts";
import type { SandboxReport, Vendor } from "../data-model.ts";
import type { Option, SyncAnswer, VexpensesState } from "../state.ts";
import { breadcrumbs, type Frame, ROUTES } from "./layout.ts";

const WORDS: Record<Vendor, { key: string; secret: string; account: string }> = {
  omie: { key: "App Key", secret: "App Secret", account: "Conta corrente" },
  "conta-azul": { key: "Client ID", secret: "Client Secret", account: "Conta financeira" },
};

export interface ReportFilter {
  from: string;
  to: string;
  status: string;
}

/** @param result the table of a Sincronizar that was sent as a form, shown once after the reload */
export function configurePage(state: VexpensesState, vendor: Vendor, filter: ReportFilter, result: SyncAnswer | null): Frame {
  const { title } = state.data.vendors[vendor];
  const words = WORDS[vendor];
  const at = `${ROUTES.integrations}/${vendor}`;
  return {
    title: `Integração ${title}`,
    tab: "Configurações",
    menu: "Integrações",
    content: html`${breadcrumbs([["Configurações", ROUTES.integrations], ["Integrações", ROUTES.integrations], [title, at]], "Configurar")}
<h1>Integração ${title}</h1>
<form method="post" action="${at}" autocomplete="off">
<input type="hidden" name="_token" value="${state.formToken}">
<section class="painel">
<h2>Chaves de acesso</h2>
<div class="campo"><label for="app_key">${words.key}</label><input class="form-control" type="text" id="app_key" name="app_key" value="${state.appKeyShown(vendor)}"></div>
<div class="campo"><label for="app_secret">${words.secret}</label><input class="form-control" type="password" id="app_secret" name="app_secret" placeholder="••••••••" autocomplete="new-password"></div>
<div class="campo"><label for="conta_corrente">${words.account}</label>${choice("conta_corrente", "conta_corrente", state.accountOptions(vendor), state.savedAccount(vendor), state)}</div>
</section>
<section class="painel">
<h2>Vincular tipo(s) de despesas</h2>
<p>Escolha a categoria que cada tipo de despesa terá no ${title}.</p>
<table class="table">
<thead><tr><th>Tipo de despesa</th><th>Categoria ${title}</th>${state.settings.typeStatusColumn && html`<th>Situação</th>`}</tr></thead>
<tbody>${state.data.types.map(
      (type) => html`
<tr><td>${type.name}</td><td>${choice(`categoria[${type.id}]`, `categoria_${type.id}`, state.categoryOptions(vendor, type.id), state.savedBinding(vendor, type.id), state)}</td>${state.settings.typeStatusColumn && html`<td>${type.active ? "Ativo" : "Inativo"}</td>`}</tr>`,
    )}</tbody>
</table>
</section>
<p><button type="submit" class="btn btn-primary">Salvar</button></p>
</form>
<section class="painel">
<h2>Usuários</h2>
<p>Sincronize os usuários do VExpenses com os fornecedores do ${title}.</p>
${synchronise(state, at)}
<div id="resultado-sincronizacao" aria-live="polite">${result !== null && resultTable(result)}</div>
</section>
${reports(state, vendor, at, filter)}`,
  };
}

function choice(name: string, id: string, options: Option[], saved: Parameters<VexpensesState["option"]>[0] | null, state: VexpensesState): Markup {
  const chosen = saved === null ? "" : state.option(saved).value;
  return html`<select class="form-control" name="${name}" id="${id}"><option value="">Selecione</option>${options.map(
    ({ value, label }) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
  )}</select>`;
}

function synchronise(state: VexpensesState, at: string): Markup {
  return state.settings.sync.via === "form"
    ? html`<form method="post" action="${at}/sincronizar"><input type="hidden" name="_token" value="${state.formToken}"><button type="submit" class="btn">Sincronizar</button></form>`
    : html`<button type="button" class="btn" data-sincronizar="${at}/sincronizar" data-token="${state.formToken}">Sincronizar</button>`;
}

function resultTable(answer: SyncAnswer): Markup {
  return html`<table class="table"><tr><th>Nome</th><th>E-mail</th><th>Resultado</th></tr>${answer.rows.map(
    (row) => html`<tr><td>${row.name}</td><td>${row.email}</td><td>${row.result}</td></tr>`,
  )}</table>`;
}

function reports(state: VexpensesState, vendor: Vendor, at: string, filter: ReportFilter): Markup {
  const rows = state.data.vendors[vendor].reports.filter((report) => shown(report, filter));
  return html`<section class="painel">
<h2>Reenviar relatórios</h2>
<form method="get" action="${at}" class="linha">
<div class="campo"><label for="de">De</label><input class="form-control" type="date" id="de" name="de" value="${filter.from}"></div>
<div class="campo"><label for="ate">Até</label><input class="form-control" type="date" id="ate" name="ate" value="${filter.to}"></div>
<div class="campo"><label for="status">Status</label><select class="form-control" id="status" name="status"><option value="">Todos</option>${(
    ["Enviado", "Falha", "Pendente"] as const
  ).map((status) => html`<option${filter.status === status && html` selected`}>${status}</option>`)}</select></div>
<div class="campo"><button class="btn" type="submit">Filtrar</button></div>
</form>
<table class="table">
<thead><tr><th>Relatório</th><th>Usuário</th><th>Data</th><th>Status</th><th>Valor</th><th>Ações</th></tr></thead>
<tbody>${rows.map(
    (report) => html`<tr><td>#${report.number}</td><td>${report.user}</td><td>${report.date.split("-").toReversed().join("/")}</td><td>${report.status}</td><td>${reais(report.cents)}</td>
<td><form method="post" action="${at}/reenviar/${report.number}"><input type="hidden" name="_token" value="${state.formToken}"><button class="btn btn-sm" type="submit">Reenviar</button></form></td></tr>`,
  )}</tbody>
</table>
</section>`;
}

function shown(report: SandboxReport, filter: ReportFilter): boolean {
  return (
    (filter.from === "" || report.date >= filter.from) &&
    (filter.to === "" || report.date <= filter.to) &&
    (filter.status === "" || report.status === filter.status)
  );
}

/** @param cents integer cents → "R$ 1.234,56" */
export function reais(cents: number): string {
  return (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });
}
