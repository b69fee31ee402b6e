/** Will entries find their conta corrente in OMIE? One must be chosen, saved, still there and active. */
import { fold, isPlaceholder, plain } from "../fold.ts";
import type { Books } from "../model/books.ts";
import type { CurrentAccount } from "../model/omie.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason, Verdict } from "../model/verdicts.ts";
import type { AccountFact, PageOption } from "../model/vexpenses.ts";
import { readable, weigh } from "./verdict.ts";

/** The verdict on the choice "conta corrente" of Configurar. Rests on the accounts register once one is saved. */
export function accountVerdict(account: AccountFact, books: Books, now: EpochMs): Verdict {
  const saved = account.saved === null || isPlaceholder(account.saved) ? null : account.saved;
  if (saved === null) return weigh([{ code: "account.unbound" }], null);
  const register = readable(books.accounts, books, now);
  if (!register.ok) return weigh(register.reasons, register.at);
  return weigh(accountReasons(saved, register.holding.rows), register.holding.at);
}

/** The name of the conta corrente that is saved, OMIE's own where OMIE has it; "" when none is. */
export function accountName(account: AccountFact, rows: readonly CurrentAccount[] | null): string {
  const { saved } = account;
  if (saved === null || isPlaceholder(saved)) return "";
  const found = rows === null ? null : (byCode(saved, rows) ?? byName(saved.label, rows));
  return found?.name ?? (plain(saved.label) || plain(saved.value));
}

function accountReasons(saved: PageOption, rows: readonly CurrentAccount[]): Reason[] {
  const say = (code: Reason["code"], name: string): Reason[] => [{ code, data: { account: name } }];
  const shown = plain(saved.label) || plain(saved.value);
  const found = byCode(saved, rows) ?? byName(saved.label, rows);
  if (found) return found.active ? [] : say("account.inactive", found.name);
  return say(LONG_NUMBER.test(saved.value.trim()) ? "account.gone" : "account.unmatched", shown);
}

/** OMIE numbers its accounts with up to eleven digits; shorter numbers in a label are bank branches and the like. */
const LONG_NUMBER = /^\d{6,}$/;

function byCode(option: PageOption, rows: readonly CurrentAccount[]): CurrentAccount | null {
  const numbers = new Set([option.value.trim(), ...(option.label.match(/\d{6,}/g) ?? [])]);
  return rows.find((row) => numbers.has(String(row.code))) ?? null;
}

/** The only account of this name. */
function byName(label: string, rows: readonly CurrentAccount[]): CurrentAccount | null {
  const folded = fold(label);
  if (folded === "") return null;
  const named = rows.filter((row) => fold(row.name) === folded);
  return named.length === 1 ? (named[0] ?? null) : null;
}
