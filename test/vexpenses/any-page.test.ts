// @vitest-environment happy-dom
/** Whatever a page is made of: nothing throws, the same page reads the same, and no row is about somebody who isn't in it. */
import { fc } from "../property.ts";
import { expect, test } from "vitest";
import { spaces } from "../../lib/fold.ts";
import { readApprovals } from "../../lib/vexpenses/page/approvals.ts";
import { readBindings } from "../../lib/vexpenses/page/bindings.ts";
import { healthOf } from "../../lib/vexpenses/page/health.ts";
import { readMembers } from "../../lib/vexpenses/page/members.ts";
import { ALL_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import { placeBadge } from "../../lib/vexpenses/page/place.ts";
import { recognise } from "../../lib/vexpenses/page/recognise.ts";
import { readReport } from "../../lib/vexpenses/page/reports.ts";

const HERE = { pathname: "/x/12" };

/** Texts that mean something to us, that mean nothing, and that somebody wrote to break things. */
const WORDS = [
  "Membros de Equipe", "Usuários ativos", "Desativados", "Integração Omie", "Conta Azul", "Vincular tipo(s) de despesas", "Mapear categorias", "Aprovações",
  "Tipos de despesas", "Relatório #8101 - Viagem", "#8101 - Viagem", "Nome", "E-mail", "Valor", "Solicitante", "Linha do Tempo", "App Key", "Conta corrente",
  "Sincronizar", "Salvar", "Aprovar", "Reprovar", "2.04.01 - Transporte", "Ana Souza", "ana@ficticia.example", "<rui@ficticia.example>", "R$ 1.234,56",
  "1–10 de 24", "Página 2 de 3", "10/06/2025 08:37 • Enviado", "Carregando…", "Ativo", "Inativo", "Táxi",
];
const HOSTILE = [
  "<img src=x onerror=alert(1)>", "a@b.c".repeat(300), "#".repeat(500), "(((((((((", "\u202Eetihw", "\u200B\u200D", "\u00A0", "💥".repeat(50), "R$ 9".repeat(200),
  "1-1 de 0", "0–0 de 0", "página 9 de 1", "99999-1 de 3", "#99999999999999999999", "ﬁ İ ϓ", "\"]'[", "\u0000\u0007", "constructor", "__proto__",
];
const text = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) });

const TAGS = ["div", "div", "div", "section", "main", "article", "ul", "li", "dl", "dt", "dd", "p", "span", "strong", "a", "h1", "h2", "h3", "label", "button", "nav", "aside", "header", "details", "summary", "fieldset", "form"];
const ROLES = ["grid", "row", "gridcell", "columnheader", "table", "cell", "tab", "tablist", "tabpanel", "dialog", "list", "listitem", "combobox", "heading", "region", "presentation", "status"];
const attributes = fc.record(
  {
    role: fc.constantFrom(...ROLES), "aria-label": text, "aria-hidden": fc.constantFrom("true", "false"), "aria-selected": fc.constantFrom("true", "false"), hidden: fc.constant(""),
    class: fc.constantFrom("a", "b", "row active", "breadcrumb"), "aria-rowcount": fc.constantFrom("-1", "3", "x"), "aria-setsize": fc.constantFrom("-1", "9"), id: fc.constantFrom("x", "y", "x[1].'"), for: fc.constantFrom("x", "y"),
    "aria-labelledby": fc.constantFrom("x", "y z"), style: fc.constantFrom("height: 900px", "transform: translateY(3px)"), colspan: fc.constantFrom("2", "999999", "-1", "x"), href: fc.constantFrom("/aprovacoes/1", "javascript:alert(1)", "http://["),
  },
  { requiredKeys: [] },
);

/** A page as data, so that one that fails can be read. */
type Made = string | { tag: string; with?: Record<string, string>; in?: Made[] };

function build(made: Made): Node {
  if (typeof made === "string") return document.createTextNode(made);
  const element = document.createElement(made.tag);
  for (const [name, value] of Object.entries(made.with ?? {})) element.setAttribute(name, value);
  element.append(...(made.in ?? []).map(build));
  return element;
}

const select = fc.array(text, { maxLength: 4 }).map((labels): Made => ({ tag: "select", in: labels.map((label) => ({ tag: "option", with: { value: label.slice(0, 3) }, in: [label] })) }));
const input = fc.record({ type: fc.constantFrom("text", "password", "search", "checkbox", "radio", "hidden"), value: text }, { requiredKeys: [] }).map((given): Made => ({ tag: "input", with: given }));
const tables = fc
  .record({ titles: fc.array(text, { maxLength: 4 }), rows: fc.array(fc.array(fc.oneof(text, select, input), { maxLength: 4 }), { maxLength: 5 }) })
  .map(({ titles, rows }): Made => ({
    tag: "table",
    in: [{ tag: "tr", in: titles.map((title) => ({ tag: "th", in: [title] })) }, ...rows.map((cells) => ({ tag: "tr", in: cells.map((cell) => ({ tag: "td", in: [cell] })) }))],
  }));
/** One shape several times with other words: what lists are made of. */
const repeated = fc
  .record({ outer: fc.constantFrom(...TAGS), inner: fc.array(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 4 }), said: fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }) })
  .map(({ outer, inner, said }): Made => ({ tag: "div", in: said.map((line) => ({ tag: outer, in: inner.map((tag, index) => ({ tag, in: [line[index] ?? ""] })) })) }));
