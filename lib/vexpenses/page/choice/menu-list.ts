/**
 * What can be done with an open list: wait until it is complete, look through all of it however few of its options
 * are there at once, and take one.
 */
import { spaces } from "../../../fold.ts";
import { hover, key, press, type, underMiddle } from "./gestures.ts";
import { isOpen, keyTarget, options, searchInput, type Session } from "./menu-session.ts";
import { activeOption, isDisabledOption, isLoading, isNothing, optionLabel, scrollerOf } from "./menu-view.ts";
import { until } from "./settle.ts";
import { inputOf, isExpanded } from "./widget-view.ts";

/** What a press does is seen within this time. */
const TAKE_MS = 350;
/** An open list without options that doesn't say it is loading is waited for this long. */
const EMPTY_MS = 3_000;
const LOAD_MS = 8_000;
const QUIET_MS = 120;
/** At the end of a list, for the next page to begin to arrive. */
const NEXT_PAGE_MS = 600;
const SCROLL_MS = 150;
const MOST_SCROLLS = 400;
const SEARCH_MS = 20_000;

/** An option as it was seen in the list. */
export interface Listed {
  label: string;
  disabled: boolean;
  nothing: boolean;
}

export interface Menu {
  /** waits until there are options and no more arrive; false = there are none. An impatient one waits only while the list says it is loading. */
  ready(patient: boolean): Promise<boolean>;
  /** every option from the first to the last, scrolled through where not all are there at once; null = it has no end */
  all(): Promise<Listed[] | null>;
  /** the elements of the options with this label, scrolled to or typed for where they aren't there yet */
  find(label: string): Promise<HTMLElement[]>;
  /** one option that means "nothing", if there is exactly one */
  nothing(): HTMLElement | null;
  /**
   * Takes an option; resolves when `taken` holds, the list has closed, or nothing more will come. What a press
   * didn't do is tried with the keyboard, unless taking it twice would undo it.
   */
  take(option: HTMLElement, how: { taken?: () => boolean; once?: boolean }): Promise<void>;
}

