/** Pages that look like ours and aren't, and a Configurar that nobody would know again. Nothing may be drawn on any of them. */
import { html, type Markup } from "../vexpenses/html.ts";
import { membersOf, TYPE_NAMES, viewOf } from "./content.ts";

interface StaticPage {
  title: string;
  trail: string[];
  body: Markup;
}

const people = membersOf({});
const { options } = viewOf({}, new Map(), "1");

function select(label: string, entries: readonly string[]): Markup {
  return html`<select class="form-control" aria-label="${label}"><option value="">Selecione</option>${entries.map((entry) => html`<option>${entry}</option>`)}</select>`;
}

function table(titles: string[], rows: (string | Markup)[][]): Markup {
  return html`<table class="table"><thead><tr>${titles.map((title) => html`<th>${title}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}

function bindings(titles: string[], label: string, entries: readonly string[]): Markup {
  return table(
    titles,
    TYPE_NAMES.map((name) => [name, select(label, entries)]),
  );
}

const OTHER_CATEGORIES = ["Combustíveis e lubrificantes", "Hospedagem", "Refeições", "Pedágios", "Despesas gerais"];

/** Configurar of another integration: the same shape, another name. */
function otherVendor(title: string, key: string): StaticPage {
  return {
    title: `Integração ${title}`,
    trail: ["Configurações", "Integrações", title, "Configurar"],
    body: html`<section class="painel"><h2>Chaves de acesso</h2>
<div class="campo"><label for="chave">${key}</label><input class="form-control" type="text" id="chave"></div>
<div class="campo"><label for="conta">Conta corrente</label><select class="form-control" id="conta"><option>Caixa</option></select></div></section>
<section class="painel"><h2>Vincular tipo(s) de despesas</h2>${bindings(["Tipo de despesa", `Categoria ${title}`], `Categoria ${title}`, OTHER_CATEGORIES)}</section>
<p><button class="btn btn-primary" type="button">Salvar</button> <button class="btn" type="button">Sincronizar</button></p>`,
  };
}

export const STATIC_PAGES: Record<string, StaticPage> = {
  "conta-azul": otherVendor("Conta Azul", "Client ID"),
  nibo: otherVendor("Nibo", "API Key"),
  // Somebody else's ERP page that happens to speak of the same things, but of no vendor
  crm: {
    title: "Integração ERP",
    trail: ["Ajustes", "Integração ERP"],
    body: html`<section class="painel"><h2>Vincular categorias do ERP</h2>
<p>Escolha para cada tipo de despesa a categoria do seu ERP.</p>${bindings(["Tipo de despesa", "Categoria"], "Categoria", OTHER_CATEGORIES)}</section>
<p><button class="btn btn-primary" type="button">Salvar</button> <button class="btn" type="button">Sincronizar</button></p>`,
  },
  help: {
    title: "Como configurar a integração com o Omie",
    trail: ["Central de ajuda", "Integrações", "Omie"],
    body: html`<article class="painel">
<h2>1. Informe App Key e App Secret</h2><p>Em Configurações, Integrações, Omie, clique em Configurar e informe as chaves.</p>
<h2>2. Vincular tipo(s) de despesas</h2><p>Para cada tipo de despesa escolha a categoria do Omie, por exemplo:</p>
${table(
  ["Tipo de despesa", "Categoria Omie"],
  TYPE_NAMES.slice(0, 4).map((name, index) => [name, options[index]?.label ?? ""]),
)}
<h2>3. Sincronizar</h2><p>Escolha a conta corrente e clique em Sincronizar.</p>
<p>Este artigo foi útil? ${select("Este artigo foi útil?", ["Sim", "Não"])} <button class="btn" type="button">Enviar</button></p></article>`,
  },
  expenses: {
    title: "Relatório #8101",
    trail: ["Relatórios", "#8101"],
    body: html`<section class="painel"><h2>Despesas</h2>${table(
      ["Data", "Tipo de despesa", "Categoria", "Valor"],
      TYPE_NAMES.map((name, index) => [`${String(index + 1).padStart(2, "0")}/11/2026`, name, select("Categoria", OTHER_CATEGORIES), `R$ ${index + 10},00`]),
    )}</section><p><button class="btn btn-primary" type="button">Salvar</button> <button class="btn" type="button">Enviar para o Omie</button></p>`,
  },
  suppliers: {
    title: "Fornecedores",
    trail: ["Cadastros", "Fornecedores"],
    body: html`<section class="painel"><div class="abas"><a href="#">Ativos</a> <a href="#">Inativos</a></div>${table(
      ["Nome", "E-mail", "Omie"],
      people.slice(0, 10).map(({ name, email }) => [name, email, "Integrado"]),
    )}</section>`,
  },
  "payment-methods": {
    title: "Formas de Pagamento",
    trail: ["Configurações", "Formas de Pagamento"],
    body: html`<section class="painel"><h2>Formas de Pagamento</h2>${table(
      ["Nome", "Conta corrente", "Situação"],
      ["Dinheiro", "Cartão Corporativo", "Pix"].map((name) => [name, select("Conta corrente", ["Caixinha", "Banco Inventado - Conta Corrente"]), "Ativo"]),
    )}</section><p><button class="btn btn-primary" type="button">Salvar</button></p>`,
  },
  login: {
    title: "Entrar",
    trail: [],
    body: html`<section class="painel"><div class="campo"><label for="usuario">E-mail</label><input class="form-control" type="email" id="usuario"></div>
<div class="campo"><label for="senha">Senha</label><input class="form-control" type="password" id="senha"></div>
<p><button class="btn btn-primary" type="button">Entrar</button></p><p>Integração com Omie, Conta Azul e Nibo.</p></section>`,
  },
  "invite-report": {
    title: "Acessos do mês",
    trail: ["Gestão", "Acessos do mês"],
    body: html`<section class="painel"><h2>Usuários que entraram</h2>${table(
      ["Usuário", "E-mail", "Último acesso"],
      people.slice(0, 8).map(({ name, email }, index) => [name, email, `${String(index + 1).padStart(2, "0")}/11/2026`]),
    )}</section>`,
  },
  // The same task as Configurar with not one of its words
  redesign: {
    title: "Painel de correspondências",
    trail: [],
    body: html`<section class="painel"><p>Arraste ou escolha o destino de cada grupo.</p><div class="cartoes">${TYPE_NAMES.map(
      (name) => html`<div class="cartao"><b>${name}</b><span>→</span>${select("Destino", options.slice(0, 12).map(({ label }) => label))}</div>`,
    )}</div><p><button class="btn btn-primary" type="button">Aplicar</button></p></section>`,
  },
};

/** Membros de Equipe without a table: a card per person. */
export const MEMBER_CARDS: StaticPage = {
  title: "Membros de Equipe",
  trail: ["Configurações", "Membros de Equipe"],
  body: html`<section class="painel"><div class="abas" role="tablist"><button class="btn" type="button" role="tab" aria-selected="true">Usuários ativos</button> <button class="btn" type="button" role="tab" aria-selected="false">Usuários desativados</button></div>
<ul class="cartoes sem-marcas">${people.map(
    ({ name, email, role }) => html`<li class="cartao"><strong>${name}</strong><div>${email}</div><small>${role}</small></li>`,
  )}</ul></section>`,
};
