/** Every server-rendered page besides Configurar. */
import { CARDS } from "../cards.ts";
import { page, type PageResponse, newNonce } from "../exchange.ts";
import { html } from "../html.ts";
import type { VexpensesState } from "../state.ts";
import { breadcrumbs, type Frame, ROUTES } from "./layout.ts";

export function startPage(): Frame {
  return {
    title: "Início",
    tab: "Início",
    content: html`<h1>Início</h1>
<section class="painel"><h2>Atalhos</h2><ul>
<li><a href="${ROUTES.integrations}">Integrações</a></li>
<li><a href="${ROUTES.members}">Membros de Equipe</a></li>
<li><a href="${ROUTES.types}">Tipos de despesas</a></li>
<li><a href="${ROUTES.approvals}">Aprovações</a></li>
<li><a href="${ROUTES.unrecognised}">Novidades</a></li>
</ul></section>`,
  };
}

/** A page of the product that has nothing to do with integrations. */
export function plainPage(title: string, tab: Frame["tab"], menu?: string): Frame {
  return { title, tab, menu, content: html`<h1>${title}</h1><section class="painel"><p>Nenhum registro encontrado.</p></section>` };
}

export function integrationsPage(state: VexpensesState): Frame {
  return {
    title: "Integrações",
    tab: "Configurações",
    menu: "Integrações",
    content: html`${breadcrumbs([["Configurações", ROUTES.integrations]], "Integrações")}
<h1>Integrações</h1>
<section class="painel"><h2>API pública</h2><p>Use este token para integrar o VExpenses a outros sistemas.</p><p><span class="token">${state.data.apiToken}</span></p></section>
<div class="cartoes">${CARDS.map(
      ({ slug, title, text }) => html`
<div class="cartao"><h2>${title}</h2><p>${text}</p><a class="btn" href="${ROUTES.integrations}/${slug}">Configurar</a></div>`,
    )}</div>`,
  };
}

/** Integrations that have nothing to configure here. */
export function otherIntegrationPage(title: string): Frame {
  return {
    title: `Integração ${title}`,
    tab: "Configurações",
    menu: "Integrações",
    content: html`${breadcrumbs([["Configurações", ROUTES.integrations], ["Integrações", ROUTES.integrations]], title)}
<h1>Integração ${title}</h1><section class="painel"><p>Para ativar esta integração, fale com o atendimento.</p></section>`,
  };
}

/** @param number 1-based */
export function membersPage(state: VexpensesState, active: boolean, number: number): Frame {
  const { rows, page: at, pages } = state.memberPage(active, number);
  const tab = active ? "ativos" : "desativados";
  const to = (target: number) => `${ROUTES.members}?aba=${tab}&pagina=${target}`;
  return {
    title: "Membros de Equipe",
    tab: "Configurações",
    menu: "Membros de Equipe",
    content: html`${breadcrumbs([["Configurações", ROUTES.integrations]], "Membros de Equipe")}
<a class="btn btn-primary direita" href="#novo">Novo Membro de Equipe</a>
<h1>Membros de Equipe</h1>
<ul class="abas"><li><a href="${ROUTES.members}?aba=ativos"${active && html` class="ativa"`}>Usuários ativos</a></li><li><a href="${ROUTES.members}?aba=desativados"${!active && html` class="ativa"`}>Usuários desativados</a></li></ul>
<table class="table">
<thead><tr><th>Nome</th><th>E-mail</th><th>Tipo de usuário</th><th>Ações</th></tr></thead>
<tbody>${rows.map(
      (member) => html`
<tr><td>${member.name}</td><td>${member.email}</td><td>${member.role}</td><td><a href="#editar-${member.id}">Editar</a></td></tr>`,
    )}</tbody>
</table>
<div class="paginacao">${at > 1 && html`<a href="${to(at - 1)}">Anterior</a>`}<span>Página ${at} de ${pages}</span>${at < pages && html`<a href="${to(at + 1)}">Próxima</a>`}</div>`,
  };
}

export function typesPage(state: VexpensesState): Frame {
  return {
    title: "Tipos de despesas",
    tab: "Configurações",
    menu: "Tipos de despesas",
    content: html`${breadcrumbs([["Configurações", ROUTES.integrations]], "Tipos de despesas")}
<h1>Tipos de despesas</h1>
<table class="table"><thead><tr><th>Descrição</th><th>Situação</th></tr></thead>
<tbody>${state.data.types.map((type) => html`<tr><td>${type.name}</td><td>${type.active ? "Ativo" : "Inativo"}</td></tr>`)}</tbody></table>`,
  };
}

/** A full redesign: no heading, table, label or word that says which page this is. */
export function unrecognisedPage(): PageResponse {
  const nonce = newNonce();
  return page(
    html`<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>VExpenses</title><link rel="icon" href="data:,">
<style nonce="${nonce}">body{font:15px sans-serif;margin:40px;background:#101820;color:#e8edf2}div{padding:12px 0}</style>
<script src="/assets/presses.js"></script></head>
<body><div><div>Uma experiência totalmente nova</div><div>Estamos reconstruindo tudo por aqui.</div></div><div><span>⋯</span></div></body></html>`.source,
    nonce,
  );
}
