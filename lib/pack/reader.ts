/** Answers the questions of a page from a pack, as the books would (lib/readiness/reader.ts), without a request to anybody. */
import { emailKey, fold, spaces } from "../fold.ts";
import type { Books } from "../model/books.ts";
import { NO_CONNECTION } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason, Subject, Verdict } from "../model/verdicts.ts";
import type { Member } from "../model/vexpenses.ts";
import { type Grounds, oldest, oneOf } from "../readiness/grounds.ts";
import { accountName } from "../readiness/account.ts";
import { accountVerdict, typeVerdict } from "../readiness/index.ts";
import { type Tally, tally } from "../readiness/overview.ts";
import { ownerOf, type Reader } from "../readiness/reader.ts";
import { listedVerdict, reportPreview } from "../readiness/report.ts";
import { boundCategory } from "../readiness/type.ts";
import { isFresh, perLimit, weigh, withOldAnswer } from "../readiness/verdict.ts";
import type { PackedType } from "./content.ts";
import { isExpired, type Pack } from "./open.ts";

export interface PackReader extends Reader {
  /** its active types counted, and its conta corrente; people it names none of */
  summary(now: EpochMs): { types: Tally & { complete: boolean }; account: Verdict | null };
}

/** @param settings.staleAfterMs age of OMIE's data after which it no longer counts, ms */
export function packReader(pack: Pack, settings: { staleAfterMs: number }): PackReader {
  const found = async ({ name, email }: Member): Promise<readonly Reason[]> => {
    const about = { name: spaces(name), email: emailKey(email) };
    const codes = about.email === "" ? await pack.find("name", fold(name)) : await pack.find("email", about.email);
    // whoever isn't in a list that was read whole came later; of a list read in part nothing can be said either
    if (codes === null) return [fold(name) === "" && about.email === "" ? { code: "member.email-unknown" } : { code: "pack.not-listed", data: { at: pack.issuedAt } }];
    return codes.map((code) => ({ code, data: code === "member.sync-unproven" && codes.length > 1 ? { ...about, beside: 1 } : about }));
  };
  const limitsAt = (now: EpochMs) => perLimit((staleAfterMs) => limitsOf(pack, staleAfterMs, now));
  // what has expired is too old, whatever the limit
  const limitAt = (now: EpochMs): number => (isExpired(pack, now) ? NO_AGE : settings.staleAfterMs);
  const judged = (rule: (staleAfterMs: number) => Verdict, now: EpochMs): Verdict => withExpiry(withOldAnswer(rule, limitAt(now)), pack, now);
  return {
    connection: { id: `pack:${pack.signedBy}`, name: pack.company.name, tradeName: "", cnpj: pack.company.cnpj, connectedAt: pack.issuedAt },
    async verdicts(subjects, now) {
      const reasons = await Promise.all(subjects.map((subject) => (subject.kind === "member" ? found(subject.member) : [])));
      const limits = limitsAt(now);
      return subjects.map((subject, index) => judged((limit) => verdictOn(subject, reasons[index] ?? [], limits(limit), now), now));
    },
    async listed(people, now) {
      const reasons = await Promise.all(people.map(found));
      const limits = limitsAt(now);
      return reasons.map((own) => judged((limit) => listedVerdict(limits(limit).member(own), limits(limit).grounds), now));
    },
    async preview(report, now) {
      const own = await found(ownerOf(report));
      const limits = limitsAt(now);
      const shown = perLimit((limit) => reportPreview(report, limits(limit).member(own), limits(limit).grounds, now));
      const preview = shown(limitAt(now));
      const { verdict } = preview;
      return verdict === null ? preview : { ...preview, verdict: judged((limit) => shown(limit).verdict ?? verdict, now) };
    },
    summary(now) {
      const limits = limitsAt(now);
      const active = pack.types.filter((one) => one.active !== false);
      return {
        types: { ...tally(active.map(({ name }) => judged((limit) => limits(limit).grounds.type(name).verdict, now))), complete: pack.complete.types },
        account: pack.account === null ? null : judged((limit) => limits(limit).grounds.account.verdict, now),
      };
    },
  };
}

