import { type Marked, SHAPES } from "./shapes.ts";

/** The mark of a state. Silent for screen readers: whoever draws it says the state in words beside it. */
export function StateIcon({ state }: { state: Marked }) {
  const { outline, glyph } = SHAPES[state];
  return (
    <svg class={`state-icon is-${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {outline === "" ? null : <path class="outline" d={outline} />}
      <path class="glyph" d={glyph} />
    </svg>
  );
}
