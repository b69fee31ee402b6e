/** Verdicts: states, and the reasons with their weight, who mends them and the advice. */
import type { EpochMs } from "./time.ts";
import type { AccountFact, BindingFact, Member } from "./vexpenses.ts";

export type State = "ready" | "blocked" | "unknown" | "checking";

/** block: documented, it will not arrive · doubt: we can't say · note: worth knowing, arrives all the same */
export type Weight = "block" | "doubt" | "note";

/** who can mend it */
export type Fixer = "finance" | "employee" | "approver" | "support";

/** what an approver does about it */
export type Advice = "approve-and-tell" | "wait" | "return";

interface ReasonFacts {
  weight: Weight;
  fixer: Fixer;
  advice: Advice;
}

const finance = (weight: Weight, advice: Advice = "approve-and-tell"): ReasonFacts => ({ weight, fixer: "finance", advice });
const support = (weight: Weight): ReasonFacts => ({ weight, fixer: "support", advice: "wait" });
const approver = (weight: Weight, advice: Advice): ReasonFacts => ({ weight, fixer: "approver", advice });

/** Every reason we can give, with its weight, who mends it and what an approver does meanwhile (design §3). */
export const REASONS = {
  "member.not-in-omie": finance("block"),
  "member.email-differs": finance("block"),
  "member.tag-missing": finance("block"),
  "member.sync-failed": finance("block"),
  "member.inactive-in-omie": finance("doubt"),
  "member.duplicate-in-omie": finance("doubt"),
  "member.email-among-several": finance("doubt"),
  "member.tag-spelling": finance("doubt"),
  "member.inactive-in-vexpenses": finance("doubt"),
  "member.homonym": finance("doubt"),
  "member.email-unknown": finance("doubt"),
  "member.sync-unproven": finance("doubt"),
  "member.sync-outdated": finance("doubt"),
  "member.tag-case": finance("note"),
  "member.identified-by-name": finance("note"),
  "member.payment-data-missing": finance("note"),
  "type.unbound": finance("block"),
  "type.unsaved": finance("block"),
  "type.category-gone": finance("block"),
  "type.category-inactive": finance("block"),
  "type.category-not-selectable": finance("block"),
  "type.category-hidden": finance("doubt"),
  "type.category-changed-meaning": finance("doubt"),
  // Not in design §3: the page shows a category by a name OMIE doesn't have and without a code.
  // Gone or merely spelt differently: we can't tell, so it is a doubt, never a block.
  "type.category-unmatched": finance("doubt"),
  // Not in design §3: two types of one name lead to different categories, and a report shows only the name.
  "type.homonym": finance("doubt"),
  // Not in design §3: the list on Configurar, as far as it was read, has no type of this name.
  "type.unseen": finance("doubt"),
  "type.category-renamed": finance("note"),
  "type.inactive": finance("note"),
  "account.unbound": finance("block"),
  "account.gone": finance("block"),
  "account.inactive": finance("block"),
  // As type.category-unmatched, for the conta corrente.
  "account.unmatched": finance("doubt"),
  // Not in design §3: Configurar was never read, so which conta corrente is chosen isn't known.
  "account.unseen": finance("doubt"),
  "report.group-not-positive": { weight: "doubt", fixer: "employee", advice: "return" },
  "report.non-reimbursable-unproven": finance("doubt"),
  // Not in design §3: a list row shows no types, and not every type is bound.
  "report.types-unseen": approver("doubt", "wait"),
  // Not in design §3: something is marked as rejected, and whether approval is partial isn't known.
  "report.may-return": approver("doubt", "wait"),
  // Not in design §3: an amount on the page can't be read in one way, or isn't in reais.
  "report.amount-unread": approver("doubt", "wait"),
  "report.foreign-currency": finance("note"),
  "report.approved-before": approver("note", "wait"),
  "report.already-in-omie": finance("note"),
  "report.has-advance": finance("note"),
  "report.step-not-last": approver("note", "approve-and-tell"),
  "connection.none": finance("doubt"),
  "connection.locked": finance("doubt"),
  "connection.refused": finance("doubt"),
  "connection.suspended": finance("doubt"),
  "connection.blocked-until": finance("doubt", "wait"),
  "connection.offline": finance("doubt", "wait"),
  "connection.no-permission": finance("doubt"),
  "connection.unreadable": support("doubt"),
  "connection.ambiguous": finance("doubt"),
  "books.empty": finance("doubt"),
  "books.stale": finance("doubt"),
  // Not in design §3: no room for OMIE's data in this browser, so a refresh could not be kept.
  "books.full": support("doubt"),
  // Not in design §3: the database can't be opened. All answers are right, but they are lost when the browser ends the worker.
  "books.memory-only": support("doubt"),
  "pack.none": finance("doubt"),
  "pack.expired": finance("doubt"),
  // Not in design §3: who isn't in the file can't be told from who was added after it was made.
  "pack.not-listed": finance("doubt"),
  // Not in design §3: the page shows another CNPJ than the file's.
  "pack.other-company": finance("doubt"),
  "page.partial": approver("doubt", "wait"),
} as const satisfies Record<string, ReasonFacts>;

export type ReasonCode = keyof typeof REASONS;

/** A reason code with the data its sentence needs (`{email}`, `{tag}`, `{category}`, `{until}`…); never a sentence. */
export interface Reason {
  code: ReasonCode;
  data?: Record<string, string | number>;
}

export interface Verdict {
  state: State;
  /** blocks, then doubts, then notes */
  reasons: Reason[];
  /** age of the OMIE data it rests on; null when it rests on none */
  checkedAt: EpochMs | null;
}

/** What a page may ask a verdict about. */
export type Subject =
  | { kind: "member"; member: Member }
  | { kind: "type"; binding: BindingFact }
  | { kind: "account"; account: AccountFact };

/** A row of a list of reports, as far as the verdict on it needs it: such a list shows no types. */
export interface ListedReport {
  kind: "report";
  /** digits of "#8101" */
  number: string;
  /** whose report, as shown; "" where the row doesn't tell */
  person: string;
}
