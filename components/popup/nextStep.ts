import type { Overview } from "../../lib/model/overview.ts";
import type { SyncRun, SyncState } from "../../lib/model/sync.ts";
import type { Reason, ReasonCode } from "../../lib/model/verdicts.ts";

/**
 * The one thing to do next, best first: what stops everything, then OMIE's data, then what won't arrive,
 * then what we can't tell. `action` is the button that does it; null = it is done elsewhere or by waiting.
 */
export type StepCode =
  | "connect"
  | "choose"
  | "grant"
  | "unlock"
  | "reconnect"
  | "suspended"
  | "blocked"
  | "offline"
  | "unreadable"
  | "disk-full"
  | "running"
  | "paused"
  | "retry"
  | "refresh"
  | "account"
  | "types"
  | "people"
  | "press-sync"
  | "read-types"
  | "read-members"
  | "all-ready";

export type StepAction = "options" | "unlock" | "grant" | "refresh" | "declare" | null;

export interface NextStep {
  code: StepCode;
  action: StepAction;
  /** what stands in the way, when the sentence is the reason's own */
  reason: Reason | null;
}

const TROUBLE: Partial<Record<ReasonCode, [StepCode, StepAction]>> = {
  "connection.none": ["connect", "options"],
  "connection.no-permission": ["grant", "grant"],
  "connection.locked": ["unlock", "options"],
  "connection.refused": ["reconnect", "options"],
  "connection.suspended": ["suspended", "options"],
  "connection.blocked-until": ["blocked", null],
  "connection.offline": ["offline", "refresh"],
  "connection.unreadable": ["unreadable", "refresh"],
  "books.full": ["disk-full", "refresh"],
};

/**
 * Pure: what the popup proposes for this overview.
 * @param state what the refresh is doing as the person sees it; ahead of `run` right after a click
 */
export function nextStep(overview: Overview, run: SyncRun | null, state: SyncState = run?.state ?? "idle"): NextStep {
  const step = (code: StepCode, action: StepAction = null, reason: Reason | null = null): NextStep => ({ code, action, reason });
  const { people, types, account } = overview;

  if (overview.connections.length === 0) return step("connect", "options");
  if (overview.connection === null) return step("choose", null, overview.companyReason);
  if (state === "running") return step("running");

  const trouble = overview.trouble ?? (run?.state === "paused" || run?.state === "failed" ? run.reason : null);
  const known = trouble === null ? undefined : TROUBLE[trouble.code];
  const remembered = trouble?.code === "connection.locked" && overview.remembered.includes(overview.connection.id);
  if (remembered) return step("unlock", "unlock", trouble);
  if (known !== undefined) return step(known[0], known[1], trouble);
  if (run?.state === "paused") return step("paused", "refresh", run.reason);
  if (run?.state === "failed") return step("retry", "refresh", run.reason);
  const stale = [...people.reasons, ...types.reasons].some((r) => r.code === "books.stale" || r.code === "books.empty");
  if (overview.syncedAt === null || stale) return step("refresh", "refresh");

  if (account?.state === "blocked") return step("account", null, account.reasons[0] ?? null);
  if (types.blocked > 0) return step("types");
  if (people.blocked > 0) return step("people");
  if (types.known === 0) return step("read-types");
  if (people.known === 0 || !people.complete) return step("read-members");
  if (people.reasons.some((r) => r.code === "member.sync-unproven" || r.code === "member.sync-outdated")) {
    return step("press-sync", "declare");
  }
  if (people.unknown > 0) return step("people");
  if (types.unknown > 0) return step("types");
  return account?.state === "unknown" ? step("account", null, account.reasons[0] ?? null) : step("all-ready");
}
