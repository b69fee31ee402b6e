import { fc } from "../property.ts";
import { describe, expect, it } from "vitest";
import { codeAndName, emailKey, fold, isPlaceholder, looksLikeOmieCode, plain, spaces } from "../../lib/fold.ts";

describe("folding", () => {
  it.each([
    ["  LÍVIA\u00a0 Ândrade\t", "livia andrade"],
    ["Funciona\u0301rio", "funcionario"],
    ["\u200bFun\u00adcioná\u202erio\ufeff", "funcionario"],
    ["13º SALÁRIO", "13o salario"],
    ["Ação/Coração", "acao/coracao"],
    ["İstanbul", "istanbul"],
    ["", ""],
  ])("%j → %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("twice is once, for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });

  it("case, accents written apart, invisible characters and spaces around never matter", () => {
    const words = fc.constantFrom("ação", "Érica", "VIAGENS", "josé", "ñandú");
    const noise = fc.constantFrom("\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "");
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), noise, (list, mark) => {
        const text = list.join(" ");
        return fold(` ${mark}${text.normalize("NFD").toUpperCase()}${mark}\u00a0 `) === fold(text);
      }),
    );
  });
});

it("spaces keeps letters, plain drops what hides", () => {
  expect(spaces(" A\u00a0 \n é\u200b ")).toBe("A é\u200b");
  expect(plain(" A\u00a0 \n é\u200b\u202e ")).toBe("A é");
});

it("e-mails lose spaces, invisible characters and case, not accents", () => {
  expect(emailKey(" José+1@Firma.Example\u200b")).toBe("josé+1@firma.example");
});

it.each([
  ["2.04.98 - Combustível", "2.04.98", "Combustível"],
  ["2.04.98 Combustível", "2.04.98", "Combustível"],
  ["2.04.98 – Combustível - frota", "2.04.98", "Combustível - frota"],
  ["Combustível (2.04.98)", "2.04.98", "Combustível"],
  ["Combustível - 2.04.98", "2.04.98", "Combustível"],
  ["2.04.98", "2.04.98", ""],
  ["3.1.1.4. Pessoal", "3.1.1.4", "Pessoal"],
  ["13º Salário", "", "13º Salário"],
  ["99 Táxi", "", "99 Táxi"],
  ["Táxi (99)", "", "Táxi (99)"],
  ["Mensalidade 24.90", "", "Mensalidade 24.90"],
])("%s comes apart", (label, code, name) => {
  expect(codeAndName(label)).toEqual({ code, name });
});

it("codes in OMIE's form", () => {
  expect(["2.04", "2.04.98", "0.01"].every(looksLikeOmieCode)).toBe(true);
  expect(["", "2", "7.3.17", "3.1.1.4", "2.04.98.01", "639919"].some(looksLikeOmieCode)).toBe(false);
});

it.each([
  ["", "", true],
  ["", "Selecione…", true],
  ["0", "Selecione uma categoria", true],
  ["", "-- Escolha --", true],
  ["", "Choose…", true],
  ["", "Elija una opción", true],
  ["", "Nenhuma", true],
  ["", "Seleção de pessoal", false],
  ["77", "Escolha profissional", false],
  ["2.04.98", "", false],
  ["", "Combustível", false],
])("value %j, label %j: nothing chosen? %s", (value, label, nothing) => {
  expect(isPlaceholder({ value, label })).toBe(nothing);
});
