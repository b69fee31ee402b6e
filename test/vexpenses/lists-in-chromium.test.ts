/**
 * Long lists in a real Chromium, and what only a real layout can tell. The code runs in a world of its own, as a content
 * script does, and is new to it each time. What it costs is measured by `npm run bench -- page`, not asserted here.
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
  });

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
  const firstLook = async (html: string): Promise<unknown> => {
    await show(html);
    return (await ourWorld())("look()");
  };

  test.each([
    ["a table", table(2_000)],
    ["cards", cards(2_000)],
  ])("2,000 people in %s are recognised and read", async (_, list) => {
    expect(await firstLook(`<main>${HEAD}${list}</main>`)).toMatchObject({ rows: 2_000, missed: [] });
  });

  test("2,000 customers of some other page are nobody of ours", async () => {
    expect(await firstLook(customers(2_000))).toBeNull();
  });

  test("a table of 1,000 that is replaced ten times a second is marked once it rests", async () => {
    await show(`<main>${HEAD}${table(1_000)}</main>`);
    await (await ourWorld())("watch()");
    expect(await page.$$eval("prontidao-badge", (all) => all.length)).toBe(1_000);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const html = [...document.querySelector("tbody")!.rows].map((row) => `<tr>${[...row.cells].map((cell) => `<td>${cell.firstChild?.textContent ?? ""}</td>`).join("")}</tr>`).join("");
          let left = 30;
          const timer = setInterval(() => {
            document.querySelector("tbody")!.innerHTML = html;
            if (--left > 0) return;
            clearInterval(timer);
            resolve();
          }, 100);
        }),
    );
    await page.waitForFunction(() => document.querySelectorAll("prontidao-badge").length === 1_000, { timeout: 30_000 });
  }, 60_000);

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
