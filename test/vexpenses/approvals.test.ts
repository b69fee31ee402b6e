// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readApprovals } from "../../lib/vexpenses/page/approvals.ts";
import { must, show, showHtml } from "./page.ts";

const HERE = location.origin;

describe("a table", () => {
  test("number, description, person, amount in cents, link and state of every row", () => {
    const { rows, tab, missed } = readApprovals(show("approvals-table"));
    expect(rows.map(({ number, description, person, amount, href, status }) => ({ number, description, person, amount, href, status }))).toEqual([
      { number: "8101", description: "Viagem SP 06/2025", person: "Ana Souza Inventada", amount: { cents: 123_456, currency: "BRL" }, href: `${HERE}/aprovacoes/501`, status: "waiting" },
      { number: "8102", description: "<img src=x onerror=alert(1)>", person: "Rui Sá", amount: { cents: -1_000, currency: "BRL" }, href: `${HERE}/aprovacoes/502`, status: "waiting" },
      // a link that leaves the host leads nowhere for us
      { number: "8103", description: "Almoço #2", person: "Ana Souza Inventada", amount: { cents: 2_000, currency: "USD" }, href: null, status: "waiting" },
    ]);
    expect(tab).toBe("waiting");
    expect(missed).toEqual([]);
    expect(rows[0]?.beside).toBe(must("tbody td:nth-child(3) p"));
    expect(rows.every((row) => row.row.contains(row.beside) && row.row.textContent?.includes(row.number))).toBe(true);
  });
  test("the number in the tab says whether all are there", () => {
    expect(readApprovals(show("approvals-table")).complete).toBe(true);
    must("[aria-selected=true]").textContent = "Aguardando você (24)";
    expect(readApprovals(document)).toMatchObject({ complete: false, pages: null });
  });
});

test("cards in English: each says its own state", () => {
  const { rows } = readApprovals(show("approvals-cards-en"));
  expect(rows.map(({ number, person, amount, href }) => [number, person, amount?.cents, href])).toEqual([
    ["8101", "Ana Souza", 123_456, `${HERE}/aprovacoes/501`],
    ["8102", "Rui Sá", 3_000, `${HERE}/aprovacoes/502`],
  ]);
});

const table = (rows: string): string => `<main><table><tr><th>Solicitante</th><th>Relatório</th><th>Valor</th></tr>${rows}</table></main>`;

describe("never a guess", () => {
  test("two lists of reports: neither", () => {
    const list = table("<tr><td>Ana</td><td>#1 - a</td><td>R$ 1,00</td></tr>");
    expect(readApprovals(showHtml(list + list))).toMatchObject({ rows: [], complete: false, missed: ["several-report-lists"] });
  });
  test("no list at all", () => {
    expect(readApprovals(showHtml("<main><h1>Aprovações</h1><p>Nada por aqui</p></main>"))).toMatchObject({ rows: [], complete: false, missed: ["report-rows"] });
  });
  test("a row with two numbers is left out, and the list is not complete", () => {
    const read = readApprovals(showHtml(table("<tr><td>Ana</td><td>#1 - a</td><td>R$ 1,00</td></tr><tr><td>Rui</td><td><p>#2 - b</p><p>#3 - c</p></td><td>R$ 1,00</td></tr>")));
    expect(read.rows.map((row) => row.number)).toEqual(["1"]);
    expect(read).toMatchObject({ complete: false, missed: ["report-number"] });
  });
  test("of two untitled amounts none is taken", () => {
    const read = readApprovals(showHtml(`<main><table><tr><td>Ana Luz</td><td>#1 - a</td><td>R$ 1,00</td><td>R$ 2,00</td></tr></table></main>`));
    expect(read.rows.map((row) => row.amount)).toEqual([null]);
    expect(read.missed).toEqual(["amount"]);
  });
  test("the empty line is no report", () => {
    expect(readApprovals(showHtml(table("<tr><td>Ana</td><td>#1 - a</td><td>R$ 1,00</td></tr><tr><td colspan=3>Nenhum outro relatório</td></tr>"))).rows).toHaveLength(1);
  });
});

test("a state column speaks for its row before the tab does", () => {
  showHtml(`<main><button role="tab" aria-selected="true">Aprovados</button><table><tr><th>Relatório</th><th>Situação</th><th>Valor</th></tr>
    <tr><td>#1 - a</td><td>Pago</td><td>R$ 1,00</td></tr><tr><td>#2 - b</td><td></td><td>R$ 1,00</td></tr></table></main>`);
  expect(readApprovals(document).rows.map((row) => row.status)).toEqual(["paid", "approved"]);
});
