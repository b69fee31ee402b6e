/**
 * The words of this product. Pure data and types: this file imports nothing and touches nothing.
 *
 * Times are epoch milliseconds, money is integer cents, OMIE flags "S"/"N" are already booleans here.
 */

export type EpochMs = number;

// ---------------------------------------------------------------- OMIE side (projected rows)

/** One OMIE app (company). `id` is a digest of the App Key, so connecting again finds the same books. */
export interface Connection {
  id: ConnectionId;
  /** razão social */
  name: string;
  /** nome fantasia, may be empty */
  tradeName: string;
  /** as OMIE formats it: 11.222.333/0001-99 */
  cnpj: string;
  connectedAt: EpochMs;
}

export type ConnectionId = string;

/** Rows learned from VExpenses while no OMIE company is connected carry this id. */
export const NO_CONNECTION: ConnectionId = "-";

/** A row of OMIE's clientes register, projected before storage: no CPF, bank data or address. */
export interface Supplier {
  code: number;
  /** razão social, entities decoded */
  name: string;
  /** nome fantasia when it differs from the name, else "" */
  tradeName: string;
  /** every address of the OMIE field, trimmed and lower-cased, in order; [] when empty */
  emails: string[];
  active: boolean;
  /** exactly as OMIE writes them (spaces included): spelling is what we diagnose */
  tags: string[];
  /** last change (or inclusion) as epoch ms, São Paulo time assumed; null when OMIE sent none */
  changedAt: EpochMs | null;
  hasBank: boolean;
  hasPix: boolean;
}

export interface Category {
  code: string;
  /** entities decoded */
  name: string;
  /** code of the group it sits in ("2.04" for "2.04.01") */
  parent: string;
  expense: boolean;
  income: boolean;
  totalising: boolean;
  inactive: boolean;
  hidden: boolean;
  transfer: boolean;
}

/** conta corrente no Omie */
export interface CurrentAccount {
  code: number;
  name: string;
  active: boolean;
  /** CC, CX, CR… */
  type: string;
}

export type Register = "categories" | "accounts" | "suppliers";

/** What one stored row of each register is. */
export interface RegisterRow {
  categories: Category;
  accounts: CurrentAccount;
  suppliers: Supplier;
}

// ---------------------------------------------------------------- VExpenses side

/** A person as a VExpenses page shows them. */
export interface Member {
  name: string;
  /** trimmed and lower-cased; "" when the page shows none */
  email: string;
  /** null when the page doesn't tell */
  active: boolean | null;
}

/** An option of a choice control: `value` is what the page would submit (or "" when only a label is visible). */
export interface PageOption {
  value: string;
  label: string;
}

/** One row "tipo de despesa → categoria" as Configurar shows it. */
export interface BindingFact {
  type: string;
  /** null when the page doesn't tell */
  typeActive: boolean | null;
  /** what the page will submit now; null = nothing chosen */
  chosen: PageOption | null;
  /** what is known to be saved; null = nothing saved */
  saved: PageOption | null;
}

/** The choice "conta corrente" on Configurar. */
export interface AccountFact {
  chosen: PageOption | null;
  saved: PageOption | null;
}

/** Whose VExpenses is in view, as far as the page shows it. */
export interface CompanyEvidence {
  /** digest of the App Key field of Configurar, computed in the page; the key itself never leaves it */
  keyDigest?: string;
  /** digits only */
  cnpj?: string;
  name?: string;
}

/** One page of a member list. `page`/`pages` are 1-based; `complete` says the rows on screen are all rows of that page. */
export interface MemberPage {
  tab: "active" | "inactive" | "all";
  page: number;
  /** how many pages the list says it has; null = it doesn't tell */
  pages: number | null;
  complete: boolean;
  members: Member[];
}

/** What the page's own Sincronizar answered. */
export interface SyncResult {
  outcome: "success" | "failure" | "partial";
  /** "X de Y" when shown */
  done?: number;
  total?: number;
  /** people the message names as failed: e-mails or names, as shown */
  failed?: string[];
}

export type Observation =
  | { kind: "members"; list: MemberPage }
  | { kind: "bindings"; rows: BindingFact[]; complete: boolean }
  | { kind: "account"; account: AccountFact }
  | { kind: "sync-result"; result: SyncResult };

// ---------------------------------------------------------------- verdicts

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
  "type.category-renamed": finance("note"),
  "type.inactive": finance("note"),
  "account.unbound": finance("block"),
  "account.gone": finance("block"),
  "account.inactive": finance("block"),
  // As type.category-unmatched, for the conta corrente.
  "account.unmatched": finance("doubt"),
  "report.group-not-positive": { weight: "doubt", fixer: "employee", advice: "return" },
  "report.non-reimbursable-unproven": finance("doubt"),
  "report.foreign-currency": finance("note"),
  "report.approved-before": approver("note", "wait"),
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

// ---------------------------------------------------------------- what the rules read

