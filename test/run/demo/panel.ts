/** What our panel on Configurar says, read as a person reads it. */
import type { ElementHandle, Page } from "puppeteer-core";
import { t } from "../../../lib/text.ts";

export interface ShownSuggestion {
  type: string;
  /** "" when nothing fits */
  category: string;
  code: string;
  sure: boolean;
  /** "mesmo nome" */
  why: string;
}

/** The text of one part of the panel, white space collapsed; "" when it isn't there. */
export function panelText(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => (document.querySelector("prontidao-panel")?.shadowRoot?.querySelector(wanted)?.textContent ?? "").replaceAll(/\s+/g, " ").trim(), selector);
}

/** Every type without category with its first suggestion; opens the rest of the list by its button first. */
export async function suggestionsShown(page: Page): Promise<ShownSuggestion[]> {
  const more = await page.evaluateHandle(() => document.querySelector("prontidao-panel")?.shadowRoot?.querySelector('ul[aria-label] + button[aria-expanded="false"]') ?? null);
  const button = more.asElement() as ElementHandle<Element> | null;
  await button?.click();
  const rows = await page.evaluate((label) => {
    const list = [...(document.querySelector("prontidao-panel")?.shadowRoot?.querySelectorAll("ul") ?? [])].find((one) => one.getAttribute("aria-label") === label);
    const text = (element: Element | null | undefined): string => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    return [...(list?.children ?? [])].map((row) => {
      const first = row.querySelector("ol > li");
      const [category, code] = first?.querySelectorAll("bdi") ?? [];
      return { type: text(row.querySelector("bdi")), category: text(category), code: text(code), reason: text(first?.querySelector("small")) };
    });
  }, t("suggestions"));
  const sure = `${t("suggestionSure")} · `;
  return rows.map(({ type, category, code, reason }) => ({ type, category, code, sure: reason.startsWith(sure), why: reason.replace(sure, "") }));
}