/** In: an opened list. */
export function menuOf(session: Session): Menu {
  const { document, before } = session;
  const loading = (): boolean => isLoading(session.now(), before);
  const signature = (): string => options(session).map((option) => `${option.id} ${optionLabel(option)}`).join("\n");

  const ready = async (patient: boolean): Promise<boolean> => {
    await until(document, patient ? EMPTY_MS : QUIET_MS, () => options(session).length > 0 || loading() || !isOpen(session));
    await until(document, LOAD_MS, () => !loading());
    await quiet();
    return options(session).length > 0;
  };
  const quiet = async (): Promise<void> => {
    for (let seen = "", rounds = 0; seen !== signature() && rounds < 40; rounds++) {
      seen = signature();
      await until(document, QUIET_MS, () => signature() !== seen);
    }
  };
  /** Calls `look` with what is there at every place of the list, until it answers true or the end is reached. */
  const through = async (look: (found: HTMLElement[], scroller: HTMLElement | null) => boolean): Promise<boolean> => {
    const deadline = Date.now() + SEARCH_MS;
    const top = scrollerOf(options(session)[0]);
    if (top && top.scrollTop > 0) await scroll(top, 0);
    for (let step = 0; step < MOST_SCROLLS && Date.now() < deadline; step++) {
      const found = options(session);
      const scroller = scrollerOf(found[0]);
      if (look(found, scroller)) return true;
      const seen = signature();
      if (scroller && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 4) {
        await scroll(scroller, areAllThere(found, scroller) ? scroller.scrollHeight : scroller.scrollTop + Math.max(20, scroller.clientHeight * 0.7));
        continue;
      }
      // the end of what is there may not be the end of the list, also where all of it is in view
      const list = scroller ?? found[0]?.closest("[role=listbox], ul, ol") ?? found[0]?.parentElement;
      if (!scroller) list?.dispatchEvent(new Event("scroll"));
      if (list) wheel(list, 120);
      await until(document, NEXT_PAGE_MS, () => signature() !== seen || loading());
      if (loading()) await until(document, LOAD_MS, () => !loading());
      if (signature() === seen && !loading()) return true;
    }
    return false;
  };
  const scroll = async (scroller: HTMLElement, to: number): Promise<void> => {
    const seen = signature();
    let heard = false;
    scroller.addEventListener("scroll", () => (heard = true), { once: true });
    wheel(scroller, 1);
    scroller.scrollTop = to;
    await until(document, SCROLL_MS, () => signature() !== seen);
    if (heard) return;
    // a window that draws no frames sends no scroll events; one too many would make some lists load a page twice
    scroller.dispatchEvent(new Event("scroll"));
    await until(document, SCROLL_MS, () => signature() !== seen);
  };

  return {
    ready,
    async all() {
      const listed: (Listed & { place: number })[] = [];
      const whole = await through((found, scroller) => {
        const height = scroller ? (found[0]?.offsetHeight ?? 0) : 1;
        for (const [index, option] of found.entries()) {
          const label = optionLabel(option);
          const place = scroller ? placeIn(scroller, option) : index;
          if (listed.some((one) => one.label === label && Math.abs(one.place - place) < height / 2)) continue;
          listed.push({ label, place, disabled: isDisabledOption(option), nothing: isNothing(option) });
        }
        return false;
      });
      return whole ? listed : null;
    },
    async find(wanted) {
      const label = spaces(wanted);
      const matching = (): HTMLElement[] => options(session).filter((option) => optionLabel(option) === label);
      if (matching().length) return matching();
      await through(() => matching().length > 0);
      if (matching().length) return matching();
      const input = searchInput(session);
      if (input) {
        session.typedIn = input;
        type(input, label);
        await until(document, EMPTY_MS, () => matching().length > 0);
        if (loading()) await until(document, LOAD_MS, () => matching().length > 0);
        await quiet();
        if (!matching().length) type(input, "");
      }
      return matching();
    },
    nothing() {
      const found = options(session).filter((option) => isNothing(option) && !isDisabledOption(option));
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    async take(option, { taken = () => false, once = false }) {
      const label = optionLabel(option);
      if (scrollerOf(option)) option.scrollIntoView({ block: "nearest" });
      const place = underMiddle(option);
      hover(place);
      // lists that draw themselves anew under the pointer
      const still = option.isConnected && optionLabel(option) === label ? place : null;
      if (still) press(option.contains(still) ? still : option);
      const ended = (): Promise<boolean> => until(document, TAKE_MS, () => taken() || !isOpen(session));
      if (!(await ended()) && !once) {
        await byKeyboard(session, label);
        await ended();
      }
      // while the list closes, the field shows what was chosen: no longer what was typed
      const { field } = session.now();
      if (session.typedIn === inputOf(field) && !isExpanded(field)) session.typedIn = null;
    },
  };
}

/** Some lists ask for more when the wheel is turned rather than when their end is reached. Untrusted, it scrolls nothing by itself. */
function wheel(scroller: Element, deltaY: number): void {
  (scroller.firstElementChild ?? scroller).dispatchEvent(new WheelEvent("wheel", { deltaY, bubbles: true, cancelable: true }));
}

/** How far down a scrolled list an option is: tells equal labels apart, also when only some are there at once. */
function placeIn(scroller: HTMLElement, option: HTMLElement): number {
  const box = scroller.getBoundingClientRect();
  // lists that grow into view are smaller for a moment
  const scale = box.height / scroller.offsetHeight || 1;
  return (option.getBoundingClientRect().top - box.top) / scale + scroller.scrollTop;
}

/** Do the options fill the whole height that can be scrolled through? */
function areAllThere(found: HTMLElement[], scroller: HTMLElement): boolean {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return false;
  const most = 3 * last.offsetHeight + 24;
  return placeIn(scroller, first) < most && scroller.scrollHeight - placeIn(scroller, last) < most && found.length > 1 && placeIn(scroller, last) - placeIn(scroller, first) < found.length * last.offsetHeight * 1.5;
}

/** Moves to the option with the arrow key and takes it with Enter, only while the widget itself says that it is on exactly that one. */
async function byKeyboard(session: Session, label: string): Promise<void> {
  const { document } = session;
  const count = options(session).length;
  for (let step = 0; step <= count + 1; step++) {
    const active = activeOption(session.now(), options(session));
    const target = keyTarget(session);
    if (active && optionLabel(active) === label) {
      key(target, "Enter");
      return;
    }
    if (step > 1 && !active) return;
    key(target, "ArrowDown");
    await until(document, 60, () => activeOption(session.now(), options(session)) !== active);
  }
}
