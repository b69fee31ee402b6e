/** What a fix makes of a record, and what stands in its way. */
import { describe, expect, test } from "vitest";
import type { FixWish } from "../../lib/model/fixes.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import { isFulfilled, newField, previewOf } from "../../lib/fixes/wish.ts";
import { fc } from "../property.ts";

const record = (code: number, more: Partial<Supplier> = {}): Supplier => ({
  code,
  name: `Pessoa ${code}`,
  tradeName: "",
  emails: [`p${code}@firma.example`],
  active: true,
  tags: ["Fornecedor"],
  changedAt: null,
  hasBank: false,
  hasPix: false,
  ...more,
});
const REGISTER = [record(1), record(2, { emails: ["p2@firma.example", "dois@casa.example"] }), record(3, { active: false, tags: ["Funcionário"] })];
const email = (code: number, address: string, instead: (FixWish & { kind: "email" })["instead"] = "none"): FixWish & { kind: "email" } => ({ kind: "email", code, email: address, instead });

describe("the e-mail field", () => {
  test.each([
    ["", "novo@a.example"],
    ["   ", "novo@a.example"],
    ["um@a.example", "um@a.example, novo@a.example"],
    ["um@a.example; dois@a.example", "um@a.example; dois@a.example; novo@a.example"],
    ["um@a.example,dois@a.example, ", "um@a.example,dois@a.example, novo@a.example"],
    [" Um@A.example ", "Um@A.example, novo@a.example"],
  ])("%j: the address is added, nothing else changes", (field, expected) => {
    expect(newField(field, email(1, " Novo@A.example"))).toEqual({ field: expected });
  });

  test("one of several is replaced in its place, all of them, or none where it is not there any more", () => {
    expect(newField("um@a.example; Dois@a.example;tres@a.example", email(1, "n@a.example", { of: "dois@a.example" }))).toEqual({ field: "um@a.example; n@a.example;tres@a.example" });
    expect(newField("um@a.example; dois@a.example", email(1, "n@a.example", "all"))).toEqual({ field: "n@a.example" });
    expect(newField("um@a.example", email(1, "n@a.example", { of: "dois@a.example" }))).toEqual({ trouble: "changed-meanwhile" });
  });

  test("500 characters are the most", () => {
    const long = `${"a".repeat(480)}@a.example`;
    expect(newField(long, email(1, "n@a.example"))).toEqual({ trouble: "email-too-long" });
    expect(newField(long.slice(2), email(1, "b@c.de"))).toEqual({ field: `${long.slice(2)}, b@c.de` });
  });

  test("whatever is in the field stays there, and the address is there afterwards", () => {
    const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.example$/);
    const separator = fc.constantFrom(", ", ",", "; ", ";", " ");
    fc.assert(
      fc.property(fc.array(address, { maxLength: 6 }), separator, address, (held, between, added) => {
        const next = newField(held.join(between), email(1, added));
        const field = "field" in next ? next.field : "";
        expect(field.split(/[,;\s]+/)).toEqual([...held, added]);
      }),
    );
  });
});

describe("a preview", () => {
  test("shows both sides", () => {
    expect(previewOf({ kind: "add-tag", code: 1, tag: "Funcionário" }, REGISTER)).toMatchObject({ trouble: null, before: { tags: ["Fornecedor"] }, after: { tags: ["Fornecedor", "Funcionário"], email: "p1@firma.example" } });
    expect(previewOf({ kind: "reactivate", code: 3 }, REGISTER)).toMatchObject({ trouble: null, before: { active: false }, after: { active: true } });
    expect(previewOf(email(2, "tres@firma.example"), REGISTER)).toMatchObject({ trouble: null, after: { email: "p2@firma.example, dois@casa.example, tres@firma.example" } });
    expect(previewOf({ kind: "create", name: "  Nova   Pessoa ", email: "Nova@Firma.example", tag: "Funcionário" }, REGISTER)).toEqual({
      wish: expect.anything() as unknown,
      before: null,
      after: { name: "Nova Pessoa", email: "nova@firma.example", tags: ["Funcionário"], active: true },
      trouble: null,
      records: [],
    });
  });

  test.each([
    [{ kind: "add-tag", code: 3, tag: "Funcionário" }, "already-so"],
    [{ kind: "add-tag", code: 9, tag: "Funcionário" }, "record-unknown"],
    [{ kind: "reactivate", code: 1 }, "already-so"],
    [email(1, "dois@casa.example"), "email-taken"],
    [email(1, "p1@firma.example, p4@firma.example"), "email-malformed"],
    [email(1, "<b>p1@firma.example</b>"), "email-malformed"],
    [email(1, "p1@firma"), "email-malformed"],
    [email(2, "P2@FIRMA.example"), "already-so"],
    [email(2, "novo@firma.example", { of: "tres@casa.example" }), "changed-meanwhile"],
    [{ kind: "create", name: "X", email: "p1@firma.example", tag: "Funcionário" }, "email-taken"],
    [{ kind: "create", name: " ", email: "x@firma.example", tag: "Funcionário" }, "name-missing"],
    [{ kind: "create", name: "X", email: "", tag: "Funcionário" }, "email-malformed"],
  ] as [FixWish, string][])("%j: %s", (wish, trouble) => {
    expect(previewOf(wish, REGISTER).trouble).toBe(trouble);
  });

  test("a tag counts letter by letter, however its accent is encoded", () => {
    const side = (tag: string) => ({ name: "", email: "", active: true, tags: [tag] });
    const wish: FixWish = { kind: "add-tag", code: 1, tag: "Funcionário" };
    expect(isFulfilled(wish, side("Funcionário".normalize("NFD")))).toBe(true);
    expect(isFulfilled(wish, side("Funcionario"))).toBe(false);
    expect(isFulfilled(wish, side("FUNCIONÁRIO"))).toBe(false);
  });
});
