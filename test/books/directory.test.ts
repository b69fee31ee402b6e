import { expect, test } from "vitest";
import { mergePages, mergeReading, type SeenPage } from "../../lib/books/directory.ts";
import type { Member } from "../../lib/model/vexpenses.ts";

const HOUR = 3_600_000;
const T = 1_800_000_000_000;

const person = (name: string, email = "", active: boolean | null = null): Member => ({ name, email, active });
const page = (tab: SeenPage["tab"], number: number, pages: number | null, members: Member[], more: Partial<SeenPage> = {}): SeenPage => ({
  tab,
  page: number,
  pages,
  complete: true,
  members,
  at: T,
  ...more,
});
const whole = (...pages: SeenPage[]) => mergePages(pages).complete;

test("nothing seen is not a complete list of nobody", () => {
  expect(mergePages([])).toEqual({ members: [], complete: false, at: null });
});

test("complete needs every page of active and of inactive, or of all", () => {
  const a1 = page("active", 1, 2, [person("Ana", "ana@x.com")]);
  const a2 = page("active", 2, 2, [person("Bia", "bia@x.com")]);
  const i1 = page("inactive", 1, 1, []);
  expect(whole(a1, a2, i1)).toBe(true);
  expect(whole(a1, i1)).toBe(false);
  expect(whole(a1, a2)).toBe(false);
  expect(whole(i1)).toBe(false);
  expect(whole(page("all", 1, 1, []))).toBe(true);
  expect(whole(page("all", 2, 2, []))).toBe(false);
});

test("complete needs pages seen whole, that agree on how many they are, and tell it", () => {
  const i1 = page("inactive", 1, 1, []);
  expect(whole(page("active", 1, 1, []), i1)).toBe(true);
  expect(whole(page("active", 1, 1, [], { complete: false }), i1)).toBe(false);
  expect(whole(page("active", 1, 2, []), page("active", 2, 3, []), i1)).toBe(false);
  expect(whole(page("active", 1, null, []), i1)).toBe(false);
});

test("complete needs the pages within a day of each other; the age is the oldest page's", () => {
  const i1 = page("inactive", 1, 1, []);
  expect(whole(page("active", 1, 1, [], { at: T + 24 * HOUR }), i1)).toBe(true);
  expect(whole(page("active", 1, 1, [], { at: T + 24 * HOUR + 1 }), i1)).toBe(false);
  expect(mergePages([page("active", 1, 1, [], { at: T + HOUR }), i1]).at).toBe(T);
});

test("one e-mail is one person, as the newest page shows them, whatever the order of reading", () => {
  const older = page("inactive", 1, 1, [person("Ana Velha", "ana@x.com")]);
  const newer = page("active", 1, 1, [person("Ana Nova", "ana@x.com")], { at: T + HOUR });
  const expected = [person("Ana Nova", "ana@x.com", true)];
  expect(mergePages([older, newer]).members).toEqual(expected);
  expect(mergePages([newer, older]).members).toEqual(expected);
  expect(mergePages([{ ...older, at: T + 2 * HOUR }, newer]).members).toEqual([person("Ana Velha", "ana@x.com", false)]);
});

test("a page of all that doesn't tell who is active keeps what was known of it", () => {
  const merged = mergePages([page("inactive", 1, 1, [person("Ana", "ana@x.com")]), page("all", 1, 1, [person("Ana", "ana@x.com")], { at: T + 1 })]);
  expect(merged.members).toEqual([person("Ana", "ana@x.com", false)]);
});

test("without e-mails, two rows of one name are two people: never wrongly unique", () => {
  const twice = page("active", 1, 1, [person("Ana Lima"), person("ANA  LIMA")]);
  expect(mergePages([twice]).members).toHaveLength(2);
  const onTwoPages = [page("active", 1, 2, [person("Ana Lima")]), page("active", 2, 2, [person("Ana Lima")])];
  expect(mergePages(onTwoPages).members).toHaveLength(2);
  const onBothTabs = [page("active", 1, 1, [person("Ana Lima")]), page("inactive", 1, 1, [person("Aná Lima")], { at: T + HOUR })];
  expect(mergePages(onBothTabs).members).toHaveLength(2);
});

test("without e-mails, a name on a tab read days later replaces the older one", () => {
  const moved = [page("inactive", 1, 1, [person("Ana Lima")]), page("active", 1, 1, [person("Ana Lima")], { at: T + 25 * HOUR })];
  expect(mergePages(moved).members).toEqual([person("Ana Lima", "", true)]);
});

test("without e-mails, the list of all and the partial lists show the same people", () => {
  const both = [page("all", 1, 1, [person("Ana Lima"), person("Bia Reis")]), page("active", 1, 1, [person("Ana Lima")])];
  expect(mergePages(both).members.map(({ name }) => name)).toEqual(["Ana Lima", "Bia Reis"]);
});

test("a whole reading replaces; a partial one that shows nobody new leaves a whole one as it was", () => {
  const before = page("active", 1, 1, [person("Ana", "ana@x.com"), person("Bia", "bia@x.com")]);
  const again = page("active", 1, 1, [person("Ana", "ana@x.com")], { at: T + HOUR });
  expect(mergeReading(before, again)).toBe(again);
  expect(mergeReading(before, { ...again, complete: false })).toBe(before);
  expect(mergeReading(before, { ...again, complete: false, pages: null })).toBe(before);
});

test("a partial reading with somebody new adds them, and the page is no longer known whole", () => {
  const before = page("active", 1, 1, [person("Ana", "ana@x.com")]);
  const partial = page("active", 1, 1, [person("Caio", "caio@x.com")], { at: T + HOUR, complete: false });
  expect(mergeReading(before, partial)).toEqual({ ...partial, members: [person("Caio", "caio@x.com"), person("Ana", "ana@x.com")] });
  const grown = mergeReading(before, { ...before, pages: 2, complete: false, at: T + HOUR });
  expect(grown).toMatchObject({ complete: false, pages: 2 });
});
