/**
 * What an approver needs besides the file, and gets another way: the secret its hashes are keyed with, and by which key
 * it must be signed. As one code of 40 letters to read aloud or paste, or as two values of a policy.
 */
import { type Bytes, fromBase64, fromLetters, joined, sameBytes, toBase64, toLetters } from "./bytes.ts";

/** What a pack is opened with. */
export interface Trust {
  /** 96 bits */
  secret: Bytes;
  /** the first 96 bits of SHA-256 of the public key: enough that no other key can be made to fit */
  fingerprint: Bytes;
}

/** What packs are made with. The private key can't be exported and belongs with the administrator's other secrets. */
export interface Signer {
  secret: Bytes;
  keys: CryptoKeyPair;
}

const SECRET_BYTES = 12;
const FINGERPRINT_BYTES = 12;
const KEY_BYTES = 32;

/**
 * New secret and key. Ed25519 is in WebCrypto since Chrome 137 and Firefox 129 (facts), older than what we run on.
 * Approvers who are paired with an older one must be paired again. */
export async function createSigner(): Promise<Signer> {
  const keys = (await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])) as CryptoKeyPair;
  return { secret: crypto.getRandomValues(new Uint8Array(SECRET_BYTES)), keys };
}

export async function publicKeyOf({ keys }: Signer): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
}

export async function fingerprintOf(publicKey: Bytes): Promise<Bytes> {
  return (await digest(publicKey)).slice(0, FINGERPRINT_BYTES);
}

/** "ABCDE-FGHJK-…": eight groups of five letters, the last letters checking the others. */
export async function pairingCode(signer: Signer): Promise<string> {
  const content = joined(signer.secret, await fingerprintOf(await publicKeyOf(signer)));
  const letters = toLetters(joined(content, await checkOf(content)));
  return (letters.match(/.{5}/g) ?? []).join("-");
}

/** In: a pairing code as typed. Out: what to trust, or null where it has a letter wrong or missing. */
export async function trustFromCode(code: string): Promise<Trust | null> {
  const bytes = fromLetters(code);
  if (bytes?.length !== SECRET_BYTES + FINGERPRINT_BYTES + 1) return null;
  const content = bytes.slice(0, -1);
  if (!sameBytes(bytes.slice(-1), await checkOf(content))) return null;
  return { secret: content.slice(0, SECRET_BYTES), fingerprint: content.slice(SECRET_BYTES) };
}

/** The two values of a policy that say the same as the code. */
export async function pairingPolicy(signer: Signer): Promise<{ pairingSecret: string; publicKey: string }> {
  return { pairingSecret: toBase64(signer.secret), publicKey: toBase64(await publicKeyOf(signer)) };
}

/** The same from a policy: the secret and the public key, each in base64. Null where one isn't. */
export async function trustFromPolicy(pairingSecret: string, publicKey: string): Promise<Trust | null> {
  const secret = fromBase64(pairingSecret);
  const key = fromBase64(publicKey);
  if (secret?.length !== SECRET_BYTES || key?.length !== KEY_BYTES) return null;
  return { secret, fingerprint: await fingerprintOf(key) };
}

async function checkOf(content: Bytes): Promise<Bytes> {
  return (await digest(content)).slice(0, 1);
}

async function digest(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
