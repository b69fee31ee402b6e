/** The one way our scripts get into a page later than the first: with what they share, before them. */
import { browser, type Scripting } from "../../lib/browser.ts";
import type { PageScript } from "../../lib/messages.ts";
import { filesOf, type OnRequest } from "../../lib/page-scripts.ts";

/**
 * Brings a script into the frame that asked for it and into no other.
 * @throws when the frame is gone or the browser doesn't let us in
 */
export function inject(script: PageScript, tabId: number, frameId: number): Promise<void> {
  return bring(script, { tabId, frameIds: [frameId] });
}

/** The same for whichever frames are meant. */
export async function bring(script: OnRequest, target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: filesOf(script) });
}
