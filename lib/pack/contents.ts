/** What the books say of everybody and everything a pack is about. */
import { emailKey, fold, spaces } from "../fold.ts";
import type { Books } from "../model/books.ts";
import type { Setup } from "../model/reports.ts";
import type { EpochMs } from "../model/time.ts";
import type { ReasonCode, Verdict } from "../model/verdicts.ts";
import type { Member } from "../model/vexpenses.ts";
import { accountName } from "../readiness/account.ts";
import type { History } from "../readiness/grounds.ts";
import { accountVerdict, memberVerdict, typeVerdict } from "../readiness/index.ts";
import { boundCategory } from "../readiness/type.ts";
import { isFresh } from "../readiness/verdict.ts";
import type { PackBody } from "./content.ts";
import type { Kind } from "./tags.ts";

/** Somebody a pack can be asked about, as they will be looked up. Never leaves the maker in the clear. */
export interface Listed {
  kind: Kind;
  /** normalised e-mail or folded full name */
  text: string;
  reasons: ReasonCode[];
}

export interface Contents extends Pick<PackBody, "company" | "readAt" | "complete" | "types" | "account" | "nonReimbursableArrives"> {
  people: Listed[];
}

/**
 * In: the books of one company. Out: the contents, or what has to be read first. How old is too old is for the reader
 * to say at the moment of reading, so nothing is left out for its age here.
 */
export function contentsOf(books: Books, setup: Setup, history: History, now: EpochMs): Contents | { missing: "connection" | "suppliers" | "people" } {
  const ageless: Books = { ...books, staleAfterMs: Infinity };
  if (books.connection === null) return { missing: "connection" };
  // dated in the future, by a wrong clock, it can't be judged at any age
  if (books.suppliers === null || !isFresh(books.suppliers.at, ageless, now)) return { missing: "suppliers" };
  if (books.directory.members.length === 0) return { missing: "people" };
  const { bindings, account } = setup;
  return {
    company: { name: books.connection.name, cnpj: books.connection.cnpj },
    readAt: {
      suppliers: books.suppliers.at,
      people: books.directory.at,
      types: earlier(bindings?.at, books.categories?.at),
      account: earlier(account?.at, books.accounts?.at),
    },
    complete: { people: books.directory.complete, types: bindings?.complete ?? false },
    types: (bindings?.rows ?? []).map((row) => ({
      name: spaces(row.type),
      active: row.typeActive,
      category: boundCategory(row, books.categories?.rows ?? null),
      reasons: typeVerdict(row, ageless, now).reasons,
    })),
    account: account && { name: accountName(account.account, books.accounts?.rows ?? null), reasons: accountVerdict(account.account, ageless, now).reasons },
    nonReimbursableArrives: history.nonReimbursableArrives,
    people: listedPeople(ageless, now),
  };
}

/** Everybody by e-mail, and every name once: two people of one name are a doubt the verdict on the name already has. */
function listedPeople(books: Books, now: EpochMs): Listed[] {
  const listed = new Map<string, Listed>();
  const put = (kind: Kind, text: string, verdict: () => Verdict): void => {
    if (text === "" || listed.has(`${kind}:${text}`)) return;
    listed.set(`${kind}:${text}`, { kind, text, reasons: verdict().reasons.map(({ code }) => code) });
  };
  for (const member of books.directory.members) {
    put("email", emailKey(member.email), () => memberVerdict(member, books, now));
    const byName: Member = { ...member, email: "" };
    put("name", fold(member.name), () => memberVerdict(byName, books, now));
  }
  return [...listed.values()];
}

function earlier(a: EpochMs | undefined, b: EpochMs | undefined): EpochMs | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return Math.min(a, b);
}
