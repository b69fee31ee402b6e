/** What the handlers work with. The background introduces the parts to each other. */
import type { Books, Directory, SyncEvidence } from "../model/books.ts";
import type { ChangeSeen } from "../model/changes.ts";
import type { Fix, FixPreview, FixTrouble, FixWish } from "../model/fixes.ts";
import type { BackTest, Meaning, PlanEntry, PlannedOption, CategoryChange, CategoryChoice, TypeSuggestions } from "../model/mapping.ts";
import type { Connection, ConnectionId, Category } from "../model/omie.ts";
import type { Counts, Overview, ReasonCount } from "../model/overview.ts";
import type { MadePack, PackCard, PackMissing, PackRefusal, Pairing } from "../model/pack.ts";
import type { KeptRecipe, PageHealth, Recipe, RecipeStale } from "../model/page-health.ts";
import type { MemberReading, MemberSource, MembersTrouble, PeopleFilter, PeopleOrder, PeopleOverview, PeopleSummary, PersonRow } from "../model/people.ts";
import type { Report, ReportPreview, Setup } from "../model/reports.ts";
import type { PolicyWarning, Role } from "../model/standing.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { UnlockRefusal } from "../model/vault.ts";
import type { Reason, Subject, Verdict } from "../model/verdicts.ts";
import type { AccountFact, BindingFact, CompanyEvidence, Member, Observation, PageOption } from "../model/vexpenses.ts";
import type { PageScript } from "../messages.ts";
import type { Writes } from "./writes.ts";

/** The books as the handlers use them (lib/books). */
export interface BooksPart {
  connections(): Promise<Connection[]>;
  keepConnection(connection: Connection): Promise<void>;
  chosen(): Promise<ConnectionId | null>;
  /** for this browser profile, and for every page that bears one of these marks */
  choose(id: ConnectionId, marks?: readonly string[]): Promise<void>;
  /** mark → the company chosen in front of it */
  told(): Promise<Readonly<Record<string, ConnectionId>>>;
  consent(): Promise<{ version: number; at: EpochMs } | null>;
  keepConsent(version: number, at: EpochMs): Promise<void>;
  view(id: ConnectionId, settings: { staleAfterMs: number; people?: readonly Member[] }): Promise<Books>;
  bindings(id: ConnectionId): Promise<{ rows: BindingFact[]; complete: boolean; at: EpochMs } | null>;
  account(id: ConnectionId): Promise<{ account: AccountFact; at: EpochMs } | null>;
  learn(id: ConnectionId, observation: Observation, now: EpochMs): Promise<void>;
  declareSynced(id: ConnectionId, now: EpochMs): Promise<void>;
  run(id: ConnectionId): Promise<SyncRun | null>;
  plan(id: ConnectionId): Promise<PlanEntry[]>;
  keepPlan(id: ConnectionId, entries: readonly PlanEntry[]): Promise<void>;
  dropPlan(id: ConnectionId, types: readonly string[] | null): Promise<void>;
  meanings(id: ConnectionId): Promise<Meaning[]>;
  keepMeanings(id: ConnectionId, kept: readonly Meaning[]): Promise<void>;
  untaught(id: ConnectionId): Promise<string[]>;
  letTeach(id: ConnectionId, types: readonly string[], teaches: boolean): Promise<void>;
  offered(id: ConnectionId): Promise<{ options: PageOption[]; address: string; at: EpochMs } | null>;
  keepOffered(id: ConnectionId, options: readonly PageOption[], address: string, at: EpochMs): Promise<void>;
  keepReading(id: ConnectionId, reading: MemberReading): Promise<void>;
  dropReading(id: ConnectionId, source: MemberSource): Promise<void>;
  readings(id: ConnectionId, since: EpochMs): Promise<MemberReading[]>;
  changesSince(id: ConnectionId, since: EpochMs | null): Promise<ChangeSeen[]>;
  writesOn(id: ConnectionId): Promise<boolean>;
  switchWrites(id: ConnectionId, on: boolean): Promise<void>;
  /** queue and log, oldest first */
  fixes(id: ConnectionId): Promise<Fix[]>;
  recipes(): Promise<KeptRecipe[]>;
  /** false, nothing kept, where there would be too many */
  keepRecipes(added: readonly Recipe[], at: EpochMs): Promise<boolean>;
  switchRecipe(id: string, on: boolean): Promise<void>;
  markStale(id: string, why: RecipeStale, at: EpochMs): Promise<void>;
  forgetRecipe(id: string): Promise<void>;
  role(): Promise<Role | null>;
  keepRole(role: Role): Promise<void>;
  signer(id: ConnectionId): Promise<(SignerKeys & { made: MadePack | null }) | null>;
  /** keeps new keys where there are none; resolves with those that count */
  keepSigner(id: ConnectionId, fresh: SignerKeys): Promise<SignerKeys>;
  nextPackNumber(id: ConnectionId): Promise<number>;
  keepMade(id: ConnectionId, made: MadePack): Promise<void>;
  /** what is wrong with the local copy itself (it works all the same), or null */
  trouble(): Reason | null;
  counts(): Promise<Record<string, number>>;
  eraseAll(): Promise<void>;
}

