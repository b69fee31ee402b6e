/** Firefox over WebDriver BiDi. Chrome scope (`moz:scope`) is used only for what a person or the browser itself does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { startProxy } from "../../sandbox/server.ts";
import { closeTabs, collectProblems, type Driver, type LaunchOptions } from "./driver.ts";

const ADDON_ID = "prontidao@prontidao.example";
const UUID = "5d0f4a52-5c3b-4b57-9f5e-3f0f3a9c7e11";

/** What puppeteer's BiDi browser has but doesn't publish: the raw connection. */
interface RawConnection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: Record<string, unknown> }>;
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "prontidao-firefox-"));
  if (options.policy) keepPolicy(profile, options.policy);
  const proxy = await startProxy(options.sandbox);
  const problems: string[] = [];
  const browser: Browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.binary,
    headless: options.headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    env: { ...process.env, LANGUAGE: "pt_BR", LANG: "pt_BR.UTF-8", ...(options.policy ? { HOME: profile } : {}) },
    extraPrefsFirefox: {
      "intl.locale.requested": "pt-BR",
      "extensions.webextensions.uuids": JSON.stringify({ [ADDON_ID]: UUID }),
      "extensions.webextOptionalPermissionPrompts": false,
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy.port,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy.port,
      "network.proxy.no_proxies_on": "",
      "layout.css.prefers-color-scheme.content-override": options.scheme === "dark" ? 0 : 1,
      "browser.shell.checkDefaultBrowser": false,
      "datareporting.policy.dataSubmissionEnabled": false,
    },
  });
  if (options.build) await browser.installExtension(options.build);
  const raw = (browser as unknown as { connection: RawConnection }).connection;

  /** Runs an expression in Firefox's own (chrome) scope. */
  const inChromeScope = async (expression: string): Promise<unknown> => {
    const tree = await raw.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const contexts = tree.result["contexts"] as { context: string }[];
    const context = contexts[0]?.context;
    const answer = await raw.send("script.evaluate", { expression, target: { context }, awaitPromise: true });
    if (answer.result["type"] === "exception") throw new Error(JSON.stringify(answer.result["exceptionDetails"]));
    return (answer.result["result"] as { value?: unknown } | undefined)?.value;
  };

  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    collectProblems(page, problems);
    outlastSwaps(page);
    return page;
  };

  return {
    kind: "firefox",
    version: await browser.version(),
    problems,
    strayHosts: () => [...options.sandbox.strayRequests, ...proxy.strayConnects.filter((target) => !/(^|\.)(mozilla\.(org|com|net)|firefox\.com|detectportal\.[a-z.]+)(:\d+)?$/.test(target.replace(/^https?:\/\//, "").split("/")[0] ?? ""))],
    async open(url) {
      const page = await newPage();
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return page;
    },
    async extension(path) {
      const page = await newPage();
      const url = `moz-extension://${UUID}/${path}`;
      // goto never resolves on moz-extension pages although it navigates: wait for the document instead
      void page.goto(url).catch(() => undefined);
      await page.waitForFunction((wanted) => location.href.startsWith(wanted) && document.readyState === "complete", {}, url);
      return page;
    },
    closeTabs: () => closeTabs(browser),
    async killBackground() {
      await inChromeScope(
        `(async () => { const extension = WebExtensionPolicy.getByID(${JSON.stringify(ADDON_ID)}).extension;` +
          "await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }); })()",
      );
    },
    async reloadExtension() {
      await inChromeScope(
        `(async () => { const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");` +
          `const addon = await AddonManager.getAddonByID(${JSON.stringify(ADDON_ID)}); await addon.reload(); })()`,
      );
    },
    removeExtension: () => browser.uninstallExtension(ADDON_ID),
    async close() {
      await browser.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Where Firefox on Linux looks for an extension's managed storage, in the home folder it is given. */
function keepPolicy(home: string, policy: Record<string, unknown>): void {
  const folder = join(home, ".mozilla", "managed-storage");
  mkdirSync(folder, { recursive: true });
  const manifest = { name: ADDON_ID, description: "Policy", type: "storage", data: policy };
  writeFileSync(join(folder, `${ADDON_ID}.json`), JSON.stringify(manifest));
}

/** Asked while one document is being swapped for the next, Firefox's BiDi fails with this instead of an answer. */
const SWAPPED = /right-hand side of 'in' should be an object, got null/;

const SWAP_MS = 15_000;

/** Makes waiting go on where a swap of documents interrupted it: waiting has no effect on the page, so asking again is safe. */
function outlastSwaps(page: Page): void {
  const wait = page.waitForFunction.bind(page) as (...args: unknown[]) => Promise<never>;
  page.waitForFunction = (async (...args: unknown[]) => {
    const deadline = Date.now() + SWAP_MS;
    for (;;) {
      try {
        return await wait(...args);
      } catch (error) {
        if (Date.now() > deadline || !causesOf(error).some((cause) => SWAPPED.test(String(cause)))) throw error;
        // nothing tells when the next document is there
        await setTimeout(50);
      }
    }
  }) as Page["waitForFunction"];
}

function causesOf(error: unknown): unknown[] {
  return error instanceof Error ? [error.message, ...causesOf(error.cause)] : [error];
}
