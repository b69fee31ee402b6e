/**
 * Where the always-loaded script and the panel's, which is injected later, meet: a slot on the global object
 * of the isolated world that both run in. No page sees that object, so nothing a page does can stand in
 * for either side.
 */
import type { BindingFact, TypeSuggestions } from "../../lib/model.ts";
import type { BindingRow } from "../../lib/vexpenses/page/bindings.ts";
import type { Desk } from "./desk.ts";

/** The bindings panel of one visit of Configurar; it ends with the signal it was made with. */
export interface Panel {
  /** The page was read again: its rows, and what is known of each in the same order. */
  looked(rows: readonly BindingRow[], facts: readonly BindingFact[]): void;
  /** What would fit a type; null while nobody knows. */
  suggested(type: string): TypeSuggestions | null;
  /** What was suggested may no longer hold. */
  outdated(): void;
  /** The person pressed the page's own Salvar on these choices; later, how that went. */
  savePressed(ids: ReadonlySet<string>): void;
  saved(outcome: "success" | "failure"): void;
}

export type CreatePanel = (desk: Desk, signal: AbortSignal) => Panel;

const world = globalThis as { prontidaoPanel?: (create: CreatePanel) => void };

/** The always-loaded script's side: `come` is called for every panel script that arrives before the signal aborts. */
export function awaitPanelScript(signal: AbortSignal, come: (create: CreatePanel) => void): void {
  world.prontidaoPanel = come;
  signal.addEventListener("abort", () => {
    // a newer copy of the script may be waiting in it by now
    if (world.prontidaoPanel === come) delete world.prontidaoPanel;
  });
}

/** The panel script's side. Where nobody waits (the page was left, the extension updated) nothing happens. */
export function bringPanel(create: CreatePanel): void {
  world.prontidaoPanel?.(create);
}
