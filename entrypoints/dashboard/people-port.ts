/** "Pessoas" as questions of one company. */
import { fixPort } from "../../components/dashboard/people/fixPort.ts";
import type { PeoplePort, PeopleQuery } from "../../components/dashboard/people/port.ts";
import { differenceText, nearText, sourceText } from "../../components/dashboard/people/words.ts";
import { watchFixes } from "../../lib/books/read.ts";
import { browser } from "../../lib/browser.ts";
import { type CsvValue, writeCsv } from "../../lib/csv.ts";
import { readEmailList } from "../../lib/email-list.ts";
import { type asker, MAX_EMAILS, MAX_ROWS } from "../../lib/messages.ts";
import type { ConnectionId } from "../../lib/model/omie.ts";
import type { PersonRow } from "../../lib/model/people.ts";
import { dateTime, reasonShort, reasonText, stateText, t } from "../../lib/text.ts";

type Ask = ReturnType<typeof asker>;

const API_ORIGIN = "https://api.vexpenses.com/*";
const VEXPENSES = "https://app.vexpenses.com/";

/** @param declare runs "Sincronizei agora" with all that follows from it */
export function peoplePort(ask: Ask, connection: ConnectionId, declare: () => Promise<void>): PeoplePort {
  const people = (query: PeopleQuery, from: number, count: number) => ask("people", { connection, ...query, from, count });
  return {
    people,
    async person(key) {
      const answer = await ask("person", { connection, key });
      return "refused" in answer ? null : answer.person;
    },
    async checkEmails(input) {
      const { people: found, rejected } = readEmailList(input);
      const listed = found.slice(0, MAX_EMAILS);
      const answer = await ask("checkEmails", { connection, people: listed });
      return "refused" in answer ? answer : { people: listed, rows: answer.rows, rejected, tooLong: found.length > listed.length };
    },
    keepEmails: (members) => ask("keepEmails", { connection, people: members }),
    forgetMembers: (source) => ask("forgetMembers", { connection, source }),
    async readMembers(given) {
      if (!(await browser.permissions.request({ origins: [API_ORIGIN] }))) return { trouble: { kind: "no-permission", until: null } };
      return ask("readMembers", { connection, ...(given === null ? {} : { token: given.token, passphrase: given.passphrase }) });
    },
    forgetAccess: () => ask("forgetAccess", { connection }),
    declareSynced: declare,
    async exportCsv(query) {
      const rows: PersonRow[] = [];
      for (;;) {
        const answer = await people(query, rows.length, MAX_ROWS);
        if ("refused" in answer) throw new Error(answer.refused);
        rows.push(...answer.rows);
        if (answer.rows.length === 0 || rows.length >= answer.total) break;
      }
      save(writeCsv([titles(), ...rows.map(cells)]), `${t("csvFileName")}-${new Date().toISOString().slice(0, 10)}.csv`);
      return rows.length;
    },
    openVexpenses: () => void openVexpenses(),
    fixes: fixPort(ask, connection, watchFixes),
  };
}

/** The VExpenses tab used last comes to the front; without one, a new one. */
async function openVexpenses(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"] });
  const latest = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (latest?.id === undefined) await browser.tabs.create({ url: VEXPENSES });
  else await browser.tabs.update(latest.id, { active: true });
}

const titles = (): CsvValue[] => [
  t("columnName"),
  t("columnEmail"),
  t("columnActive"),
  t("columnState"),
  t("columnReasons"),
  t("columnTodo"),
  t("columnRecords"),
  t("columnChanged"),
  t("columnSource"),
  t("columnSeen"),
  t("sourcesDiffer"),
  t("nearTitle"),
];

function cells(row: PersonRow): CsvValue[] {
  const { member, verdict } = row;
  return [
    member.name,
    member.email,
    member.active === null ? "" : t(member.active ? "activeMember" : "inactiveMember"),
    stateText(verdict),
    verdict.reasons.map(({ code }) => reasonShort(code)).join("; "),
    verdict.reasons[0] === undefined ? "" : reasonText(verdict.reasons[0]).todo,
    row.records.join("; "),
    row.changedAt === null ? null : dateTime(row.changedAt),
    sourceText(row.source),
    row.seenAt === null ? null : dateTime(row.seenAt),
    row.differences.map(differenceText).join("; "),
    row.near.map((match) => `${match.name} <${match.email}> (${match.whys.map(nearText).join(", ")})`).join("; "),
  ];
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
