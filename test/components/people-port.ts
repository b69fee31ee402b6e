/** A background for "Pessoas": real rules over invented people, commands noted, answers to be changed by a test. */
import type { PeopleQuery, PeoplePort, Previewed } from "../../components/dashboard/people/port.ts";
import type { Books } from "../../lib/model/books.ts";
import type { Supplier } from "../../lib/model/omie.ts";
import type { FixesSeen, MemberReading, PersonDetails, WritesState } from "../../lib/model/people.ts";
import type { Member } from "../../lib/model/vexpenses.ts";
import { peopleOverview, peopleSummary, selectPeople, waitingForSync } from "../../lib/readiness/index.ts";
import { NOW } from "./invented.ts";

const HOUR = 3_600_000;

/** The nth invented record; every tenth without the tag. */
export const record = (n: number, change: Partial<Supplier> = {}): Supplier => ({
  code: 1_000 + n,
  name: `PESSOA INVENTADA ${n}`,
  tradeName: "",
  emails: [`pessoa.${n}@firma.example`],
  active: true,
  tags: n % 10 === 0 ? ["Fornecedor"] : ["Fornecedor", "Funcionário"],
  changedAt: NOW - 30 * 24 * HOUR,
  hasBank: true,
  hasPix: false,
  ...change,
});

export const person = (n: number, change: Partial<Member> = {}): Member => ({ name: `Pessoa Inventada ${n}`, email: `pessoa.${n}@firma.example`, active: true, ...change });

export interface Stage {
  port: PeoplePort;
  /** every stretch asked for, as "from count" */
  asked: string[];
  query: PeopleQuery | null;
  writes: WritesState;
  previewed: Previewed;
  /** tells what is being written */
  tell(seen: FixesSeen): void;
}

/** Notes the calls of a function; the same function where nobody looks. */
type Spy = <F extends (...args: never[]) => unknown>(work: F) => F;

/** @param change what the port answers instead; @param more lists besides the page's */
export function stage(members: readonly Member[], suppliers: readonly Supplier[], change: Partial<PeoplePort> = {}, more: readonly MemberReading[] = [], spy: Spy = (work) => work): Stage {
  const books: Books = {
    connection: null,
    trouble: null,
    categories: { rows: [], at: NOW - HOUR },
    accounts: { rows: [], at: NOW - HOUR },
    suppliers: { rows: [...suppliers], at: NOW - HOUR },
    directory: { members: [...members], complete: true, at: NOW - HOUR },
    evidence: [],
    staleAfterMs: 30 * 24 * HOUR,
  };
  const overview = peopleOverview(books, NOW, more);
  const toSync = waitingForSync(overview.rows, [], []);
  let told: (seen: FixesSeen) => void = () => undefined;
  const made: Stage = {
    asked: [],
    query: null,
    writes: { on: true, forbidden: false },
    previewed: { previews: [], writes: { on: false, forbidden: false }, by: "" },
    tell: (seen) => told(seen),
    port: {
      async people(query, from, count) {
        made.asked.push(`${from} ${count}`);
        made.query = query;
        const rows = selectPeople(overview.rows, query.filter, query.order, toSync);
        return { summary: peopleSummary(overview, books, more, toSync), rows: rows.slice(from, from + count), total: rows.length, version: "1", writes: made.writes, access: "none" };
      },
      async person(key): Promise<PersonDetails | null> {
        const row = overview.rows.find((one) => one.key === key);
        if (row === undefined) return null;
        const codes = new Set([...row.records, ...row.near.map(({ code }) => code)]);
        return { row, records: suppliers.filter(({ code }) => codes.has(code)), readings: [], evidence: [], payableAt: null, changes: [], fixes: [] };
      },
      checkEmails: spy(async () => ({ people: [], rows: [], rejected: [], tooLong: false })),
      keepEmails: spy(async () => ({ kept: 0 })),
      forgetMembers: spy(async () => ({})),
      readMembers: spy(async () => ({ read: 3, complete: true })),
      forgetAccess: spy(async () => ({})),
      declareSynced: spy(async () => undefined),
      exportCsv: spy(async () => members.length),
      openVexpenses: spy(() => undefined),
      fixes: {
        preview: spy(async () => made.previewed),
        apply: spy(async () => ({ queued: 1 })),
        stop: spy(async () => ({})),
        resume: spy(async () => ({ queued: 0 })),
        switchWrites: spy(async (on: boolean) => ({ on, forbidden: false })),
        watch(next) {
          told = next;
          return () => undefined;
        },
      },
      ...change,
    },
  };
  return made;
}
