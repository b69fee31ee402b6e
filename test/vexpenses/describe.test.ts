// @vitest-environment happy-dom
/** A description says how a page is built and nothing that it says: every string in it comes from a closed set. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../property.ts";
import { describe, expect, it } from "vitest";
import { describePage } from "../../lib/vexpenses/page/describe.ts";
import { classShape, kindOfText } from "../../lib/vexpenses/page/describe-shape.ts";
import { ALL_PAGES } from "../../lib/vexpenses/page/other-pages.ts";
import * as words from "../../lib/vexpenses/page/words.ts";
import { must, showHtml } from "./page.ts";

const AT = { hostname: "app.vexpenses.com", pathname: "/configuracoes/empresa-ficticia/8101", search: "?token=Zq7wSecretXy&nome=Ana" };
const PAGE = join(import.meta.dirname, "../../lib/vexpenses/page");
const SOURCE = readFileSync(join(PAGE, "describe-shape.ts"), "utf8");
/** Every word that our own code writes down: tags, roles, ARIA names, states, library names. */
const WRITTEN = new Set(SOURCE.match(/[A-Za-z][\w-]*/g));
const VOCABULARY = new Set<string>(Object.values(words).flat());
/** Names of evidence and of landmarks: what the modules that give them write down. */
const CODES = ["health", "pages", "other-pages", "clue", "members", "bindings", "approvals", "reports"].flatMap((name) => readFileSync(join(PAGE, `${name}.ts`), "utf8").match(/(?<=")[a-z][\w:-]*(?=")/g) ?? []);
const CLUES = new Set([...CODES, ...ALL_PAGES.map(({ kind }) => kind), ...ALL_PAGES.flatMap(({ clues }) => clues).map(({ name }) => name)]);
const FIXED = new Set([
  "empty", "e-mail", "holds an e-mail", "address", "date", "amount", "category code", "number", "coded", "word", "words", "sentence", "signs",
  "0", "1-3", "4-12", "13-40", "41-160", "161+", "app.vexpenses.com", "amp.vexpenses.com", "other", "pt", "es", "en", "omie", "custom", "unknown",
]);
const CLASS = /^(?:<([\w-]+)>)?[aA9?_-]{0,10}:(?:0|1-3|4-12|13-40|41-160|161\+)$/;

/** Strings of a description that come from nowhere we know: there must be none. */
function strange(value: unknown, path = ""): string[] {
  if (typeof value === "string") {
    const library = CLASS.exec(value);
    const ok = path.endsWith("classes") ? library !== null && (library[1] === undefined || SOURCE.includes(`"${library[1]}"`)) : FIXED.has(value) || VOCABULARY.has(value) || CLUES.has(value) || value.split(/[=]/).every((part) => WRITTEN.has(part.replace(/^aria-/, "")));
    return ok ? [] : [`${path}: ${value}`];
  }
  if (Array.isArray(value)) return value.flatMap((one) => strange(one, path));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, one]) => strange(one, `${path}.${key}`));
  return [];
}

const SECRETS = ["Ana Lima", "ana.lima@empresa.example", "1.234,56", "Zq7wSecretXy", "8101", "empresa", "Almoço com o cliente"];

