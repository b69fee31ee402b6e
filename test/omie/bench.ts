/** A client on a workbench: simulator or scripted answers, a memory ledger and a clock that the test turns. */
import { vi } from "vitest";
import { createOmie } from "../../lib/omie/client.ts";
import type { Ledger, Omie, OmieOptions } from "../../lib/omie/client.ts";
import { demoCompany } from "../sandbox/omie/seed.ts";
import { createOmieSimulator } from "../sandbox/omie/simulator.ts";
import type { CompanySeed, OmieSimulator } from "../sandbox/omie/simulator.ts";

/** 24 November 2026, 12:00 in São Paulo. */
export const NOON = Date.UTC(2026, 10, 24, 15, 0, 0);

export const DEMO_KEYS = { appKey: "1234567890123", appSecret: "0123456789abcdef0123456789abcdef" };

export interface MemoryLedger extends Ledger {
  readonly entries: ReadonlyMap<string, string>;
}

/** Keeps what a real one would: JSON. */
export function memoryLedger(): MemoryLedger {
  const entries = new Map<string, string>();
  return {
    entries,
    async get(key) {
      const kept = entries.get(key);
      return kept === undefined ? undefined : (JSON.parse(kept) as unknown);
    },
    async set(key, value) {
      entries.set(key, JSON.stringify(value));
    },
  };
}

/** Puts the fake clock at NOON; call vi.useRealTimers() afterwards. */
export function stopClock(): void {
  vi.useFakeTimers({ now: NOON, toFake: ["setTimeout", "clearTimeout", "Date"] });
}

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new Error("aborted"));
    });
  });

/** A client on the fake clock. */
export function clientOn(fetch: typeof globalThis.fetch, more: Partial<OmieOptions> = {}): Omie {
  return createOmie({ keys: DEMO_KEYS, scope: "demo", now: Date.now, sleep, ledger: memoryLedger(), fetch, ...more });
}

export function simulator(companies: CompanySeed[] = [demoCompany()]): OmieSimulator {
  return createOmieSimulator({ companies, now: Date.now });
}

/** Turns the clock until the promise settles, at most `limitMs`. */
export async function turning<T>(promise: Promise<T>, limitMs = 60_000): Promise<T> {
  const outcome = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const stillWaiting = Symbol("waiting");
  for (let turned = 0; turned <= limitMs; turned += 50) {
    const known = await Promise.race([outcome, Promise.resolve(stillWaiting)]);
    if (typeof known !== "symbol") {
      if ("error" in known) throw known.error;
      return known.value;
    }
    await vi.advanceTimersByTimeAsync(50);
  }
  throw new Error(`not settled after ${limitMs} ms`);
}

/** A fetch that answers from a list, then repeats its last member. */
export function scripted(...answers: (Response | (() => Response | Promise<Response>))[]): typeof globalThis.fetch & { count: number } {
  const fetch = async (): Promise<Response> => {
    const answer = answers[Math.min(scriptedFetch.count, answers.length - 1)];
    scriptedFetch.count++;
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return typeof answer === "function" ? answer() : answer.clone();
  };
  const scriptedFetch = Object.assign(fetch as typeof globalThis.fetch, { count: 0 });
  return scriptedFetch;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
