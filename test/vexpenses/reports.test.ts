// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readReport, reportFacts } from "../../lib/vexpenses/page/reports.ts";
import { must, show, showHtml } from "./page.ts";

describe("an approval's page", () => {
  test("whose it is, what it holds, what is marked", () => {
    const report = readReport(show("approval-detail"));
    expect(report).toMatchObject({ number: "8101", description: "Viagem SP 06/2025", person: "Ana Souza Inventada", status: "waiting", decidable: true, complete: true, missed: [] });
    expect(report.expenses.map(({ type, amount, reimbursable, mark }) => [type, amount, reimbursable, mark])).toEqual([
      ["Táxi", { cents: 3_000, currency: "BRL" }, true, "approved"],
      // what counts is the converted amount
      ["Hotel", { cents: 54_010, currency: "BRL" }, false, "rejected"],
      ["Táxi", { cents: -500, currency: "BRL" }, true, null],
    ]);
    expect(report.expenses[1]?.beside).toBe(must("tbody tr:nth-child(2) td:nth-child(2)"));
  });
  test("what happened, in page order; a comment is no action", () => {
    const { timeline } = readReport(show("approval-detail"));
    expect(timeline.map(({ at, action }) => [at.day, at.time, action])).toEqual([
      ["2025-06-10", "08:37", "waiting"],
      ["2025-06-11", "", "rejected"],
      ["2025-06-12", "09:00", "reopened"],
      ["2025-06-13", "10:00", null],
    ]);
    expect(timeline[2]?.element).toBe(must(".timeline-item-container:nth-of-type(3)"));
  });
});

test("a report in Spanish that nobody here decides on", () => {
  const report = readReport(show("report-detail-es"));
  expect(report).toMatchObject({ number: "77", description: "Visita a cliente", person: "Eva Luz", status: "approved", decidable: false, complete: true, timeline: [] });
  expect(report.expenses.map(({ type, amount, reimbursable }) => [type, amount?.cents, reimbursable])).toEqual([["Taxi", 1_200_000, null], ["Comida", 350_000, null]]);
});

describe("what can't be told is named", () => {
  const page = (html: string): ReturnType<typeof readReport> => readReport(showHtml(`<main><h1>Relatório #5</h1><p>Solicitante: Ana</p>${html}</main>`));
  const expenses = "<table><tr><th>Tipo de despesa</th><th>Valor</th></tr><tr><td>Táxi</td><td>R$ 1,00</td></tr></table>";
  test("two numbers in headings", () => {
    expect(page(`<h2>#6 - outro</h2>${expenses}`)).toMatchObject({ number: "", missed: ["report-number"] });
  });
  test("two tables of expenses", () => {
    expect(page(expenses + expenses)).toMatchObject({ expenses: [], complete: false, missed: ["several-expense-tables"] });
  });
  test("none at all is no list that is still loading: only a page that says so is empty", () => {
    expect(page("<p>Nenhuma despesa neste relatório.</p>")).toMatchObject({ expenses: [], complete: true });
    expect(page('<p hidden>Nenhuma despesa</p><div aria-busy="true">Carregando...</div>').complete).toBe(false);
  });
  test("the heading to draw beside; a number that only the breadcrumb shows has none", () => {
    expect(page("").beside).toBe(must("h1"));
    expect(readReport(showHtml('<main><nav aria-label="breadcrumb"><a>Relatórios</a><span>#9</span></nav><h1>Viagem</h1></main>'))).toMatchObject({ number: "9", beside: null });
  });
  test("no table", () => {
    expect(page("<p>Carregando...</p>")).toMatchObject({ expenses: [], complete: false, missed: ["expenses-table"] });
  });
  test("two amounts titled alike: the table is none we understand", () => {
    expect(page("<table><tr><th>Tipo de despesa</th><th>Valor</th><th>Valor</th></tr><tr><td>Táxi</td><td>R$ 1,00</td><td>R$ 2,00</td></tr></table>").missed).toEqual(["expenses-table"]);
  });
  test("two people", () => {
    expect(readReport(showHtml(`<main><h1>#5</h1><p>Solicitante: Ana</p><p>Colaborador: Rui</p>${expenses}</main>`))).toMatchObject({ person: "", missed: ["person"] });
  });
  test("an expense without a type makes it incomplete", () => {
    const read = page("<table><tr><th>Tipo de despesa</th><th>Valor</th></tr><tr><td></td><td>R$ 1,00</td></tr><tr><td>Hotel</td><td>R$ 2,00</td></tr></table>");
    expect(read).toMatchObject({ complete: false, missed: ["expense-type"] });
    expect(read.expenses.map((one) => one.type)).toEqual(["Hotel"]);
  });
  test("the first page of expenses is not all of them", () => {
    expect(page(`${expenses}<span>1–1 de 24</span>`).complete).toBe(false);
  });
});

