/**
 * Tells when the page changed: one observer, batched per frame, deaf to our own writing, asleep in
 * hidden tabs, with a brake against pages that never come to rest.
 */
import { holdsOurs } from "./ours.ts";
import { roundBudget } from "./round-budget.ts";

export interface PageChange {
  /** the address differs from the one last told */
  navigated: boolean;
}

export interface PageWatch {
  document: Document;
  signal: AbortSignal;
  onChange: (change: PageChange) => void;
  /** What changed, before anything of it is painted; the page's own changes and those made by nobody we know. */
  onRecords?: (records: readonly MutationRecord[]) => void;
  isOurs: (node: Node) => boolean;
  /** Told once, when the brake first takes hold. */
  onBrake?: () => void;
  /** epoch-independent clock, ms */
  now?: () => number;
}

export interface PageWatcher {
  /** Runs a write of ours without being told of it. */
  write<T>(work: () => T): T;
  /** Runs the rest of a round in a task of its own; counted with it, and no other round comes between. */
  later(work: () => void): void;
  /** Look again at the next frame, though nothing changed (an answer arrived). */
  again(): void;
}

/** Doesn't tell of the page as it is at the start: the caller looks at that itself. Ends with the signal. */
export function watchPage({ document, signal, onChange, onRecords, isOurs, onBrake, now = () => performance.now() }: PageWatch): PageWatcher {
  const window = document.defaultView;
  if (!window) throw new Error("watchPage: the document has no window");
  const budget = roundBudget(now());
  let href = document.location.href;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  let told = false;
  /** ms of the round, or of its first part */
  let took = 0;

  const observer = new MutationObserver((records) => note(records));

  const note = (records: MutationRecord[]): void => {
    if (records.length === 0) return;
    const change = changeIn(records, isOurs);
    if (change !== "nothing") onRecords?.(records);
    if (change === "page" || change === "wiped" || document.location.href !== href) budget.changed(now(), change === "wiped");
    else if (change === "robbed") budget.robbed(now());
    else return;
    schedule();
  };

  const schedule = (): void => {
    if (signal.aborted) return;
    due = true;
    const elsewhere = document.location.href !== href;
    if (frame || rest !== undefined || (timer !== undefined && !elsewhere) || document.visibilityState === "hidden") return;
    clearTimeout(timer);
    timer = undefined;
    const wait = elsewhere ? 0 : budget.wait(now());
    if (wait === 0) {
      frame = window.requestAnimationFrame(run);
      return;
    }
    timer = setTimeout(heldBack, wait);
    if (told) return;
    told = true;
    onBrake?.();
  };

  const heldBack = (): void => {
    timer = undefined;
    if (due) schedule();
  };

  const run = (): void => {
    frame = 0;
    if (signal.aborted || !due || document.visibilityState === "hidden") return;
    due = false;
    const navigated = document.location.href !== href;
    href = document.location.href;
    // styles that the page's own change made due are worked out now, as they would be after us: that is its work, not ours
    document.body?.checkVisibility?.();
    const begun = now();
    onChange({ navigated });
    took = now() - begun;
    if (rest === undefined) budget.ran(begun, now());
  };

  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    // What a page says by attributes: which tab is chosen, what is busy, hidden, named, offered.
    attributeFilter: ["aria-selected", "aria-current", "aria-busy", "aria-hidden", "aria-label", "aria-expanded", "aria-describedby", "hidden", "value", "disabled"],
  });
  const changed = (): void => {
    budget.changed(now(), false);
    schedule();
  };
  // Property changes of fields (a choice, a search) make no mutation.
  for (const name of ["change", "input"]) document.addEventListener(name, changed, { capture: true, passive: true, signal });
  // nor does what happens inside a web component
  for (const name of ["click", "keyup"]) document.addEventListener(name, ({ target }) => (target as Partial<Element>).shadowRoot && !isOurs(target as Node) && changed(), { capture: true, passive: true, signal });
  for (const name of ["scroll", "wheel", "keydown", "pointerdown"]) document.addEventListener(name, (event) => event.isTrusted && budget.moved(now()), { capture: true, passive: true, signal });
  // pushState sends no event that reaches us: the address is compared with every batch, and on these.
  for (const name of ["popstate", "hashchange"]) window.addEventListener(name, changed, { signal });
  window.addEventListener("pageshow", (event) => event.persisted && changed(), { signal });
  document.addEventListener("visibilitychange", () => due && schedule(), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    clearTimeout(timer);
    clearTimeout(rest);
  });

  return {
    write(work) {
      note(observer.takeRecords());
      try {
        return work();
      } finally {
        observer.takeRecords();
      }
    },
    later(work) {
      clearTimeout(rest);
      took = 0;
      rest = setTimeout(() => {
        rest = undefined;
        const begun = now();
        work();
        budget.ran(begun - took, now());
        if (due) schedule();
      });
    },
    again: schedule,
  };
}

/** What records tell: the page changed, changed and took something of ours along, took ours only, or nothing (they are about us). */
function changeIn(records: readonly MutationRecord[], isOurs: (node: Node) => boolean): "page" | "wiped" | "robbed" | "nothing" {
  // An element of ours that the page removed has no parent any more and is told by its own name.
  const ours = (node: Node): boolean => node.nodeType === 1 && isOurs(node);
  let page = false;
  let robbed = false;
  for (const record of records) {
    // of thousands of records only those that take something away can still tell more
    if ((page && record.removedNodes.length === 0) || isOurs(record.target)) continue;
    const gone = [...record.removedNodes];
    if (record.type !== "childList" || [...record.addedNodes, ...gone].some((node) => !ours(node))) page = true;
    robbed ||= gone.some((node) => ours(node));
    if (page && (robbed || gone.some((node) => holdsOurs(node)))) return "wiped";
  }
  return page ? "page" : robbed ? "robbed" : "nothing";
}
