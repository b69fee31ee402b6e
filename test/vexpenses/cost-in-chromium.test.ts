/**
 * What looking at a page costs in a real Chromium, in CPU time of the page's own thread, and what only a real layout
 * can tell. The code runs in a world of its own, as a content script does, and is new to it each time.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const binary = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const PAGE = join(import.meta.dirname, "../../lib/vexpenses/page");

/** What a content script does with a page, without the drawing. */
const IN_PAGE = `
import { recognise } from "${PAGE}/recognise.ts";
import { readMembers } from "${PAGE}/members.ts";
import { placeBadge } from "${PAGE}/place.ts";
import { watchPage } from "${PAGE}/watch.ts";
import { isOurs } from "${PAGE}/ours.ts";
const look = () => (recognise(document, location).kind === "members" ? readMembers(document) : null);
const mark = (watcher) => {
  const read = look();
  if (read) watcher.write(() => { for (const { row, beside, key } of read.rows) placeBadge({ row, beside, subject: "member", key }); });
};
Object.assign(globalThis, {
  look: () => { const read = look(); return read && { rows: read.rows.length, complete: read.list.complete, missed: read.missed }; },
  watch: () => { const watcher = watchPage({ document, signal: new AbortController().signal, isOurs, onChange: () => mark(watcher) }); mark(watcher); },
});`;

