/** Membros de Equipe: everybody's state with its reason, before and after the page's own Sincronizar. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EXPECTED } from "../../sandbox/data.ts";
import { type BadgeFacts, has, press, settledBadges } from "../harness/find.ts";
import { connectAndRefresh, says } from "../harness/journey.ts";
import { FAMILIES, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await world.fresh();
  world.sandbox.vexpenses.settings.perPage = 0;
});

const COMPANY = "EMPRESA FICTICIA DE TESTES LTDA";
const ACTIVE = Object.keys(EXPECTED.members).filter((email) => !email.startsWith("wagner."));

/** Compares badges with the data set's table; sync-unproven may stand beside a record that is wrong anyway. */
function check(badges: BadgeFacts[], moment: "before" | "after", people = ACTIVE): void {
  expect(badges.map((badge) => badge.key).toSorted()).toEqual(people.toSorted());
  for (const badge of badges) {
    const expected = EXPECTED.members[badge.key]![moment];
    expect([badge.key, badge.state]).toEqual([badge.key, expected.state]);
    expect(badge.reasons).toEqual(expect.arrayContaining([...expected.reasons, ...expected.notes]));
    const blocksAndDoubts = badge.reasons.filter((code) => !/tag-case|payment-data|identified-by-name/.test(code) && code !== "member.sync-unproven");
    expect(blocksAndDoubts.toSorted()).toEqual(expected.reasons.filter((code) => code !== "member.sync-unproven").toSorted());
  }
}

async function synchroniseOnPage(page: Page): Promise<void> {
  await settledBadges(page, "type", 1);
  await press(page, "button", "Sincronizar");
  await page.waitForFunction(() => [...document.querySelectorAll("[role=status],[role=alert]")].some((element) => /sincroniza/i.test(element.textContent ?? "")));
}

/** The pager's "next": a link with a word in A; in C the last of its icon-only buttons, beside "1–10 de 24". */
async function nextPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const word = [...document.querySelectorAll("main a, main button")].find((element) => /próxim/i.test(element.textContent ?? ""));
    const counter = [...document.querySelectorAll("span")].find((element) => /^\d+–\d+ de \d+$/.test(element.textContent ?? ""));
    const icon = [...(counter?.parentElement?.querySelectorAll("button") ?? [])].at(-1);
    ((word ?? icon) as HTMLElement | undefined)?.click();
  });
}

describe.each(FAMILIES)("family %s", (family) => {
  it("without a connection: unknown, never ready, and the page is marked all the same", async () => {
    const page = await world.driver.open(world.urls(family).members);
    const badges = await settledBadges(page, "member", ACTIVE.length);
    expect(new Set(badges.map((badge) => badge.state))).toEqual(new Set(["unknown"]));
    expect(new Set(badges.flatMap((badge) => badge.reasons))).toEqual(new Set(["connection.none"]));
  });

  it("every row has the state the data set says; the page's own Sincronizar settles who was right", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    const members = await world.driver.open(world.urls(family).members);
    check(await settledBadges(members, "member", ACTIVE.length), "before");

    const configurar = await world.driver.open(world.urls(family).omie);
    await synchroniseOnPage(configurar);
    expect(world.sandbox.vexpenses.pressed("synchronise")).toHaveLength(1);

    // the open list follows without a reload
    await members.bringToFront();
    await members.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-state="ready"]').length > 0, { timeout: 20_000 });
    check(await settledBadges(members, "member", ACTIVE.length), "after");
  });

  it("a failed Sincronizar never makes anybody ready", async () => {
    world.sandbox.vexpenses.settings.sync.outcome = "failure";
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    const configurar = await world.driver.open(world.urls(family).omie);
    await synchroniseOnPage(configurar);
    const members = await world.driver.open(world.urls(family).members);
    await members.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-reasons~="member.sync-failed"]').length > 0, { timeout: 20_000 });
    const badges = await settledBadges(members, "member", ACTIVE.length);
    expect(badges.filter((badge) => badge.state === "ready")).toEqual([]);
    expect(badges.find((badge) => badge.key.startsWith("ana.lima"))).toMatchObject({ state: "blocked", reasons: expect.arrayContaining(["member.sync-failed"]) as string[] });
  });

  it("the deactivated are said to be so", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    const page = await world.driver.open(world.urls(family).inactiveMembers);
    check(await settledBadges(page, "member", 1), "before", ["wagner.zanetti@empresa-ficticia.example"]);
  });

  it("turning pages never leaves another person's badge on a row", async () => {
    world.sandbox.vexpenses.settings.perPage = 10;
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    const page = await world.driver.open(world.urls(family).members);
    const seen: string[] = [];
    for (const count of [10, 10, 4]) {
      await page.waitForFunction(
        (before, wanted) => {
          const keys = [...document.querySelectorAll<HTMLElement>("prontidao-badge")].map((badge) => badge.dataset["key"] ?? "");
          return keys.length === wanted && !keys.some((key) => before.includes(key));
        },
        { timeout: 15_000 },
        seen,
        count,
      );
      const badges = await settledBadges(page, "member", count);
      const misplaced = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("prontidao-badge")].filter((badge) => !badge.closest("tr")?.textContent?.includes(badge.dataset["key"] ?? "?")).length,
      );
      expect(misplaced).toBe(0);
      seen.push(...badges.map((badge) => badge.key));
      if (seen.length < 24) await nextPage(page);
    }
    expect(seen.toSorted()).toEqual(ACTIVE.toSorted());
  });
});

describe("Sincronizei agora no VExpenses", () => {
  it("settles, from the popup, everybody whose record is right", async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, COMPANY);
    const members = await world.driver.open(world.urls("A").members);
    await settledBadges(members, "member", ACTIVE.length);
    const popup = await world.driver.extension("popup.html");
    await press(popup, "button", "Sincronizei agora no VExpenses");
    await says(popup, "Último Sincronizar do VExpenses: deu certo");
    await members.bringToFront();
    await members.waitForFunction(() => document.querySelectorAll('prontidao-badge[data-state="ready"]').length > 0, { timeout: 20_000 });
    check(await settledBadges(members, "member", ACTIVE.length), "after");
    expect(world.sandbox.vexpenses.presses).toEqual([]);
  });

  it("is not offered before there is anything to settle", async () => {
    const popup = await world.driver.extension("popup.html");
    await says(popup, "Conect");
    expect(await has(popup, "button", "Sincronizei agora no VExpenses")).toBe(false);
  });
});
