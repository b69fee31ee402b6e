/** What an administrator does with Ajuda → Suporte: teaching by keys or pointer, and what the guide says meanwhile. */
import type { Page } from "puppeteer-core";
import type { Driver } from "./driver.ts";
import { find, press } from "./find.ts";

/** Waits for a step of the guide; returns what it says. @throws with what it says instead */
export async function guideAt(page: Page, step: string): Promise<string> {
  const read = (): Promise<string> => page.evaluate(() => document.querySelector("prontidao-teach")?.shadowRoot?.querySelector(".teach")?.textContent ?? "no guide");
  try {
    await page.waitForFunction((wanted) => document.querySelector("prontidao-teach")?.shadowRoot?.querySelector(`.teach[data-step="${wanted}"]`) != null, { timeout: 10_000 }, step);
  } catch (error) {
    throw new Error(`the guide is not at "${step}": ${await read()}`, { cause: error });
  }
  return read();
}

/** Popup: "Ensinar esta página"; the page comes to the front with the guide on it. */
export async function startTeaching(driver: Driver, page: Page): Promise<void> {
  const popup = await driver.extension("popup.html");
  await press(popup, "button", "Ensinar esta página");
  await guideAt(page, "page");
  await popup.close();
  await page.bringToFront();
}

/** By keys only: the first button, the candidate offered first for the name, and the one offered first for the control. */
export async function teachByKeys(page: Page): Promise<string> {
  await page.keyboard.press("Enter");
  await guideAt(page, "name");
  await page.keyboard.press("Enter");
  await guideAt(page, "field");
  await page.keyboard.press("Enter");
  return guideAt(page, "confirm");
}

/** Opens Ajuda in the popup. */
export async function openHelp(driver: Driver): Promise<Page> {
  const popup = await driver.extension("popup.html");
  await press(popup, "button", "Ajuda");
  await find(popup, "heading", "Suporte");
  return popup;
}

/** Remembers the files this page makes from now on: its own policy lets nobody fetch them, whoever asks. */
export function rememberFiles(popup: Page): Promise<void> {
  return popup.evaluate(() => {
    const world = globalThis as { filesMade?: Map<string, Blob> };
    const made = (world.filesMade = new Map<string, Blob>());
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      const address = make(file);
      made.set(address, file);
      return address;
    };
  });
}

/** The text of the file that a link offers under this name. @throws when it was made before it could be remembered */
export async function offeredFile(popup: Page, name: string): Promise<string> {
  await popup.waitForFunction((wanted) => document.querySelector(`a[download="${wanted}"]`) !== null, { polling: 100 }, name);
  return popup.evaluate(async (wanted) => {
    const { filesMade } = globalThis as { filesMade?: Map<string, Blob> };
    return filesMade!.get(document.querySelector<HTMLAnchorElement>(`a[download="${wanted}"]`)!.href)!.text();
  }, name);
}
