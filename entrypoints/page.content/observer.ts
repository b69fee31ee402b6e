/** Gathers what the page shows and passes on what differs from what was told before, after a moment of rest. */
import type { Observation } from "../../lib/model/vexpenses.ts";

export interface Observer {
  observe(observation: Observation): void;
  /** Tells everything again: it is now about another company. */
  again(): void;
}

/** Lists arrive in pieces: told once the page has rested this long. */
const QUIET_MS = 250;

interface ObserverParts {
  /** tells when the page goes away: what waits is told then, or lost for ever */
  window: EventTarget;
  signal: AbortSignal;
  /** passes observations on; false = not now, keep them */
  tell(observations: Observation[]): boolean;
}

export function createObserver({ window, signal, tell }: ObserverParts): Observer {
  const told = new Map<string, string>();
  const waiting = new Map<string, Observation>();
  const last = new Map<string, Observation>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));

  const wait = (): void => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(pass, QUIET_MS);
  };
  const pass = (): void => {
    clearTimeout(timer);
    const due = [...waiting];
    if (due.length === 0 || !tell(due.map(([, observation]) => observation))) return;
    for (const [slot, observation] of due) told.set(slot, JSON.stringify(observation));
    waiting.clear();
  };

  window.addEventListener("pagehide", pass, { signal });

  return {
    observe(observation) {
      const slot = slotOf(observation);
      // the same list twice is one fact; the same answer of Sincronizar twice is two
      const repeated = observation.kind !== "sync-result" && told.get(slot) === JSON.stringify(observation);
      if (observation.kind !== "sync-result") last.set(slot, observation);
      if (repeated) {
        waiting.delete(slot);
        return;
      }
      if (JSON.stringify(waiting.get(slot)) === JSON.stringify(observation)) return;
      waiting.set(slot, observation);
      // the answer of Sincronizar comes once and whole, and the page may be left right after it
      if (observation.kind === "sync-result") pass();
      else wait();
    },
    again() {
      told.clear();
      for (const [slot, observation] of last) if (!waiting.has(slot)) waiting.set(slot, observation);
      if (waiting.size > 0) wait();
    },
  };
}

/** What a later observation replaces. */
function slotOf(observation: Observation): string {
  return observation.kind === "members" ? `members ${observation.list.tab} ${observation.list.page}` : observation.kind;
}
