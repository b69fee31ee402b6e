// Finds the browsers the tests and the demo drive, or installs them where that is possible without asking.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Candidates in order of preference. Branded Google Chrome is left out on purpose: since 137 it refuses
 * unpacked extensions from the command line.
 */
const KNOWN = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "microsoft-edge", "microsoft-edge-stable", "chrome-for-testing"],
    paths: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    // the language pack makes the browser speak Portuguese, which the tests read
    packages: ["chromium", "chromium-l10n", "fonts-liberation"],
    languagePack: "/usr/lib/chromium/locales/pt-BR.pak",
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    paths: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    packages: ["firefox-esr", "firefox-esr-l10n-pt-br"],
    languagePack: "/usr/lib/firefox-esr/browser/extensions/langpack-pt-BR@firefox-esr.mozilla.org.xpi",
  },
};

/**
 * Makes sure the named browsers are there.
 * @param {("chromium"|"firefox")[]} wanted
 * @returns {Promise<Record<string, string>>} CHROMIUM and FIREFOX, for the environment of the command
 * Ends the process with code 2 and the command to type when a browser can't be had.
 */
export async function ensureBrowsers(wanted) {
  const found = {};
  for (const which of wanted) found[KNOWN[which].variable] = find(which);
  const missing = wanted.filter((which) => !found[KNOWN[which].variable] || !speaksPortuguese(which, found[KNOWN[which].variable]));
  if (missing.length > 0) {
    install(missing);
    for (const which of missing) {
      found[KNOWN[which].variable] = find(which);
      if (!found[KNOWN[which].variable]) giveUp(missing);
    }
  }
  return found;
}

function find(which) {
  const { variable, names, paths } = KNOWN[which];
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    console.error(`$${variable} points to ${chosen}, which doesn't exist.`);
    process.exit(2);
  }
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      if (folder && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Only Debian's own packages split the languages off; any other build brings them along. */
function speaksPortuguese(which, path) {
  const { variable, languagePack } = KNOWN[which];
  if (process.env[variable] || !existsSync("/etc/debian_version") || !path.startsWith("/usr/bin/")) return true;
  return existsSync(languagePack);
}

function install(missing) {
  const packages = missing.flatMap((which) => KNOWN[which].packages);
  const apt = spawnSync("apt-get", ["--version"]).status === 0;
  const rootUser = process.getuid?.() === 0;
  if (!apt || !rootUser) giveUp(missing);
  console.error(`Installing ${packages.join(", ")} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", "ignore", 2], env };
  spawnSync("apt-get", ["update", "-qq"], options);
  if (spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options).status !== 0) giveUp(missing);
}

function giveUp(missing) {
  const packages = missing.flatMap((which) => KNOWN[which].packages).join(" ");
  console.error(
    `Missing: ${missing.join(", ")}. Install with\n\n    sudo apt-get update && sudo apt-get install -y ${packages}\n\n` +
      `or set ${missing.map((which) => `$${KNOWN[which].variable}`).join(" and ")} to a Chromium, Edge, Chrome for Testing or Firefox you have ` +
      "(branded Google Chrome refuses unpacked extensions from the command line).",
  );
  process.exit(2);
}
