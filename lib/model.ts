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
  /** nobody of interest here: name and e-mails are only kept as keyed hashes ("#…"), which say nothing to a reader */
  veiled?: true;
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

/** Shortest passphrase that keys may be remembered under, in characters. */
export const SHORTEST_PASSPHRASE = 12;

/** Why remembered keys stay locked. `locked`: the computer was locked, or somebody pressed the button, while the passphrase was tried */
export type UnlockRefusal = "wrong-passphrase" | "damaged" | "nothing-kept" | "locked";

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

// ---------------------------------------------------------------- reports

/** An amount as a page shows it. */
export interface Money {
  /** hundredths, negative where the page says so */
  cents: number;
  /** "BRL", "USD"…; "$" where only that is shown, which may be any of several; "" when the page says none */
  currency: string;
}

/** What became of a report or of an approval of it; `waiting` for you, others or anybody. */
export type ReportStatus = "open" | "waiting" | "approved" | "rejected" | "reopened" | "paid";

/** A day and a time of day as the page writes them. */
export interface Moment {
  /** yyyy-mm-dd */
  day: string;
  /** hh:mm, "" when the page shows none */
  time: string;
}

/** One line of a report's Linha do Tempo. */
export interface TimelineFact {
  /** when, as the page says (local time) */
  at: Moment;
  /** `waiting` = sent; null for a comment or what we don't know */
  action: ReportStatus | null;
}

/** One expense of a report as the page shows it. */
export interface Expense {
  /** the expense type as shown */
  type: string;
  /** what counts: the converted amount where the page shows one; null where it can't be read */
  amount: Money | null;
  /** the page also shows what it was in another currency */
  converted: boolean;
  /** null where the page doesn't tell */
  reimbursable: boolean | null;
  /** what the approver marked; null for nothing yet */
  mark: "approved" | "rejected" | null;
}

/** A report as its page (or the page of its approval) shows it. */
export interface Report {
  /** digits of "#8101"; "" where the page shows none */
  number: string;
  description: string;
  /** whose report, as shown; "" where the page doesn't tell */
  person: string;
  status: ReportStatus | null;
  expenses: Expense[];
  /** every expense of the report is among them */
  complete: boolean;
  /** in page order; which end is the newest differs */
  timeline: TimelineFact[];
  /** can the reader of this page decide on it? */
  decidable: boolean;
  /** expenses are approved one by one and rejected ones go back alone; null where the page doesn't tell */
  partial: boolean | null;
  /** steps of approval left after the one in view; null where the page doesn't tell */
  stepsLeft: number | null;
  /** the linked advance; "none" where the page says there is none, null where it doesn't tell */
  advance: Money | "none" | null;
  /** address of its PDF on the page's own host */
  pdf: string | null;
}

/**
 * What becomes of a report if it is decided as marked. `part`: the rejected expenses stay behind · `part-or-returned`:
 * it depends on partial approval, which the page doesn't tell · `returned`: all of it goes back, nothing is sent ·
 * `nothing`: it has no expenses · `unread`: its expenses are not there to be read.
 */
export type ReportOutcome = "all" | "part" | "part-or-returned" | "returned" | "nothing" | "unread";

/** lançamento: what OMIE receives for one expense type and reimbursable flag of a report. */
export interface Payable {
  /** the expense type as the page shows it */
  type: string;
  reimbursable: boolean | null;
  /** sum of its expenses in reais; null where one of them can't be read or is in another currency */
  cents: number | null;
  /** how many expenses it sums */
  expenses: number;
  /** null where none is bound, or it isn't known which */
  category: { code: string; name: string } | null;
  /** will this entry arrive: never better than the report it belongs to */
  state: State;
  /** what is wrong with this very entry; empty while the fault is another's */
  reasons: Reason[];
}

/** Sums of a report's entries, integer cents of reais; null where an amount is missing. */
export interface ReportTotals {
  /** "A reembolsar ao colaborador" */
  reimbursable: number | null;
  /** "Não reembolsável" */
  nonReimbursable: number | null;
  /** of expenses whose flag the page doesn't show */
  untold: number | null;
}

