// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readMembers } from "../../lib/vexpenses/page/members.ts";
import { must, show, showHtml } from "./page.ts";

describe("a titled table", () => {
  test("people, keys and where to draw", () => {
    const { rows, list, missed } = readMembers(show("members-table"));
    expect(rows.map((row) => row.member)).toEqual([
      { name: "Ana Souza Inventada", email: "ana.souza@ficticia.example", active: true },
      { name: "<img src=x onerror=alert(1)>", email: "hostil@ficticia.example", active: true },
      { name: "Rui Sá Inventado", email: "", active: true },
    ]);
    expect(rows.map((row) => row.key)).toEqual(["Ana.Souza@Ficticia.example", "hostil@ficticia.example", "Rui Sá Inventado"]);
    expect(rows[0]?.beside).toBe(must("tbody a"));
    expect(rows[2]?.beside).toBe(must("tbody tr:nth-child(3) td:nth-child(2)"));
    expect(rows.every((row) => row.row.localName === "tr" && row.row.contains(row.beside))).toBe(true);
    expect(missed).toEqual([]);
    // 13 people, 3 a page
    expect(list).toMatchObject({ tab: "active", page: 1, pages: 5, complete: true });
  });

  test("reading twice gives the same, also with our badges in it", () => {
    show("members-table");
    const before = readMembers(document);
    for (const row of before.rows) row.beside.append(document.createElement("prontidao-badge"));
    expect(readMembers(document)).toEqual(before);
  });
});

test("without titles: the column of e-mails by content, name and e-mail in one cell, initials left out", () => {
  const { rows, list } = readMembers(show("members-english-no-titles"));
  expect(rows.map(({ member, key }) => [member.name, member.email, member.active, key])).toEqual([
    ["Ana Souza", "ana@ficticia.example", false, "ana@ficticia.example"],
    ["Bia Luz", "bia@ficticia.example", false, "bia@ficticia.example"],
  ]);
  expect(rows[0]?.beside.textContent).toBe("Ana Souza");
  expect(list).toMatchObject({ tab: "inactive", page: 1, pages: null });
});

test("a status column says who is active when the list holds both", () => {
  showHtml(`<main><h1>Membros de Equipe</h1><table><tr><th>Nome</th><th>E-mail</th><th>Status</th></tr>
    <tr><td>Ana</td><td>a@ficticia.example</td><td>Ativo</td></tr><tr><td>Rui</td><td>r@ficticia.example</td><td><span>Desativado</span></td></tr>
    <tr><td>Eva</td><td>e@ficticia.example</td><td></td></tr></table></main>`);
  expect(readMembers(document).rows.map((row) => row.member.active)).toEqual([true, false, null]);
});

test("people of one name and people twice are all kept, in page order", () => {
  showHtml(`<main><table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td><td>a@ficticia.example</td></tr>
    <tr><td>Ana</td><td>b@ficticia.example</td></tr><tr><td>Ana</td><td>a@ficticia.example</td></tr></table></main>`);
  expect(readMembers(document).rows.map((row) => row.key)).toEqual(["a@ficticia.example", "b@ficticia.example", "a@ficticia.example"]);
});

test.each([
  ["no table at all", "<main><p>Carregando</p></main>", "members-table"],
  ["no e-mail column", "<main><table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td></tr></table></main>", "members-table"],
  ["a row with nobody in it", "<main><table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td><td>a@f.example</td></tr><tr><td></td><td></td></tr></table></main>", "member-in-row"],
])("%s is named and makes the list incomplete", (_, html, miss) => {
  const read = readMembers(showHtml(html));
  expect(read.list.complete).toBe(false);
  if (miss !== "members-table") expect(read.missed).toEqual([miss]);
});

