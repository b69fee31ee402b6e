import type { State } from "../lib/model.ts";

/** Outline and glyph of each state on a 16 × 16 grid. The outlines differ too: never colour alone. */
const SHAPES: Record<State, { outline: string; glyph: string }> = {
  ready: { outline: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", glyph: "M4.9 8.3l2.1 2.1 4.1-4.6" },
  blocked: { outline: "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z", glyph: "M5.5 5.5l5 5M10.5 5.5l-5 5" },
  unknown: { outline: "M3.5 1h9A2.5 2.5 0 0 1 15 3.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 1 12.5v-9A2.5 2.5 0 0 1 3.5 1z", glyph: "M6 6.1a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.4M8 11.9v.1" },
  checking: { outline: "", glyph: "M4 8h.01M8 8h.01M12 8h.01" },
};

/** The mark of a state. Silent for screen readers: whoever draws it says the state in words beside it. */
export function StateIcon({ state }: { state: State }) {
  const { outline, glyph } = SHAPES[state];
  return (
    <svg class={`state-icon is-${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {outline === "" ? null : <path class="outline" d={outline} />}
      <path class="glyph" d={glyph} />
    </svg>
  );
}
