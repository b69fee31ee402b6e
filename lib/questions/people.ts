/** Answers about people: what "Pessoas" and the side panel show. For our own pages only. */
import type { AnsweredFor, OtherCompany } from "../messages.ts";
import type { Books, SyncEvidence } from "../model/books.ts";
import type { Fix } from "../model/fixes.ts";
import type { ConnectionId } from "../model/omie.ts";
import type { MemberReading, MembersAccess, PeopleOverview, PeopleSummary, PersonDetails, PersonRow, WritesState } from "../model/people.ts";
import type { Verdict } from "../model/verdicts.ts";
import type { Member } from "../model/vexpenses.ts";
import type { Handlers } from "./answer.ts";
import { type InView, inView, syncedAt } from "./company.ts";
import type { Parts } from "./parts.ts";

type PeopleHandlers = Pick<Handlers, "inQuestion" | "people" | "person" | "checkEmails" | "keepEmails" | "forgetMembers" | "readMembers" | "forgetAccess">;

export const OTHER_COMPANY: OtherCompany = { refused: "other-company" };

/** As lib/fold.ts makes it; here only for comparing what both sides wrote. */
const sameEmail = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The same rows are judged anew after so long, since ages count. */
const JUDGED_FOR_MS = 60_000;
/** Changes and fixes shown of one person. */
const SHOWN = 30;

interface Judged {
  books: Books;
  readings: MemberReading[];
  fixes: Fix[];
  overview: PeopleOverview;
  toSync: Set<string>;
  summary: PeopleSummary;
  at: number;
  version: string;
}

export function peopleHandlers(parts: Parts): PeopleHandlers {
  const latest = new Map<ConnectionId, Judged>();
  let versions = 0;

  /** Everybody of a company, judged once for as long as nothing changed. */
  async function judged(id: ConnectionId): Promise<Judged | null> {
    const connections = await parts.books.connections();
    if (!connections.some((one) => one.id === id)) return null;
    const now = parts.now();
    const { limits } = await parts.policy();
    const [books, readings, fixes] = await Promise.all([parts.books.view(id, limits), parts.books.readings(id, now - limits.staleAfterMs), parts.books.fixes(id)]);
    const before = latest.get(id);
    if (before && now - before.at < JUDGED_FOR_MS && now >= before.at && sameGrounds(before, books, readings, fixes)) return { ...before, fixes };
    const overview = parts.rules.peopleOverview(books, now, readings);
    const toSync = parts.rules.waitingForSync(overview.rows, books.evidence, fixes);
    const summary = parts.rules.peopleSummary(overview, books, readings, toSync);
    const fresh = { books, readings, fixes, overview, toSync, summary, at: now, version: `${parts.now()}-${versions++}` };
    latest.set(id, fresh);
    return fresh;
  }

  async function details(id: ConnectionId, all: Judged, row: PersonRow): Promise<PersonDetails> {
    const codes = [...row.records, ...row.near.map(({ code }) => code)];
    const byCode = new Map(all.books.suppliers?.rows.map((record) => [record.code, record]));
    const { email } = row.member;
    const mine = (member: Member): boolean => (email === "" ? member.email === "" && member.name === row.member.name : sameEmail(member.email, email));
    const { members, complete, at } = all.books.directory;
    const lists: MemberReading[] = [{ source: "page", at: at ?? 0, complete, members }, ...all.readings];
    const changes = await parts.books.changesSince(id, null);
    const payables = codes.flatMap((code) => all.books.payables?.get(code) ?? []);
    return {
      row,
      records: codes.flatMap((code) => byCode.get(code) ?? []),
      readings: lists.flatMap((list) => list.members.filter(mine).map((member) => ({ source: list.source, at: list.at, member }))).toSorted((a, b) => b.at - a.at),
      evidence: all.books.evidence.filter((one) => concerns(one, row.member)).toSorted((a, b) => b.at - a.at).slice(0, SHOWN),
      payableAt: payables.length === 0 ? null : Math.max(...payables),
      changes: changes.filter(({ register, code }) => register === "suppliers" && codes.includes(Number(code))).toSorted((a, b) => b.at - a.at).slice(0, SHOWN),
      fixes: all.fixes.filter(({ code, wish }) => (code !== null && codes.includes(code)) || (wish.kind === "create" && sameEmail(wish.email, email))).slice(-SHOWN).toReversed(),
    };
  }

  return {
    async inQuestion() {
      await parts.vault.touch();
      const subject = await parts.tabs.asked();
      const view = await inView(parts, await parts.tabs.inView(), subject?.kind === "member" ? [subject.member] : []);
      const about: AnsweredFor = { connection: view.connection, syncedAt: syncedAt(view.books) };
      if (subject === null) return { ...about, subject, verdict: null, person: null };
      const verdict: Verdict = parts.rules.verdictFor(subject, view.books, parts.now());
      const person = subject.kind === "member" ? await personOf(view, subject.member) : null;
      return { ...about, subject, verdict: person?.row.verdict ?? verdict, person };
    },
    async people({ connection, filter, order, from, count }) {
      await parts.vault.touch();
      const all = await judged(connection);
      if (all === null) return OTHER_COMPANY;
      const selected = parts.rules.selectPeople(all.overview.rows, filter, order, all.toSync);
      return {
        summary: all.summary,
        rows: selected.slice(from, from + count),
        total: selected.length,
        version: all.version,
        writes: await writesState(parts, connection),
        access: await access(parts, connection),
      };
    },
    async person({ connection, key }) {
      const all = await judged(connection);
      if (all === null) return OTHER_COMPANY;
      const row = all.overview.rows.find((one) => one.key === key);
      return { person: row === undefined ? null : await details(connection, all, row) };
    },
    async checkEmails({ connection, people }) {
      const all = await judged(connection);
      if (all === null) return OTHER_COMPANY;
      // of who is no member the books show only whom a question is about
      const books = await parts.books.view(connection, { ...(await parts.policy()).limits, people });
      const { rows } = parts.rules.peopleOverview(books, parts.now(), [...all.readings, listOf(people, parts.now())]);
      const byKey = new Map(rows.map((row) => [row.key, row]));
      return { rows: people.flatMap(({ email }) => byKey.get(email.trim().toLowerCase()) ?? []) };
    },
    async keepEmails({ connection, people }) {
      const write = parts.writes.begin();
      if (!(await isInView(parts, connection))) return OTHER_COMPANY;
      await write(() => parts.books.keepReading(connection, listOf(people, parts.now())));
      return { kept: people.length };
    },
    async forgetMembers({ connection, source }) {
      await parts.writes.begin()(() => parts.books.dropReading(connection, source));
      return {};
    },
    async readMembers({ connection, token, passphrase }) {
      const write = parts.writes.begin();
      const trouble = (kind: "no-permission" | "locked" | "refused" | "other-company") => ({ trouble: { kind, until: null } });
      if (!(await isInView(parts, connection))) return trouble("other-company");
      if (!(await parts.members.mayReach())) return trouble("no-permission");
      const given = token?.trim();
      const asked = given ?? (await parts.vault.keys(accessId(connection)))?.appSecret;
      if (asked === undefined) return trouble("locked");
      const list = await parts.members.read(asked);
      if (!list.ok) return { trouble: list.fault };
      const { rows, complete } = list.value;
      const kept = await write(async () => {
        const keys = { appKey: "", appSecret: asked };
        if (given !== undefined && passphrase === undefined) await parts.vault.keep(accessId(connection), keys);
        else if (given !== undefined && passphrase !== undefined) await parts.vault.remember(accessId(connection), keys, passphrase);
        await parts.books.keepReading(connection, { source: "api", at: parts.now(), complete, members: rows });
        return true;
      });
      // everything was erased meanwhile: the newer word counts
      return kept === null ? trouble("locked") : { read: rows.length, complete };
    },
    async forgetAccess({ connection }) {
      await parts.writes.begin()(() => parts.vault.drop(accessId(connection)));
      return {};
    },
  };

  async function personOf(view: InView, member: Member): Promise<PersonDetails | null> {
    const all = view.connection === null ? null : await judged(view.connection.id);
    if (all === null || view.connection === null) return null;
    const { rows } = all.overview;
    const named = member.email === "" ? rows.filter((row) => row.member.name === member.name) : rows.filter((row) => sameEmail(row.member.email, member.email));
    const [row, ...others] = named;
    // two of one name: it could be either
    return row === undefined || others.length > 0 ? null : details(view.connection.id, all, row);
  }
}

