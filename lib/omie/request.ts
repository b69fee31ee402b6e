import type { CallContract } from "./contract/contract.ts";
import { classify, REPEAT_MS } from "./faults.ts";
import type { Fault } from "../fault.ts";
import type { RawAnswer } from "./faults.ts";
import { createGate } from "./pace.ts";
import type { Clock, Gate, Ledger, Turn } from "./pace.ts";
import { AT_ONCE } from "./pacing.ts";
import type { Ending } from "./pacing.ts";
import { post } from "./post.ts";
import type { Posted } from "./post.ts";
import { redact } from "./redact.ts";
import type { Result } from "./sharing.ts";

export interface CallerOptions extends Clock {
  keys: { appKey: string; appSecret: string };
  scope: string;
  fetch?: typeof globalThis.fetch;
  ledger: Ledger;
  mayReach?(): Promise<boolean>;
  onRequest?(method: string): void;
}

/** How a call's answer becomes a value. */
export interface Reading<T> {
  read(body: unknown): { value: T } | { unreadable: string };
  /** what "there is nothing to list" amounts to; null = a fault */
  none: T | null;
}

/** Any call; one that `writes` is sent once, and one at a time. */
type Callable = CallContract & { writes?: boolean };

/** A read is repeated after these pauses when no usable answer came. */
const BACKOFF_MS = [1_000, 3_000];

/** OMIE's faults are a sentence or two; a page of a register is a hundred times as long as this, in letters. */
const LONGEST_FAULT = 5_000;

interface Outcome<T> extends Ending {
  result: Result<T>;
  again: boolean;
}

/**
 * Makes the function that carries one call through gate, network and verdict. It never throws, waits a few seconds
 * at most, and after OMIE refused the keys sends nothing more, whatever the method.
 */
export function createCaller(options: CallerOptions) {
  const gates = new Map<string, Gate>();
  let stopped: Fault | null = null;
  let proven = false;

  function gateOf({ call, writes }: Callable): Gate {
    const gate = gates.get(call) ?? createGate(`${options.scope}/${call}`, options.ledger, options, writes ? 1 : AT_ONCE);
    gates.set(call, gate);
    return gate;
  }

  const failed = (fault: Fault): { ok: false; fault: Fault } => ({
    ok: false,
    fault: {
      ...fault,
      text: redact(fault.text, options.keys),
      ...(fault.said === undefined ? {} : { said: redact(fault.said, options.keys) }),
    },
  });

  function judgeAnswer<T>(answer: RawAnswer, at: number, reading: Reading<T>): Outcome<T> {
    const verdict = classify(answer, options.now(), proven);
    if (verdict.ok) {
      proven = true;
      const read = reading.read(verdict.body);
      if ("value" in read) {
        return { result: { ok: true, value: read.value, askedAt: at }, fault: null, error: false, forget: false, again: false };
      }
      const fault: Fault = { kind: "unreadable", until: at + REPEAT_MS, text: read.unreadable };
      return { result: failed(fault), fault, error: false, forget: false, again: false };
    }
    let { fault } = verdict;
    if (fault.kind === "empty" && reading.none !== null) {
      return { result: { ok: true, value: reading.none, askedAt: at }, fault, error: true, forget: false, again: false };
    }
    const refused = fault.kind === "refused" || fault.kind === "suspended";
    if (refused) stopped ??= failed(fault).fault;
    else fault = { ...fault, until: fault.until ?? at + REPEAT_MS };
    return { result: failed(fault), fault, error: true, forget: refused, again: fault.kind === "unstable" };
  }

  async function judge<T>(posted: Posted, at: number, reading: Reading<T>): Promise<Outcome<T>> {
    if ("answer" in posted) return judgeAnswer(posted.answer, at, reading);
    const none = (kind: Fault["kind"], until: number | null): Fault => ({ kind, until, text: posted.text });
    switch (posted.failed) {
      case "aborted": {
        const fault = none("cancelled", null);
        return { result: failed(fault), fault, error: false, forget: false, again: false };
      }
      case "timeout": {
        // OMIE may still be at it: a repetition would be refused as redundant.
        const fault = none("unstable", at + REPEAT_MS);
        return { result: failed(fault), fault, error: true, forget: false, again: false };
      }
      case "network": {
        const reachable = (await options.mayReach?.().catch(() => true)) ?? true;
        const fault = none(reachable ? "offline" : "no-permission", null);
        return { result: failed(fault), fault, error: false, forget: true, again: reachable };
      }
    }
  }

  async function send<T>(contract: Callable, param: object, turn: Turn, reading: Reading<T>, signal: AbortSignal): Promise<Outcome<T>> {
    options.onRequest?.(contract.call);
    const { appKey, appSecret } = options.keys;
    const body = { call: contract.call, app_key: appKey, app_secret: appSecret, param: [param] as [object] };
    const posted = await post(contract.path, body, options.fetch, signal);
    // The place is given on at once; that it is remembered is awaited at the end.
    const remembered = "answer" in posted && posted.answer.status === 200 && posted.answer.body.length > LONGEST_FAULT ? turn.answered() : undefined;
    const [outcome] = await Promise.all([judge(posted, turn.at, reading), remembered]);
    return outcome;
  }

  async function attempt<T>(contract: Callable, param: object, again: boolean, reading: Reading<T>, signal: AbortSignal): Promise<Outcome<T>> {
    const still = (fault: Fault): Outcome<T> => ({ result: failed(fault), fault, error: false, forget: false, again: false });
    if (stopped !== null) return still(stopped);
    const entered = await gateOf(contract).enter(JSON.stringify(param), again, signal);
    if ("fault" in entered) return still(entered.fault);
    let ending: Ending = { fault: null, error: false, forget: true };
    try {
      // The keys may have been refused while this one waited for its turn.
      if (stopped !== null) return still(stopped);
      ending = { ...ending, forget: false };
      const outcome = await send(contract, param, entered.turn, reading, signal);
      ending = outcome;
      return outcome;
    } finally {
      await entered.turn.end(ending);
    }
  }

  return async <T>(contract: Callable, param: object, reading: Reading<T>, signal: AbortSignal): Promise<Result<T>> => {
    try {
      // Whether a write was done without an answer is looked up, never tried again blindly.
      for (const pause of contract.writes ? [] : BACKOFF_MS) {
        const outcome = await attempt(contract, param, pause !== BACKOFF_MS[0], reading, signal);
        if (!outcome.again) return outcome.result;
        await options.sleep(pause, signal).catch(() => undefined);
        if (signal.aborted) return failed({ kind: "cancelled", until: null, text: "cancelled" });
      }
      return (await attempt(contract, param, !contract.writes, reading, signal)).result;
    } catch (error) {
      // The ledger failed: without its memory nothing may be sent.
      return failed({ kind: "unknown", until: null, text: `not sent or not finished: ${String(error)}` });
    }
  };
}
