/** A person in front of a variant: sees names and controls, clicks, types and scrolls. Knows no library and no role. */
import type { ElementHandle, Frame, Page } from "puppeteer-core";

/** Where the person looks: the page, or the frame the content is in. */
export interface Sight {
  page: Page;
  frame: Frame;
}

/** Runs in the page: the control that belongs to a name, by where both are on the screen. */
function controlBeside(name: string): Element | null {
  const tidy = (text: string | null): string => (text ?? "").replaceAll(/\p{Cf}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase();
  const seen = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 8 && box.height > 8 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const named = [...document.querySelectorAll("td, dt, h3, label, strong, [role=gridcell]")].find((element) => tidy(element.textContent) === tidy(name) && seen(element));
  const at = named?.getBoundingClientRect();
  if (at === undefined) return null;
  // an input that is as wide as what is typed sits in something that is seen
  const visible = (element: Element): Element => {
    let around = element;
    while (around.getBoundingClientRect().width < 60 && around.parentElement !== null) around = around.parentElement;
    return around;
  };
  const controls = [
    ...document.querySelectorAll(
      "main select, main input:not([type=hidden]), main [role=combobox], main [aria-haspopup], .choices, .chosen-container, .ts-control, .select2-selection, .multiselect, .pele, [role=dialog] select, [role=dialog] [role=combobox], aside select",
    ),
  ]
    .map(visible)
    .filter(seen);
  const distance = (element: Element): number => {
    const box = element.getBoundingClientRect();
    const below = box.top >= at.bottom - 2 ? box.top - at.bottom : 0;
    const sameLine = box.top < at.bottom && box.bottom > at.top;
    if (box.left < at.left - 4 || box.bottom < at.top || (!sameLine && box.left > at.right)) return Number.POSITIVE_INFINITY;
    return below * 3 + Math.max(0, box.left - at.right);
  };
  const nearest = controls.sort((a, b) => distance(a) - distance(b))[0];
  return nearest !== undefined && Number.isFinite(distance(nearest)) ? nearest : null;
}

/** Runs in the page: what a person would click to take an option: the innermost thing on top that says just this. */
function optionSaying(label: string, control: Element): Element | null {
  const tidy = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
  const found = [...document.querySelectorAll("li, [role=option], .item, .choices__item, .multiselect__option, .rc-select-item-option")].filter((element) => {
    if (tidy(element.textContent) !== label || !element.checkVisibility({ visibilityProperty: true })) return false;
    // what another row shows as chosen is no option
    const cell = element.closest("td, dd, article, [role=gridcell]");
    return element.getBoundingClientRect().height > 4 && (cell === null || cell.contains(control));
  });
  return found.at(-1) ?? null;
}

/**
 * Chooses an option for a name, with trusted events.
 * @param value for native selects, whose list is the browser's own
 * @throws when there is no such control or option
 */
export async function choose({ page, frame }: Sight, name: string, option: { value: string; label: string }): Promise<void> {
  const control = (await (await frame.waitForFunction(controlBeside, { timeout: 8_000 }, name)).asElement()) as ElementHandle<Element> | null;
  if (control === null) throw new Error(`no control beside ${name}`);
  if (await control.evaluate((element) => element.localName === "select")) {
    await (control as ElementHandle<HTMLSelectElement>).select(option.value);
    return;
  }
  // to the left, where no clear button is
  await control.click({ offset: { x: 20, y: await control.evaluate((element) => element.getBoundingClientRect().height / 2) } });
  const typesInto = await frame.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement && !field.readOnly && field.type !== "button" && field.checkVisibility({ opacityProperty: false });
  });
  if (typesInto) await page.keyboard.type(option.label);
  if (await control.evaluate((element) => element.hasAttribute("list"))) {
    await page.keyboard.press("Tab");
    return;
  }
  for (let look = 0; look < 12; look++) {
    const found = await frame
      .waitForFunction(optionSaying, { timeout: look === 0 ? 1_500 : 400 }, option.label, control)
      .then((handle) => handle.asElement() as ElementHandle<Element>)
      .catch(() => null);
    if (found !== null) {
      await found.click();
      return;
    }
    if (look === 1 && typesInto) {
      for (const _ of option.label) await page.keyboard.press("Backspace");
    }
    // perhaps further down
    await frame.evaluate(() => {
      for (const list of document.querySelectorAll("[role=listbox], .lista")) if (list.scrollHeight > list.clientHeight) list.scrollTop = list.scrollHeight;
    });
  }
  throw new Error(`no option ${option.label} for ${name}`);
}

export async function press(frame: Frame, name: string): Promise<void> {
  const button = await frame.waitForSelector(`xpath/.//button[normalize-space(.)=${JSON.stringify(name)} or @aria-label=${JSON.stringify(name)}]`, { timeout: 8_000 });
  // a menu that is just closing may still lie above it
  await frame.waitForFunction(
    (element) => {
      element?.scrollIntoView({ block: "center" });
      const box = element?.getBoundingClientRect();
      return box !== undefined && element?.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) === true;
    },
    { timeout: 8_000 },
    button,
  );
  await (button as ElementHandle<Element>).click();
}
