/** One report: what it becomes in OMIE, asked again whenever the page shows it otherwise. Informs, and never touches the page's own buttons. */
import { drawing } from "../../components/page/drawing.ts";
import sheetText from "../../components/page/report.css?inline";
import { ReportPanel } from "../../components/page/ReportPanel.tsx";
import { MAX_EXPENSES } from "../../lib/messages.ts";
import type { Report, ReportPreview } from "../../lib/model/reports.ts";
import type { Verdict } from "../../lib/model/verdicts.ts";
import { actions } from "../../lib/vexpenses/page/landmarks.ts";
import { startsWith } from "../../lib/vexpenses/page/phrases.ts";
import { readReport, reportFacts, type ReportRead } from "../../lib/vexpenses/page/reports.ts";
import { REOPEN } from "../../lib/vexpenses/page/words.ts";
import type { BadgeRow } from "../page.content/board.ts";
import type { Desk, Running } from "../page.content/desk.ts";
import { panelHome } from "./home.ts";

const { draw, erase } = drawing(sheetText);

const CHECKING: Verdict = { state: "checking", reasons: [], checkedAt: null };
/** Nobody answered: that is not "ready", and not "checking" for ever either. */
const NO_ANSWER: Verdict = { state: "unknown", reasons: [{ code: "connection.unreadable" }], checkedAt: null };

/** How buttons say that they are the chosen one of several; fields of a form tell by events, which the page's watcher hears. */
const MARKED = ["aria-pressed", "aria-checked"];

/** An answer, or null where none came, to the report of this number. */
interface Answered {
  number: string;
  preview: ReportPreview | null;
}

export function reportDetail(desk: Desk, signal: AbortSignal): Running {
  const host = desk.document.createElement("prontidao-panel");
  host.dataset["feature"] = "report";
  let report: Report | null = null;
  let asked = "";
  let turn = 0;
  let answered: Answered | null = null;
  const marking = new MutationObserver(() => desk.again());
  marking.observe(desk.document, { subtree: true, attributes: true, attributeFilter: MARKED });
  signal.addEventListener("abort", () => {
    marking.disconnect();
    erase(host);
  });

  const ask = async (about: Report): Promise<void> => {
    const mine = ++turn;
    const answer = await desk.ask("preview", { report: about, company: desk.company() });
    // an older question's answer must not replace a newer one's
    if (signal.aborted || mine !== turn) return;
    answered = { number: about.number, preview: answer?.preview ?? null };
    desk.again();
  };

  const lookAt = (read: ReportRead): void => {
    report = isThere(read) ? askable(read) : null;
    const facts = report ? JSON.stringify(report) : "";
    if (report && facts !== asked) void ask(report);
    asked = facts;
    if (answered && answered.number !== report?.number) answered = null;
  };

  const drawPanel = (read: ReportRead): void => {
    const content = read.expenses[0]?.row ?? read.beside;
    if (!report || !content) {
      if (host.isConnected) desk.write(() => host.remove());
      return;
    }
    const home = panelHome(content);
    const about = report;
    desk.write(() => {
      if (host.parentElement !== home || host.nextElementSibling) home.append(host);
      draw(
        host,
        <ReportPanel
          number={about.number}
          person={about.person}
          status={about.status}
          decidable={about.decidable}
          historyShown={about.timeline.length > 0}
          reversible={actions(desk.document).some(([, name]) => startsWith(name, REOPEN))}
          preview={answered?.preview ?? null}
          silent={answered !== null && answered.preview === null}
          now={Date.now()}
          onCopy={copy}
        />,
      );
    });
  };

  const mark = ({ beside }: ReportRead): BadgeRow[] => {
    const verdict = answered === null ? CHECKING : answered.preview === null ? NO_ANSWER : answered.preview.verdict;
    // nothing to send, or decided long ago: nothing to judge
    if (!report || !beside || verdict === null || isDecided(report)) return [];
    const { number, person } = report;
    return [
      {
        place: { row: beside, beside, subject: "report", key: number },
        subject: { kind: "report", number, person },
        verdict,
        label: person === "" ? `#${number}` : `#${number} · ${person}`,
        details: () => host.scrollIntoView({ block: "nearest", behavior: "smooth" }),
      },
    ];
  };

  return {
    look() {
      const read = readReport(desk.document);
      lookAt(read);
      drawPanel(read);
      return mark(read);
    },
    outdated() {
      if (report) void ask(report);
    },
  };
}

/** A page that still loads shows a heading at most. */
function isThere({ number, expenses, complete }: ReportRead): boolean {
  return number !== "" && (expenses.length > 0 || complete);
}

function isDecided({ status }: Report): boolean {
  return status === "approved" || status === "paid" || status === "rejected";
}

/** Longest text a question may carry; what is longer is nobody's name and no type's. */
const LONGEST = 500;

/** As the question takes it: a title as long as a page is no reason to say nothing. */
function askable(read: ReportRead): Report {
  const facts = reportFacts(read);
  const short = (text: string): string => text.slice(0, LONGEST);
  return {
    ...facts,
    description: short(facts.description),
    person: short(facts.person),
    complete: facts.complete && facts.expenses.length <= MAX_EXPENSES,
    expenses: facts.expenses.slice(0, MAX_EXPENSES).map((expense) => ({ ...expense, type: short(expense.type) })),
    timeline: facts.timeline.slice(0, MAX_EXPENSES),
    pdf: facts.pdf !== null && facts.pdf.length <= LONGEST ? facts.pdf : null,
  };
}

/** False where the page or the browser doesn't let us: the text is then shown to be copied by hand. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
