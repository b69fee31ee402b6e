/** What happens on a variant when the person scrolls, turns pages, filters, changes the company or has to wait. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Variant, variantBy } from "../../sandbox/pages/catalogue.ts";
import { membersOf, SURE } from "../../sandbox/pages/content.ts";
import { press as pressOn } from "../harness/find.ts";
import { connectAndRefresh } from "../harness/journey.ts";
import { question, startWorld, type World } from "../harness/world.ts";
import { rowsIn } from "./rows.ts";
import { atRest, badgesOf, offers, open, panelOf, press, type Sight, truthOf, unfold } from "./sight.ts";

const full = process.env["FULL"] === "1";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

const variant = (id: string): Variant => {
  const found = variantBy(id);
  if (found === null) throw new Error(`no variant ${id}`);
  return found;
};

/** What is wrong with the badges as they are painted now; the list may show any of its rows. */
async function wrongNow(sight: Sight, one: Variant): Promise<string[]> {
  const wrong: string[] = [];
  rowsIn({ ...one, expect: { ...one.expect, keys: [] } }, await badgesOf(sight), await truthOf(sight), wrong);
  return wrong;
}

/** Opens a variant and waits until its rows are marked. */
async function openAtRest(one: Variant): Promise<Sight> {
  const sight = await open(world, one);
  await unfold(sight, one);
  await atRest(sight);
  return sight;
}

const scroll = ({ frame }: Sight, selector: string, to: number): Promise<void> =>
  frame.evaluate(
    (box, top) => {
      document.querySelector(box)!.scrollTop = top;
    },
    selector,
    to,
  );

describe.runIf(full)("recycled rows", () => {
  it.each(["virtual-members", "virtual-types"])("%s: at no paint while scrolling does a badge stand on another's row", { timeout: 60_000 }, async (id) => {
    const one = variant(id);
    const sight = await openAtRest(one);
    const seen = new Set<string>();
    for (let step = 1; step <= 25; step++) {
      await scroll(sight, "[role=rowgroup]", step * 97);
      expect([step, await wrongNow(sight, one)]).toEqual([step, []]);
      if (step % 5 !== 0) continue;
      await atRest(sight);
      const badges = (await badgesOf(sight)).filter(({ subject }) => subject !== "account");
      const rows = await sight.frame.$$eval("[role=rowgroup] [role=row]", (all) => all.length);
      expect([step, badges.length]).toEqual([step, rows]);
      for (const { key } of badges) seen.add(key);
    }
    expect(seen.size).toBeGreaterThan(30);
  });
});

describe.runIf(full)("lists that are never all there", () => {
  const known = async (what: "people" | "types"): Promise<{ known: number; complete: boolean }> => {
    const own = await world.driver.extension("options.html");
    const overview = await question<Record<"people" | "types", { known: number; complete: boolean }>>(own, "overview", {});
    await own.close();
    return { known: overview[what].known, complete: overview[what].complete };
  };

  it("lazy-types: partial until the end, then whole", { timeout: 60_000 }, async () => {
    const sight = await openAtRest(variant("lazy-types"));
    expect(await known("types")).toEqual({ known: 8, complete: false });
    await sight.page.bringToFront();
    await scroll(sight, ".rolagem", 10_000);
    await sight.frame.waitForFunction(() => document.querySelectorAll("tbody tr").length === 12);
    await atRest(sight);
    expect(await known("types")).toEqual({ known: 12, complete: true });
  });

  it("lazy-members: everybody seen so far is known, and the list isn't called whole", { timeout: 60_000 }, async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
    const one = variant("lazy-members");
    const sight = await open(world, one);
    for (const count of [8, 16, 24]) {
      await sight.page.bringToFront();
      await sight.frame.waitForFunction((rows) => document.querySelectorAll("tbody tr").length === rows, {}, count);
      await atRest(sight);
      expect(await wrongNow(sight, one)).toEqual([]);
      expect((await badgesOf(sight)).length).toBe(count);
      expect(await known("people")).toEqual({ known: count, complete: false });
      await scroll(sight, ".rolagem", 10_000);
    }
  });

  it("paged-members: every page, order and filter has its own people's badges", { timeout: 60_000 }, async () => {
    await connectAndRefresh(world.driver, world.sandbox.vexpenses.data.keys, "EMPRESA FICTICIA DE TESTES LTDA");
    const one = variant("paged-members");
    const sight = await open(world, one);
    const settle = async (shown: string, rows: number): Promise<void> => {
      await sight.frame.waitForFunction((text) => document.body.innerText.includes(text), {}, shown);
      await atRest(sight);
      expect([shown, await wrongNow(sight, one)]).toEqual([shown, []]);
      expect([shown, (await badgesOf(sight)).length]).toEqual([shown, rows]);
    };
    await settle("1–10 de 24", 10);
    await press(sight, "Próxima página");
    await settle("11–20 de 24", 10);
    await press(sight, "Próxima página");
    await settle("21–24 de 24", 4);
    expect((await known("people")).known).toBe(membersOf({}).length);
    await sight.page.bringToFront();
    await press(sight, "Ordenar por e-mail");
    await settle("Ordenar por nome", 10);
    await sight.frame.type('input[type="search"]', "silva");
    await settle("1–2 de 2", 2);
    // each letter was an address of its own
    await sight.frame.evaluate(() => history.go(-5));
    await settle("1–10 de 24", 10);
  });

  it("paged-types: what was filled is undone where it is, on whatever page it is by then", { timeout: 60_000 }, async () => {
    const one = variant("paged-types");
    const sight = await openAtRest(one);
    const before = await truthOf(sight);
    const inSight = new Set((await badgesOf(sight)).map(({ key }) => key));
    const sure = Object.entries(SURE).filter(([type]) => inSight.has(type));
    expect(sure.length).toBeGreaterThanOrEqual(4);
    await press(sight, "Aplicar sugestões seguras");
    await press(sight, "Confirmar preenchimento");
    await atRest(sight, 1_500, 600);
    expect(await truthOf(sight)).toMatchObject({ bindings: Object.fromEntries(sure.map(([type, value]) => [type, { value }])) });
    await press(sight, "Inverter ordem");
    await atRest(sight);
    expect(await wrongNow(sight, one)).toEqual([]);
    if (await offers(sight, "Desfazer", 500)) {
      await press(sight, "Desfazer");
      await atRest(sight, 1_500, 600);
    }
    // what is out of sight can't be undone, but nothing else may have become of it
    const after = await truthOf(sight);
    for (const [type, held] of Object.entries(after?.bindings ?? {})) expect([before?.bindings[type]?.value, SURE[type]]).toContain(held?.value);
  });
});