/** An age limit that nothing keeps. */
const NO_AGE = -Infinity;

function withExpiry(verdict: Verdict, pack: Pack, now: EpochMs): Verdict {
  if (!isExpired(pack, now) || !verdict.reasons.some(({ code }) => code === "books.stale")) return verdict;
  return { ...verdict, reasons: [{ code: "pack.expired", data: { at: pack.expiresAt } }, ...verdict.reasons] };
}

/** The pack as it answers under one age limit. */
interface Limits {
  member(reasons: readonly Reason[]): Verdict;
  grounds: Grounds;
}

function limitsOf(pack: Pack, staleAfterMs: number, now: EpochMs): Limits {
  const aged = (reasons: readonly Reason[], at: EpochMs | null): Verdict =>
    at === null || isFresh(at, { staleAfterMs }, now) ? weigh(reasons, at) : weigh([{ code: "books.stale", data: { at } }], at);
  const { suppliers, people, types: typesAt, account: accountAt } = pack.readAt;
  const typed = (type: PackedType) => ({ verdict: aged(type.reasons, typesAt), category: type.category });
  const exact = Map.groupBy(pack.types, ({ name }) => name);
  const folded = Map.groupBy(pack.types, ({ name }) => fold(name));
  const type: Grounds["type"] = (name) => {
    const shown = spaces(name);
    return oneOf((exact.get(shown) ?? folded.get(fold(shown)) ?? []).map(typed), shown);
  };
  const active = pack.complete.types ? pack.types.filter((one) => one.active !== false).map((one) => type(one.name).verdict) : [];
  return {
    member(reasons) {
      // a name is only as unique as the list it was looked up in is recent
      const byName = reasons.some(({ code }) => code === "member.identified-by-name");
      return aged(reasons, byName && people !== null ? Math.min(suppliers, people) : suppliers);
    },
    grounds: {
      company: pack.company,
      type,
      everyType: active.length > 0 && active.every(({ state }) => state === "ready") ? weigh([], oldest(active)) : null,
      account: pack.account === null ? { name: "", verdict: weigh([{ code: "account.unseen" }], null) } : { name: pack.account.name, verdict: aged(pack.account.reasons, accountAt) },
      history: { nonReimbursableArrives: pack.nonReimbursableArrives, entriesOf: () => 0 },
    },
  };
}

/** Types and the conta corrente as a page shows them: a page can lower a verdict, what OMIE holds is known from the pack. */
function verdictOn(subject: Subject, own: readonly Reason[], { member, grounds }: Limits, now: EpochMs): Verdict {
  if (subject.kind === "member") return member(own);
  const shown = subject.kind === "type" ? typeVerdict(subject.binding, NOTHING_READ, now) : accountVerdict(subject.account, NOTHING_READ, now);
  if (shown.state === "blocked") return shown;
  // saved anew since the pack was made: what it says is about something else
  if (subject.kind === "type") {
    const { verdict, category } = grounds.type(subject.binding.type);
    const saved = boundCategory(subject.binding, null);
    return category === null || saved === null || isSame(category, saved) ? verdict : weigh([{ code: "type.category-unmatched", data: { type: spaces(subject.binding.type), category: saved.name } }], verdict.checkedAt);
  }
  const name = accountName(subject.account, null);
  return grounds.account.name === "" || fold(name) === fold(grounds.account.name) ? grounds.account.verdict : weigh([{ code: "account.unmatched", data: { account: name } }], grounds.account.verdict.checkedAt);
}

/** By OMIE's code where both have one, else by name. */
function isSame(a: { code: string; name: string }, b: { code: string; name: string }): boolean {
  return a.code !== "" && b.code !== "" ? a.code === b.code : fold(a.name) === fold(b.name);
}

const NOTHING_READ: Books = {
  connection: { id: NO_CONNECTION, name: "", tradeName: "", cnpj: "", connectedAt: 0 },
  trouble: null,
  categories: null,
  accounts: null,
  suppliers: null,
  directory: { members: [], complete: false, at: null },
  evidence: [],
  staleAfterMs: 0,
};
