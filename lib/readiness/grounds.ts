/** What the verdict on a report rests on besides the person: types, conta corrente, history. The books give it, and so does a pack. */
import { fold, spaces } from "../fold.ts";
import type { Books } from "../model/books.ts";
import type { Setup } from "../model/reports.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason, Verdict } from "../model/verdicts.ts";
import type { BindingFact } from "../model/vexpenses.ts";
import { accountName, accountVerdict } from "./account.ts";
import type { Fits } from "./meaning.ts";
import { boundCategory, typeVerdict } from "./type.ts";
import { isFresh, weigh } from "./verdict.ts";

export interface TypeGround {
  verdict: Verdict;
  category: { code: string; name: string } | null;
}

/** What OMIE's own entries have shown so far. */
export interface History {
  /** an entry of a non-reimbursable expense was seen in OMIE */
  nonReimbursableArrives: boolean;
  /** entries OMIE has for the report of this number */
  entriesOf(number: string): number;
}

export const NO_HISTORY: History = { nonReimbursableArrives: false, entriesOf: () => 0 };

export interface Grounds {
  /** the company in OMIE; null where it can't be told */
  company: { name: string; cnpj: string } | null;
  /** an expense type by the name a page shows */
  type(name: string): TypeGround;
  /** the verdict on all active types together, ready, with the age of what it rests on; null where one isn't, or not all are known */
  everyType: Verdict | null;
  account: { name: string; verdict: Verdict };
  history: History;
}

/** The grounds as the books and what Configurar was seen to hold give them. */
export function groundsOf(books: Books, setup: Setup, history: History, now: EpochMs, fits?: Fits): Grounds {
  const categories = books.categories?.rows ?? null;
  const judged = new Map<string, TypeGround>();
  const ground = (binding: BindingFact): TypeGround => ({
    verdict: aged(typeVerdict(binding, books, now, fits), setup.bindings?.at ?? null, books, now),
    category: boundCategory(binding, categories),
  });
  const byName = namedTypes(setup.bindings?.rows ?? []);
  const type = (name: string): TypeGround => {
    const shown = spaces(name);
    const known = judged.get(shown);
    if (known) return known;
    const found = oneOf(byName(shown).map(ground), shown);
    judged.set(shown, found);
    return found;
  };
  return {
    company: books.connection && { name: books.connection.name, cnpj: books.connection.cnpj },
    type,
    everyType: allReady(setup.bindings, (binding) => type(binding.type).verdict),
    account: accountGround(books, setup, now),
    history,
  };
}

/** Rows of a name as the page writes it; failing any, of a name that differs only in case, accents and spaces. */
function namedTypes(rows: readonly BindingFact[]): (shown: string) => readonly BindingFact[] {
  const exact = Map.groupBy(rows, (row) => spaces(row.type));
  const folded = Map.groupBy(rows, (row) => fold(row.type));
  return (shown) => exact.get(shown) ?? folded.get(fold(shown)) ?? [];
}

/** Several types of one name are one where all lead to the same category and fare the same; else which one it is can't be told. */
export function oneOf(grounds: readonly TypeGround[], type: string): TypeGround {
  const [first] = grounds;
  if (!first) return { verdict: weigh([{ code: "type.unseen", data: { type } }], null), category: null };
  const same = grounds.every(({ verdict, category }) => verdict.state === first.verdict.state && category?.code === first.category?.code && category?.name === first.category?.name);
  return same ? first : { verdict: weigh([{ code: "type.homonym", data: { type } }], first.verdict.checkedAt), category: null };
}

function allReady(bindings: Setup["bindings"], verdictOf: (binding: BindingFact) => Verdict): Verdict | null {
  const active = bindings?.complete ? bindings.rows.filter(({ typeActive }) => typeActive !== false) : [];
  const verdicts = active.map(verdictOf);
  return verdicts.length > 0 && verdicts.every(({ state }) => state === "ready") ? weigh([], oldest(verdicts)) : null;
}

function accountGround(books: Books, setup: Setup, now: EpochMs): Grounds["account"] {
  if (setup.account === null) return { name: "", verdict: weigh([{ code: "account.unseen" }], null) };
  const { account, at } = setup.account;
  return { name: accountName(account, books.accounts?.rows ?? null), verdict: aged(accountVerdict(account, books, now), at, books, now) };
}

/** The verdict on what a page showed at `at`: as old as the page's answer when that is older than OMIE's. */
function aged(verdict: Verdict, at: EpochMs | null, books: Books, now: EpochMs): Verdict {
  if (at === null) return verdict;
  const stale: Reason = { code: "books.stale", data: { at } };
  return isFresh(at, books, now) ? { ...verdict, checkedAt: oldest([verdict, { checkedAt: at }]) } : weigh([stale], at);
}

/** When the oldest of what these rest on was read; null where none rests on anything. */
export function oldest(verdicts: readonly Pick<Verdict, "checkedAt">[]): EpochMs | null {
  const times = verdicts.map(({ checkedAt }) => checkedAt).filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}
