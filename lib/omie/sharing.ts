import type { Fault } from "../fault.ts";
import { REPEAT_MS } from "./faults.ts";

export type Result<T> =
  /** `askedAt`: when the request behind this answer was sent, epoch ms; it may be up to a minute old */
  { ok: true; value: T; askedAt: number } | { ok: false; fault: Fault };

interface Flight {
  answer: Promise<Result<unknown>>;
  callers: number;
  controller: AbortController;
}

/** Pages of a large register would fill the worker's memory; only the latest answers are worth holding. */
const HELD = 12;

const CANCELLED: Result<never> = { ok: false, fault: { kind: "cancelled", until: null, text: "cancelled" } };

/**
 * Lets equal calls share one request while it runs and one answer for as long as OMIE would refuse to give it again.
 * A caller who aborts gets "cancelled" at once; the request itself is aborted when nobody waits for it any more.
 */
export function shareCalls(now: () => number) {
  const flights = new Map<string, Flight>();
  const held = new Map<string, Result<unknown> & { ok: true }>();

  function take(key: string): Result<unknown> | undefined {
    for (const [old, answer] of held) if (now() >= answer.askedAt + REPEAT_MS) held.delete(old);
    return held.get(key);
  }

  function hold(key: string, answer: Result<unknown>): void {
    if (!answer.ok) return;
    held.delete(key);
    held.set(key, answer);
    const oldest = held.keys().next().value;
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  }

  function launch(key: string, start: (signal: AbortSignal) => Promise<Result<unknown>>): Flight {
    const controller = new AbortController();
    const flight: Flight = { callers: 0, controller, answer: Promise.resolve(CANCELLED) };
    flights.set(key, flight);
    flight.answer = start(controller.signal).then((answer) => {
      if (flights.get(key) === flight) flights.delete(key);
      hold(key, answer);
      return answer;
    });
    return flight;
  }

  /** One value of T per key: whoever calls with the same key must mean the same call. */
  return <T>(key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> => {
    if (signal?.aborted) return Promise.resolve(CANCELLED);
    const known = take(key);
    if (known !== undefined) return Promise.resolve(known as Result<T>);

    const flight = flights.get(key) ?? launch(key, start);
    flight.callers++;
    return new Promise((resolve) => {
      const leave = (): void => {
        resolve(CANCELLED);
        flight.callers--;
        if (flight.callers > 0) return;
        if (flights.get(key) === flight) flights.delete(key);
        flight.controller.abort();
      };
      signal?.addEventListener("abort", leave, { once: true });
      void flight.answer.then((answer) => {
        signal?.removeEventListener("abort", leave);
        resolve(answer as Result<T>);
      });
    });
  };
}