/** A fact that settles whether somebody is synchronised, with where it came from. */
export interface SyncEvidence {
  kind: "success" | "failure";
  source: "page" | "declared";
  at: EpochMs;
  /** a person (normalised e-mail, else the name as shown), or null = everybody */
  who: string | null;
  /**
   * e-mails of the complete member list known at that moment, or null when none was known:
   * somebody who is not in it appeared later, so this evidence says nothing about them.
   */
  knew: string[] | null;
}

/** A member list as far as it was read. */
export interface Directory {
  members: Member[];
  /** every page of the active and of the deactivated list was read, and recently enough */
  complete: boolean;
  /** when the oldest page used was read; null = never */
  at: EpochMs | null;
}

/** One register as the rules see it. */
export interface Holding<R> {
  rows: R[];
  /** when its last full pass ended */
  at: EpochMs;
}

/** Everything known about one company at one moment: the second argument of every readiness rule. */
export interface Books {
  connection: Connection | null;
  /** why OMIE can't be asked right now (no keys, refused, offline…); null = it can */
  trouble: Reason | null;
  categories: Holding<Category> | null;
  accounts: Holding<CurrentAccount> | null;
  suppliers: Holding<Supplier> | null;
  directory: Directory;
  evidence: SyncEvidence[];
  /** what the categories of bound types were when somebody last vouched for them; absent where that isn't kept */
  meanings?: readonly Meaning[];
  /** verdicts on data older than this are unknown (books.stale) */
  staleAfterMs: number;
}

// ---------------------------------------------------------------- mapping

/** Why a category is suggested, as a code with data; `text.ts` makes the phrase. */
export interface Why {
  code: "same-name" | "same-words" | "similar-name" | "same-concept" | "broader-concept";
  data?: Record<string, string>;
}

export interface Suggestion {
  /** what the page's control must be set to */
  option: PageOption;
  /** OMIE category code when it could be told from the option, else "" */
  code: string;
  /** category name without code */
  name: string;
  why: Why;
}

export interface TypeSuggestions {
  type: string;
  /** true = may be filled without looking twice; it is always suggestions[0] that is sure */
  sure: boolean;
  /** best first, at most three */
  suggestions: Suggestion[];
}

/** Where a planned choice was made: on our dashboard, or brought in as a file. */
export type PlanSource = "dashboard" | "import";

/** A category as a person chooses it; `code` is "" where only the page's own options are known. */
export interface CategoryChoice {
  code: string;
  name: string;
  /** name of the group it sits in, "" when unknown */
  group: string;
}

/** A choice made on our own pages that waits to be filled in on Configurar. */
export interface PlanEntry {
  /** as shown */
  type: string;
  code: string;
  name: string;
  at: EpochMs;
  source: PlanSource;
}

/** A planned choice as the page that asks can make it. */
export interface PlannedOption extends PlanEntry {
  /** null: this page offers no such category, or more than one */
  option: PageOption | null;
}

/** What the category of a bound type was when the binding was first seen, or when somebody said that it still serves. */
export interface Meaning {
  /** folded */
  type: string;
  code: string;
  name: string;
  /** code of its group, "" when unknown */
  parent: string;
  inactive: boolean;
  totalising: boolean;
}

/** A category that is no longer what it was when types were bound to it. */
export interface CategoryChange {
  kind: "renamed" | "inactive" | "gone" | "totalising" | "moved";
  code: string;
  /** name, or group's name where it moved */
  old: string;
  /** the same now; "" when it is gone */
  now: string;
  /** types bound to it, as shown */
  types: string[];
  /** those among them that the new name no longer fits */
  doubted: string[];
}

/** One expense type with all that is known of its category. */
export interface MappedType {
  type: string;
  typeActive: boolean | null;
  state: State;
  reasons: Reason[];
  /** as saved in VExpenses; null = nothing */
  current: CategoryChoice | null;
  suggestions: Suggestion[];
  sure: boolean;
  plan: PlanEntry | null;
  /** does its binding teach later suggestions? null where it has none */
  teaches: boolean | null;
}

/** How the engine would have chosen for types that are bound already. */
export interface BackTest {
  of: number;
  same: number;
  /** names: as bound, and as the engine would choose ("" = it would choose nothing) */
  different: { type: string; bound: string; chosen: string }[];
}

/** Everything the dashboard shows about expense types. */
export interface MappingView {
  types: MappedType[];
  /** every type of the page was seen */
  complete: boolean;
  /** when the bindings were seen; null = never */
  seenAt: EpochMs | null;
  /** what can be chosen, in the chart's order */
  choices: CategoryChoice[];
  /** what OMIE has and can't be chosen: groups, income, inactive ones… */
  unusable: CategoryChoice[];
  /** where they come from */
  from: "omie" | "page" | "nothing";
  changes: CategoryChange[];
  backTest: BackTest;
  /** where Configurar was seen; null = never */
  address: string | null;
}

