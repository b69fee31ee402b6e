/** The side panel, which each browser has under another name; Firefox opens its own only from within our pages. */
import { browser } from "../../lib/browser.ts";

interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/** Opens it beside a tab. To be called within the message of a click. @throws where the browser doesn't let us */
export async function openSidePanel(tabId: number | null): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  if (sidePanel === undefined || tabId === null) throw new Error("no side panel can be opened from here");
  await sidePanel.open({ tabId });
}
