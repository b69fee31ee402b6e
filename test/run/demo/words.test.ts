/** What the demo says and checks: a difference must show, a name must fit its line. */
import { beforeAll, describe, expect, it } from "vitest";
import type { BadgeFacts } from "../../e2e/harness/find.ts";
import { differences, type Expectation, listed, printable, speakPortuguese, tally } from "./words.ts";

beforeAll(speakPortuguese);

const badge = (key: string, state: string, ...reasons: string[]): BadgeFacts => ({ subject: "member", key, state, reasons, suggestion: null, sure: null });

describe("differences", () => {
  const right: Record<string, Expectation> = {
    ana: { state: "unknown", reasons: ["member.sync-unproven"], notes: [] },
    bia: { state: "blocked", reasons: ["member.tag-missing"], notes: ["member.tag-case"] },
  };
  const ana = badge("ana", "unknown", "member.sync-unproven", "member.payment-data-missing");
  const bia = badge("bia", "blocked", "member.tag-missing", "member.sync-unproven", "member.tag-case");

  it("none where states, reasons and notes are right; further notes and an unproven synchronisation may stand beside", () => {
    expect(differences([ana, bia], right)).toEqual([]);
  });

  it.each<[string, BadgeFacts[], string]>([
    ["another state", [badge("ana", "ready", "member.sync-unproven"), bia], "ana: ready"],
    ["a reason missing", [badge("ana", "unknown"), bia], "ana: unknown"],
    ["a doubt too many", [badge("ana", "unknown", "member.sync-unproven", "member.homonym"), bia], "ana: unknown"],
    ["another block", [ana, badge("bia", "blocked", "member.email-differs", "member.tag-case")], "bia: blocked"],
    ["a note missing", [ana, badge("bia", "blocked", "member.tag-missing")], "bia: blocked"],
    ["nobody's badge", [ana, bia, badge("caio", "ready")], "caio: ready"],
    ["no badge", [ana], "bia: no badge"],
  ])("tells %s", (_, seen, told) => {
    const [only, ...more] = differences(seen, right);
    expect(only).toContain(told);
    expect(more).toEqual([]);
  });
});

describe("printable", () => {
  it("leaves out what is not seen but changes what is", () => {
    expect(printable("Sônia \u202Eselet\u202C  Tati\u200Bana\u001B[31m")).toBe("Sônia selet Tatiana[31m");
  });

  it("cuts what is too long", () => {
    expect(printable("abcdefghij", 5)).toBe("abcd…");
  });
});

it("tally: worst first, one line per reason, in the reader's words", () => {
  const badges = [badge("Ana", "ready"), badge("Bia", "blocked", "member.tag-missing"), badge("Caio", "blocked", "member.tag-missing", "member.sync-unproven")];
  expect(tally(badges, (key) => key)).toEqual(["Não chega: 2", "  2 · sem a tag Funcionário   Bia, Caio", "Chega ao Omie: 1", "  1   Ana"]);
});

it("listed: goes on below the first name where the line is full", () => {
  const name = "x".repeat(40);
  expect(listed("heading ", [name, name, name])).toEqual([`heading ${name}, ${name}, `, `        ${name}`]);
});
