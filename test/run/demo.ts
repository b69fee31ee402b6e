/**
 * `npm run demo`: the extension at work on the stand-in pages. With a display a Chromium opens for trying it by
 * hand; without one, or with `--headless`, the journey of an administrator is walked, printed and photographed.
 * `--port N`: where the sandbox listens (default: any free port).
 * Exit code 0, 1 when a step did not come out as it should, 2 when something needed is missing.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run } from "../sandbox/cannot-start.ts";
import { chromiumPath, startSandboxOn } from "../sandbox/window.ts";
import { currentBuild } from "./demo/build.ts";
import { walkHeadless } from "./demo/headless.ts";
import { openVisible } from "./demo/visible.ts";
import { ROOT } from "./step.ts";

await run(async () => {
  const { values } = parseArgs({ options: { headless: { type: "boolean", default: false }, port: { type: "string", default: "0" } } });
  const binary = chromiumPath();
  const build = currentBuild();
  const sandbox = await startSandboxOn(Number(values.port));
  try {
    const visible = hasDisplay() && !values.headless;
    const asItShould = visible || (await walkHeadless(binary, build, sandbox));
    console.log(`\n${byHand(build)}\n`);
    if (visible) await openVisible(binary, build, sandbox);
    return asItShould ? 0 : 1;
  } finally {
    await sandbox.close();
  }
});

function hasDisplay(): boolean {
  return process.platform === "darwin" || process.platform === "win32" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** How to load the builds into one's own browser. */
function byHand(build: string): string {
  return `To load it into your own browser
  Chrome, Edge   chrome://extensions → Developer mode → Load unpacked → ${build}
  Firefox        npm run build, then about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${join(ROOT, ".output", "firefox-mv3", "manifest.json")}`;
}
