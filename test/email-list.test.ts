import { describe, expect, it } from "vitest";
import { writeCsv } from "../lib/csv.ts";
import { readEmailList } from "../lib/email-list.ts";
import { fc } from "./property.ts";

const people = (input: string | Uint8Array): [string, string][] => readEmailList(input).people.map(({ name, email }) => [name, email]);

describe("people", () => {
  it.each<[string, string, [string, string][]]>([
    ["addresses alone", "ana@firma.example\n\nBIA@Firma.Example \n", [["", "ana@firma.example"], ["", "bia@firma.example"]]],
    ["as mail programs write them", 'Ana Invento <ana@firma.example>; "Invento, Bia" <bia@firma.example>', [["Ana Invento", "ana@firma.example"], ["Invento, Bia", "bia@firma.example"]]],
    ["separated by commas", "Ana Invento <ana@firma.example>, bia@firma.example", [["Ana Invento", "ana@firma.example"], ["", "bia@firma.example"]]],
    ["name and address in two columns", "Ana Invento;ana@firma.example\nBia Invento;bia@firma.example", [["Ana Invento", "ana@firma.example"], ["Bia Invento", "bia@firma.example"]]],
    ["pasted from a sheet, address first", "ana@firma.example\tAna Invento\nbia@firma.example\tBia Invento", [["Ana Invento", "ana@firma.example"], ["Bia Invento", "bia@firma.example"]]],
    ["with titles and other columns", "Matrícula,Nome,CPF,E-mail,Gestor\n7,Ana Invento,000.000.000-00,ana@firma.example,chefe@firma.example", [["Ana Invento", "ana@firma.example"]]],
    ["titles in Spanish", "Nombre;Correo\nAna;ana@firma.example", [["Ana", "ana@firma.example"]]],
    ["a numbered list", "1. Ana Invento - ana@firma.example\n2) Bia Invento: bia@firma.example.", [["Ana Invento", "ana@firma.example"], ["Bia Invento", "bia@firma.example"]]],
    ["links", "mailto:ana@firma.example\n* <bia@firma.example>", [["", "ana@firma.example"], ["", "bia@firma.example"]]],
    ["a plus and dots", "ana.b+viagem@sub.firma.com.example", [["", "ana.b+viagem@sub.firma.com.example"]]],
    ["what hides in a paste", "\u200bana@firma.example\u00a0", [["", "ana@firma.example"]]],
    ["a name with a separator too many", "Nome;E-mail\nAna; Invento;ana@firma.example", [["Ana", "ana@firma.example"]]],
  ])("%s", (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it("a file in windows-1252", () => {
    const file = Uint8Array.from("Nome;E-mail\r\nJosé Invenção;jose@firma.example\r\n", (letter) => letter.charCodeAt(0));
    expect(people(file)).toEqual([["José Invenção", "jose@firma.example"]]);
  });

  it("nobody's state is known", () => {
    expect(readEmailList("ana@firma.example").people).toEqual([{ name: "", email: "ana@firma.example", active: null }]);
  });
});

describe("lines that give nobody", () => {
  it("each with its line and why", () => {
    const text = ["Novos de dezembro", "ana@firma.example", "bia@firma", "@", "ana@firma.example", "caio@@firma.example", "", "<img src=x>", "dora@firma..example", "11 99999-0000"].join("\n");
    expect(readEmailList(text)).toEqual({
      people: [{ name: "", email: "ana@firma.example", active: null }],
      rejected: [
        { line: 1, text: "Novos de dezembro", why: "no-email" },
        { line: 3, text: "bia@firma", why: "malformed" },
        { line: 4, text: "@", why: "malformed" },
        { line: 5, text: "ana@firma.example", why: "repeated" },
        { line: 6, text: "caio@@firma.example", why: "malformed" },
        { line: 8, text: "<img src=x>", why: "no-email" },
        { line: 9, text: "dora@firma..example", why: "malformed" },
        { line: 10, text: "11 99999-0000", why: "no-email" },
      ],
    });
  });

  it("beside somebody in the same line", () => {
    expect(readEmailList("ana@firma.example bia@")).toEqual({
      people: [{ name: "", email: "ana@firma.example", active: null }],
      rejected: [{ line: 1, text: "bia@", why: "malformed" }],
    });
  });

  it("a name that comes with the second mention is taken", () => {
    expect(readEmailList("ana@firma.example\nAna Invento <ANA@firma.example>")).toEqual({ people: [{ name: "Ana Invento", email: "ana@firma.example", active: null }], rejected: [] });
  });

  it("titles without anybody, and nothing at all", () => {
    expect(readEmailList("Nome;E-mail\n")).toEqual({ people: [], rejected: [] });
    expect(readEmailList("")).toEqual({ people: [], rejected: [] });
  });

  it("a novel is shortened", () => {
    expect(readEmailList("x".repeat(5_000)).rejected[0]?.text).toHaveLength(120);
  });
});

describe("size and garbage", () => {
  it("a hundred thousand lines", { timeout: 30_000 }, () => {
    const text = Array.from({ length: 100_000 }, (_, n) => `Pessoa ${n} <p${n}@firma.example>`).join("\n");
    const start = performance.now();
    expect(readEmailList(text).people).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("no text breaks it; whoever is found has an address", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("a", "@", ".", "<", ">", ";", ",", "\n", " ", '"', "-") })), (text) => {
        for (const { email } of readEmailList(text).people) expect(email).toMatch(/^[^@]+@[^@]+\.[^@.]{2,}$/);
      }),
    );
  });

  it("what our own export holds comes back", () => {
    const address = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/)).map(([local, domain]) => `${local}@${domain}.example`);
    const name = fc.stringMatching(/^[A-Z][a-zçã]{1,8} [A-Z][a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, address), { selector: ([, email]) => email, maxLength: 8 }), (rows) => {
        expect(people(writeCsv([["Nome", "E-mail"], ...rows]))).toEqual(rows);
      }),
    );
  });
});
