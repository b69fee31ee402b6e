/** The older pages about reports: what waits for approval, one report, Gestão → Reprovar relatórios. */
import type { SandboxExpense, Submission } from "../data-model.ts";
import { html, type Markup } from "../html.ts";
import { statusWords, totalOf, type VexpensesState } from "../state.ts";
import { reais } from "./configure.ts";
import { breadcrumbs, type Frame, ROUTES } from "./layout.ts";

/** @param number 1-based */
export function approvalsPage(state: VexpensesState, waiting: boolean, number: number): Frame {
  const { rows, page: at, pages } = state.submissionPage(waiting, number);
  const to = (target: number) => `${ROUTES.approvals}?aba=${waiting ? "pendentes" : "decididas"}&pagina=${target}`;
  return {
    title: "Aprovações",
    tab: "Aprovações",
    content: html`<h1>Aprovações</h1>
<ul class="abas"><li><a href="${ROUTES.approvals}"${waiting && html` class="ativa" aria-current="true"`}>Aguardando você</a></li><li><a href="${ROUTES.approvals}?aba=decididas"${!waiting && html` class="ativa" aria-current="true"`}>Decididas</a></li></ul>
<table class="table"><thead><tr><th>Solicitante</th><th>Relatório</th><th>Enviado em</th><th>Status</th><th>Valor</th><th>Ações</th></tr></thead>
<tbody>${rows.map(
      (one) => html`
<tr><td>${one.user}</td><td><a href="${ROUTES.approvals}/${one.number}">#${one.number} - ${one.description}</a></td><td>${one.sentOn}</td><td>${statusWords(one)}</td><td>${reais(totalOf(one))}</td><td class="linha">${waiting && [decision(state, one, "aprovar", "Aprovar"), decision(state, one, "reprovar", "Reprovar")]}</td></tr>`,
    )}</tbody></table>
<div class="paginacao">${at > 1 && html`<a href="${to(at - 1)}">Anterior</a>`}<span>Página ${at} de ${pages}</span>${at < pages && html`<a href="${to(at + 1)}">Próxima</a>`}</div>`,
  };
}

/** The page on which somebody decides. */
export function approvalPage(state: VexpensesState, one: Submission): Frame {
  const { partial } = state.settings.approvals;
  const waiting = one.status === "AGUARDANDO_VOCE";
  const buttons = partial
    ? html`<button type="submit" class="btn btn-primary" formaction="${ROUTES.approvals}/${one.number}/enviar">Enviar</button>`
    : html`<button type="submit" class="btn btn-primary" formaction="${ROUTES.approvals}/${one.number}/aprovar">Aprovar</button> <button type="submit" class="btn" formaction="${ROUTES.approvals}/${one.number}/reprovar">Reprovar</button>`;
  return {
    title: `Relatório #${one.number}`,
    tab: "Aprovações",
    content: html`${breadcrumbs([["Aprovações", ROUTES.approvals]], `#${one.number}`)}
<h1>Relatório #${one.number} - ${one.description}</h1>
${facts(state, one)}
<form method="post">
<input type="hidden" name="_token" value="${state.formToken}">
${expenses(state, one, waiting)}
${waiting && html`<div class="linha">${buttons}</div>`}
</form>
${timeline(one)}`,
  };
}

/** The page of a report for whom it belongs to, or who looks back at it. */
export function reportPage(state: VexpensesState, one: Submission): Frame {
  return {
    title: `Relatório #${one.number}`,
    tab: "Relatórios",
    content: html`${breadcrumbs([["Relatórios", ROUTES.reports]], `#${one.number}`)}
<h1>Relatório #${one.number} - ${one.description}</h1>
${facts(state, one)}
${expenses(state, one, false)}
${one.status !== "AGUARDANDO_VOCE" && decision(state, one, "reabrir", "Reabrir Relatório")}
${timeline(one)}`,
  };
}

export function rejectReportsPage(state: VexpensesState): Frame {
  return {
    title: "Reprovar Relatórios",
    tab: "Gestão",
    content: html`${breadcrumbs([["Gestão", ROUTES.management]], "Reprovar Relatórios")}