/** What OMIE will receive for one report. */
export interface ReportPreview {
  outcome: ReportOutcome;
  /** null where nothing is sent: then there is nothing to judge */
  verdict: Verdict | null;
  payables: Payable[];
  totals: ReportTotals;
  /** the person as the page shows them: VExpenses sends the user as supplier */
  supplier: string;
  /** the company in OMIE; null where it can't be told */
  company: { name: string; cnpj: string } | null;
  /** name of the conta corrente no Omie; "" where it isn't known */
  account: string;
  /**
   * The entry's date is documented as the day it goes up to OMIE, yyyy-mm-dd in São Paulo. `if-approved-now`: today ·
   * `approved`: the day of the last approval; null where a step is left or the page doesn't tell.
   */
  date: { day: string; basis: "if-approved-now" | "approved" } | null;
  stepsLeft: number | null;
  advance: Report["advance"];
  pdf: string | null;
}

/** What Configurar was seen to hold, with when. Each is null when that was never read. */
export interface Setup {
  bindings: { rows: BindingFact[]; complete: boolean; at: EpochMs } | null;
  account: { account: AccountFact; at: EpochMs } | null;
}

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

// ---------------------------------------------------------------- what the rules read

/** A fact that settles whether somebody is synchronised, with where it came from. */
export interface SyncEvidence {
  kind: "success" | "failure";
  source: "page" | "declared" | "payable";
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
  /**
   * OMIE supplier code → when an integration last made a conta a pagar for them, epoch ms: proof that VExpenses knew
   * this record then. Absent or without a code = no such proof.
   */
  payables?: ReadonlyMap<number, EpochMs>;
  /** what the categories of bound types were when somebody last vouched for them; absent where that isn't kept */
  meanings?: readonly Meaning[];
  /** verdicts on data older than this are unknown (books.stale) */
  staleAfterMs: number;
}

// ---------------------------------------------------------------- pack

/** Why a file was not taken as a pack; the one before it stays in use. */
export type PackRefusal =
  | "too-large"
  | "not-a-pack"
  | "unknown-version"
  | "cut"
  /** signed by a key this browser isn't paired with: another company's, or another administrator's */
  | "foreign"
  | "tampered"
  /** rightly signed, and yet not what a pack says */
  | "malformed"
  | "expired"
  /** issued in the future: one of the two clocks is wrong */
  | "future"
  /** older than the one in use */
  | "replayed"
  /** it is the one in use */
  | "same"
  /** this computer's clock stands before a moment it has already seen */
  | "clock-back"
  /** no pairing code was given, and nobody has paired this browser yet */
  | "code-missing"
  /** the pairing code has a letter wrong or missing */
  | "code-wrong";

/** Bytes. A pack for 10,000 people takes a tenth of it; nothing larger is read at all. */
export const LARGEST_PACK = 5_000_000;

/** A pack in use, as our own pages name it. */
export interface PackCard {
  company: { name: string; cnpj: string };
  number: number;
  issuedAt: EpochMs;
  expiresAt: EpochMs;
  /** when OMIE's suppliers in it were read */
  readAt: EpochMs;
}

/** The last pack that was made here. */
export type MadePack = Pick<PackCard, "number" | "issuedAt" | "expiresAt">;

/** What approvers are paired with: the code to read aloud, or the two values of a policy that say the same. */
export interface Pairing {
  code: string;
  pairingSecret: string;
  publicKey: string;
}

/** What has to be read before a pack can be made. */
export type PackMissing = "connection" | "suppliers" | "people";

// ---------------------------------------------------------------- roles and policy

/** admin: administers the integration · approver: only approves, and never holds a key of OMIE */
export type Role = "admin" | "approver";

/** Something of a policy that was not taken. `entry` is the name it is set under, never what it says. */
export interface PolicyWarning {
  code: "policy.secret" | "policy.unknown" | "policy.invalid";
  entry: string;
}