/** People in a shape that nothing names. */
const people = fc
  .record({ outer: fc.constantFrom("div", "li", "article", "tr", "section", "a"), inner: fc.array(fc.constantFrom("div", "span", "td", "h3", "p", "strong"), { minLength: 2, maxLength: 3 }), names: fc.array(fc.oneof(text, fc.constantFrom("Ana Souza", "Rui Sá", "Eva Luz")), { minLength: 1, maxLength: 5 }) })
  .map(({ outer, inner, names }): Made => ({ tag: outer === "tr" ? "table" : "div", in: names.map((name, n) => ({ tag: outer, in: inner.map((tag, index) => ({ tag, in: [index === 0 ? name : index === 1 ? `p${n}@ficticia.example` : "Gestor"] })) })) }));
const { node } = fc.letrec<{ node: Made; element: Made }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, withCrossShrink: true }, text, select, input, tables, repeated, people, tie("element")),
  element: fc.tuple(fc.constantFrom(...TAGS), attributes, fc.array(tie("node"), { maxLength: 4 })).map(([tag, given, children]): Made => ({ tag, with: given as Record<string, string>, in: children })),
}));
const page = fc.array(node, { maxLength: 6 });

function show(nodes: readonly Made[]): void {
  document.title = "";
  document.body.replaceChildren(...nodes.map(build));
}

interface Reading {
  kind: string;
  keys: string[];
  reads: string;
}

/** Everything at once, as something that can be compared. */
function look(): Reading {
  const recognised = recognise(document, HERE, ALL_PAGES);
  const members = readMembers(document);
  const bindings = readBindings(document);
  const approvals = readApprovals(document);
  const report = readReport(document);
  const reads = JSON.stringify([recognised, members.list, members.missed, bindings.rows.map(({ type, chosen, id }) => [type, chosen, id]), bindings.complete, bindings.missed, approvals.rows.map(({ number, person, amount, href, status }) => [number, person, amount, href, status]), approvals.complete, report.number, report.person, report.expenses.map(({ type, amount }) => [type, amount]), report.timeline.map(({ at, action }) => [at, action])]);
  return { kind: recognised.kind, keys: members.rows.map((row) => row.key), reads };
}

const shown = (element: Element): string => spaces(element.textContent ?? "").replaceAll(" ", "");

test("nothing throws, and the same page reads the same twice", () => {
  fc.assert(
    fc.property(page, (nodes) => {
      show(nodes);
      const first = look();
      expect(look()).toEqual(first);
      // built anew: no memory of the elements
      show(nodes);
      expect(look()).toEqual(first);
      for (const { code, landmark } of healthOf(document, HERE)) expect(`${code} ${landmark}`).toMatch(/^[a-z -]+$/);
    }),
    { numRuns: 150 },
  );
});

test("no row is about anybody or anything that isn't in its own text, and its badge goes inside it", () => {
  fc.assert(
    fc.property(page, (nodes) => {
      show(nodes);
      const members = readMembers(document).rows;
      const reports = readApprovals(document).rows;
      const expenses = readReport(document).expenses;
      for (const { key, row, beside, member } of members) {
        expect(key).not.toBe("");
        expect(shown(row)).toContain(key.replaceAll(" ", ""));
        if (member.name) expect(shown(beside.contains(row) ? row : beside.parentElement ?? beside)).not.toBe("");
      }
      for (const { number, row, beside } of reports) expect([shown(row).includes(number), row.contains(beside)]).toEqual([true, true]);
      for (const { type, row, beside } of expenses) expect([shown(row).includes(type.replaceAll(" ", "")), row.contains(beside)]).toEqual([true, true]);
      for (const { key, row, beside } of members) {
        expect(row.contains(beside)).toBe(true);
        expect(row.contains(placeBadge({ row, beside, subject: "member", key }).host)).toBe(true);
      }
      // drawn or not, the page reads the same
      expect(readMembers(document).rows.map((row) => row.key)).toEqual(members.map((row) => row.key));
    }),
    { numRuns: 150 },
  );
});

test("every row stands once, in page order", () => {
  fc.assert(
    fc.property(page, (nodes) => {
      show(nodes);
      for (const rows of [readMembers(document).rows, readApprovals(document).rows].map((list) => list.map(({ row }) => row))) {
        expect(new Set(rows).size).toBe(rows.length);
        for (const [index, row] of rows.slice(1).entries()) expect(rows[index]!.compareDocumentPosition(row) & 4).toBe(4);
      }
    }),
    { numRuns: 100 },
  );
});

const ORDINARY = ["Clientes", "Pedido 12", "Rua das Flores, 7", "contato@loja.example", "R$ 10,00", "Editar", "Situação", "Ver mais", "Nome", "E-mail", "Telefone", "12/11/2026"];
const ordinary = fc.constantFrom(...ORDINARY);

test("a page without landmarks is unknown, however it is built", () => {
  const plain = fc.letrec<{ node: Made; element: Made }>((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, ordinary, tie("element")),
    element: fc.tuple(fc.constantFrom(...TAGS, "table", "tr", "td", "th", "select"), fc.array(tie("node"), { maxLength: 5 })).map(([tag, children]): Made => ({ tag, in: children })),
  })).node;
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 8 }), (nodes) => {
      show(nodes);
      expect(recognise(document, HERE, ALL_PAGES)).toEqual({ kind: "unknown", sure: 0, from: [] });
    }),
    { numRuns: 150 },
  );
});
