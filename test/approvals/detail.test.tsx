// @vitest-environment happy-dom
/** One report on screen: what is asked about it and when, and what is drawn of the answers. */
import "../components/portuguese.ts";
import { afterEach, describe, expect, it } from "vitest";
import { reportDetail } from "../../entrypoints/approvals/detail.tsx";
import type { Report, ReportPreview } from "../../lib/model/reports.ts";
import { NO_HISTORY, groundsOf } from "../../lib/readiness/grounds.ts";
import { memberVerdict } from "../../lib/readiness/index.ts";
import { ownerOf } from "../../lib/readiness/reader.ts";
import { reportPreview } from "../../lib/readiness/report.ts";
import { books, NOW } from "../readiness/books.ts";
import { setup } from "../readiness/reports.ts";
import { must, showHtml } from "../vexpenses/page.ts";
import { standIn } from "./desk.ts";

type Row = [type: string, amount: string, rejected?: boolean];

const page = (rows: Row[], { number = "8101", title = "Viagem", buttons = true } = {}): string => `<main><h1>Relatório #${number} - ${title}</h1>
  <p>Solicitante: Lívia Teste Andrade</p><p>Etapa 1 de 1</p>${buttons ? "<button>Enviar</button>" : ""}
  <table><thead><tr><th>Tipo de despesa</th><th>Valor</th><th>Reembolsável</th><th>Decisão</th></tr></thead><tbody>${rows
    .map(
      ([type, amount, rejected], n) =>
        `<tr><td>${type}</td><td>${amount}</td><td>Sim</td><td><label><input type="radio" name="d${n}" ${rejected ? "" : "checked"}> Aprovar</label><label><input type="radio" name="d${n}" ${rejected ? "checked" : ""}> Reprovar</label></td></tr>`,
    )
    .join("")}</tbody></table></main>`;

let ends = new AbortController();
afterEach(() => ends.abort());

function open(html: string) {
  showHtml(html);
  ends = new AbortController();
  const stage = standIn();
  const running = reportDetail(stage.desk, ends.signal);
  return { ...stage, running, look: () => running.look(), end: () => ends.abort() };
}

/** The rules' own answer to what was asked. */
const ruled = (ask: unknown): { preview: ReportPreview } => {
  const { report } = ask as { report: Report };
  return { preview: reportPreview(report, memberVerdict(ownerOf(report), books(), NOW), groundsOf(books(), setup(), NO_HISTORY, NOW), NOW) };
};

const panel = (): ShadowRoot => {
  const root = must('prontidao-panel[data-feature="report"]').shadowRoot;
  if (!root) throw new Error("nothing is drawn in the panel");
  return root;
};
const payables = (): (string | undefined)[] => [...panel().querySelectorAll<HTMLElement>("[data-payable]")].map(({ dataset }) => `${dataset["type"]} ${dataset["amountCents"]} ${dataset["state"]}`);

