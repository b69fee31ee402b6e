import { describe, expect, it } from "vitest";
import { redact } from "../../lib/omie/redact.ts";
import { decodeEntities, nextClock, parseMoment, splitEmails } from "../../lib/omie/texts.ts";
import { NOON } from "./bench.ts";

describe("decodeEntities", () => {
  it.each([
    ["SOUZA &amp; FILHOS", "SOUZA & FILHOS"],
    ["&lt;Disponível&gt;", "<Disponível>"],
    ["Funcion&aacute;rio", "Funcionário"],
    ["&Ccedil;&#195;&#xF5;&nbsp;|", "ÇÃõ\u00a0|"],
    ["&quot;&apos;&#39;", "\"''"],
    ["&yuml;&THORN;", "ÿÞ"],
    // once only: what was written to be read as an entity stays one
    ["&amp;lt;", "&lt;"],
    ["P&D; A&B &nada; &#0; &#xD800; &#9999999;", "P&D; A&B &nada; &#0; &#xD800; &#9999999;"],
  ])("%s", (wire, text) => expect(decodeEntities(wire)).toBe(text));
});

describe("splitEmails", () => {
  it.each([
    ["A@x.example; b@x.example,c@x.example\td@x.example", ["a@x.example", "b@x.example", "c@x.example", "d@x.example"]],
    ["  Um@X.example ", ["um@x.example"]],
    ["b@x.example;a@x.example;B@x.example", ["b@x.example", "a@x.example"]],
    ["d&eacute;@x.example", ["dé@x.example"]],
    [" ;, ", []],
    [null, []],
  ])("%j", (field, addresses) => expect(splitEmails(field)).toEqual(addresses));
});

describe("parseMoment", () => {
  it.each([
    ["02/09/2026", "14:01:07", Date.UTC(2026, 8, 2, 17, 1, 7)],
    ["31/12/2025", "23:30:00", Date.UTC(2026, 0, 1, 2, 30, 0)],
    ["02/09/2026", "", Date.UTC(2026, 8, 2, 3)],
    ["02/09/2026", "25:00:00", Date.UTC(2026, 8, 2, 3)],
    ["31/02/2026", "10:00:00", null],
    ["2026-09-02", "10:00:00", null],
    [null, "10:00:00", null],
  ])("%s %s", (date, time, at) => expect(parseMoment(date, time)).toBe(at));
});

describe("nextClock", () => {
  it("is today or tomorrow in São Paulo", () => {
    expect(nextClock("12:00:40", NOON)).toBe(NOON + 40_000);
    expect(nextClock("11:59:00", NOON)).toBe(NOON - 60_000 + 86_400_000);
    expect(nextClock("24:00:00", NOON)).toBeNull();
  });
});

describe("redact", () => {
  const keys = { appKey: "1234567890123", appSecret: "0123456789abcdef0123456789abcdef" };
  it("takes out both keys wherever they stand, before it shortens", () => {
    const text = `key 1234567890123, again 1234567890123, secret 0123456789ABCDEF0123456789abcdef`;
    expect(redact(text, keys)).toBe("key •••, again •••, secret •••");
    expect(redact("x".repeat(290) + keys.appSecret, keys)).toBe("x".repeat(290) + "•••");
    expect(redact("x".repeat(400), keys)).toHaveLength(300);
  });
  it("bears keys that look like patterns, or none", () => {
    expect(redact("a.b a-b acb", { appKey: "a.b", appSecret: "a-b" })).toBe("••• ••• acb");
    expect(redact("text", { appKey: "", appSecret: "" })).toBe("text");
  });
});
