/** A real browser with the unmodified production build in it, and the few things specs do to it. */
import type { Browser, Page } from "puppeteer-core";
import type { Sandbox } from "../../sandbox/server.ts";

export type BrowserKind = "chromium" | "firefox";

export interface Driver {
  readonly kind: BrowserKind;
  readonly version: string;
  /** Opens a web page in a new tab and waits for its DOM. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages (`popup.html`…) in a new tab and waits for its DOM. */
  extension(path: string): Promise<Page>;
  /** Closes all tabs but an empty one. */
  closeTabs(): Promise<void>;
  /** Ends the background (service worker, event page) as the browser does when it needs memory. */
  killBackground(): Promise<void>;
  /** Loads the extension anew, as an update does, with pages open. */
  reloadExtension(): Promise<void>;
  /** Removes the extension, as a person does, with pages open. Chromium can only once it was loaded anew. */
  removeExtension(): Promise<void>;
  /** Console errors and uncaught exceptions of every page since the start, with the page's address. */
  readonly problems: string[];
  /** Hosts something in this browser wanted to reach and must not; the browser's own services left out. */
  strayHosts(): string[];
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** path of the build (.output/chrome-mv3 or .output/firefox-mv3); null = a browser without the extension */
  build: string | null;
  /** the browser's binary */
  binary: string;
  /** where the real host names lead; every other host is refused */
  sandbox: Sandbox;
  headless: boolean;
  /** the company's policy (storage.managed); in Firefox only: Chromium takes it from the computer's own settings */
  policy?: Record<string, unknown>;
  /** preferred colour scheme of every page */
  scheme?: "light" | "dark";
}

/** Collects what a page complains about; specs assert that there is nothing. */
export function collectProblems(page: Page, into: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") into.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => into.push(`${page.url()}: ${String(error)}`));
}

/** Closes every tab, keeping an empty one so that the browser stays. */
export async function closeTabs(browser: Browser): Promise<void> {
  const pages = await browser.pages();
  await browser.newPage();
  for (const page of pages) await page.close();
}
