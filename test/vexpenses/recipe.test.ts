// @vitest-environment happy-dom
/** Teaching and reading by a recipe: what one example row says about all the others, and when it stops saying it. */
import { fc } from "../property.ts";
import { beforeEach, describe, expect, it } from "vitest";
import type { Recipe, TaughtPage } from "../../lib/model/page-health.ts";
import { matchRecipe } from "../../lib/vexpenses/page/recipe.ts";
import { pathShape } from "../../lib/vexpenses/page/recipe-make.ts";
import { bindingsOf, membersOf } from "../../lib/vexpenses/page/recipe-read.ts";
import { fieldCandidates, learn, likelyName, meantBy, nameCandidates } from "../../lib/vexpenses/page/teach.ts";
import { must, showHtml } from "./page.ts";

const TYPES = ["Combustível", "Hospedagem", "Pedágio"];
const OPTIONS = '<option value="">Selecione</option><option value="2.04.98">2.04.98 - Combustível</option><option value="2.04.01">2.04.01 - Hospedagem</option>';
const choice = `<select>${OPTIONS}</select>`;

const LAYOUTS: Record<string, string> = {
  cards: `<main><h1>Correspondências</h1><div>${TYPES.map((type) => `<div><b>${type}</b><span>→</span>${choice}</div>`).join("")}</div></main>`,
  "cards in rows": `<main><div>${TYPES.map((type) => `<section><article><h3>${type}</h3><p>${choice}</p></article></section>`).join("")}</div></main>`,
  table: `<main><table><thead><tr><th>Grupo</th><th>Centro</th><th>Destino</th></tr></thead><tbody>${TYPES.map((type) => `<tr><td>${type}</td><td><select><option>Matriz</option></select></td><td>${choice}</td></tr>`).join("")}</tbody></table></main>`,
  "definition list": `<main><dl>${TYPES.map((type) => `<dt><span>${type}</span></dt><dd>${choice}</dd>`).join("")}</dl></main>`,
  "ARIA rows": `<main><div role="grid">${TYPES.map((type) => `<div role="row"><div role="gridcell">${type}</div><div role="gridcell">${choice}</div></div>`).join("")}</div></main>`,
};

function teach(page: TaughtPage, name: string, field: string): Recipe {
  const lesson = learn(page, must(name), must(field), document);
  if ("refused" in lesson) throw new Error(`refused: ${lesson.refused}`);
  return lesson.recipe;
}

const textOfElement = (element: Element): string => (element.textContent ?? "").trim();
const nameOfSecond = (): Element => nameCandidates(document).find((one) => textOfElement(one) === "Hospedagem")!;

beforeEach(() => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL("https://amp.vexpenses.com/v/redesign");
});

describe.each(Object.entries(LAYOUTS))("%s", (layout, html) => {
  it("one example row teaches all of them", () => {
    showHtml(html);
    const name = nameOfSecond();
    const selects = fieldCandidates(document, "configurar", name);
    const field = layout === "table" ? selects[1]! : selects[0]!;
    const lesson = learn("configurar", name, field, document);
    expect(lesson).toMatchObject({ recipe: { rows: 3, offers: true, host: "amp.vexpenses.com" } });
    const { recipe } = lesson as { recipe: Recipe };
    const read = bindingsOf(matchRecipe(recipe, document), document);
    expect(read.rows.map(({ type }) => type)).toEqual(TYPES);
    expect(read.rows.every((row) => row.field.querySelectorAll("option").length === 3)).toBe(true);
    expect(read.missed).toEqual([]);
  });

  it("holds nothing of what the page says", () => {
    showHtml(html);
    const name = nameOfSecond();
    const recipe = JSON.stringify((learn("configurar", name, fieldCandidates(document, "configurar", name)[0]!, document) as { recipe: Recipe }).recipe);
    expect(recipe).not.toMatch(/Combust|Hosped|Ped|Destino|Grupo|Matriz|2\.04|redesign/i);
  });
});

