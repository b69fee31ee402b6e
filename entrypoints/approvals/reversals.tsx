/** Gestão → Reprovar relatórios: what is in OMIE already is not taken back there, and which of the reports on screen that is about. */
import { drawing } from "../../components/page/drawing.ts";
import sheetText from "../../components/page/report.css?inline";
import { type KnownEntries, ReversalPanel } from "../../components/page/ReversalPanel.tsx";
import { MAX_SUBJECTS } from "../../lib/messages.ts";
import type { ListedReport } from "../../lib/model/verdicts.ts";
import { type ApprovalRow, readApprovals } from "../../lib/vexpenses/page/approvals.ts";
import type { Desk, Running } from "../page.content/desk.ts";
import { panelHome } from "./home.ts";

const { draw, erase } = drawing(sheetText);

export function reversals(desk: Desk, signal: AbortSignal): Running {
  const host = desk.document.createElement("prontidao-panel");
  host.dataset["feature"] = "report";
  let asked = "";
  let known: KnownEntries[] = [];
  signal.addEventListener("abort", () => erase(host));

  const ask = async (subjects: ListedReport[], question: string): Promise<void> => {
    const answer = await desk.ask("verdicts", { subjects, company: desk.company() });
    if (signal.aborted || question !== asked) return;
    known = subjects.flatMap(({ number }, index) => {
      const reason = answer?.verdicts[index]?.reasons.find(({ code }) => code === "report.already-in-omie");
      return reason ? [{ number, reason }] : [];
    });
    desk.again();
  };

  return {
    look() {
      const { rows } = readApprovals(desk.document);
      const subjects = rows.slice(0, MAX_SUBJECTS).map(subjectOf);
      const question = JSON.stringify(subjects);
      if (question !== asked) {
        asked = question;
        known = [];
        if (subjects.length > 0) void ask(subjects, question);
      }
      const [first] = rows;
      desk.write(() => {
        if (!first) return host.remove();
        const home = panelHome(first.row);
        if (host.parentElement !== home || host.nextElementSibling) home.append(host);
        draw(host, <ReversalPanel known={known} />);
      });
      return [];
    },
    outdated() {
      asked = "";
      desk.again();
    },
  };
}

function subjectOf({ number, person }: ApprovalRow): ListedReport {
  return { kind: "report", number, person: person.slice(0, 500) };
}