async function inPage(): Promise<string> {
  const result = await build({
    configFile: false,
    mode: "production",
    logLevel: "error",
    publicDir: false,
    plugins: [{ name: "in-page", resolveId: (id) => (id === "in-page.ts" ? id : null), load: (id) => (id === "in-page.ts" ? IN_PAGE : null) }],
    build: { write: false, target: "chrome140", rolldownOptions: { input: "in-page.ts", output: { format: "iife" } } },
  });
  const chunk = [result].flat().flatMap((one) => ("output" in one ? one.output : [])).find((output) => output.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("no script came out");
  return chunk.code;
}

const each = (count: number, row: (n: number) => string): string => Array.from({ length: count }, (_, n) => row(n)).join("");
const HEAD = `<h1>Membros de Equipe</h1><div role="tablist"><button role="tab" aria-selected="true">Usuários ativos</button><button role="tab" aria-selected="false">Usuários desativados</button></div>`;
const table = (count: number): string =>
  `<table><thead><tr><th>Nome</th><th>E-mail</th><th>Perfil</th><th>Ações</th></tr></thead><tbody>${each(count, (n) => `<tr><td><a href="/m/${n}">Pessoa Inventada ${n}</a></td><td>pessoa.${n}@ficticia.example</td><td>Normal</td><td><button type="button">Editar</button></td></tr>`)}</tbody></table>`;
const cards = (count: number): string =>
  `<div>${each(count, (n) => `<div class="c9"><div><span>PI</span></div><div><h3>Pessoa Inventada ${n}</h3><p>pessoa.${n}@ficticia.example</p><p>Normal</p></div><button type="button">Editar</button></div>`)}</div>`;
const customers = (count: number): string =>
  `<main><h1>Clientes</h1><div>${each(count, (n) => `<div class="k"><div><h3>Cliente ${n}</h3><span>Rua ${n}</span><p>contato.${n}@loja.example</p></div><a href="#">Ver</a><button>Editar</button></div>`)}</div></main>`;

describe.skipIf(!existsSync(binary))("in Chromium", () => {
  let browser: Browser;
  let page: Page;
  let client: CDPSession;
  let code: string;

  beforeAll(async () => {
    code = await inPage();
    browser = await puppeteer.launch({ executablePath: binary, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
    client = await page.createCDPSession();
    await client.send("Performance.enable", { timeDomain: "threadTicks" });
  });

  /** ms the page's thread has worked */
  const worked = async (): Promise<number> => ((await client.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  const frames = (): Promise<unknown> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const show = async (html: string): Promise<void> => {
    await page.setContent(`<title>VExpenses</title>${html}`);
    await frames();
  };
  /** A world that has never run our code. */
  const ourWorld = async (): Promise<(expression: string) => Promise<unknown>> => {
    const { frameTree } = await client.send("Page.getFrameTree");
    const { executionContextId: contextId } = await client.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: `ours ${Math.random()}` });
    const run = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await client.send("Runtime.evaluate", { expression, contextId, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    };
    await run(code);
    return run;
  };
  /** The least of several first looks: what disturbs a measurement only ever adds. */
  const firstLook = async (html: string): Promise<{ cost: number; again: number; seen: unknown }> => {
    let [cost, again] = [Infinity, Infinity];
    let seen: unknown;
    for (let round = 0; round < 4; round++) {
      await show(html);
      const run = await ourWorld();
      const before = await worked();
      seen = await run("look()");
      const between = await worked();
      await run("look()");
      cost = Math.min(cost, between - before);
      again = Math.min(again, (await worked()) - between);
    }
    return { cost, again, seen };
  };

  test.each([
    ["a table", table(2_000)],
    ["cards", cards(2_000)],
  ])("2,000 people in %s are recognised and read in less than a long task; again for next to nothing", async (_, list) => {
    const { cost, again, seen } = await firstLook(`<main>${HEAD}${list}</main>`);
    expect(seen).toMatchObject({ rows: 2_000, missed: [] });
    expect(cost).toBeLessThan(50);
    expect(again).toBeLessThan(15);
  }, 60_000);

  test("a page that is none of ours costs almost nothing, however long", async () => {
    const { cost, seen } = await firstLook(customers(2_000));
    expect(seen).toBeNull();
    expect(cost).toBeLessThan(10);
  }, 60_000);

  describe("a table replaced ten times a second", () => {
    /** Share of the processor (0…1) that the page's thread takes meanwhile, and of the frames painted that in which a badge was missing. */
    const stormy = async (rounds: number, badges: number): Promise<{ share: number; missing: number }> => {
      const [before, from] = [await worked(), performance.now()];
      const missing = await page.evaluate(
        async (most, expected) => {
          const html = [...document.querySelector("tbody")!.rows].map((row) => `<tr>${[...row.cells].map((cell) => `<td>${cell.firstChild?.textContent ?? ""}</td>`).join("")}</tr>`).join("");
          let done = 0;
          let frames = 0;
          let bare = 0;
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.cssText = "position: fixed; height: 1px";
          // told after a frame's own work and before its paint: what a person gets to see
          new ResizeObserver(() => {
            frames++;
            if (document.getElementsByTagName("prontidao-badge").length < expected) bare++;
          }).observe(probe);
          await new Promise<void>((resolve) => {
            const timer = setInterval(() => {
              document.querySelector("tbody")!.innerHTML = html;
              probe.style.width = `${done % 2}px`;
              if (++done < most) return;
              clearInterval(timer);
              resolve();
            }, 100);
          });
          return bare / frames;
        },
        rounds,
        badges,
      );
      return { share: ((await worked()) - before) / (performance.now() - from), missing };
    };
    const watched = async (rows: number): Promise<void> => {
      await show(`<main>${HEAD}${table(rows)}</main>`);
      await (await ourWorld())("watch()");
      expect(await page.$$eval("prontidao-badge", (all) => all.length)).toBe(rows);
    };

    test("short enough to be followed keeps its marks at every paint, for less than a tenth of a processor", async () => {
      await show(`<main>${HEAD}${table(20)}</main>`);
      const alone = await stormy(40, 0);
      await watched(20);
      const withUs = await stormy(80, 20);
      expect(withUs.missing).toBeLessThan(0.05);
      expect(withUs.share - alone.share).toBeLessThan(0.1);
    }, 60_000);

    test("too long to be followed costs us less than a tenth of what it costs the page, and is marked once it rests", async () => {
      await show(`<main>${HEAD}${table(1_000)}</main>`);
      const alone = await stormy(30, 0);
      await watched(1_000);
      const withUs = await stormy(100, 0);
      expect(withUs.share / alone.share).toBeLessThan(1.1);
      await page.waitForFunction(() => document.querySelectorAll("prontidao-badge").length === 1_000, { timeout: 10_000 });
    }, 120_000);
  });

  describe("how much of a list is there", () => {
    const person = (n: number, style = ""): string => `<li style="${style}"><b>Pessoa ${n}</b> <i>p${n}@ficticia.example</i></li>`;
    test.each<[string, string, boolean]>([
      ["rows at computed places", `<div style="overflow: auto; height: 300px"><ul style="position: relative; height: 40000px">${each(8, (n) => person(n, `position: absolute; height: 40px; transform: translateY(${n * 40}px)`))}</ul></div>`, false],
      ["all of them at computed places", `<div style="overflow: auto; height: 300px"><ul style="position: relative; height: 320px; margin: 0; padding: 0">${each(8, (n) => person(n, `position: absolute; height: 40px; transform: translateY(${n * 40}px)`))}</ul></div>`, true],
      ["a padded list", `<ul style="padding-bottom: 9000px">${each(8, (n) => person(n))}</ul>`, false],
      ["a plain list in a box that scrolls", `<div style="overflow: auto; height: 100px"><ul>${each(8, (n) => person(n))}</ul></div>`, true],
    ])("%s", async (_, list, complete) => {
      await show(`<main>${HEAD}${list}</main>`);
      expect(await (await ourWorld())("look()")).toMatchObject({ rows: 8, complete });
    });
  });
});
