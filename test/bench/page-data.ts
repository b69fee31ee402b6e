/** Invented pages of any length: as HTML for a document without a server, and as data for the stand-in hosts. */
import { demoData, type SandboxData } from "../sandbox/data.ts";
import { names, offered } from "./invented.ts";

const CATEGORIES = 60;

/** Membros de Equipe, all on one page. */
export function membersHtml(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `<tr><td><a href="/m/${index}">Pessoa Inventada ${index}</a></td><td>pessoa.${index}@ficticia.example</td><td>Normal</td><td><button type="button">Editar</button></td></tr>`);
  return `<main><h1>Membros de Equipe</h1>
    <div role="tablist"><button role="tab" aria-selected="true">Usuários ativos</button><button role="tab" aria-selected="false">Usuários desativados</button></div>
    <table><thead><tr><th>Nome</th><th>E-mail</th><th>Perfil</th><th>Ações</th></tr></thead><tbody>${rows.join("")}</tbody></table></main>`;
}

/** Omie → Configurar: every type with a native select of the same categories, every second one chosen. */
export function configurarHtml(count: number): string {
  const options = offered(names(CATEGORIES));
  const select = (index: number): string =>
    `<select name="categoria[${index}]"><option value="">Selecione…</option>${options.map(({ value, label }, at) => `<option value="${value}"${index % 2 === 0 && at === index % CATEGORIES ? " selected" : ""}>${label}</option>`).join("")}</select>`;
  const rows = Array.from({ length: count }, (_, index) => `<tr><td>Tipo inventado ${index}</td><td>${select(index)}</td></tr>`);
  return `<main><h1>Integração Omie</h1><form method="post" action="/x">
    <label for="k">App Key</label><input type="text" id="k" name="app_key" value="1234567890123">
    <label for="c">Conta corrente</label><select id="c" name="conta"><option value="">Selecione</option><option value="91" selected>Banco Inventado</option></select>
    <h2>Vincular tipo(s) de despesas</h2>
    <table><thead><tr><th>Tipo de despesa</th><th>Categoria Omie</th></tr></thead><tbody>${rows.join("")}</tbody></table>
    <button type="submit">Salvar</button></form><section><h2>Usuários</h2><button type="button">Sincronizar</button></section></main>`;
}

/** The demo's VExpenses with so many members and expense types. */
export function pageData(count: number): SandboxData {
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
  return {
    ...demoData(),
    members: each((index) => ({ id: 900_000 + index, name: `Pessoa Inventada ${index}`, email: `pessoa.${index}@ficticia.example`, role: "Normal", active: true })),
    types: each((index) => ({ id: 7_000 + index, name: `Tipo inventado ${index}`, active: true })),
  };
}