// ---------------------------------------------------------------- sync

export type SyncState = "idle" | "running" | "paused" | "done" | "failed";

/** Progress of a refresh of OMIE's data, as kept in the books; readers poll or live-query it. */
export interface SyncRun {
  connection: ConnectionId;
  /** grows with each run */
  run: number;
  state: SyncState;
  /** why it is paused or failed */
  reason: Reason | null;
  /** when it may go on (blocked, redundant), epoch ms */
  resumeAt: EpochMs | null;
  startedAt: EpochMs;
  finishedAt: EpochMs | null;
  /** pages committed and pages known to exist, per register; `of` null until its first page answered */
  progress: Record<Register, { pages: number; of: number | null; rows: number }>;
  /** requests sent to OMIE in this run, re-asks included */
  requests: number;
}

// ---------------------------------------------------------------- what the popup shows

export interface Counts {
  ready: number;
  blocked: number;
  unknown: number;
}

/** One count of a reason code, for "quem, por quê". */
export interface ReasonCount {
  code: ReasonCode;
  count: number;
}

export interface Overview {
  connections: Connection[];
  /** the company in view (or the one the administrator chose); null with `companyReason` when it can't be told */
  connection: Connection | null;
  companyReason: Reason | null;
  /** companies whose keys are at hand; the others' session has ended */
  unlocked: ConnectionId[];
  /** version of the consent text agreed to; null = not agreed */
  consent: number | null;
  /** why OMIE can't be asked right now */
  trouble: Reason | null;
  /** what is wrong with the local copy although it works (books.memory-only); says nothing against any answer */
  warning: Reason | null;
  people: Counts & { known: number; complete: boolean; reasons: ReasonCount[] };
  types: Counts & { known: number; complete: boolean; reasons: ReasonCount[] };
  account: Verdict | null;
  /** when OMIE's data was last refreshed; null = never */
  syncedAt: EpochMs | null;
  run: SyncRun | null;
  suppliers: number;
  /** last "Sincronizei agora" or page success message */
  lastSyncEvidence: SyncEvidence | null;
}

// ---------------------------------------------------------------- pages somebody taught, and how well a page is understood

/** The pages that can be taught. */
export type TaughtPage = "configurar" | "members";

/** An element as a recipe knows it: what it is, never what it says or how it is styled. */
export interface Make {
  /** local name */
  tag: string;
  /** ARIA role written in the page, "other" for a word that is none, "" without one */
  role: string;
}

/** One step down: the nth child (0-based) among its siblings of the same make. */
export interface RecipeStep extends Make {
  nth: number;
}

/** What the administrator showed on one row, generalised: data only, no text of the page. */
export interface Recipe {
  version: 1;
  id: string;
  page: TaughtPage;
  /** full host name */
  host: string;
  /** shape of the address: words of our own vocabulary, "#" for numbers, a short digest for anything else */
  path: string;
  /** the repeated element, then its parent and grandparent */
  row: Make[];
  /** how many siblings back from the repeated element the name stands (definition lists); 0 = inside it */
  back: number;
  /** from there to the element that holds the name */
  name: RecipeStep[];
  /** from the repeated element to the part that holds the control or the e-mail, and no other one */
  field: RecipeStep[];
  /** what the two columns were titled, if by a word we know; null otherwise */
  titles: { name: string | null; field: string | null };
  /** the choices offered what looks like OMIE's categories */
  offers: boolean;
  /** rows it found when it was made */
  rows: number;
}

/** Why a recipe no longer fits: it finds nothing, or what it finds means something else. */
export type RecipeStale = "nothing" | "no-emails" | "no-choices" | "not-categories" | "no-names" | "other-titles";

export interface KeptRecipe {
  recipe: Recipe;
  /** switched on by the administrator */
  on: boolean;
  /** no longer used, and why; null while it fits */
  stale: { why: RecipeStale; at: EpochMs } | null;
  at: EpochMs;
}

/** Why a file of recipes was not taken, nothing of it. */
export type ImportRefusal = "too-large" | "not-json" | "not-recipes" | "unknown-version" | "malformed" | "too-many";

/** Was a thing found that a page of its kind should have? Ambiguous: more than one could be it, so none is used. */
export interface Landmark {
  /** which one, as lib/vexpenses/page/health.ts names it */
  landmark: string;
  state: "found" | "missed" | "ambiguous";
  /** "ok", or why not */
  code: string;
  /** how many were found */
  count: number;
}

/** How well one page (or frame) is understood. No text of it. */
export interface PageHealth {
  /** kind as recognised or taught */
  page: "configurar" | "members" | "integrations" | "reject-reports" | "approvals" | "approval" | "report" | "expense-types" | "unknown";
  /** 0…1 */
  sure: number;
  /** it was not recognised and is read by a recipe */
  taught: boolean;
  landmarks: Landmark[];
  /** texts in it that could be shown as a row's name when it is taught */
  candidates: number;
}
