// @vitest-environment happy-dom
/** A screen of fifty reports: marked at once, and one question for all of them. */
import "../components/portuguese.ts";
import { afterEach, expect, it, vi } from "vitest";
import { reportList } from "../../entrypoints/approvals/list.ts";
import { createBoard } from "../../entrypoints/page.content/board.ts";
import { showHtml } from "../vexpenses/page.ts";
import { standIn } from "./desk.ts";

const ends = new AbortController();
afterEach(() => ends.abort());

it("asks one question for fifty rows, and draws what it answers", async () => {
  const rows = Array.from({ length: 50 }, (_, n) => `<tr><td>Pessoa Inventada ${n % 40}</td><td>#${9000 + n} - Viagem ${n}</td><td>R$ 10,00</td></tr>`);
  showHtml(`<main><h1>Aprovações</h1><table><thead><tr><th>Solicitante</th><th>Relatório</th><th>Valor</th></tr></thead><tbody>${rows.join("")}</tbody></table></main>`);
  const { desk, asked } = standIn();
  const board = createBoard({ window, signal: ends.signal, ask: desk.ask, company: () => ({}), write: desk.write, answered: () => undefined, explainer: () => new Promise(() => undefined) });
  const look = (): void => board.show(reportList(desk, ends.signal).look());
  look();
  const states = (): (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('prontidao-badge[data-subject="report"]')].map(({ dataset }) => dataset["state"]);
  await vi.waitFor(() => expect(states()).toEqual(Array.from({ length: 50 }, () => "checking")));
  look();
  expect(asked.map(({ name, ask }) => [name, (ask as { subjects: unknown[] }).subjects.length])).toEqual([["verdicts", 50]]);
  await asked[0]?.answer({ connection: null, syncedAt: null, verdicts: Array.from({ length: 50 }, (_, n) => ({ state: n % 2 ? "blocked" : "ready", reasons: [], checkedAt: null })) });
  await vi.waitFor(() => expect(states()).toEqual(Array.from({ length: 50 }, (_, n) => (n % 2 ? "blocked" : "ready"))));
  look();
  expect(asked).toHaveLength(1);
});