export interface VaultPart {
  /** for this session only; a record remembered before goes */
  keep(id: ConnectionId, keys: { appKey: string; appSecret: string }): Promise<void>;
  /** beyond this session, sealed under a passphrase */
  remember(id: ConnectionId, keys: { appKey: string; appSecret: string }, passphrase: string): Promise<void>;
  unlock(id: ConnectionId, passphrase: string): Promise<{ unlocked: ConnectionId[] } | { refused: UnlockRefusal }>;
  /** @returns whose keys were taken out of memory */
  lock(): Promise<ConnectionId[]>;
  /** somebody is doing something: the time until it locks by itself starts again */
  touch(): Promise<void>;
  remembered(): Promise<ConnectionId[]>;
  keys(id: ConnectionId): Promise<{ appKey: string; appSecret: string } | null>;
  drop(id: ConnectionId): Promise<void>;
  dropAll(): Promise<void>;
  count(): Promise<number>;
}

export interface SyncPart {
  start(id: ConnectionId): Promise<SyncRun>;
  resume(): Promise<void>;
  cancel(id: ConnectionId): Promise<void>;
  /** resolves when nothing is being done any more */
  settled(): Promise<void>;
}

/** Writes fixes to OMIE (lib/fixes). */
export interface FixesPart {
  preview(id: ConnectionId, wishes: readonly FixWish[]): Promise<FixPreview[]>;
  begin(id: ConnectionId, wishes: readonly FixWish[], by: string): Promise<{ queued: number; previews: FixPreview[] } | { trouble: FixTrouble }>;
  /** goes on with what waited for keys or for the browser */
  resume(): Promise<void>;
  stop(id: ConnectionId): Promise<number>;
  settled(): Promise<void>;
}

/** VExpenses' public API, reading only (lib/vexpenses/api). */
export interface MembersPart {
  mayReach(): Promise<boolean>;
  read(token: string): Promise<{ ok: true; value: { rows: Member[]; complete: boolean } } | { ok: false; fault: MembersTrouble }>;
}

/** The OMIE clients, which hold answers in memory for as long as their keys are held. */
export interface ClientsPart {
  end(id: ConnectionId): void;
  /** once resolved, no client writes anything any more */
  endAll(): Promise<void>;
}

/** What OMIE's own entries have shown so far of one company. */
export interface HistoryPart {
  nonReimbursableArrives: boolean;
  /** entries known to be in OMIE for the report of this number */
  entriesOf(number: string): number;
}

/** The pure rules (lib/readiness, lib/company, lib/mapping). */
export interface RulesPart {
  accountVerdict(account: AccountFact, books: Books, now: EpochMs): Verdict;
  countPeople(directory: Directory, books: Books, now: EpochMs): Counts & { known: number; reasons: ReasonCount[] };
  countTypes(rows: readonly BindingFact[], books: Books, now: EpochMs): Counts & { known: number; reasons: ReasonCount[] };
  peopleOverview(books: Books, now: EpochMs, more: readonly MemberReading[]): PeopleOverview;
  selectPeople(rows: readonly PersonRow[], filter: PeopleFilter, order: PeopleOrder, toSync: ReadonlySet<string>): PersonRow[];
  peopleSummary(overview: PeopleOverview, books: Books, readings: readonly MemberReading[], toSync: ReadonlySet<string>): PeopleSummary;
  waitingForSync(rows: readonly PersonRow[], evidence: readonly SyncEvidence[], fixes: readonly Fix[]): Set<string>;
  companyInView(
    evidence: CompanyEvidence,
    connections: readonly Connection[],
    chosen: ConnectionId | null,
    told: Readonly<Record<string, ConnectionId>>,
  ): { connection: Connection } | { reason: Reason };
  verdictFor(subject: Subject, books: Books, now: EpochMs): Verdict;
  booksReader(books: Books, setup: Setup, history: HistoryPart): ReaderPart;
  strangeMarks(evidence: CompanyEvidence, connections: readonly Connection[]): string[];
  /** @param bindings those of the company that may teach */
  suggest(types: readonly string[], options: readonly PageOption[], categories: readonly Category[] | null, bindings?: readonly BindingFact[]): TypeSuggestions[];
  choicesOf(options: readonly PageOption[], categories: readonly Category[] | null): CategoryChoice[];
  unusableOf(categories: readonly Category[] | null): CategoryChoice[];
  choiceOf(saved: PageOption, categories: readonly Category[] | null): CategoryChoice;
  plannedFor(plan: readonly PlanEntry[], types: readonly string[], options: readonly PageOption[]): PlannedOption[];
  backTest(bindings: readonly BindingFact[], options: readonly PageOption[], categories: readonly Category[] | null): BackTest;
  newMeanings(rows: readonly BindingFact[], categories: readonly Category[] | null, known: readonly Meaning[]): Meaning[];
  vouched(type: string, category: Category): Meaning;
  changesOf(rows: readonly BindingFact[], categories: readonly Category[], meanings: readonly Meaning[]): CategoryChange[];
}

