/** What waits for approval, in the shapes and words such a list may have, and one report that its owner looks at. */
import { html, type Markup } from "../vexpenses/html.ts";
import { demoSubmissions } from "../vexpenses/submissions.ts";
import { totalOf } from "../vexpenses/state.ts";

interface ReportPage {
  title: string;
  trail: string[];
  body: Markup;
}

const WAITING = demoSubmissions().filter(({ status }) => status === "AGUARDANDO_VOCE").slice(0, 6);

/** `data-key` of every mark, in page order. */
export const WAITING_NUMBERS = WAITING.map(({ number }) => String(number));

const reais = (cents: number): string => (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });

const rows = WAITING.map((one) => ({ user: one.user, number: one.number, title: `#${one.number} - ${one.description}`, amount: reais(totalOf(one)) }));

const decide = html`<button class="btn" type="button">Aprovar</button> <button class="btn" type="button">Reprovar</button>`;

export const REPORT_PAGES: Record<string, ReportPage> = {
  "reports-table": {
    title: "Aprovações",
    trail: ["Aprovações"],
    body: html`<section class="painel"><table class="table"><thead><tr><th></th><th>Solicitante</th><th>Relatório</th><th>Valor</th><th>Ações</th></tr></thead>
<tbody>${rows.map(({ user, title, amount }) => html`<tr><td><input type="checkbox" aria-label="Selecionar"></td><td>${user}</td><td>${title}</td><td>${amount}</td><td>${decide}</td></tr>`)}</tbody></table></section>`,
  },
  "reports-cards": {
    title: "Relatórios para aprovar",
    trail: [],
    body: html`<section class="cartoes">${rows.map(({ user, title, amount, number }) => html`<article class="cartao"><h3>${user}</h3><p><a href="/aprovacoes/${number}">${title}</a></p><p>${amount}</p><p>Pendente</p>${decide}</article>`)}</section>`,
  },
  "reports-grid": {
    title: "Aprovações",
    trail: ["Aprovações"],
    body: html`<section class="painel" role="grid" aria-label="Aprovações"><div role="row"><span role="columnheader">Solicitante</span><span role="columnheader">Relatório</span><span role="columnheader">Valor</span></div>
${rows.map(({ user, title, amount }) => html`<div role="row"><span role="gridcell">${user}</span><span role="gridcell">${title}</span><span role="gridcell">${amount}</span></div>`)}</section>`,
  },
  "reports-es": {
    title: "Aprobaciones",
    trail: ["Aprobaciones"],
    body: html`<section class="painel"><table class="table"><thead><tr><th>Empleado</th><th>Informe</th><th>Estado</th><th>Monto</th></tr></thead>
<tbody>${rows.map(({ user, title, amount }) => html`<tr><td>${user}</td><td>${title}</td><td>Pendiente</td><td>${amount}</td></tr>`)}</tbody></table></section>`,
  },
};
