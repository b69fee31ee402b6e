/** Keeps the one pack in use. A file that is refused changes nothing: the last good one stays. */
import { LARGEST_PACK, type PackRefusal } from "../model/pack.ts";
import type { EpochMs } from "../model/time.ts";
import type { Bytes } from "./bytes.ts";
import { isExpired, openPack, type Pack } from "./open.ts";
import type { Trust } from "./pairing.ts";

/** What is kept: the file as it came, and how far numbers and the clock had got. */
export interface KeptPack {
  file: Bytes;
  /** number of the newest pack taken, and by whom it was signed: another administrator counts anew */
  number: number;
  signedBy: string;
  /** the latest moment this computer has seen, epoch ms */
  seenAt: EpochMs;
}

/** Where it is kept. The file can't be read by pages: IndexedDB of the extension (facts), never storage.local. */
export interface PackStorage {
  load(): Promise<KeptPack | null>;
  keep(kept: KeptPack): Promise<void>;
}

/** A file the person picked or dropped. */
export interface PickedFile {
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Clocks of two computers differ, and so do time zones that were set wrong. */
const CLOCK_SLACK_MS = 86_400_000;
/** How often the moment seen is written down. */
const HOUR_MS = 3_600_000;

/** Takes a file into use, or says why not. A file too large to be a pack isn't read. */
export async function importPack(file: PickedFile, trust: Trust, place: PackStorage, now: EpochMs): Promise<{ pack: Pack } | { refused: PackRefusal }> {
  if (file.size > LARGEST_PACK) return { refused: "too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openPack(bytes, trust);
  if ("refused" in opened) return opened;
  const { pack } = opened;
  const before = await place.load();
  const refused = whyNot(pack, before, now);
  if (refused !== null) return { refused };
  await place.keep({ file: bytes, number: pack.number, signedBy: pack.signedBy, seenAt: Math.max(now, before?.seenAt ?? now) });
  return opened;
}

/**
 * The pack in use, whatever its age: an expired one still says what was. `now` is the moment to judge it by, which a
 * clock set back doesn't change. Null where there is none, or where the browser is paired with another administrator since.
 */
export async function packInUse(trust: Trust, place: PackStorage, now: EpochMs): Promise<{ pack: Pack; now: EpochMs } | null> {
  const kept = await place.load();
  if (kept === null) return null;
  const opened = await openPack(kept.file, trust);
  if ("refused" in opened) return null;
  // no later than its end: a clock that ran years ahead once must not refuse every pack to come
  const seenAt = Math.min(now, opened.pack.expiresAt);
  if (seenAt - kept.seenAt > HOUR_MS || (seenAt === opened.pack.expiresAt && seenAt > kept.seenAt)) await place.keep({ ...kept, seenAt });
  return { pack: opened.pack, now: Math.max(now, kept.seenAt) };
}

function whyNot(pack: Pack, before: KeptPack | null, now: EpochMs): PackRefusal | null {
  // a clock set back would make expired packs good again
  if (before !== null && before.seenAt - now > CLOCK_SLACK_MS) return "clock-back";
  if (pack.issuedAt - now > CLOCK_SLACK_MS) return "future";
  if (isExpired(pack, now)) return "expired";
  if (before?.signedBy !== pack.signedBy || pack.number > before.number) return null;
  return pack.number === before.number ? "same" : "replayed";
}
