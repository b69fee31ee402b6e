/**
 * How a person is found in a pack that names nobody: by a keyed, stretched hash of the e-mail or the folded full name.
 *
 * Without the pairing secret a tag says nothing. Who holds the secret can still try names one by one, so each try is
 * made dear: PBKDF2, and a salt of which a part is thrown away when the pack is made, so that whoever looks somebody
 * up has to go through all of them while the maker, who needs 20,000 tags, pays once for each.
 */
import { type Bytes, joined } from "./bytes.ts";

export interface Stretch {
  /** PBKDF2-SHA-256 rounds of one tag */
  rounds: number;
  /** salts a look-up goes through at most */
  salts: number;
}

/**
 * The maker has 10 s for 10,000 people, the reader 1.5 s for a screen of 50 strangers, in Firefox, where every call of
 * WebCrypto takes longest, on a busy machine of two cores. Trying a name takes 38,400 rounds: a million names take over
 * an hour on one core, where plain SHA-256 takes a second (facts).
 */
export const STRETCH: Stretch = { rounds: 800, salts: 48 };

/** A million times a million look-ups may meet somebody else's tag once. */
export const TAG_BYTES = 8;

export type Kind = "email" | "name";

export interface Tagger {
  /** the tag under one salt, 0 … salts - 1 */
  tag(kind: Kind, text: string, salt: number): Promise<Bytes>;
  /** all tags it may have, one after another until the caller stops */
  tags(kind: Kind, text: string): AsyncGenerator<Bytes>;
}

/**
 * @param secret the pairing secret
 * @param packSalt random, of one pack: the same person has other tags in the next one
 */
export function createTagger(secret: Bytes, packSalt: Bytes, { rounds, salts }: Stretch): Tagger {
  const keyFor = (kind: Kind, text: string): Promise<CryptoKey> =>
    // PBKDF2 keys its HMAC with the password: the secret in front makes it a keyed hash
    crypto.subtle.importKey("raw", joined(secret, new TextEncoder().encode(`${kind}:${text}`)), "PBKDF2", false, ["deriveBits"]);
  const derived = async (key: CryptoKey, salt: number): Promise<Bytes> => {
    const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: joined(packSalt, Uint8Array.of(salt)), iterations: rounds }, key, TAG_BYTES * 8);
    return new Uint8Array(bits);
  };
  return {
    tag: async (kind, text, salt) => derived(await keyFor(kind, text), salt),
    async *tags(kind, text) {
      const key = await keyFor(kind, text);
      for (let salt = 0; salt < salts; salt++) yield derived(key, salt);
    },
  };
}
