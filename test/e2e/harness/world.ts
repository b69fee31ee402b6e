/** One sandbox and one browser with the production build in it: what a spec file works in. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { startSandbox, type Sandbox, type SandboxOptions } from "../../sandbox/server.ts";
import { type Family } from "../../sandbox/vexpenses/state.ts";
import { type PageUrls, pageUrls } from "../../sandbox/vexpenses/urls.ts";
import { launchChromium } from "./chromium.ts";
import type { BrowserKind, Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

export interface World {
  driver: Driver;
  sandbox: Sandbox;
  /** Addresses of a family's pages. */
  urls(family: Family): PageUrls;
  /** Closes every tab, forgets everything the extension keeps, and puts the sandbox back to its first day. */
  fresh(): Promise<void>;
  close(): Promise<void>;
}

/** The browser the suite runs in, from $BROWSER. */
export const BROWSER: BrowserKind = process.env["BROWSER"] === "firefox" ? "firefox" : "chromium";

/** The two families of stand-in pages: server-rendered with native selects, React with react-select. */
export const FAMILIES: Family[] = ["A", "C"];

/** For a single long test: the quick run has it in this browser only, the full run in both. */
export const ranIn = (kind: BrowserKind): boolean => process.env["FULL"] === "1" || BROWSER === kind;

/** For what is long: both families in the full run, in the quick one each in one of the browsers. */
export const ONE_FAMILY: Family[] = process.env["FULL"] === "1" ? FAMILIES : [BROWSER === "chromium" ? "C" : "A"];

export interface WorldOptions extends SandboxOptions {
  scheme?: LaunchOptions["scheme"];
  policy?: LaunchOptions["policy"];
  /** false starts the same browser without the extension, to compare with */
  extension?: boolean;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const sandbox = await startSandbox(options);
  const chromium = BROWSER === "chromium";
  const binary = process.env[chromium ? "CHROMIUM" : "FIREFOX"] ?? (chromium ? "/usr/bin/chromium" : "/usr/bin/firefox-esr");
  const build = join(ROOT, ".output", chromium ? "chrome-mv3" : "firefox-mv3");
  if (!existsSync(build)) throw new Error("The extension is not built. Run: npm run build");
  const driver = await (chromium ? launchChromium : launchFirefox)({
    build: options.extension === false ? null : build,
    binary,
    sandbox,
    headless: true,
    ...(options.scheme ? { scheme: options.scheme } : {}),
    ...(options.policy ? { policy: options.policy } : {}),
  });
  return {
    driver,
    sandbox,
    urls: pageUrls,
    async fresh() {
      await driver.closeTabs();
      const page = await driver.extension("options.html");
      const left = await question<{ left: Record<string, number> }>(page, "forget", {});
      const remaining = Object.entries(left.left).filter(([, count]) => count > 0);
      if (remaining.length > 0) throw new Error(`not forgotten: ${JSON.stringify(remaining)}`);
      await page.close();
      sandbox.reset();
      driver.problems.length = 0;
    },
    async close() {
      await driver.close();
      await sandbox.close();
    },
  };
}

/** Asks the background a question as our own pages do. @throws when it is refused or fails */
export async function question<T>(page: Page, name: string, ask: unknown): Promise<T> {
  const reply = await page.evaluate(
    async (prontidao, content) => {
      const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      return (await api.runtime.sendMessage({ prontidao, ask: content })) as { ok: boolean; answer?: unknown; error?: string };
    },
    name,
    ask,
  );
  if (!reply?.ok) throw new Error(`question ${name}: ${reply?.error ?? "no answer"}`);
  return reply.answer as T;
}
