/**
 * Will a report reach OMIE? One unbound type keeps all of it back (documented), and so do the person and the conta
 * corrente; what nobody documents is a doubt. The preview shows the same for every entry OMIE would receive.
 */
import type { Moment, Payable, Report, ReportOutcome, ReportPreview, TimelineFact } from "../model/reports.ts";
import type { EpochMs } from "../model/time.ts";
import type { Reason, Verdict } from "../model/verdicts.ts";
import { type Entry, entriesOf, hasConverted, outcomeOf, totalsOf } from "../payables.ts";
import { type Grounds, oldest } from "./grounds.ts";
import { weigh } from "./verdict.ts";

/**
 * What OMIE will receive for a report, with the verdict on it.
 * @param member the verdict on the person whose report it is
 * @param now decides which day an approval now would be, epoch ms
 */
export function reportPreview(report: Report, member: Verdict, grounds: Grounds, now: EpochMs): ReportPreview {
  const outcome = outcomeOf(report);
  const entries = outcome === "returned" || outcome === "nothing" ? [] : entriesOf(report);
  const judged = entries.map((entry) => judge(entry, grounds));
  const common = [...member.reasons, ...grounds.account.verdict.reasons, ...ofReport(report, outcome, grounds)];
  const rests = oldest([member, grounds.account.verdict, ...judged.map(({ verdict }) => verdict)]);
  const whole = weigh([...common, ...judged.flatMap(({ reasons }) => reasons)], rests, (reason) => String(reason.data?.["type"] ?? ""));
  return {
    outcome,
    verdict: outcome === "returned" || outcome === "nothing" ? null : whole,
    payables: judged.map(({ entry, category, reasons }): Payable => {
      const own = weigh(reasons, null);
      return { ...entry, category, reasons: own.reasons, state: whole.state === "blocked" ? "blocked" : weigh([...common, ...own.reasons], null).state };
    }),
    totals: totalsOf(entries),
    supplier: report.person,
    company: grounds.company,
    account: grounds.account.name,
    date: dateOf(report, now),
    stepsLeft: report.stepsLeft,
    advance: report.advance,
    pdf: report.pdf,
  };
}

/**
 * The verdict on a row of the approvals list, which shows whose report it is but not its types: decided without them
 * where every active type is bound (design §3), else "pessoa ok · abra para ver os tipos".
 */
export function listedVerdict(member: Verdict, grounds: Grounds): Verdict {
  const { everyType, account } = grounds;
  const known = weigh([...member.reasons, ...account.verdict.reasons], oldest([member, account.verdict]));
  if (known.state !== "ready") return known;
  if (everyType === null) return weigh([...known.reasons, { code: "report.types-unseen" }], known.checkedAt);
  return { ...known, checkedAt: oldest([known, everyType]) };
}

interface Judged {
  entry: Entry;
  category: Payable["category"];
  verdict: Verdict;
  reasons: Reason[];
}

function judge(entry: Entry, grounds: Grounds): Judged {
  const { verdict, category } = grounds.type(entry.type);
  const data = { type: entry.type };
  const reasons = [...verdict.reasons];
  if (entry.cents === null) reasons.push({ code: "report.amount-unread", data });
  else if (entry.cents <= 0) reasons.push({ code: "report.group-not-positive", data });
  if (entry.reimbursable === false && !grounds.history.nonReimbursableArrives) reasons.push({ code: "report.non-reimbursable-unproven" });
  return { entry, category, verdict, reasons };
}

function ofReport(report: Report, outcome: ReportOutcome, { history }: Grounds): Reason[] {
  const reasons: Reason[] = [];
  if (!report.complete) reasons.push({ code: "page.partial" });
  if (outcome === "part-or-returned") reasons.push({ code: "report.may-return" });
  if (hasConverted(report.expenses)) reasons.push({ code: "report.foreign-currency" });
  const count = report.number === "" ? 0 : history.entriesOf(report.number);
  if (count > 0) reasons.push({ code: "report.already-in-omie", data: { count } });
  if (wasApprovedBefore(report.timeline)) reasons.push({ code: "report.approved-before" });
  if (report.advance !== null && report.advance !== "none" && report.advance.cents !== 0) reasons.push({ code: "report.has-advance" });
  if (report.decidable && report.stepsLeft !== null && report.stepsLeft > 0) reasons.push({ code: "report.step-not-last", data: { count: report.stepsLeft } });
  return reasons;
}

/**
 * An approval that was taken back afterwards: its entries may be in OMIE already (documented: rejecting and approving
 * again makes them twice). An approval alone is only an earlier step. Which end of the page is newest isn't known, so
 * the moments decide; two of one day without a time count as taken back, since a warning too many does no harm.
 */
function wasApprovedBefore(timeline: readonly TimelineFact[]): boolean {
  const approvals = timeline.filter(({ action }) => action === "approved" || action === "paid");
  const takenBack = timeline.filter(({ action }) => action === "rejected" || action === "reopened");
  return approvals.some((approval) => takenBack.some((later) => !isBefore(later.at, approval.at)));
}

function isBefore(a: Moment, b: Moment): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return a.time !== "" && b.time !== "" && a.time < b.time;
}

const SAO_PAULO_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "America/Sao_Paulo" });

/** The day the entries go up (documented as their date): when the last step approves. */
function dateOf({ status, timeline, decidable, stepsLeft }: Report, now: EpochMs): ReportPreview["date"] {
  if (status === "approved" || status === "paid") {
    const days = timeline.filter(({ action }) => action === "approved").map(({ at }) => at.day);
    const day = days.toSorted().at(-1);
    return day === undefined ? null : { day, basis: "approved" };
  }
  return decidable && stepsLeft === 0 ? { day: SAO_PAULO_DAY.format(now), basis: "if-approved-now" } : null;
}
