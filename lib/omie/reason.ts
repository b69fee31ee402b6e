import type { Reason } from "../model/verdicts.ts";
import type { Fault } from "../fault.ts";

/**
 * Says a fault in the words of the product. `until` (epoch ms) and `detail` are there when known.
 * "empty" and "cancelled" are outcomes rather than troubles; asked about all the same, they read as an answer we
 * could not use.
 */
export function toReason(fault: Fault): Reason {
  switch (fault.kind) {
    case "refused":
      return { code: "connection.refused" };
    case "suspended":
      return { code: "connection.suspended" };
    case "offline":
      return { code: "connection.offline" };
    case "no-permission":
      return { code: "connection.no-permission" };
    case "blocked":
    case "brake":
    case "rate":
    case "redundant":
    case "busy":
      return fault.until === null
        ? { code: "connection.blocked-until" }
        : { code: "connection.blocked-until", data: { until: fault.until } };
    case "unreadable":
    case "unknown":
    case "unstable":
    case "empty":
    case "cancelled":
      return { code: "connection.unreadable", data: { detail: fault.text } };
  }
}
