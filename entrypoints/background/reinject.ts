/**
 * After an install or update, Chrome leaves open VExpenses tabs with the old, orphaned script (or none);
 * Firefox injects the new one by itself. So only Chrome needs this; the script clears what its
 * predecessor left behind.
 */
import { browser } from "../../lib/browser.ts";

export async function reinject(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const script = browser.runtime.getManifest().content_scripts?.[0];
  if (!script?.js) return;
  for (const tab of await browser.tabs.query({ url: script.matches })) {
    if (tab.id === undefined || tab.discarded) continue;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files: script.js })
      // an error page or a tab that went away: nothing to draw on
      .catch(() => undefined);
  }
}