describe.runIf(full)("two companies in one account", () => {
  it("what was filled for the one is neither shown nor undone at the other", { timeout: 60_000 }, async () => {
    const one = variant("companies");
    const sight = await openAtRest(one);
    await press(sight, "Aplicar sugestões seguras");
    await press(sight, "Confirmar preenchimento");
    await atRest(sight, 1_500, 600);
    expect((await truthOf(sight))?.bindings["COMBUSTIVEL"]?.value).toBe("2.04.98");
    await press(sight, "Trocar empresa");
    await sight.frame.waitForFunction(() => document.body.innerText.includes("11.222.333/0002-70"));
    await atRest(sight);
    const there = await truthOf(sight);
    expect(there?.bindings["COMBUSTIVEL"]?.value).toBe("2.04.98");
    expect(await wrongNow(sight, one)).toEqual([]);
    expect((await panelOf(sight))?.text).not.toMatch(/campos? preenchidos?/);
    if (await offers(sight, "Desfazer", 500)) await press(sight, "Desfazer");
    await atRest(sight);
    expect(await truthOf(sight)).toEqual(there);
  });
});

describe.runIf(full)("while there is nothing to see yet", () => {
  const ALL_WELL = /todos os tipos/i;

  it.each(["slow", "skeleton"])("%s: nothing is said to be well before the rows are there", { timeout: 60_000 }, async (id) => {
    const page = await world.driver.open(`https://amp.vexpenses.com/v/${id}?ms=2500`);
    const sight = { page, frame: page.mainFrame() };
    await page.waitForSelector("h1");
    await page.waitForFunction(() => document.body.innerText.includes("Vincular tipo"));
    for (let look = 0; look < 8; look++) {
      expect((await badgesOf(sight)).filter(({ subject, key }) => subject === "type" && !/^[A-Z]/.test(key))).toEqual([]);
      expect((await panelOf(sight))?.text ?? "").not.toMatch(ALL_WELL);
    }
  });

  it("empty: no types is not “all have a category”", { timeout: 60_000 }, async () => {
    const sight = await openAtRest(variant("empty"));
    expect((await panelOf(sight))?.text ?? "").not.toMatch(ALL_WELL);
  });

  it("failing: a list that could not be loaded says nothing", { timeout: 60_000 }, async () => {
    const page = await world.driver.open("https://amp.vexpenses.com/v/failing");
    const sight = { page, frame: page.mainFrame() };
    await page.waitForFunction(() => document.body.innerText.includes("Não foi possível carregar"));
    await atRest(sight);
    expect(await badgesOf(sight)).toEqual([]);
    expect((await panelOf(sight))?.text ?? "").not.toMatch(ALL_WELL);
    await pressOn(page, "button", "Tentar novamente");
    await page.waitForSelector("tbody tr");
    await atRest(sight);
    expect((await badgesOf(sight)).filter(({ subject }) => subject === "type")).toHaveLength(12);
  });
});
