/** What an administrator does, step by step, in a real browser: used by the specs and by the demo alike. */
import type { ElementHandle, Page } from "puppeteer-core";
import type { Driver } from "./driver.ts";
import { type BadgeFacts, fill, find, has, press, settledBadges } from "./find.ts";

export interface Keys {
  appKey: string;
  appSecret: string;
}

/** Options: consent, keys, "Verificar e salvar". Returns the page, on whatever the check answered. */
export async function enterKeys(driver: Driver, keys: Keys): Promise<Page> {
  const options = await driver.extension("options.html");
  await find(options, "heading", "Prontidão: VExpenses → OMIE (não oficial)");
  if (!(await has(options, "textbox", "App Key"))) await press(options, "button", "Concordo e continuar");
  await fill(options, "App Key", keys.appKey);
  await fill(options, "App Secret", keys.appSecret);
  await press(options, "button", "Verificar e salvar");
  return options;
}

/** Waits until some text is on one of our own pages. */
export async function says(page: Page, text: string, timeout = 15_000): Promise<void> {
  try {
    await page.waitForFunction((wanted) => document.body.innerText.replaceAll(/\s+/g, " ").includes(wanted), { timeout }, text);
  } catch (error) {
    const shown = await page.evaluate(() => document.body.innerText);
    throw new Error(`"${text}" is not on ${page.url()}; it says: ${shown}`, { cause: error });
  }
}

/** The state of the refresh as popup and dashboard show it. */
export const syncState = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector("[data-sync-state]")?.getAttribute("data-sync-state") ?? null);

/** Waits for one of the given sync states. */
export async function waitForSync(page: Page, states: string[], timeout = 30_000): Promise<string> {
  try {
    await page.waitForFunction(
      (wanted) => wanted.includes(document.querySelector("[data-sync-state]")?.getAttribute("data-sync-state") ?? ""),
      { timeout },
      states,
    );
  } catch (error) {
    throw new Error(`sync is "${await syncState(page)}", not ${states.join("/")}`, { cause: error });
  }
  return (await syncState(page)) ?? "";
}

/** Popup: one click on "Atualizar dados do Omie", until it is done. Returns the popup. */
export async function refresh(driver: Driver): Promise<Page> {
  const popup = await driver.extension("popup.html");
  await press(popup, "button", "Atualizar dados do Omie");
  await waitForSync(popup, ["done"]);
  return popup;
}

/** From nothing to a refreshed copy of OMIE's data; own pages closed again. */
export async function connectAndRefresh(driver: Driver, keys: Keys, companyName: string): Promise<void> {
  const options = await enterKeys(driver, keys);
  await says(options, companyName);
  await options.close();
  const popup = await refresh(driver);
  await popup.close();
}

/** Waits until one of our elements in a VExpenses page says something. */
export async function saysInPage(page: Page, text: string, timeout = 20_000): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll("prontidao-panel, prontidao-badge")].some((host) => (host.shadowRoot?.textContent ?? "").replaceAll(/\s+/g, " ").includes(wanted)),
      { timeout },
      text,
    );
  } catch (error) {
    const shown = await page.evaluate(() => [...document.querySelectorAll("prontidao-panel")].map((host) => host.shadowRoot?.textContent).join(" | "));
    throw new Error(`"${text}" is not in our elements on ${page.url()}; the panel says: ${shown}`, { cause: error });
  }
}

/** Names of our elements on the page once nothing has changed in it for `quiet` ms. */
export function oursAfterRest(page: Page, quiet = 700): Promise<string[]> {
  return page.evaluate(async (ms) => {
    let last = performance.now();
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    while (performance.now() - last < ms) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return [...document.querySelectorAll("*")].map((element) => element.localName).filter((name) => name.startsWith("prontidao-"));
  }, quiet);
}

/**
 * Membros de Equipe: waits for the badges of each page of the list and turns to the next.
 * @param page at the first page of a tab
 * @param pages the e-mails each page of the list shows, in order
 * @param beforeLeaving done with the people read so far before the page is left
 */
export async function readMembers(page: Page, pages: string[][], beforeLeaving: (read: BadgeFacts[]) => Promise<void> = async () => undefined): Promise<BadgeFacts[]> {
  const read: BadgeFacts[] = [];
  for (const [index, emails] of pages.entries()) {
    if (index > 0) await turnPage(page);
    await page.waitForFunction(
      (wanted) => {
        const keys = [...document.querySelectorAll<HTMLElement>('prontidao-badge[data-subject="member"]')].map((badge) => badge.dataset["key"] ?? "");
        return keys.length === wanted.length && keys.every((key) => wanted.includes(key));
      },
      { timeout: 15_000 },
      emails,
    );
    read.push(...(await settledBadges(page, "member", emails.length)));
    await beforeLeaving(read);
  }
  return read;
}

/** Presses the list's "next": a link with a word in A; in C the last of the icon-only buttons beside "1–10 de 24". */
export async function turnPage(page: Page): Promise<void> {
  await page.bringToFront();
  const next = await page.evaluateHandle(() => {
    const word = [...document.querySelectorAll("main a, main button")].find((element) => /próxim/i.test(element.textContent ?? ""));
    const counter = [...document.querySelectorAll("span")].find((element) => /^\d+–\d+ de \d+$/.test(element.textContent ?? ""));
    return word ?? [...(counter?.parentElement?.querySelectorAll("button") ?? [])].at(-1) ?? null;
  });
  const element = next.asElement();
  if (!element) throw new Error(`no next page on ${page.url()}`);
  await (element as ElementHandle<Element>).click();
}

/** Configurar: presses the page's own Sincronizar and waits for its message, which it returns. */
export async function synchronise(page: Page): Promise<string> {
  await press(page, "button", "Sincronizar");
  const message = await page.waitForFunction(() => [...document.querySelectorAll("[role=status],[role=alert]")].map((element) => element.textContent ?? "").find((text) => /sincroniza/i.test(text)));
  return String(await message.jsonValue());
}
