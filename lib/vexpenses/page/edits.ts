/** Notices that somebody is about to change a choice of the page, before its value changes. */

export interface EditWatch {
  document: Document;
  signal: AbortSignal;
  /** which choice this node belongs to; null = none */
  choiceAt: (node: Node) => string | null;
  onEdit: (id: string) => void;
}

/** Events that begin or carry a change; menus hung elsewhere are opened through one of these first. */
const EVENTS = ["pointerdown", "mousedown", "keydown", "input", "change"] as const;

/** A key that only moves on changes nothing. */
const MOVES_ON = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Escape"]);

export function watchEdits({ document, signal, choiceAt, onEdit }: EditWatch): void {
  const see = (event: Event): void => {
    if (event instanceof KeyboardEvent && MOVES_ON.has(event.key)) return;
    // inside a web component the event's target is the component
    const [inmost] = event.composedPath();
    const id = inmost instanceof Node ? choiceAt(inmost) : null;
    if (id !== null) onEdit(id);
  };
  for (const name of EVENTS) document.addEventListener(name, see, { capture: true, signal, passive: true });
}
