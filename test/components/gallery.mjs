// Photographs every state of the gallery, light and dark, narrow and wide, into .cache/gallery/ and runs axe
// on each. Run it and LOOK: `node test/components/gallery.mjs [part of a state's name]`; HEIGHTS=1 prints how high each is.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import preact from "@preact/preset-vite";
import puppeteer from "puppeteer-core";
import { createServer } from "vite";

const root = join(import.meta.dirname, "..", "..");
const out = join(root, ".cache", "gallery");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wanted = process.argv[2] ?? "";
mkdirSync(out, { recursive: true });

/** How each state is looked at; `contrast` is the system's forced colours. */
function looks(name) {
  const widths = name.startsWith("popup") ? [380] : name.startsWith("page") ? [420, 1025] : /^(?:dashboard|people)/.test(name) ? [400, 1280] : name.startsWith("sidepanel") ? [400] : [360, 900];
  const schemes = ["light", "dark"].flatMap((scheme) => widths.map((width) => ({ scheme, width, lang: "pt", contrast: "none" })));
  const narrow = { scheme: "light", width: widths[0], contrast: "none" };
  return [...schemes, { ...narrow, lang: "en" }, { ...narrow, lang: "es" }, { ...narrow, lang: "pt", contrast: "active" }];
}

/** axe's complaints; one component alone is no whole page, so the rules about whole pages rest. */
const AXE_OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false }, "landmark-one-main": { enabled: false } },
};

const server = await createServer({
  configFile: false,
  root: join(import.meta.dirname, "gallery"),
  cacheDir: join(root, ".cache", "gallery-vite"),
  plugins: [preact()],
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1", hmr: false, watch: null, fs: { allow: [root] } },
});
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? "";
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

let problems = 0;
const complain = (text) => {
  problems += 1;
  console.log(text);
};

/** Complains where a state is higher than it may be; as wide as it gets, every height but a popup's is smallest. */
async function measure(page, label) {
  const { most, height } = await page.evaluate(() => {
    const host = document.querySelector("prontidao-panel");
    const drawn = host?.shadowRoot.querySelector(".popover, .panel") ?? document.querySelector("main");
    return { most: Number(document.documentElement.dataset.most ?? 0), height: drawn?.getBoundingClientRect().height ?? 0 };
  });
  if (process.env.HEIGHTS) console.log(label, Math.round(height));
  if (most > 0 && height > most) complain(`${label}: ${Math.round(height)} px high, more than ${most}`);
}

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => complain(`page error: ${error.message}`));
  const cdp = await page.createCDPSession();
  await page.goto(origin, { waitUntil: "networkidle0" });
  const names = await page.$$eval("a", (links) => links.map((link) => link.textContent ?? ""));
  for (const name of names.filter((each) => each.includes(wanted))) {
    for (const look of looks(name)) {
      const { scheme, width, lang, contrast } = look;
      const label = [name, scheme, width, ...(lang === "pt" ? [] : [lang]), ...(contrast === "none" ? [] : ["forced"])].join("-");
      await page.setViewport({ width, height: 640, deviceScaleFactor: 1 });
      await cdp.send("Emulation.setEmulatedMedia", {
        features: [
          { name: "prefers-color-scheme", value: scheme },
          { name: "forced-colors", value: contrast },
          // a colour caught in mid-transition is nobody's contrast
          { name: "prefers-reduced-motion", value: "reduce" },
        ],
      });
      await page.goto(`${origin}?state=${name}&lang=${lang}`, { waitUntil: "load" });
      await page.waitForSelector("#app > *");
      await page.evaluate((dark) => document.body.classList.toggle("dark", dark), scheme === "dark");
      if (name.includes("-open-")) await page.evaluate(() => document.querySelector("prontidao-panel").shadowRoot.querySelector("button").click());
      if (name.includes("unfolded")) await page.evaluate(() => document.querySelector("prontidao-panel").shadowRoot.querySelector("details").setAttribute("open", ""));
      if (width === Math.max(...looks(name).map((each) => each.width))) await measure(page, label);
      await page.evaluate(axe);
      const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), AXE_OPTIONS);
      for (const { id, nodes } of violations) {
        complain(`${label}: ${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.replaceAll("\n", " ").slice(0, 300)}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      if (wide) complain(`${label}: scrolls sideways`);
      await page.screenshot({ path: join(out, `${label}.png`), fullPage: true });
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${problems} problems`);
process.exitCode = problems === 0 ? 0 : 1;