<h1>Reprovar Relatórios</h1>
<form method="get" class="linha"><div class="campo"><label for="q">Código ou descrição</label><input class="form-control" id="q" name="q"></div><div class="campo"><button class="btn" type="submit">Buscar</button></div></form>
<table class="table"><thead><tr><th>Relatório</th><th>Solicitante</th><th>Status</th><th>Valor</th><th>Ações</th></tr></thead>
<tbody>${state.data.submissions.map((one) => html`<tr><td>#${one.number} - ${one.description}</td><td>${one.user}</td><td>${statusWords(one)}</td><td>${reais(totalOf(one))}</td><td>${decision(state, one, "reprovar", "Reprovar")}</td></tr>`)}</tbody></table>`,
  };
}

function decision(state: VexpensesState, { number }: Submission, verb: string, label: string): Markup {
  return html`<form method="post" action="${ROUTES.approvals}/${number}/${verb}"><input type="hidden" name="_token" value="${state.formToken}"><button type="submit" class="btn btn-sm">${label}</button></form>`;
}

function facts({ settings }: VexpensesState, one: Submission): Markup {
  const { showsStep, showsAdvance } = settings.approvals;
  const lines: [string, string | number][] = [
    ["Solicitante", one.user],
    ["Enviado em", one.sentOn],
    ["Status", statusWords(one)],
    ["Centro de custo", "001 - Matriz Fictícia"],
    ...(showsStep && one.status === "AGUARDANDO_VOCE" ? [["Aprovação", `Etapa ${one.step.now} de ${one.step.of}`] as [string, string]] : []),
    ...(showsAdvance ? [["Adiantamento", one.advance === null ? "Nenhum" : reais(one.advance)] as [string, string]] : []),
  ];
  return html`<section class="painel"><dl class="dados">${lines.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<p><a href="/relatorios/download/pdf/ficticio${one.number}">Baixar PDF</a> <a href="/relatorios/download/excel/ficticio${one.number}">Baixar Excel</a></p></section>`;
}

function expenses({ settings }: VexpensesState, one: Submission, waiting: boolean): Markup {
  const { partial, showsReimbursable } = settings.approvals;
  const foreign = one.expenses.some((expense) => expense.foreign !== null);
  const marked = partial && waiting;
  if (one.expenses.length === 0) return html`<section class="painel"><h2>Despesas</h2><p>Nenhuma despesa neste relatório.</p></section>`;
  const row = (expense: SandboxExpense): Markup => html`
<tr><td>${expense.date}</td><td>${expense.title}</td><td>${expense.type}</td>${foreign && html`<td>${expense.foreign ?? reais(expense.cents)}</td>`}<td>${reais(expense.cents)}</td>${showsReimbursable && html`<td>${expense.reimbursable ? "Sim" : "Não"}</td>`}${marked && html`<td class="linha"><label><input type="radio" name="despesa[${expense.id}]" value="1" checked> Aprovar</label> <label><input type="radio" name="despesa[${expense.id}]" value="0"> Reprovar</label></td>`}</tr>`;
  return html`<section class="painel"><h2>Despesas</h2>
<table class="table"><thead><tr><th>Data</th><th>Título</th><th>Tipo de despesa</th>${foreign && html`<th>Valor original</th>`}<th>${foreign ? "Valor convertido" : "Valor"}</th>${showsReimbursable && html`<th>Reembolsável</th>`}${marked && html`<th>Decisão</th>`}</tr></thead>
<tbody>${one.expenses.map(row)}</tbody></table></section>`;
}

function timeline({ timeline: lines }: Submission): Markup {
  return html`<section class="painel"><h2>Linha do Tempo</h2><ul>${lines.map(({ at, text }) => html`<li>${at} - ${text}</li>`)}</ul></section>`;
}
