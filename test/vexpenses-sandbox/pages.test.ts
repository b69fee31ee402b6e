/** The variants in a real browser, without the extension: a person can use them, and the truth they publish follows. */
import { existsSync } from "node:fs";
import puppeteer, { type Browser, type Frame, type Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CATALOGUE, urlOf, type Variant, variantBy } from "../sandbox/pages/catalogue.ts";
import { optionsOf, SURE, TYPE_NAMES } from "../sandbox/pages/content.ts";
import type { Option, Truth } from "../sandbox/pages/view.ts";
import { type Sandbox, startSandbox } from "../sandbox/server.ts";
import { choose, press } from "./person.ts";

const binary = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const full = process.env["FULL"] === "1";

/** What the pages' own parts put on the window. */
interface Watched {
  __refused: string[];
  __pwned?: unknown;
  __truth: () => Truth | null;
}

describe("the catalogue", () => {
  it("names every page once, with an address of its own", () => {
    for (const key of ["id", "path"] as const) {
      const all = CATALOGUE.map((variant) => variant[key]);
      expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
    }
    expect(new Set(CATALOGUE.map(({ letter }) => letter)).size).toBe(17);
    expect(CATALOGUE.filter(({ kind }) => kind === "unknown").length).toBeGreaterThanOrEqual(9);
    expect(CATALOGUE.filter(({ quick }) => quick).length).toBeLessThanOrEqual(12);
  });

  it("asks only for what the page offers once and what isn't chosen yet", () => {
    for (const { id, content, expect: wanted } of CATALOGUE) {
      const options = optionsOf(content);
      for (const [type, value] of Object.entries(wanted.fill)) {
        const label = options.find((option) => option.value === value)?.label;
        expect([id, type, options.filter((option) => option.label === label).length]).toEqual([id, type, 1]);
      }
    }
  });
});

