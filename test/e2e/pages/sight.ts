/** What is to be seen on a variant: our badges with what stands beside them, our panel, and the page's own truth. */
import type { Frame, Page } from "puppeteer-core";
import { urlOf, type Variant } from "../../sandbox/pages/catalogue.ts";
import type { Truth } from "../../sandbox/pages/view.ts";
import { find } from "../harness/find.ts";
import type { World } from "../harness/world.ts";

export interface Sight {
  page: Page;
  /** where the content is */
  frame: Frame;
}

export interface BadgeSeen {
  subject: string;
  key: string;
  state: string;
  reasons: string[];
  /** what the page itself says right around it */
  around: string;
  /** what the smallest part of the page around it says that has an e-mail address in it; "" where there is none */
  person: string;
}

export interface PanelSeen {
  busy: boolean;
  text: string;
  /** what it says could not be done, one sentence per field */
  problems: string[];
}

/** What the pages' own parts put on the window. */
export interface Watched {
  __truth: () => Truth | null;
  __presses: { label: string; trusted: boolean }[];
  __calm?: () => void;
  /** what a test put there to note passing values */
  __passed?: () => [type: string, value: string][];
}

/** Ms a slow back end takes here; the page by itself takes 8 s. */
const SLOW_MS = process.env["FULL"] === "1" ? 8_000 : 1_500;

/** Opens a variant; what a person opens on it is still closed. */
export async function open(world: World, variant: Variant): Promise<Sight> {
  const page = await world.driver.open(`${urlOf(variant)}${variant.id === "slow" ? `?ms=${SLOW_MS}` : ""}`);
  const frame = variant.id === "iframe" ? await page.waitForFrame((one) => one.url().endsWith("/v/iframe-inner")) : page.mainFrame();
  return { page, frame };
}

/** Presses what has to be pressed until the list is there; it may still be loading. */
export async function unfold(sight: Sight, variant: Variant): Promise<void> {
  for (const name of variant.open) await press(sight, name);
  if (variant.kind === "configurar") await sight.frame.waitForFunction(() => (window as unknown as Watched).__truth?.() != null, { timeout: 15_000 });
}

/** A person's click on a button of the page or of ours. */
export async function press({ page, frame }: Sight, name: string): Promise<void> {
  await page.bringToFront();
  // a frame has all that finding needs
  const button = await find(frame as unknown as Page, "button", name);
  await button.click();
}

/** Is there such a button within `patience` ms? */
export const offers = ({ frame }: Sight, name: string, patience: number): Promise<boolean> =>
  find(frame as unknown as Page, "button", name, patience).then(
    () => true,
    () => false,
  );

export const truthOf = ({ frame }: Sight): Promise<Truth | null> => frame.evaluate(() => (window as unknown as Watched).__truth?.() ?? null);

/** Names of our elements, in document order. */
export const ours = ({ frame }: Sight): Promise<string[]> =>
  frame.evaluate(() => [...document.querySelectorAll("*")].map((element) => element.localName).filter((name) => name.startsWith("prontidao-")));

/** As painted: a page that draws its list anew all the time is looked at right before a paint, as a person sees it. */
export const badgesOf = ({ frame }: Sight): Promise<BadgeSeen[]> =>
  frame.evaluate(async () => {
    const said = (element: Element): string => {
      let text = "";
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) text += ` ${child.textContent} `;
        else if (child instanceof Element && !/^(?:prontidao-.*|select|script|style|input|button)$/.test(child.localName)) text += ` ${said(child)} `;
      }
      return text.replaceAll(/\s+/g, " ").trim();
    };
    const probe = document.createElement("i");
    probe.style.cssText = "position:fixed;width:0;height:1px";
    document.documentElement.append(probe);
    // told after the frame's own work and before its paint
    await new Promise<void>((resolve) => {
      let grown = false;
      new ResizeObserver((_, observer) => {
        if (!grown) return;
        observer.disconnect();
        resolve();
      }).observe(probe);
      requestAnimationFrame(() => {
        grown = true;
        probe.style.width = "2px";
      });
    });
    probe.remove();
    return [...document.querySelectorAll<HTMLElement>("prontidao-badge")].map((badge) => {
      let person: Element | null = badge.parentElement;
      while (person !== null && !said(person).includes("@")) person = person.parentElement;
      let around: Element | null = badge.parentElement;
      while (around?.parentElement && said(around) === "") around = around.parentElement;
      return {
        subject: badge.dataset["subject"] ?? "",
        key: badge.dataset["key"] ?? "",
        state: badge.dataset["state"] ?? "",
        reasons: (badge.dataset["reasons"] ?? "").split(" ").filter(Boolean),
        around: around ? said(around) : "",
        person: person ? said(person) : "",
      };
    });
  });

