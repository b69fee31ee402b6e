/** Pictures of what a person sees, light and dark, into demo-output/. */
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "puppeteer-core";
import { ROOT } from "../step.ts";

const OUT = join(ROOT, "demo-output");
const SCHEMES = ["light", "dark"] as const;

/** The window of the walk, and the sizes pictures are taken in. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 420, height: 900 };
/** What a toolbar popup gets. */
export const POPUP = { width: 380, height: 600 };

type Size = typeof WIDE;

/**
 * The older stand-in pages after dark and on a small screen. They have no dark look and no small one; what we
 * draw in a page follows the page, so the page has to go first.
 */
const DARK_PAGE = `
  html { color-scheme: dark }
  body { background: #14171c; color: #e4e8ee }
  .painel, .cartao, aside, .table { background: #1b1f26; border-color: #333a45 }
  .form-control, .btn { background-color: #20252d; color: #e4e8ee; border-color: #4a5361 }
  .table th, .table td, .abas { border-color: #333a45 }
  .menu a, .trilha, .table th { color: #aab4c2 }
  .menu .ativo { background: #24304a }
  a { color: #8fb4ff }
`;
const SMALL_PAGE = `
  aside, .topo nav, .empresa { display: none }
  .corpo { padding: 12px } .painel { padding: 12px; overflow-x: auto }
`;

export class Camera {
  /** paths of what was taken, relative to the project */
  readonly taken: string[] = [];

  constructor() {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
  }

  /** One of our own pages, whole: they follow the system. */
  async ownPage(page: Page, name: string, size: Size = WIDE): Promise<void> {
    await page.bringToFront();
    await page.setViewport(size);
    for (const scheme of SCHEMES) {
      await follow(page, scheme);
      await this.#take(page, `${name}-${scheme}`, true);
    }
    await follow(page, "light");
  }

  /**
   * A server-rendered page of VExpenses: `whole`, or what is in the window.
   * @param how.pose brings the page into position once it has its size and colours
   */
  async inPage(page: Page, name: string, how: { sizes: Size[]; whole: boolean; pose?: () => Promise<void> }): Promise<void> {
    await page.bringToFront();
    for (const size of how.sizes) {
      await page.setViewport(size);
      for (const scheme of SCHEMES) {
        await follow(page, scheme);
        await dress(page, `${scheme === "dark" ? DARK_PAGE : ""}${size.width < 600 ? SMALL_PAGE : ""}`);
        await how.pose?.();
        await this.#take(page, `${name}${how.sizes.length > 1 ? `-${size.width}` : ""}-${scheme}`, how.whole);
      }
    }
    await dress(page, "");
    await follow(page, "light");
    await page.setViewport(WIDE);
  }

  /** A page as it is. */
  async asIs(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await page.setViewport(WIDE);
    await this.#take(page, name, true);
  }

  async #take(page: Page, name: string, fullPage: boolean): Promise<void> {
    // measured one frame too early, a page that has just become narrow is still as wide as before
    await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
    const path = join(OUT, `${String(this.taken.length + 1).padStart(2, "0")}-${name}.png`);
    await page.screenshot({ path: path as `${string}.png`, fullPage });
    this.taken.push(relative(ROOT, path));
  }
}

/** The system's colour scheme; no motion, so that no colour is caught on its way. */
function follow(page: Page, scheme: (typeof SCHEMES)[number]): Promise<void> {
  return page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/** Puts one sheet on the page, past its content policy as a script of the page's own would; "" takes it away. */
function dress(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text === "" ? [] : [sheet];
  }, css);
}
