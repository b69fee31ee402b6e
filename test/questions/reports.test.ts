/** What pages about reports ask: rows of a list, and what OMIE will receive for one report. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ListedReport } from "../../lib/model/verdicts.ts";
import { expense, report } from "../readiness/reports.ts";
import { background, type Background, DAY, DEMO_ID, DEMO_KEYS } from "./background.ts";
import { ACCOUNT, BINDINGS, CNPJ, CONFIGURAR, MEMBER_LISTS, OPTIONS, SYNCHRONISED } from "./seen.ts";

afterEach(() => vi.unstubAllGlobals());

const HERE = { cnpj: CNPJ };
const row = (person: string, number = "8101"): ListedReport => ({ kind: "report", number, person });

const office = OPTIONS.find(({ label }) => label === "2.04.06 - Material de Escritório") ?? null;
const ALL_BOUND = BINDINGS.map((binding) => ({ ...binding, chosen: office, saved: office }));

async function known(stage: Background, bindings = ALL_BOUND): Promise<void> {
  const { ask, refresh } = stage;
  await ask("connect", { ...DEMO_KEYS, consent: 1 });
  await refresh(DEMO_ID);
  await ask("observe", { observations: [...MEMBER_LISTS, { kind: "bindings", rows: bindings, complete: true }, { kind: "account", account: ACCOUNT }, SYNCHRONISED], company: HERE });
}

describe("rows of a list of reports", () => {
  it("are decided by whose they are once every type is bound; in the order asked, beside other subjects", async () => {
    const stage = background();
    await known(stage);
    const ana = MEMBER_LISTS[0]?.kind === "members" ? MEMBER_LISTS[0].list.members[0] : undefined;
    if (!ana) throw new Error("nobody is listed");
    const { verdicts } = await stage.ask("verdicts", {
      subjects: [row("Elisa Ferraz Fictícia"), { kind: "member", member: ana }, row("Ana Beatriz Lima Fictícia"), row("José da Silva Inventado"), row("")],
      company: HERE,
    });
    expect(verdicts.map(({ state }) => state)).toEqual(["blocked", "ready", "ready", "unknown", "unknown"]);
  });

  it("a person who is there twice fares the same in both", async () => {
    const stage = background();
    await known(stage);
    const { verdicts } = await stage.ask("verdicts", { subjects: [row("Ana Beatriz Lima Fictícia", "1"), row("Ana Beatriz Lima Fictícia", "2")], company: HERE });
    expect(verdicts[0]).toEqual(verdicts[1]);
  });

  it("with one type unbound: the person is right, and the report has to be opened", async () => {
    const stage = background();
    await known(stage, [...ALL_BOUND.slice(1), { ...ALL_BOUND[0]!, chosen: null, saved: null }]);
    const { verdicts } = await stage.ask("verdicts", { subjects: [row("Ana Beatriz Lima Fictícia")], company: HERE });
    expect([verdicts[0]?.state, verdicts[0]?.reasons.map(({ code }) => code)]).toEqual(["unknown", expect.arrayContaining(["report.types-unseen"])]);
  });

  it("entries known to be in OMIE are a note, and change no state", async () => {
    const history = { nonReimbursableArrives: false, entriesOf: (number: string) => (number === "8101" ? 2 : 0) };
    const stage = background(() => ({ history: async () => history }));
    await known(stage);
    const { verdicts } = await stage.ask("verdicts", { subjects: [row("Ana Beatriz Lima Fictícia", "8101"), row("Ana Beatriz Lima Fictícia", "8102")], company: HERE });
    expect(verdicts.map(({ state }) => state)).toEqual(["ready", "ready"]);
    expect(verdicts[0]?.reasons.at(-1)).toEqual({ code: "report.already-in-omie", data: { count: 2 } });
    expect(verdicts[1]?.reasons.some(({ code }) => code === "report.already-in-omie")).toBe(false);
  });

  it("data older than the limit: unknown, with what it was before and when", async () => {
    const stage = background();
    await known(stage);
    const before = (await stage.ask("verdicts", { subjects: [row("Ana Beatriz Lima Fictícia")], company: HERE })).verdicts[0];
    expect(before?.checkedAt).toEqual(expect.any(Number));
    // nobody is here, so nothing is refreshed behind the answer
    stage.presence.here = false;
    await stage.clock.sleep(31 * DAY);
    const [later] = (await stage.ask("verdicts", { subjects: [row("Ana Beatriz Lima Fictícia")], company: HERE })).verdicts;
    expect(later?.state).toBe("unknown");
    expect(later?.reasons.find(({ code }) => code === "books.stale")?.data).toEqual({ at: expect.any(Number), was: "ready" });
  });
});

describe("the preview of one report", () => {
  const mine = report({ person: "Ana Beatriz Lima Fictícia", expenses: [expense({ type: "Material de escritório", cents: 1_000 }), expense({ type: "Material de escritório", cents: 234 })] });

  it("is what OMIE will receive, with the company it is about", async () => {
    const stage = background();
    await known(stage);
    const { connection, preview } = await stage.ask("preview", { report: mine, company: HERE });
    expect(connection?.id).toBe(DEMO_ID);
    expect(preview).toMatchObject({ verdict: { state: "ready" }, payables: [{ type: "Material de escritório", cents: 1_234, category: { code: "2.04.06" } }], account: "Banco Inventado - Conta Corrente", company: { cnpj: "11.222.333/0001-99" } });
  });

  it("without a connection is what Configurar alone tells: an unbound type keeps it back, nothing is ready", async () => {
    const stage = background();
    await stage.ask("observe", { observations: CONFIGURAR, company: HERE });
    const unbound = await stage.ask("preview", { report: report({ expenses: [expense({ type: "Uber" })] }), company: HERE });
    expect(unbound.preview.verdict?.state).toBe("blocked");
    expect((await stage.ask("preview", { report: mine, company: HERE })).preview.verdict?.state).toBe("unknown");
  });

  it.each([
    ["half a cent", { ...mine, expenses: [expense({ cents: 0.5 })] }],
    ["a number that is none", { ...mine, number: "81a" }],
    ["more than can be read", { ...mine, expenses: Array.from({ length: 2_001 }, () => expense()) }],
    ["a person as long as a page", { ...mine, person: "x".repeat(501) }],
    ["a day that is no day", { ...mine, timeline: [{ at: { day: "today", time: "" }, action: "approved" }] }],
    ["something nobody asked for", { ...mine, note: "x" }],
  ])("refuses %s", async (_, wrong) => {
    const { reply } = background();
    expect(await reply("preview", { report: wrong, company: HERE })).toEqual({ ok: false, error: "malformed" });
  });

  it("takes 500 expenses", async () => {
    const stage = background();
    await known(stage);
    const { preview } = await stage.ask("preview", { report: { ...mine, expenses: Array.from({ length: 500 }, (_, n) => expense({ type: "Material de escritório", cents: n })) }, company: HERE });
    // 0 + 1 + … + 499
    expect(preview.payables.map(({ cents, expenses }) => [cents, expenses])).toEqual([[124_750, 500]]);
  });
});
