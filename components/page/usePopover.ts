import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { placePopover } from "./placePopover.ts";

/** How long the pointer rests before the popover opens, and how long it may stray before it closes (ms). */
const REST_MS = 200;
const STRAY_MS = 250;

/** What opened it: resting the pointer closes again by itself, a click stays until closed. */
export type OpenedBy = "pointer" | "focus" | "click";

/** The window itself lost or got the focus; the element in it keeps it. */
function isOfWindow(event: FocusEvent): boolean {
  const { target, relatedTarget } = event;
  return relatedTarget === null && target instanceof Element && (target.getRootNode() as Document | ShadowRoot).activeElement === target;
}

export interface PopoverControl {
  open: boolean;
  root: RefObject<HTMLSpanElement | null>;
  popover: RefObject<HTMLDivElement | null>;
  onClick(): void;
  onFocusIn(event: FocusEvent): void;
  onFocusOut(event: FocusEvent): void;
  onPointerEnter(event: PointerEvent): void;
  onPointerLeave(event: PointerEvent): void;
}

/**
 * Opens by pointer, focus or click and can be dismissed, entered and kept (WCAG 1.4.13). The popover sits
 * in the browser's top layer, so no overflow of the page cuts it and nothing of the page moves.
 * @param cameBy what somebody did to the plain mark this one takes over from; null = nothing
 */
export function usePopover(cameBy: OpenedBy | null): PopoverControl {
  const root = useRef<HTMLSpanElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** by Esc or a second click: holds until pointer or focus goes to something else in the page, not only out of the window and back */
  const dismissed = useRef(false);
  const [openedBy, setOpenedBy] = useState<OpenedBy | null>(null);
  const open = openedBy !== null;

  const settle = (next: OpenedBy | null, after = 0): void => {
    clearTimeout(timer.current);
    if (after === 0) setOpenedBy(next);
    else timer.current = setTimeout(() => setOpenedBy(next), after);
  };

  // only what brought it here: later renders open nothing
  const came = useRef(cameBy);
  useEffect(() => {
    const by = came.current;
    if (by !== null) settle(by, by === "pointer" ? REST_MS : 0);
    return () => clearTimeout(timer.current);
  }, []);

  useLayoutEffect(() => {
    const anchor = root.current;
    const panel = popover.current;
    if (!open || anchor === null || panel === null) return;
    panel.showPopover();
    placePopover(panel, anchor);

    const doc = anchor.ownerDocument;
    const view = doc.defaultView;
    const place = (): void => placePopover(panel, anchor);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // The page may have its own use of Esc (closing a form): this one is spent on our popover.
      event.stopPropagation();
      event.preventDefault();
      dismissed.current = true;
      if (panel.contains((anchor.getRootNode() as Document | ShadowRoot).activeElement)) anchor.querySelector("button")?.focus();
      settle(null);
    };
    const onPress = (event: PointerEvent): void => {
      if (!event.composedPath().includes(anchor)) settle(null);
    };
    doc.addEventListener("keydown", onKey, true);
    doc.addEventListener("pointerdown", onPress, true);
    view?.addEventListener("scroll", place, { capture: true, passive: true });
    view?.addEventListener("resize", place);
    return () => {
      doc.removeEventListener("keydown", onKey, true);
      doc.removeEventListener("pointerdown", onPress, true);
      view?.removeEventListener("scroll", place, { capture: true });
      view?.removeEventListener("resize", place);
    };
  }, [open]);

  return {
    open,
    root,
    popover,
    onClick: () => {
      dismissed.current = openedBy === "click";
      settle(dismissed.current ? null : "click");
    },
    onFocusIn: (event) => {
      // A mouse click focuses too; only a visible focus (keyboard) asks for the explanation.
      if (!open && !dismissed.current && (event.target as Element).matches(":focus-visible")) settle("focus");
    },
    onFocusOut: (event) => {
      const to = event.relatedTarget as Node | null;
      if (!isOfWindow(event) && root.current?.contains(to) !== true) dismissed.current = false;
      // null: the window lost the focus, or something unfocusable was pressed, which a click-opened one sees by itself
      if (to === null ? openedBy === "focus" : root.current?.contains(to) !== true) settle(null);
    },
    onPointerEnter: (event) => {
      if (event.pointerType === "touch" || dismissed.current) return;
      if (open) settle(openedBy);
      else settle("pointer", REST_MS);
    },
    onPointerLeave: (event) => {
      if (event.relatedTarget !== null) dismissed.current = false;
      if (openedBy === null) clearTimeout(timer.current);
      if (openedBy === "pointer") settle(null, STRAY_MS);
    },
  };
}
