/**
 * The list that a choice widget opens, worked by a person's gestures: opened, used, and always left closed with the
 * focus where it was.
 */
import { blur, focus, focusedIn, key, press, setValue, type, underMiddle } from "./gestures.ts";
import { bringIntoView } from "./in-view.ts";
import { type Menu, menuOf } from "./menu-list.ts";
import { focusTarget, isOpen, keyTarget, options, type Session } from "./menu-session.ts";
import { type Opener, standing } from "./menu-view.ts";
import { pause, until } from "./settle.ts";
import { inputOf } from "./widget-view.ts";

const OPEN_MS = 350;
const LAST_OPEN_MS = 1_200;
const CLOSE_MS = 150;
const FADE_MS = 600;
const FOCUS_MS = 40;

/** Runs with the list open; `closed` where it doesn't open. Afterwards it is closed and the focus back. */
export async function withMenu<T>(opener: () => Opener | null, closed: T, work: (menu: Menu) => Promise<T>): Promise<T> {
  const first = opener();
  if (!first) return closed;
  const document = first.field.ownerDocument;
  const backToPlace = bringIntoView(first.trigger);
  const focused = focusedIn(document);
  const before = standing(document);
  const now = (): Opener => opener() ?? first;
  const typedBefore = inputOf(first.field)?.value ?? "";
  const session: Session = { now, before, document, focused, typedIn: null };
  try {
    if (!(await open(session))) return closed;
    return await work(menuOf(session));
  } finally {
    await close(session, typedBefore);
    before.end();
    backToPlace?.();
  }
}

/** As a person does, and with the keys that only open; plain ArrowDown comes last, since some change their choice on it. */
async function open(session: Session): Promise<boolean> {
  const { now, document } = session;
  const opened = (ms: number): Promise<boolean> => until(document, ms, () => isOpen(session));
  if (isOpen(session)) return true;
  press(underMiddle(now().trigger), focusTarget(now()));
  if (await opened(OPEN_MS)) return true;
  focus(focusTarget(now()));
  key(focusTarget(now()), "ArrowDown", true);
  if (await opened(OPEN_MS)) return true;
  const toggle = now().root.querySelector<HTMLElement>("button:not([disabled]), [role=button]");
  if (toggle && toggle !== now().trigger && !/limpar|clear|remov|borrar|quitar|exclu|delet|apagar/i.test(wordsOf(toggle))) {
    press(underMiddle(toggle));
    if (await opened(OPEN_MS)) return true;
  }
  if (!now().field.isConnected) return false;
  key(focusTarget(now()), "ArrowDown");
  return opened(LAST_OPEN_MS);
}

/**
 * By taking the focus away, by pressing what opened it, and by Escape only if nothing else helped, since a dialog
 * around might close on it too. What was typed to narrow the list doesn't stay.
 */
async function close(session: Session, typedBefore: string): Promise<void> {
  const { document, now, focused } = session;
  const closed = (): Promise<boolean> => until(document, CLOSE_MS, () => !isOpen(session));
  const input = inputOf(now().field);
  const { typedIn } = session;
  if (typedIn?.isConnected && isOpen(session) && typedIn.value !== typedBefore && typedIn.value !== "") type(typedIn, typedBefore);
  const inside = focusedIn(document);
  if (inside && inside !== focused) blur(inside);
  if (!(await closed()) && now().field.isConnected) {
    if (!input) press(underMiddle(now().trigger), focusTarget(now()));
    if (input || !(await closed())) {
      key(keyTarget(session), "Escape");
      if (!(await closed())) key(options(session)[0] ?? focusTarget(now()), "Escape");
      await closed();
    }
    const left = focusedIn(document);
    if (left && left !== focused) blur(left);
  }
  // lists that fade out, and widgets that take the focus again once they are closed
  await until(document, FADE_MS, () => !isOpen(session));
  await pause(FOCUS_MS);
  const last = focusedIn(document);
  if (last && last !== focused && last !== document.body && (now().root.contains(last) || !focused)) blur(last);
  if (focused && focused !== document.body && focused.isConnected && focusedIn(document) !== focused) focused.focus({ preventScroll: true });
}

/** Takes typed text out of a field that keeps it although nothing was chosen. */
export function emptyText(input: HTMLInputElement): void {
  focus(input);
  type(input, "");
  if (input.value !== "") setValue(input, "");
  input.dispatchEvent(new Event("change", { bubbles: true }));
  blur(input);
}

/** Everything a control says of itself, shown or not: its text and its attributes. */
function wordsOf(control: Element): string {
  return [control.textContent ?? "", ...[...control.attributes].map(({ value }) => value)].join(" ");
}
