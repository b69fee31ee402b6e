/** How a page that changes all the time fares with us in it: do we write for nothing, does it flicker, what do we cost. */
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Variant } from "../../sandbox/pages/catalogue.ts";
import { BROWSER, type World } from "../harness/world.ts";
import { open, type Sight, type Watched } from "./sight.ts";

const WATCHED_MS = 3_000;

/** Of the frames painted, the share (0…1) in which a badge was missing. */
function flicker({ frame }: Sight, badges: number): Promise<number> {
  return frame.evaluate(
    async (expected, ms) => {
      let frames = 0;
      let missing = 0;
      const probe = document.createElement("i");
      probe.style.cssText = "position:fixed;height:1px";
      document.documentElement.append(probe);
      // told after the frame's own work and before its paint: what a person gets to see
      const painted = new ResizeObserver(() => {
        frames++;
        if (document.querySelectorAll("prontidao-badge").length < expected) missing++;
      });
      painted.observe(probe);
      const end = performance.now() + ms;
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        probe.style.width = `${frames % 2}px`;
      }
      painted.disconnect();
      probe.remove();
      return missing / Math.max(1, frames);
    },
    badges,
    WATCHED_MS,
  );
}

/** What of Firefox's own scope is used: how much processor time each process has had. */
interface RawConnection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: Record<string, unknown> }>;
}

/**
 * Share of one processor (0…1) that the page takes while it is watched, by the browser's own count: on a busy machine
 * the clock on the wall says nothing. Chromium: the page's main thread · Firefox: all processes of web pages.
 */
async function processorShare({ page }: Sight): Promise<number> {
  const time = BROWSER === "chromium" ? await chromiumTime(page) : () => firefoxTime(page);
  const before = await time();
  const from = performance.now();
  await wait(WATCHED_MS);
  return ((await time()) - before) / (performance.now() - from);
}

/** Counts from here on; ms. */
async function chromiumTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  // what the thread has worked, not how long it took
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}

/** Since the processes' start; ms. */
async function firefoxTime(page: Page): Promise<number> {
  const raw = (page.browser() as unknown as { connection: RawConnection }).connection;
  const tree = await raw.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const [context] = tree.result["contexts"] as { context: string }[];
  const answer = await raw.send("script.evaluate", {
    expression: `(async () => { const info = await ChromeUtils.requestProcInfo();
      return info.children.filter(({ type }) => type.startsWith("web")).reduce((sum, { cpuTime }) => sum + cpuTime, 0) / 1e6; })()`,
    target: { context: context?.context },
    awaitPromise: true,
  });
  return (answer.result["result"] as { value: number }).value;
}

/** The same for the page without the extension. */
export async function shareAlone(bare: World, variant: Variant): Promise<number> {
  const sight = await open(bare, variant);
  await sight.frame.waitForFunction(() => (window as unknown as Watched).__calm !== undefined);
  const share = await processorShare(sight);
  await sight.page.close();
  return share;
}

/** The page changes somewhere else for a while: that must not make us write, and afterwards all is still. */
export async function underNoise({ frame }: Sight, wrong: string[]): Promise<string> {
  const [during, after] = await frame.evaluate(async () => {
    const own = (node: Node): boolean => node instanceof Element && node.localName.startsWith("prontidao-");
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.filter(({ target, addedNodes, removedNodes }) => own(target) || [...addedNodes, ...removedNodes].some(own)).length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    for (let round = 0; round < 16; round++) {
      const line = document.createElement("i");
      document.body.append(line);
      // the noise itself: a change every 40 ms
      await new Promise((resolve) => setTimeout(resolve, 40));
      line.remove();
    }
    const meanwhile = count;
    // that nothing more is written is no event either
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return [meanwhile, count - meanwhile] as const;
  });
  if (after > 0) wrong.push(`wrote ${after} times after the page had come to rest`);
  return during + after === 0 ? "ok" : `${during}+${after} writes`;
}

/**
 * The page never rests: our part of a processor stays below a tenth, and what is drawn stays drawn.
 * @param alone what the page takes without us, by shareAlone
 */
export async function inStorm(sight: Sight, variant: Variant, alone: number, wrong: string[]): Promise<string> {
  const missing = await flicker(sight, variant.expect.keys.length);
  const taken = Math.max(0, (await processorShare(sight)) - alone);
  if (missing > 0.05) wrong.push(`flickers: badges missing in ${percent(missing)} of the frames`);
  if (taken > 0.1) wrong.push(`takes ${percent(taken)} of a processor, the page itself ${percent(alone)}`);
  return `${percent(missing)} missing, ${percent(taken)} of a processor beside the page's ${percent(alone)}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
