import { describe, expect, it } from "vitest";
import type { Directory } from "../../lib/model/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { NearMatch } from "../../lib/model/people.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { slips } from "../../lib/readiness/distance.ts";
import { nearMatches } from "../../lib/readiness/near.ts";
import { slipIndex } from "../../lib/readiness/slips.ts";
import { fc } from "../property.ts";
import { held, member, NOW, supplier } from "./books.ts";

const knowing = (...members: Member[]): Directory => ({ members, complete: true, at: NOW });
const near = (who: Partial<Member>, rows: Partial<Supplier>[], others: Member[] = []): NearMatch[] => {
  const person = member({ name: "Ana Invento", ...who });
  return nearMatches(person, held(rows.map((row, index) => supplier({ code: index + 1, name: `OUTRO NOME ${index}`, ...row }))), knowing(person, ...others));
};
const at = (email: string): Partial<Supplier> => ({ emails: [email] });

describe("an address that is nearly theirs", () => {
  it.each<[string, string, string, NearMatch["whys"]]>([
    ["a letter left out", "ana.invento@firma.example", "ana.inveto@firma.example", [{ kind: "typo", part: "local", slips: 1 }]],
    ["a letter too many", "ana.invento@firma.example", "anna.invento@firma.example", [{ kind: "typo", part: "local", slips: 1 }]],
    ["two letters exchanged", "ana.invento@firma.example", "ana.inevnto@firma.example", [{ kind: "typo", part: "local", slips: 1 }]],
    ["two wrong letters", "ana.invento@firma.example", "ama.invemto@firma.example", [{ kind: "typo", part: "local", slips: 2 }]],
    ["a dot instead of none", "ana.invento@firma.example", "anainvento@firma.example", [{ kind: "typo", part: "local", slips: 1 }]],
    ["a slip behind the @", "ana@firma.example", "ana@frima.example", [{ kind: "typo", part: "domain", slips: 1 }]],
    [".com for .com.br", "ana@firma.com.bt", "ana@firma.com.br", [{ kind: "typo", part: "domain", slips: 1 }]],
    ["another domain", "ana@firma.example", "ana@antiga.example", [{ kind: "other-domain" }]],
    ["an alias in VExpenses", "ana+viagem@firma.example", "ana@firma.example", [{ kind: "plus-alias" }]],
    ["an alias in OMIE", "ana@firma.example", "ana+omie@firma.example", [{ kind: "plus-alias" }]],
    ["two aliases", "ana+a@firma.example", "ana+b@firma.example", [{ kind: "plus-alias" }]],
  ])("%s", (_, theirs, omie, whys) => {
    expect(near({ email: theirs }, [at("alguem@longe.example"), at(omie)])).toEqual([{ code: 2, name: "OUTRO NOME 1", email: omie, active: true, whys }]);
  });

  it.each([
    ["three wrong letters", "ana.invento@firma.example", "bma.invemto@firma.example"],
    ["two letters in a short word", "caio@firma.example", "cita@firma.example"],
    ["another word of two letters", "jo@firma.example", "ju@firma.example"],
    ["wrong on both sides", "ana.invento@firma.example", "ana.inveto@frima.example"],
    ["nothing alike", "ana@firma.example", "zilda@longe.example"],
  ])("%s is not near", (_, theirs, omie) => {
    expect(near({ email: theirs }, [at(omie)])).toEqual([]);
  });

  it("any of the addresses in OMIE's field", () => {
    expect(near({ email: "ana@firma.example" }, [{ emails: ["nota@x.example", "ana@antiga.example"] }])).toMatchObject([{ email: "ana@antiga.example" }]);
  });

  it("nothing is near somebody who is found, or whose e-mail is unknown", () => {
    expect(near({ email: "ana@firma.example" }, [at("ana@firma.example"), at("ana@firna.example")])).toEqual([]);
    expect(near({ email: "" }, [{ name: "ANA INVENTO" }])).toEqual([]);
  });

  it("another member's record is theirs, however near", () => {
    const other = member({ name: "Ana Invente", email: "ana.invente@firma.example" });
    expect(near({ email: "ana.invento@firma.example" }, [at("ana.invente@firma.example")], [other])).toEqual([]);
  });

  it("what many have before the @ says nothing, unless the name agrees", () => {
    const rows = Array.from({ length: 6 }, (_, index) => at(`contato@empresa${index}.example`));
    expect(near({ email: "contato@firma.example" }, rows)).toEqual([]);
    expect(near({ email: "contato@firma.example" }, [...rows, { ...at("contato@antiga.example"), name: "Ana  INVENTO" }])).toEqual([
      { code: 7, name: "Ana  INVENTO", email: "contato@antiga.example", active: true, whys: [{ kind: "other-domain" }, { kind: "same-name" }] },
    ]);
  });
});