describe("how much of the list is seen", () => {
  const list = (rows: number, around: string): ReturnType<typeof readMembers>["list"] => {
    const body = Array.from({ length: rows }, (_, n) => `<tr><td>Pessoa ${n}</td><td>p${n}@ficticia.example</td></tr>`).join("");
    return readMembers(showHtml(`<main><table><tr><th>Nome</th><th>E-mail</th></tr>${body}</table>${around}</main>`)).list;
  };
  test.each<[string, number, string, { page: number; pages: number | null; complete: boolean }]>([
    ["Página x de y", 10, "<span>Página 2 de 3</span>", { page: 2, pages: 3, complete: true }],
    ["range, middle page", 10, "<span>11–20 de 24</span>", { page: 2, pages: 3, complete: true }],
    ["range, all on one page", 2, "<span>Mostrando 1 a 2 de 2</span>", { page: 1, pages: 1, complete: true }],
    ["range, last page with numbered links", 4, `<span>21 - 24 de 24</span><nav><a>1</a><a>2</a><a aria-current="page">3</a></nav>`, { page: 3, pages: 3, complete: true }],
    ["range, last page of unknown size", 4, "<span>21–24 de 24</span>", { page: 2, pages: null, complete: false }],
    ["thousands", 10, "<span>1–10 de 1.234</span>", { page: 1, pages: 124, complete: true }],
    ["numbered links only", 3, `<nav><a aria-current="page">1</a><a>2</a></nav>`, { page: 1, pages: 2, complete: true }],
    ["numbered links that go on", 3, `<nav><a aria-current="page">1</a><a>2</a><span>…</span></nav>`, { page: 1, pages: null, complete: true }],
    ["rows still missing", 3, "<span>1–10 de 24</span>", { page: 1, pages: 3, complete: false }],
    ["more on demand", 3, "<button>Carregar mais</button>", { page: 1, pages: null, complete: false }],
    ["still loading", 3, `<div aria-busy="true"></div>`, { page: 1, pages: null, complete: false }],
    ["filtered by a search", 1, `<input type="search" value="ana"><span>Página 1 de 1</span>`, { page: 1, pages: 1, complete: false }],
    ["English", 10, "<span>Page 1 of 3</span>", { page: 1, pages: 3, complete: true }],
  ])("%s", (_, rows, around, expected) => {
    expect(list(rows, around)).toMatchObject(expected);
  });
  test("a grid that says how many rows it has", () => {
    showHtml(`<main><div role="grid" aria-rowcount="50"><div role="row"><span role="columnheader">Nome</span><span role="columnheader">E-mail</span></div>
      <div role="row"><span role="gridcell">Ana</span><span role="gridcell">a@ficticia.example</span></div></div></main>`);
    expect(readMembers(document).list.complete).toBe(false);
  });
});

test.each<[string, string, "active" | "inactive" | "all"]>([
  ["tab by aria", `<div role="tablist"><button role="tab" aria-selected="false">Usuários ativos</button><button role="tab" aria-selected="true">Usuários desativados</button></div>`, "inactive"],
  ["link by class word", `<ul><li><a class="ativa">Usuários ativos</a></li><li><a>Usuários desativados</a></li></ul>`, "active"],
  ["both marked: not told", `<ul><li><a class="x active">Ativos</a></li><li><a class="active">Inativos</a></li></ul>`, "all"],
  ["heading", "<h2>Usuarios desactivados</h2>", "inactive"],
  ["nothing", "", "all"],
])("which list: %s", (_, before, tab) => {
  showHtml(`<main>${before}<table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td><td>a@ficticia.example</td></tr></table></main>`);
  expect(readMembers(document).list.tab).toBe(tab);
});

test.each([["/m?aba=desativados&pagina=2", "inactive"], ["/m?status=active", "active"], ["/usuarios/inativos", "inactive"], ["/m?q=%E0%A4%A", "all"]])("which list by the address: %s", (address, tab) => {
  history.pushState(null, "", address);
  showHtml(`<main><table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td><td>a@ficticia.example</td></tr></table></main>`);
  expect(readMembers(document).list.tab).toBe(tab);
  history.pushState(null, "", "/");
});
