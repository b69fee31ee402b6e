/** OMIE's consumption limits (OMIE help 8112984), per address + app + method unless said. */
import { FAULTS } from "./faults.ts";
import type { SimulatedFault } from "./faults.ts";

export interface LimitModes {
  /** requests a minute, per address + app + method */
  perMethodPerMinute: number;
  /** requests a minute, per address */
  perAddressPerMinute: number;
  /** at a time; a number for one method wins */
  concurrent: number | Record<string, number>;
  /** what one too many at a time is told: sources differ */
  concurrencyFault: "running" | "rate";
  /** the repetition that is refused as redundant: the second request, or the third (the second is told "running") */
  redundancy: "second" | "third" | "off";
  redundancyMs: number;
  /** each refused repetition starts the minute anew */
  redundancyRestarts: boolean;
  errorsBeforeBlock: number;
  /** how long an error counts */
  errorMs: number;
  successResetsErrors: boolean;
  blockMs: number;
  /** an erroring request during the block starts it anew */
  blockExtends: boolean;
}

export const DEFAULT_LIMITS: LimitModes = {
  perMethodPerMinute: 240,
  perAddressPerMinute: 960,
  concurrent: 4,
  concurrencyFault: "running",
  redundancy: "second",
  redundancyMs: 60_000,
  redundancyRestarts: true,
  errorsBeforeBlock: 10,
  errorMs: 30 * 60_000,
  successResetsErrors: false,
  blockMs: 1_800_000,
  blockExtends: true,
};

export interface Caller {
  ip: string;
  appKey: string;
  call: string;
  /** canonical text of the request */
  param: string;
  /** the call changes something: one at a time (OMIE help 8001888) */
  writes: boolean;
}

interface Lane {
  requests: number[];
  errors: number[];
  blockedUntil: number;
  /** when each request was last answered or refused as repeated, and how often it was repeated */
  asked: Map<string, { at: number; repeats: number }>;
  running: string[];
}

const MINUTE = 60_000;
const FEW = 4;

export function createLimits(now: () => number, modes: () => LimitModes) {
  const lanes = new Map<string, Lane>();
  const addresses = new Map<string, number[]>();

  function lane({ ip, appKey, call }: Caller): Lane {
    const key = JSON.stringify([ip, appKey, call]);
    const known = lanes.get(key) ?? { requests: [], errors: [], blockedUntil: 0, asked: new Map(), running: [] };
    lanes.set(key, known);
    return known;
  }

  const leftOf = (until: number): number => Math.max(1, Math.ceil((until - now()) / 1000));

  function blocked(caller: Caller, wouldFail: () => boolean): SimulatedFault | null {
    const at = lane(caller);
    if (at.blockedUntil <= now()) return null;
    if (modes().blockExtends && wouldFail()) at.blockedUntil = now() + modes().blockMs;
    return FAULTS.blocked(leftOf(at.blockedUntil));
  }

  function tooMany(caller: Caller): SimulatedFault | null {
    const since = now() - MINUTE;
    const mine = lane(caller);
    mine.requests = [...mine.requests.filter((at) => at > since), now()];
    const address = [...(addresses.get(caller.ip) ?? []).filter((at) => at > since), now()];
    addresses.set(caller.ip, address);
    const over = mine.requests.length > modes().perMethodPerMinute || address.length > modes().perAddressPerMinute;
    return over ? FAULTS.rate() : null;
  }

  function concurrent(caller: Caller): SimulatedFault | null {
    const { running } = lane(caller);
    if (running.includes(caller.param)) return FAULTS.running();
    const { concurrent: most, concurrencyFault } = modes();
    const reads = typeof most === "number" ? most : (most[caller.call] ?? FEW);
    const allowed = caller.writes ? 1 : reads;
    return running.length >= allowed ? FAULTS[concurrencyFault]() : null;
  }

  function redundant(caller: Caller): SimulatedFault | null {
    const { redundancy, redundancyMs, redundancyRestarts } = modes();
    if (redundancy === "off") return null;
    const { asked } = lane(caller);
    const before = asked.get(caller.param);
    if (before === undefined || now() - before.at >= redundancyMs) {
      asked.set(caller.param, { at: now(), repeats: 0 });
      return null;
    }
    const repeats = before.repeats + 1;
    asked.set(caller.param, { at: redundancyRestarts ? now() : before.at, repeats });
    if (redundancy === "third" && repeats === 1) return FAULTS.running();
    return FAULTS.redundant(leftOf((redundancyRestarts ? now() : before.at) + redundancyMs));
  }

  return {
    /** The first limit this request trips, in OMIE's order; a request that trips none is remembered as asked. */
    check: (caller: Caller, wouldFail: () => boolean): SimulatedFault | null =>
      blocked(caller, wouldFail) ?? tooMany(caller) ?? concurrent(caller) ?? redundant(caller),

    /** Counts a request as running until the function returned is called. */
    run(caller: Caller): () => void {
      const { running } = lane(caller);
      running.push(caller.param);
      return () => {
        const index = running.indexOf(caller.param);
        if (index >= 0) running.splice(index, 1);
      };
    },

    /** Counts an error answer. The one that fills the measure is answered with the block itself. */
    failed(caller: Caller, fault: SimulatedFault): SimulatedFault {
      // A gateway's page never reached OMIE's own counter, and the block counts itself (blockExtends).
      if (typeof fault.body === "string" || fault.status === 425) return fault;
      const at = lane(caller);
      at.errors = [...at.errors.filter((error) => now() - error < modes().errorMs), now()];
      if (at.errors.length < modes().errorsBeforeBlock) return fault;
      at.errors = [];
      at.blockedUntil = now() + modes().blockMs;
      return FAULTS.blocked(leftOf(at.blockedUntil));
    },

    succeeded(caller: Caller): void {
      if (modes().successResetsErrors) lane(caller).errors = [];
    },

    reset(): void {
      lanes.clear();
      addresses.clear();
    },
  };
}
