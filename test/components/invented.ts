/** Invented companies, people, types and states for component tests and the gallery. */
import { CONSENT_VERSION } from "../../components/consent.ts";
import type { Suggestion } from "../../lib/model/mapping.ts";
import type { Connection } from "../../lib/model/omie.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { PackCard } from "../../lib/model/pack.ts";
import type { SyncRun } from "../../lib/model/sync.ts";
import type { Reason, Verdict } from "../../lib/model/verdicts.ts";

export const NOW = Date.UTC(2026, 10, 24, 15, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const AURORA: Connection = {
  id: "aurora",
  name: "Aurora Móveis Planejados Ltda",
  tradeName: "Aurora",
  cnpj: "11.222.333/0001-81",
  connectedAt: NOW - 12 * DAY,
};

export const BRISA: Connection = { ...AURORA, id: "brisa", name: "Brisa Logística S.A.", tradeName: "", cnpj: "44.555.666/0001-33" };

/** A name that would do harm if it were ever taken for markup or allowed to turn the text around. */
export const HOSTILE = '<img src=x onerror="document.title=1">\u202Eodnum\u200B Ltda';

const none = { ready: 0, blocked: 0, unknown: 0, known: 0, complete: false, reasons: [] };

/** Nothing connected, nothing seen. */
export const FIRST_RUN: Overview = {
  connections: [],
  connection: null,
  companyReason: { code: "connection.none" },
  unlocked: [],
  remembered: [],
  consent: null,
  trouble: { code: "connection.none" },
  warning: null,
  people: none,
  types: none,
  account: null,
  syncedAt: null,
  run: null,
  suppliers: 0,
  lastSyncEvidence: null,
  standing: { role: null, locked: false, paired: false, companyName: "", retentionDays: null, writesNever: false, warnings: [] },
  pack: null,
  made: null,
};

/** Connected, refreshed, everybody and everything right. */
export const ALL_READY: Overview = {
  ...FIRST_RUN,
  connections: [AURORA],
  connection: AURORA,
  companyReason: null,
  unlocked: [AURORA.id],
  remembered: [],
  consent: CONSENT_VERSION,
  trouble: null,
  people: { ready: 48, blocked: 0, unknown: 0, known: 48, complete: true, reasons: [] },
  types: { ready: 17, blocked: 0, unknown: 0, known: 17, complete: true, reasons: [] },
  account: { state: "ready", reasons: [], checkedAt: NOW - 5 * MINUTE },
  syncedAt: NOW - 5 * MINUTE,
  suppliers: 2034,
  lastSyncEvidence: { kind: "success", source: "declared", at: NOW - 2 * DAY, who: null, knew: null },
};

/** An ordinary day: some of everything. */
export const MIXED: Overview = {
  ...ALL_READY,
  people: {
    ready: 41,
    blocked: 3,
    unknown: 4,
    known: 48,
    complete: true,
    reasons: [
      { code: "member.tag-missing", count: 2 },
      { code: "member.sync-unproven", count: 4 },
      { code: "member.not-in-omie", count: 1 },
    ],
  },
  types: { ready: 12, blocked: 5, unknown: 0, known: 17, complete: true, reasons: [{ code: "type.unbound", count: 5 }] },
};

/** A refresh in the middle of the suppliers. */
export const RUNNING: SyncRun = {
  connection: AURORA.id,
  run: 4,
  state: "running",
  reason: null,
  resumeAt: null,
  startedAt: NOW - 20_000,
  finishedAt: null,
  progress: {
    categories: { pages: 1, of: 1, rows: 142 },
    accounts: { pages: 1, of: 1, rows: 7 },
    suppliers: { pages: 3, of: 12, rows: 1500 },
  },
  requests: 6,
};

/** The same refresh stopped, by whatever `reason` says. */
export function stopped(state: "paused" | "failed", reason: Reason, resumeAt: number | null = null): SyncRun {
  return { ...RUNNING, state, reason, resumeAt };
}

export const READY: Verdict = { state: "ready", reasons: [], checkedAt: NOW - 3 * HOUR };

export const READY_WITH_NOTES: Verdict = {
  state: "ready",
  reasons: [
    { code: "member.tag-case", data: { name: "Ana Prado", tag: "funcionário" } },
    { code: "member.payment-data-missing", data: { name: "Ana Prado" } },
  ],
  checkedAt: NOW - 3 * HOUR,
};

export const BLOCKED: Verdict = {
  state: "blocked",
  reasons: [
    { code: "member.tag-missing", data: { name: "Bruno Sales", email: "bruno@aurora.example" } },
    { code: "member.sync-unproven", data: { name: "Bruno Sales" } },
  ],
  checkedAt: NOW - 3 * HOUR,
};

/** A note beside it must not promise that anything arrives. */
export const BLOCKED_WITH_NOTE: Verdict = {
  state: "blocked",
  reasons: [
    { code: "member.tag-missing", data: { name: "Elisa Ferraz Fictícia", email: "elisa@aurora.example" } },
    { code: "member.payment-data-missing", data: { name: "Elisa Ferraz Fictícia" } },
  ],
  checkedAt: NOW - 3 * HOUR,
};

/** Chosen on the page by somebody, and only there. */
export const UNSAVED: Verdict = { state: "blocked", reasons: [{ code: "type.unsaved", data: { type: "Uber", category: "2.04.95 - Táxi e Aplicativos" } }], checkedAt: null };

export const UNKNOWN: Verdict = {
  state: "unknown",
  reasons: [{ code: "member.duplicate-in-omie", data: { name: "Célia Nunes", email: "celia@aurora.example", count: 2 } }],
  checkedAt: NOW - 3 * HOUR,
};

export const CHECKING: Verdict = { state: "checking", reasons: [], checkedAt: null };

/** A suggestion for a category of this name and code. */
export function suggestion(name: string, code: string, why: Suggestion["why"] = { code: "same-name" }): Suggestion {
  return { option: { value: code, label: `${code} - ${name}` }, code, name, why };
}

/** An approver's file of Aurora, made four days ago. */
export const PACK: PackCard = {
  company: { name: AURORA.name, cnpj: AURORA.cnpj },
  number: 7,
  issuedAt: NOW - 4 * DAY,
  expiresAt: NOW + 26 * DAY,
  readAt: NOW - 4 * DAY - 2 * HOUR,
};

/** An approver's browser with that file. */
export const APPROVER: Overview = {
  ...FIRST_RUN,
  companyReason: null,
  trouble: null,
  types: ALL_READY.types,
  account: ALL_READY.account,
  syncedAt: PACK.readAt,
  standing: { ...FIRST_RUN.standing, role: "approver" },
  pack: PACK,
};