/** What the screen shows in the row of a name beside the name: texts, and what fields and choices hold; nothing that is hidden. */
export const shownBeside = ({ frame }: Sight, name: string): Promise<string | null> =>
  frame.evaluate((wanted) => {
    const plain = (text: string | null): string => (text ?? "").replaceAll(/\p{Cf}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase();
    const own = (element: Element): string => plain([...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : "")).join(" "));
    // "Táxi #2" is the second row of that name
    const [, base = wanted, nth = "1"] = /^(.*) #(\d+)$/.exec(wanted) ?? [];
    const named = [...document.querySelectorAll("td, dt, h3, label, strong, [role=gridcell]")].filter((element) => own(element) === plain(base))[Number(nth) - 1];
    const row = named?.localName === "dt" ? named.nextElementSibling : named?.closest("tr, [role=row], article, .cartao");
    if (!row) return null;
    const seen = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      // closed lists that are all there and cut down to nothing
      for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
        const { clip, clipPath } = getComputedStyle(at);
        if (/inset\(100%/.test(clipPath) || /rect\((?:0px,? ?){4}\)/.test(clip)) return false;
      }
      return box.width > 2 && box.height > 2 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const texts: string[] = [];
    // web components show what is inside them
    const within = (root: ParentNode): Element[] => [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot && !one.localName.startsWith("prontidao-") ? within(one.shadowRoot) : [])]);
    for (const element of within(row)) {
      if (element.localName.startsWith("prontidao-") || element.localName === "option" || element === named || !seen(element)) continue;
      if (element instanceof HTMLInputElement) texts.push(element.value);
      else if (element instanceof HTMLSelectElement) texts.push(element.selectedOptions[0]?.label ?? "");
      else texts.push([...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : "")).join(" "));
    }
    return texts.join(" ").replaceAll(/\s+/g, " ").trim();
  }, name);

/** null while there is no panel */
export const panelOf = ({ frame }: Sight): Promise<PanelSeen | null> =>
  frame.evaluate(() => {
    const root = document.querySelector("prontidao-panel")?.shadowRoot;
    if (!root) return null;
    const tidy = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
    // two elements side by side are two words
    const said = (node: Node): string => tidy([...node.childNodes].map((child) => (child.nodeType === Node.TEXT_NODE ? child.textContent : ` ${said(child)} `)).join(""));
    return {
      busy: root.querySelector("[aria-busy=true]") !== null,
      text: said(root),
      problems: [...root.querySelectorAll("[role=alert] li")].map((item) => tidy(item.textContent)),
    };
  });

/**
 * Waits until what is drawn stays as it is: no badge is checking, the panel isn't busy, and nothing of ours
 * changed for `quiet` ms. Where nothing was drawn, that is the answer after `patience` ms.
 */
export async function atRest({ frame }: Sight, patience = 1_500, quiet = 400): Promise<void> {
  await frame.evaluate(
    async (patienceMs, quietMs) => {
      const drawn = (): string | null => {
        const badges = [...document.querySelectorAll<HTMLElement>("prontidao-badge")];
        const panel = document.querySelector("prontidao-panel")?.shadowRoot;
        if (badges.some((badge) => badge.dataset["state"] === "checking") || panel?.querySelector("[aria-busy=true]")) return null;
        return JSON.stringify([badges.map(({ dataset }) => [dataset["key"], dataset["state"], dataset["suggestion"]]), panel?.textContent ?? null]);
      };
      const nothing = '[[],null]';
      const start = performance.now();
      let last = drawn();
      let since = start;
      const hurry = start + 25_000;
      while (performance.now() < hurry) {
        // rest is that nothing happens for a while, so it takes a clock to see it
        await new Promise((resolve) => setTimeout(resolve, 50));
        const now = drawn();
        if (now !== last || now === null) {
          last = now;
          since = performance.now();
        } else if (performance.now() - since >= (now === nothing ? patienceMs : quietMs)) return;
      }
    },
    patience,
    quiet,
  );
}
