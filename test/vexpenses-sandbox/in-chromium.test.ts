/** The stand-in pages in a real browser, without the extension: they must work under their own policy, or no test on them means anything. */
import { existsSync } from "node:fs";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../sandbox/server.ts";
import { pageUrls } from "../sandbox/vexpenses/urls.ts";

const binary = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

interface Watched {
  __refused: string[];
  __pwned?: unknown;
  __presses: { label: string; trusted: boolean }[];
  __truth: () => { bindings: Record<string, string | null>; account: string | null } | null;
}

describe.skipIf(!existsSync(binary))("stand-in pages in Chromium", () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await puppeteer.launch({
      executablePath: binary,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--ignore-certificate-errors", `--host-resolver-rules=${sandbox.resolverRules()}`],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });
  beforeEach(async () => {
    sandbox.reset();
    complaints = [];
    await page?.close();
    page = await browser.newPage();
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
  });

  const button = async (name: string): Promise<ElementHandle<Element>> => {
    const found = await page.waitForSelector(`xpath/.//button[normalize-space(.)=${JSON.stringify(name)}]`);
    if (found === null) throw new Error(`no button ${name}`);
    return found as ElementHandle<Element>;
  };
  const link = async (name: string): Promise<void> => {
    const found = await page.waitForSelector(`xpath/.//a[normalize-space(.)=${JSON.stringify(name)}]`);
    await (found as ElementHandle<Element>).click();
  };
  const truth = () => page.evaluate(() => (window as unknown as Watched).__truth());
  const text = (selector: string) => page.$$eval(selector, (all) => all.map((one) => one.textContent));
  /** Types into the react-select of a type's row and takes the first option, as a person with a keyboard would. */
  const choose = async (type: string, typed: string): Promise<void> => {
    const input = await page.waitForSelector(`xpath/.//tr[td[normalize-space(.)=${JSON.stringify(type)}]]//input`);
    await (input as ElementHandle<HTMLInputElement>).focus();
    await page.keyboard.type(typed);
    await page.waitForSelector("body > div [role=option]");
    await page.keyboard.press("Enter");
  };

  for (const family of ["A", "C"] as const) {
    it(`family ${family}: every page opens without a complaint, and no name runs as code`, async () => {
      sandbox.vexpenses.settings.perPage = 0;
      for (const [name, url] of Object.entries(pageUrls(family))) {
        await page.goto(url);
        await page.waitForFunction(() => document.body.innerText.length > 20 && document.querySelector("[aria-busy]") === null);
        const { refused, pwned } = await page.evaluate(() => {
          const watched = window as unknown as Watched;
          return { refused: watched.__refused, pwned: watched.__pwned };
        });
        expect([name, refused, pwned]).toEqual([name, [], undefined]);
      }
      expect(complaints).toEqual([]);
      expect(sandbox.strayRequests).toEqual([]);
    }, 60_000);
  }

  it("family A: a choice is saved by a reload, with exactly the fields of the form", async () => {
    await page.goto(sandbox.urls.omie);
    await page.select('select[name="categoria[7001]"]', "2.04.98");
    await Promise.all([page.waitForNavigation(), (await button("Salvar")).click()]);
    expect(await text(".alert-success")).toEqual(["Configurações salvas com sucesso"]);
    expect(await page.$eval('select[name="categoria[7001]"]', (select) => select.value)).toBe("2.04.98");
    const [save] = sandbox.vexpenses.pressed("save");
    expect(save?.fields.slice(0, 5)).toEqual([
      ["_token", sandbox.vexpenses.formToken],
      ["app_key", "1234567890123"],
      ["app_secret", ""],
      ["conta_corrente", "9300000003"],
      ["categoria[7001]", "2.04.98"],
    ]);
    expect(save?.fields).toHaveLength(4 + sandbox.vexpenses.data.types.length);
    expect(complaints).toEqual([]);
  });

  it("family A: Sincronizar shows a message that passes", async () => {
    sandbox.vexpenses.settings.toastMs = 300;
    await page.goto(sandbox.urls.omie);
    await (await button("Sincronizar")).click();
    await page.waitForSelector(".toast");
    expect(await text(".toast")).toEqual(["Usuários sincronizados com sucesso"]);
    await page.waitForSelector(".toast", { hidden: true });
    expect(await page.evaluate(() => (window as unknown as Watched).__presses)).toEqual([{ label: "Sincronizar", trusted: true }]);
    expect(sandbox.vexpenses.pressed("synchronise")).toHaveLength(1);
  });

  it("family C: unsaved choices are lost by navigating inside the app", async () => {
    await page.goto(pageUrls("C").omie);
    await choose("Hospedagem", "hospedag");
    expect((await truth())?.bindings["Hospedagem"]).toBe("2.04.94");
    await link("Membros de Equipe");
    await page.waitForSelector("xpath/.//h1[.='Membros de Equipe']");
    expect(await truth()).toBeNull();
    await link("Integrações");
    const configure = await page.waitForSelector("xpath/.//section[h2='Omie']//button");
    await (configure as ElementHandle<Element>).click();
    await page.waitForSelector("xpath/.//h2[.='Vincular tipo(s) de despesas']");
    expect((await truth())?.bindings["Hospedagem"]).toBeNull();
    // all that without one reload
    expect(sandbox.requests.filter(({ path }) => path === "/assets/app.js")).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it("family C: Salvar keeps the choices and reads them again", async () => {
    sandbox.vexpenses.settings.toastMs = 300;
    await page.goto(pageUrls("C").omie);
    await choose("Hospedagem", "hospedag");
    await choose("Refeicoes e lanches", "2.04.96");
    const again = page.waitForResponse((response) => response.url().endsWith("/web/integrations/omie") && response.request().method() === "GET");
    await (await button("Salvar")).click();
    await again;
    await page.waitForSelector("[role=status]");
    expect(await text("[role=status]")).toEqual(["Configurações salvas com sucesso"]);
    await page.waitForSelector("[role=status]", { hidden: true });
    expect((await truth())?.bindings).toMatchObject({ Hospedagem: "2.04.94", "Refeicoes e lanches": "2.04.96", Uber: null });
    expect(sandbox.vexpenses.savedBinding("omie", 7003)?.name).toBe("Refeições e Lanches");
    expect(complaints).toEqual([]);
  });

  it("family C: pages members with two buttons that have no name", async () => {
    await page.goto(pageUrls("C").members);
    const seen: number[] = [];
    for (const label of ["1–10 de 24", "11–20 de 24", "21–24 de 24"]) {
      await page.waitForSelector(`xpath/.//span[normalize-space(.)=${JSON.stringify(label)}]`);
      seen.push((await page.$$("tbody tr")).length);
      const next = (await page.$$("xpath/.//button[svg or .//*[name()='svg']]"))[1] as ElementHandle<HTMLButtonElement>;
      if (seen.length < 3) await next.click();
      else expect(await next.evaluate((one) => one.disabled)).toBe(true);
    }
    expect(seen).toEqual([10, 10, 4]);
    expect(page.url()).toBe("https://amp.vexpenses.com/configuracoes/membros?status=active&page=3");
  });
});
