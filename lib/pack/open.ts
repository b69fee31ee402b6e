/** Opens a pack: who signed it first, then what it says. */
import type { PackRefusal } from "../model/pack.ts";
import type { EpochMs } from "../model/time.ts";
import type { ReasonCode } from "../model/verdicts.ts";
import { type Bytes, fromBase64 } from "./bytes.ts";
import { asBody, type PackBody } from "./content.ts";
import { unsealed } from "./file.ts";
import type { Trust } from "./pairing.ts";
import { createTagger, type Kind, TAG_BYTES } from "./tags.ts";

export interface Pack extends Omit<PackBody, "people" | "profiles" | "stretch" | "salt"> {
  /** the administrator who signed it, as hex */
  signedBy: string;
  /** the reasons somebody has, or null for somebody who isn't in it; the same question is worked out once */
  find(kind: Kind, text: string): Promise<readonly ReasonCode[] | null>;
}

const ENTRY_BYTES = TAG_BYTES + 2;

/** In: the bytes of a file. Out: the pack, whatever its age, or why it is none. Whether it may be taken is for shelf.ts. */
export async function openPack(file: Bytes, trust: Trust): Promise<{ pack: Pack } | { refused: PackRefusal }> {
  const opened = await unsealed(file, trust);
  if ("refused" in opened) return opened;
  const body = asBody(parsed(opened.body));
  const people = body && fromBase64(body.people);
  const salt = body && fromBase64(body.salt);
  if (!body || !people || !salt || !isPeople(people, body.profiles.length)) return { refused: "malformed" };
  const { people: _, profiles, stretch, salt: __, ...told } = body;
  const tagger = createTagger(trust.secret, salt, stretch);
  const found = new Map<string, Promise<readonly ReasonCode[] | null>>();
  const look = async (kind: Kind, text: string): Promise<readonly ReasonCode[] | null> => {
    for await (const tag of tagger.tags(kind, text)) {
      const place = placeOf(tag, people);
      if (place !== null) return profiles[place] ?? null;
    }
    return null;
  };
  return {
    pack: {
      ...told,
      signedBy: Array.from(trust.fingerprint, (byte) => byte.toString(16).padStart(2, "0")).join(""),
      find(kind, text) {
        const key = `${kind}:${text}`;
        const known = found.get(key) ?? look(kind, text);
        found.set(key, known);
        return known;
      },
    },
  };
}

/** Is it within its time? */
export function isExpired(pack: Pick<Pack, "expiresAt">, now: EpochMs): boolean {
  return now >= pack.expiresAt;
}

function parsed(body: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return null;
  }
}

function isPeople(people: Bytes, profiles: number): boolean {
  if (people.length % ENTRY_BYTES !== 0) return false;
  for (let at = 0; at < people.length; at += ENTRY_BYTES) if (profileAt(people, at) >= Math.max(1, profiles)) return false;
  return true;
}

function profileAt(people: Bytes, at: number): number {
  return ((people[at + TAG_BYTES] ?? 0) << 8) | (people[at + TAG_BYTES + 1] ?? 0);
}

/** The place of the profile beside this tag, by halving. */
function placeOf(tag: Bytes, people: Bytes): number | null {
  let low = 0;
  let high = people.length / ENTRY_BYTES;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(tag, people, middle * ENTRY_BYTES);
    if (order === 0) return profileAt(people, middle * ENTRY_BYTES);
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return null;
}

function compare(tag: Bytes, people: Bytes, at: number): number {
  for (let index = 0; index < TAG_BYTES; index++) {
    const difference = (tag[index] ?? 0) - (people[at + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
