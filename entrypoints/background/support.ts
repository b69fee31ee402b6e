/** What support does to the VExpenses page in view: scripts that are brought into it for the moment and leave nothing behind. */
import { browser } from "../../lib/browser.ts";
import type { SupportWorld } from "../../lib/messages.ts";
import type { PageHealth } from "../../lib/model/page-health.ts";
import type { SupportPart } from "../../lib/questions/parts.ts";
import { bring } from "./inject.ts";

type Job = keyof NonNullable<SupportWorld["prontidaoSupport"]>;

/** Sent to the page as its source: nothing around it exists there. */
const callSupport = (job: Job): unknown => (globalThis as SupportWorld).prontidaoSupport?.[job]();

interface Found<T> {
  frameId: number;
  result: T;
}

/** @param pages match patterns of the pages our script runs on */
export function pageSupport(pages: string[]): SupportPart {
  /** The VExpenses tab a person looks at; opened as a tab, our own page is the one in front and that tab was used before it. */
  const inView = async (own: number | null): Promise<number | null> => {
    const tabs = await browser.tabs.query(own === null ? { active: true, lastFocusedWindow: true, url: pages } : { url: pages });
    const latest = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
    return latest?.id ?? null;
  };

  /**
   * What the support script answers in each frame of a tab; frames of other hosts, and those that went away, have no
   * answer. It is injected each time: what is there may belong to the extension before an update.
   */
  const run = async <T>(tabId: number, job: Job): Promise<Found<T>[]> => {
    const target = { tabId, allFrames: true };
    try {
      await bring("support", target);
      const answers = await browser.scripting.executeScript({ target, func: callSupport, args: [job] });
      return answers.flatMap(({ frameId, result }) => (result == null ? [] : [{ frameId, result: result as T }]));
    } catch {
      // an error page, or a tab that is just leaving
      return [];
    }
  };

  /** The frame with most to it: one that is recognised, else the one with most rows. */
  const bestFrame = async (tabId: number): Promise<Found<PageHealth> | null> => {
    const looks = await run<PageHealth>(tabId, "health");
    const weight = ({ result }: Found<PageHealth>): number => (result.page === "unknown" ? 0 : 1_000_000) + result.candidates;
    return looks.toSorted((a, b) => weight(b) - weight(a) || a.frameId - b.frameId)[0] ?? null;
  };

  return {
    async health(own): Promise<PageHealth | null> {
      const tabId = await inView(own);
      return tabId === null ? null : ((await bestFrame(tabId))?.result ?? null);
    },
    async teach(own) {
      const tabId = await inView(own);
      const frame = tabId === null ? null : await bestFrame(tabId);
      if (tabId === null || !frame) return false;
      // looking for the frame has brought the script into it, unless it shows another page by now
      const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frame.frameId] }, func: callSupport, args: ["teach"] });
      if (answer?.result !== true) return false;
      if (own !== null) await browser.tabs.update(tabId, { active: true });
      return true;
    },
    async describe(own) {
      const tabId = await inView(own);
      const frames = tabId === null ? [] : await run<unknown>(tabId, "describe");
      if (frames.length === 0) return null;
      const { version } = browser.runtime.getManifest();
      return JSON.stringify({ format: "prontidao-page", version: 1, extension: version, frames: frames.map(({ result }) => result) }, null, 1);
    },
    injectReader: (tabId, frameId) => bring("taught", { tabId, frameIds: [frameId] }),
  };
}
