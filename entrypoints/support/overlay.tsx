/**
 * The overlay of teaching: draws the guide and the frames, and turns pointer and keys into steps. While the person is
 * pointing, a pane lies over the page, so that no click of theirs reaches anything in it.
 */
import { drawing } from "../../components/page/drawing.ts";
import { type Mark, TeachMarks } from "../../components/page/TeachMarks.tsx";
import { TeachPanel } from "../../components/page/TeachPanel.tsx";
import sheetText from "../../components/page/teach.css?inline";
import type { Recipe } from "../../lib/model/page-health.ts";
import { isOurs } from "../../lib/vexpenses/page/ours.ts";
import { createLesson } from "./lesson.ts";

interface TeachParts {
  document: Document;
  /** ended by the person, by the page being left, and by whoever aborts it */
  life: AbortController;
  keep(recipe: Recipe): Promise<boolean>;
}

const { draw, erase } = drawing(sheetText);

/** Frames drawn at once; more than fit on a screen. */
const MOST_MARKS = 400;
const POINTER = ["pointerdown", "pointerup", "mousedown", "mouseup", "dblclick", "auxclick", "contextmenu", "touchstart", "touchend"] as const;

export function beginTeaching({ document, life, keep }: TeachParts): void {
  const { signal } = life;
  const window = document.defaultView!;
  const host = document.createElement("prontidao-teach");
  const { pathname } = document.location;
  let frame = 0;

  const lesson = createLesson({ document, keep, changed: () => render(true) });
  const leave = (): void => life.abort();

  /** @param moved the candidate may be out of sight */
  function render(moved: boolean): void {
    if (signal.aborted) return;
    const { candidate, chosen, matched } = lesson.shown();
    if (moved) (candidate ?? matched[0])?.scrollIntoView({ block: "nearest", inline: "nearest" });
    const marks = [...placesOf(matched, "match"), ...placesOf(chosen, "chosen"), ...placesOf(candidate ? [candidate] : [], "candidate")];
    draw(
      host,
      <>
        <TeachMarks marks={marks} pointing={lesson.isPointing()} />
        <TeachPanel step={lesson.step()} onPage={(page) => lesson.page(page)} onKeep={() => void lesson.keep()} onAgain={() => lesson.again()} onLeave={leave} />
      </>,
    );
    // the guide must not lie over what is being pointed at
    const low = candidate ? candidate.getBoundingClientRect().bottom > window.innerHeight * 0.55 : false;
    host.shadowRoot?.querySelector(".teach")?.classList.toggle("is-up", low);
  }

  const soon = (): void => {
    if (!host.isConnected || document.location.pathname !== pathname) leave();
    else if (!frame) {
      frame = window.requestAnimationFrame(() => {
        frame = 0;
        render(false);
      });
    }
  };

  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const isOnPanel = (event: Event): boolean => event.composedPath().some((one) => one instanceof window.Element && one.classList.contains("teach"));

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      stop(event);
      leave();
      return;
    }
    if (!lesson.isPointing()) return;
    const by = moveBy(event);
    const takes = event.key === "Enter" || event.key === " ";
    if (by === null && !takes) return;
    stop(event);
    if (takes) lesson.choose();
    else if (by !== null) lesson.move(by);
  };

  const onMove = (event: PointerEvent): void => {
    if (!lesson.isPointing() || isOnPanel(event)) return;
    const target = underPointer(document, event.clientX, event.clientY);
    if (target) lesson.over(target);
  };

  const onClick = (event: MouseEvent): void => {
    // a page can click on what is ours, too; only a person can teach
    if (!event.isTrusted && event.composedPath().includes(host)) stop(event);
    if (!lesson.isPointing() || isOnPanel(event)) return;
    stop(event);
    const target = event.isTrusted ? underPointer(document, event.clientX, event.clientY) : null;
    if (target && lesson.over(target)) lesson.choose();
  };

  window.addEventListener("keydown", onKey, { capture: true, signal });
  window.addEventListener("pointermove", onMove, { capture: true, signal });
  window.addEventListener("click", onClick, { capture: true, signal });
  for (const name of POINTER) {
    window.addEventListener(name, (event) => lesson.isPointing() && !isOnPanel(event) && stop(event), { capture: true, signal, passive: false });
  }
  // what is pressed in the guide is nobody else's business: a dialog of the page would take it for a click beside it
  for (const name of ["click", "keydown", "keyup", ...POINTER]) host.addEventListener(name, (event) => event.stopPropagation(), { signal });
  for (const name of ["scroll", "resize"]) window.addEventListener(name, soon, { capture: true, passive: true, signal });
  window.addEventListener("pagehide", leave, { signal });
  const observer = new MutationObserver((records) => {
    if (!host.isConnected || records.some(({ target }) => !isOurs(target))) soon();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });

  signal.addEventListener("abort", () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    erase(host);
  });

  // a modal dialog makes everything outside of it inert
  (topDialog(document) ?? document.body).append(host);
  render(false);
}

function moveBy({ key, shiftKey }: KeyboardEvent): 1 | -1 | "first" | "last" | null {
  switch (key) {
    case "Tab":
      return shiftKey ? -1 : 1;
    case "ArrowDown":
    case "ArrowRight":
      return 1;
    case "ArrowUp":
    case "ArrowLeft":
      return -1;
    case "Home":
      return "first";
    case "End":
      return "last";
    default:
      return null;
  }
}

/** The page's own element at a point, through open shadow roots. */
function underPointer(document: Document, x: number, y: number): Element | null {
  let found = document.elementsFromPoint(x, y).find((element) => !isOurs(element)) ?? null;
  while (found?.shadowRoot) {
    const inner: Element | undefined = found.shadowRoot.elementsFromPoint(x, y).find((element) => !isOurs(element) && element !== found);
    if (!inner || !found.shadowRoot.contains(inner)) break;
    found = inner;
  }
  return found;
}

function topDialog(document: Document): Element | null {
  return [...document.querySelectorAll("dialog:modal")].at(-1) ?? null;
}

function placesOf(elements: readonly Element[], kind: Mark["kind"]): Mark[] {
  return elements.slice(0, MOST_MARKS).flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 ? [{ left: left - 3, top: top - 3, width: width + 6, height: height + 6, kind }] : [];
  });
}
