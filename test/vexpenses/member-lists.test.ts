// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { readMembers } from "../../lib/vexpenses/page/members.ts";
import { must, show, showHtml } from "./page.ts";

type Line = [name: string, email: string, active: boolean | null, key: string];

const read = (fixture: string): { lines: Line[]; complete: boolean; missed: string[] } => {
  const { rows, list, missed } = readMembers(show(fixture));
  return { lines: rows.map(({ member, key }) => [member.name, member.email, member.active, key]), complete: list.complete, missed };
};

const ANA: Line = ["Ana Souza", "ana@ficticia.example", null, "ana@ficticia.example"];
const EVA: Line = ["Eva Luz", "eva@ficticia.example", null, "eva@ficticia.example"];

describe("people in whatever shape", () => {
  test("cards: names by their headings, roles and initials left out, somebody without an e-mail too", () => {
    const { lines, missed } = read("members-cards");
    expect(lines).toEqual([ANA, ["Rui Sá", "rui@ficticia.example", null, "rui@ficticia.example"], EVA, ["Ivo Sem E-mail", "", null, "Ivo Sem E-mail"]]);
    expect(missed).toEqual([]);
    expect(readMembers(document).rows[0]?.beside).toBe(must("h3"));
  });
  test("a list in Spanish; an invisible character in an address is not part of it, but it is shown", () => {
    expect(read("members-list-es").lines).toEqual([ANA, ["Rui Sá", "rui@ficticia.example", null, "rui@fic\u200Bticia.example"]]);
  });
  test("a flat definition list: the row is what holds the address", () => {
    const { lines, complete } = read("members-definitions");
    expect(lines.map(([name, email]) => [name, email])).toEqual([["Ana Souza", "ana@ficticia.example"], ["Rui Sá", "rui@ficticia.example"], ["Eva Luz", "eva@ficticia.example"]]);
    expect(complete).toBe(true);
    const [row] = readMembers(document).rows;
    expect([row?.row, row?.beside]).toEqual([must("dd"), must("dd")]);
  });
  test("rows of divs under a row of titles", () => {
    const { lines } = read("members-div-rows");
    expect(lines).toEqual([["Ana Souza", "ana@ficticia.example", true, "ana@ficticia.example"], ["Rui Sá", "", false, "Rui Sá"], ["Eva Luz", "eva@ficticia.example", true, "eva@ficticia.example"]]);
    expect(readMembers(document).rows[1]?.beside).toBe(must(".r:nth-child(3) span:nth-child(2)"));
  });
  test("an ARIA grid with cells deeper in its rows: not complete, it says that it has 40 rows", () => {
    const { rows, list } = readMembers(show("members-grid"));
    expect(rows.map((row) => [row.key, row.member.name])).toEqual([["ana@ficticia.example", "Ana Souza"], ["rui@ficticia.example", "Rui Sá"]]);
    expect(list.complete).toBe(false);
  });
});

describe("never a guess", () => {
  test("two lists that both look right: neither, and named", () => {
    expect(read("members-two-lists")).toEqual({ lines: [], complete: false, missed: ["several-member-lists"] });
  });
  test("a table of invitations beside it is not the list: no names in it, or a heading of its own", () => {
    const people = `<table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana Souza</td><td>ana@f.example</td></tr></table>`;
    for (const titles of ["<th>Enviado em</th><th>E-mail</th>", "<th>Nome</th><th>E-mail</th>"]) {
      showHtml(`<main><h1>Membros de Equipe</h1>${people}<h2>Convites pendentes</h2><table><tr>${titles}</tr><tr><td>01/01/2026</td><td>novo@f.example</td></tr></table></main>`);
      expect(readMembers(document).rows.map((row) => row.key)).toEqual(["ana@f.example"]);
    }
  });
  test("two that are named for what the other isn't: both, each with its own state", () => {
    const { lines } = read("members-active-and-not");
    expect(lines).toEqual([["Ana Souza", "ana@ficticia.example", true, "ana@ficticia.example"], ["Rui Sá", "rui@ficticia.example", false, "rui@ficticia.example"]]);
    expect(readMembers(document).list).toMatchObject({ tab: "all", complete: true });
  });
  test("a card with two addresses is one person or none, never two", () => {
    showHtml(`<main><div><div><h3>Ana</h3><p>ana@f.example</p><p>chefe@f.example</p></div><div><h3>Rui</h3><p>rui@f.example</p><p>chefe@f.example</p></div></div></main>`);
    const { rows, list } = readMembers(document);
    expect(rows.filter((row) => row.key === "chefe@f.example")).toEqual([]);
    expect(list.complete).toBe(false);
  });
  test("an address in the page's header, in a menu or in a footer is nobody of the list", () => {
    showHtml(`<header>admin@f.example</header><nav>nav@f.example</nav><main><ul><li><b>Ana Luz</b> ana@f.example</li></ul></main><footer>suporte@f.example</footer>`);
    expect(readMembers(document).rows.map((row) => row.key)).toEqual(["ana@f.example"]);
  });
  test("an address in a sentence makes no list", () => {
    showHtml(`<main><h1>Membros de Equipe</h1><p>Dúvidas? Fale com suporte@f.example.</p></main>`);
    expect(readMembers(document)).toMatchObject({ rows: [], missed: ["members-list"] });
  });
  test("a loading line among list items is not a person", () => {
    showHtml(`<main><ul><li class="p"><b>Ana</b><i>a@f.example</i></li><li class="p"><b>Rui</b><i>r@f.example</i></li><li class="wait">Carregando...</li></ul></main>`);
    const { rows, list } = readMembers(document);
    expect(rows.map((row) => row.member.name)).toEqual(["Ana", "Rui"]);
    expect(list.complete).toBe(false);
  });
  test("a title row of plain cells is nobody", () => {
    showHtml(`<main><table><tr><td><b>Nome</b></td><td><b>E-mail</b></td></tr><tr><td>Ana</td><td>a@f.example</td></tr></table></main>`);
    expect(readMembers(document).rows.map((row) => row.key)).toEqual(["a@f.example"]);
  });
});

