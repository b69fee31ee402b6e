/** What Mozilla's linter says of the Firefox build: no errors, and no warning but the one that preact itself earns. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./step.ts";

/** preact can set innerHTML when asked to; we never ask (a repository test), and a library must stay unmodified. */
const PREACT_CAN = "UNSAFE_VAR_ASSIGNMENT";

interface Finding {
  code: string;
  message: string;
  file?: string;
}

const lint = spawnSync("web-ext", ["lint", "--source-dir", join(".output", "firefox-mv3"), "--no-config-discovery", "--output", "json"], {
  cwd: ROOT,
  encoding: "utf8",
  shell: process.platform === "win32",
});
const report = JSON.parse(lint.stdout) as { errors: Finding[]; warnings: Finding[] };
const wrong = [...report.errors, ...report.warnings.filter(({ code }) => code !== PREACT_CAN)];
for (const { code, file, message } of wrong) console.error(`${code} ${file ?? ""}: ${message}`);
console.log(`${report.errors.length} errors, ${report.warnings.length} warnings, ${wrong.length} of them not expected`);
process.exit(wrong.length === 0 ? 0 : 1);
