/**
 * The background as it is, on a stage: real handlers, rules, books, sync, vault and OMIE clients; the simulator
 * answers for OMIE, a Map is the session's memory, and the test holds the clock.
 */
import "fake-indexeddb/auto";
import { vi } from "vitest";
import { approver, packMaker } from "../../entrypoints/background/approvers.ts";
import { companyCheck } from "../../entrypoints/background/company-check.ts";
import { omieClients, type OmieClients } from "../../entrypoints/background/omie-clients.ts";
import { rules } from "../../entrypoints/background/rules.ts";
import { type BooksStore, openBooks } from "../../lib/books/books.ts";
import { createFixes, type Fixes } from "../../lib/fixes/fixes.ts";
import { keyDigest } from "../../lib/key-digest.ts";
import type { Answer, Ask, QuestionName, Reply } from "../../lib/messages.ts";
import { ASKERS } from "../../lib/messages.ts";
import type { Subject } from "../../lib/model/verdicts.ts";
import type { CompanyEvidence } from "../../lib/model/vexpenses.ts";
import { createVexpensesApi } from "../../lib/vexpenses/api/client.ts";
import { toReason } from "../../lib/omie/reason.ts";
import type { Sender } from "../../lib/questions/gate.ts";
import { listener } from "../../lib/questions/listener.ts";
import type { Parts, PolicyPart } from "../../lib/questions/parts.ts";
import { roleOf } from "../../lib/questions/role.ts";
import { createWrites, type Writes } from "../../lib/questions/writes.ts";
import { readPolicy } from "../../lib/policy.ts";
import { limitsUnder } from "../../lib/settings.ts";
import { NO_HISTORY } from "../../lib/readiness/grounds.ts";
import { createSync, type Sync } from "../../lib/sync/sync.ts";
import { createSafe, type Safe } from "../../lib/vault/safe.ts";
import type { Records } from "../../lib/vault/records.ts";
import { createVault } from "../../lib/vault.ts";
import { demoOmie } from "../sandbox/data.ts";
import { secondCompany } from "../sandbox/omie/seed.ts";
import { createOmieSimulator, type OmieSimulator } from "../sandbox/omie/simulator.ts";
import { apiCompany } from "../sandbox/vexpenses-api/rows.ts";
import { type ApiSimulator, createApiSimulator } from "../sandbox/vexpenses-api/simulator.ts";
import { Clock, freeLease } from "../sync/stage.ts";
import { memoryRecords, sessionMemory } from "../vault/memory.ts";

export const DAY = 86_400_000;
const SETTINGS = { refreshAfterMs: DAY / 2 };
/** Remembered keys lock after so long. */
export const LOCK_AFTER = 900_000;
export const DEMO_KEYS = keysOf(demoOmie());
export const SECOND_KEYS = keysOf(secondCompany());
export const DEMO_ID = await keyDigest(DEMO_KEYS.appKey);
export const SECOND_ID = await keyDigest(SECOND_KEYS.appKey);
/** The tab the page questions come from and the popup is opened over. */
export const TAB = 7;

const SELF = { id: "us", origin: "moz-extension://5d0f", pageOrigins: ["https://app.vexpenses.com"] };
const SENDERS: Record<"page" | "ui", Sender> = {
  page: { id: "us", origin: "https://app.vexpenses.com", frameId: 0, tab: { id: TAB, url: "https://app.vexpenses.com/", incognito: false } },
  ui: { id: "us", origin: "moz-extension://5d0f" },
};

function keysOf({ appKey, appSecret }: { appKey: string; appSecret: string }) {
  return { appKey, appSecret };
}

export interface Background {
  clock: Clock;
  omie: OmieSimulator;
  books: BooksStore;
  sync: Sync;
  fixes: Fixes;
  /** VExpenses' public API */
  api: ApiSimulator;
  /** this computer's policy forbids writing; may VExpenses' API be reached */
  computer: { writesNever: boolean; api: boolean };
  clients: OmieClients;
  /** everything the session's memory holds */
  session: Map<string, unknown>;
  /** keys remembered under a passphrase, as they lie on the disk */
  records: Records;
  vault: Safe;
  writes: Writes;
  policy(): Promise<PolicyPart>;
  /** may the browser reach OMIE? */
  permission: { held: boolean };
  presence: { here: boolean };
  /** what the company's policy says */
  managed: Record<string, unknown>;
  /** what was reported as failed, without content */
  failures: QuestionName[];
  /** Asks as whoever may ask it. @throws when the reply is not an answer */
  ask<N extends QuestionName>(name: N, question: Ask<N>): Promise<Answer<N>>;
  /** The reply itself. */
  reply(name: QuestionName, question: unknown): Promise<Reply>;
  /** A refresh asked for and played until nothing is being done. */
  refresh(id: string): Promise<void>;
  /** The requests OMIE received, by call, since this was last asked. */
  received(): string[];
}