describe("a recipe in use", () => {
  const teachCards = (): Recipe => {
    showHtml(LAYOUTS["cards"]!);
    return teach("configurar", "b", "select");
  };

  it("finds rows that came later and marks of ours among them don't count", () => {
    const recipe = teachCards();
    const list = must("main > div");
    list.append(list.firstElementChild!.cloneNode(true));
    list.lastElementChild!.querySelector("b")!.textContent = "Táxi";
    for (const card of list.children) card.prepend(document.createElement("prontidao-badge"));
    expect(matchRecipe(recipe, document).rows.map(({ name }) => name)).toEqual([...TYPES, "Táxi"]);
  });

  it("a row without its control is missed, not guessed, and the list is incomplete", () => {
    const recipe = teachCards();
    must("main > div").firstElementChild!.querySelector("select")!.remove();
    const match = matchRecipe(recipe, document);
    expect([match.rows.length, match.missed, match.stale]).toEqual([2, 1, null]);
    expect(bindingsOf(match, document)).toMatchObject({ complete: false, missed: ["choice-control"] });
  });

  it("reads neither of two lists that say the same", () => {
    const recipe = teachCards();
    must("main").append(must("main > div").cloneNode(true));
    // a grid of cards may have several parents: those that stand in one holder are one list
    expect(matchRecipe(recipe, document).doubt).toBeNull();
    showHtml(`${LAYOUTS["cards"]}<aside>${LAYOUTS["cards"]}</aside>`);
    expect(matchRecipe(recipe, document).doubt).toBe("several");
  });

  it("is not used on a page that has become another vendor's", () => {
    const recipe = teachCards();
    must("h1").textContent = "Integração Conta Azul";
    expect(matchRecipe(recipe, document).doubt).toBe("other-vendor");
  });

  it.each<[string, () => void, string | null]>([
    ["no list at all", () => must("main > div").remove(), null],
    ["texts where the choices were", () => document.querySelectorAll("select").forEach((select) => select.replaceWith("2.04.98")), "no-choices"],
    ["choices of something else", () => document.querySelectorAll("option").forEach((option) => (option.textContent = "Matriz")), "not-categories"],
    ["every name the same", () => document.querySelectorAll("b").forEach((name) => (name.textContent = "Editar")), "no-names"],
  ])("says that it is stale: %s", (_, change, why) => {
    const recipe = teachCards();
    change();
    expect(matchRecipe(recipe, document)).toMatchObject({ rows: [], stale: why });
  });

  it("says that it is stale: the column is titled otherwise", () => {
    const html = (title: string): string => `<table><thead><tr><th>${title}</th><th>Categoria</th></tr></thead><tbody>${TYPES.map((type) => `<tr><td>${type}</td><td>${choice}</td></tr>`).join("")}</tbody></table>`;
    showHtml(html("Tipo de despesa"));
    const recipe = teach("configurar", "td", "select");
    expect(recipe.titles.name).toBe("tipo de despesa");
    expect(matchRecipe(recipe, document).rows).toHaveLength(3);
    showHtml(html("Solicitante"));
    expect(matchRecipe(recipe, document)).toMatchObject({ rows: [], stale: "other-titles" });
  });
});

describe("people", () => {
  const PEOPLE = [["Ana Lima", "ana.lima@empresa.example"], ["Bruno Sá", "Bruno.Sa@empresa.example"], ["Caio Reis", "caio@empresa.example"]];
  const list = (rows: string[][]): string => `<main><ul>${rows.map(([name, email]) => `<li><div><i>AL</i><p>${name}</p></div><small>${email}</small></li>`).join("")}</ul></main>`;

  it("are read with name and address", () => {
    showHtml(list(PEOPLE));
    const recipe = teach("members", "p", "small");
    expect(recipe).toMatchObject({ rows: 3, page: "members" });
    const { rows, list: page } = membersOf(matchRecipe(recipe, document), document);
    expect(page.members).toEqual([
      { name: "Ana Lima", email: "ana.lima@empresa.example", active: null },
      { name: "Bruno Sá", email: "bruno.sa@empresa.example", active: null },
      { name: "Caio Reis", email: "caio@empresa.example", active: null },
    ]);
    expect(rows.map(({ key }) => key)[1]).toBe("Bruno.Sa@empresa.example");
  });

  it("are not there any more once the column of addresses holds something else", () => {
    showHtml(list(PEOPLE));
    const recipe = teach("members", "p", "small");
    showHtml(list(PEOPLE.map(([name]) => [name!, "Financeiro"])));
    expect(matchRecipe(recipe, document)).toMatchObject({ rows: [], stale: "no-emails" });
  });
});

describe("what can't be taught is refused with a reason", () => {
  const refused = (page: TaughtPage, name: string, field: string): unknown => learn(page, must(name), must(field), document);

  it("one row alone", () => {
    showHtml(`<main><div><b>Combustível</b>${choice}</div></main>`);
    expect(refused("configurar", "b", "select")).toEqual({ refused: "alone" });
  });

  it("name and control in different parts of the page", () => {
    showHtml(`<p>Combustível</p><form>${choice}</form>`);
    expect(refused("configurar", "p", "select")).toEqual({ refused: "apart" });
  });

  it("a control that isn't read with certainty", () => {
    showHtml(`<main>${TYPES.map((type) => `<div><b>${type}</b><button aria-haspopup="listbox" aria-multiselectable="true">Escolha</button></div>`).join("")}</main>`);
    expect(refused("configurar", "b", "button")).toEqual({ refused: "unreadable" });
  });

  it("another vendor's page", () => {
    showHtml(`<h1>Conta Azul</h1>${LAYOUTS["cards"]}`.replace("<h1>Correspondências</h1>", ""));
    expect(refused("configurar", "b", "select")).toEqual({ refused: "other-vendor" });
  });

  it("a column of buttons taken for names", () => {
    showHtml(`<main>${TYPES.map(() => `<div><b>Editar</b>${choice}</div>`).join("")}</main>`);
    expect(refused("configurar", "b", "select")).toEqual({ refused: "no-names" });
  });
});

