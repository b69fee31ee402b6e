import { browser } from "../../lib/browser.ts";
import type { PageScript } from "../../lib/messages.ts";

/**
 * Brings a script into the frame that asked for it and into no other.
 * @throws when the frame is gone or the browser doesn't let us in
 */
export async function inject(script: PageScript, tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] });
}
