import { describe, expect, it } from "vitest";
import { findTag } from "../../lib/readiness/tag.ts";

describe("the tag Funcionário", () => {
  it.each([
    ["exact", ["Funcionário"]],
    ["exact, the accent as a mark of its own", ["Funciona\u0301rio"]],
    ["exact, among others and worse spellings", ["Cliente", "Funcionario", "Funcionário"]],
  ])("%s", (_, tags) => {
    expect(findTag(tags)).toEqual({ kind: "exact" });
  });

  it.each(["funcionário", "FUNCIONÁRIO", "FuncionÁrio"])("only its case differs: %s", (tag) => {
    expect(findTag(["Fornecedor", tag])).toEqual({ kind: "case", tag });
  });

  it.each(["Funcionario", "funcionario", "FUNCIONARIO", "Funcionàrio", " Funcionário", "Funcionário ", "Funcio nário", "Funcionário\u00a0", "\u200bFuncionário"])("its accents or spaces differ: %j", (tag) => {
    expect(findTag([tag])).toEqual({ kind: "spelling", tag });
  });

  it.each([
    ["plural", ["Funcionários"], ["Funcionários"]],
    ["plural without accent", ["FUNCIONARIOS"], ["FUNCIONARIOS"]],
    ["feminine", ["Funcionária"], ["Funcionária"]],
    ["shortened", ["Func."], ["Func."]],
    ["another word", ["Colaborador"], ["Colaborador"]],
    ["more words", ["Funcionário CLT"], ["Funcionário CLT"]],
    ["a letter wrong", ["Funconário"], ["Funconário"]],
    ["something else", ["Fornecedor", "Cliente"], []],
    ["none", [], []],
    ["blank", ["", " "], []],
  ])("%s is not the tag", (_, tags, similar) => {
    expect(findTag(tags)).toEqual({ kind: "missing", similar });
  });
});
