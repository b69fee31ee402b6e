// The one entry of every command (npm run demo, npm test…). Needs nothing but Node 20: it installs the
// dependencies, moves itself to the pinned Node and finds or installs the browsers, then runs the command.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "./browsers.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const pinnedNode = join(bin, process.platform === "win32" ? "node.cmd" : "node");

/** command → the file that does it, and the browsers it needs. */
const COMMANDS = {
  demo: { file: "test/run/demo.ts", browsers: ["chromium"] },
  test: { file: "test/run/test.ts", browsers: ["chromium", "firefox"] },
  check: { file: "test/run/check.ts", browsers: [] },
  build: { file: "test/run/build.ts", browsers: [] },
  zip: { file: "test/run/zip.ts", browsers: [] },
  sandbox: { file: "test/sandbox/main.ts", browsers: [] },
  pages: { file: "test/run/pages.ts", browsers: ["chromium", "firefox"] },
  bench: { file: "test/bench/main.ts", browsers: [] },
  suggest: { file: "test/run/suggest.ts", browsers: [] },
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
if (!command) {
  console.error(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(", ")}`);
  process.exit(2);
}

installDependencies();
const env = { ...process.env, PATH: `${bin}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}` };
const node = usableNode();
const browsers = await ensureBrowsers(command.browsers);
const run = spawnSync(node, [join(root, command.file), ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...env, ...browsers },
});
if (run.error) console.error(run.error.message);
process.exit(run.status ?? 1);

/** `npm ci` when node_modules isn't what the lock file says. */
function installDependencies() {
  const mark = join(root, "node_modules", ".installed-lock");
  const wanted = createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  // standard error: `--json` commands keep standard output for their figures
  console.error("Installing dependencies (npm ci)…");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (npm.status !== 0) {
    console.error("npm ci failed. Run it by hand to see why: npm ci");
    process.exit(npm.status ?? 1);
  }
  writeFileSync(mark, wanted);
}

/** The pinned Node where it is installed, else this one if it can run TypeScript itself (22.18 or later). */
function usableNode() {
  if (existsSync(pinnedNode) && spawnSync(pinnedNode, ["--version"]).status === 0) return pinnedNode;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Node ${process.versions.node} is too old and no pinned Node is available for this system. Install Node 22.18 or later.`);
  process.exit(2);
}
