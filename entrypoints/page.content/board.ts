/**
 * What is known of everything on the page, and the marks that say it: one question to the background for all that
 * isn't known yet, what is on screen first.
 */
import { type Approach, drawMark } from "../../components/page/mark.ts";
import { MAX_SUBJECTS } from "../../lib/messages.ts";
import type { Connection } from "../../lib/model/omie.ts";
import type { ListedReport, Subject, Verdict } from "../../lib/model/verdicts.ts";
import type { CompanyEvidence } from "../../lib/model/vexpenses.ts";
import type { BadgePlace } from "../../lib/vexpenses/page/place.ts";
import type { AskBackground } from "./background-link.ts";
import { createMarks } from "./marks.ts";
import type { Explainer } from "./meeting.ts";

/** One row that should carry a badge. */
export interface BadgeRow {
  place: BadgePlace;
  subject: Subject | ListedReport;
  /** what is to be said of it where the feature knows that by itself: then it is not asked about */
  verdict?: Verdict;
  /** what "detalhes" does; the popup by default */
  details?(): void;
  /** who or what it is about, as the page shows it */
  label: string;
  /** for an unbound type: the first suggestion, as others may rely on it */
  suggestion?: { code: string; sure: boolean } | null;
  /** shown beside the mark, where there is room and the mark alone says too little */
  words?: string;
}

export interface Board {
  /** Places and draws; asks for what isn't known. Badges of rows no longer given are taken away. */
  show(rows: readonly BadgeRow[]): void;
  /** The page changed and nothing was painted since: no badge stays where it isn't right. Out: did it change in marked rows and their lists only? */
  review(records: readonly MutationRecord[]): boolean;
  /** The answers may no longer hold (another company, new data): asks again, showing the old ones meanwhile. */
  outdated(): void;
  /** What is known of a subject now; null while it is being asked. */
  verdict(subject: BadgeRow["subject"]): Verdict | null;
}

interface BoardParts {
  window: Window;
  signal: AbortSignal;
  ask: AskBackground;
  /** null until the page was looked at for it: no question goes out before */
  company(): CompanyEvidence | null;
  /** runs a write of ours without the page watcher noticing */
  write<T>(work: () => T): T;
  /** everything asked for was answered: features look again */
  answered(answeredFor: { connection: Connection | null; syncedAt: number | null }): void;
  /** brings what makes marks explain themselves */
  explainer(): Promise<Explainer>;
}

const CHECKING: Verdict = { state: "checking", reasons: [], checkedAt: null };
/** Nobody answered: that is not "ready", and not "checking" for ever either. */
const NO_ANSWER: Verdict = { state: "unknown", reasons: [{ code: "connection.unreadable" }], checkedAt: null };

export function createBoard(parts: BoardParts): Board {
  const { window, signal } = parts;
  const known = new Map<string, Verdict>();
  const verdicts = new Map<string, Verdict>();
  let fresh = new Set<string>();
  let rows: readonly BadgeRow[] = [];
  /** the same rows, what is on screen first */
  let inTurn: readonly BadgeRow[] = [];
  let asking = false;
  let explainer: Explainer | null = null;
  /** marks somebody came near: they explain themselves from then on */
  const explained = new Set<HTMLElement>();

  const keyOf = (subject: BadgeRow["subject"]): string => JSON.stringify(subject);
  const verdictOf = (row: BadgeRow): Verdict => row.verdict ?? known.get(keyOf(row.subject)) ?? CHECKING;
  const propsOf = (row: BadgeRow) => ({
    verdict: verdictOf(row),
    label: row.label,
    approver: row.subject.kind === "report",
    onDetails: row.details ?? (() => void parts.ask("details", row.subject.kind === "report" ? {} : { subject: row.subject })),
  });

  const marks = createMarks({
    window,
    write: parts.write,
    verdictOf,
    draw(host, root, row) {
      if (explainer && explained.has(host)) explainer.explain(host, propsOf(row), null);
      else drawMark(root, verdictOf(row), (by) => void explain(host, by));
    },
    leave(host) {
      if (explained.delete(host)) explainer?.leave(host);
    },
  });

  const explain = async (host: HTMLElement, by: Approach): Promise<void> => {
    explainer ??= await parts.explainer();
    const row = marks.rowOf(host);
    if (signal.aborted || explained.has(host) || !row) return;
    // gone again while the script came
    if (by === "pointer" && !host.matches(":hover")) return;
    explained.add(host);
    explainer.explain(host, propsOf(row), by);
  };

  /** One object for all verdicts that say the same: that is what marks compare, and what is worked out for them is worked out once. */
  const oneOf = (verdict: Verdict): Verdict => {
    const one = verdicts.get(JSON.stringify(verdict)) ?? verdict;
    verdicts.set(JSON.stringify(verdict), one);
    return one;
  };

  const askMissing = async (): Promise<void> => {
    const company = parts.company();
    if (asking || !company || signal.aborted) return;
    const missing = new Map<string, BadgeRow["subject"]>();
    for (const { subject, verdict } of inTurn) if (!verdict && missing.size < MAX_SUBJECTS && !fresh.has(keyOf(subject))) missing.set(keyOf(subject), subject);
    if (missing.size === 0) return;
    asking = true;
    // what becomes outdated while the question is under way must be asked again
    const asked = fresh;
    const answer = await parts.ask("verdicts", { subjects: [...missing.values()], company });
    asking = false;
    if (signal.aborted) return;
    for (const [index, key] of [...missing.keys()].entries()) {
      known.set(key, oneOf(answer?.verdicts[index] ?? NO_ANSWER));
      asked.add(key);
    }
    marks.show(rows);
    void askMissing();
    if (answer && !asking) parts.answered(answer);
  };

  signal.addEventListener("abort", () => marks.clear());
  return {
    show(next) {
      rows = next;
      inTurn = marks.show(rows);
      void askMissing();
    },
    review: (records) => marks.review(records),
    outdated() {
      fresh = new Set();
      void askMissing();
    },
    verdict: (subject) => known.get(keyOf(subject)) ?? null,
  };
}
