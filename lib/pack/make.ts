/** Makes the file an administrator gives to approvers. */
import type { EpochMs } from "../model/time.ts";
import type { ReasonCode } from "../model/verdicts.ts";
import { type Bytes, joined, toBase64 } from "./bytes.ts";
import type { PackBody } from "./content.ts";
import type { Contents, Listed } from "./contents.ts";
import { sealed } from "./file.ts";
import type { Signer } from "./pairing.ts";
import { createTagger, STRETCH, type Stretch, TAG_BYTES } from "./tags.ts";

export interface Making {
  /** one more than the last pack's */
  number: number;
  now: EpochMs;
  /** how long it may be used; 30 where it isn't told */
  days?: number;
  /** lower in tests only */
  stretch?: Stretch;
  /** tags made so far, of all */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
/** Tags asked of WebCrypto at once: it has threads of its own to keep busy. */
const AT_ONCE = 200;
/** So that a small company's file tells no head count either. */
const LEAST_ENTRIES = 64;

/** @throws the signal's reason where it is aborted */
export async function makePack(contents: Contents, signer: Signer, making: Making): Promise<Bytes> {
  const { number, now, days = DEFAULT_DAYS, stretch = STRETCH } = making;
  const { people, ...told } = contents;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const profiles: ReasonCode[][] = [];
  const places = new Map<string, number>();
  for (const { reasons } of people) {
    const key = reasons.join();
    if (places.has(key)) continue;
    places.set(key, profiles.length);
    profiles.push([...reasons]);
  }
  const tags = await tagged(people, signer.secret, salt, stretch, making);
  const entries = tags.map((tag, index) => entry(tag, places.get(people[index]?.reasons.join() ?? "") ?? 0));
  const body: PackBody = {
    number,
    issuedAt: now,
    expiresAt: now + days * DAY_MS,
    ...told,
    stretch,
    salt: toBase64(salt),
    profiles,
    people: toBase64(joined(...padded(entries, profiles.length).toSorted(byTag))),
  };
  return sealed(new TextEncoder().encode(JSON.stringify(body)), signer);
}

async function tagged(people: readonly Listed[], secret: Bytes, salt: Bytes, stretch: Stretch, { onProgress, signal }: Making): Promise<Bytes[]> {
  const tagger = createTagger(secret, salt, stretch);
  const tags: Bytes[] = [];
  for (let at = 0; at < people.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const some = people.slice(at, at + AT_ONCE);
    // which salt it was is told to nobody
    tags.push(...(await Promise.all(some.map(({ kind, text }) => tagger.tag(kind, text, randomBelow(stretch.salts))))));
    onProgress?.(tags.length, people.length);
  }
  return tags;
}

/** Invented entries up to the next power of two: the size of the file tells no head count. */
function padded(entries: readonly Bytes[], profiles: number): Bytes[] {
  const size = Math.max(LEAST_ENTRIES, 2 ** Math.ceil(Math.log2(Math.max(1, entries.length))));
  const invented = Array.from({ length: size - entries.length }, () => entry(crypto.getRandomValues(new Uint8Array(TAG_BYTES)), randomBelow(Math.max(1, profiles))));
  return [...entries, ...invented];
}

function entry(tag: Bytes, profile: number): Bytes {
  return joined(tag, Uint8Array.of(profile >> 8, profile & 255));
}

function byTag(a: Bytes, b: Bytes): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function randomBelow(limit: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((value / 2 ** 32) * limit);
}
