/**
 * Tells when the page changed: one observer, batched per frame, deaf to our own writing, asleep in
 * hidden tabs, with a brake against pages that never come to rest.
 */

export interface PageChange {
  /** the address differs from the one last told */
  navigated: boolean;
}

export interface PageWatch {
  document: Document;
  signal: AbortSignal;
  onChange: (change: PageChange) => void;
  isOurs: (node: Node) => boolean;
  /** Told once, when the brake first takes hold. */
  onBrake?: () => void;
  /** epoch-independent clock, ms */
  now?: () => number;
}

export interface PageWatcher {
  /** Runs a write of ours without being told of it. */
  write<T>(work: () => T): T;
  /** Look again at the next frame, though nothing changed (an answer arrived). */
  again(): void;
}

/** This many rounds within BRAKE_WINDOW_MS and rounds are held to one per BRAKED_MS, until nothing changed for CALM_MS. */
const BRAKE_ROUNDS = 100;
const BRAKE_WINDOW_MS = 5_000;
const BRAKED_MS = 500;
const CALM_MS = 1_500;

/** Doesn't tell of the page as it is at the start: the caller looks at that itself. Ends with the signal. */
export function watchPage({ document, signal, onChange, isOurs, onBrake, now = () => performance.now() }: PageWatch): PageWatcher {
  const window = document.defaultView;
  if (!window) throw new Error("watchPage: the document has no window");
  let href = document.location.href;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  let told = false;
  let braked = false;
  let changedAt = 0;
  let rounds: number[] = [];

  const observer = new MutationObserver((records) => {
    if (records.some((record) => isOfPage(record, isOurs)) || document.location.href !== href) schedule();
  });

  const schedule = (): void => {
    if (signal.aborted) return;
    due = true;
    if (frame || timer !== undefined || document.visibilityState === "hidden") return;
    if (mustBrake(now())) {
      timer = setTimeout(run, BRAKED_MS);
      if (!told) {
        told = true;
        onBrake?.();
      }
    } else {
      frame = window.requestAnimationFrame(run);
    }
  };

  const mustBrake = (at: number): boolean => {
    if (braked && at - changedAt > CALM_MS) {
      braked = false;
      rounds = [];
    }
    changedAt = at;
    rounds = rounds.filter((round) => round > at - BRAKE_WINDOW_MS);
    braked ||= rounds.length >= BRAKE_ROUNDS;
    return braked;
  };

  const run = (): void => {
    frame = 0;
    timer = undefined;
    if (signal.aborted || !due || document.visibilityState === "hidden") return;
    due = false;
    rounds.push(now());
    const navigated = document.location.href !== href;
    href = document.location.href;
    onChange({ navigated });
  };

  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    // What a page says by attributes: which tab is chosen, what is busy, hidden, named, offered.
    attributeFilter: ["aria-selected", "aria-current", "aria-busy", "aria-hidden", "aria-label", "aria-expanded", "aria-describedby", "hidden", "value", "disabled"],
  });
  // Property changes of fields (a choice, a search) make no mutation.
  for (const name of ["change", "input"]) document.addEventListener(name, schedule, { capture: true, passive: true, signal });
  // pushState sends no event that reaches us: the address is compared with every batch, and on these.
  for (const name of ["popstate", "hashchange"]) window.addEventListener(name, schedule, { signal });
  window.addEventListener("pageshow", (event) => event.persisted && schedule(), { signal });
  document.addEventListener("visibilitychange", () => due && schedule(), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    clearTimeout(timer);
  });

  return {
    write(work) {
      if (observer.takeRecords().some((record) => isOfPage(record, isOurs))) schedule();
      try {
        return work();
      } finally {
        observer.takeRecords();
      }
    },
    again: schedule,
  };
}

function isOfPage(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (isOurs(record.target)) return false;
  if (record.type !== "childList") return true;
  const ours = (node: Node): boolean => node.nodeType === 1 && isOurs(node);
  // An element of ours that the page removed has no parent any more and is told by its own name.
  return [...record.addedNodes].some((node) => !ours(node)) || [...record.removedNodes].length > 0;
}
