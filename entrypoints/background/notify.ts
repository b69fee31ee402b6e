/** Tells open VExpenses tabs that the books changed, so that badges follow a refresh or a proof without a reload. */
import { watchChanges } from "../../lib/books/read.ts";
import { browser } from "../../lib/browser.ts";
import { CHANGED } from "../../lib/messages.ts";

/** Changes come in bursts (one per page of a register): one notice for all of them. */
const QUIET_MS = 300;

/** @param hosts match patterns of the pages our script runs on */
export function notifyPages(hosts: string[]): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watchChanges(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(hosts), QUIET_MS);
  });
}

async function tell(hosts: string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: hosts })) {
    // a tab without our script (still loading, or an error page) has nobody to tell
    if (tab.id !== undefined) await browser.tabs.sendMessage(tab.id, CHANGED).catch(() => undefined);
  }
}
