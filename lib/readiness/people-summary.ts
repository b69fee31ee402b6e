/** What stands above "Pessoas": how many, how they were learned of, and whom the next Sincronizar is needed for. */
import type { Books, SyncEvidence } from "../model/books.ts";
import type { Fix } from "../model/fixes.ts";
import type { MemberReading, PeopleOverview, PeopleSummary, PersonRow } from "../model/people.ts";
import type { EpochMs } from "../model/time.ts";
import { REASONS } from "../model/verdicts.ts";

/** The record is right, and only proof that VExpenses synchronised it is missing. */
export function isUnproven({ verdict, member }: PersonRow): boolean {
  if (member.active === false) return false;
  const serious = verdict.reasons.filter(({ code }) => REASONS[code].weight !== "note");
  return serious.length > 0 && serious.every(({ code }) => code === "member.sync-unproven");
}

/** The newest evidence about everybody; null = there is none. */
export function lastProof(evidence: readonly SyncEvidence[]): SyncEvidence | null {
  return evidence.reduce<SyncEvidence | null>((last, one) => (one.who === null && (last === null || one.at > last.at) ? one : last), null);
}

/**
 * Keys of present people whose OMIE record changed since VExpenses last synchronised, as OMIE dates it or as a fix of
 * ours wrote it: VExpenses takes up a changed record at its own Sincronizar only (facts).
 */
export function waitingForSync(rows: readonly PersonRow[], evidence: readonly SyncEvidence[], fixes: readonly Fix[]): Set<string> {
  const proof = lastProof(evidence);
  const since = proof?.kind === "success" ? proof.at : -Infinity;
  const fixed = new Set(fixes.flatMap(({ state, code, endedAt }) => (state === "done" && code !== null && (endedAt ?? 0) > since ? [code] : [])));
  const waits = ({ member, verdict, records }: PersonRow): boolean =>
    member.active !== false &&
    verdict.state !== "ready" &&
    (verdict.reasons.some(({ code }) => code === "member.sync-outdated") || records.some((code) => fixed.has(code)));
  return new Set(rows.filter(waits).map(({ key }) => key));
}

/** @param readings lists besides the one read off VExpenses' pages; @param toSync as waitingForSync gives it */
export function peopleSummary(overview: PeopleOverview, books: Books, readings: readonly MemberReading[], toSync: ReadonlySet<string>): PeopleSummary {
  const { rows, ...whole } = overview;
  const { members, complete, at } = books.directory;
  const page = at === null || members.length === 0 ? [] : [{ source: "page" as const, at: at as EpochMs, people: members.length, complete }];
  return {
    ...whole,
    everybody: rows.length,
    unproven: rows.filter(isUnproven).length,
    toSync: toSync.size,
    lastProof: lastProof(books.evidence),
    readings: [...page, ...readings.map((one) => ({ source: one.source, at: one.at, people: one.members.length, complete: one.complete }))],
    registerAt: books.suppliers?.at ?? null,
  };
}
