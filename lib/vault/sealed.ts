/**
 * A text sealed under a passphrase: PBKDF2-SHA-256, AES-256-GCM. What lies on the disk tells a thief nothing but how
 * many rounds each guess costs.
 */

/** OWASP asks for 600,000; a million takes 0.2 s in both browsers. Kept with each record, so that it can grow. */
export const ROUNDS = 1_000_000;

/** A damaged count must not keep the background busy for hours. */
const MOST_ROUNDS = 20_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Bytes = Uint8Array<ArrayBuffer>;

export interface Sealed {
  v: 1;
  /** whose it is; another record's content doesn't open under this one's name */
  id: string;
  /** epoch ms */
  createdAt: number;
  rounds: number;
  salt: Bytes;
  iv: Bytes;
  content: Bytes;
  /** nothing, sealed with the same key: tells a wrong passphrase from a damaged content */
  checkIv: Bytes;
  check: Bytes;
}

/** Seals a text. Slow on purpose. Spelling variants of one character in the passphrase are the same. */
export async function seal(text: string, passphrase: string, about: { id: string; createdAt: number; rounds: number }): Promise<Sealed> {
  const head = { v: 1 as const, ...about, salt: random(SALT_BYTES) };
  const key = await keyOf(passphrase, head);
  const iv = random(IV_BYTES);
  const checkIv = random(IV_BYTES);
  const content = await crypto.subtle.encrypt(parameters(head, iv), key, new TextEncoder().encode(text));
  const check = await crypto.subtle.encrypt(parameters(head, checkIv), key, new Uint8Array());
  return { ...head, iv, content: new Uint8Array(content), checkIv, check: new Uint8Array(check) };
}

export type Opened = { text: string } | { refused: "wrong-passphrase" | "damaged" };

/** Opens what `seal` made. Never throws; anything that isn't such a record is damaged. */
export async function open(record: unknown, passphrase: string): Promise<Opened> {
  if (!isSealed(record)) return { refused: "damaged" };
  const key = await keyOf(passphrase, record);
  if ((await decrypted(record, record.checkIv, record.check, key)) === null) return { refused: "wrong-passphrase" };
  const content = await decrypted(record, record.iv, record.content, key);
  return content === null ? { refused: "damaged" } : { text: new TextDecoder().decode(content) };
}

export function isSealed(record: unknown): record is Sealed {
  if (typeof record !== "object" || record === null) return false;
  const { v, id, createdAt, rounds, salt, iv, content, checkIv, check } = record as Record<string, unknown>;
  const bytes = (value: unknown, length: number): boolean => value instanceof Uint8Array && value.length === length;
  const countable = typeof rounds === "number" && Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS;
  return (
    v === 1 && typeof id === "string" && typeof createdAt === "number" && countable &&
    bytes(salt, SALT_BYTES) && bytes(iv, IV_BYTES) && bytes(checkIv, IV_BYTES) && bytes(check, TAG_BYTES) &&
    content instanceof Uint8Array && content.length >= TAG_BYTES
  );
}

type Head = Pick<Sealed, "id" | "createdAt" | "rounds" | "salt">;

async function keyOf(passphrase: string, { salt, rounds }: Head): Promise<CryptoKey> {
  // é typed on one keyboard is e + accent on another
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function parameters({ id, createdAt, rounds }: Head, iv: Bytes): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`v1|${id}|${createdAt}|${rounds}`) };
}

async function decrypted(head: Head, iv: Bytes, data: Bytes, key: CryptoKey): Promise<ArrayBuffer | null> {
  try {
    return await crypto.subtle.decrypt(parameters(head, iv), key, data);
  } catch {
    return null;
  }
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