describe("expenses without table markup", () => {
  const read = (html: string) => readReport(showHtml(`<main><h1>Relatório #5</h1><p>Solicitante: Ana</p>${html}<p>Total: R$ 30,50</p></main>`));
  const both = [["Táxi", 1_000], ["Hotel 💼 <b>", 2_050]];
  test.each([
    ["rows of divs under a row of titles", `<div class="t"><div><div>Tipo de despesa</div><div>Valor</div></div><div><div>Táxi</div><div>R$ 10,00</div></div><div><div>Hotel 💼 &lt;b&gt;</div><div>R$ 20,50</div></div></div>`],
    ["cards that label what they show", `<ul><li><dl><dt>Tipo de despesa</dt><dd>Táxi</dd><dt>Valor</dt><dd>R$ 10,00</dd></dl></li><li><dl><dt>Tipo de despesa</dt><dd>Hotel 💼 &lt;b&gt;</dd><dt>Valor</dt><dd>R$ 20,50</dd></dl></li></ul>`],
  ])("%s", (_, html) => {
    const report = read(html);
    expect(report.expenses.map(({ type, amount }) => [type, amount?.cents])).toEqual(both);
    expect(report).toMatchObject({ complete: true, missed: [] });
    expect(report.expenses.every(({ row, beside, type }) => row.contains(beside) && beside.textContent === type)).toBe(true);
  });
  test("cards that don't say which text is the type are not guessed at", () => {
    expect(read(`<ul><li><p>Táxi</p><p>R$ 10,00</p></li><li><p>Hotel</p><p>R$ 20,50</p></li></ul>`)).toMatchObject({ expenses: [], complete: false, missed: ["expenses-table"] });
  });
});

test.each([
  [`<input type="checkbox" checked>`, true],
  [`<input type="checkbox">`, false],
  [`<span role="switch" aria-checked="true"></span>`, true],
  ["Não reembolsável", false],
  ["Reembolsável", true],
  ["No", false],
  ["—", null],
])("reimbursable: %s", (cell, said) => {
  showHtml(`<main><h1>#5</h1><table><tr><th>Tipo de despesa</th><th>Valor</th><th>Reembolsável?</th></tr><tr><td>Táxi</td><td>R$ 1,00</td><td>${cell}</td></tr></table></main>`);
  expect(readReport(document).expenses[0]?.reimbursable).toBe(said);
});

test.each([
  [`<button aria-pressed="true">Aprovar</button><button aria-pressed="false">Reprovar</button>`, "approved"],
  [`<button aria-pressed="false">Aprovar</button><button aria-pressed="true">Reprovar</button>`, "rejected"],
  [`<button>Aprovar</button><button>Reprovar</button>`, null],
  [`Reprovada`, "rejected"],
  [`<span role="radio" aria-checked="true">Aprovar</span><span role="radio" aria-checked="false">Reprovar</span>`, "approved"],
])("marks: %s", (cell, mark) => {
  showHtml(`<main><h1>#5</h1><table><tr><th>Tipo de despesa</th><th>Valor</th><th>Decisão</th></tr><tr><td>Táxi</td><td>R$ 1,00</td><td>${cell}</td></tr></table></main>`);
  expect(readReport(document).expenses[0]?.mark).toBe(mark);
});

