/**
 * What the threads that pages run on have worked, by the browser's own trace: in processor time, which a busy machine
 * doesn't stretch. On request also how much of it was ours: the share of samples with a script of an extension on the
 * stack, and everything in a task that follows on what only we have changed.
 */
import type { Page } from "puppeteer-core";
import { rounded } from "./measure.ts";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs */
  ts: number;
  dur?: number;
  /** µs of processor time */
  tdur?: number;
  id?: string;
  args: {
    name?: string;
    data?: {
      url?: string;
      cpuProfile?: { nodes?: { id: number; parent?: number; callFrame: { url?: string } }[]; samples?: number[] };
      timeDeltas?: number[];
      startTime?: number;
    };
  };
}

export interface Worked {
  longest_task_ms: number;
  total_ms: number;
  /** the most of one task that was ours, and all of it; 0 where that wasn't asked for */
  longest_of_ours_ms: number;
  ours_ms: number;
}

const PLAIN = ["toplevel", "__metadata"];
const ATTRIBUTED = [...PLAIN, "devtools.timeline", "disabled-by-default-v8.cpu_profiler"];
/** What the page, or the parser for it, has changed. */
const BY_PAGE = new Set(["ParseHTML", "FunctionCall", "EvaluateScript", "EventDispatch", "TimerFire"]);
/** Ends what was waiting to be laid out. */
const LAID_OUT = "Layout";

/** Chromium only. One at a time in a browser. `attribute` costs some time of its own. */
export async function traced(page: Page, work: () => Promise<unknown>, attribute = false): Promise<Worked> {
  await page.tracing.start({ categories: attribute ? ATTRIBUTED : PLAIN });
  try {
    await work();
  } catch (error) {
    await page.tracing.stop();
    throw error;
  }
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer ?? []).toString("utf8")) as { traceEvents: TraceEvent[] };
  return workedIn(traceEvents);
}

function workedIn(events: readonly TraceEvent[]): Worked {
  const threads = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf));
  const all = { longest_task_ms: 0, total_ms: 0, longest_of_ours_ms: 0, ours_ms: 0 };
  for (const thread of threads) {
    const own = events.filter((event) => threadOf(event) === thread).sort((a, b) => a.ts - b.ts);
    const tasks = own.filter(({ name, ph }) => ph === "X" && name.endsWith("RunTask"));
    const samples = samplesOf(events.filter(({ pid, name }) => name.startsWith("Profile") && threadOf(own[0]!).startsWith(`${pid} `)));
    const marks = own.filter(({ name, ph }) => ph === "X" && (BY_PAGE.has(name) || name === LAID_OUT));
    /** something of the page's waits to be laid out; something of ours */
    let [byPage, byUs] = [false, false];
    for (const task of tasks) {
      const ms = (task.tdur ?? 0) / 1_000;
      const within = (at: number): boolean => at >= task.ts && at < task.ts + (task.dur ?? 0);
      const inTask = samples.filter(({ at }) => within(at));
      const ours = inTask.filter((sample) => sample.ours).length;
      const foreign = marks.filter((mark) => within(mark.ts) && BY_PAGE.has(mark.name) && !/^(?:chrome-extension|pptr):/.test(mark.args.data?.url ?? "pptr:"));
      byPage ||= foreign.length > 0;
      byUs ||= ours > 0;
      const scripted = inTask.length > 0 ? (ms * ours) / inTask.length : 0;
      const mine = byUs && !byPage ? ms : scripted;
      if (marks.some((mark) => within(mark.ts) && mark.name === LAID_OUT)) [byPage, byUs] = [false, false];
      all.longest_task_ms = Math.max(all.longest_task_ms, ms);
      all.total_ms += ms;
      all.longest_of_ours_ms = Math.max(all.longest_of_ours_ms, mine);
      all.ours_ms += mine;
    }
  }
  return { longest_task_ms: rounded(all.longest_task_ms), total_ms: rounded(all.total_ms), longest_of_ours_ms: rounded(all.longest_of_ours_ms), ours_ms: rounded(all.ours_ms) };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** When each sample was taken, µs, and whether a script of an extension was on the stack. */
function samplesOf(events: readonly TraceEvent[]): { at: number; ours: boolean }[] {
  const found: { at: number; ours: boolean }[] = [];
  for (const id of new Set(events.map((event) => event.id))) {
    const ours = new Map<number, boolean>();
    let at = 0;
    for (const { name, args } of events.filter((event) => event.id === id).sort((a, b) => a.ts - b.ts)) {
      if (name === "Profile") at = args.data?.startTime ?? 0;
      for (const node of args.data?.cpuProfile?.nodes ?? []) {
        ours.set(node.id, (node.callFrame.url ?? "").startsWith("chrome-extension:") || (ours.get(node.parent ?? 0) ?? false));
      }
      args.data?.cpuProfile?.samples?.forEach((sample, index) => {
        at += args.data?.timeDeltas?.[index] ?? 0;
        found.push({ at, ours: ours.get(sample) ?? false });
      });
    }
  }
  return found;
}
