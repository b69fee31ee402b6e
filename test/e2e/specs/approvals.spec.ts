/** What an approver sees before deciding: one mark a row, and what OMIE will receive for a report. */
import type { ElementHandle } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportUrls } from "../../sandbox/vexpenses/urls.ts";
import { bindEverything, knowEverything, panelThat } from "../harness/approving.ts";
import { press, settledBadges } from "../harness/find.ts";
import { says, turnPage } from "../harness/journey.ts";
import { ONE_FAMILY, startWorld, type World } from "../harness/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.fresh());

/** Every type bound, everybody synchronised: the state of each row and what keeps it from being ready, by hand from the data set. */
const ALL_BOUND: Record<string, [state: string, reason: string]> = {
  8121: ["ready", ""],
  8122: ["blocked", "member.tag-missing"],
  8123: ["ready", ""],
  8124: ["unknown", "member.homonym"],
  8125: ["ready", ""],
  8126: ["ready", ""],
  8127: ["ready", ""],
  8128: ["ready", ""],
  8129: ["ready", ""],
  8130: ["blocked", "member.not-in-omie"],
  8131: ["unknown", "member.email-among-several"],
  8132: ["ready", ""],
};

const noMembersNote = (reasons: string[]): string[] => reasons.filter((code) => !/identified-by-name|tag-case|payment-data/.test(code));

