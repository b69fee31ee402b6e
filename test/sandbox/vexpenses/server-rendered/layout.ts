/** The frame of every server-rendered page: header with tabs, side menu, flash message. */
import { page, type PageResponse, newNonce } from "../exchange.ts";
import { html, type Markup } from "../html.ts";
import type { VexpensesState } from "../state.ts";
import { STYLE } from "./style.ts";

export interface Flash {
  kind: "success" | "danger";
  text: string;
}

export interface Frame {
  title: string;
  /** the highlighted top tab */
  tab: "Início" | "Despesas" | "Relatórios" | "Aprovações" | "Gestão" | "Configurações";
  /** the highlighted entry of the settings menu; none outside Configurações */
  menu?: string;
  content: Markup;
}

export const ROUTES = {
  start: "/inicio",
  expenses: "/despesas",
  reports: "/relatorios",
  approvals: "/aprovacoes",
  management: "/gestao",
  rejectReports: "/admin/reprovar-relatorios",
  integrations: "/admin/integracoes",
  members: "/admin/membros",
  types: "/admin/tipos-despesas",
  payment: "/admin/formas-pagamento",
  unrecognised: "/admin/novidades",
} as const;

const TABS: [Frame["tab"], string][] = [
  ["Despesas", ROUTES.expenses],
  ["Relatórios", ROUTES.reports],
  ["Aprovações", ROUTES.approvals],
  ["Gestão", ROUTES.management],
  ["Configurações", ROUTES.integrations],
];

const MENU: [string, string][] = [
  ["Membros de Equipe", ROUTES.members],
  ["Tipos de despesas", ROUTES.types],
  ["Integrações", ROUTES.integrations],
  ["Formas de Pagamento", ROUTES.payment],
];

/** A whole page in its frame. The flash message is shown once, by the page that follows a POST. */
export function framed(state: VexpensesState, frame: Frame, flash: Flash | null, status = 200): PageResponse {
  const nonce = newNonce();
  const { company } = state.data;
  const whole = html`<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title} | VExpenses</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${STYLE}</style>
<script src="/assets/presses.js"></script>
<script src="/assets/synchronise.js" defer></script>
</head>
<body data-toast="${state.settings.toastMs}">
<header class="topo">
<a class="marca" href="${ROUTES.start}">vexpenses</a>
<nav aria-label="Principal"><ul>${TABS.map(
    ([label, to]) => html`<li><a href="${to}"${frame.tab === label && html` aria-current="page"`}>${label}</a></li>`,
  )}</ul></nav>
<div class="empresa">${state.settings.companyName && html`<span>${company.name}</span>`}${state.settings.cnpj && html`<small>CNPJ ${company.cnpj}</small>`}</div>
</header>
<div class="corpo">
${
  frame.menu !== undefined &&
  html`<aside><ul class="menu">${MENU.map(
    ([label, to]) => html`<li><a href="${to}"${frame.menu === label && html` class="ativo"`}>${label}</a></li>`,
  )}</ul></aside>`
}
<main>
${flash !== null && html`<div class="alert alert-${flash.kind}" role="alert">${flash.text}</div>`}
${frame.content}
</main>
</div>
</body>
</html>`;
  return page(whole.source, nonce, status);
}

export function breadcrumbs(trail: [label: string, to: string][], here: string): Markup {
  return html`<ol class="trilha">${trail.map(([label, to]) => html`<li><a href="${to}">${label}</a></li>`)}<li>${here}</li></ol>`;
}
