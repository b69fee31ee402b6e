/** The marks' drawings, as data: for Preact (StateIcon.tsx) and for the plain marks in pages (page/mark.ts). */
import type { State } from "../lib/model/verdicts.ts";

/** What is marked: a state, or a choice on the page that nobody saved yet (its verdict is blocked, but nothing is wrong). */
export type Marked = State | "unsaved";

/** Outline and glyph of each on a 16 × 16 grid. The outlines differ too: never colour alone. */
export const SHAPES: Record<Marked, { outline: string; glyph: string }> = {
  ready: { outline: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", glyph: "M4.9 8.3l2.1 2.1 4.1-4.6" },
  blocked: { outline: "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z", glyph: "M5.5 5.5l5 5M10.5 5.5l-5 5" },
  unknown: { outline: "M3.5 1h9A2.5 2.5 0 0 1 15 3.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 1 12.5v-9A2.5 2.5 0 0 1 3.5 1z", glyph: "M6 6.1a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.4M8 11.9v.1" },
  checking: { outline: "", glyph: "M4 8h.01M8 8h.01M12 8h.01" },
  // a pencil
  unsaved: { outline: "M11.7 1.2l3.1 3.1-9.4 9.4-4.2 1.1 1.1-4.2z", glyph: "M9.6 3.3l3.1 3.1" },
};