describe("which text is the name", () => {
  const names = (rows: string, titles = ""): string[] => readMembers(showHtml(`<main><table>${titles}${rows}</table></main>`)).rows.map((row) => row.member.name);
  test("a titled cell with a picture's initials, a name and a role", () => {
    const row = (initials: string, name: string, role: string, email: string): string => `<tr><td><i>${initials}</i><div><a>${name}</a><small>${role}</small></div></td><td>${email}</td></tr>`;
    const titles = "<tr><th>Nome</th><th>E-mail</th></tr>";
    expect(names(row("AS", "Ana Souza", "Compras", "a@f.example") + row("RS", "Rui Sá", "Vendas", "r@f.example"), titles)).toEqual(["Ana Souza", "Rui Sá"]);
  });
  test("first and last name in an element each", () => {
    const row = (first: string, last: string, email: string): string => `<tr><td><span>${first}</span> <span>${last}</span></td><td>${email}</td></tr>`;
    expect(names(row("Ana", "Souza", "a@f.example") + row("Rui", "Sá", "r@f.example"))).toEqual(["Ana Souza", "Rui Sá"]);
  });
  test("first and last name in one text with the address", () => {
    expect(names("<tr><td>Ana Souza &lt;a@f.example&gt;</td><td>Gestor</td></tr><tr><td>Rui Sá (r@f.example)</td><td>Gestor</td></tr>")).toEqual(["Ana Souza", "Rui Sá"]);
  });
  test("a label in the same text", () => {
    const card = (name: string, email: string): string => `<div><p>Nome: ${name}</p><p>E-mail: ${email}</p><p>Perfil: Gestor de ${name}</p></div>`;
    expect(readMembers(showHtml(`<main><div>${card("Ana Souza", "a@f.example")}${card("Rui Sá", "r@f.example")}</div></main>`)).rows.map((row) => row.member.name)).toEqual(["Ana Souza", "Rui Sá"]);
  });
  test("roles repeat, names don't: the column of names may come last", () => {
    expect(names("<tr><td>Gestor</td><td>a@f.example</td><td>Ana Souza</td></tr><tr><td>Gestor</td><td>r@f.example</td><td>Rui Sá</td></tr>")).toEqual(["Ana Souza", "Rui Sá"]);
  });
  test("a title nobody knows is no name's title unless its texts look like names", () => {
    const titles = "<tr><th>Departamento</th><th>E-mail</th></tr>";
    expect(names("<tr><td>Financeiro</td><td>a@f.example</td></tr><tr><td>Compras</td><td>r@f.example</td></tr>", titles)).toEqual(["", ""]);
  });
  test("whatever a titled cell says alone is the name, also what looks like something else", () => {
    const titles = "<tr><th>Nome</th><th>E-mail</th></tr>";
    expect(names("<tr><td>Ativo</td><td>a@f.example</td></tr><tr><td><button>2Pac</button></td><td>r@f.example</td></tr>", titles)).toEqual(["Ativo", "2Pac"]);
  });
});

test("what each row says about its person goes before what the tab says", () => {
  const row = (name: string, state: string): string => `<div class="r"><div><div>${name}</div><div>${name.toLowerCase()}@f.example</div></div><span>Gestor</span><span>${state}</span></div>`;
  showHtml(`<main><button role="tab" aria-selected="true">Usuários ativos</button><div>${row("Ana", "Ativo")}${row("Rui", "Inativo")}</div></main>`);
  expect(readMembers(document).rows.map((one) => [one.member.name, one.member.active])).toEqual([["Ana", true], ["Rui", false]]);
});

describe("re-rendering", () => {
  test("the same rows are given while nothing changes, and new ones after a change", async () => {
    show("members-table");
    const before = readMembers(document).rows;
    expect(readMembers(document).rows.map((row) => row.beside)).toEqual(before.map((row) => row.beside));
    must("tbody td:nth-child(3)").textContent = "outra@ficticia.example";
    expect(readMembers(document).rows[0]?.key).toBe("outra@ficticia.example");
  });
  test("a recycled row is about whom it shows now", () => {
    showHtml(`<main><table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td><td>a@f.example</td></tr></table></main>`);
    expect(readMembers(document).rows.map((row) => row.key)).toEqual(["a@f.example"]);
    const texts = [...document.querySelectorAll("td")].map((cell) => cell.firstChild as Text);
    texts[0]!.data = "Rui";
    texts[1]!.data = "r@f.example";
    expect(readMembers(document).rows.map((row) => [row.member.name, row.key])).toEqual([["Rui", "r@f.example"]]);
  });
  test("our own badges change nothing, wherever they stand", () => {
    for (const fixture of ["members-cards", "members-list-es", "members-definitions", "members-div-rows", "members-grid"]) {
      const before = readMembers(show(fixture));
      for (const { beside } of before.rows) beside.append(document.createElement("prontidao-badge"));
      expect(readMembers(document)).toEqual(before);
      for (const { row } of before.rows) row.prepend(document.createElement("prontidao-badge"));
      document.body.append(document.createElement("p"));
      expect(readMembers(document).rows.map((row) => row.key)).toEqual(before.rows.map((row) => row.key));
    }
  });
});
