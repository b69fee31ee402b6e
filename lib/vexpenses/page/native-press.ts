/** Notices when the person presses the page's own Salvar or Sincronizar. Never presses anything itself. */
import { SAVE, SYNC } from "./words.ts";
import { startsWith } from "./phrases.ts";
import { nameOf } from "./read-text.ts";
import { isOurs } from "./ours.ts";

export interface NativePress {
  kind: "save" | "sync";
  button: Element;
  /** the part of the page whose fields it submits: its form, else the nearest part around it that has fields */
  scope: Element;
}

export interface PressWatch {
  document: Document;
  signal: AbortSignal;
  onPress: (press: NativePress) => void;
  /** Was it a person? `event.isTrusted`, unless a test says otherwise. */
  isPerson?: (event: Event) => boolean;
}

const BUTTON = "button, [role=button], input[type=submit], input[type=button], a";
const FIELD = "input:not([type=hidden]), select, textarea, [role=combobox]";

/** Listens in the capture phase, so that a page that stops the event doesn't hide it. Ends with the signal. */
export function watchPresses({ document, signal, onPress, isPerson = (event) => event.isTrusted }: PressWatch): void {
  const tell = (button: Element | null): void => {
    if (!button || isOurs(button)) return;
    const name = nameOf(button);
    const kind = startsWith(name, SAVE) ? "save" : startsWith(name, SYNC) ? "sync" : null;
    if (kind) onPress({ kind, button, scope: scopeOf(button) });
  };
  document.addEventListener(
    "click",
    (event) => {
      if (!isPerson(event)) return;
      // Enter in a field arrives here too, as a click the browser makes on the form's button.
      tell(event.target instanceof Node ? closestButton(event.target) : null);
    },
    { capture: true, signal },
  );
}

function closestButton(target: Node): Element | null {
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  return element?.closest(BUTTON) ?? null;
}

function scopeOf(button: Element): Element {
  const form = (button as Partial<HTMLButtonElement>).form ?? button.closest("form");
  if (form) return form;
  let at = button;
  while (at.parentElement && !at.querySelector(FIELD)) at = at.parentElement;
  return at;
}
