/** Chromium over the DevTools protocol. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page, type Target } from "puppeteer-core";
import { closeTabs, collectProblems, type Driver, type LaunchOptions } from "./driver.ts";

/** Command-line flags for a throw-away Chromium with the extension in it (Chromium 156; also used by `npm run sandbox`). */
export function chromiumFlags(build: string | null, resolverRules: string): string[] {
  return [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--ignore-certificate-errors",
    ...(build ? [`--disable-extensions-except=${build}`, `--load-extension=${build}`] : []),
    `--host-resolver-rules=${resolverRules}`,
  ];
}

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "prontidao-chromium-"));
  const problems: string[] = [];
  const browser: Browser = await puppeteer.launch({
    executablePath: options.binary,
    headless: options.headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: null,
    args: [...chromiumFlags(options.build, options.sandbox.resolverRules()), "--window-size=1280,900"],
    // the UI language comes from the environment on Linux; --lang does nothing there
    env: { ...process.env, LANGUAGE: "pt_BR", LANG: "pt_BR.UTF-8" },
  });
  const id = options.build ? new URL((await browser.waitForTarget(isOurWorker, { timeout: 20_000 })).url()).host : "";

  const prepare = async (page: Page): Promise<Page> => {
    collectProblems(page, problems);
    if (options.scheme) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: options.scheme }]);
    return page;
  };
  const open = async (url: string): Promise<Page> => {
    const page = await prepare(await browser.newPage());
    await page.goto(url, { waitUntil: "domcontentloaded" });
    return page;
  };

  return {
    kind: "chromium",
    version: await browser.version(),
    problems,
    // the resolver knows no other host: a page that tries one logs an error, which lands in problems
    strayHosts: () => [...options.sandbox.strayRequests],
    open,
    extension: (path) => open(`chrome-extension://${id}/${path}`),
    closeTabs: () => closeTabs(browser),
    async killBackground() {
      const target = browser.targets().find(isOurWorker);
      if (!target) return;
      const gone = new Promise<void>((resolve) => {
        const onDestroyed = (destroyed: Target): void => {
          if (destroyed !== target) return;
          browser.off("targetdestroyed", onDestroyed);
          resolve();
        };
        browser.on("targetdestroyed", onDestroyed);
      });
      const host = await target.worker();
      await host?.close();
      await gone;
    },
    async reloadExtension() {
      // chrome.runtime.reload() leaves an extension from the command line switched off; loading it again is what an update does
      if (options.build) await browser.installExtension(options.build);
    },
    removeExtension: () => browser.uninstallExtension(id),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const isOurWorker = (target: Target): boolean => target.type() === "service_worker" && target.url().startsWith("chrome-extension://");
