/**
 * What is reached on a variant and must not be lost again, in both browsers. A variant that isn't named here may be
 * left alone; on none may anything be wrong. Whoever makes a widget work names it here.
 */
import type { Outcome } from "./outcome.ts";

export const FLOOR: Record<string, Partial<Pick<Outcome, "recognised" | "rows" | "choices" | "undo">>> = {
  iframe: { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "storm-replace": { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "storm-attributes": { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "shadow-native": { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "shadow-combobox": { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "shadow-slotted": { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "listbox-described": { recognised: "yes", rows: "12/12", choices: "full", undo: "ok" },
  "reports-table": { recognised: "yes", rows: "6/6" },
  "reports-cards": { recognised: "yes", rows: "6/6" },
  "reports-grid": { recognised: "yes", rows: "6/6" },
  "reports-es": { recognised: "yes", rows: "6/6" },
  "alike-expenses": { recognised: "yes", rows: "1/1" },
};
