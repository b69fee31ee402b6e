// @vitest-environment happy-dom
/** The reader of taught pages: which recipe fits here, and when one that doesn't is called stale. The clock is held. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PATIENCE_MS, taughtReader } from "../../entrypoints/taught/reader.ts";
import type { Recipe } from "../../lib/model/page-health.ts";
import { learn } from "../../lib/vexpenses/page/teach.ts";
import { must, showHtml } from "../vexpenses/page.ts";

const TYPES = ["Combustível", "Hospedagem", "Pedágio"];
const CARDS = `<main><div>${TYPES.map((type) => `<div><b>${type}</b><select><option value="">Selecione</option><option>2.04.98 - Combustível</option></select></div>`).join("")}</div></main>`;

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  at("https://amp.vexpenses.com/v/redesign");
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function at(url: string): void {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

function taughtRecipe(): Recipe {
  showHtml(CARDS);
  return (learn("configurar", must("b"), must("select"), document) as { recipe: Recipe }).recipe;
}

function reading(recipes: Recipe[]) {
  const told: [string, string][] = [];
  const again = vi.fn();
  const read = taughtReader({ document, recipes: () => recipes, tell: (id, why) => told.push([id, why]), again, signal: life.signal });
  return { read, told, again };
}

const loseChoices = (): void => document.querySelectorAll("select").forEach((select) => select.replaceWith("2.04.98"));

describe("a taught page", () => {
  it("is read by the recipe made for its address", () => {
    const recipe = taughtRecipe();
    const { read, told } = reading([recipe]);
    expect(read()).toMatchObject({ kind: "configurar" });
    expect(read()?.bindings?.().rows.map(({ type }) => type)).toEqual(TYPES);
    at("https://amp.vexpenses.com/v/another");
    expect(read()).toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("whose choices are gone is told stale, but not before it has rested", () => {
    const recipe = taughtRecipe();
    const { read, told } = reading([recipe]);
    loseChoices();
    expect(read()).toBeNull();
    vi.advanceTimersByTime(PATIENCE_MS.otherwise - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([[recipe.id, "no-choices"]]);
  });

  it("that comes right within that time is not", () => {
    const recipe = taughtRecipe();
    const { read, told } = reading([recipe]);
    loseChoices();
    read();
    showHtml(CARDS);
    expect(read()).toMatchObject({ kind: "configurar" });
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("without any row is given longer, and for as long as it says that it is loading", () => {
    const recipe = taughtRecipe();
    const { read, told, again } = reading([recipe]);
    showHtml("<main><p>Carregando…</p></main>");
    read();
    vi.advanceTimersByTime(PATIENCE_MS.nothing);
    expect([told, again.mock.calls.length]).toEqual([[], 1]);
    showHtml("<main><p>Bem-vinda</p></main>");
    read();
    vi.advanceTimersByTime(PATIENCE_MS.nothing - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([[recipe.id, "nothing"]]);
  });

  it("that a search has emptied is no other page", () => {
    const recipe = taughtRecipe();
    const { read, told } = reading([recipe]);
    read();
    showHtml("<main><p>Nenhum resultado</p></main>");
    read();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("holds two lists that say the same: neither is read, and nothing is called stale", () => {
    const recipe = taughtRecipe();
    const { read, told } = reading([recipe]);
    showHtml(`${CARDS}<aside>${CARDS}</aside>`);
    expect(read()).toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("in an open shadow root is watched there, our own marks left out, until the signal aborts", async () => {
    const recipe = taughtRecipe();
    const { read, again } = reading([recipe]);
    showHtml("<main><x-list></x-list></main>");
    const root = must("x-list").attachShadow({ mode: "open" });
    root.innerHTML = CARDS;
    expect(read()).toMatchObject({ kind: "configurar" });
    root.querySelector("b")!.append(document.createElement("prontidao-badge"));
    await vi.advanceTimersByTimeAsync(50);
    expect(again).not.toHaveBeenCalled();
    root.querySelector("b")!.append("!");
    await vi.advanceTimersByTimeAsync(50);
    expect(again).toHaveBeenCalled();
    life.abort();
    again.mockClear();
    root.querySelector("b")!.append("!");
    await vi.advanceTimersByTimeAsync(50);
    expect(again).not.toHaveBeenCalled();
  });
});