describe("the same full name", () => {
  it("whatever the case and accents, and with the reasons of the address", () => {
    expect(near({ name: "Ána Invento", email: "ana.invento@firma.example" }, [{ name: "ANA  INVENTO", emails: ["ana.inveto@firma.example"] }])).toMatchObject([
      { code: 1, whys: [{ kind: "typo", part: "local", slips: 1 }, { kind: "same-name" }] },
    ]);
  });

  it("a record without any e-mail", () => {
    expect(near({ email: "ana@firma.example" }, [{ name: "ANA INVENTO", emails: [] }])).toMatchObject([{ email: "", whys: [{ kind: "same-name" }] }]);
  });

  it("two records of it: neither is guessed", () => {
    expect(near({ email: "ana@firma.example" }, [{ name: "ANA INVENTO", emails: ["a1@longe.example"] }, { name: "Ana Invento", emails: ["a2@longe.example"] }])).toEqual([]);
  });

  it("two members of it: the record is not guessed to be either's", () => {
    const twin = member({ name: "ANA INVENTO", email: "ana2@firma.example" });
    expect(near({ email: "ana@firma.example" }, [{ name: "Ana Invento", emails: ["zz@longe.example"] }], [twin])).toEqual([]);
  });
});

describe("order", () => {
  it("the name first, then alias, typo, other domain; five at most", () => {
    const rows = [at("ana.invento@antiga.example"), at("ana.invemto@firma.example"), at("ana.invento+a@firma.example"), { name: "ANA INVENTO", emails: ["xyz@longe.example"] }];
    expect(near({ email: "ana.invento@firma.example" }, rows).map(({ code }) => code)).toEqual([4, 3, 2, 1]);
    const many = ["b", "c", "d", "e", "f", "g"].map((letter) => at(`ana.invent${letter}@firma.example`));
    expect(near({ email: "ana.invento@firma.example" }, many)).toHaveLength(5);
  });
});

describe("slips", () => {
  it.each([
    ["maria", "maira", 1],
    ["maria", "mari", 1],
    ["maria", "mario", 1],
    ["maria", "marcio", 2],
    ["caio", "ciao", 1],
    ["caio", "cato", 1],
    ["caio", "cito", null],
    ["maria", "maria", null],
    ["jo", "j", null],
    ["maria", "beatriz", null],
  ] as const)("%s, %s: %s", (a, b, expected) => {
    expect(slips(a, b)).toBe(expected);
    expect(slips(b, a)).toBe(expected);
  });

  it("the index finds exactly what comparing with each word finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "."), maxLength: 16 });
    /** with two letters dropped, changed or put in */
    const spoilt = (from: string) =>
      fc.array(fc.tuple(fc.nat(from.length), fc.nat(1), fc.constantFrom("", "a", "z", "ab")), { minLength: 1, maxLength: 2 }).map((changes) => changes.reduce((text, [at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop), from));
    const asking = fc.uniqueArray(word, { minLength: 1, maxLength: 40 }).chain((words) => fc.tuple(fc.constant(words), fc.oneof(word, fc.constantFrom(...words).chain(spoilt))));
    fc.assert(
      fc.property(asking, ([words, asked]) => {
        const each = words.flatMap((other) => {
          const count = slips(asked, other);
          return count === null ? [] : [{ word: other, slips: count }];
        });
        const byWord = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
        expect(slipIndex(words).near(asked).toSorted(byWord)).toEqual(each.toSorted(byWord));
      }),
      { numRuns: 500 },
    );
  });
});
