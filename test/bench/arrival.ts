/**
 * A page as a person meets it, with the extension or without: how long after its arrival all is marked, what that
 * takes of the processor, what moves; then a list that is put there anew while the extension runs, and then nothing.
 */
import type { Page } from "puppeteer-core";
import type { Driver } from "../e2e/harness/driver.ts";
import { median } from "./measure.ts";
import { traced } from "./traced.ts";

interface Seen {
  benchSeen: { layoutShift: number };
}

const ROUNDS = 3;
/** How long a page is watched after it has arrived, and how long doing nothing. */
const REST_MS = 1_000;
const IDLE_MS = 2_000;
/** Rows that are on screen for certain. */
const ON_SCREEN = 8;

export interface Arrival extends Record<string, number> {
  /** from navigation to every row having its verdict; 0 without the extension */
  settled_ms: number;
  /** processor time of the longest task of the page's thread from its arrival on, layout and paint included */
  longest_task_ms: number;
  total_cpu_ms: number;
  layout_shift: number;
}

/** @param badges how many there must be in the end; 0 = none are expected */
export async function arrive(driver: Driver, url: string, badges: number): Promise<Arrival> {
  const seen: Arrival[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const page = await opened(driver);
    let settled = 0;
    const worked = await traced(page, async () => {
      const start = performance.now();
      await page.goto(url, { waitUntil: "load" });
      if (badges > 0) await allKnown(page, badges);
      if (badges > 0) settled = performance.now() - start;
      await rest(page, REST_MS);
    });
    // the first visit warms the browser up
    if (round > 0) seen.push({ settled_ms: settled, longest_task_ms: worked.longest_task_ms, total_cpu_ms: worked.total_ms, layout_shift: await shifted(page) });
    await page.close();
  }
  return { settled_ms: of(seen, "settled_ms"), longest_task_ms: of(seen, "longest_task_ms"), total_cpu_ms: of(seen, "total_cpu_ms"), layout_shift: of(seen, "layout_shift") };
}

export interface ArrivingRows extends Record<string, number> {
  /** frames painted until the rows on screen are marked */
  frames_to_mark: number;
  /** from there to their verdicts */
  verdict_warm_ms: number;
  verdict_cold_ms: number;
  longest_task_ms: number;
  layout_shift: number;
}

/** The list of Membros de Equipe is filled anew with other people while the page is open. */
export async function rowsArrive(driver: Driver, url: string, badges: number): Promise<ArrivingRows> {
  const page = await opened(driver);
  await page.goto(url, { waitUntil: "load" });
  await allKnown(page, badges);
  const before = await shifted(page);
  const rounds: { frames: number; known: number }[] = [];
  const worked: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await rest(page, 1_000);
    const work = await traced(page, async () => {
      rounds.push(await page.evaluate(newPeople, round, ON_SCREEN));
      await allKnown(page, badges);
    });
    worked.push(work.longest_task_ms);
  }
  const shift = (await shifted(page)) - before;
  await rest(page, 1_000);
  await driver.killBackground();
  await page.bringToFront();
  const cold = await page.evaluate(newPeople, 0, ON_SCREEN);
  await page.close();
  return { frames_to_mark: median(rounds.map(({ frames }) => frames)), verdict_warm_ms: median(rounds.map(({ known }) => known)), verdict_cold_ms: median([cold.known]), longest_task_ms: median(worked), layout_shift: shift };
}

/** Share of a processor (0…1) that a page takes on which nothing happens. */
export async function idle(driver: Driver, url: string, badges: number): Promise<number> {
  const page = await opened(driver);
  await page.goto(url, { waitUntil: "load" });
  if (badges > 0) await allKnown(page, badges);
  await rest(page, REST_MS);
  const worked = await traced(page, () => rest(page, IDLE_MS));
  await page.close();
  return worked.total_ms / IDLE_MS;
}

const of = <F extends string>(seen: readonly Record<F, number>[], figure: F): number => median(seen.map((one) => one[figure]));
/** Idle time is what is measured: nothing happens in it that could be awaited. */
const rest = (page: Page, ms: number): Promise<unknown> => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);
const shifted = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Seen).benchSeen.layoutShift);

async function opened(driver: Driver): Promise<Page> {
  const page = await driver.open("about:blank");
  await page.evaluateOnNewDocument(() => {
    const seen = { layoutShift: 0 };
    Object.assign(globalThis, { benchSeen: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return page;
}

async function allKnown(page: Page, badges: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const all = [...document.getElementsByTagName("prontidao-badge")] as HTMLElement[];
      return all.length === count && all.every(({ dataset }) => dataset["state"] !== "checking" && dataset["state"] !== undefined);
    },
    { timeout: 60_000, polling: 100 },
    badges,
  );
}

/** Runs in the page. @returns frames until the first rows were marked, and ms from then until they had their verdicts */
async function newPeople(round: number, onScreen: number): Promise<{ frames: number; known: number }> {
  scrollTo(0, 0);
  const body = document.querySelector("tbody")!;
  const rows = [...body.rows].map((row, index) => {
    const copy = row.cloneNode(true) as HTMLTableRowElement;
    for (const badge of copy.querySelectorAll("prontidao-badge")) badge.remove();
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.nodeValue?.includes("@")) text.nodeValue = `pessoa.${round}.${index}@ficticia.example`;
    }
    return copy;
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  body.replaceChildren(...rows);
  const first = rows.slice(0, onScreen);
  const badges = (): (HTMLElement | null)[] => first.map((row) => row.querySelector<HTMLElement>("prontidao-badge"));
  let frames = 0;
  while (!badges().every((badge) => badge?.dataset["state"])) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    frames++;
  }
  const marked = performance.now();
  // looked at often enough to time it, seldom enough not to be what is timed
  while (!badges().every((badge) => badge?.dataset["state"] && badge.dataset["state"] !== "checking")) await new Promise((resolve) => setTimeout(resolve, 2));
  return { frames, known: performance.now() - marked };
}
