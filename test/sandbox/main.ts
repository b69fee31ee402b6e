/**
 * `npm run sandbox`: the stand-in hosts for looking around by hand.
 * `--port N` listens there (default: any free port) · `--open` starts a Chromium with the extension on the Integrações page.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotStart, run } from "./cannot-start.ts";
import { type Sandbox, startProxy } from "./server.ts";
import { pageUrls } from "./vexpenses/urls.ts";
import { chromiumPath, openWindow, type Seat, startSandboxOn, takeSeat, untilOver } from "./window.ts";

await run(async () => {
  const { values } = parseArgs({ options: { open: { type: "boolean", default: false }, port: { type: "string", default: "0" } } });
  const build = resolve(import.meta.dirname, "../../.output/chrome-mv3");
  if (values.open && !existsSync(join(build, "manifest.json"))) throw new CannotStart("The extension is not built yet. Run: npm run build");
  const binary = values.open ? chromiumPath() : null;
  const sandbox = await startSandboxOn(Number(values.port));
  const proxy = await startProxy(sandbox);
  const seat = takeSeat(build, sandbox);
  tell(sandbox, seat, proxy.port);
  const window = binary === null ? null : await openWindow(binary, seat, sandbox.urls.integrations);
  try {
    await untilOver(window);
  } finally {
    await window?.close();
    await Promise.all([proxy.close(), sandbox.close()]);
    seat.remove();
  }
  return 0;
});

function tell(sandbox: Sandbox, seat: Seat, proxyPort: number): void {
  const { keys } = sandbox.vexpenses.data;
  console.log(`Sandbox on 127.0.0.1:${sandbox.port} (Ctrl+C ends it)\n`);
  for (const [title, family] of [
    ["Server-rendered pages (app.vexpenses.com)", "A"],
    ["Single-page app (amp.vexpenses.com)", "C"],
  ] as const) {
    console.log(title);
    for (const [page, url] of Object.entries(pageUrls(family))) console.log(`  ${page.padEnd(16)}${url}`);
    console.log();
  }
  console.log(`Keys to type into the extension
  App Key         ${keys.appKey}
  App Secret      ${keys.appSecret}

The addresses above lead here only in a browser started like this:
  chromium ${[...seat.flags, sandbox.urls.integrations].map((part) => (/[\s*,~]/.test(part) ? `"${part}"` : part)).join(" ")}
or in a Firefox whose HTTPS proxy is 127.0.0.1:${proxyPort} and which accepts the certificate.
`);
}
