// @vitest-environment happy-dom
import "../components/portuguese.ts";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFilling, type Filling } from "../../entrypoints/bindings-panel/filling.ts";
import type { TypeSuggestions, PlannedOption } from "../../lib/model/mapping.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import type { BindingRow } from "../../lib/vexpenses/page/bindings.ts";
import type { ChoiceControl, ChoiceOutcome } from "../../lib/vexpenses/page/choice/control.ts";
import { createSavedTracker } from "../../lib/vexpenses/page/saved.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const option: PageOption = { value: "", label: "Pedágio" };

/** A page of rows without a choice, each of its own type, whose controls answer as told. */
function page(outcomes: Record<string, ChoiceOutcome>, plan: Record<string, PlannedOption> = {}): { filling: Filling; choose(type: string, label: string): void } {
  const chosen = new Map<string, PageOption | null>();
  const rows = (): BindingRow[] => Object.keys(outcomes).map((type) => ({ id: type, type, key: type, kind: "native", chosen: chosen.get(type) ?? null }) as unknown as BindingRow);
  const control = (row: BindingRow): ChoiceControl =>
    ({
      element: document.body,
      kind: "native-select",
      chosen: () => chosen.get(row.id) ?? null,
      pick: async () => {
        const outcome = outcomes[row.id]!;
        if (outcome.done) chosen.set(row.id, option);
        return outcome;
      },
      clear: async () => chosen.set(row.id, null) !== undefined,
    }) as unknown as ChoiceControl;
  const answer = (type: string): TypeSuggestions => ({ type, sure: true, suggestions: [{ option, code: "", name: "Pedágio", why: { code: "same-name" } }] });
  const filling = createFilling({
    desk: { tracker: createSavedTracker(), again: () => undefined },
    signal: new AbortController().signal,
    suggestions: { insist: () => Promise.resolve(), of: answer, planned: (type) => plan[type] ?? null, group: () => "" },
    control,
    rows,
    changed: () => undefined,
  });
  return { filling, choose: (type, label) => chosen.set(type, { value: "", label }) };
}

async function filled(outcomes: Record<string, ChoiceOutcome>, plan: Record<string, PlannedOption> = {}) {
  const on = page(outcomes, plan);
  await on.filling.plan();
  const confirmed = on.filling.confirm();
  await vi.runAllTimersAsync();
  await confirmed;
  return on;
}

const seen: ChoiceOutcome = { done: true, verified: "display" };
const proven: ChoiceOutcome = { done: true, verified: "field" };

it("a choice that could only be seen is no problem, but must be looked at", async () => {
  const { filling } = await filled({ Táxi: seen, Uber: proven, Hotel: { done: false, why: "disabled", rolledBack: true } });
  expect(filling.unsaved()).toHaveLength(2);
  expect(filling.shownOnly()).toEqual(["Táxi"]);
  expect(filling.problems()).toEqual([{ type: "Hotel", why: "Hotel: O campo está desabilitado na página." }]);
});

it("needs no look any more once it was saved, taken back or chosen otherwise by hand", async () => {
  const saved = await filled({ Táxi: seen });
  saved.filling.savePressed(new Set(["Táxi"]));
  expect(saved.filling.shownOnly()).toEqual([]);

  const undone = await filled({ Táxi: seen });
  const undoing = undone.filling.undo();
  await vi.runAllTimersAsync();
  await undoing;
  expect(undone.filling.shownOnly()).toEqual([]);

  const changed = await filled({ Táxi: seen, Uber: seen });
  changed.choose("Táxi", "Condução");
  changed.filling.looked();
  expect(changed.filling.shownOnly()).toEqual(["Uber"]);
});

it("fills what the person planned before what would be sure, and nothing of our own where the page doesn't offer the plan", async () => {
  const planned = (type: string, over: Partial<PlannedOption> = {}): PlannedOption => ({ type, code: "2.04.95", name: "Transporte", at: 1, source: "dashboard", option: { value: "9", label: "Transporte" }, ...over });
  const { filling } = page({ Táxi: proven, Uber: proven, Hotel: proven }, { Táxi: planned("Táxi"), Hotel: planned("Hotel", { option: null }) });
  await filling.plan();
  expect(filling.preview().map(({ type, name, why, planned: of }) => [type, name, why?.code ?? null, of?.source ?? null])).toEqual([
    ["Táxi", "Transporte", null, "dashboard"],
    ["Uber", "Pedágio", "same-name", null],
  ]);
});

it("takes back one field and leaves the others", async () => {
  const { filling } = await filled({ Táxi: proven, Uber: proven });
  const undoing = filling.undo("Táxi");
  await vi.runAllTimersAsync();
  await undoing;
  expect(filling.unsaved().map(({ type }) => type)).toEqual(["Uber"]);
  expect(filling.phase()).toBe("filled");
});
