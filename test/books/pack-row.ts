import type { PackRow } from "../../lib/books/schema.ts";

/** A row of the pack in use; what its file says doesn't matter to the books. */
export function packRow(change: Partial<PackRow> = {}): PackRow {
  return { signedBy: "a1", number: 1, file: Uint8Array.of(1, 2, 3), trust: { secret: Uint8Array.of(4), fingerprint: Uint8Array.of(5) }, seenAt: 1_800_000_000_000, ...change };
}
