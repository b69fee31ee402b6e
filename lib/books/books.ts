/** The local copy of OMIE and of what was learned of VExpenses, for the background. */
import type { Books } from "../model/books.ts";
import type { ChangeSeen } from "../model/changes.ts";
import type { Fix, FixWish } from "../model/fixes.ts";
import type { Meaning, PlanEntry } from "../model/mapping.ts";
import type { Connection, ConnectionId, Register, Supplier } from "../model/omie.ts";
import type { MadePack } from "../model/pack.ts";
import type { KeptRecipe, Recipe, RecipeStale } from "../model/page-health.ts";
import type { MemberReading, MemberSource } from "../model/people.ts";
import type { Role } from "../model/standing.ts";
import type { SyncRun } from "../model/sync.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason } from "../model/verdicts.ts";
import type { AccountFact, BindingFact, Observation, PageOption } from "../model/vexpenses.ts";
import * as changes from "./changes.ts";
import * as companies from "./companies.ts";
import * as learning from "./learning.ts";
import * as fixes from "./fixes.ts";
import * as packs from "./packs.ts";
import { openStore, type Opened } from "./opening.ts";
import { finishChanges } from "./overlay.ts";
import * as payables from "./payables.ts";
import * as planning from "./planning.ts";
import * as privacy from "./privacy.ts";
import * as readings from "./readings.ts";
import * as recipes from "./recipes.ts";
import * as registers from "./registers.ts";
import type { AskRow, Consent, CurrentRow, PackRow, PageRow, PayablesRow, RunRow, SignerRow } from "./schema.ts";
import type { Store } from "./store.ts";
import { createViewer, type ViewSettings } from "./view.ts";

export interface BooksStore {
  connections(): Promise<Connection[]>;
  /** Adds or renews a company; the first one adopts rows learned under NO_CONNECTION. */
  keepConnection(connection: Connection): Promise<void>;
  /** With all its rows; the pacing memory stays (see companies.ts). */
  forgetConnection(id: ConnectionId): Promise<void>;
  chosen(): Promise<ConnectionId | null>;
  /** For this browser profile, and for every page that bears one of these marks. */
  choose(id: ConnectionId, marks?: readonly string[]): Promise<void>;
  /** mark → the company chosen in front of it */
  told(): Promise<Readonly<Record<string, ConnectionId>>>;
  consent(): Promise<Consent | null>;
  keepConsent(version: number, at: EpochMs): Promise<void>;

  /** What the rules read; `trouble` is null (the caller knows it). Rows are shared: don't change them. */
  view(id: ConnectionId, settings: ViewSettings): Promise<Books>;
  bindings(id: ConnectionId): Promise<{ rows: BindingFact[]; complete: boolean; at: EpochMs } | null>;
  account(id: ConnectionId): Promise<{ account: AccountFact; at: EpochMs } | null>;

  learn(id: ConnectionId, seen: Observation, now: EpochMs): Promise<void>;
  declareSynced(id: ConnectionId, now: EpochMs): Promise<void>;

  /** Choices of categories made on our own pages; one per type. A binding learned as saved takes its choice away. */
  plan(id: ConnectionId): Promise<PlanEntry[]>;
  keepPlan(id: ConnectionId, entries: readonly PlanEntry[]): Promise<void>;
  /** null = all */
  dropPlan(id: ConnectionId, types: readonly string[] | null): Promise<void>;
  /** What the categories of bound types were when somebody last vouched for them; one per type. */
  meanings(id: ConnectionId): Promise<Meaning[]>;
  keepMeanings(id: ConnectionId, kept: readonly Meaning[]): Promise<void>;
  /** Types (folded) whose bindings were told not to teach suggestions. */
  untaught(id: ConnectionId): Promise<string[]>;
  letTeach(id: ConnectionId, types: readonly string[], teaches: boolean): Promise<void>;
  /** What Configurar offered last, and its address ("" = unknown). */
  offered(id: ConnectionId): Promise<{ options: PageOption[]; address: string; at: EpochMs } | null>;
  /** No options, or no address: what was known of them stays. */
  keepOffered(id: ConnectionId, options: readonly PageOption[], address: string, at: EpochMs): Promise<void>;
  /** Keeps a member list that came from elsewhere than VExpenses' pages; one of each source. */
  keepReading(id: ConnectionId, reading: MemberReading): Promise<void>;
  dropReading(id: ConnectionId, source: MemberSource): Promise<void>;
  /** Those read since then (epoch ms). */
  readings(id: ConnectionId, since: EpochMs): Promise<MemberReading[]>;