describe.skipIf(!existsSync(binary))("variants in Chromium", () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await puppeteer.launch({
      executablePath: binary,
      defaultViewport: { width: 1280, height: 1000 },
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--ignore-certificate-errors", `--host-resolver-rules=${sandbox.resolverRules()}`],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
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

  /** Opens a variant and everything a person opens on it, until its list is there. */
  async function open(variant: Variant): Promise<Frame> {
    await page.goto(`${urlOf(variant)}${variant.id === "slow" ? "?ms=300" : ""}`);
    const frame = variant.id === "iframe" ? await page.waitForFrame((one) => one.url().endsWith("/v/iframe-inner")) : page.mainFrame();
    for (const name of variant.open) await press(frame, name);
    if (variant.kind === "configurar") await frame.waitForFunction(() => (window as unknown as Watched).__truth() !== null);
    return frame;
  }
  const truth = (frame: Frame): Promise<Truth | null> => frame.evaluate(() => (window as unknown as Watched).__truth());
  const until = (frame: Frame, type: string, wanted: Option | null) =>
    frame.waitForFunction((name, option) => JSON.stringify((window as unknown as Watched).__truth()?.bindings[name]) === JSON.stringify(option), { timeout: 8_000 }, type, wanted);
  const option = (variant: Variant, code: string): Option => {
    const found = optionsOf(variant.content).find(({ value, label }) => value === code || label.startsWith(`${code} - `));
    if (found === undefined) throw new Error(`${variant.id} offers no ${code}`);
    return found;
  };
  const clean = async (frame: Frame): Promise<void> => {
    const seen = await frame.evaluate(() => [(window as unknown as Watched).__refused, (window as unknown as Watched).__pwned ?? null]);
    expect(seen).toEqual([[], null]);
    expect(complaints.filter((text) => !text.includes("500 (Internal Server Error)"))).toEqual([]);
  };

  const among = CATALOGUE.filter(({ quick }) => full || quick);
  const usable = among.filter(({ kind, letter, id }) => kind === "configurar" && (letter !== "nasty" || /twins|chart|paging|slow/.test(id)) && id !== "empty");

  it.each(usable.map(({ id }) => id))("%s: a person chooses, the truth follows, Salvar sends exactly that", async (id) => {
    const variant = variantBy(id)!;
    const frame = await open(variant);
    const before = await truth(frame);
    const [type, code] = id.includes("twins") ? ["Hospedagem", "2.04.94"] : ["COMBUSTIVEL", "2.04.98"];
    const wanted = option(variant, code);
    if (id === "storm-replace") await frame.evaluate(() => (window as unknown as { __calm: () => void }).__calm());
    await choose({ page, frame }, type, wanted);
    await until(frame, type, wanted);
    expect(await truth(frame)).toEqual({ ...before, bindings: { ...before?.bindings, [type]: wanted } });

    await clean(frame);

    // a window in front has to be closed first
    if (["modal", "modal-react-select", "drawer"].includes(id)) await press(frame, "Fechar");
    await press(frame, id === "labels-es" ? "Guardar" : id === "labels-en" ? "Save" : "Salvar");
    await expect.poll(() => sandbox.vexpenses.pressed("save").length).toBe(1);
    const sent = new Map(sandbox.vexpenses.pressed("save")[0]?.fields);
    const own = id.includes("twins") ? "categoria[7002]" : "categoria[7001]";
    expect([sent.get(own), sent.get("categoria[7008]"), sent.get("categoria[7005]"), sent.get("conta_corrente")]).toEqual([
      wanted.value,
      option(variant, "2.04.06").value,
      "",
      "9300000003",
    ]);
  }, 30_000);

  it.each(among.filter(({ kind }) => kind !== "configurar").map(({ id }) => id))("%s: shows what it is called and complains of nothing", async (id) => {
    const variant = variantBy(id)!;
    const frame = await open(variant);
    await frame.waitForSelector("h1");
    if (variant.kind === "members") {
      await frame.waitForFunction(() => document.body.innerText.includes("@empresa-ficticia.example"));
      const shown = await frame.evaluate(() => document.body.innerText);
      for (const key of variant.expect.keys) expect(shown).toContain(key);
    }
    await clean(frame);
  });

  it.runIf(full)("a list of rows that is used again never shows one person twice, and shows others after a scroll", async () => {
    const frame = await open(variantBy("virtual-members")!);
    await frame.waitForSelector("[role=gridcell]");
    const shown = () => frame.$$eval("[role=row] [role=gridcell]:nth-child(2)", (cells) => cells.map((cell) => cell.textContent));
    const first = await shown();
    const element = await frame.$("[role=rowgroup] [role=row]");
    const named = await element?.evaluate((row) => row.textContent);
    await frame.$eval("[role=rowgroup]", (box) => (box.scrollTop = 24 * 52));
    await frame.waitForFunction(() => document.body.innerText.includes("pessoa.025@"));
    const then = await shown();
    expect([new Set(first).size, new Set(then).size]).toEqual([first.length, then.length]);
    expect(first.some((email) => then.includes(email))).toBe(false);
    // the very element that showed the first person is still there, and shows another one
    expect([await element?.evaluate((row) => row.isConnected), (await element?.evaluate((row) => row.textContent)) === named]).toEqual([true, false]);
  });

  it.runIf(full)("lists that page and load lazily show the rest when asked", async () => {
    let frame = await open(variantBy("lazy-members")!);
    await frame.waitForFunction(() => document.querySelectorAll("tbody tr").length === 8 && document.body.innerText.includes("Role para ver mais"));
    for (const count of [16, 24]) {
      await frame.$eval(".rolagem", (box) => (box.scrollTop = box.scrollHeight));
      await frame.waitForFunction((rows) => document.querySelectorAll("tbody tr").length === rows, {}, count);
    }
    frame = await open(variantBy("paged-members")!);
    await frame.waitForFunction(() => document.body.innerText.includes("1–10 de 24"));
    await press(frame, "Próxima página");
    await frame.waitForFunction(() => document.body.innerText.includes("11–20 de 24"));
    expect(page.url()).toContain("pagina=2");
    await page.goBack();
    await frame.waitForFunction(() => document.body.innerText.includes("1–10 de 24"));
  });

  describe.runIf(full)("nasty controls misbehave as they say", () => {
    const wanted = { value: "2.04.98", label: "2.04.98 - Combustível" };
    const other = { value: "2.04.06", label: "2.04.06 - Material de Escritório" };
    const tricks = CATALOGUE.filter(({ letter }) => letter === "nasty").map(({ id }) => id);
    const ids = (trick: string): string[] => tricks.filter((id) => id.startsWith(`nasty-${trick}-`) && !id.includes("-late-"));

    it.each([...ids("ignores")])("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      const before = await truth(frame);
      await choose({ page, frame }, "COMBUSTIVEL", wanted);
      await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await truth(frame)).toEqual(before);
    });

    it.each([...ids("reverts"), ...tricks.filter((id) => id.includes("-late-"))])("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await choose({ page, frame }, "COMBUSTIVEL", wanted);
      await until(frame, "COMBUSTIVEL", wanted);
      await until(frame, "COMBUSTIVEL", null);
    });

    it.each(ids("other-value"))("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await choose({ page, frame }, "COMBUSTIVEL", wanted);
      await until(frame, "COMBUSTIVEL", other);
      if (!id.endsWith("combobox")) return;
      const row = await frame.$$eval("tbody tr:first-child input", (inputs) => inputs.map((input) => input.value));
      expect(row).toEqual([wanted.label, other.value]);
    });

    it.each(ids("disabled"))("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await frame.waitForSelector("tbody tr");
      const disabled = await frame.$$eval("tbody select, tbody input:not([type=hidden])", (fields) => fields.map((field) => (field as HTMLInputElement).disabled));
      expect(disabled).toEqual(TYPE_NAMES.map(() => true));
    });

    it.each(ids("failing-options"))("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await expect(choose({ page, frame }, "COMBUSTIVEL", wanted)).rejects.toThrow("no option");
      expect((await truth(frame))?.bindings["COMBUSTIVEL"]).toBeNull();
    }, 30_000);

    it.each(ids("row-removed"))("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await choose({ page, frame }, "COMBUSTIVEL", wanted);
      await frame.waitForFunction(() => ![...document.querySelectorAll("tbody td")].some((cell) => cell.textContent === "COMBUSTIVEL"));
      expect((await truth(frame))?.bindings["COMBUSTIVEL"]).toEqual(wanted);
    });

    it.each(ids("modal-closed"))("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await choose({ page, frame }, "COMBUSTIVEL", wanted);
      await frame.waitForFunction(() => document.querySelector("[role=dialog]") === null);
      await until(frame, "COMBUSTIVEL", null);
    });

    it.each(ids("remounts"))("%s", async (id) => {
      const frame = await open(variantBy(id)!);
      await frame.waitForSelector("tbody tr");
      await frame.evaluate(() => document.querySelector("tbody")?.setAttribute("data-first", ""));
      await choose({ page, frame }, "COMBUSTIVEL", wanted);
      await until(frame, "COMBUSTIVEL", wanted);
      await frame.waitForFunction(() => document.querySelector("tbody") !== null && document.querySelector("[data-first]") === null);
    });
  });

  it.runIf(full)("the second company has bindings of its own, and one it shares with what is suggested to the first", async () => {
    const frame = await open(variantBy("companies")!);
    expect((await truth(frame))?.bindings).toMatchObject({ COMBUSTIVEL: null, Correios: null });
    await press(frame, "Trocar empresa");
    await frame.waitForFunction(() => document.body.innerText.includes("11.222.333/0002-70"));
    await until(frame, "COMBUSTIVEL", { value: SURE["COMBUSTIVEL"]!, label: "2.04.98 - Combustível" });
    expect(await frame.$eval("#app_key", (input) => (input as HTMLInputElement).value)).toBe("9876543210987");
  });
});
