/** A VExpenses page we have nothing to draw on, long and never at rest for a while, as dashboards are. Invented. */
import type { Page } from "puppeteer-core";

const PATH = "/admin/dashboard-alertas";
export const UNRELATED_URL = `https://app.vexpenses.com${PATH}`;

const MENU = ["Painel", "Despesas", "Relatórios", "Gestão", "Cartões", "Configurações", "Ajuda"];
const WORDS = "reembolso viagem cliente reunião valor despesa projeto centro custo mês prazo política limite diária gerente filial nota cupom".split(" ");
const text = (seed: number, words: number): string => Array.from({ length: words }, (_, at) => WORDS[(seed * 7 + at * (seed % 5 + 1)) % WORDS.length]).join(" ");
const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join("");

/** No landmark anywhere, only `div`s, headings and tables; a feed, a clock and a chart's labels keep changing. */
function html(): string {
  const row = (index: number): string => `<tr><td>${(index % 28) + 1}/11/2026</td><td>Pessoa Inventada ${index}</td><td>${text(index, 4)}</td><td>R$ ${index + 10},00</td><td><button type="button">Ver</button> <button type="button">Lembrar</button></td></tr>`;
  const table = (title: string, rows: number): string => `<div class="card"><h3>${title}</h3><table><thead><tr><th>Data</th><th>Responsável</th><th>Descrição</th><th>Valor</th><th>Ações</th></tr></thead><tbody>${times(rows, row)}</tbody></table></div>`;
  return `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Painel de controle</title>
<style>body{margin:0;font:14px sans-serif}.card{margin:12px;padding:12px;border:1px solid #ccc}.bar{display:inline-block;width:12px;background:#69c}table{width:100%;border-collapse:collapse}td,th{padding:4px;border-bottom:1px solid #eee}</style></head><body>
<div class="top">${MENU.map((name) => `<a href="#">${name}</a>`).join(" · ")} <span id="clock"></span></div><div id="app">
<h1>Painel de controle</h1>${table("Alertas", 300)}${table("Pagamentos", 200)}
<div class="card"><h3>Despesas por projeto</h3><div id="chart">${times(60, (at) => `<div class="bar" style="height:${(at * 7) % 90}px"><span>${at}</span></div>`)}</div></div>
<div class="card"><h3>Política</h3>${times(150, (at) => `<p>${text(at, 60)}.</p>`)}</div>
<div class="card"><h3>Atividade</h3><div id="feed"></div></div></div>
<script src="/assets/unrelated.js"></script></body></html>`;
}

/** Runs in the page: three seconds of what dashboards do. */
const SCRIPT = `
let tick = 0;
const timer = setInterval(() => {
  tick++;
  document.getElementById("clock").textContent = "há " + tick + " instantes";
  const entry = document.createElement("div");
  entry.innerHTML = "<b>Pessoa Inventada " + tick + "</b> enviou <a href='#'>uma despesa</a> de <span>R$ " + tick + ",00</span>";
  document.getElementById("feed").prepend(entry);
  for (const label of document.querySelectorAll("#chart span")) label.textContent = String((Number(label.textContent) + 1) % 100);
  if (tick % 10 === 0) {
    const body = document.querySelector("tbody");
    body.replaceChildren(...[...body.rows].reverse().map((row) => row.cloneNode(true)));
  }
  if (tick === 60) { clearInterval(timer); document.body.dataset.done = "1"; }
}, 50);`;

/** Answers for the page's address in this tab. */
export async function serveUnrelated(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === PATH) void request.respond({ contentType: "text/html; charset=utf-8", body: html() });
    else if (pathname === "/assets/unrelated.js") void request.respond({ contentType: "text/javascript", body: SCRIPT });
    else void request.continue();
  });
}
