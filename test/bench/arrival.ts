/** A page as a person meets it: how long after its arrival everything is marked, and the longest it did not react. */
import type { Page } from "puppeteer-core";
import type { Driver } from "../e2e/harness/driver.ts";
import { median } from "./measure.ts";

export interface Arrival {
  /** from the end of DOMContentLoaded to the first badge */
  first_badge_ms: number;
  /** to every row having its verdict */
  settled_ms: number;
  longest_task_ms: number;
}

interface Seen {
  arrivalSeen: Arrival & { loaded: boolean };
}

const ROUNDS = 5;
/** How long a page without our badges is watched for long tasks. */
const REST_MS = 2_000;

/** @param badges how many there must be in the end; 0 = the extension isn't there */
export async function arrive(driver: Driver, url: string, badges: number): Promise<Arrival> {
  const seen: Arrival[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const page = await driver.open("about:blank");
    const one = await arriveOnce(page, url, badges);
    // the first visit warms the browser up
    if (round > 0) seen.push(one);
    await page.close();
  }
  const of = (figure: keyof Arrival): number => median(seen.map((one) => one[figure]));
  return { first_badge_ms: of("first_badge_ms"), settled_ms: of("settled_ms"), longest_task_ms: of("longest_task_ms") };
}

async function arriveOnce(page: Page, url: string, badges: number): Promise<Arrival> {
  await page.evaluateOnNewDocument(watchArrival, badges);
  await page.goto(url, { waitUntil: "load" });
  if (badges > 0) await page.waitForFunction(() => (globalThis as unknown as Seen).arrivalSeen.settled_ms > 0, { timeout: 60_000 });
  else await page.waitForFunction((rest) => performance.now() > rest, {}, REST_MS);
  return page.evaluate(() => {
    const { arrivalSeen } = globalThis as unknown as Seen;
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const since = (at: number): number => (at === 0 ? 0 : at - (entry?.domContentLoadedEventEnd ?? 0));
    return { first_badge_ms: since(arrivalSeen.first_badge_ms), settled_ms: since(arrivalSeen.settled_ms), longest_task_ms: arrivalSeen.longest_task_ms };
  });
}

/** Runs in the page before anything of it. */
function watchArrival(badges: number): void {
  const seen = { first_badge_ms: 0, settled_ms: 0, longest_task_ms: 0 };
  Object.assign(globalThis, { arrivalSeen: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest_task_ms = Math.max(seen.longest_task_ms, duration);
  }).observe({ type: "longtask", buffered: true });
  if (badges === 0) return;
  const observer = new MutationObserver(() => {
    const all = document.getElementsByTagName("prontidao-badge");
    if (all.length > 0 && seen.first_badge_ms === 0) seen.first_badge_ms = performance.now();
    if (all.length < badges) return;
    for (const badge of all) if ((badge as HTMLElement).dataset["state"] === "checking") return;
    seen.settled_ms = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
}
