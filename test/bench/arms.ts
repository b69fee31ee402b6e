/**
 * The same pages in three Chromiums at once over one sandbox: without any extension, with one whose script does nothing,
 * and with ours. What the browser itself does for an extension is no work of ours; the second shows it.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../e2e/harness/chromium.ts";
import type { Driver } from "../e2e/harness/driver.ts";
import { CannotStart } from "../sandbox/cannot-start.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../sandbox/server.ts";
import { chromiumPath } from "../sandbox/window.ts";

export const ARMS = ["none", "empty", "ours"] as const;
export type Arm = (typeof ARMS)[number];

export interface Arms {
  sandbox: Sandbox;
  drivers: Record<Arm, Driver>;
}

const BUILD = join(import.meta.dirname, "..", "..", ".output", "chrome-mv3");

/**
 * Starts all, hands them over, and ends them whatever happens.
 * @throws CannotStart without a Chromium or a build
 */
export async function inThreeArms<T>(options: SandboxOptions, work: (arms: Arms) => Promise<T>): Promise<T> {
  const binary = chromiumPath();
  if (!existsSync(join(BUILD, "manifest.json"))) throw new CannotStart("The extension is not built. Run: npm run build");
  const empty = emptyExtension();
  const sandbox = await startSandbox(options);
  const running: Driver[] = [];
  try {
    const launch = async (build: string | null): Promise<Driver> => {
      const driver = await launchChromium({ build, binary, sandbox, headless: true });
      running.push(driver);
      return driver;
    };
    return await work({ sandbox, drivers: { none: await launch(null), empty: await launch(empty), ours: await launch(BUILD) } });
  } finally {
    for (const driver of running) await driver.close();
    await sandbox.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

/** An extension that comes to the same frames at the same moment, and does nothing there. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), "prontidao-empty-"));
  const matches = ["https://app.vexpenses.com/*", "https://amp.vexpenses.com/*"];
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1.0",
    host_permissions: matches,
    content_scripts: [{ matches, js: ["page.js"], run_at: "document_idle", all_frames: true }],
    background: { service_worker: "background.js" },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  for (const file of ["page.js", "background.js"]) writeFileSync(join(folder, file), "void 0;\n");
  return folder;
}
