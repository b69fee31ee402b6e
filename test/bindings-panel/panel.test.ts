// @vitest-environment happy-dom
import "../components/portuguese.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPanel } from "../../entrypoints/bindings-panel/panel.tsx";
import type { Desk } from "../../entrypoints/page.content/desk.ts";
import type { Panel } from "../../entrypoints/page.content/meeting.ts";
import { readBindings } from "../../lib/vexpenses/page/bindings.ts";
import { bindingFacts, createSavedTracker } from "../../lib/vexpenses/page/saved.ts";
import { must, showHtml } from "../vexpenses/page.ts";

const PAGE = `<main><h1>Omie</h1><form method="post"><table><thead><tr><th>Tipo de despesa</th><th>Categoria</th></tr></thead><tbody>
  ${["Pedágio", "Hotel"].map((type, n) => `<tr><td>${type}</td><td><select name="c${n}"><option value="">Selecione</option><option value="1">Pedágio</option><option value="2">Hotel</option></select></td></tr>`).join("")}
</tbody></table></form></main>`;

interface Stage {
  panel: Panel;
  signal: AbortController;
  /** answers the question for suggestions: each type's own category, sure */
  answer(): Promise<void>;
  look(): void;
  press(name: string): void;
  text(): string;
}

function stage(): Stage {
  showHtml(PAGE);
  const signal = new AbortController();
  const tracker = createSavedTracker();
  let reply: ((answer: unknown) => void) | null = null as ((answer: unknown) => void) | null;
  const desk: Desk = {
    document,
    tracker,
    choices: new Map(),
    ask: () => new Promise((resolve) => (reply = resolve as (answer: unknown) => void)),
    company: () => ({}),
    connection: () => null,
    verdict: () => null,
    taught: () => null,
    types: () => null,
    panelScript: () => Promise.resolve(createPanel),
    observe: () => undefined,
    write: (work) => work(),
    again: () => undefined,
  };
  const panel = createPanel(desk, signal.signal);
  const look = (): void => {
    const { rows } = readBindings(document);
    panel.looked(rows, bindingFacts(tracker, rows));
  };
  const root = (): ShadowRoot | null | undefined => document.querySelector("prontidao-panel")?.shadowRoot;
  return {
    panel,
    signal,
    look,
    async answer() {
      await vi.waitFor(() => expect(reply).not.toBeNull());
      const suggest = (type: string, value: string) => ({ type, sure: true, suggestions: [{ option: { value, label: type }, code: "", name: type, why: { code: "same-name" } }] });
      reply?.({ suggestions: [suggest("Pedágio", "1"), suggest("Hotel", "2")], from: "page", planned: [], groups: {} });
      await vi.waitFor(() => expect(panel.suggested("Hotel")).not.toBeNull());
    },
    press(name) {
      const button = [...(root()?.querySelectorAll("button") ?? [])].find((one) => one.textContent === name);
      if (!button) throw new Error(`no button "${name}"`);
      button.click();
    },
    text: () => (root()?.textContent ?? "").replaceAll(/\s+/g, " "),
  };
}

const panels = (): number => document.querySelectorAll("prontidao-panel").length;

/** Suggested, previewed, confirmed and held for the second it takes. */
async function filled(): Promise<Stage> {
  const on = stage();
  on.look();
  await on.answer();
  on.press("Aplicar sugestões seguras");
  await vi.advanceTimersByTimeAsync(20);
  on.press("Confirmar preenchimento");
  await vi.advanceTimersByTimeAsync(1_100);
  on.look();
  return on;
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the panel", () => {
  it("appears once, complete, before the table", async () => {
    const on = stage();
    on.look();
    expect(panels()).toBe(0);
    await on.answer();
    on.look();
    expect(panels()).toBe(1);
    expect(must("prontidao-panel").nextElementSibling).toBe(must("table"));
    expect(on.text()).toContain("Aplicar sugestões seguras");
  });

  it("counts what it filled as unsaved until the page's own Salvar was pressed", async () => {
    const on = await filled();
    expect(must<HTMLSelectElement>("select[name=c0]").value).toBe("1");
    expect(on.text()).toContain("2 campos preenchidos, ainda não salvos");
    on.panel.savePressed(new Set(readBindings(document).rows.map((row) => row.id)));
    await vi.advanceTimersByTimeAsync(20);
    expect(on.text()).not.toContain("ainda não salv");
  });

  it("takes back what it filled", async () => {
    const on = await filled();
    on.press("Desfazer");
    await vi.advanceTimersByTimeAsync(20);
    expect(must<HTMLSelectElement>("select[name=c1]").value).toBe("");
    expect(on.text()).not.toContain("ainda não salv");
  });

  it("says which field can't be emptied and goes on counting it", async () => {
    const on = await filled();
    const stubborn = must<HTMLSelectElement>("select[name=c1]");
    stubborn.addEventListener("change", () => (stubborn.value = "2"));
    on.press("Desfazer");
    await vi.advanceTimersByTimeAsync(20);
    on.look();
    await vi.advanceTimersByTimeAsync(20);
    expect(must<HTMLSelectElement>("select[name=c0]").value).toBe("");
    expect(on.text()).toContain("1 campo preenchido, ainda não salvo");
    expect(on.text()).toContain("Hotel: O campo não deixa ser esvaziado e continua com “Hotel”: mude à mão antes de salvar.");
    expect(on.text()).toContain("Desfazer");
  });

  it("says which field the page changed instead of emptying it, and no longer calls that ours", async () => {
    const on = await filled();
    const odd = must<HTMLSelectElement>("select[name=c1]");
    odd.addEventListener("change", () => (odd.value = "1"));
    on.press("Desfazer");
    await vi.advanceTimersByTimeAsync(20);
    expect(on.text()).toContain("Hotel: O campo mostra um valor diferente do escolhido: confira antes de salvar.");
    expect(on.text()).not.toContain("ainda não salv");
  });

  it("says so when the suggestion picked is for a field it can't work", async () => {
    const on = stage();
    must("select[name=c1]").tabIndex = -1;
    on.look();
    await on.answer();
    on.look();
    const offer = [...(must("prontidao-panel").shadowRoot?.querySelectorAll("button.offer") ?? [])].find((one) => one.textContent?.startsWith("Hotel"));
    (offer as HTMLElement).click();
    // nothing that a person could see stands for it: given up once nothing has reacted
    await vi.advanceTimersByTimeAsync(4_000);
    expect(on.text()).toContain("Hotel: Este campo não deixa a extensão preencher: escolha à mão.");
    expect(must<HTMLSelectElement>("select[name=c1]").value).toBe("");
  });

  it("goes when the page is left and doesn't come back with work still under way", async () => {
    const on = stage();
    on.look();
    await on.answer();
    on.press("Aplicar sugestões seguras");
    await vi.advanceTimersByTimeAsync(20);
    on.press("Confirmar preenchimento");
    on.signal.abort();
    expect(panels()).toBe(0);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(panels()).toBe(0);
  });
});