/** Answers from what is at hand, whoever knows it: the books or a pack (lib/readiness/reader.ts). */
export interface ReaderPart {
  connection: Connection | null;
  verdicts(subjects: readonly Subject[], now: EpochMs): Promise<Verdict[]>;
  listed(people: readonly Member[], now: EpochMs): Promise<Verdict[]>;
  preview(report: Report, now: EpochMs): Promise<ReportPreview>;
}

/** What packs are made with (lib/pack/pairing.ts). */
export interface SignerKeys {
  secret: Uint8Array<ArrayBuffer>;
  keys: CryptoKeyPair;
}

export interface PackMaking {
  number: number;
  now: EpochMs;
  days: number;
  onProgress(done: number, of: number): void;
  signal: AbortSignal;
}

/** Makes packs, for administrators (lib/pack). */
export interface PackMakerPart {
  newSigner(): Promise<SignerKeys>;
  pairing(signer: SignerKeys): Promise<Pairing>;
  /** The contents as the books are now, ready to be made into a file (base64), or what has to be read first. */
  prepare(books: Books, setup: Setup, history: HistoryPart, now: EpochMs): { missing: PackMissing } | { make(signer: SignerKeys, making: PackMaking): Promise<string> };
}

/** The pack an approver's answers come from, opened. */
export interface PackInUse {
  card: PackCard;
  reader: ReaderPart;
  /** the moment to judge by, which a clock set back doesn't change */
  now: EpochMs;
  /** its types and conta corrente, counted */
  summary: { types: Overview["types"]; account: Verdict | null };
}

export interface ApproverPart {
  /** @param code as typed, "" where this browser is paired */
  take(file: string, code: string, policy: PolicyPart, now: EpochMs): Promise<{ taken: PackCard } | { refused: PackRefusal }>;
  /** Null without a pack that this browser is paired for. */
  inUse(policy: PolicyPart, now: EpochMs): Promise<PackInUse | null>;
  /** nothing of it is held in memory any more */
  forget(): void;
}

/** What the company sets for all its browsers, checked (lib/policy.ts), and the limits that follow. */
export interface PolicyPart {
  policy: { role: Role | null; companyName: string; pairingSecret: string; publicKey: string; retentionDays: number | null; writesNever: boolean };
  warnings: PolicyWarning[];
  limits: { staleAfterMs: number; retentionMs: number; packDays: number };
}

/** The evidence each VExpenses tab last showed, so that the popup speaks of the same company. */
export interface TabsPart {
  remember(tabId: number, evidence: CompanyEvidence): Promise<void>;
  /** of the tab the person looks at; {} when it isn't a VExpenses page we have read */
  inView(): Promise<CompanyEvidence>;
  forget(): Promise<void>;
  /** Opens the side panel beside a tab, else the popup, else a tab with the same page. To be called within the message of a click. */
  openDetails(tabId: number | null): Promise<"panel" | "popup" | "tab">;
  /** what somebody asked about last */
  keepAsked(subject: Subject): Promise<void>;
  asked(): Promise<Subject | null>;
}

/**
 * What is done to the page the person looks at. `own` is the tab that one of our own pages is open in, null for the
 * popup proper: then the page looked at is the one used last before it.
 */
export interface SupportPart {
  /** null where no VExpenses page is in view, or the browser doesn't let us in */
  health(own: number | null): Promise<PageHealth | null>;
  teach(own: number | null): Promise<boolean>;
  /** JSON of its structure */
  describe(own: number | null): Promise<string | null>;
  /** Runs the reader of taught pages in one frame of a tab. @throws where the browser doesn't let us */
  injectReader(tabId: number, frameId: number): Promise<void>;
}

export interface Parts {
  books: BooksPart;
  vault: VaultPart;
  clients: ClientsPart;
  sync: SyncPart;
  fixes: FixesPart;
  members: MembersPart;
  /** this computer's policy forbids writing to OMIE */
  writesNever(): Promise<boolean>;
  writes: Writes;
  rules: RulesPart;
  history(id: ConnectionId): Promise<HistoryPart>;
  tabs: TabsPart;
  /** Asks OMIE which company the keys belong to. */
  check(keys: { appKey: string; appSecret: string }): Promise<{ connection: Connection } | { trouble: Reason }>;
  /** Runs one of our scripts in one frame of a tab. @throws where the browser doesn't let us */
  inject(script: PageScript, tabId: number, frameId: number): Promise<void>;
  support: SupportPart;
  packs: PackMakerPart;
  approver: ApproverPart;
  policy(): Promise<PolicyPart>;
  /** Is the host permission for OMIE held? */
  mayReachOmie(): Promise<boolean>;
  /** Is the computer in use (not idle, not locked)? */
  somebodyIsHere(): Promise<boolean>;
  now(): EpochMs;
  settings: { refreshAfterMs: number };
}
