// @vitest-environment happy-dom
/** Lists of reports: which rows are marked, what is asked about them, and what the popup may count. */
import "../components/portuguese.ts";
import { afterEach, describe, expect, it } from "vitest";
import { isCut } from "../../entrypoints/approvals/cut.ts";
import { reportList } from "../../entrypoints/approvals/list.ts";
import { reversals } from "../../entrypoints/approvals/reversals.tsx";
import { marksHere } from "../../entrypoints/page.content/meeting.ts";
import type { State } from "../../lib/model/verdicts.ts";
import { must, show, showHtml } from "../vexpenses/page.ts";
import { standIn } from "./desk.ts";

let ends = new AbortController();
afterEach(() => ends.abort());

function list(statuses: string[]): string {
  const rows = statuses.map((status, n) => `<tr><td>Ana Souza Inventada</td><td>#${8101 + n} - Viagem</td><td>${status}</td><td>R$ 10,00</td></tr>`);
  return `<main><h1>Aprovações</h1><table><thead><tr><th>Solicitante</th><th>Relatório</th><th>Status</th><th>Valor</th></tr></thead><tbody>${rows.join("")}</tbody></table></main>`;
}

describe("the approvals list", () => {
  it("marks what waits, by its number, and asks about whose it is", () => {
    showHtml(list(["Aguardando você", "Aprovado", "Reprovado", "Pago", ""]));
    ends = new AbortController();
    const rows = reportList(standIn().desk, ends.signal).look();
    expect(rows.map(({ place, subject, label }) => [place.subject, place.key, subject, label])).toEqual([
      ["report", "8101", { kind: "report", number: "8101", person: "Ana Souza Inventada" }, "#8101 · Ana Souza Inventada"],
      ["report", "8105", { kind: "report", number: "8105", person: "Ana Souza Inventada" }, "#8105 · Ana Souza Inventada"],
    ]);
  });

  it("counts for the popup once every row is answered, and no longer than the page lasts", () => {
    showHtml(list(["Aguardando você", "Aguardando você", "Aguardando você"]));
    ends = new AbortController();
    const states = new Map<string, State>([
      ["8101", "ready"],
      ["8102", "checking"],
      ["8103", "blocked"],
    ]);
    const { desk } = standIn();
    desk.verdict = (subject) => (subject.kind === "report" ? { state: states.get(subject.number) ?? "unknown", reasons: [], checkedAt: null } : null);
    const running = reportList(desk, ends.signal);
    expect(marksHere()).toBeNull();
    running.look();
    expect(marksHere()).toBeNull();
    states.set("8102", "unknown");
    expect(marksHere()).toEqual({ ready: 1, blocked: 1, unknown: 1 });
    ends.abort();
    expect(marksHere()).toBeNull();
  });

  it("a text that is cut off, or a paragraph in a link, has its mark before it", () => {
    showHtml(`<table><tr id="plain"><td><a href="#1"><span>#1</span></a></td></tr>
      <tr id="cut"><td><a href="#2"><span style="overflow-x:hidden;white-space:nowrap">#2</span></a></td></tr>
      <tr id="dots"><td style="text-overflow:ellipsis"><span>#3</span></td></tr>
      <tr id="block"><td><a href="#4"><p style="display:block">#4</p></a></td></tr></table>`);
    const cut = (id: string): boolean => isCut(must(`#${id} :is(span, p)`), must(`#${id}`));
    expect([cut("plain"), cut("cut"), cut("dots"), cut("block")]).toEqual([false, true, true, true]);
  });
});

describe("Reprovar relatórios", () => {
  it("says that OMIE keeps what it has, and of which reports that is known", async () => {
    show("reject-reports");
    ends = new AbortController();
    const { desk, asked, again } = standIn();
    const running = reversals(desk, ends.signal);
    expect(running.look()).toEqual([]);
    const text = (): string => must("prontidao-panel").shadowRoot?.textContent ?? "";
    expect(text()).toContain("não apaga o que já está no Omie");
    expect(text()).not.toContain("#8101");
    expect(asked.map(({ ask }) => (ask as { subjects: unknown }).subjects)).toEqual([[{ kind: "report", number: "8101", person: "Ana Souza" }]]);
    await asked[0]?.answer({ verdicts: [{ state: "ready", reasons: [{ code: "report.already-in-omie", data: { count: 3 } }], checkedAt: null }] });
    expect(again.count).toBe(1);
    running.look();
    expect(text()).toContain("#8101 Este relatório já tem lançamentos no Omie (3): reprovar aqui não apaga lá.");
    expect(asked).toHaveLength(1);
    ends.abort();
    expect(document.querySelector("prontidao-panel")).toBeNull();
  });
});
