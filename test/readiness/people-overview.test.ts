import { describe, expect, it } from "vitest";
import type { Books } from "../../lib/model/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { MemberReading, PersonRow } from "../../lib/model/people.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { peopleOverview, selectPeople } from "../../lib/readiness/index.ts";
import { membersOf, suppliers } from "../bench/invented.ts";
import { fc } from "../property.ts";
import { books, DAY, held, HOUR, member, NOW, supplier } from "./books.ts";

const person = (name: string, change: Partial<Member> = {}): Member => member({ name, email: `${name.toLowerCase()}@firma.example`, ...change });
const record = (name: string, change: Partial<Supplier> = {}): Supplier => supplier({ code: name.length * 100 + (name.codePointAt(0) ?? 0), name: name.toUpperCase(), emails: [`${name.toLowerCase()}@firma.example`], ...change });
const knowing = (members: Member[], records: Supplier[], change: Partial<Books> = {}): Books => books({ directory: { members, complete: true, at: NOW - HOUR }, suppliers: held(records), ...change });
const reading = (source: MemberReading["source"], members: Member[], change: Partial<MemberReading> = {}): MemberReading => ({ source, at: NOW, complete: source === "api", members, ...change });
const row = (rows: readonly PersonRow[], email: string): PersonRow | undefined => rows.find(({ key }) => key === email);

describe("people beside their records", () => {
  it("verdict, records and last change of each", () => {
    const { rows, counts, complete } = peopleOverview(knowing([person("Ana"), person("Bia")], [record("Ana", { code: 5, changedAt: NOW - 3 * DAY })]), NOW);
    expect(rows).toEqual([
      { key: "ana@firma.example", member: person("Ana"), source: "page", seenAt: NOW - HOUR, differences: [], verdict: { state: "ready", reasons: [], checkedAt: NOW - HOUR }, records: [5], near: [], changedAt: NOW - 3 * DAY, group: null, leaver: false },
      expect.objectContaining({ key: "bia@firma.example", verdict: expect.objectContaining({ state: "blocked" }), records: [], changedAt: null }),
    ]);
    expect(counts).toEqual({ ready: 1, blocked: 1, unknown: 0, known: 2, reasons: [{ code: "member.not-in-omie", count: 1 }] });
    expect(complete).toBe(true);
  });

  it("nobody known, nothing read", () => {
    expect(peopleOverview(books({ suppliers: null, directory: { members: [], complete: false, at: null } }), NOW)).toEqual({
      rows: [],
      counts: { ready: 0, blocked: 0, unknown: 0, known: 0, reasons: [] },
      leavers: 0,
      groups: [],
      complete: false,
    });
  });

  it("without OMIE's register nobody is ready and nothing is near", () => {
    const { rows } = peopleOverview(knowing([person("Ana")], [], { suppliers: null }), NOW);
    expect(rows[0]).toMatchObject({ verdict: { state: "unknown" }, near: [], records: [] });
  });

  it("leavers: deactivated in VExpenses, active in OMIE; counted apart", () => {
    const members = [person("Ana"), person("Bia", { active: false }), person("Caio", { active: false }), person("Davi", { active: false })];
    const found = peopleOverview(knowing(members, [record("Ana"), record("Bia"), record("Caio", { active: false })]), NOW);
    expect(found.leavers).toBe(1);
    expect(selectPeople(found.rows, { who: "leavers" }, { by: "name", descending: false }).map(({ key }) => key)).toEqual(["bia@firma.example"]);
    expect(found.counts.known).toBe(1);
  });
});