describe("pointing", () => {
  it("offers names of rows only, and takes what is meant from what the pointer is on", () => {
    showHtml(`<nav><ul><li>Início</li><li>Gestão</li></ul></nav>${LAYOUTS["cards"]}`);
    const names = nameCandidates(document);
    expect(names.map(textOfElement).filter((text) => text !== "→")).toEqual(TYPES);
    expect(meantBy(must("b"), names, "name")).toBe(must("b"));
    const fields = fieldCandidates(document, "configurar", nameOfSecond());
    expect(fields).toHaveLength(3);
    expect(fields[0]!.parentElement!.textContent).toContain("Hospedagem");
    expect(meantBy(must("main div div"), fields, "configurar")).toBe(must("select"));
    expect(meantBy(must("h1"), fields, "configurar")).toBeNull();
  });

  it("offers first a name that stands in a row with a control, whatever comes before it", () => {
    const before = `<section><div><label>Conta</label>${choice}</div><ul><li>Dica um</li><li>Dica dois</li></ul></section>`;
    for (const layout of ["cards", "table", "ARIA rows"]) {
      showHtml(`${before}${LAYOUTS[layout]}`);
      expect(textOfElement(likelyName(nameCandidates(document), "configurar")!)).toBe("Combustível");
    }
    showHtml(`<ul><li>Dica um</li><li>Dica dois</li></ul><ul><li><p>Ana</p> ana@x.example</li><li><p>Bia</p> bia@x.example</li></ul>`);
    expect(textOfElement(likelyName(nameCandidates(document), "members")!)).toBe("Ana");
    showHtml("<ul><li>Dica um</li><li>Dica dois</li></ul>");
    expect(textOfElement(likelyName(nameCandidates(document), "members")!)).toBe("Dica um");
  });

  it("looks into open shadow roots", () => {
    showHtml("<main><x-list></x-list></main>");
    must("x-list").attachShadow({ mode: "open" }).innerHTML = LAYOUTS["cards"]!;
    const [name] = nameCandidates(document);
    const [field] = fieldCandidates(document, "configurar", name!);
    expect(learn("configurar", name!, field!, document)).toMatchObject({ recipe: { rows: 3 } });
  });
});

describe("the shape of an address", () => {
  it.each([
    ["/configuracoes/membros-de-equipe", /^\/~[0-9a-v]{4}\/membros-de-equipe$/],
    ["/usuarios/8101/", /^\/usuarios\/#$/],
    ["/", /^\/$/],
    ["/%E0%A4%A", /^\/~[0-9a-v]{4}$/],
  ])("%s", (path, shape) => {
    expect(pathShape(path)).toMatch(shape);
  });

  it("tells pages apart and never holds a part of the address that isn't a word of ours", () => {
    expect(pathShape("/v/redesign")).not.toBe(pathShape("/v/other"));
    fc.assert(fc.property(fc.webPath(), (path) => /^\/(?:(?:#|~[0-9a-v]{4}|[a-z0-9-]+)\/?)*$/.test(pathShape(path))));
  });
});

it("never throws and never reads a row without name and control, whatever the page is made of", () => {
  const tag = fc.constantFrom("div", "b", "select", "ul", "li", "span", "input", "table", "tr", "td", "p");
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.tuple(tag, fc.array(fc.oneof({ depthSize: "small" }, fc.constantFrom("Ana", "a@b.example", "Sim", ""), tie("node")), { maxLength: 4 })).map(([name, children]) => `<${name}>${children.join("")}</${name}>`),
  })).node;
  fc.assert(
    fc.property(tree, (html) => {
      showHtml(`<main>${html}${html}</main>`);
      for (const page of ["configurar", "members"] as const) {
        for (const name of nameCandidates(document).slice(0, 5)) {
          for (const field of fieldCandidates(document, page, name).slice(0, 5)) {
            const lesson = learn(page, name, field, document);
            if ("refused" in lesson) continue;
            for (const row of lesson.match.rows) if (page === "configurar" ? !row.field || !row.name : !row.email) return false;
          }
        }
      }
      return true;
    }),
    { numRuns: 150 },
  );
});