  /** Every recipe kept, oldest first. */
  recipes(): Promise<KeptRecipe[]>;
  /** Adds recipes, switched on; one for the same page replaces the former. False, nothing kept, where there would be too many. */
  keepRecipes(added: readonly Recipe[], at: EpochMs): Promise<boolean>;
  /** Switching one on again forgets that it was stale. */
  switchRecipe(id: string, on: boolean): Promise<void>;
  markStale(id: string, why: RecipeStale, at: EpochMs): Promise<void>;
  forgetRecipe(id: string): Promise<void>;

  /** What the person said they are; null until they did. */
  role(): Promise<Role | null>;
  keepRole(role: Role): Promise<void>;
  /** The pack in use; keeping another one replaces it. */
  pack(): Promise<PackRow | null>;
  keepPack(row: PackRow): Promise<void>;
  signer(id: ConnectionId): Promise<SignerRow | null>;
  /** Keeps new keys where there are none; resolves with those that count. */
  keepSigner(id: ConnectionId, fresh: Pick<SignerRow, "secret" | "keys">): Promise<SignerRow>;
  /** The number of the next pack, never given twice. @throws where there is no signer */
  nextPackNumber(id: ConnectionId): Promise<number>;
  keepMade(id: ConnectionId, made: MadePack): Promise<void>;

  /** Progress of the last or present refresh. */
  run(id: ConnectionId): Promise<SyncRun | null>;
  // What the sync needs; described in registers.ts.
  storedRun(id: ConnectionId): Promise<RunRow | null>;
  unfinishedRuns(): Promise<RunRow[]>;
  beginRun(id: ConnectionId, next: (before: RunRow | null) => RunRow): Promise<RunRow>;
  changeRun(id: ConnectionId, run: number, change: registers.Change): Promise<RunRow | null>;
  endRun(id: ConnectionId, run: number | null, change: registers.Change): Promise<RunRow | null>;
  presentPages(id: ConnectionId, register: Register, run: number): Promise<number[]>;
  openAsks(id: ConnectionId, register: Register): Promise<AskRow[]>;
  freshPage(id: ConnectionId, register: Register, page: number, since: EpochMs): Promise<PageRow | null>;
  notePageAsked(run: number, ask: AskRow, change: registers.Change): Promise<RunRow | null>;
  forgetAsk(ask: AskRow): Promise<void>;
  answerAsk(run: number, ask: AskRow, change: registers.Change): Promise<RunRow | null>;
  commitPage(page: PageRow, change: registers.Change): Promise<RunRow | null>;
  restartRegister(id: ConnectionId, register: Register, run: number, change: registers.Change): Promise<RunRow | null>;
  finishRegister(id: ConnectionId, register: Register, run: number, at: EpochMs, change: registers.Change): Promise<RunRow | null>;
  prunePages(id: ConnectionId): Promise<void>;
  currentOf(id: ConnectionId, register: Register): Promise<CurrentRow | null>;
  finishChanges(id: ConnectionId, register: Register, run: number, end: { at: EpochMs; counted: number | null }, change: registers.Change): Promise<RunRow | "disagree" | null>;
  payablesRead(id: ConnectionId): Promise<PayablesRow | null>;
  payablesHistory(id: ConnectionId): Promise<payables.PayablesHistory>;
  keepPayables(run: number, row: PayablesRow, change: registers.Change): Promise<RunRow | null>;

  /** May fixes be written for this company? Off until switched on. */
  writesOn(id: ConnectionId): Promise<boolean>;
  switchWrites(id: ConnectionId, on: boolean): Promise<void>;
  /** Queue and log of a company's fixes, oldest first. */
  fixes(id: ConnectionId): Promise<Fix[]>;
  // What the write engine needs; described in fixes.ts.
  unfinishedFixes(): Promise<Fix[]>;
  addFixes(id: ConnectionId, wishes: readonly FixWish[], by: string, at: EpochMs, names?: readonly string[]): Promise<number>;
  changeFix(id: ConnectionId, n: number, changes: Partial<Fix>): Promise<Fix | null>;
  finishFix(id: ConnectionId, n: number, changes: Partial<Fix>, record: Supplier): Promise<Fix | null>;
  stopFixes(id: ConnectionId, at: EpochMs): Promise<number>;

  /** What changed in OMIE after `since` (null = all that is kept), what breaks something here first. */
  changesSince(id: ConnectionId, since: EpochMs | null): Promise<ChangeSeen[]>;
  /** Up to when the person has looked at changes; null = never. */
  changesSeen(id: ConnectionId): Promise<EpochMs | null>;
  markChangesSeen(id: ConnectionId, at: EpochMs): Promise<void>;

  /** Pacing memory of the OMIE client: plain JSON by key. */
  ledger: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };

  /** Rows per table. */
  counts(): Promise<Record<string, number>>;
  eraseAll(): Promise<void>;
  purge(now: EpochMs, retentionMs: number): Promise<void>;
  /** `books.memory-only` when the database can't be opened and the books end with the worker. Known once anything was read. */
  trouble(): Reason | null;
  close(): void;
}

