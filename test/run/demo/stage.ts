/** What every step of the demo works with. */
import type { Page } from "puppeteer-core";
import type { Overview } from "../../../lib/model/overview.ts";
import type { Driver } from "../../e2e/harness/driver.ts";
import { press } from "../../e2e/harness/find.ts";
import { question } from "../../e2e/harness/world.ts";
import type { Sandbox } from "../../sandbox/server.ts";
import type { PressRecord } from "../../sandbox/vexpenses/state.ts";
import { type Camera, WIDE } from "./camera.ts";
import type { Narrator } from "./narrator.ts";

export interface Stage {
  driver: Driver;
  sandbox: Sandbox;
  tell: Narrator;
  camera: Camera;
  /** buttons of the page's own that the walker pressed, in order: whatever else is pressed was the extension */
  pressed: PressRecord["what"][];
}

/** Opens a VExpenses page in a window of the demo's size. */
export async function visit({ driver }: Stage, url: string): Promise<Page> {
  const page = await driver.open(url);
  await page.setViewport(WIDE);
  return page;
}

/** The walker presses one of the page's own buttons, as a person would. */
export async function pressAsPerson(stage: Stage, page: Page, what: PressRecord["what"], name: string): Promise<void> {
  stage.pressed.push(what);
  await press(page, "button", name);
}

/** Every press of a native button that the server received, in order. */
export const pressesReceived = ({ sandbox }: Stage): PressRecord["what"][] => sandbox.vexpenses.presses.map((press) => press.what);

/** Labels of the native buttons clicked on this page since it was loaded, by the page's own count. */
export const clickedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { __presses: { label: string }[] }).__presses.map(({ label }) => label));

/** What the popup would say now. @param own any page of ours */
export const overview = (own: Page): Promise<Overview> => question<Overview>(own, "overview", {});

/**
 * Waits until the extension has learned something from the pages: it remembers what it reads a moment after
 * it draws, and a walker is faster at leaving a page than a person.
 */
export async function untilKnown(own: Page, what: string, holds: (known: Overview) => boolean, timeout = 10_000): Promise<void> {
  const deadline = performance.now() + timeout;
  while (!holds(await overview(own))) {
    if (performance.now() > deadline) throw new Error(`the extension did not learn ${what} within ${timeout} ms`);
  }
}