describe("several sources", () => {
  it("the newest wins and what differs is shown", () => {
    const { rows } = peopleOverview(knowing([person("Ana")], [record("Ana")]), NOW, [reading("api", [person("Ana", { name: "Ana Nova", active: false })])]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      source: "api",
      seenAt: NOW,
      member: { name: "Ana Nova", email: "ana@firma.example", active: false },
      differences: [
        { source: "page", at: NOW - HOUR, field: "name", value: "Ana" },
        { source: "page", at: NOW - HOUR, field: "active", value: true },
      ],
    });
  });

  it("the page wins over an older answer of the API", () => {
    const { rows } = peopleOverview(knowing([person("Ana")], []), NOW, [reading("api", [person("Ana", { active: false })], { at: NOW - DAY })]);
    expect(rows[0]).toMatchObject({ source: "page", member: { active: true }, differences: [{ source: "api", field: "active", value: false }] });
  });

  it("a pasted list brings people in, and leaves names and states of others standing", () => {
    const pasted = reading("list", [{ name: "", email: "ANA@firma.example", active: null }, { name: "Nova", email: "nova@firma.example", active: null }]);
    const { rows, complete } = peopleOverview(knowing([person("Ana")], [record("Ana")]), NOW, [pasted]);
    expect(row(rows, "ana@firma.example")).toMatchObject({ source: "list", member: { name: "Ana", active: true }, differences: [], verdict: { state: "ready" } });
    expect(row(rows, "nova@firma.example")).toMatchObject({ source: "list", member: { active: null }, verdict: { state: "blocked" } });
    expect(complete).toBe(true);
  });

  it("a pasted list alone is never everybody", () => {
    const pasted = reading("list", [person("Ana")], { complete: true });
    expect(peopleOverview(books({ directory: { members: [], complete: false, at: null } }), NOW, [pasted]).complete).toBe(false);
  });

  it("somebody a newer complete list doesn't have is said to be absent there", () => {
    const { rows } = peopleOverview(knowing([person("Ana"), person("Bia")], []), NOW, [reading("api", [person("Ana")])]);
    expect(row(rows, "bia@firma.example")?.differences).toEqual([{ source: "api", at: NOW, field: "absent" }]);
    expect(row(rows, "ana@firma.example")?.differences).toEqual([]);
  });

  it("a row without e-mail is the one person of that name, and nobody when there are two", () => {
    const nameless = person("Ana", { email: "" });
    expect(peopleOverview(knowing([nameless], []), NOW, [reading("api", [person("Ana")])]).rows.map(({ key }) => key)).toEqual(["ana@firma.example"]);
    const twin = person("Ana", { email: "ana2@firma.example" });
    const { rows } = peopleOverview(knowing([nameless], []), NOW, [reading("api", [person("Ana"), twin])]);
    expect(rows.map(({ key }) => key)).toEqual(["ana@firma.example", "ana2@firma.example", "=ana#0"]);
    expect(row(rows, "=ana#0")?.verdict.reasons).toMatchObject([{ code: "member.homonym" }]);
  });

  it("two rows of one name and no e-mail stay two", () => {
    const nameless = person("Ana", { email: "" });
    expect(peopleOverview(knowing([nameless, nameless], []), NOW).rows.map(({ key }) => key)).toEqual(["=ana#0", "=ana#1"]);
  });
});

describe("a change of domain", () => {
  const names = ["ana", "bia", "caio", "davi"];
  const moved = (count: number) => {
    const few = names.slice(0, count);
    return knowing(
      [...few.map((name) => person(name, { email: `${name}@nova.example` })), person("Zoe", { email: "zoe@nova.example" })],
      [...few.map((name, code) => record(name, { code, name: `OUTRO ${code}`, emails: [`${name}@antiga.example`] })), record("Zoe", { code: 99, emails: ["zoe@longe.example"] })],
    );
  };

  it("is one group with its people", () => {
    const { groups, rows } = peopleOverview(moved(4), NOW);
    expect(groups).toEqual([{ key: "@antiga.example → @nova.example", from: "antiga.example", to: "nova.example", people: 4 }]);
    const grouped = selectPeople(rows, { who: "present", group: "@antiga.example → @nova.example" }, { by: "name", descending: false });
    expect(grouped.map(({ member }) => member.name)).toEqual(names);
    expect(row(rows, "zoe@nova.example")?.group).toBeNull();
  });

  it("two people are no change of domain", () => {
    expect(peopleOverview(moved(2), NOW).groups).toEqual([]);
  });
});