export interface OpenOptions {
  /** clock for a member list's age and the pacing memory, epoch ms */
  now?: () => EpochMs;
}

/** Opening takes milliseconds; whoever asked is waiting meanwhile. */
const PATIENCE = { openMs: 15_000, blockedMs: 3_000 };

/** Opens on first use. Errors of a single operation reject it; a database that can't be opened becomes memory. */
export function openBooks(name = "prontidao", { now = Date.now }: OpenOptions = {}): BooksStore {
  const viewer = createViewer(now);
  let opened: Opened | null = null;
  let opening: Promise<Store> | null = null;
  const store = (): Promise<Store> => {
    opening ??= openStore(name, PATIENCE).then((result) => {
      opened = result;
      return result.store;
    });
    return opening;
  };
  /** The same function without its first argument, which is the store. */
  const on =
    <A extends unknown[], R>(operation: (store: Store, ...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      operation(await store(), ...args);

  return {
    connections: on(companies.connections),
    keepConnection: on(companies.keepConnection),
    forgetConnection: on(companies.forgetConnection),
    chosen: on(companies.chosen),
    choose: on(companies.choose),
    told: on(companies.told),
    consent: on(companies.consent),
    keepConsent: on(companies.keepConsent),
    view: on(viewer.view),
    bindings: on(learning.bindings),
    account: on(learning.account),
    learn: on(learning.learn),
    declareSynced: on(learning.declareSynced),
    plan: on(planning.plan),
    keepPlan: on(planning.keepPlan),
    dropPlan: on(planning.dropPlan),
    meanings: on(planning.meanings),
    keepMeanings: on(planning.keepMeanings),
    untaught: on(planning.untaught),
    letTeach: on(planning.letTeach),
    offered: on(planning.offered),
    keepOffered: on(planning.keepOffered),
    keepReading: on(readings.keepReading),
    dropReading: on(readings.dropReading),
    readings: on(readings.readings),
    recipes: on(recipes.recipes),
    keepRecipes: on(recipes.keepRecipes),
    switchRecipe: on(recipes.switchRecipe),
    markStale: on(recipes.markStale),
    forgetRecipe: on(recipes.forgetRecipe),
    role: on(packs.role),
    keepRole: on(packs.keepRole),
    pack: on(packs.pack),
    keepPack: on(packs.keepPack),
    signer: on(packs.signer),
    keepSigner: on(packs.keepSigner),
    nextPackNumber: on(packs.nextPackNumber),
    keepMade: on(packs.keepMade),
    run: on(registers.run),
    storedRun: on(registers.storedRun),
    unfinishedRuns: on(registers.unfinishedRuns),
    beginRun: on(registers.beginRun),
    changeRun: on(registers.changeRun),
    endRun: on(registers.endRun),
    presentPages: on(registers.presentPages),
    openAsks: on(registers.openAsks),
    freshPage: on(registers.freshPage),
    notePageAsked: on(registers.notePageAsked),
    forgetAsk: on(registers.forgetAsk),
    answerAsk: on(registers.answerAsk),
    commitPage: on(registers.commitPage),
    restartRegister: on(registers.restartRegister),
    finishRegister: on(registers.finishRegister),
    prunePages: on(registers.prunePages),
    currentOf: on(registers.currentOf),
    finishChanges: on(finishChanges),
    payablesRead: on(payables.payablesRead),
    payablesHistory: on(payables.payablesHistory),
    keepPayables: on(payables.keepPayables),
    writesOn: on(fixes.writesOn),
    switchWrites: on(fixes.switchWrites),
    fixes: on(fixes.fixes),
    unfinishedFixes: on(fixes.unfinishedFixes),
    addFixes: on(fixes.addFixes),
    changeFix: on(fixes.changeFix),
    finishFix: on(fixes.finishFix),
    stopFixes: on(fixes.stopFixes),
    changesSince: on(changes.changesSince),
    changesSeen: on(changes.changesSeen),
    markChangesSeen: on(changes.markChangesSeen),
    ledger: {
      get: async (key) => (await (await store()).read(["ledger"], (tx) => tx.get("ledger", [key])))?.value,
      set: async (key, value) => (await store()).write(["ledger"], (tx) => tx.put("ledger", { key, value, at: now() })),
    },
    counts: on(privacy.counts),
    eraseAll: async () => {
      await privacy.eraseAll(await store());
      viewer.forget();
    },
    purge: on(privacy.purge),
    trouble: () => (opened?.memoryOnly ? { code: "books.memory-only" } : null),
    close: () => {
      opened?.store.close();
      opened = null;
      opening = null;
    },
  };
}
