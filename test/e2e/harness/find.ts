/** Finding things as a person does: by role and name, through open shadow roots, in both browsers alike. */
import type { ElementHandle, Page } from "puppeteer-core";

export type Role = "button" | "link" | "textbox" | "radio" | "checkbox" | "heading" | "combobox";

/** What `<prontidao-badge>` says, as others rely on it. */
export interface BadgeFacts {
  subject: string;
  key: string;
  state: string;
  reasons: string[];
  suggestion: string | null;
  sure: string | null;
}

/** Runs in the page: the element with this role and accessible name, or null. */
function locate(role: string, name: string): Element | null {
  const selectors: Record<string, string> = {
    button: 'button, [role="button"], input[type="submit"], input[type="button"], summary',
    link: 'a[href], [role="link"]',
    textbox: 'input:not([type]), input[type="text"], input[type="password"], input[type="search"], textarea, [role="textbox"]',
    radio: 'input[type="radio"], [role="radio"]',
    checkbox: 'input[type="checkbox"], [role="checkbox"]',
    heading: 'h1, h2, h3, h4, [role="heading"]',
    combobox: 'select, [role="combobox"]',
  };
  const tidy = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
  const nameOf = (element: Element): string => {
    const label = element.getAttribute("aria-label");
    if (label) return tidy(label);
    const root = element.getRootNode() as Document | ShadowRoot;
    const by = element.getAttribute("aria-labelledby");
    if (by) return tidy(by.split(/\s+/).map((id) => root.getElementById(id)?.textContent ?? "").join(" "));
    const labels = (element as HTMLInputElement).labels;
    if (labels && labels.length > 0) return tidy([...labels].map((one) => one.textContent).join(" "));
    if (element instanceof HTMLInputElement && (element.type === "submit" || element.type === "button")) return tidy(element.value);
    return tidy(element.textContent) || tidy(element.getAttribute("title"));
  };
  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
  };
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.shift(); root; root = roots.shift()) {
    for (const element of root.querySelectorAll(selectors[role] ?? `[role="${role}"]`)) {
      if (nameOf(element) === name && (visible(element) || role === "radio" || role === "checkbox")) return element;
    }
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return null;
}

/** The element with this role and name, waited for. @throws after `timeout` ms */
export async function find(page: Page, role: Role, name: string, timeout = 15_000): Promise<ElementHandle<Element>> {
  try {
    return (await page.waitForFunction(locate, { timeout }, role, name)) as ElementHandle<Element>;
  } catch (error) {
    throw new Error(`no ${role} "${name}" on ${page.url()} after ${timeout} ms`, { cause: error });
  }
}

/** Is there such an element now? */
export async function has(page: Page, role: Role, name: string): Promise<boolean> {
  return (await page.evaluateHandle(locate, role, name)).asElement() !== null;
}

/** A real, trusted click on it. */
export async function press(page: Page, role: Role, name: string): Promise<void> {
  await page.bringToFront();
  const element = await find(page, role, name);
  await element.click();
}

/** Replaces a field's text by typing. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = await find(page, "textbox", name);
  await field.evaluate((element) => (element as HTMLInputElement).select());
  await field.click();
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await field.type(text);
}

/** All badges on the page, in document order. */
export function badges(page: Page): Promise<BadgeFacts[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("prontidao-badge")].map((badge) => ({
      subject: badge.dataset["subject"] ?? "",
      key: badge.dataset["key"] ?? "",
      state: badge.dataset["state"] ?? "",
      reasons: (badge.dataset["reasons"] ?? "").split(" ").filter(Boolean),
      suggestion: badge.dataset["suggestion"] ?? null,
      sure: badge.dataset["sure"] ?? null,
    })),
  );
}

/** Waits until the page has at least `count` badges of a subject and none of them is still checking. */
export async function settledBadges(page: Page, subject: string, count: number): Promise<BadgeFacts[]> {
  try {
    await page.waitForFunction(
      (wanted, least) => {
        const all = [...document.querySelectorAll<HTMLElement>(`prontidao-badge[data-subject="${wanted}"]`)];
        return all.length >= least && all.every((badge) => badge.dataset["state"] && badge.dataset["state"] !== "checking");
      },
      { timeout: 20_000 },
      subject,
      count,
    );
  } catch (error) {
    throw new Error(`no ${count} settled ${subject} badges on ${page.url()}; there are ${JSON.stringify(await badges(page))}`, { cause: error });
  }
  return (await badges(page)).filter((badge) => badge.subject === subject);
}
