/** A place on the screen, CSS pixels from the window's corner. */
export interface Mark {
  left: number;
  top: number;
  width: number;
  height: number;
  /** the candidate being pointed at, what was chosen already, or what the recipe would match */
  kind: "candidate" | "chosen" | "match";
}

/** Frames around parts of the page, for the eye only; `pointing` puts a pane over the page that takes every click. */
export function TeachMarks({ marks, pointing }: { marks: readonly Mark[]; pointing: boolean }) {
  return (
    <div class="marks" aria-hidden="true">
      {pointing ? <div class="pane" /> : null}
      {marks.map(({ kind, left, top, width, height }) => (
        <div key={`${kind} ${left} ${top} ${width}`} class={`mark is-${kind}`} style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }} />
      ))}
    </div>
  );
}
