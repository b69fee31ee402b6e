import { fc } from "../property.ts";
import { describe, expect, it } from "vitest";
import type { Books } from "../../lib/model/books.ts";
import type { Reason, ReasonCode, Subject } from "../../lib/model/verdicts.ts";
import { REASONS } from "../../lib/model/verdicts.ts";
import { verdictFor } from "../../lib/readiness/index.ts";
import { weigh } from "../../lib/readiness/verdict.ts";
import { account, books, category, DAY, held, member, NOW, success, supplier } from "./books.ts";

const CODES = Object.keys(REASONS) as ReasonCode[];
const reasons: fc.Arbitrary<Reason[]> = fc.array(fc.constantFrom(...CODES).map((code) => ({ code })));
const blocks = fc.constantFrom(...CODES.filter((code) => REASONS[code].weight === "block"));
const BADNESS = { ready: 0, checking: 1, unknown: 1, blocked: 2 };

describe("weighing, for any reasons", () => {
  it("one more block always blocks; one more reason never makes it better", () => {
    fc.assert(
      fc.property(reasons, blocks, fc.constantFrom(...CODES), fc.nat(), (list, block, any, where) => {
        expect(weigh(list.toSpliced(where % (list.length + 1), 0, { code: block }), null).state).toBe("blocked");
        expect(BADNESS[weigh([...list, { code: any }], null).state]).toBeGreaterThanOrEqual(BADNESS[weigh(list, null).state]);
      }),
    );
  });

  it("the order in which they were found doesn't matter to the state", () => {
    fc.assert(fc.property(reasons, (list) => weigh(list, null).state === weigh(list.toReversed(), null).state));
  });
});

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("<img src=x onerror=alert(1)>", "\u202eabc", "\u200b", "__proto__", "constructor", "Lívia Teste Andrade", "Funcionário", "2.04.98 - Combustível", ""),
);
const emails = fc.oneof(texts, fc.constantFrom("livia@firma.example", " LIVIA@firma.example", "x@y.example"));
const flag = fc.boolean();
const moment = fc.integer({ min: NOW - 20 * DAY, max: NOW + 3 * DAY });
const option = fc.option(fc.record({ value: fc.oneof(texts, fc.constantFrom("2.04.98", "9200000001", "0")), label: texts }));

const anyMember = fc.record({ name: texts, email: emails, active: fc.option(flag) });
const anySubject: fc.Arbitrary<Subject> = fc.oneof(
  anyMember.map((who): Subject => ({ kind: "member", member: who })),
  fc
    .record({ type: texts, typeActive: fc.option(flag), chosen: option, saved: option })
    .map((binding): Subject => ({ kind: "type", binding })),
  fc.record({ chosen: option, saved: option }).map((choice): Subject => ({ kind: "account", account: choice })),
);
const holding = <R>(row: fc.Arbitrary<R>) => fc.option(fc.record({ rows: fc.array(row, { maxLength: 6 }), at: moment }));
const anyBooks: fc.Arbitrary<Books> = fc.record({
  connection: fc.constantFrom(books().connection, null),
  trouble: fc.constantFrom<Reason | null>(null, { code: "connection.locked" }, { code: "connection.offline" }),
  categories: holding(fc.record({ code: fc.constantFrom("2.04.98", "2.04"), name: texts, expense: flag, totalising: flag, inactive: flag, hidden: flag, transfer: flag }).map(category)),
  accounts: holding(fc.record({ code: fc.constantFrom(9200000001, 5), name: texts, active: flag }).map(account)),
  suppliers: holding(
    fc
      .record({ name: texts, tradeName: texts, emails: fc.array(emails, { maxLength: 3 }), active: flag, tags: fc.array(texts, { maxLength: 3 }), changedAt: fc.option(moment), hasBank: flag, hasPix: flag })
      .map(supplier),
  ),
  directory: fc.record({ members: fc.array(anyMember, { maxLength: 5 }), complete: flag, at: fc.option(moment) }),
  evidence: fc.array(fc.record({ kind: fc.constantFrom("success" as const, "failure" as const), at: moment, who: fc.option(emails), knew: fc.option(fc.array(emails, { maxLength: 3 })) }).map(success)),
  staleAfterMs: fc.constant(7 * DAY),
});

describe("rules, for any books and any names", () => {
  it("always answer, with sorted reasons that agree with the state, and only plain data", () => {
    fc.assert(
      fc.property(anySubject, anyBooks, (subject, some) => {
        const verdict = verdictFor(subject, some, NOW);
        expect(verdict).toEqual(weigh(verdict.reasons, verdict.checkedAt));
        for (const { data } of verdict.reasons) for (const value of Object.values(data ?? {})) expect(["string", "number"]).toContain(typeof value);
      }),
      { numRuns: 500 },
    );
  });

  it("nothing is ready without its register, or with an old one", () => {
    fc.assert(
      fc.property(anySubject, anyBooks, flag, (subject, some, old) => {
        const gone = old ? held([], NOW - 7 * DAY - 1) : null;
        const verdict = verdictFor(subject, { ...some, categories: gone, accounts: gone, suppliers: gone }, NOW);
        expect(verdict.state).not.toBe("ready");
      }),
      { numRuns: 300 },
    );
  });

  it("without evidence nobody is ready", () => {
    fc.assert(
      fc.property(anyMember, anyBooks, (who, some) => {
        expect(verdictFor({ kind: "member", member: who }, { ...some, evidence: [] }, NOW).state).not.toBe("ready");
      }),
    );
  });

  it("trouble alone changes no verdict that rests on a fresh register", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        expect(verdictFor(subject, books({ trouble: { code: "connection.offline" } }), NOW)).toEqual(verdictFor(subject, books(), NOW));
      }),
    );
  });

  it("a member is found whatever the case and spaces of the e-mail", () => {
    const cased = fc.array(flag, { minLength: 19, maxLength: 19 }).map((upper) => [..."livia@firma.example"].map((letter, i) => (upper[i] ? letter.toUpperCase() : letter)).join(""));
    const pad = fc.constantFrom("", " ", "\u00a0", "\t", "\u200b");
    fc.assert(
      fc.property(cased, pad, pad, (email, before, after) => {
        expect(verdictFor({ kind: "member", member: member({ email: before + email + after }) }, books(), NOW).state).toBe("ready");
      }),
    );
  });

  it("nobody else's OMIE e-mail ever comes out", () => {
    fc.assert(
      fc.property(anyMember, anyBooks, (who, some) => {
        const secret = "segredo.de.outro@omie.example";
        const rows = [...(some.suppliers?.rows ?? []), supplier({ name: who.name, emails: [secret] })];
        const verdict = verdictFor({ kind: "member", member: who }, { ...some, suppliers: held(rows) }, NOW);
        expect(JSON.stringify(verdict)).not.toContain(secret);
      }),
    );
  });
});