describe("a hostile page", () => {
  const HOSTILE = `<title>Ana Lima - VExpenses</title>
    <ana-lima-card class="ana-lima Ana_Lima_8101 sc-Zq7wSecretXy" data-token="Zq7wSecretXy" id="ana">
      <h1>Ana Lima</h1><h2>Membros de Equipe</h2><table aria-label="Ana Lima" aria-ana-lima="1" role="ana">
      <tr><th>Nome</th><th>E-mail</th><th>Ana Lima</th></tr>
      <tr class="linha-8101"><td>Ana Lima</td><td>ana.lima@empresa.example</td><td title="Almoço com o cliente">R$ 1.234,56</td></tr>
      <tr><td>Nome</td><td>senior@sap.example</td><td>Sap</td></tr></table>
      <a href="/relatorios/8101?token=Zq7wSecretXy">Almoço com o cliente</a>
      <input value="Zq7wSecretXy" placeholder="Ana Lima" type="ana"><textarea>Zq7wSecretXy</textarea>
      <select><option value="Zq7wSecretXy">Ana Lima</option><option>2.04.98 - Combustível</option></select>
      <p lang="ana">Zq7wSecretXy</p><button aria-haspopup="Zq7wSecretXy" aria-expanded="true">Salvar</button><script>var token = "Zq7wSecretXy"</script>
    </ana-lima-card>`;

  it("leaves none of its names, addresses, amounts, tokens and ids in the description", () => {
    showHtml(HOSTILE);
    const text = JSON.stringify(describePage(document, AT));
    for (const secret of SECRETS) expect(text.toLowerCase(), secret).not.toContain(secret.toLowerCase());
    expect(text).not.toMatch(/ana|lima|sap|relat/i);
    expect(strange(JSON.parse(text))).toEqual([]);
  });

  it("still says how it is built", () => {
    showHtml(HOSTILE);
    const shape = describePage(document, AT);
    expect(shape).toMatchObject({ host: "app.vexpenses.com", parameters: 2, title: { vendor: null, kind: "words" }, path: [{ kind: "word", size: "13-40" }, { kind: "word", size: "13-40" }, { kind: "number", size: "4-12" }] });
    expect(shape.body.children?.[0]).toMatchObject({ tag: "custom", classes: ["a-a:4-12", "Aa_Aa_9:13-40", "<sc->Aa9aAaAa:13-40"] });
    const text = JSON.stringify(shape);
    expect(text).toContain('"word":"membros de equipe"');
    expect(text).toContain('"word":"salvar"');
    expect(text).toContain('"kinds":["words","category code"]');
    // a word of ours in a cell may be somebody's name
    expect(text.match(/"word":"nome"/g)).toHaveLength(1);
  });

  it("looks into open shadow roots in the same way", () => {
    showHtml("<main><x-list></x-list></main>");
    must("x-list").attachShadow({ mode: "open" }).innerHTML = "<p>Ana Lima</p><button>Salvar</button>";
    const shape = describePage(document, AT);
    expect(shape.body.children?.[0]?.children?.[0]).toEqual({ tag: "custom", shadow: true, children: [{ tag: "p", text: { kind: "words", size: "4-12" } }, { tag: "button", text: { kind: "word", size: "4-12", word: "salvar" } }] });
  });
});

it.each(globSync("test/fixtures/pages/*.html"))("%s: nothing strange in it, rows alike told once", (file) => {
  showHtml(readFileSync(file, "utf8"));
  const shape = describePage(document, AT);
  expect(strange(shape)).toEqual([]);
});

it("whatever texts, classes, roles and attributes a page has, every string comes from the closed set", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.emailAddress(), fc.webUrl(), fc.constantFrom("Nome", "R$ 12,00", "Ana", "aria", "true", "listbox", "<sc->a:1-3", "word", "13-40"));
  const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
  const attribute = fc.tuple(fc.oneof(name, fc.constantFrom("class", "role", "aria-label", "aria-haspopup", "title", "placeholder", "type", "alt", "id", "href"), name.map((one) => `aria-${one}`)), text);
  const part = fc.record({ tag: fc.oneof(fc.constantFrom("div", "td", "th", "button", "input", "select", "h1", "a"), name.map((one) => `x-${one}`)), attributes: fc.array(attribute, { maxLength: 4 }), text });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.webPath(), text, (parts, pathname, title) => {
      showHtml("<main></main>");
      document.title = title;
      for (const { tag, attributes, text: said } of parts) {
        const element = document.createElement(tag);
        for (const [key, value] of attributes) element.setAttribute(key, value);
        element.append(said);
        (must("main").lastElementChild ?? must("main")).append(element);
      }
      const found = strange(describePage(document, { hostname: title, pathname, search: `?${title}` }));
      if (found.length > 0) throw new Error(found.join("\n"));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ["ana@empresa.example", "e-mail"],
  ["Ana <ana@empresa.example>", "holds an e-mail"],
  ["24/11/2026", "date"],
  ["R$ 1.234,56", "amount"],
  ["1.234,56", "amount"],
  ["2.04.98 - Combustível", "category code"],
  ["#8101", "number"],
  ["AB12cd", "coded"],
  ["Ana", "word"],
  ["Ana Lima", "words"],
  ["→", "signs"],
  ["//x.example/a", "address"],
])("%s is told as %s", (text, kind) => {
  expect(kindOfText(text)).toBe(kind);
});

it.each([
  ["sc-bdfBwQ", "<sc->aAaA:4-12"],
  ["kTyuVd", "aAaAa:4-12"],
  ["react-select__control", "<react-select>_a:13-40"],
  ["joão", "a?a:4-12"],
])("class %s becomes %s", (name, shape) => {
  expect(classShape(name)).toBe(shape);
});
