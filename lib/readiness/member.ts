/**
 * Will what this person spends reach OMIE? VExpenses' checks: the same e-mail in both, the tag Funcionário on
 * the OMIE record, the user synchronised since. Reasons carry only what the VExpenses page shows of the person
 * and the spelling of their own tag: nobody else's OMIE details may reach the page.
 */
import { emailKey, fold, spaces } from "../fold.ts";
import type { Books, Holding, SyncEvidence } from "../model/books.ts";
import type { Supplier } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason, Verdict } from "../model/verdicts.ts";
import type { Member } from "../model/vexpenses.ts";
import { findSync } from "./evidence.ts";
import { peopleOf } from "./people.ts";
import { suppliersOf } from "./suppliers.ts";
import { findTag } from "./tag.ts";
import { isFresh, readable, weigh } from "./verdict.ts";

/** The verdict on one member as a VExpenses page shows them. Rests on the suppliers register. `now` in epoch ms. */
export function memberVerdict(member: Member, books: Books, now: EpochMs): Verdict {
  const identity = identify(member, books, now);
  // an e-mail known only from elsewhere is not for a page that doesn't show it
  const about = { name: spaces(member.name), email: emailKey(member.email) };
  const say: Say = (code, data = {}) => ({ code, data: { ...about, ...data } });

  const reasons: Reason[] = [];
  // a report's page doesn't say whether its owner is active, the member list does
  if (member.active === false || (member.active === null && identity.listed?.active === false)) reasons.push(say("member.inactive-in-vexpenses"));

  const suppliers = readable(books.suppliers, books, now);
  if (!suppliers.ok) return weigh([...suppliers.reasons, ...reasons], suppliers.at);
  const { holding } = suppliers;

  if (identity.doubt !== null) return weigh([...reasons, say(identity.doubt)], holding.at);
  if (identity.byName) reasons.push(say("member.identified-by-name"));

  const records = suppliersOf(holding).byEmail(identity.email);
  if (records.length === 0) return weigh([...reasons, say(whyNoRecord(identity.email, member.name, holding, books))], holding.at);

  reasons.push(...recordReasons(records, say));
  const blocked = weigh(reasons, null).state === "blocked";
  return weigh(blocked ? reasons : withSync(reasons, records, identity.email, member.name, books, now, say), holding.at);
}

type Say = (code: Reason["code"], data?: NonNullable<Reason["data"]>) => Reason;

interface Identity {
  /** as emailKey makes it; "" when it can't be told */
  email: string;
  byName: boolean;
  doubt: "member.email-unknown" | "member.homonym" | null;
  /** the row of the member list that the name led to */
  listed?: Member;
}

/** By e-mail; else by a full name that occurs once in a member list read completely and recently (design §3). */
function identify(member: Member, books: Books, now: EpochMs): Identity {
  const email = emailKey(member.email);
  if (email !== "") return { email, byName: false, doubt: null };
  const unknown: Identity = { email: "", byName: false, doubt: "member.email-unknown" };
  const { directory } = books;
  const name = fold(member.name);
  if (name === "") return unknown;
  const namesakes = peopleOf(directory).named(name);
  // two of one name stay two, however old the list is
  if (namesakes.length > 1) return { email: "", byName: false, doubt: "member.homonym" };
  if (!directory.complete || directory.at === null || !isFresh(directory.at, books, now)) return unknown;
  const [listed] = namesakes;
  const found = emailKey(listed?.email ?? "");
  return !listed || found === "" ? unknown : { email: found, byName: true, doubt: null, listed };
}

/** The one record of their name, when no other member has it or the name: most likely theirs, under another e-mail. */
function whyNoRecord(email: string, name: string, holding: Holding<Supplier>, books: Books): Reason["code"] {
  const people = peopleOf(books.directory);
  // two members of one name: it could be either's
  if (people.named(fold(name)).some((other) => emailKey(other.email) !== email)) return "member.not-in-omie";
  const namesakes = suppliersOf(holding)
    .byName(fold(name))
    .filter((supplier) => !supplier.emails.some((other) => emailKey(other) !== email && people.hasEmail(emailKey(other))));
  return namesakes.length === 1 ? "member.email-differs" : "member.not-in-omie";
}

/** What the records themselves say. Several records are judged together: which one VExpenses takes is unknown. */
function recordReasons(records: readonly Supplier[], say: Say): Reason[] {
  const reasons: Reason[] = [];
  if (records.length > 1) reasons.push(say("member.duplicate-in-omie", { count: records.length }));
  if (records.every((record) => !record.active)) reasons.push(say("member.inactive-in-omie"));
  if (records.every((record) => new Set(record.emails.map(emailKey)).size > 1)) reasons.push(say("member.email-among-several"));

  const tag = findTag(records.flatMap((record) => record.tags));
  if (tag.kind === "case") reasons.push(say("member.tag-case", { tag: tag.tag }));
  if (tag.kind === "spelling") reasons.push(say("member.tag-spelling", { tag: tag.tag }));
  if (tag.kind === "missing") {
    reasons.push(say("member.tag-missing", tag.similar.length === 0 ? {} : { tags: tag.similar.join(", ") }));
  }
  if (records.every((record) => !record.hasBank && !record.hasPix)) reasons.push(say("member.payment-data-missing"));
  return reasons;
}

function withSync(
  reasons: readonly Reason[],
  records: readonly Supplier[],
  email: string,
  fullName: string,
  books: Books,
  now: EpochMs,
  say: Say,
): Reason[] {
  const name = fold(fullName);
  const changes = records.map((record) => record.changedAt).filter((at) => at !== null);
  const found = findSync(
    [...books.evidence, ...madePayables(records, email, books)],
    {
      email,
      name,
      nameIsTheirs: peopleOf(books.directory).named(name).length <= 1,
      changedAt: changes.length === 0 ? null : Math.max(...changes),
    },
    now,
  );
  const at: NonNullable<Reason["data"]> = found.at === null ? {} : { at: found.at };
  switch (found.kind) {
    case "failed":
      return [...reasons, say("member.sync-failed", at)];
    case "outdated":
      return [...reasons, say("member.sync-outdated", at)];
    case "unproven": {
      // "the record is right" may only be said when nothing else about it is doubtful
      const doubtful = weigh(reasons, null).state === "unknown";
      return [...reasons, say("member.sync-unproven", doubtful ? { beside: 1 } : {})];
    }
    case "proven":
      // VExpenses named this person as synchronised, so it did find the address among the others
      return found.personally ? reasons.filter((reason) => reason.code !== "member.email-among-several") : [...reasons];
  }
}

/** An integration made contas a pagar for one of these records: it knew this person then. */
function madePayables(records: readonly Supplier[], email: string, books: Books): SyncEvidence[] {
  return records.flatMap(({ code }): SyncEvidence[] => {
    const at = books.payables?.get(code);
    return at === undefined ? [] : [{ kind: "success", source: "payable", at, who: email, knew: null }];
  });
}