describe("what the preview of OMIE's entries needs besides", () => {
  const cell = (mark: string): string => `<tr><td>Táxi</td><td>R$ 1,00</td><td>${mark}</td></tr>`;
  const marks = `<input type="radio" aria-label="Aprovar"><input type="radio" aria-label="Reprovar">`;
  const page = (around: string, rows = cell("")): ReturnType<typeof readReport> =>
    readReport(showHtml(`<main><h1>#5</h1>${around}<table><tr><th>Tipo de despesa</th><th>Valor</th><th>Decisão</th></tr>${rows}</table></main>`));

  test.each<[string, string, string, boolean | null]>([
    ["a mark on every expense, and Enviar", "<button>Enviar</button>", cell(marks) + cell(marks), true],
    ["marks that are buttons", "<button>Enviar</button>", cell(`<button aria-pressed="true">Aprovar</button>`), true],
    ["marks, and an Enviar that may be the comment's", "<button>Aprovar</button><textarea></textarea><button>Enviar</button>", cell(marks), null],
    ["marks, but nothing that sends them", "<button>Aprovar</button>", cell(marks), null],
    ["no marks", "<button>Aprovar</button><button>Reprovar</button>", cell(""), false],
    ["no marks and nothing to decide with", "", cell(""), null],
    ["marks on some", "<button>Enviar</button>", cell(marks) + cell(""), null],
  ])("partial approval: %s", (_, around, rows, partial) => {
    expect(page(around, rows).partial).toBe(partial);
  });

  test.each<[string, number | null]>([
    ["Etapa 1 de 3", 2],
    ["Passo 2/2", 0],
    ["1 de 3 etapas concluídas", 1],
    ["Última etapa", 0],
    ["Paso 1 de 2", 1],
    ["Step 3 of 2", null],
    ["Falta 1 etapa", null],
    ["Etapa 2", null],
    ["3 de 4 despesas", null],
  ])("steps left: %s", (text, left) => {
    expect(page(`<p>${text}</p>`).stepsLeft).toBe(left);
  });

  test("steps the timeline tells of are passed", () => {
    expect(page(`<p>Etapa 2 de 2</p><section><h2>Linha do Tempo</h2><ul><li>10/06/2025 • Aprovado na etapa 1 de 2</li></ul></section>`).stepsLeft).toBe(0);
    expect(page(`<p>Etapa 2 de 2</p><p>Etapa 1 de 2</p>`).stepsLeft).toBeNull();
  });

  test.each<[string, unknown]>([
    ["<p>Adiantamento: R$ 200,00</p>", { cents: 20_000, currency: "BRL" }],
    ["<dl><dt>Adiantamento</dt><dd>Nenhum</dd></dl>", "none"],
    ["<p>Adiantamento: a confirmar</p>", null],
    ["", null],
  ])("advance: %s", (around, advance) => {
    expect(page(around).advance).toEqual(advance);
  });

  test.each<[string, string | null]>([
    [`<a href="/relatorios/download/pdf/abc">Baixar PDF</a>`, `${location.origin}/relatorios/download/pdf/abc`],
    [`<a href="http://app.vexpenses.com/relatorios/download/pdf/abc">PDF</a>`, "https://app.vexpenses.com/relatorios/download/pdf/abc"],
    [`<a href="https://outro.example/a.pdf">PDF</a>`, null],
    [`<a href="javascript:alert(1)">PDF</a>`, null],
    [`<a href="/a">PDF</a><a href="/b">PDF</a>`, null],
    [`<a href="/a">Excel</a>`, null],
  ])("PDF: %s", (around, pdf) => {
    expect(page(around).pdf).toBe(pdf);
  });

  test("an expense the page also shows in another currency was converted", () => {
    expect(readReport(show("approval-detail")).expenses.map((one) => one.converted)).toEqual([false, true, false]);
  });

  test("the facts hold no element, and survive being sent", () => {
    const facts = reportFacts(readReport(show("approval-detail")));
    expect(structuredClone(facts)).toEqual(JSON.parse(JSON.stringify(facts)));
    expect(facts.expenses).toHaveLength(3);
    expect(facts.timeline).toHaveLength(4);
  });
});
