import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { placePopover } from "./placePopover.ts";

/** How long the pointer rests before the popover opens, and how long it may stray before it closes (ms). */
const REST_MS = 200;
const STRAY_MS = 250;

/** What opened it: resting the pointer closes again by itself, a click stays until closed. */
type OpenedBy = "pointer" | "focus" | "click";

export interface PopoverControl {
  open: boolean;
  root: RefObject<HTMLSpanElement | null>;
  popover: RefObject<HTMLDivElement | null>;
  onClick(): void;
  onFocusIn(event: FocusEvent): void;
  onFocusOut(event: FocusEvent): void;
  onPointerEnter(event: PointerEvent): void;
  onPointerLeave(): void;
}

/**
 * Opens by pointer, focus or click and can be dismissed, entered and kept (WCAG 1.4.13). The popover sits
 * in the browser's top layer, so no overflow of the page cuts it and nothing of the page moves.
 */
export function usePopover(): PopoverControl {
  const root = useRef<HTMLSpanElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [openedBy, setOpenedBy] = useState<OpenedBy | null>(null);
  const open = openedBy !== null;

  const settle = (next: OpenedBy | null, after = 0): void => {
    clearTimeout(timer.current);
    if (after === 0) setOpenedBy(next);
    else timer.current = setTimeout(() => setOpenedBy(next), after);
  };

  useEffect(() => () => clearTimeout(timer.current), []);

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
    onClick: () => settle(openedBy === "click" ? null : "click"),
    onFocusIn: (event) => {
      // A mouse click focuses too; only a visible focus (keyboard) asks for the explanation.
      if (!open && (event.target as Element).matches(":focus-visible")) settle("focus");
    },
    onFocusOut: (event) => {
      const to = event.relatedTarget as Node | null;
      // null: the window lost the focus, or something unfocusable was pressed, which a click-opened one sees by itself
      if (to === null ? openedBy === "focus" : root.current?.contains(to) !== true) settle(null);
    },
    onPointerEnter: (event) => {
      if (event.pointerType === "touch") return;
      if (open) settle(openedBy);
      else settle("pointer", REST_MS);
    },
    onPointerLeave: () => {
      if (openedBy === null) clearTimeout(timer.current);
      if (openedBy === "pointer") settle(null, STRAY_MS);
    },
  };
}