describe("the preview of a report", () => {
  it("is asked once for what the page shows, and drawn after everything of the page", async () => {
    const { look, asked, again } = open(page([["Combustível", "R$ 10,00"], ["Combustível", "R$ 20,50"]]));
    expect(look()[0]?.verdict?.state).toBe("checking");
    look();
    expect(asked.map(({ name }) => name)).toEqual(["preview"]);
    expect(panel().querySelector("[aria-busy=true]")).not.toBeNull();
    await asked[0]?.answer(ruled(asked[0].ask));
    expect(again.count).toBe(1);
    const [mark] = look();
    expect([mark?.place.key, mark?.verdict?.state]).toEqual(["8101", "ready"]);
    expect(payables()).toEqual(["Combustível 3050 ready"]);
    expect(must("main").lastElementChild?.localName).toBe("prontidao-panel");
    expect(asked).toHaveLength(1);
  });

  it("follows what is marked, and an older answer never replaces a newer one", async () => {
    const { look, asked } = open(page([["Combustível", "R$ 10,00"], ["Hotel", "R$ 20,00"]]));
    look();
    const [, reject] = document.querySelectorAll<HTMLInputElement>("tr:nth-child(2) input");
    if (!reject) throw new Error("no second mark");
    reject.checked = true;
    look();
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(ruled(asked[1].ask));
    look();
    expect(payables()).toEqual(["Combustível 1000 ready"]);
    await asked[0]?.answer(ruled(asked[0].ask));
    look();
    expect(payables()).toEqual(["Combustível 1000 ready"]);
  });

  it("everything rejected: nothing goes, and there is no verdict to give", async () => {
    const { look, asked } = open(page([["Combustível", "R$ 10,00", true]]));
    look();
    await asked[0]?.answer(ruled(asked[0].ask));
    expect(look()).toEqual([]);
    expect(panel().textContent).toContain("Nada vai para o Omie: o relatório volta inteiro");
    expect(payables()).toEqual([]);
  });

  it("another report in the same place keeps nothing of the one before", async () => {
    const { look, asked } = open(page([["Combustível", "R$ 10,00"]]));
    look();
    await asked[0]?.answer(ruled(asked[0].ask));
    look();
    must("h1").textContent = "Relatório #8102 - Outra";
    expect(look()[0]?.verdict?.state).toBe("checking");
    expect(payables()).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it("nobody answers: unknown, and said so", async () => {
    const { look, asked } = open(page([["Combustível", "R$ 10,00"]]));
    look();
    await asked[0]?.answer(null);
    expect(look()[0]?.verdict).toMatchObject({ state: "unknown", reasons: [{ code: "connection.unreadable" }] });
    expect(panel().querySelector(".verdict")?.textContent).not.toContain("Chega");
  });

  it("asks again when what was answered may no longer hold", () => {
    const { look, asked, running } = open(page([["Combustível", "R$ 10,00"]]));
    look();
    running.outdated?.();
    expect(asked).toHaveLength(2);
  });

  it("no expenses: said by the page, there is nothing to send; not said, nothing is drawn", async () => {
    const bare = open("<main><h1>Relatório #7</h1><p>Solicitante: Ana</p><p>Carregando...</p></main>");
    expect(bare.look()).toEqual([]);
    expect([bare.asked, document.querySelector("prontidao-panel")]).toEqual([[], null]);
    bare.end();
    const { look, asked } = open("<main><h1>Relatório #7</h1><p>Solicitante: Ana</p><p>Nenhuma despesa neste relatório.</p></main>");
    look();
    await asked[0]?.answer(ruled(asked[0].ask));
    expect(look()).toEqual([]);
    expect(panel().textContent).toContain("o relatório não tem despesas");
  });

  it("amounts that can't be read in one way, or aren't in reais, are never summed", async () => {
    const { look, asked } = open(page([["Combustível", "R$ 1.234,56"], ["Combustível", "-R$ 0,01"], ["Hotel", "US$ 10.00"], ["Táxi", "R$ 1,5"], ["Almoço", "R$ 3,00"]]));
    look();
    await asked[0]?.answer(ruled(asked[0].ask));
    look();
    expect(payables()).toEqual(["Combustível 123455 ready", "Hotel  unknown", "Táxi 150 unknown", "Almoço 300 unknown"]);
  });

  it("a title of markup and emoji stays text, and a name longer than a question carries is cut", () => {
    const long = "x".repeat(900);
    const { look, asked } = open(page([[`${long}`, "R$ 1,00"], ["Táxi", "R$ 2,00"]], { title: "&lt;img src=x onerror=alert(1)&gt; #2 🎉" }));
    look();
    const { report } = (asked[0]?.ask ?? {}) as { report: Report };
    expect(report.description).toBe("<img src=x onerror=alert(1)> #2 🎉");
    expect(report.expenses[0]?.type).toHaveLength(500);
  });

  it("what was approved already isn't foretold: no mark, and no state in the panel", async () => {
    const html = page([["Combustível", "R$ 10,00"]], { buttons: false }).replace("<p>Etapa 1 de 1</p>", "<p>Status: Aprovado</p><button>Reabrir Relatório</button>");
    const { look, asked } = open(html);
    look();
    await asked[0]?.answer(ruled(asked[0].ask));
    expect(look()).toEqual([]);
    expect(panel().querySelector("[data-state]:not([data-payable])")).toBeNull();
    expect(panel().textContent).toContain("Já aprovado: se chegou, só o Omie mostra.");
    expect(panel().textContent).toContain("não apaga o que já está no Omie");
  });

  it("takes the panel away with the page", async () => {
    const { look, asked, end } = open(page([["Combustível", "R$ 10,00"]]));
    look();
    end();
    expect(document.querySelector("prontidao-panel")).toBeNull();
    await asked[0]?.answer(ruled(asked[0].ask));
    expect(document.querySelector("prontidao-panel")).toBeNull();
  });
});
