/** What approvers' pages show of ours, and how everything comes to be known that a verdict needs. */
import type { Page } from "puppeteer-core";
import type { Overview } from "../../../lib/model/overview.ts";
import type { Family } from "../../sandbox/vexpenses/state.ts";
import { settledBadges } from "./find.ts";
import { connectAndRefresh, synchronise } from "./journey.ts";
import { question, type World } from "./world.ts";

export interface PayableSeen {
  type: string;
  category: string;
  cents: string;
  reimbursable: string;
  state: string;
}

export interface ReportPanelSeen {
  text: string;
  state: string | null;
  reasons: string[];
  payables: PayableSeen[];
}

/** The report panel as it is now; null while there is none or it isn't answered. */
export const reportPanel = (page: Page): Promise<ReportPanelSeen | null> =>
  page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('prontidao-panel[data-feature="report"]')?.shadowRoot;
    if (!root || root.querySelector("[aria-busy=true]")) return null;
    return {
      text: (root.textContent ?? "").replaceAll(/\s+/g, " "),
      state: root.querySelector(".verdict")?.getAttribute("data-state") ?? null,
      reasons: [...root.querySelectorAll("[data-reason]")].map((item) => item.getAttribute("data-reason") ?? ""),
      payables: [...root.querySelectorAll<HTMLElement>("[data-payable]")].map(({ dataset }) => ({
        type: dataset["type"] ?? "",
        category: dataset["category"] ?? "",
        cents: dataset["amountCents"] ?? "",
        reimbursable: dataset["reimbursable"] ?? "",
        state: dataset["state"] ?? "",
      })),
    };
  });

/** Waits until the report panel is answered and `wanted` holds of what it says. */
export async function panelThat(page: Page, wanted: (seen: ReportPanelSeen) => boolean, timeout = 15_000): Promise<ReportPanelSeen> {
  const until = Date.now() + timeout;
  let seen: ReportPanelSeen | null = null;
  while (Date.now() < until) {
    seen = await reportPanel(page);
    if (seen && wanted(seen)) return seen;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`the report panel on ${page.url()} is not as expected: ${JSON.stringify(seen)}`);
}

/** Every active type of the demo gets a category that takes expenses, as the page's own Salvar would keep it. */
export function bindEverything({ sandbox }: World): void {
  const { vexpenses } = sandbox;
  const bindings = new Map(vexpenses.data.types.filter(({ active }) => active).map(({ id }) => [id, "2.04.06"]));
  const kept = vexpenses.save("omie", { bindings, account: "9300000003", appKey: vexpenses.data.keys.appKey });
  if (!kept) throw new Error("the demo's types can't be bound");
}

/** Connected and refreshed; both tabs of the members and Configurar seen, and the page's own Sincronizar pressed. */
export async function knowEverything(world: World, family: Family): Promise<void> {
  const { driver, sandbox } = world;
  sandbox.vexpenses.settings.perPage = 0;
  await connectAndRefresh(driver, sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
  const urls = world.urls(family);
  const own = await driver.extension("options.html");
  for (const [url, least, kept] of [
    [urls.members, 24, (people: Overview["people"]) => people.known >= 24],
    [urls.inactiveMembers, 1, (people: Overview["people"]) => people.complete],
  ] as const) {
    const page = await driver.open(url);
    await settledBadges(page, "member", least);
    await until(own, ({ people }) => kept(people));
    await page.close();
  }
  const configurar = await driver.open(urls.omie);
  await settledBadges(configurar, "type", sandbox.vexpenses.data.types.length);
  await synchronise(configurar);
  await until(own, ({ people, types, account, lastSyncEvidence }) => people.complete && types.complete && account !== null && lastSyncEvidence !== null);
  await configurar.close();
  await own.close();
}

/** Waits until the background has kept what a page has just told it. */
async function until(own: Page, kept: (overview: Overview) => boolean, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const overview = await question<Overview>(own, "overview", {});
    if (kept(overview)) return;
    if (Date.now() > end) throw new Error(`not kept: ${JSON.stringify(overview)}`);
    // in a tab that isn't in front no frame is drawn: a moment by the clock
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

