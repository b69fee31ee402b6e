/**
 * What each VExpenses tab last said of its company, in session memory, so that the popup speaks of the same
 * company as the page under it.
 */
import { browser } from "../../lib/browser.ts";
import type { Subject } from "../../lib/model/verdicts.ts";
import type { CompanyEvidence } from "../../lib/model/vexpenses.ts";
import { openSidePanel } from "./side-panel.ts";

const PREFIX = "tab-company:";
/** what somebody asked about in a page last */
const ASKED = "asked-about";
/** addresses our script runs on */
const PAGES = ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"];

export const tabsMemory = {
  async remember(tabId: number, evidence: CompanyEvidence): Promise<void> {
    await browser.storage.session.set({ [PREFIX + tabId]: evidence });
  },
  async inView(): Promise<CompanyEvidence> {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true, url: PAGES });
    // another site, or a VExpenses page left since: it says nothing of a company
    if (tab?.id === undefined) return {};
    const key = PREFIX + tab.id;
    return ((await browser.storage.session.get(key))[key] as CompanyEvidence | undefined) ?? {};
  },
  async forget(): Promise<void> {
    const held = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
    await browser.storage.session.remove([...held, ASKED]);
  },
  async keepAsked(subject: Subject): Promise<void> {
    await browser.storage.session.set({ [ASKED]: subject });
  },
  async asked(): Promise<Subject | null> {
    return ((await browser.storage.session.get(ASKED))[ASKED] as Subject | undefined) ?? null;
  },
  async openDetails(tabId: number | null): Promise<"panel" | "popup" | "tab"> {
    try {
      await openSidePanel(tabId);
      return "panel";
    } catch {
      // Firefox, or a window without one
    }
    try {
      await browser.action.openPopup();
      return "popup";
    } catch {
      // Firefox wants a person's gesture in our own context, and a window may refuse: a tab says the same
      await browser.tabs.create({ url: browser.runtime.getURL("popup.html") });
      return "tab";
    }
  },
};

/** A closed tab's company is nobody's business any more. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(PREFIX + tabId));
}
