import { browser } from "../../lib/browser.ts";

/** As the build names the script (entrypoints/bindings-panel). */
const PANEL = "/bindings-panel.js";

/**
 * Brings the bindings panel into the frame that asked for it and into no other.
 * @throws when the frame is gone or the browser doesn't let us in
 */
export async function injectPanel(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PANEL] });
}