/** Whose browser this is, and what the company's policy says of it. */
export interface Standing {
  /** null until somebody says it */
  role: Role | null;
  /** by policy: nobody can change it here */
  locked: boolean;
  /** by policy: no pairing code is needed */
  paired: boolean;
  /** the company as the policy names it, "" where it doesn't */
  companyName: string;
  /** by policy: how many days data counts; null where nothing is set */
  retentionDays: number | null;
  /** by policy: the extension never writes to OMIE */
  writesNever: boolean;
  warnings: PolicyWarning[];
}

// ---------------------------------------------------------------- mapping

/** Why a category is suggested, as a code with data; `text.ts` makes the phrase. */
export interface Why {
  code: "same-name" | "same-words" | "similar-name" | "same-concept" | "broader-concept" | "own-binding" | "like-own-binding";
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

/** A binding the administrator made: what was set on the page, or accepted or corrected here. It teaches. */
export interface OwnBinding {
  type: string;
  /** the option's value or OMIE's code of the category */
  category: string;
}

/** Each existing binding, suggested for as if only the others were there. */
export interface BackTest {
  /** bindings whose category is on offer */
  compared: number;
  same: number;
  /** where another category would be chosen (null = none at all), in the order of the bindings */
  different: { type: string; bound: Pick<Suggestion, "option" | "code" | "name">; chosen: Suggestion | null; sure: boolean }[];
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

// ---------------------------------------------------------------- fixes written to OMIE

/** What is to be put right in OMIE, each about one record. Codes are OMIE's. */
export type FixWish =
  /** the tag is added, the others stay */
  | { kind: "add-tag"; code: number; tag: string }
  | { kind: "create"; name: string; email: string; tag: string }
  /** added to the addresses there are, or put in the place of one of them, or of all */
  | { kind: "email"; code: number; email: string; instead: "none" | "all" | { of: string } }
  | { kind: "reactivate"; code: number };

/** What of a record a fix can change. */
export interface FixSide {
  name: string;
  /** OMIE's whole e-mail field */
  email: string;
  tags: string[];
  active: boolean;
}

/** Why a fix is not written, or did not work. */
export type FixTrouble =
  | "writes-off"
  | "writes-forbidden"
  /** the books hold no such record; a refresh comes first */
  | "record-unknown"
  | "record-gone"
  /** nothing to do: it is so already */
  | "already-so"
  /** the address is on another record */
  | "email-taken"
  | "email-malformed"
  /** OMIE's field holds 500 characters */
  | "email-too-long"
  | "name-missing"
  /** the address to be replaced is not there any more */
  | "changed-meanwhile"
  /** OMIE's own words are in `said` */
  | "refused-by-omie"
  /** OMIE said it did it, and it can't be read back */
  | "not-confirmed"
  /** OMIE can't be asked now; `reason` says why */
  | "connection";

export interface FixPreview {
  wish: FixWish;
  /** null: there is no record yet */
  before: FixSide | null;
  after: FixSide | null;
  /** null: it can be written */
  trouble: FixTrouble | null;
  /** codes of the records that stand in the way (email-taken) */
  records: number[];
}

/**
 * waiting: not touched yet · writing: the write was sent or is about to be, so it may have happened · confirming: OMIE
 * said it did it · done, failed, stopped: over
 */
export type FixState = "waiting" | "writing" | "confirming" | "done" | "failed" | "stopped";

/** One fix from the moment it is confirmed by a person; afterwards its line in the log. */
export interface Fix {
  connection: ConnectionId;
  /** grows within a connection */
  n: number;
  /** what was confirmed together */
  batch: number;
  wish: FixWish;
  /** whose record it is, as known when it was confirmed */
  name?: string;
  /** who confirmed it, as they are called here */
  by: string;
  state: FixState;
  trouble: FixTrouble | null;
  /** what OMIE said against it, without keys; "" = nothing */
  said: string;
  /** why it waits (trouble connection) */
  reason: Reason | null;
  /** as it was read before the write, and as it was read back */
  before: FixSide | null;
  after: FixSide | null;
  /** OMIE code of the record, once known */
  code: number | null;
  askedAt: EpochMs;
  /** when the write was sent; null = never */
  writtenAt: EpochMs | null;
  endedAt: EpochMs | null;
  /** questions asked about it: OMIE refuses the same one for a minute */
  reads: number;
  /** writes sent */
  writes: number;
  /** not to be gone on with before */
  notBefore: EpochMs | null;
}

// ---------------------------------------------------------------- what changed in OMIE

export type RegisterChangeKind =
  | "new"
  | "renamed"
  | "inactivated"
  | "reactivated"
  | "deleted"
  /** lost the tag Funcionário in every spelling */
  | "untagged"
  | "tagged"
  | "re-mailed"
  /** a category that became a group, or is no longer an expense category that can be chosen */
  | "not-selectable"
  | "selectable"
  /** a category that went to another group */
  | "moved";

/** One thing that changed in OMIE between two refreshes, as kept in the books. */
export interface RegisterChange {
  connection: ConnectionId;
  /** grows within a connection */
  n: number;
  /** when the refresh that noticed it ended */
  at: EpochMs;
  register: Register;
  kind: RegisterChangeKind;
  /** OMIE code */
  code: string;
  /** name now, or the last one known */
  name: string;
  /** what it was and is, where the kind has two sides: name, e-mails, group */
  before: string;
  after: string;
  /** e-mails before and after, normalised; [] for categories and accounts */
  emails: string[];
}

/** A change with what it means here. */
export interface ChangeSeen extends RegisterChange {
  /** a saved vínculo, the conta corrente in use or a member is about this very row */
  concerns: "binding" | "account" | "member" | null;
  /** and it no longer works because of it */
  breaks: boolean;
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
  /** companies whose keys are remembered under a passphrase, at hand or not */
  remembered: ConnectionId[];
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
  standing: Standing;
  /** what an approver's browser answers from; null without one, and for administrators */
  pack: PackCard | null;
  /** the last pack made here for the company in view */
  made: MadePack | null;
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
  /** reports of a list by what their marks say; null where none is marked, or not all are answered yet */
  reports: Counts | null;
}

// ---------------------------------------------------------------- people, for our own pages

/**
 * Why an OMIE record may be somebody's although its e-mail is another one.
 * typo: one or two slips before or behind the @ · other-domain: the same before the @ · plus-alias: the same mailbox but
 * for what follows a plus · same-name: the only record, and the only member, of this full name
 */
export type NearWhy =
  | { kind: "typo"; part: "local" | "domain"; slips: 1 | 2 }
  | { kind: "other-domain" }
  | { kind: "plus-alias" }
  | { kind: "same-name" };

/** An OMIE record that may be somebody's. Its details are for our own pages only, never for a page of VExpenses. */
export interface NearMatch {
  /** OMIE code of the record */
  code: number;
  name: string;
  /** the address that is near; "" for a record without one */
  email: string;
  active: boolean;
  whys: NearWhy[];
}

/** Where a member list came from: read off VExpenses' own pages, pasted or imported, asked of VExpenses' public API. */
export type MemberSource = "page" | "list" | "api";

export interface MemberReading {
  source: MemberSource;
  at: EpochMs;
  /** it holds everybody, active and deactivated; a pasted list never does */
  complete: boolean;
  members: Member[];
}

/** What an older or another source says otherwise than what is shown. absent: a complete list, newer than the one shown, doesn't have them */
export type MemberDifference = { source: MemberSource; at: EpochMs } & (
  | { field: "name"; value: string }
  | { field: "active"; value: boolean }
  | { field: "absent" }
);

/** One line of "Pessoas". */
export interface PersonRow {
  /** tells rows apart and stays the same as long as the person does */
  key: string;
  /** as the newest source has them */
  member: Member;
  source: MemberSource;
  /** when that source was read; null = not known */
  seenAt: EpochMs | null;
  differences: MemberDifference[];
  verdict: Verdict;
  /** OMIE codes of the records with their e-mail */
  records: number[];
  /** records that may be theirs, when none has their e-mail; best first */
  near: NearMatch[];
  /** newest change of their OMIE records; null = OMIE tells none */
  changedAt: EpochMs | null;
  /** the change of domain they are part of ("@antiga → @nova"); null = none */
  group: string | null;
  /** deactivated in VExpenses, active in OMIE */
  leaver: boolean;
}

/** People whose OMIE record has the same address at another domain. */
export interface DomainChange {
  /** as PersonRow.group */
  key: string;
  /** domain in OMIE */
  from: string;
  /** domain in VExpenses */
  to: string;
  people: number;
}

export interface PeopleOverview {
  rows: PersonRow[];
  /** of those who are not deactivated */
  counts: Counts & { known: number; reasons: ReasonCount[] };
  leavers: number;
  /** largest first */
  groups: DomainChange[];
  /** one source at least holds everybody */
  complete: boolean;
}

export interface PeopleFilter {
  /** present: not deactivated · leavers: deactivated in VExpenses, active in OMIE */
  who: "present" | "leavers" | "everybody";
  state?: State | undefined;
  reason?: ReasonCode | undefined;
  /** only those whose record is right and whose synchronisation nothing proves */
  unproven?: boolean | undefined;
  /** only those whom the next Sincronizar in VExpenses is needed for */
  toSync?: boolean | undefined;
  /** key of a change of domain */
  group?: string | undefined;
  source?: MemberSource | undefined;
  /** every word must occur in a name or e-mail, of VExpenses or of a near record; case and accents don't count */
  text?: string | undefined;
}

export interface PeopleOrder {
  by: "name" | "email" | "state" | "changed" | "seen";
  descending: boolean;
}

/** "Pessoas" as a whole, whatever is filtered. */
export interface PeopleSummary extends Omit<PeopleOverview, "rows"> {
  everybody: number;
  /** present people whose record is right and whose synchronisation nothing proves */
  unproven: number;
  /** present people whose OMIE record changed since VExpenses was last known to synchronise */
  toSync: number;
  /** the newest evidence about everybody; null = there is none */
  lastProof: SyncEvidence | null;
  /** the lists all this was learned from */
  readings: { source: MemberSource; at: EpochMs; people: number; complete: boolean }[];
  /** when OMIE's register was read; null = never */
  registerAt: EpochMs | null;
}

/** All that is kept about one person. For our own pages only. */
export interface PersonDetails {
  row: PersonRow;
  /** OMIE's records with their e-mail, then those that may be theirs */
  records: Supplier[];
  /** how each list has them, newest first */
  readings: { source: MemberSource; at: EpochMs; member: Member }[];
  /** what was seen of their synchronisation, newest first */
  evidence: SyncEvidence[];
  /** when an integration last made a conta a pagar for one of their records */
  payableAt: EpochMs | null;
  /** what refreshes found changed of their records, newest first */
  changes: RegisterChange[];
  /** what was written to OMIE about them, newest first */
  fixes: Fix[];
}

/** The VExpenses API access of a company: none, at hand, or kept under a passphrase and locked. */
export type MembersAccess = "none" | "open" | "locked";

/** Why the member list could not be read by VExpenses' API. */
export interface MembersTrouble {
  kind: "refused" | "turned-away" | "rate" | "unavailable" | "unstable" | "network" | "unreadable" | "cancelled" | "no-permission" | "locked" | "other-company";
  /** from when it may be asked again; null = not known */
  until: EpochMs | null;
}

/** Whether fixes may be written: switched on for this company, and whether this computer's policy forbids it. */
export interface WritesState {
  on: boolean;
  forbidden: boolean;
}

/** The fixes of a company as they stand. */
export interface FixesSeen {
  /** what was confirmed together last; null = nothing was yet */
  batch: { n: number; all: number; done: number; failed: number; stopped: number; left: number; waiting: Fix | null } | null;
  /** queue and log, newest first, at most 200 */
  log: Fix[];
}
