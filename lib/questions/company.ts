/** Which company a question is about, with its books and what keeps OMIE from being asked right now. */
import { type Books, type CompanyEvidence, type Connection, type Member, NO_CONNECTION, type Reason, type SyncRun } from "../model.ts";
import type { Parts } from "./parts.ts";

export interface InView {
  connection: Connection | null;
  /** why no single company can be named; null when one can */
  companyReason: Reason | null;
  books: Books;
  run: SyncRun | null;
}

/**
 * Finds the company in view (design §2) and its books, with `trouble` filled in.
 * @param people whom the question is about: of anybody else who is no member the books only hold hashes
 */
export async function inView(parts: Parts, evidence: CompanyEvidence, people: readonly Member[] = []): Promise<InView> {
  const [connections, chosen, told] = await Promise.all([parts.books.connections(), parts.books.chosen(), parts.books.told()]);
  const found = parts.rules.companyInView(evidence, connections, chosen, told);
  if ("reason" in found) {
    const books = await parts.books.view(NO_CONNECTION, parts.settings);
    return { connection: null, companyReason: found.reason, books: { ...books, trouble: found.reason }, run: null };
  }
  const { connection } = found;
  const [books, run] = await Promise.all([parts.books.view(connection.id, { ...parts.settings, people }), parts.books.run(connection.id)]);
  return { connection, companyReason: null, books: { ...books, trouble: await troubleOf(parts, connection, run) }, run };
}

/** Why OMIE can't be asked now: the missing permission and keys are looked up, the rest is what the last refresh met. */
async function troubleOf(parts: Parts, connection: Connection, run: SyncRun | null): Promise<Reason | null> {
  if (!(await parts.mayReachOmie())) return { code: "connection.no-permission" };
  if (!(await parts.vault.keys(connection.id))) return { code: "connection.locked" };
  if (!run?.reason || (run.state !== "paused" && run.state !== "failed")) return null;
  // both were looked up afresh above: what an old run met no longer counts
  if (run.reason.code === "connection.locked" || run.reason.code === "connection.no-permission") return null;
  if (run.resumeAt !== null && run.resumeAt <= parts.now()) return null;
  // keys accepted since: the refusal was of the old ones
  if (run.state === "failed" && connection.connectedAt > (run.finishedAt ?? run.startedAt)) return null;
  return run.reason;
}

/** When the oldest register in use was refreshed; null when one is missing. */
export function syncedAt(books: Books): number | null {
  const times = [books.categories?.at, books.accounts?.at, books.suppliers?.at];
  return times.every((at) => at !== undefined) ? Math.min(...(times as number[])) : null;
}