describe("filter, search, sort", () => {
  const members = [person("Érica"), person("Bia"), person("Caio"), person("Ana", { active: false })];
  const records = [record("Érica", { emails: ["érica@firma.example"], changedAt: NOW - DAY }), record("Caio", { tags: [], changedAt: NOW - 2 * DAY })];
  const { rows } = peopleOverview(knowing(members, records), NOW);
  const names = (filter: Parameters<typeof selectPeople>[1], order: Parameters<typeof selectPeople>[2] = { by: "name", descending: false }): string[] => selectPeople(rows, filter, order).map(({ member }) => member.name);

  it.each([
    ["present people", { who: "present" }, ["Bia", "Caio", "Érica"]],
    ["everybody", { who: "everybody" }, ["Ana", "Bia", "Caio", "Érica"]],
    ["a state", { who: "present", state: "ready" }, ["Érica"]],
    ["a reason", { who: "present", reason: "member.tag-missing" }, ["Caio"]],
    ["a source", { who: "present", source: "api" }, []],
    ["words without accents", { who: "present", text: " ERICA firma" }, ["Érica"]],
    ["a word nobody has", { who: "present", text: "bia longe" }, []],
  ] as const)("%s", (_, filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  it("sorts by each column, unknown dates last either way", () => {
    expect(names({ who: "present" }, { by: "state", descending: false })).toEqual(["Bia", "Caio", "Érica"]);
    expect(names({ who: "present" }, { by: "state", descending: true })).toEqual(["Érica", "Bia", "Caio"]);
    expect(names({ who: "present" }, { by: "changed", descending: false })).toEqual(["Caio", "Érica", "Bia"]);
    expect(names({ who: "present" }, { by: "changed", descending: true })).toEqual(["Érica", "Caio", "Bia"]);
    expect(names({ who: "present" }, { by: "email", descending: true })[2]).toBe("Bia");
  });

  it("leaves the rows as they were", () => {
    const before = [...rows];
    names({ who: "everybody" }, { by: "name", descending: true });
    expect(rows).toEqual(before);
  });
});

describe("bad input", () => {
  it("two records with one e-mail, one record with five, upper case and spaces", () => {
    const members = [person("Ana"), person("Bia", { email: " BIA@Firma.Example " }), person("Caio", { email: "c3@firma.example" })];
    const records = [
      record("Ana", { code: 1 }),
      record("Outra", { code: 2, emails: ["ana@firma.example"] }),
      record("Bia", { code: 3, emails: [" Bia@FIRMA.example"] }),
      record("Caio", { code: 4, emails: ["c1@firma.example", "c2@firma.example", "c3@firma.example", "c4@firma.example", "c5@firma.example"] }),
    ];
    const { rows } = peopleOverview(knowing(members, records), NOW);
    expect(rows.map((one) => [one.key, one.records, one.verdict.reasons.map(({ code }) => code)])).toEqual([
      ["ana@firma.example", [1, 2], ["member.duplicate-in-omie"]],
      ["bia@firma.example", [3], []],
      ["c3@firma.example", [4], ["member.email-among-several"]],
    ]);
  });

  it("markup stays text, and matches nobody else", () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const { rows } = peopleOverview(knowing([member({ name: hostile, email: hostile })], [record("Ana")]), NOW);
    expect(rows).toMatchObject([{ member: { name: hostile }, verdict: { state: "blocked" }, near: [] }]);
  });

  const anybody = fc.record({
    name: fc.constantFrom("Ana", "ANA", "Bia", "", "Caio Invento"),
    email: fc.constantFrom("ana@a.example", "ANA@a.example", "ana@b.example", "ana+x@a.example", "anna@a.example", "bia@a.example", ""),
    active: fc.constantFrom(true, false, null),
  });
  const anyReading = fc.record({ source: fc.constantFrom("page" as const, "list" as const, "api" as const), at: fc.integer({ min: NOW - 3 * DAY, max: NOW }), complete: fc.boolean(), members: fc.array(anybody, { maxLength: 6 }) });
  const anyRecord = fc
    .record({ name: fc.constantFrom("ANA", "Bia", "CAIO INVENTO"), emails: fc.array(fc.constantFrom("ana@a.example", "ana@b.example", "bia@a.example", "bia@b.example"), { maxLength: 3 }), tags: fc.constantFrom<string[]>([], ["Funcionário"]), active: fc.boolean() })
    .map((change) => supplier(change));

  it("each e-mail is one row, each key is one row, and no near record is another member's", () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 6 }), fc.array(anyReading, { maxLength: 3 }), fc.array(anyRecord, { maxLength: 5 }), (members, more, records) => {
        const suppliersOfTest = records.map((one, code) => ({ ...one, code }));
        const { rows, counts } = peopleOverview(knowing(members, suppliersOfTest), NOW, more);
        const emails = [...members, ...more.flatMap((one) => one.members)].map(({ email }) => email.toLowerCase()).filter((email) => email !== "");
        expect(new Set(rows.map(({ member: one }) => one.email).filter((email) => email !== ""))).toEqual(new Set(emails));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        expect(counts.ready + counts.blocked + counts.unknown).toBe(rows.filter(({ member: one }) => one.active !== false).length);
        const known = new Set(emails);
        for (const { near, records: found } of rows) {
          if (found.length > 0) expect(near).toEqual([]);
          for (const { code } of near) expect(suppliersOfTest[code]?.emails.some((email) => known.has(email))).toBe(false);
        }
      }),
    );
  });
});

describe("a large company", () => {
  it("four thousand members against twenty thousand records", { timeout: 30_000 }, () => {
    const register = suppliers(20_000);
    const known = knowing(membersOf(register, 4_000), register);
    const start = performance.now();
    const { rows } = peopleOverview(known, NOW);
    const joined = performance.now();
    expect(rows.length).toBeGreaterThan(3_500);
    selectPeople(rows, { who: "present", text: "ficticia" }, { by: "name", descending: false });
    // generous: measured times are in `npm run -s bench -- readiness`
    expect(joined - start).toBeLessThan(4_000);
    expect(performance.now() - joined).toBeLessThan(1_500);
  });
});