let names = 0;

/** @param change takes the parts and gives those to be used instead */
export function background(change: (parts: Parts) => Partial<Parts> = () => ({})): Background {
  const clock = new Clock();
  const omie = createOmieSimulator({ companies: [demoOmie(), secondCompany()], now: clock.now });
  vi.stubGlobal("fetch", omie.fetch);
  const books = openBooks(`questions-${names++}`, { now: clock.now });
  const session = new Map<string, unknown>();
  const permission = { held: true };
  const managed: Record<string, unknown> = {};
  const policy = async (): Promise<PolicyPart> => {
    const read = readPolicy(managed);
    return { ...read, limits: limitsUnder(read.policy.retentionDays) };
  };
  const mayReachOmie = async () => permission.held && (await roleOf({ books, policy })) !== "approver";
  const presence = { here: true };
  const area = sessionMemory(session);
  const records = memoryRecords();
  const vault = createSafe({ vault: createVault(area), session: area, records, now: clock.now, lockAfterMs: LOCK_AFTER, wakeAt: () => undefined, rounds: 2 });
  const clients = omieClients({ vault, ledger: books.ledger, now: clock.now, sleep: clock.sleep, mayReach: mayReachOmie });
  const sync = createSync({
    books,
    omieFor: clients.of,
    toReason,
    now: clock.now,
    sleep: clock.sleep,
    lease: freeLease(),
    beat: () => () => undefined,
    wakeAt: () => undefined,
  });
  const computer = { writesNever: false, api: true };
  const api = createApiSimulator(apiCompany(3), clock.now);
  const fixes = createFixes({
    books,
    omieFor: clients.of,
    writesNever: async () => computer.writesNever,
    toReason,
    now: clock.now,
    sleep: clock.sleep,
    lease: freeLease(),
    beat: () => () => undefined,
    wakeAt: () => undefined,
  });
  const parts: Parts = {
    books,
    vault,
    clients,
    sync,
    fixes,
    members: { mayReach: async () => computer.api, read: (token) => createVexpensesApi({ token, fetch: api.fetch, now: clock.now, sleep: clock.sleep }).members() },
    writesNever: async () => computer.writesNever,
    writes: createWrites(),
    rules,
    history: async () => NO_HISTORY,
    tabs: tabsIn(session),
    check: companyCheck({ clients, now: clock.now, keyDigest }),
    inject: async () => undefined,
    packs: packMaker,
    approver: approver({ load: books.pack, keep: books.keepPack }),
    policy,
    support: { health: async () => null, teach: async () => false, describe: async () => null, injectReader: async () => undefined },
    mayReachOmie,
    somebodyIsHere: async () => presence.here,
    now: clock.now,
    settings: SETTINGS,
  };
  const failures: QuestionName[] = [];
  const answer = listener({ ...parts, ...change(parts) }, SELF, (name) => failures.push(name));

  const reply = async (name: QuestionName, question: unknown): Promise<Reply> => {
    const asker = ASKERS[name][0];
    const answered = asker && answer({ prontidao: name, ask: question }, SENDERS[asker]);
    if (!answered) throw new Error(`nobody answers ${name}`);
    return answered;
  };
  const ask = async <N extends QuestionName>(name: N, question: Ask<N>): Promise<Answer<N>> => {
    const got = await reply(name, question);
    if (!got.ok) throw new Error(`${name}: ${got.error}`);
    return got.answer as Answer<N>;
  };
  let seen = 0;
  return {
    clock,
    omie,
    books,
    sync,
    fixes,
    api,
    computer,
    clients,
    session,
    records,
    vault,
    writes: parts.writes,
    policy,
    permission,
    presence,
    managed,
    failures,
    ask,
    reply,
    async refresh(id) {
      await ask("sync", { connection: id });
      await sync.settled();
    },
    received() {
      const fresh = omie.log.slice(seen).map(({ call }) => call);
      seen = omie.log.length;
      return fresh;
    },
  };
}

const tabKey = (tabId: number): string => `tab-company:${tabId}`;

function tabsIn(session: Map<string, unknown>): Parts["tabs"] {
  return {
    remember: async (tabId, evidence) => void session.set(tabKey(tabId), evidence),
    inView: async () => (session.get(tabKey(TAB)) as CompanyEvidence | undefined) ?? {},
    forget: async () => {
      session.delete(tabKey(TAB));
      session.delete("asked-about");
    },
    keepAsked: async (subject) => void session.set("asked-about", subject),
    asked: async () => (session.get("asked-about") as Subject | undefined) ?? null,
    openDetails: async () => "popup",
  };
}
