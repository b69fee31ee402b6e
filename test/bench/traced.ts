/** What the threads that pages run on have worked, by the browser's own trace: in processor time, which a busy machine doesn't stretch. */
import type { Page } from "puppeteer-core";
import { rounded } from "./measure.ts";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs of processor time */
  tdur?: number;
  args: { name?: string };
}

export interface Worked {
  longest_task_ms: number;
  total_ms: number;
}

/** Chromium only. One at a time in a browser. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<Worked> {
  await page.tracing.start({ categories: ["toplevel", "__metadata"] });
  try {
    await work();
  } catch (error) {
    await page.tracing.stop();
    throw error;
  }
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer ?? []).toString("utf8")) as { traceEvents: TraceEvent[] };
  const threads = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && threads.has(`${pid} ${tid}`)).map(({ tdur }) => (tdur ?? 0) / 1_000);
  return { longest_task_ms: rounded(Math.max(0, ...tasks)), total_ms: rounded(tasks.reduce((sum, ms) => sum + ms, 0)) };
}
