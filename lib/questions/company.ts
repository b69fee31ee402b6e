/** Which company a question is about, with its books and what keeps OMIE from being asked right now. */
import type { Books } from "../model/books.ts";
import { type Connection, type ConnectionId, NO_CONNECTION } from "../model/omie.ts";
import type { SyncRun } from "../model/sync.ts";
import type { Reason } from "../model/verdicts.ts";
import type { CompanyEvidence, Member } from "../model/vexpenses.ts";
import type { Parts } from "./parts.ts";
import { roleOf } from "./role.ts";

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
  const [{ limits }, role] = await Promise.all([parts.policy(), roleOf(parts)]);
  // an approver's browser has no company of its own, whatever is left from before
  if (role === "approver") {
    const trouble: Reason = { code: "pack.none" };
    const books = await parts.books.view(NO_CONNECTION, limits);
    return { connection: null, companyReason: trouble, books: { ...books, trouble }, run: null };
  }
  const [connections, chosen, told] = await Promise.all([parts.books.connections(), parts.books.chosen(), parts.books.told()]);
  const found = parts.rules.companyInView(evidence, connections, chosen, told);
  if ("reason" in found) {
    const books = await parts.books.view(NO_CONNECTION, limits);
    return { connection: null, companyReason: found.reason, books: { ...books, trouble: found.reason }, run: null };
  }
  return viewOf(parts, found.connection, people);
}

/** The company one of our own pages names; NO_CONNECTION and companies unknown here give what was seen while none was connected. */
export async function viewById(parts: Parts, id: ConnectionId): Promise<InView> {
  const connection = (await parts.books.connections()).find((one) => one.id === id);
  if (connection) return viewOf(parts, connection);
  const reason: Reason = { code: "connection.none" };
  const { limits } = await parts.policy();
  return { connection: null, companyReason: reason, books: { ...(await parts.books.view(NO_CONNECTION, limits)), trouble: reason }, run: null };
}

async function viewOf(parts: Parts, connection: Connection, people: readonly Member[] = []): Promise<InView> {
  const { limits } = await parts.policy();
  const [books, run] = await Promise.all([parts.books.view(connection.id, { ...limits, people }), parts.books.run(connection.id)]);
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
