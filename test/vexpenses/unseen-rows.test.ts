// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readMembers } from "../../lib/vexpenses/page/members.ts";
import { must, showHtml } from "./page.ts";

/** Heights as a browser would lay them out: what an element's style says, rows one below the other. */
const ROW = 40;
beforeEach(() => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const style = (this as HTMLElement).style;
    const at = Number(/translateY\((\d+)px\)/.exec(style.transform)?.[1] ?? [...(this.parentElement?.children ?? [])].indexOf(this) * ROW);
    const padding = Number.parseFloat(style.paddingTop || "0") + Number.parseFloat(style.paddingBottom || "0");
    const inner = [...this.children].reduce((sum, child) => sum + (Number.parseFloat((child as HTMLElement).style.height || "0") || ROW), 0);
    const height = Number.parseFloat(style.height || style.minHeight || "0") || (this.matches("li, tr, [role=row]") ? ROW : inner + padding);
    return { top: at, bottom: at + height, height } as DOMRect;
  });
});

const person = (n: number, style = ""): string => `<li ${style}><b>Pessoa ${n}</b> <i>p${n}@ficticia.example</i></li>`;
const people = (count: number, style: (n: number) => string = () => ""): string => Array.from({ length: count }, (_, n) => person(n, style(n))).join("");
const complete = (html: string): boolean => readMembers(showHtml(`<main><h1>Membros de Equipe</h1>${html}</main>`)).list.complete;

describe("a list that keeps room for rows that aren't there is never complete from one look", () => {
  const placed = (n: number): string => `style="position: absolute; transform: translateY(${n * ROW}px); height: 40px"`;
  test.each<[string, string, boolean]>([
    ["rows at computed places in a high box", `<ul style="height: 4000px; position: relative">${people(5, placed)}</ul>`, false],
    ["the same, but the box is as high as its rows", `<ul style="height: 200px; position: relative">${people(5, placed)}</ul>`, true],
    ["a padded box", `<ul style="padding-bottom: 1800px; padding-top: 0px">${people(5)}</ul>`, false],
    ["a padded box around the list", `<div style="padding-top: 400px; padding-bottom: 0px"><ul>${people(5)}</ul></div>`, false],
    ["a spacer after the rows", `<ul>${people(5)}<li style="height: 900px"></li></ul>`, false],
    ["an animated list says nothing", `<ul>${people(5, () => `style="opacity: 1"`)}</ul>`, true],
    ["a table with a spacer row", `<table><tr><th>Nome</th><th>E-mail</th></tr><tr><td>Ana</td><td>a@f.example</td></tr><tr style="height: 900px"><td></td><td></td></tr></table>`, false],
  ])("%s", (_, html, expected) => {
    expect(complete(html)).toBe(expected);
  });
  test("where nothing is laid out, no look can tell", () => {
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ top: 0, bottom: 0, height: 0 } as DOMRect);
    expect(complete(`<ul style="height: 200px">${people(5, placed)}</ul>`)).toBe(false);
  });
});

describe("a list that grows", () => {
  test.each<[string, string, boolean]>([
    ["an empty element watched at its end", `<ul>${people(3)}</ul><div></div>`, false],
    ["the same inside the list", `<ul>${people(3)}<li></li></ul>`, false],
    ["one step further out", `<div><ul>${people(3)}</ul></div><div class="x9"></div>`, false],
    ["a loader", `<ul>${people(3)}</ul><div class="css-1 Spinner__root"></div><p>fim</p>`, false],
    ["a text that says so", `<ul>${people(3)}</ul><p>Role para ver mais usuários</p>`, false],
    ["loading in plain text", `<ul>${people(3)}</ul><p>Carregando…</p>`, false],
    ["what follows says something", `<ul>${people(3)}</ul><p>Termos de uso</p><div></div>`, true],
    ["a number that is reached outweighs an empty element", `<p>3 usuários</p><ul>${people(3)}</ul><div></div>`, true],
    ["a number that isn't", `<p>24 usuários</p><ul>${people(3)}</ul>`, false],
    ["a total", `<ul>${people(3)}</ul><p>Total de registros: 24</p>`, false],
    ["rows per page are no total", `<ul>${people(3)}</ul><p>50 usuários por página</p>`, true],
    ["aria-setsize", `<ul>${people(3, () => `aria-setsize="24"`)}</ul>`, false],
    ["aria-setsize that is reached", `<ul>${people(3, () => `aria-setsize="3"`)}</ul>`, true],
    ["aria-setsize unknown", `<ul>${people(3, () => `aria-setsize="-1"`)}</ul>`, false],
    ["a live region is no end", `<ul>${people(3)}</ul><div aria-live="polite"></div>`, true],
    ["nothing at all", `<ul>${people(3)}</ul>`, true],
  ])("%s", (_, html, expected) => {
    expect(complete(html)).toBe(expected);
  });
  test("the chosen tab's number", () => {
    showHtml(`<main><h1>Membros de Equipe</h1><button role="tab" aria-selected="true">Usuários ativos (24)</button><ul>${people(3)}</ul></main>`);
    expect(readMembers(document).list.complete).toBe(false);
    must("[role=tab]").textContent = "Usuários ativos (3)";
    expect(readMembers(document).list.complete).toBe(true);
  });
});