describe.each(ONE_FAMILY)("family %s", (family) => {
  it("marks every row that waits, once, and decides it without its types once every type is bound", async () => {
    bindEverything(world);
    await knowEverything(world, family);
    const page = await world.driver.open(world.urls(family).approvals);
    const marks = await settledBadges(page, "report", 12);
    expect(Object.fromEntries(marks.map(({ key, state, reasons }) => [key, [state, noMembersNote(reasons).join(" ")]]))).toEqual(ALL_BOUND);
    const misplaced = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("prontidao-badge")].filter((badge) => !badge.closest("tr")?.textContent?.includes(`#${badge.dataset["key"]} `)).length);
    expect(misplaced).toBe(0);

    const popup = await world.driver.extension("popup.html");
    await says(popup, "Nesta tela: 8 chegam, 2 não, 2 sem como saber");
    await popup.close();

    // decided long ago: whether it will arrive is no question any more
    await page.goto(world.urls(family).decided);
    await page.waitForFunction(() => document.body.textContent?.includes("#8090"));
    expect(await page.evaluate(() => new Promise<number>((resolve) => setTimeout(() => resolve(document.querySelectorAll("prontidao-badge").length), 800)))).toBe(0);
    expect(world.sandbox.vexpenses.presses.map(({ what }) => what)).toEqual(["synchronise"]);
    expect(world.driver.problems).toEqual([]);
  });

  it("turning pages never leaves another report's mark on a row", async () => {
    world.sandbox.vexpenses.settings.approvals.perPage = 5;
    const page = await world.driver.open(world.urls(family).approvals);
    const seen: string[] = [];
    for (const count of [5, 5, 2]) {
      await page.waitForFunction(
        (before, wanted) => {
          const keys = [...document.querySelectorAll<HTMLElement>("prontidao-badge")].map((badge) => badge.dataset["key"] ?? "");
          return keys.length === wanted && !keys.some((key) => before.includes(key));
        },
        { timeout: 15_000 },
        seen,
        count,
      );
      const misplaced = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("prontidao-badge")].filter((badge) => !badge.closest("tr")?.textContent?.includes(`#${badge.dataset["key"]} `)).length);
      expect(misplaced).toBe(0);
      seen.push(...(await settledBadges(page, "report", count)).map(({ key }) => key));
      if (seen.length < 12) await turnPage(page);
    }
    expect(seen).toEqual(Object.keys(ALL_BOUND));
  });

  it("with a type unbound says that the person is right and the report has to be opened", async () => {
    await knowEverything(world, family);
    const page = await world.driver.open(world.urls(family).approvals);
    const marks = await settledBadges(page, "report", 12);
    const ana = marks.find(({ key }) => key === "8121");
    expect([ana?.state, ana?.reasons.includes("report.types-unseen")]).toEqual(["unknown", true]);
    expect(marks.filter(({ state }) => state === "ready")).toEqual([]);
    expect(marks.find(({ key }) => key === "8122")?.state).toBe("blocked");
  });

  it("without anything known: no row and no report is ready", async () => {
    const page = await world.driver.open(world.urls(family).approvals);
    const marks = await settledBadges(page, "report", 12);
    expect(new Set(marks.map(({ state }) => state))).toEqual(new Set(["unknown"]));
    await page.goto(reportUrls(family, 8121).approval);
    const panel = await panelThat(page, ({ state }) => state !== null);
    expect([panel.state, panel.reasons]).toEqual(["unknown", expect.arrayContaining(["connection.none"])]);
  });

  it("a report: the verdict, whom to tell, and every entry OMIE would receive", async () => {
    await knowEverything(world, family);
    const page = await world.driver.open(reportUrls(family, 8123).approval);
    const panel = await panelThat(page, ({ state }) => state === "blocked");
    expect(panel.reasons.filter((code) => code === "type.unbound")).toHaveLength(2);
    expect(panel.payables).toEqual([
      { type: "Uber", category: "", cents: "7800", reimbursable: "true", state: "blocked" },
      { type: "Material de escritório", category: "2.04.06", cents: "2000", reimbursable: "true", state: "blocked" },
      { type: "Hospedagem", category: "", cents: "45000", reimbursable: "false", state: "blocked" },
    ]);
    for (const said of [
      "Não é erro do colaborador: não reprove por isso.",
      "O tipo “Uber” está sem categoria do Omie.",
      "Quem resolve: financeiro",
      "Bruno Carvalho Fictício",
      "Banco Inventado - Conta Corrente",
      "11.222.333/0001-99",
      "A reembolsar ao colaboradorR$ 98,00",
      "confira para não pagar em dobro com a faturaR$ 450,00",
      "Departamento e projeto não vão: preencher no Omie",
      "Sem adiantamento vinculado.",
      "PDF do relatório",
      "Dados do Omie:",
    ])
      expect(panel.text).toContain(said);
    const [mark] = await settledBadges(page, "report", 1);
    expect([mark?.key, mark?.state]).toEqual(["8123", "blocked"]);
    expect(world.sandbox.vexpenses.presses.map(({ what }) => what)).toEqual(["synchronise"]);
    expect(world.driver.problems).toEqual([]);
  });

  it("copies a notice for finance that names report, person and reason, and no key", async () => {
    await knowEverything(world, family);
    const page = await world.driver.open(reportUrls(family, 8123).approval);
    await panelThat(page, ({ state }) => state === "blocked");
    await press(page, "button", "Copiar aviso para o financeiro");
    await panelThat(page, ({ text }) => text.includes("Copiado."));
    // pasted as a person would, into a field of the page's own
    await page.evaluate(() => {
      const field = document.createElement("textarea");
      field.id = "colar";
      document.querySelector("main")?.prepend(field);
      field.focus();
    });
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    const pasted = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#colar")?.value ?? "");
    expect(pasted).toContain("Relatório #8123 de Bruno Carvalho Fictício: Não chega.");
    expect(pasted).toContain("O tipo “Uber” está sem categoria do Omie.");
    for (const secret of Object.values(world.sandbox.vexpenses.data.keys)) expect(pasted).not.toContain(secret);
  });

  it("follows the mark of each expense where approval is partial", async () => {
    world.sandbox.vexpenses.settings.approvals.partial = true;
    await knowEverything(world, family);
    const page = await world.driver.open(reportUrls(family, 8123).approval);
    await panelThat(page, ({ payables }) => payables.length === 3);
    const markRow = async (row: number, name: string): Promise<void> => {
      const button = await page.evaluateHandle(
        (index, wanted) => {
          const line = [...document.querySelectorAll("tbody tr")].filter((one) => /Despesa inventada/.test(one.textContent ?? ""))[index];
          return [...(line?.querySelectorAll("button, label") ?? [])].find((one) => one.textContent?.trim() === wanted) ?? null;
        },
        row,
        name,
      );
      await (button.asElement() as ElementHandle<Element> | null)?.click();
    };
    await markRow(0, "Reprovar");
    let panel = await panelThat(page, ({ payables }) => payables[0]?.cents === "3210");
    await markRow(1, "Reprovar");
    await markRow(3, "Reprovar");
    // the unbound types only stand on rejected expenses now
    panel = await panelThat(page, ({ state }) => state === "ready");
    expect(panel.payables).toEqual([{ type: "Material de escritório", category: "2.04.06", cents: "2000", reimbursable: "true", state: "ready" }]);
    await markRow(2, "Reprovar");
    panel = await panelThat(page, ({ text }) => text.includes("Nada vai para o Omie"));
    expect([panel.payables, panel.state]).toEqual([[], null]);
    await markRow(2, "Aprovar");
    await panelThat(page, ({ state }) => state === "ready");
    expect(world.sandbox.vexpenses.presses.map(({ what }) => what)).toEqual(["synchronise"]);
  });

  it("says what else an approver should know", async () => {
    bindEverything(world);
    await knowEverything(world, family);
    const at = async (number: number) => {
      const page = await world.driver.open(reportUrls(family, number).approval);
      const panel = await panelThat(page, ({ text }) => text.length > 0);
      await page.close();
      return panel;
    };
    expect((await at(8128)).text).toContain("Ainda faltam 2 etapas depois desta");
    expect((await at(8129)).text).toContain("Este relatório já foi aprovado antes");
    expect(await at(8126)).toMatchObject({ state: "unknown", payables: [{ cents: "-1" }] });
    expect((await at(8127)).payables).toMatchObject([{ cents: "56000", reimbursable: "true" }]);
    expect((await at(8132)).text).toContain("Adiantamento vinculado: R$ 500,00");
    const empty = await at(8131);
    expect([empty.state, empty.payables]).toEqual([null, []]);
    expect(empty.text).toContain("o relatório não tem despesas");
    // markup in names stays text
    const hostile = await world.driver.open(reportUrls(family, 8130).approval);
    await panelThat(hostile, ({ state }) => state === "blocked");
    expect(await hostile.evaluate(() => (window as { __pwned?: unknown }).__pwned)).toBeUndefined();
  });

  it("where reports are rejected or reopened, says that OMIE keeps what it has", async () => {
    const rejecting = await world.driver.open(world.urls(family).rejectReports);
    await panelThat(rejecting, ({ text }) => text.includes("não apaga o que já está no Omie"));
    const decided = await world.driver.open(reportUrls(family, 8090).report);
    const panel = await panelThat(decided, ({ text }) => text.includes("não apaga o que já está no Omie"));
    expect(panel.text).toContain("Já aprovado: se chegou, só o Omie mostra.");
    expect(panel.state).toBeNull();
  });

  it("neither list nor report is moved: every row and button stays where it is, and the page asks its back end for the same", async () => {
    const plain = await startWorld({ extension: false });
    try {
      for (const url of [world.urls(family).approvals, reportUrls(family, 8123).approval]) {
        const places = async (of: World): Promise<string[]> => {
          const page = await of.driver.open(url);
          await page.waitForFunction(() => [...document.querySelectorAll("main button")].some((one) => /Aprovar/.test(one.textContent ?? "")));
          if (of === world) await settledBadges(page, "report", 1);
          // up and down only: a mark takes its width from its own column, and a longer page may get a scroll bar
          const found = await page.evaluate(() =>
            [...document.querySelectorAll("main button, main tr, main h1")].map((one) => {
              const { top, height } = one.getBoundingClientRect();
              return [one.localName, top, height].join(" ");
            }),
          );
          await page.close();
          return found;
        };
        expect(await places(world)).toEqual(await places(plain));
      }
      expect(world.sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(plain.sandbox.requests.map(({ method, path }) => `${method} ${path}`));
    } finally {
      await plain.close();
    }
  });
});
