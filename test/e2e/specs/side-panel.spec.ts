/** The side panel of Chromium and the sidebar of Firefox, really opened beside the page, on whom a mark's details are about. */
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { press, settledBadges } from "../harness/find.ts";
import { connectAndRefresh } from "../harness/journey.ts";
import { AT, COMPANY } from "../harness/people.ts";
import { startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const HIM = `otavio.pires${AT}`;

/** Waits in one of our pages until the panel beside it, which no driver can select, shows `selector`; returns what it says. */
async function untilPanelShows(page: Page, selector: string): Promise<string> {
  const text = await page.waitForFunction(
    (wanted) => {
      const api = (globalThis as unknown as { chrome: { extension: { getViews(): Window[] } } }).chrome;
      const panel = api.extension.getViews().find(({ location }) => location.pathname === "/sidepanel.html");
      return panel?.document.querySelector(wanted) ? panel.document.body.innerText.replaceAll(/\s+/g, " ") : false;
    },
    // the page we ask in is behind another one, where frames are not drawn
    { timeout: 15_000, polling: 100 },
    selector,
  );
  return String(await text.jsonValue());
}

/** Presses a member's mark and its "detalhes". */
async function details(members: Page, email: string): Promise<void> {
  const mark = await members.evaluateHandle((key) => {
    const host = [...document.querySelectorAll<HTMLElement>("prontidao-badge")].find(({ dataset }) => dataset["key"] === key);
    return host?.shadowRoot?.querySelector("button") ?? null;
  }, email);
  await (mark as ElementHandle<Element>).click();
  await press(members, "button", "detalhes");
}

it("opens on the person with the fix, and follows to the next one asked about", async () => {
  world.sandbox.vexpenses.settings.perPage = 0;
  await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
  const ours = await world.driver.extension("popup.html");
  const members = await world.driver.open(world.urls("A").members);
  await settledBadges(members, "member", 24);
  // Firefox lets only our own pages open its sidebar, within a click
  if (world.driver.kind === "firefox") await press(ours, "button", "Abrir ao lado da página");
  await members.bringToFront();
  await details(members, HIM);
  const said = await untilPanelShows(ours, `.person-card[data-person="${HIM}"][data-state="blocked"]`);
  expect(said).toContain(COMPANY);
  expect(said).toContain("Adicionar tag Funcionário");
  await members.keyboard.press("Escape");
  await details(members, `heitor.inacio${AT}`);
  expect(await untilPanelShows(ours, `.person-card[data-person="heitor.inacio${AT}"]`)).toContain("Reativar cadastro no Omie");
  expect(world.driver.problems).toEqual([]);
});
