/** A visible Chromium with the extension in it, led to the sandbox: for `npm run sandbox -- --open` and `npm run demo`. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromiumFlags } from "../e2e/harness/chromium.ts";
import { CannotStart } from "./cannot-start.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "./server.ts";

/**
 * startSandbox, with a taken port told in one line.
 * @throws CannotStart
 */
export async function startSandboxOn(port: number, options: Omit<SandboxOptions, "port"> = {}): Promise<Sandbox> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart("--port needs a number from 0 to 65535");
  try {
    return await startSandbox({ ...options, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new CannotStart(`Port ${port} is taken. Choose another with --port, or leave it out for any free one.`);
  }
}

/**
 * The browser to open: $CHROMIUM, else one in the path.
 * @throws CannotStart
 */
export function chromiumPath(): string {
  const chosen = process.env["CHROMIUM"];
  const inPath = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  const found = chosen ? chosen : inPath.find((file) => existsSync(file));
  if (found && existsSync(found)) return found;
  throw new CannotStart(`${found ? `${found} does not exist` : "No Chromium found"}. Set $CHROMIUM to a Chromium, Edge or Chrome for Testing.`);
}

/** A profile nobody else uses, and the flags for it. */
export interface Seat {
  flags: string[];
  /** deletes the profile */
  remove(): void;
}

/** @param build folder of the unpacked extension */
export function takeSeat(build: string, sandbox: Sandbox): Seat {
  const profile = mkdtempSync(join(tmpdir(), "prontidao-sandbox-"));
  return {
    // --lang speaks Portuguese on Windows; on Linux the environment does (see openWindow)
    flags: [`--user-data-dir=${profile}`, "--lang=pt-BR", ...chromiumFlags(build, sandbox.resolverRules())],
    remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface BrowserWindow {
  /** resolves with Chromium's exit code once the window is closed */
  closed: Promise<number>;
  /** closes it, and waits until it has stopped writing into its profile */
  close(): Promise<void>;
}

/** @throws CannotStart when the browser doesn't start */
export async function openWindow(binary: string, seat: Seat, url: string): Promise<BrowserWindow> {
  const browser: ChildProcess = spawn(binary, [...seat.flags, url], { stdio: "ignore", env: { ...process.env, LANGUAGE: "pt_BR" } });
  const closed = new Promise<number>((resolve) => browser.once("exit", (code) => resolve(code ?? 0)));
  try {
    await once(browser, "spawn");
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}. Set $CHROMIUM to a Chromium, Edge or Chrome for Testing.`);
  }
  return {
    closed,
    async close() {
      if (browser.exitCode === null && browser.signalCode === null) browser.kill();
      await closed;
    },
  };
}

/**
 * Waits until the window is closed, or for Ctrl+C.
 * @throws CannotStart when Chromium ended by itself with an error
 */
export async function untilOver(window: BrowserWindow | null): Promise<void> {
  const stop = new Promise<0>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(0));
  });
  const code = await Promise.race(window === null ? [stop] : [stop, window.closed]);
  if (code !== 0) throw new CannotStart(`Chromium ended with code ${code}. Is there a display?`);
}