/** Where the access to VExpenses' API of a company lies among the keys. */
const accessId = (id: ConnectionId): string => `vexpenses:${id}`;

async function access({ vault }: Parts, id: ConnectionId): Promise<MembersAccess> {
  if (await vault.keys(accessId(id))) return "open";
  return (await vault.remembered()).includes(accessId(id)) ? "locked" : "none";
}

/** Is this the one company in view? What is asked of another one must not be done to this one. */
export async function isInView(parts: Parts, id: ConnectionId): Promise<boolean> {
  const { connection } = await inView(parts, await parts.tabs.inView());
  return connection?.id === id;
}

export async function writesState({ books, writesNever }: Parts, id: ConnectionId): Promise<WritesState> {
  const [on, forbidden] = await Promise.all([books.writesOn(id), writesNever()]);
  return { on, forbidden };
}

function listOf(members: Member[], at: number): MemberReading {
  return { source: "list", at, complete: false, members };
}

/** Evidence of them by e-mail or name, or of everybody. */
function concerns({ who }: SyncEvidence, { name, email }: Member): boolean {
  return who === null || sameEmail(who, email) || who.trim() === name.trim();
}

function sameGrounds(before: Judged, books: Books, readings: readonly MemberReading[], fixes: readonly Fix[]): boolean {
  const was = before.books;
  const ofDone = (all: readonly Fix[]): number => all.filter(({ state }) => state === "done").length;
  return (
    was.suppliers === books.suppliers &&
    was.directory.members === books.directory.members &&
    was.directory.complete === books.directory.complete &&
    was.evidence === books.evidence &&
    was.payables === books.payables &&
    before.fixes.length === fixes.length &&
    ofDone(before.fixes) === ofDone(fixes) &&
    before.readings.length === readings.length &&
    before.readings.every((one, index) => one.source === readings[index]?.source && one.at === readings[index]?.at)
  );
}
