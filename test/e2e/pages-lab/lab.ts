/** A throw-away extension with nothing but the drivers in it, and the way to ask it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type Sandbox, startSandbox } from "../../sandbox/server.ts";
import { build } from "../../sandbox/bundle.ts";
import { launchChromium } from "../harness/chromium.ts";
import type { Driver } from "../harness/driver.ts";
import { launchFirefox } from "../harness/firefox.ts";
import { BROWSER } from "../harness/world.ts";
import type { LabAnswer, LabAsk } from "./wire.ts";

export interface Lab {
  driver: Driver;
  sandbox: Sandbox;
  close(): Promise<void>;
}

/** Builds the extension from source into a folder of its own and starts a browser with it. */
export async function startLab(): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), "choice-lab-"));
  writeFileSync(join(folder, "page.js"), await build({ entry: join(import.meta.dirname, "in-page.ts"), sources: import.meta.dirname }));
  writeFileSync(join(folder, "background.js"), "");
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest()));
  const sandbox = await startSandbox();
  const chromium = BROWSER === "chromium";
  const binary = process.env[chromium ? "CHROMIUM" : "FIREFOX"] ?? (chromium ? "/usr/bin/chromium" : "/usr/bin/firefox-esr");
  const driver = await (chromium ? launchChromium : launchFirefox)({ build: folder, binary, sandbox, headless: true });
  return {
    driver,
    sandbox,
    async close() {
      await driver.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function manifest(): object {
  return {
    manifest_version: 3,
    name: "Choice lab",
    version: "1",
    background: BROWSER === "chromium" ? { service_worker: "background.js" } : { scripts: ["background.js"] },
    host_permissions: ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"],
    content_scripts: [{ matches: ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"], js: ["page.js"] }],
    ...(BROWSER === "firefox" ? { browser_specific_settings: { gecko: { id: "prontidao@prontidao.example" } } } : {}),
  };
}

let asked = 0;

/** @throws what the extension's script threw */
export async function ask(page: Page, question: LabAsk extends infer One ? (One extends LabAsk ? Omit<One, "id"> : never) : never): Promise<LabAnswer> {
  const told = await page.evaluate(
    (sent) =>
      new Promise<string>((resolve) => {
        const { id } = JSON.parse(sent) as { id: number };
        const hear = (event: Event): void => {
          const { detail } = event as CustomEvent<string>;
          if ((JSON.parse(detail) as { id: number }).id !== id) return;
          document.removeEventListener("lab-answer", hear);
          resolve(detail);
        };
        document.addEventListener("lab-answer", hear);
        document.dispatchEvent(new CustomEvent("lab-ask", { detail: sent }));
      }),
    JSON.stringify({ ...question, id: ++asked }),
  );
  const answer = JSON.parse(told) as LabAnswer;
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}
