import { describe, expect, it } from "vitest";
import { nextStep } from "../../components/popup/nextStep.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { ReasonCode } from "../../lib/model/verdicts.ts";
import { ALL_READY, AURORA, BRISA, FIRST_RUN, MIXED, NOW, RUNNING, stopped } from "./invented.ts";

const step = (overview: Overview, run = overview.run) => {
  const { code, action } = nextStep(overview, run);
  return [code, action];
};

describe("the one next step", () => {
  it("is not changed by a warning", () => {
    for (const overview of [FIRST_RUN, MIXED, ALL_READY]) {
      expect(nextStep({ ...overview, warning: { code: "books.memory-only" } }, null)).toEqual(nextStep(overview, null));
    }
  });

  it("connects first, even where types are known already", () => {
    expect(step(FIRST_RUN)).toEqual(["connect", "options"]);
    expect(step({ ...FIRST_RUN, types: MIXED.types })).toEqual(["connect", "options"]);
  });

  it("asks which company before anything about one", () => {
    expect(step({ ...MIXED, connections: [AURORA, BRISA], connection: null, companyReason: { code: "connection.ambiguous" } })).toEqual(["choose", null]);
  });

  it.each<[ReasonCode, string, string | null]>([
    ["connection.no-permission", "grant", "grant"],
    ["connection.locked", "unlock", "options"],
    ["connection.refused", "reconnect", "options"],
    ["connection.suspended", "suspended", "options"],
    ["connection.blocked-until", "blocked", null],
    ["connection.offline", "offline", "refresh"],
    ["connection.unreadable", "unreadable", "refresh"],
    ["books.full", "disk-full", "refresh"],
  ])("%s comes before anything wrong with people or types", (code, expected, action) => {
    expect(step({ ...MIXED, trouble: { code } })).toEqual([expected, action]);
  });

  it("keys remembered under a passphrase are unlocked rather than typed again", () => {
    const locked: Overview = { ...MIXED, trouble: { code: "connection.locked" } };
    expect(step({ ...locked, remembered: [AURORA.id] })).toEqual(["unlock", "unlock"]);
    expect(step({ ...locked, remembered: [BRISA.id] })).toEqual(["unlock", "options"]);
    expect(step({ ...locked, trouble: { code: "connection.refused" }, remembered: [AURORA.id] })).toEqual(["reconnect", "options"]);
  });

  it("names the trouble a run stopped on, when nothing else is known to be wrong", () => {
    expect(step(MIXED, stopped("paused", { code: "connection.locked" }))).toEqual(["unlock", "options"]);
    expect(step(MIXED, stopped("failed", { code: "connection.offline" }))).toEqual(["offline", "refresh"]);
    expect(step(MIXED, { ...RUNNING, state: "failed", reason: null })).toEqual(["retry", "refresh"]);
    expect(step(MIXED, { ...RUNNING, state: "paused", reason: null, resumeAt: NOW + 60_000 })).toEqual(["paused", "refresh"]);
  });

  it("waits while OMIE is read, whatever the last trouble was", () => {
    expect(step({ ...MIXED, trouble: { code: "connection.offline" } }, RUNNING)).toEqual(["running", null]);
  });

  it("waits from the press on, before the run is known", () => {
    expect(nextStep({ ...MIXED, syncedAt: null }, null, "running").code).toBe("running");
  });

  it("refreshes what was never read or is too old before judging by it", () => {
    expect(step({ ...MIXED, syncedAt: null })).toEqual(["refresh", "refresh"]);
    expect(step({ ...MIXED, people: { ...MIXED.people, reasons: [{ code: "books.stale", count: 48 }] } })).toEqual(["refresh", "refresh"]);
  });

  it("then mends what won't arrive: account, types, people", () => {
    const account = { state: "blocked" as const, reasons: [{ code: "account.unbound" as const }], checkedAt: NOW };
    expect(step({ ...MIXED, account })).toEqual(["account", null]);
    expect(step(MIXED)).toEqual(["types", null]);
    expect(step({ ...MIXED, types: ALL_READY.types })).toEqual(["people", null]);
  });

  it("asks for the pages it hasn't seen", () => {
    expect(step({ ...ALL_READY, types: FIRST_RUN.types })).toEqual(["read-types", null]);
    expect(step({ ...ALL_READY, people: FIRST_RUN.people })).toEqual(["read-members", null]);
    expect(step({ ...ALL_READY, people: { ...ALL_READY.people, complete: false } })).toEqual(["read-members", null]);
  });

  it("asks for VExpenses' own Sincronizar only when that is all that is left", () => {
    const people = { ...ALL_READY.people, ready: 40, unknown: 8, reasons: [{ code: "member.sync-unproven" as const, count: 8 }] };
    expect(step({ ...ALL_READY, people })).toEqual(["press-sync", "declare"]);
  });

  it("never says all is well while something is unknown", () => {
    const people = { ...ALL_READY.people, ready: 47, unknown: 1, reasons: [{ code: "member.duplicate-in-omie" as const, count: 1 }] };
    expect(step({ ...ALL_READY, people })).toEqual(["people", null]);
    expect(step({ ...ALL_READY, types: { ...ALL_READY.types, ready: 16, unknown: 1 } })).toEqual(["types", null]);
    expect(step({ ...ALL_READY, account: { state: "unknown", reasons: [], checkedAt: NOW } })).toEqual(["account", null]);
    expect(step(ALL_READY)).toEqual(["all-ready", null]);
  });
});
