import { expect, it } from "vitest";
import type { SyncEvidence } from "../../lib/model/books.ts";
import type { Fix } from "../../lib/model/fixes.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { peopleOverview, peopleSummary, waitingForSync } from "../../lib/readiness/index.ts";
import { isUnproven } from "../../lib/readiness/people-summary.ts";
import { books as booksOf, DAY, held, member, NOW, supplier } from "./books.ts";

const MEMBERS: Member[] = [
  member({ name: "Um", email: "um@firma.example" }),
  member({ name: "Dois", email: "dois@firma.example" }),
  member({ name: "Três", email: "tres@firma.example" }),
  member({ name: "Fora", email: "fora@firma.example", active: false }),
];
const RECORDS: Supplier[] = [
  supplier({ code: 1, name: "UM", emails: ["um@firma.example"], changedAt: NOW - 10 * DAY }),
  // no tag
  supplier({ code: 2, name: "DOIS", emails: ["dois@firma.example"], tags: ["Fornecedor"], changedAt: NOW - 10 * DAY }),
  // changed after the proof below
  supplier({ code: 3, name: "TRES", emails: ["tres@firma.example"], changedAt: NOW - DAY }),
  supplier({ code: 4, name: "FORA", emails: ["fora@firma.example"], changedAt: NOW - DAY }),
];
const PROOF: SyncEvidence = { kind: "success", source: "page", at: NOW - 2 * DAY, who: null, knew: null };

const stage = (evidence: SyncEvidence[]) => {
  const books = booksOf({ suppliers: held(RECORDS), directory: { members: MEMBERS, complete: true, at: NOW - DAY }, evidence });
  return { books, overview: peopleOverview(books, NOW) };
};

const fix = (code: number, endedAt: number, state: Fix["state"] = "done"): Fix => ({
  connection: "c", n: 1, batch: 1, wish: { kind: "add-tag", code, tag: "Funcionário" }, by: "", state, trouble: null, said: "", reason: null,
  before: null, after: null, code, askedAt: endedAt, writtenAt: endedAt, endedAt, reads: 1, writes: 1, notBefore: null,
});

it("unproven are those whose record is right and nothing else is missing, without who left", () => {
  const { overview } = stage([]);
  expect(overview.rows.filter(isUnproven).map(({ member: { name } }) => name)).toEqual(["Um", "Três"]);
});

it("waiting for Sincronizar: changed in OMIE since the proof, and not who left", () => {
  const { overview, books } = stage([PROOF]);
  expect([...waitingForSync(overview.rows, books.evidence, [])]).toEqual(["tres@firma.example"]);
});

it("waiting for Sincronizar: what we wrote since the proof counts, what failed or came before it doesn't", () => {
  const { overview, books } = stage([PROOF]);
  const waiting = (...fixes: Fix[]) => [...waitingForSync(overview.rows, books.evidence, fixes)];
  expect(waiting(fix(2, NOW))).toEqual(["dois@firma.example", "tres@firma.example"]);
  expect(waiting(fix(2, NOW, "failed"))).toEqual(["tres@firma.example"]);
  expect(waiting(fix(2, NOW - 3 * DAY))).toEqual(["tres@firma.example"]);
  // ready already: nothing to wait for
  expect(waiting(fix(1, NOW))).toEqual(["tres@firma.example"]);
});

it("a failed Sincronizar is the last proof shown, and settles nobody who waits", () => {
  const failure: SyncEvidence = { ...PROOF, kind: "failure", at: NOW - DAY / 2 };
  const { overview, books } = stage([PROOF, failure]);
  const summary = peopleSummary(overview, books, [], new Set());
  expect(summary.lastProof).toEqual(failure);
  expect(summary).toMatchObject({ everybody: 4, leavers: 1, readings: [{ source: "page", people: 4, complete: true }], registerAt: books.suppliers?.at });
  expect([...waitingForSync(overview.rows, books.evidence, [fix(2, NOW - DAY)])]).toContain("dois@firma.example");
});
