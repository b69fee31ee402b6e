/** One step of a command: runs a program, streams what it says, and tells how it ended. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OUT = join(ROOT, "test-output");

export interface Outcome {
  passed: number;
  failed: number;
}

/** Runs `program args…`; a clean exit is one pass, anything else one failure. */
export async function step(title: string, program: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const code = await run(title, program, args, env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs vitest and counts its tests; a run that dies without a report is one failure. @param held what it says is printed whole at its end, for runs beside each other */
export async function vitest(title: string, args: string[], env: Record<string, string> = {}, held = false): Promise<Outcome> {
  mkdirSync(OUT, { recursive: true });
  const report = join(OUT, `${title.replaceAll(/[^a-z0-9]+/gi, "-")}.json`);
  rmSync(report, { force: true });
  const code = await run(title, "vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...args], env, held);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number };
  // a suite that fails to load has no failed test in it, but a non-zero exit
  return { passed: numPassedTests, failed: numFailedTests || (code === 0 ? 0 : 1) };
}

/** A log has no use for colours. */
const PLAIN: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: "1" };

function run(title: string, program: string, args: string[], env: Record<string, string>, held = false): Promise<number> {
  const started = performance.now();
  console.log(`\n── ${title}${held ? " (begun)" : ""}`);
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: held ? ["ignore", "pipe", "pipe"] : "inherit", env: { ...process.env, ...PLAIN, ...env }, shell: process.platform === "win32" });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (code) => {
      if (held) console.log(`\n── ${title}\n${said.trim()}`);
      console.log(`   ${title}: ${code === 0 ? "ok" : `failed (${code})`} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      resolve(code ?? 1);
    });
  });
}
