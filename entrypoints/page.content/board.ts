/**
 * All badges of the page: placed by identity, drawn from verdicts, one question to the background for
 * everything on screen that isn't known yet.
 */
import sheetText from "../../components/page/badge.css?inline";
import { type Approach, drawMark } from "../../components/page/mark.ts";
import { shadowRoots } from "../../components/page/shadow.ts";
import { MAX_SUBJECTS } from "../../lib/messages.ts";
import type { CompanyEvidence, Connection, Subject, Verdict } from "../../lib/model.ts";
import { type BadgePlace, placeBadge } from "../../lib/vexpenses/page/place.ts";
import type { AskBackground } from "./background-link.ts";
import type { Explainer } from "./meeting.ts";

/** One row that should carry a badge. */
export interface BadgeRow {
  place: BadgePlace;
  subject: Subject;
  /** who or what it is about, as the page shows it */
  label: string;
  /** for an unbound type: the first suggestion, as others may rely on it */
  suggestion?: { code: string; sure: boolean } | null;
}

export interface Board {
  /** Places and draws; asks for what isn't known. Badges of rows no longer given are taken away. */
  show(rows: readonly BadgeRow[]): void;
  /** The answers may no longer hold (another company, new data): asks again, showing the old ones meanwhile. */
  outdated(): void;
  /** What is known of a subject now; null while it is being asked. */
  verdict(subject: Subject): Verdict | null;
}

interface BoardParts {
  document: Document;
  signal: AbortSignal;
  ask: AskBackground;
  /** null until the page was looked at for it: no question goes out before */
  company(): CompanyEvidence | null;
  /** runs a write of ours without the page watcher noticing */
  write<T>(work: () => T): T;
  /** answers arrived: features look again */
  answered(answeredFor: { connection: Connection | null; syncedAt: number | null }): void;
  /** brings what makes marks explain themselves */
  explainer(): Promise<Explainer>;
}

const rootOf = shadowRoots(sheetText);

const CHECKING: Verdict = { state: "checking", reasons: [], checkedAt: null };
/** Nobody answered: that is not "ready", and not "checking" for ever either. */
const NO_ANSWER: Verdict = { state: "unknown", reasons: [{ code: "connection.unreadable" }], checkedAt: null };

export function createBoard(parts: BoardParts): Board {
  const { document, signal, write } = parts;
  const known = new Map<string, Verdict>();
  const hosts = new Map<HTMLElement, string>();
  /** the row each mark is about now */
  const shown = new Map<HTMLElement, BadgeRow>();
  let fresh = new Set<string>();
  let rows: readonly BadgeRow[] = [];
  let asking = false;
  let explainer: Explainer | null = null;
  /** marks somebody came near: they explain themselves from then on */
  const explained = new Set<HTMLElement>();

  const keyOf = (subject: Subject): string => JSON.stringify(subject);

  const drawRow = (row: BadgeRow, verdict: Verdict): HTMLElement => {
    const { host } = placeBadge(row.place);
    shown.set(host, row);
    const data = {
      state: verdict.state,
      reasons: verdict.reasons.map((reason) => reason.code).join(" "),
      suggestion: row.suggestion?.code,
      sure: row.suggestion ? String(row.suggestion.sure) : undefined,
    };
    const drawn = JSON.stringify([data, verdict, row.label]);
    if (hosts.get(host) === drawn) return host;
    hosts.set(host, drawn);
    for (const [name, value] of Object.entries(data)) {
      if (value === undefined) delete host.dataset[name];
      else host.dataset[name] = value;
    }
    if (explainer && explained.has(host)) explainer.explain(host, propsOf(row, verdict), null);
    else drawMark(rootOf(host), verdict, (by) => void explain(host, by));
    return host;
  };

  const propsOf = (row: BadgeRow, verdict: Verdict) => ({ verdict, label: row.label, onDetails: () => void parts.ask("details", { subject: row.subject }) });

  const explain = async (host: HTMLElement, by: Approach): Promise<void> => {
    explainer ??= await parts.explainer();
    const row = shown.get(host);
    if (signal.aborted || !hosts.has(host) || explained.has(host) || !row) return;
    // gone again while the script came
    if (by === "pointer" && !host.matches(":hover")) return;
    explained.add(host);
    explainer.explain(host, propsOf(row, verdictOf(row)), by);
  };

  const verdictOf = (row: BadgeRow): Verdict => known.get(keyOf(row.subject)) ?? CHECKING;

  const erase = (host: HTMLElement): void => {
    shown.delete(host);
    if (explained.delete(host)) explainer?.leave(host);
    host.remove();
  };

  const redraw = (): void =>
    write(() => {
      const placed = new Set(rows.map((row) => drawRow(row, verdictOf(row))));
      for (const host of hosts.keys()) {
        if (placed.has(host)) continue;
        hosts.delete(host);
        erase(host);
      }
    });

  const askMissing = async (): Promise<void> => {
    const company = parts.company();
    if (asking || !company || signal.aborted) return;
    const missing = new Map<string, Subject>();
    for (const { subject } of rows) if (!fresh.has(keyOf(subject))) missing.set(keyOf(subject), subject);
    if (missing.size === 0) return;
    asking = true;
    const batch = [...missing.entries()].slice(0, MAX_SUBJECTS);
    // what becomes outdated while the question is under way must be asked again
    const asked = fresh;
    const answer = await parts.ask("verdicts", { subjects: batch.map(([, subject]) => subject), company });
    asking = false;
    if (signal.aborted) return;
    for (const [index, [key]] of batch.entries()) {
      known.set(key, answer?.verdicts[index] ?? NO_ANSWER);
      asked.add(key);
    }
    redraw();
    if (answer) parts.answered(answer);
    void askMissing();
  };

  signal.addEventListener("abort", () => {
    for (const host of hosts.keys()) erase(host);
    hosts.clear();
  });
  // a badge of ours that the page copied (a cloned row) has no drawing in it: sweep it with the next show
  return {
    show(next) {
      rows = next;
      redraw();
      for (const badge of document.getElementsByTagName("prontidao-badge")) if (!hosts.has(badge as HTMLElement)) write(() => badge.remove());
      void askMissing();
    },
    outdated() {
      fresh = new Set();
      void askMissing();
    },
    verdict: (subject) => known.get(keyOf(subject)) ?? null,
  };
}
