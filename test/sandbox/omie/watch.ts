/** What a test sees of the simulator's traffic, and where it can stop it. */
import type { Outgoing } from "./wire.ts";

export interface LogEntry {
  /** epoch ms when it was received */
  at: number;
  call: string;
  appKey: string;
  /** the one member of the request's `param` */
  param: unknown;
  /** HTTP status; 0 while unanswered, or when the connection was closed */
  status: number;
  /** text of the fault answered */
  fault: string | null;
  origin: string | null;
  received: number;
  answered: number | null;
}

export interface Hold {
  /** resolves once the request is there */
  received: Promise<void>;
  /** lets it be answered */
  release(): void;
}

interface Waiting {
  event: "received" | "answered";
  call: string | undefined;
  resolve(entry: LogEntry): void;
}

interface Held {
  call: string;
  arrived(): void;
  released: Promise<void>;
  release(): void;
}

export function createWatch(now: () => number) {
  const log: LogEntry[] = [];
  let waiting: Waiting[] = [];
  let holds: Held[] = [];
  const holding = new Set<Held>();

  function tell(event: Waiting["event"], entry: LogEntry): void {
    const heard = waiting.filter((one) => one.event === event && (one.call === undefined || one.call === entry.call));
    waiting = waiting.filter((one) => !heard.includes(one));
    for (const one of heard) one.resolve(entry);
  }

  return {
    log: log as readonly LogEntry[],

    received(call: string, appKey: string, param: unknown, origin: string | null): LogEntry {
      const entry: LogEntry = { at: now(), call, appKey, param, status: 0, fault: null, origin, received: now(), answered: null };
      log.push(entry);
      tell("received", entry);
      return entry;
    },

    /** @param outgoing null when the connection was closed */
    answered(entry: LogEntry, outgoing: Outgoing | null): void {
      if (outgoing === null) return;
      entry.status = outgoing.status;
      entry.fault = outgoing.fault;
      entry.answered = now();
      tell("answered", entry);
    },

    hold(call: string): Hold {
      const arrival = Promise.withResolvers<void>();
      const release = Promise.withResolvers<void>();
      holds.push({ call, arrived: arrival.resolve, released: release.promise, release: release.resolve });
      return { received: arrival.promise, release: release.resolve };
    },

    once(event: Waiting["event"], call?: string): Promise<LogEntry> {
      return new Promise((resolve) => waiting.push({ event, call, resolve }));
    },

    /** Latency, then a hold if one waits for this call; both end when the caller is gone. */
    async pause(call: string, latencyMs: number, gone: AbortSignal): Promise<void> {
      const held = holds.find((one) => one.call === call);
      if (held !== undefined) {
        holds = holds.filter((one) => one !== held);
        holding.add(held);
      }
      const left = new Promise<void>((resolve) => {
        if (gone.aborted) resolve();
        else gone.addEventListener("abort", () => resolve(), { once: true });
      });
      if (held !== undefined) {
        held.arrived();
        await Promise.race([held.released, left]);
        holding.delete(held);
      }
      if (latencyMs <= 0) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([new Promise<void>((resolve) => (timer = setTimeout(resolve, latencyMs))), left]);
      clearTimeout(timer);
    },

    reset(): void {
      log.length = 0;
      waiting = [];
      for (const held of [...holds, ...holding]) held.release();
      holds = [];
    },
  };
}
