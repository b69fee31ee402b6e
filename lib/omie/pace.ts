/**
 * The gate in front of one OMIE method: who goes when. What it must not forget is written to the ledger before a
 * request goes, so a worker that dies in between is remembered as having asked.
 */
import { decide, recall, settle } from "./pacing.ts";
import type { Decision, Ending, Memory } from "./pacing.ts";
import type { Fault } from "../fault.ts";

/** Pacing memory that must survive the worker's death; keyed by connection scope + method. Values are plain JSON. */
export interface Ledger {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Clock {
  /** epoch ms */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Leave to send one request. `end` must be called once, whatever happened. */
export interface Turn {
  at: number;
  /** A long answer is here, which no fault is: the next request may go while it is being read. */
  answered(): Promise<void>;
  end(ending: Ending): Promise<void>;
}

export interface Gate {
  /**
   * Waits for a turn; a wait of more than a few seconds comes back as a fault that says until when, unless it is
   * for the next minute's requests.
   * @param param canonical text of the request
   * @param again a repetition by the client itself, exempt from the 60 s rule
   */
  enter(param: string, again: boolean, signal: AbortSignal): Promise<{ turn: Turn } | { fault: Fault }>;
}

const PATIENCE_MS = 5_000;
const POLL_MS = 500;

/** As far as pacing cares, an answer like most. */
const WELL: Ending = { fault: null, error: false, forget: false };

type Decided = Decision & { now: number };

interface Waiter {
  param: string;
  again: boolean;
  take(decided: Promise<Decided | null>): void;
}

/** Reading and writing one ledger entry must not interleave, also not between two clients on one ledger. */
const tails = new WeakMap<Ledger, Map<string, Promise<unknown>>>();

function exclusively<T>(ledger: Ledger, key: string, work: () => Promise<T>): Promise<T> {
  const keys = tails.get(ledger) ?? new Map<string, Promise<unknown>>();
  tails.set(ledger, keys);
  const done = (keys.get(key) ?? Promise.resolve()).then(work, work);
  keys.set(key, done.catch(() => undefined));
  return done;
}

/** What was last written to a ledger by this worker, its only writer: read once, then only written. */
const written = new WeakMap<Ledger, Map<string, Memory>>();

function knownTo(ledger: Ledger): Map<string, Memory> {
  const known = written.get(ledger) ?? new Map<string, Memory>();
  written.set(ledger, known);
  return known;
}

/** @param most requests at a time */
export function createGate(key: string, ledger: Ledger, clock: Clock, most: number): Gate {
  let tail: Promise<unknown> = Promise.resolve();
  let mine = 0;
  /** the one that waits for a place, where one does */
  let waiter: Waiter | null = null;

  const change = <T>(work: (m: Memory, now: number) => { memory?: Memory | undefined; result: T }): Promise<T> =>
    exclusively(ledger, key, async () => {
      const known = knownTo(ledger);
      const kept = known.has(key) ? known.get(key) : await ledger.get(key);
      const { memory, result } = work(recall(kept, clock.now()), clock.now());
      if (memory === undefined) return result;
      // What failed to be written may be written all the same: the ledger is read again then.
      known.delete(key);
      await ledger.set(key, memory);
      known.set(key, memory);
      return result;
    });

  /** Remembers how a request ended and lets the one that waits go in its place: one entry in the ledger for both. */
  async function handOver(param: string, ending: Ending): Promise<void> {
    mine--;
    const next = waiter;
    waiter = null;
    const changed = change((m, now) => {
      const settled = settle(m, param, now, ending);
      if (next === null) return { memory: settled, result: null };
      const result = decide(settled, next.param, now, next.again, most);
      return { memory: "go" in result ? result.memory : settled, result: { ...result, now } };
    });
    next?.take(changed);
    await changed;
  }

  function turn(param: string, at: number): Turn {
    mine++;
    let over = false;
    return {
      at,
      async answered() {
        over = true;
        await handOver(param, WELL);
      },
      async end(ending) {
        if (!over) return handOver(param, ending);
        if (ending.fault === null && !ending.error && !ending.forget) return;
        await change((m, now) => ({ memory: settle(m, param, now, ending), result: undefined }));
      },
    };
  }

  /** What is decided when a place becomes free; null where the caller gave up before. */
  function place(param: string, again: boolean, signal: AbortSignal): Promise<Decided | null> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve(null);
      const leave = (): void => {
        waiter = null;
        resolve(null);
      };
      waiter = {
        param,
        again,
        take(decided) {
          signal.removeEventListener("abort", leave);
          resolve(decided);
        },
      };
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  async function admit(param: string, again: boolean, signal: AbortSignal): Promise<{ turn: Turn } | { fault: Fault }> {
    let waited = 0;
    let handed: Decided | null = null;
    for (;;) {
      if (handed === null && signal.aborted) return { fault: { kind: "cancelled", until: null, text: "cancelled before it was sent" } };
      const decision: Decided =
        handed ??
        (await change((m, now) => {
          const result = decide(m, param, now, again, most);
          return { memory: "go" in result ? result.memory : undefined, result: { ...result, now } };
        }));
      handed = null;
      if ("go" in decision) return { turn: turn(param, decision.now) };
      if ("fault" in decision) return { fault: decision.fault };
      if ("full" in decision && mine > 0) {
        handed = await place(param, again, signal);
        continue;
      }
      // Full with none of ours: left open by another client or by a worker that died. We can't hear them end.
      const wait = "full" in decision ? POLL_MS : decision.wait;
      const quota = "wait" in decision && decision.quota;
      if (waited + wait > PATIENCE_MS && !quota) {
        const until = "full" in decision ? decision.until : clock.now() + wait;
        return { fault: { kind: "busy", until, text: "as many requests of this method as allowed are still open" } };
      }
      if (!quota) waited += wait;
      await clock.sleep(wait, signal).catch(() => undefined);
    }
  }

  return {
    enter(param, again, signal) {
      const entered = tail.then(() => admit(param, again, signal));
      tail = entered.catch(() => undefined);
      return entered;
    },
  };
}
